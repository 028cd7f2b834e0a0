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
