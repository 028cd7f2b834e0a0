import { countDates, dateWeight, itemEvidence } from './item-contents.ts'
import type { ListLine } from './list-lines.ts'

/** Lines that one item may take. */
const mostLines = 40
/** Log-odds for two items in the order of the alphabet, in a list that has it, and against two that are not. */
const inOrder = 0.7
const outOfOrder = -1.5
const ordered = 0.8

/**
 * Cuts lines into items where the sum of all evidence is greatest: that of each break, and of what is in the item.
 * Linear in the lines.
 *
 * @param evidence log-odds of a break before each line; those of the first line have no say.
 * @returns the indices of the lines that begin an item, the first always.
 */
export function wrappedItems(lines: readonly ListLine[], evidence: readonly number[]): number[] {
  const sums = sumsOf(lines)
  const weight = dateWeight(sums.dates.at(-1) ?? 0, lines.length)
  const keys = lines.map(({ text }) => sortKey(text))
  const isOrdered = areOrdered(keys, evidence)
  const best: number[] = [0]
  const from: number[] = [0]
  for (let end = 1; end <= lines.length; end += 1) {
    let top = -Infinity
    let begin = end - 1
    for (let start = end - 1; start >= Math.max(0, end - mostLines); start -= 1) {
      const item = itemEvidence(
        (sums.dates[end] ?? 0) - (sums.dates[start] ?? 0),
        (sums.length[end] ?? 0) - (sums.length[start] ?? 0),
        weight,
      )
      const order = isOrdered && end < lines.length ? orderOf(keys[start] ?? '', keys[end] ?? '') : 0
      const score = (best[start] ?? 0) + (start === 0 ? 0 : (evidence[start] ?? 0)) + item + order
      if (score <= top) continue
      top = score
      begin = start
    }
    best.push(top)
    from.push(begin)
  }
  const cuts: number[] = []
  for (let at = lines.length; at > 0; at = from[at] ?? 0) cuts.push(from[at] ?? 0)
  return cuts.toReversed()
}

function sumsOf(lines: readonly ListLine[]): { readonly dates: number[]; readonly length: number[] } {
  const dates = [0]
  const length = [0]
  for (const { text } of lines) {
    dates.push((dates.at(-1) ?? 0) + countDates(text))
    length.push((length.at(-1) ?? 0) + text.length)
  }
  return { dates, length }
}

/** What an alphabetical list is sorted by, roughly: the first letters of the first word. */
function sortKey(text: string): string {
  return text
    .slice(0, 60)
    .normalize('NFD')
    .replace(/[^\p{L}]+/gu, '')
    .slice(0, 4)
    .toLowerCase()
}

function orderOf(key: string, next: string): number {
  if (key === '' || next === '') return 0
  return key <= next ? inOrder : outOfOrder
}

/** Are the lines that nearly certainly begin an item in the order of the alphabet? */
function areOrdered(keys: readonly string[], evidence: readonly number[]): boolean {
  const sure = keys.filter((key, at) => key !== '' && (at === 0 || (evidence[at] ?? 0) > 3))
  const right = sure.filter((key, at) => at > 0 && (sure[at - 1] ?? '') <= key).length
  return sure.length > 5 && right >= ordered * (sure.length - 1)
}
