import { csvCells } from '../csv/csv.ts'
import type { Piece, Splitter } from '../format.ts'
import { tooLong } from './bounded-text.ts'
import { type InputLine, lineReader } from './line-reader.ts'

/** Columns of a table without a header. */
export const usualColumns = 'oci,citing,cited,creation,timespan,journal_sc,author_sc'

/** Characters of rows that wait for others of the same citing work. */
const most = 1024 * 1024

/** The columns of a row that names the citing and the cited work, in lower case; undefined for any other. */
export function citationColumns(line: string): readonly string[] | undefined {
  const names = csvCells(line.trim(), ',').map((name) => name.trim().toLowerCase())
  return names.includes('citing') && names.includes('cited') ? names : undefined
}

interface Group {
  readonly line: number
  readonly rows: string[]
  length: number
}

/**
 * The rows of a table of citations, a piece for each citing work, with the header before them: rows of one work may stand
 * anywhere among a million characters of others. Where they stand farther apart, or are too many, the work has several
 * pieces. A row that has not the cells of the header is a broken piece.
 */
export function citationRows(): Splitter {
  const reader = lineReader()
  const groups = new Map<string, Group>()
  let header: string | undefined
  let columns: readonly string[] = []
  let length = 0
  let line = 0
  let index = 0

  const pieceOf = (rows: readonly string[], at: number, broken?: string): Piece => {
    index += 1
    const text = [header ?? usualColumns, ...rows].join('\n')
    return { text, index, line: at, ...(broken === undefined ? {} : { broken }) }
  }
  /** All groups but the one that is being added to. */
  const release = (but?: string): Piece[] => {
    const pieces: Piece[] = []
    for (const [citing, group] of groups) {
      if (citing === but) continue
      groups.delete(citing)
      length -= group.length
      pieces.push(pieceOf(group.rows, group.line))
    }
    return pieces
  }
  const takeLine = ({ text, dropped }: InputLine): Piece[] => {
    line += 1
    const row = text.replace(/^\uFEFF/, '').replace(/[\r\n]+$/, '')
    if (dropped > 0) return [pieceOf([row], line, tooLong)]
    if (row.trim() === '' || row === header) return []
    if (header === undefined) {
      const named = citationColumns(row)
      header = named === undefined ? usualColumns : row
      columns = named ?? usualColumns.split(',')
      if (named !== undefined) return []
    }
    const cells = csvCells(row, ',')
    if (cells.length !== columns.length)
      return [pieceOf([row], line, `has ${cells.length} cells, and the header ${columns.length}`)]
    const citing = (cells[columns.indexOf('citing')] ?? '').trim()
    const group = groups.get(citing) ?? { line, rows: [], length: 0 }
    groups.set(citing, group)
    group.rows.push(row)
    group.length += row.length
    length += row.length
    if (length <= most) return []
    return release(group.length > most ? undefined : citing)
  }
  return {
    push: (chunk) => reader.push(chunk).flatMap(takeLine),
    end: () => [...reader.end().flatMap(takeLine), ...release()],
  }
}
