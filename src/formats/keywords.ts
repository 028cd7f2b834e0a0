/**
 * Keywords of a record, out of lists that each go before the next: each once, whatever its case and the blanks around it,
 * in the spelling that is met first. Empty ones are none.
 *
 * @example distinctKeywords(['Mice', 'RNA'], ['mice']) // ['Mice', 'RNA']
 */
export function distinctKeywords(...lists: readonly (readonly string[])[]): string[] {
  const byKey = new Map<string, string>()
  for (const word of lists.flat()) {
    const keyword = word.trim()
    const key = keyword.normalize('NFC').toLowerCase()
    if (key !== '' && !byKey.has(key)) byKey.set(key, keyword)
  }
  return [...byKey.values()]
}
