import { longestPiece, type Piece } from '../format.ts'
import { tooLong } from './bounded-text.ts'

/** A piece whose end is not in sight yet. Of its text no more is kept than a piece can have. */
export class GrowingPiece {
  /** 1-based line on which it begins. */
  readonly line: number
  readonly #parts: string[] = []
  #length = 0
  /** What of the chunk at hand is not taken yet begins here. */
  #from: number

  /** @param from where in the chunk at hand it begins. */
  constructor(line: number, from: number) {
    this.line = line
    this.#from = from
  }

  /** Takes the chunk at hand in, up to this place. */
  takeTo(end: number, chunk: string): void {
    const room = longestPiece - this.#length
    if (room > 0) this.#parts.push(chunk.slice(this.#from, Math.min(end, this.#from + room)))
    this.#length += end - this.#from
    this.#from = end
  }

  /** What follows is taken from the beginning of the next chunk. */
  leaveChunk(chunk: string): void {
    this.takeTo(chunk.length, chunk)
    this.#from = 0
  }

  /** The piece. One that is too long is broken; a broken one ends without the blanks before the next. */
  finish(index: number, broken?: string): Piece {
    const text = this.#parts.join('')
    const reason = this.#length > longestPiece ? tooLong : broken
    const piece = { index, line: this.line }
    return reason === undefined ? { text, ...piece } : { text: text.trimEnd(), ...piece, broken: reason }
  }
}
