import type { Piece, Splitter } from '../format.ts'
import { freshLine, openingAtLineEnd, statementOpening } from '../bibtex/opening.ts'
import { bibtexPieces } from './bibtex-pieces.ts'
import { BoundedText } from './bounded-text.ts'
import { type InputLine, lineReader } from './line-reader.ts'

const opening = statementOpening()

/** The statement under way. */
interface Open {
  readonly type: string
  readonly isRound: boolean
  readonly line: number
  depth: number
  inQuotes: boolean
  readonly text: BoundedText
}

/**
 * Entries of BibTeX, each with what it needs of the rest of the input: see `bibtexPieces`. An entry ends with the brace
 * that closes it; where none does, it is broken and the next begins at the next line that begins with `@type{key,`. Text
 * between entries, `@comment` and `@preamble` are none.
 *
 * @see btxdoc 1, "The bib file"; biblatex manual 2.1
 */
export function bibtexEntries(): Splitter {
  const reader = lineReader()
  const pieces = bibtexPieces()
  let line = 0
  let open: Open | undefined
  let carried = ''
  let carriedLine = 0

  const finish = (broken?: string): Piece[] => {
    const done = open
    open = undefined
    if (done === undefined) return []
    const { text, broken: cut } = done.text.take()
    return pieces.add({ type: done.type, text, line: done.line }, cut ?? broken)
  }
  const takeLine = (input: InputLine): Piece[] => {
    line += 1
    const text = carried + input.text
    const before = carried.length
    carried = ''
    const done = open !== undefined && freshLine.test(text) ? finish(`is not closed before line ${line}`) : []
    let at = 0
    while (at < text.length) {
      if (open === undefined) {
        opening.lastIndex = at
        const match = opening.exec(text)
        if (match === null) {
          carried = openingAtLineEnd.exec(text.slice(Math.max(at, text.length - 120)))?.[0] ?? ''
          if (carried.length <= input.text.length) carriedLine = line
          return done
        }
        const type = (match[1] ?? '').toLowerCase()
        const start = match.index < before ? carriedLine : line
        open = {
          type,
          isRound: match[2] === '(',
          line: start,
          depth: 0,
          inQuotes: false,
          text: new BoundedText(),
        }
        open.text.add(match[0])
        at = opening.lastIndex
      }
      const end = closing(open, text, at)
      open.text.add(text.slice(at, end ?? text.length), end === undefined ? input.dropped : 0)
      if (end === undefined) return done
      done.push(...finish())
      at = end
    }
    return done
  }
  return {
    push: (chunk) => reader.push(chunk).flatMap(takeLine),
    end: () => [
      ...reader.end().flatMap(takeLine),
      ...finish('is cut off: its last brace is missing'),
      ...pieces.end(),
    ],
  }
}

/** The place after the brace that closes the statement; `undefined` where the line does not. */
function closing(open: Open, text: string, from: number): number | undefined {
  const mark = open.isRound ? /[{}")]/g : /[{}]/g
  mark.lastIndex = from
  for (let match = mark.exec(text); match !== null; match = mark.exec(text)) {
    if (match[0] === '{') open.depth += 1
    else if (match[0] === '}') {
      open.depth -= 1
      if (open.depth < 0 && !open.isRound) return mark.lastIndex
    } else if (match[0] === '"') {
      if (open.depth <= 0) open.inQuotes = !open.inQuotes
    } else if (open.depth <= 0 && !open.inQuotes) return mark.lastIndex
  }
  return undefined
}
