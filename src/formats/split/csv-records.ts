import { longestPiece, type Piece, type Splitter } from '../format.ts'
import { delimiterOf } from '../csv/csv-row.ts'
import { tooLong } from './bounded-text.ts'
import { type InputLine, lineReader } from './line-reader.ts'

/** So many records may have a quotation mark that does not end before the rest of the input is given up. */
const mostOpen = 20
/** A record of so many lines at most is looked at for another that it has swallowed. */
const mostLines = 20
const openQuote = 'has a quotation mark that opens a field and none that ends it'

/**
 * Records of CSV (RFC 4180) below a header, which stands in every piece before the record: so each is a table of its own. A
 * quoted field may go on over lines. Blank lines, the line `sep=;` of Excel before the header, and the header again,
 * where files were put together, are none.
 *
 * Where a quoted field does not end within the longest piece, or before the input does, or ends in another record, as more
 * fields than the header has show, the line that it began on is a broken piece, and the next record begins with the next
 * line.
 *
 * @param hasQuotes whether a table with this delimiter has quoted fields at all; else a line is a record.
 */
export function csvRecords(hasQuotes: (delimiter: string) => boolean = () => true): Splitter {
  return new CsvSplitter(hasQuotes)
}

class CsvSplitter implements Splitter {
  readonly #reader = lineReader()
  readonly #hasQuotes: (delimiter: string) => boolean
  #header: string | undefined
  #delimiter = ','
  #quotes = true
  #line = 0
  #index = 0
  /** The lines of the record under way, and where the first of them stands. */
  #lines: InputLine[] = []
  #length = 0
  #start = 1
  #inQuotes = false
  /** Delimiters outside quotes: in the header, and in the record under way. */
  #columns = 0
  #delimiters = 0
  #openRecords = 0

  constructor(hasQuotes: (delimiter: string) => boolean) {
    this.#hasQuotes = hasQuotes
  }

  push(chunk: string): Piece[] {
    return this.#reader.push(chunk).flatMap((line) => this.#takeLine(line))
  }

  end(): Piece[] {
    const pieces = this.#reader.end().flatMap((line) => this.#takeLine(line))
    while (this.#lines.length > 0) pieces.push(...this.#giveUp())
    return pieces
  }

  #takeLine(line: InputLine): Piece[] {
    this.#line += 1
    if (this.#header === undefined) {
      const text = withoutEnd(line.text).replace(/^\uFEFF/, '')
      if (text.trim() === '' || /^"?sep=.{1,2}$/.test(text)) return []
      this.#header = text
      this.#delimiter = delimiterOf(text)
      this.#quotes = this.#hasQuotes(this.#delimiter)
      this.#columns = scan(text, false, this.#delimiter).delimiters
      return []
    }
    return this.#add(line, this.#line)
  }

  #add(line: InputLine, number: number): Piece[] {
    if (this.#lines.length === 0) {
      const printed = withoutEnd(line.text).replace(/^\uFEFF/, '')
      if (printed.trim() === '' || printed === this.#header) return []
      this.#start = number
    }
    this.#lines.push(line)
    this.#length += line.text.length + line.dropped
    if (this.#quotes) {
      const { inQuotes, delimiters } = scan(withoutEnd(line.text), this.#inQuotes, this.#delimiter)
      this.#inQuotes = inQuotes
      this.#delimiters += delimiters
    }
    if (this.#inQuotes && line.dropped === 0) return this.#length > longestPiece ? this.#giveUp() : []
    if (this.#hasSwallowed(withoutEnd(line.text))) return this.#giveUp()
    return [this.#close(this.#length > longestPiece ? tooLong : undefined)]
  }

  /** Fields that are only empty, at the end of a line, are no other record's. */
  #hasSwallowed(last: string): boolean {
    const count = this.#lines.length
    if (count === 1 || count > mostLines || this.#delimiters <= this.#columns) return false
    return !last.endsWith(this.#delimiter)
  }

  /** The first line is broken; what follows it is looked at anew. */
  #giveUp(): Piece[] {
    const [first, ...rest] = this.#lines
    this.#openRecords += 1
    if (first === undefined || this.#openRecords > mostOpen) return [this.#close(openQuote)]
    this.#lines = [first]
    const pieces = [this.#close(openQuote)]
    const next = this.#start + 1
    for (const [place, line] of rest.entries()) pieces.push(...this.#add(line, next + place))
    return pieces
  }

  #close(broken?: string): Piece {
    const header = this.#header ?? ''
    const record = withoutEnd(this.#lines.map(({ text }) => text).join(''))
    const text = `${header}\n${record}`
    const piece = { text: text.slice(0, longestPiece), index: (this.#index += 1), line: this.#start }
    const reason = broken ?? (text.length > longestPiece ? tooLong : undefined)
    this.#lines = []
    this.#length = 0
    this.#inQuotes = false
    this.#delimiters = 0
    return reason === undefined ? piece : { ...piece, broken: reason }
  }
}

function withoutEnd(line: string): string {
  return line.replace(/[\r\n]+$/, '')
}

/** Whether a quoted field is open at the end of a line. A quote opens one at the beginning of a field only. */
function scan(
  line: string,
  inQuotes: boolean,
  delimiter: string,
): { readonly inQuotes: boolean; readonly delimiters: number } {
  let quoted = inQuotes
  let delimiters = 0
  let at = 0
  if (!quoted && line.startsWith('"')) {
    quoted = true
    at = 1
  }
  for (;;) {
    if (quoted) {
      const end = line.indexOf('"', at)
      if (end === -1) return { inQuotes: true, delimiters }
      quoted = line[end + 1] === '"'
      at = quoted ? end + 2 : end + 1
    } else {
      const next = line.indexOf(delimiter, at)
      if (next === -1) return { inQuotes: false, delimiters }
      delimiters += 1
      quoted = line[next + 1] === '"'
      at = quoted ? next + 2 : next + 1
    }
  }
}
