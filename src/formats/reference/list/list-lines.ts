import { type InputLine, lineReader } from '../../split/line-reader.ts'

/** A line of a list that is not blank. */
export interface ListLine {
  /** As printed, without its end. */
  readonly text: string
  /** Offset of `text` in the input, in UTF-16 units. */
  readonly start: number
  /** 1-based line of the input. */
  readonly number: number
  /** Columns in front of it. */
  readonly indent: number
  /** Blank lines before it. */
  readonly blanks: number
  /** A form feed stands before it. */
  readonly newPage: boolean
  /** A heading stood before it: whatever it looks like, an item begins here. */
  readonly afterHeading?: boolean
  /** Characters that were dropped from its end, because it is longer than any piece may be. */
  readonly dropped?: number
}

/** Columns from one tab stop to the next. */
const tabStop = 8
/** Characters two columns wide: East Asian writing and its full-width signs (Unicode, annex 11). */
const wide = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]/g
/** Lines that are looked at for their columns end here: no page is wider. */
const widest = 2000

/** Columns that the blanks in front take. */
export function indentOf(text: string): number {
  let columns = 0
  for (const sign of text.slice(0, 200)) {
    if (sign === '\t') columns += tabStop - (columns % tabStop)
    else if (sign === '\u3000') columns += 2
    else if (!/[\s\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/.test(sign)) break
    else columns += 1
  }
  return columns
}

/** Columns of a text, blanks at its end left out. */
export function widthOf(text: string): number {
  const seen = text.slice(0, widest).trimEnd()
  return seen.length + (seen.match(wide)?.length ?? 0)
}

/** Columns of the first word: of one character, where the script divides lines anywhere. */
export function firstWordWidth(text: string): number {
  const word = /^\s*(\S{0,200})/.exec(text)?.[1] ?? ''
  const first = word.slice(0, 1)
  return widthOf(first) > 1 ? 2 : widthOf(word)
}

/** Where an item begins. */
export interface ListCut {
  /** Index of the line. */
  readonly line: number
  /** Offset in its text; 0 but where several items share a line. */
  readonly at: number
  /** The number or key in front, without stop or brackets. */
  readonly label?: string
}

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
