import { longestPiece, type Piece, type Splitter } from '../../format.ts'
import { tooLong } from '../../split/bounded-text.ts'
import { listItems, type ListItem } from './split-references.ts'

/** Takes a list of references apart into one piece for each item: see `splitReferences`. */
export function listPieces(): Splitter {
  const items = listItems()
  let index = 0
  const pieceOf = ({ text, line, dropped }: ListItem): Piece => {
    index += 1
    const piece = { text: text.slice(0, longestPiece), index, line }
    return dropped === undefined && text.length <= longestPiece ? piece : { ...piece, broken: tooLong }
  }
  return {
    push: (chunk) => items.push(chunk).map(pieceOf),
    end: () => items.end().map(pieceOf),
  }
}
