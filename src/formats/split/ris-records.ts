import { longestPiece, type Piece, type Splitter } from '../format.ts'
import { risLine } from '../ris/ris-fields.ts'
import { type InputLine, lineReader } from './line-reader.ts'

/**
 * Records of RIS. One begins at each `TY` line and, where that was forgotten, at the first tag after an `ER` line. Text
 * without any tag between records (a provider's heading) is none.
 *
 * @see RIS Format Specifications, "TY - Type of reference", "ER - End of Reference"
 */
export function risRecords(): Splitter {
  const reader = lineReader()
  let text = ''
  let length = 0
  let line = 0
  let startLine = 1
  let isOpen = false
  let index = 0

  const flush = (): Piece[] => {
    const size = length
    // What was cut keeps its length, by which it is known as that.
    const piece = size > longestPiece ? text : text.trimEnd()
    text = ''
    length = 0
    const wasOpen = isOpen
    isOpen = false
    if (!wasOpen) return []
    index += 1
    const whole = { text: piece, index, line: startLine }
    if (size <= longestPiece) return [whole]
    return [{ ...whole, broken: `is ${size} characters long; ${longestPiece} is the most for one record` }]
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
    if (length < longestPiece) text += input.text.slice(0, longestPiece - length)
    length += input.text.length + input.dropped
    if (tag === 'ER') pieces.push(...flush())
    return pieces
  }
  return {
    push: (chunk) => reader.push(chunk).flatMap(takeLine),
    end: () => [...reader.end().flatMap(takeLine), ...flush()],
  }
}
