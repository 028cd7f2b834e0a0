/** Words that a part of a set has after the title of the set, in the languages of most title pages. */
const volumeWords: ReadonlySet<string> = new Set(
  'volume vol part band bd teil heft tome partie volumen tomo parte deel tom'.split(' '),
)

const numberWords: ReadonlySet<string> = new Set(
  [
    'one two three four five six seven eight nine ten first second third fourth fifth sixth',
    'eins zwei drei vier funf erster zweiter dritter vierter premier premiere deuxieme second seconde troisieme',
    'primero segundo tercero primera segunda tercera primo secondo terzo prima seconda terza primeiro terceiro',
  ]
    .join(' ')
    .split(' '),
)

/**
 * Can two title keys be those of one book? They are equal but for slips, or one has a subtitle that the other leaves out.
 * A number, or a word like "volume", tells one volume of a set from another, and from the set. No title tells nothing.
 */
export function titlesOfOneBook(a: string, b: string): boolean {
  if (a === '' || b === '' || a === b) return true
  const [shorter = [], longer = []] = [a, b].map(withoutArticle).toSorted((x, y) => x.length - y.length)
  const rest = longer.slice(shorter.length)
  if (shorter.every((word, index) => word === longer[index])) {
    return !rest.some((word) => volumeWords.has(word) || isNumber(word))
  }
  const [few, many] = [new Set(shorter), new Set(longer)]
  const odd = few.symmetricDifference(many)
  if ([...odd].some((word) => volumeWords.has(word) || isNumber(word))) return false
  return few.intersection(many).size >= nearlyAllWords * few.union(many).size
}

const articleWords: ReadonlySet<string> = new Set(
  'the a an der die das ein eine le la les un une el los las il lo gli o os as'.split(' '),
)

/** The words of a title key, without an article in front. */
function withoutArticle(titleKey: string): string[] {
  const words = titleKey.split(' ')
  return words.length > 1 && articleWords.has(words[0] ?? '') ? words.slice(1) : words
}

/** The share of all words of two titles that both have, where they differ by a slip. */
const nearlyAllWords = 0.75

/** A number in digits ("3", "3b"), in words, or a Roman one up to 39. */
function isNumber(word: string): boolean {
  if (numberWords.has(word)) return true
  return /^[0-9]+[a-z]?$/.test(word) || /^x{0,3}(?:ix|iv|v?i{0,3})$/.test(word)
}
