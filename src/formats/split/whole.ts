import { longestPiece, type Piece, type Splitter } from '../format.ts'

/** The whole input is one piece: a saved page. An input of blanks alone has none. */
export function wholeText(): Splitter {
  let text = ''
  let length = 0
  return {
    push(chunk) {
      length += chunk.length
      if (length <= longestPiece) text += chunk
      return []
    },
    end(): Piece[] {
      if (text.trim() === '') return []
      const piece = { text, index: 1, line: 1 }
      if (length <= longestPiece) return [piece]
      return [
        { ...piece, broken: `is ${length} characters long; ${longestPiece} is the most for one record` },
      ]
    },
  }
}
