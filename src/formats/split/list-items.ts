import { longestPiece, type Piece, type Splitter } from '../format.ts'
import { tooLong } from './bounded-text.ts'
import { type InputLine, lineReader } from './line-reader.ts'

/** How a list keeps its items apart. */
type Layout = 'numbered' | 'paragraphs' | 'lines'

/** Characters of the beginning from which the layout is decided. */
const headLength = 16 * 1024
/** "12. ", "[12] ", "(12) ", "12) ", "12\t": the number of an item. */
const numberAtStart = /^\s{0,20}(?:\[\d{1,4}\]|\(\d{1,4}\)|\d{1,4}[.)](?=\s|\p{L})|\d{1,4}\t)/u
const heading = /^\s*(?:references?(?: list)?|bibliography|works cited|literature(?: cited)?)\s*:?\s*$/i
/** A line that goes on in the next one, and one that goes on from the one before. */
const goesOn = /[\p{L}\d][-\u00AD\u2010]\s*$/u
const continues = /^\s*\p{Ll}/u

interface Line {
  readonly text: string
  /** Of the line in the input, also where the text is cut. */
  readonly length: number
  readonly number: number
}

/**
 * Takes a list of references apart into its items: numbered ones, which may take several lines; paragraphs between
 * blank lines; or one item a line, where a line that begins with a small letter, or follows a hyphen or stands
 * further in than the first, belongs to the item before. Which of the three it is, the first 16 Ki characters tell.
 * The heading of the list is no item.
 *
 * @param isItem says whether one line is a whole item: where most are, each is.
 */
export function listItems(isItem: (line: string) => boolean): Splitter {
  let layout: Layout | undefined
  /** Lines of the head until the layout is known. */
  let waiting: Line[] = []
  let seen = 0
  let lineNumber = 0
  const reader = lineReader()
  const item = itemsOf(isItem)

  function takeLine({ text: printed, dropped }: InputLine): Piece[] {
    lineNumber += 1
    const text = printed.replace(/[\r\n]+$/, '')
    const line = {
      text: lineNumber === 1 ? text.replace(/^\uFEFF/, '') : text,
      length: text.length + dropped,
      number: lineNumber,
    }
    seen += line.length + 1
    if (layout !== undefined) return item.take(line, layout)
    waiting.push(line)
    return seen >= headLength ? decide() : []
  }

  function decide(): Piece[] {
    const lines = waiting
    waiting = []
    const known = layoutOf(lines, isItem)
    layout = known
    return lines.flatMap((line) => item.take(line, known))
  }

  return {
    push: (chunk) => reader.push(chunk).flatMap(takeLine),
    end() {
      const pieces = reader.end().flatMap(takeLine)
      if (layout === undefined) pieces.push(...decide())
      return [...pieces, ...item.close()]
    },
  }
}

/** Puts lines together to items. */
function itemsOf(isItem: (line: string) => boolean): {
  readonly take: (line: Line, layout: Layout) => Piece[]
  readonly close: () => Piece[]
} {
  let text = ''
  let lastLine = ''
  let length = 0
  let first = 0
  let indent = 0
  let index = 0
  let number: ItemNumber | undefined
  let afterBlank = true

  function close(): Piece[] {
    if (length === 0) return []
    index += 1
    const piece = { text, index, line: first }
    const isCut = length - 1 > longestPiece
    text = ''
    length = 0
    return [isCut ? { ...piece, broken: tooLong } : piece]
  }

  function take(line: Line, layout: Layout): Piece[] {
    if (line.text.trim() === '') {
      afterBlank = true
      return layout === 'numbered' ? [] : close()
    }
    if (length === 0 && heading.test(line.text)) return []
    const pieces = begins(line, layout) ? close() : []
    if (length === 0) {
      first = line.number
      indent = indentOf(line.text)
    }
    if (length + line.length <= longestPiece) text += length === 0 ? line.text : `\n${line.text}`
    else if (length === 0) text = line.text
    length += line.length + 1
    lastLine = line.text
    afterBlank = false
    return pieces
  }

  function begins(line: Line, layout: Layout): boolean {
    if (layout === 'paragraphs') return false
    if (layout === 'lines') {
      if (goesOn.test(lastLine)) return false
      // "van der Berg J. …" begins with a small letter too.
      return (!continues.test(line.text) && indentOf(line.text) <= indent) || isItem(line.text)
    }
    const printed = numberOf(line.text)
    const isNext = printed !== undefined && follows(printed, number, afterBlank)
    if (isNext) number = printed
    return isNext
  }

  return { take, close }
}

function layoutOf(lines: readonly Line[], isItem: (line: string) => boolean): Layout {
  const printed = lines.map(({ text }) => text).filter((text) => text.trim() !== '' && !heading.test(text))
  let last = numberOf(printed[0] ?? '')
  let count = last === undefined ? 0 : 1
  for (const text of printed.slice(1)) {
    const next = numberOf(text)
    if (last === undefined || next === undefined || !follows(next, last, false)) continue
    last = next
    count += 1
  }
  if (count > 1 || (count === 1 && printed.length < 8)) return 'numbered'
  const whole = printed.slice(0, 60).filter(isItem).length
  const hasBlank = lines.some(({ text }, at) => text.trim() === '' && at > 0 && at < lines.length - 1)
  return hasBlank && whole < 0.6 * Math.min(60, printed.length) ? 'paragraphs' : 'lines'
}

interface ItemNumber {
  readonly value: number
  /** What stands beside it: "[]", "." */
  readonly style: string
}

function numberOf(text: string): ItemNumber | undefined {
  const printed = numberAtStart.exec(text)?.[0]
  const digits = printed?.replace(/\D/g, '')
  return printed === undefined || digits === undefined
    ? undefined
    : { value: Number(digits), style: printed.replace(/[\d ]/g, '') }
}

/** "2005. 12:3" may begin a line within an item: numbers follow each other, with few left out, in one style. */
function follows(next: ItemNumber, last: ItemNumber | undefined, afterBlank: boolean): boolean {
  if (last === undefined) return true
  if (next.style !== last.style) return false
  return (next.value > last.value && next.value <= last.value + 3) || (next.value === 1 && afterBlank)
}

function indentOf(text: string): number {
  return /^\s{0,40}/.exec(text)?.[0].length ?? 0
}
