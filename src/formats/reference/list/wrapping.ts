import { firstWordWidth, type ListLine, widthOf } from './list-line.ts'

/** Fewer certain continuations than this do not tell how lines were broken. */
const fewest = 3
/** Of the certain continuations so many may have ended their line early. */
const share = 0.93
/** Log-odds. */
const early = 4
const full = -2

/**
 * What the lengths of lines say of each break: a line that had room for the first word of the next was ended on purpose.
 * How much room counts, the lines tell that certainly go on: none where a program filled them, more where a page was
 * set in letters of different widths.
 *
 * @param text log-odds of each break by its text alone; the first is that of the first line.
 * @returns log-odds to add; all 0 where lines are not wrapped at all.
 */
export function wrappingEvidence(lines: readonly ListLine[], text: readonly number[]): number[] {
  const widths = lines.map((line) => widthOf(line.text))
  const sorted = widths.toSorted((a, b) => a - b)
  const column = sorted[Math.floor(0.985 * (sorted.length - 1))] ?? 0
  const room = lines.map((line, at) => column - (widths[at - 1] ?? 0) - 1 - firstWordWidth(line.text))
  const going = room.filter((_, at) => at > 0 && (text[at] ?? 0) < -4).toSorted((a, b) => a - b)
  if (going.length < fewest || going.length < 0.1 * lines.length) return lines.map(() => 0)
  const most = Math.max(0, going[Math.floor(share * (going.length - 1))] ?? 0)
  if (most > 0.5 * column) return lines.map(() => 0)
  return room.map((free, at) => {
    if (at === 0) return 0
    return free > most ? early + Math.min(2, (6 * (free - most)) / column) : full
  })
}
