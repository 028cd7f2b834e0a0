/**
 * Reads CSV (RFC 4180): fields separated by commas, quoted where they hold commas, line breaks or quotes, a quote in a
 * quoted field doubled. Any line ends; a byte order mark is passed over; an empty line is no row. A quote in the middle
 * of an unquoted field is itself, and a quoted field that does not end goes to the end of the text.
 *
 * @returns one row a record, each with its fields as they are and the 1-based line on which it begins.
 * @example readCsv('a,"b ""c"", d"\n')[0]?.fields // ['a', 'b "c", d']
 */
export function readCsv(text: string): readonly CsvRow[] {
  const rows: CsvRow[] = []
  let fields: string[] = []
  let line = 1
  let start = 1
  field.lastIndex = text.startsWith('\uFEFF') ? 1 : 0
  while (field.lastIndex < text.length || fields.length > 0) {
    const match = field.exec(text)
    const [whole = '', quoted, plain = '', end = ''] = match ?? []
    fields.push(quoted === undefined ? plain : quoted.replaceAll('""', '"') + plain)
    line += whole.split(/\r\n|[\r\n]/).length - 1
    if (end === ',') continue
    if (fields.length > 1 || fields[0] !== '') rows.push({ line: start, fields })
    fields = []
    start = line
    if (end === '') break
  }
  return rows
}

export interface CsvRow {
  readonly line: number
  readonly fields: readonly string[]
}

/** A field, quoted or not, with what ends it: a comma, a line break, or the end of the text. */
const field = /(?:"([^"]*(?:""[^"]*)*)(?:"|$))?([^,\r\n]*)(,|\r\n|\r|\n|$)/y
