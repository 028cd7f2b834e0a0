import { UserError } from '../../domain/errors.ts'
import { readCsv } from './csv.ts'

const delimiters = [',', ';', '\t'] as const

/** What separates the fields of a table by its header: a comma, a semicolon (as Excel saves it in most of Europe), or a tab. */
export function delimiterOf(header: string): string {
  const counts = delimiters.map((delimiter) => header.split(delimiter).length)
  return delimiters[counts.indexOf(Math.max(...counts))] ?? ','
}

/** The name of a column as it is compared: "Art. No." and "art no" are one. */
export function columnName(text: string): string {
  return text
    .replace(/[\uFEFF".]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
}

/** The columns that a header names, as they are compared. */
export function columnsOf(header: string): string[] {
  return header.split(delimiterOf(header)).map(columnName)
}

/**
 * Reads a table of two lines: the header and one row. Fields that are empty are not there.
 *
 * @param quotes whether fields are quoted at all.
 * @returns the fields by the names of their columns, as they are compared.
 * @throws UserError where there is no row, or one with more fields than columns: a quotation mark is missing then.
 */
export function readCsvRow(text: string, quotes = true): ReadonlyMap<string, string> {
  const delimiter = delimiterOf(text.slice(0, text.search(/[\r\n]|$/)))
  const [header, row, more] = readCsv(text, { delimiter, quotes })
  if (header === undefined || row === undefined) throw new UserError('There is no row below the header.')
  const columns = header.fields.map(columnName)
  const extra = row.fields.slice(columns.length).filter((field) => field.trim() !== '')
  if (extra.length > 0 || more !== undefined) {
    const message = `The row has ${row.fields.length} fields and the header names ${columns.length}`
    throw new UserError(`${message}: a quotation mark may be missing or too many.`)
  }
  const fields = row.fields.map((field, place) => [columns[place] ?? '', field.trim()] as const)
  return new Map(fields.filter(([name, field]) => name !== '' && field !== ''))
}
