import { listIn, objectIn, textIn } from '../json-value.ts'
import { plainText } from '../values/plain-text.ts'

/** No abstract has more words: a place beyond is a mistake, and would ask for as much memory. */
const mostWords = 100_000

/**
 * The abstract that `abstract_inverted_index` takes apart: each word with the places at which it stands. Places that no
 * word has are passed over.
 *
 * @returns `undefined` where there is none.
 * @see https://docs.openalex.org/api-entities/works/work-object, "abstract_inverted_index"
 * @example abstractIn({ the: [0, 2], Of: [1] }) // 'the Of the'
 */
export function abstractIn(index: unknown): string | undefined {
  const words: string[] = []
  for (const [word, places] of Object.entries(objectIn(index) ?? {})) {
    for (const place of listIn(places)) {
      if (typeof place === 'number' && Number.isInteger(place) && place >= 0 && place < mostWords) {
        words[place] = word
      }
    }
  }
  const text = textIn(words.filter((word) => word !== undefined).join(' '))
  if (text === undefined) return undefined
  // Repositories hand mark-up on with its brackets escaped: the first round makes them brackets again.
  const plain = plainText(plainText(text) ?? '')
  return plain?.replace(/^Abstract:?\s+(?=\p{Lu})/u, '')
}
