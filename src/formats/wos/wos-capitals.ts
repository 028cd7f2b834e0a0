/** Words that titles of journals have in small letters, but for the first. */
const small = new Set(
  'a an and as at by for from in into of on or the to with de del der des di du et für la le les und y e i w'.split(
    ' ',
  ),
)

/**
 * The title of a source, which Web of Science prints in capitals, in the letters of its abbreviation: a word that stands whole
 * in the abbreviation stays as it is there ("IEEE", "PLoS", "BMJ"), and one that is shortened there is a usual word. Where
 * the abbreviation is in capitals itself, or of another title, nothing is known.
 *
 * @example inLettersOf('IEEE TRANSACTIONS ON CYBERNETICS', 'IEEE T. Cybern.') // 'IEEE Transactions on Cybernetics'
 */
export function inLettersOf(title: string | undefined, abbreviation: string | undefined): string | undefined {
  if (title === undefined || abbreviation === undefined || /\p{Ll}/u.test(title)) return title
  if (!/\p{Ll}/u.test(abbreviation)) return title
  const short = abbreviation.match(/[\p{L}\p{N}]+/gu) ?? []
  let at = 0
  const written = title.replace(/[\p{L}\p{N}'’]+/gu, (word, offset: number) => {
    const lower = word.toLowerCase()
    const next = short[at]
    if (next !== undefined && lower.startsWith(next.toLowerCase())) {
      at += 1
      return next.length === word.length ? next : capitalized(word)
    }
    return offset > 0 && small.has(lower) ? lower : capitalized(word)
  })
  return at === short.length ? written : title
}

function capitalized(word: string): string {
  const [first = '', ...rest] = Array.from(word)
  return first + rest.join('').toLowerCase()
}
