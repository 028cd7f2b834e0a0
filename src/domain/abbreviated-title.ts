import { textKey } from './text-key.ts'

/** Words that abbreviated titles leave out. */
const leftOut = new Set(
  'a an and at by for from in into of on the to with de del della der des di die das du e el en et fur la las le les los og och und y zur'.split(
    ' ',
  ),
)

/** So many letters at least an abbreviated word has less: "Cell" is not short for "Cells". */
const fewestLost = 2

/**
 * Can one title of a journal be the other, abbreviated? It can when both have the same words in the same order, articles and
 * prepositions left out, each whole or short for the other's: its beginning ("Res" for "Research"), or letters of it
 * from the first to the last ("Natl" for "National"); and at least one is short.
 *
 * That it can be does not say that it is: "J Med" is short for many a title.
 *
 * @example abbreviates('Proc. Natl. Acad. Sci.', 'Proceedings of the National Academy of Sciences') // true
 * @see ISO 4:1997, sections 4 and 5
 */
export function abbreviates(short: string, long: string): boolean {
  const [words, others] = [wordsOf(short), wordsOf(long)]
  if (words.length !== others.length || words.length === 0) return false
  const pairs = words.map((word, index): [string, string] => [word, others[index] ?? ''])
  return (
    pairs.some(([word, other]) => word !== other) &&
    pairs.every(([word, other]) => word === other || isShort(word, other))
  )
}

function wordsOf(title: string): string[] {
  return textKey(title)
    .split(' ')
    .filter((word) => word !== '' && !leftOut.has(word))
}

function isShort(word: string, other: string): boolean {
  if (word.length + fewestLost > other.length) return false
  return other.startsWith(word) || (word.at(-1) === other.at(-1) && isWithin(word, other))
}

/** Are its letters those of the other in their order, from the first on? */
function isWithin(word: string, other: string): boolean {
  if (word[0] !== other[0]) return false
  let at = 0
  for (const letter of word) {
    at = other.indexOf(letter, at) + 1
    if (at === 0) return false
  }
  return true
}
