import type { Piece, Splitter } from '../format.ts'
import { risLine } from '../ris/ris-fields.ts'
import { BoundedText } from './bounded-text.ts'
import { type InputLine, lineReader } from './line-reader.ts'

/**
 * Records of RIS. One begins at each `TY` line and, where that was forgotten, at the first tag after an `ER` line. Text
 * without any tag between records (a provider's heading) is none.
 *
 * @see RIS Format Specifications, "TY - Type of reference", "ER - End of Reference"
 */
export function risRecords(): Splitter {
  const reader = lineReader()
  const record = new BoundedText()
  let line = 0
  let startLine = 1
  let isOpen = false
  let index = 0

  const flush = (): Piece[] => {
    const part = record.takeTrimmed()
    const wasOpen = isOpen
    isOpen = false
    if (!wasOpen) return []
    index += 1
    return [{ ...part, index, line: startLine }]
  }
  const takeLine = (input: InputLine): Piece[] => {
    line += 1
    const tag = risLine(input.text.replace(/[\r\n]+$/, ''))?.tag
    const pieces = tag === 'TY' ? flush() : []
    if (tag === 'ER' && !isOpen) return pieces
    if (!isOpen && tag !== undefined) {
      isOpen = true
      startLine = line
    }
    if (!isOpen) return pieces
    record.add(input.text, input.dropped)
    if (tag === 'ER') pieces.push(...flush())
    return pieces
  }
  return {
    push: (chunk) => reader.push(chunk).flatMap(takeLine),
    end: () => [...reader.end().flatMap(takeLine), ...flush()],
  }
}
