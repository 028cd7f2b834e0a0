import { firstWordWidth, type ListLine, widthOf } from './list-lines.ts'

/** How often a line that goes on in the next has room for the next word, and how often one that ends an item. */
interface Rates {
  readonly going: number
  readonly ending: number
}

/** What is expected of a program that fills lines. */
const expected: Rates = { going: 0.02, ending: 0.85 }
/** Texts of one line each are no evidence of how lines are broken. */
const fewest = 4
/** The words alone are never surer than this. */
const surest = 0.98
/** Log-odds, at the most. */
const most = 5
/** Lines that are counted as if they had been seen with the expected rates, against chance in short lists. */
const doubt = 3

/**
 * What the lengths of lines say of each break: a line that had room for the first word of the next was ended on purpose.
 * The width of the column is the one that goes best with what the words say; how much a short line then counts, the same
 * lines tell: much where a program filled them, less where letters of different widths were set, nothing where each line
 * is a paragraph.
 *
 * @param words log-odds of each break by the words around it; the first is that of the first line.
 */
export function wrappingEvidence(lines: readonly ListLine[], words: readonly number[]): number[] {
  if (lines.length < fewest) return lines.map(() => 0)
  const widths = lines.map((line) => widthOf(line.text))
  /** Columns that a line would have with the first word of the next. */
  const wanted = lines.map((line, at) => (widths[at - 1] ?? 0) + 1 + firstWordWidth(line.text))
  const ends = words.map((value) => Math.min(surest, Math.max(1 - surest, 1 / (1 + Math.exp(-value)))))
  const column = Math.min(likeliestColumn(wanted, ends), widest(widths))
  const seen = ratesOf(wanted, ends, column)
  if (seen.ending <= seen.going) return lines.map(() => 0)
  const early = Math.min(most, Math.log(seen.ending / seen.going))
  const full = Math.max(-most, Math.log((1 - seen.ending) / (1 - seen.going)))
  return wanted.map((columns, at) => (at === 0 ? 0 : columns > column ? full : early))
}

/** The width of the column for which the expected rates explain the breaks best. */
function likeliestColumn(wanted: readonly number[], ends: readonly number[]): number {
  const order = wanted.map((_, at) => at).slice(1)
  order.sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0))
  let gain = 0
  let top = 0
  let column = 0
  for (const [place, at] of order.entries()) {
    const end = ends[at] ?? 0
    const early = (1 - end) * expected.going + end * expected.ending
    gain += Math.log(early / (1 - early))
    const isLastOfWidth = wanted[order[place + 1] ?? -1] !== wanted[at]
    if (!isLastOfWidth || gain <= top) continue
    top = gain
    column = wanted[at] ?? 0
  }
  return column
}

/** The width of the widest lines; a few hold an address that could not be broken. */
function widest(widths: readonly number[]): number {
  const sorted = widths.toSorted((a, b) => a - b)
  return sorted[Math.floor(0.98 * (sorted.length - 1))] ?? 0
}

function ratesOf(wanted: readonly number[], ends: readonly number[], column: number): Rates {
  let going = expected.going * doubt
  let ending = expected.ending * doubt
  let allGoing = doubt
  let allEnding = doubt
  for (const [at, columns] of wanted.entries()) {
    if (at === 0) continue
    const end = ends[at] ?? 0
    allEnding += end
    allGoing += 1 - end
    if (columns > column) continue
    ending += end
    going += 1 - end
  }
  return { going: going / allGoing, ending: ending / allEnding }
}
