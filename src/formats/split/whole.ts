import type { Piece, Splitter } from '../format.ts'
import { BoundedText } from './bounded-text.ts'

/** The whole input is one piece: a saved page. An input of blanks alone has none. */
export function wholeText(): Splitter {
  const whole = new BoundedText()
  return {
    push(chunk) {
      whole.add(chunk)
      return []
    },
    end(): Piece[] {
      const piece = whole.take()
      return piece.text.trim() === '' ? [] : [{ ...piece, index: 1, line: 1 }]
    },
  }
}
