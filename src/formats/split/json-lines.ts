import { longestPiece, type Piece, type Splitter } from '../format.ts'
import { type InputLine, lineReader } from './line-reader.ts'

/** Each line is a piece; blank ones are none. */
export function jsonLines(): Splitter {
  const reader = lineReader()
  let line = 0
  let index = 0
  const pieces = (lines: readonly InputLine[]): Piece[] =>
    lines.flatMap(({ text, dropped }) => {
      line += 1
      const printed = text.trim()
      if (printed === '') return []
      index += 1
      const piece = { text: printed, index, line }
      if (dropped === 0) return [piece]
      const length = text.length + dropped
      return [
        { ...piece, broken: `is ${length} characters long; ${longestPiece} is the most for one record` },
      ]
    })
  return { push: (chunk) => pieces(reader.push(chunk)), end: () => pieces(reader.end()) }
}
