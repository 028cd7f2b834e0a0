import { type Info, type Options, parse } from 'csv-parse/sync'

/**
 * Reads CSV (RFC 4180): fields separated by commas or another delimiter, quoted where they hold delimiters, line breaks or
 * quotes, a quote in a quoted field doubled. Any line ends; a byte order mark is passed over; an empty line is no row. A
 * quote in the middle of a field is itself, and a quoted field that does not end goes to the end of the text.
 *
 * @returns one row a record, each with its fields as they are and the 1-based line on which it begins.
 * @example readCsv('a,"b ""c"", d"\n')[0]?.fields // ['a', 'b "c", d']
 */
export function readCsv(text: string, dialect: CsvDialect = {}): readonly CsvRow[] {
  try {
    return rowsOf(text, dialect)
  } catch (error) {
    if ((error as { readonly code?: unknown }).code !== 'CSV_QUOTE_NOT_CLOSED') throw error
    return rowsOf(`${text}"`, dialect)
  }
}

/**
 * The cells of one line of CSV, none of which goes on in the next; a line whose quotes are beyond repair is cut at its
 * delimiters.
 *
 * @example csvCells('"a, ""b""",c', ',') // ['a, "b"', 'c']
 */
export function csvCells(line: string, delimiter: string): readonly string[] {
  // Most lines of large files have no quotes.
  if (!line.includes('"')) return line.split(delimiter)
  try {
    return rowsOf(line, { delimiter })[0]?.fields ?? []
  } catch {
    return line.split(delimiter).map((cell) => cell.replaceAll('"', ''))
  }
}

export interface CsvDialect {
  /** A comma, where nothing else is said. */
  readonly delimiter?: string
  /** Whether fields may be quoted; they may, where nothing else is said. */
  readonly quotes?: boolean
}

export interface CsvRow {
  readonly line: number
  readonly fields: readonly string[]
}

function rowsOf(text: string, { delimiter = ',', quotes = true }: CsvDialect): CsvRow[] {
  const options: Options = {
    bom: true,
    delimiter,
    info: true,
    quote: quotes ? '"' : null,
    escape: quotes ? '"' : null,
    relax_column_count: true,
    relax_quotes: true,
    record_delimiter: ['\r\n', '\n', '\r'],
    skip_empty_lines: true,
  }
  // The types do not know what `info` does.
  const rows = parse(text, options) as unknown as { readonly record: string[]; readonly info: Info }[]
  let counted = 0
  return rows.map(({ record, info }) => {
    const breaks = record.join().match(/\r\n?|\n/g) ?? []
    // `info.lines` is the line on which a record ends, with "\r\n" in quotes counted twice.
    counted += breaks.filter((end) => end.length === 2).length
    return { fields: record, line: info.lines - counted - breaks.length }
  })
}
