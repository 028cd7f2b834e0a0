import { longestPiece } from '../format.ts'

/** Why a text is no record that is longer than any record is. */
export const tooLong = `is longer than ${longestPiece} characters, the most for one record`

export interface BoundedPart {
  readonly text: string
  readonly broken?: string
}

/** A text whose end is not in sight yet. No more of it is kept than a piece can have; its length is that of the whole. */
export class BoundedText {
  #text = ''
  #length = 0

  get length(): number {
    return this.#length
  }

  /** @param dropped how many characters stood behind the part that are known of only by their number. */
  add(part: string, dropped = 0): void {
    if (this.#length < longestPiece) this.#text += part.slice(0, longestPiece - this.#length)
    this.#length += part.length + dropped
  }

  /** What there was of it, and why that is no record where it was cut; begins anew. */
  take(): BoundedPart {
    const text = this.#text
    const isCut = this.#length > longestPiece
    this.#text = ''
    this.#length = 0
    return isCut ? { text, broken: tooLong } : { text }
  }

  /** The same without the blanks at its end. What was cut keeps its length, by which it is known as that. */
  takeTrimmed(): BoundedPart {
    const part = this.take()
    return part.broken === undefined ? { text: part.text.trimEnd() } : part
  }
}
