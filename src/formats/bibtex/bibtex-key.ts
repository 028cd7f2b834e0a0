import { createHash } from 'node:crypto'
import { yearOf } from '../../domain/partial-date.ts'
import type { ArticleRecord } from '../../domain/record.ts'
import { textKey } from '../../domain/text-key.ts'

/** So many keys are remembered; after them every key has its place in the stream in it. */
const remembered = 50_000
/** Words that tell no titles apart. */
const weak = /^(?:a|an|the|on|of|in|and|for|to|le|la|les|un|une|des|der|die|das|ein|eine|el|los|las|il|de)$/

/**
 * Gives each record of a stream a key of its own, of ASCII letters, digits and hyphens: the first author's family name,
 * the year and the first telling word of the title. The second record of that key has letters of the hash of its DOI,
 * or of all of it, behind; the same stream gives the same keys. Memory is bounded: after the first 50,000 records
 * the place in the stream is behind every key.
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
  const [author] = record.authors
  const family = asciiWord(author?.name.family ?? author?.name.literal ?? '', 24)
  const words = textKey(record.title ?? '').split(' ')
  const telling = words.find((word) => /^[a-z]/.test(word) && word.length > 1 && !weak.test(word))
  return `${family}${yearOf(record.published) ?? ''}${asciiWord(telling ?? '', 20)}` || 'work'
}

function asciiWord(text: string, longest: number): string {
  return textKey(text)
    .replace(/[^a-z\d]/g, '')
    .slice(0, longest)
}

function hash(record: ArticleRecord): string {
  const doi = record.identifiers.find(({ scheme }) => scheme === 'doi')?.value
  const digest = createHash('sha256')
    .update(doi ?? JSON.stringify(record))
    .digest()
  return digest.readUIntBE(0, 6).toString(36).padStart(7, '0').slice(-7)
}
