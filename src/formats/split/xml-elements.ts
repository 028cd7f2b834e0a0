import { longestPiece, type Piece, type Splitter } from '../format.ts'
import { tooLong } from './bounded-text.ts'
import { XmlTagScanner } from './xml-tag-scanner.ts'

const cutOff = {
  byRecord: 'is cut off: another record begins before its end',
  byEnd: 'is cut off: the input ends inside it',
} as const

/**
 * Each element with one of these local names is a piece, wherever it stands: as the root after a prolog, in an article
 * set, in an envelope. Prefixes are ignored; what stands between the pieces is passed over.
 *
 * Records hold no records: where one begins inside another, the earlier one is cut off and comes as a broken piece, as
 * does one that the input ends in. Of a record longer than `longestPiece` so many characters come, as a broken piece.
 * Commented-out records, those in CDATA sections and in a document type declaration are none.
 *
 * @param names local names of the records' elements: `article` is not found in `article-meta`.
 * @example xmlElements(['PubmedArticle', 'PubmedBookArticle'])
 */
export function xmlElements(names: readonly string[]): Splitter {
  return new ElementSplitter(names)
}

interface OpenRecord {
  readonly name: string
  readonly line: number
  readonly parts: string[]
  length: number
}

class ElementSplitter implements Splitter {
  readonly #scanner: XmlTagScanner
  #record: OpenRecord | undefined
  #pieces: Piece[] = []
  #index = 0
  #line = 1

  constructor(names: readonly string[]) {
    this.#scanner = new XmlTagScanner(names)
  }

  push(chunk: string): Piece[] {
    const { text, end, tags } = this.#scanner.scan(chunk)
    let taken = 0
    let lineBreak = text.indexOf('\n')
    const take = (to: number): void => {
      for (; lineBreak !== -1 && lineBreak < to; lineBreak = text.indexOf('\n', lineBreak + 1))
        this.#line += 1
      this.#take(text.slice(taken, to))
      taken = to
    }
    for (const { kind, name, at } of tags) {
      take(at)
      if (kind === 'start') {
        this.#close(cutOff.byRecord)
        this.#record = { name, line: this.#line, parts: [], length: 0 }
      } else if (this.#record?.name === name) {
        this.#close()
      }
    }
    take(end)
    if (this.#record !== undefined && this.#record.length > longestPiece) this.#close()
    return this.#takePieces()
  }

  end(): Piece[] {
    this.#take(this.#scanner.rest)
    this.#close(cutOff.byEnd)
    return this.#takePieces()
  }

  #take(part: string): void {
    if (this.#record === undefined || part === '') return
    this.#record.length += part.length
    this.#record.parts.push(part)
  }

  #close(broken?: string): void {
    if (this.#record === undefined) return
    const { line, parts, length } = this.#record
    this.#record = undefined
    this.#index += 1
    const piece = { text: parts.join(''), index: this.#index, line }
    if (length > longestPiece) {
      this.#pieces.push({ ...piece, text: piece.text.slice(0, longestPiece), broken: tooLong })
    } else {
      this.#pieces.push(broken === undefined ? piece : { ...piece, broken })
    }
  }

  #takePieces(): Piece[] {
    const pieces = this.#pieces
    this.#pieces = []
    return pieces
  }
}
