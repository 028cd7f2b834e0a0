/** "name: place" lines as pairs; the place is empty where there is none. */
export function pairsOf(lines: string): (readonly [name: string, place: string])[] {
  return lines.split('\n').map((line) => {
    const at = line.lastIndexOf(': ')
    return at < 0 ? ([line, ''] as const) : ([line.slice(0, at), line.slice(at + 2)] as const)
  })
}

/** The values of a table by language that are separated by "|"; those of English where the language has none. */
export function valuesOf(table: Readonly<Record<string, string>>, language: string): string[] {
  return (table[language] ?? table['en'] ?? '').split('|')
}
