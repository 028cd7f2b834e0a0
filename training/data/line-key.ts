import { createHash } from 'node:crypto'

const compared = 100

/**
 * The same for lines that differ only in numbers, blanks, case and punctuation: AnyStyle and GROBID hold hundreds of the
 * same strings, and a line must not be learned from one and scored in the other. Of the first 100 letters.
 */
export function lineKey(text: string): string {
  const letters = text
    .toLowerCase()
    .replace(/[^\p{L}]/gu, '')
    .slice(0, compared)
  return `line:${createHash('sha256')
    .update(letters === '' ? text : letters)
    .digest('hex')
    .slice(0, 16)}`
}
