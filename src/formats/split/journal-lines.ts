import { journalTable } from '../journals/journal-table.ts'
import type { Piece, Splitter } from '../format.ts'
import { BoundedText } from './bounded-text.ts'
import { type InputLine, lineReader } from './line-reader.ts'

/** Begins an entry of NLM's list, and stands between two. */
export const nlmFirst = /^JrId:/
const ruler = /^-{10,}$/

/**
 * The entries of a list of journals: of NLM's list what stands between two rulers; else each line, behind the row that
 * names the columns, where there is one. Blank lines and comments (`#`) are none.
 */
export function journalLines(): Splitter {
  const reader = lineReader()
  const block = new BoundedText()
  let blockLine = 0
  let header: string | undefined
  let begun = false
  let isNlm = false
  let line = 0
  let index = 0

  const pieceOf = (text: string, at: number, broken?: string): Piece => {
    index += 1
    return { text, index, line: at, ...(broken === undefined ? {} : { broken }) }
  }
  const endBlock = (): Piece[] => {
    if (block.length === 0) return []
    const { text, broken } = block.takeTrimmed()
    return [pieceOf(text, blockLine, broken)]
  }
  const takeLine = ({ text, dropped }: InputLine): Piece[] => {
    line += 1
    const row = (line === 1 ? text.replace(/^\uFEFF/, '') : text).replace(/[\r\n]+$/, '')
    const isRuler = ruler.test(row.trim())
    const isFirst = nlmFirst.test(row)
    if (isRuler || isFirst) isNlm = true
    if (isNlm) {
      const done = isRuler || isFirst ? endBlock() : []
      if (isRuler || row.trim() === '') return done
      if (block.length === 0) blockLine = line
      block.add(`${row}\n`, dropped)
      return done
    }
    if (row.trim() === '' || row.startsWith('#')) return []
    if (!begun) {
      begun = true
      if (journalTable(row) !== undefined) {
        header = row
        return []
      }
    }
    const one = new BoundedText()
    one.add(header === undefined ? row : `${header}\n${row}`, dropped)
    const { text: whole, broken } = one.take()
    return [pieceOf(whole, line, broken)]
  }
  return {
    push: (chunk) => reader.push(chunk).flatMap(takeLine),
    end: () => [...reader.end().flatMap(takeLine), ...endBlock()],
  }
}
