import { longestPiece, type Piece, type Splitter } from '../format.ts'
import { tooLong } from './bounded-text.ts'

/**
 * Each line that is not blank is a piece, without its line break (LF or CR LF) and without a byte order mark. Of a line
 * longer than `longestPiece` so many characters come, as a broken piece.
 */
export function lines(): Splitter {
  return new LineSplitter()
}

class LineSplitter implements Splitter {
  #parts: string[] = []
  #length = 0
  #line = 1
  #index = 0

  push(chunk: string): Piece[] {
    const pieces: Piece[] = []
    let start = 0
    for (let end = chunk.indexOf('\n'); end !== -1; end = chunk.indexOf('\n', start)) {
      this.#take(chunk.slice(start, end))
      pieces.push(...this.#close())
      this.#line += 1
      start = end + 1
    }
    this.#take(chunk.slice(start))
    return pieces
  }

  end(): Piece[] {
    return this.#close()
  }

  /** Keeps one character more than a piece can have: it may be the CR of the line break. */
  #take(part: string): void {
    if (part === '') return
    const room = longestPiece + 1 - this.#length
    if (room > 0) this.#parts.push(part.slice(0, room))
    this.#length += part.length
  }

  #close(): Piece[] {
    const isWhole = this.#length <= longestPiece + 1
    const text = this.#parts.join('').replace(/^\uFEFF/, '')
    const line = isWhole && text.endsWith('\r') ? text.slice(0, -1) : text
    this.#parts = []
    this.#length = 0
    if (line.trim() === '' && isWhole) return []
    this.#index += 1
    const piece = { text: line, index: this.#index, line: this.#line }
    if (isWhole && line.length <= longestPiece) return [piece]
    return [{ ...piece, text: line.slice(0, longestPiece), broken: tooLong }]
  }
}
