import { longestPiece, type Piece, type Splitter } from '../format.ts'

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
  /** The line under way, and how many of its characters were dropped because it is longer than any piece. */
  let rest = ''
  let dropped = 0
  let text = ''
  let length = 0
  let line = 0
  let startLine = 1
  let afterBlank = false
  let index = 0

  const flush = (): Piece[] => {
    const size = length
    // What was cut keeps its length, by which it is known as that.
    const piece = size > longestPiece ? text : text.trimEnd()
    text = ''
    length = 0
    if (piece === '') return []
    index += 1
    const whole = { text: piece, index, line: startLine }
    if (size <= longestPiece) return [whole]
    return [{ ...whole, broken: `is ${size} characters long; ${longestPiece} is the most for one record` }]
  }
  const take = (part: string): void => {
    if (length < longestPiece) text += part.slice(0, longestPiece - length)
    length += part.length
  }
  const takeLine = (printed: string): Piece[] => {
    line += 1
    const lost = dropped
    rest = ''
    dropped = 0
    const isBlank = printed.trim() === ''
    const begins = firstTag.test(printed) || (afterBlank && tagged.test(printed))
    afterBlank = isBlank
    const pieces = begins ? flush() : []
    if (isBlank && length === 0) return pieces
    if (length === 0) startLine = line
    take(printed)
    length += lost
    return pieces
  }
  return {
    push(chunk) {
      const pieces: Piece[] = []
      let from = 0
      for (let at = chunk.indexOf('\n'); at !== -1; at = chunk.indexOf('\n', from)) {
        pieces.push(...takeLine(rest + chunk.slice(from, at + 1)))
        from = at + 1
      }
      const more = chunk.slice(from)
      if (rest.length <= longestPiece) rest += more
      else dropped += more.length
      return pieces
    },
    end() {
      return [...(rest === '' ? [] : takeLine(rest)), ...flush()]
    },
  }
}
