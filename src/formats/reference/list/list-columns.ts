import type { ListLine } from './list-lines.ts'

/** Share of the lines, long enough to reach it, that a gap between columns must not be crossed by. */
const clear = 0.95
/** Share of the lines that have text on both sides of it. */
const both = 0.4
/** Blanks that make a gap, at least. */
const gapWidth = 2
const fewest = 6

/**
 * Sets two columns, side by side in the text, one below the other, page by page; lines as they are where there is but
 * one. The gap is where nearly all lines have blanks in the same place.
 */
export function inOneColumn(lines: readonly ListLine[]): readonly ListLine[] {
  const pages: ListLine[][] = []
  for (const line of lines) {
    const page = pages.at(-1)
    if (page === undefined || line.newPage || line.blanks > 1) pages.push([line])
    else page.push(line)
  }
  const set = pages.map(columnsOf)
  return set.every((page, at) => page === pages[at]) ? lines : set.flat()
}

function columnsOf(page: ListLine[]): ListLine[] {
  const gap = gapOf(page)
  if (gap === undefined) return page
  const left: ListLine[] = []
  const right: ListLine[] = []
  for (const line of page) {
    const head = line.text.slice(0, gap)
    const tail = line.text.slice(gap)
    if (head.trim() !== '') left.push({ ...line, text: head.trimEnd(), afterHeading: false })
    if (tail.trim() === '') continue
    const start = line.start + gap
    right.push({
      ...line,
      text: tail,
      start,
      indent: tail.length - tail.trimStart().length,
      newPage: false,
      afterHeading: false,
    })
  }
  return [...left, ...right]
}

/** Offset at which the second column begins. */
function gapOf(page: readonly ListLine[]): number | undefined {
  if (page.length < fewest || page.some(({ text }) => text.length > 300)) return undefined
  const width = Math.max(...page.map(({ text }) => text.length))
  /** How many lines have the second of two blanks, or text behind them, at an offset. */
  const begins = new Map<number, number>()
  for (const { text } of page) {
    for (const match of text.matchAll(/\S\s{2,}(?=\S)/g)) {
      const at = match.index + match[0].length
      if (at > 0.3 * width && at < 0.75 * width) begins.set(at, (begins.get(at) ?? 0) + 1)
    }
  }
  const places = [...begins].filter(([, count]) => count >= 0.2 * page.length)
  for (const [gap] of places.toSorted((a, b) => b[1] - a[1])) {
    const reaching = page.filter(({ text }) => text.length > gap)
    const apart = reaching.filter(({ text }) => text.slice(gap - gapWidth, gap).trim() === '')
    const double = apart.filter(({ text }) => text.slice(0, gap).trim() !== '')
    if (apart.length >= clear * reaching.length && double.length >= both * page.length) return gap
  }
  return undefined
}
