import anyAscii from 'any-ascii'
import { createHash } from 'node:crypto'
import { yearOf } from '../../domain/partial-date.ts'
import type { ArticleRecord } from '../../domain/record.ts'
import { textKey } from '../../domain/text-key.ts'

/** So many keys are remembered; after them every key has its place in the stream in it. */
const remembered = 50_000
/** Words that tell no titles apart. */
const weak = new Set(
  [
    'a an the on of in and for to from with by at as is are do does can what how why',
    'le la les un une des du et sur der die das dem den ein eine zur zum von und im am el los las una il lo gli de del',
    'na ob po pri dlya iz ot ili tou tis tin ton kai gia apo',
  ].flatMap((words) => words.split(' ')),
)

/**
 * Gives each record of a stream a key of its own, of ASCII letters, digits and hyphens: the first author's or editor's family name,
 * the year and the first telling word of the title, in Latin letters whatever script they are in. The second record of
 * that key has letters of the hash of its DOI, or of all of it, behind; the same stream gives the same keys. Memory is
 * bounded: after the first 50,000 records the place in the stream is behind every key.
 *
 * @example bibtexKeys()(record) // 'zarate2006randomized'; a second one: 'zarate2006randomized-3f9k2a7'
 */
export function bibtexKeys(): (record: ArticleRecord) => string {
  const used = new Set<string>()
  let place = 0
  return (record) => {
    place += 1
    const base = baseKey(record)
    if (place > remembered) return `${base}-${place.toString(36)}`
    const hashed = used.has(base) ? `${base}-${hash(record)}` : base
    // A third record of the same key and DOI: only its place tells it apart.
    const key = used.has(hashed) ? `${base}--${place}` : hashed
    used.add(key)
    return key
  }
}

function baseKey(record: ArticleRecord): string {
  // Of an edited book, the first editor's.
  const name = record.authors[0]?.name ?? record.editors?.[0]
  const family = latinWords(name?.family ?? name?.literal ?? '').join('')
  const telling = latinWords(record.title ?? '').find(
    (word) => /^[a-z]/.test(word) && word.length > 1 && !weak.has(word),
  )
  const year = String(yearOf(record.published) ?? '')
  return `${family.slice(0, longestFamily)}${year}${telling?.slice(0, longestWord) ?? ''}` || 'work'
}

const longestFamily = 24
const longestWord = 20

/** The words of a text in ASCII letters and digits, in lower case; those of other scripts as one would say them. */
function latinWords(text: string): string[] {
  const plain = textKey(text)
  if (/^[a-z\d ]*$/.test(plain)) return plain.split(' ')
  // From the text itself: its key has lost the vowels of some scripts, and the syllables of Korean.
  const words = text
    .slice(0, 300)
    .normalize('NFC')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
  return words.map((word) => latin(word).replace(/[^a-z\d]/g, ''))
}

/** Chinese has no blanks between words: of a long run of syllables as many as a key takes, and no part of one. */
function latin(word: string): string {
  if (/^[\p{Script=Latin}\p{M}\p{N}]*$/u.test(word)) return textKey(word)
  const syllables = anyAscii(word).split(/(?<=[a-z])(?=[A-Z])/)
  let text = ''
  for (const syllable of syllables) {
    if (text !== '' && text.length + syllable.length > longestWord) break
    text += syllable.toLowerCase()
  }
  return text
}

function hash(record: ArticleRecord): string {
  const doi = record.identifiers.find(({ scheme }) => scheme === 'doi')?.value
  const digest = createHash('sha256')
    .update(doi ?? JSON.stringify(record))
    .digest()
  return digest.readUIntBE(0, 6).toString(36).padStart(7, '0').slice(-7)
}
