import { createHash } from 'node:crypto'
import type { Format } from './format.ts'

/** The hash under which the same text, read in the same way, is known again: SHA-256 in hexadecimal. */
export function pieceHash({ name, version }: Format, text: string): string {
  return createHash('sha256').update(`${name} ${version}\n`).update(text).digest('hex')
}
