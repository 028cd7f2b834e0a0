import { parse } from 'csv-parse/sync'

/**
 * The cells of one line of CSV. A quote inside a cell that has none around it is itself; a line whose quotes are beyond
 * repair is cut at its delimiters.
 *
 * @example csvCells('"a, ""b""",c', ',') // ['a, "b"', 'c']
 */
export function csvCells(line: string, delimiter: string): string[] {
  // Most lines of large files have no quotes.
  if (!line.includes('"')) return line.split(delimiter)
  try {
    const [cells] = parse(line, { delimiter, relax_quotes: true, relax_column_count: true })
    return cells ?? []
  } catch {
    return line.split(delimiter).map((cell) => cell.replaceAll('"', ''))
  }
}
