import type { Piece, Splitter } from '../format.ts'
import { BoundedText } from './bounded-text.ts'
import { type InputLine, lineReader } from './line-reader.ts'

/** "PMID- 17980155", "FAU - ", also without the blanks: a tag of the MEDLINE display format. */
const tagged = /^[A-Z]{2,4} {0,2}-/
const firstTag = /^\uFEFF?PMID ?-/

/**
 * Records of the MEDLINE display format. One begins at each `PMID-` line, and at any other tag after a blank line; what
 * stands before the first is a piece of its own.
 *
 * @see NLM, MEDLINE®/PubMed® Data Element (Field) Descriptions
 */
export function medlineRecords(): Splitter {
  const reader = lineReader()
  const record = new BoundedText()
  let line = 0
  let startLine = 1
  let afterBlank = false
  let index = 0

  const flush = (): Piece[] => {
    const part = record.takeTrimmed()
    if (part.text === '') return []
    index += 1
    return [{ ...part, index, line: startLine }]
  }
  const takeLine = ({ text, dropped }: InputLine): Piece[] => {
    line += 1
    const isBlank = text.trim() === ''
    const begins = firstTag.test(text) || (afterBlank && tagged.test(text))
    afterBlank = isBlank
    const pieces = begins ? flush() : []
    if (isBlank && record.length === 0) return pieces
    if (record.length === 0) startLine = line
    record.add(text, dropped)
    return pieces
  }
  return {
    push: (chunk) => reader.push(chunk).flatMap(takeLine),
    end: () => [...reader.end().flatMap(takeLine), ...flush()],
  }
}
