import { lineReader, type InputLine } from '../../split/line-reader.ts'
import { indentOf, type ListLine } from './list-line.ts'

/** Ends of lines beside CR and LF: vertical tab, form feed, next line, line and paragraph separator. */
const moreEnds = /[\v\f\u0085\u2028\u2029]/g

export interface ListLines {
  /** The lines that this much more text completes. Chunks may end anywhere. */
  push(chunk: string): ListLine[]
  /** What is left at the end of the text. */
  end(): ListLine[]
}

/** Takes the text of a list apart into its lines, blank ones counted with the line after them. */
export function listLines(): ListLines {
  const reader = lineReader()
  let offset = 0
  let number = 0
  let blanks = 0
  let newPage = false

  function* linesIn({ text, dropped }: InputLine): Generator<ListLine> {
    number += 1
    const end = /(?:\r\n|\r|\n)$/.exec(text.slice(-2))?.[0].length ?? 0
    const printed = text.slice(0, text.length - end)
    let from = 0
    moreEnds.lastIndex = 0
    for (;;) {
      const match = moreEnds.exec(printed)
      const part = printed.slice(from, match?.index)
      if (part.trim() === '') blanks += match?.[0] === '\f' ? 0 : 1
      else {
        const cut = match === null && dropped > 0 ? { dropped } : {}
        yield { text: part, start: offset + from, number, indent: indentOf(part), blanks, newPage, ...cut }
        blanks = 0
        newPage = false
      }
      if (match === null) break
      newPage ||= match[0] === '\f'
      from = moreEnds.lastIndex
    }
    offset += text.length + dropped
  }

  const all = (lines: readonly InputLine[]): ListLine[] => lines.flatMap((line) => [...linesIn(line)])
  return { push: (chunk) => all(reader.push(chunk)), end: () => all(reader.end()) }
}
