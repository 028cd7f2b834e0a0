/* What a whole item has in it: one work has a date or an address, and not a dozen. */

const dates = /(?<![\d/.])(?:1[5-9]\d\d|20\d\d)(?!\d)/g
const undated =
  /\b(?:in press|forthcoming|n\.d\.|s\.a\.|o\.J\.|submitted|in preparation|unpublished|accepted|ibid|doi|https?:)|10\.\d{4}|出版|年/i

/** The dates in a text, an address or "in press" counted as one. */
export function countDates(text: string): number {
  let count = 0
  dates.lastIndex = 0
  while (dates.test(text)) count += 1
  return count > 0 ? count : undated.test(text) ? 1 : 0
}

/** Log-odds that so many dates and characters are one item; `weight` is what a missing date counts: see `dateWeight`. */
export function itemEvidence(count: number, length: number, weight: number): number {
  const byDates = count === 0 ? -2.5 * weight : count > 3 ? 3 - count : 0
  const byLength = length < 25 ? -2 : length > 700 ? (700 - length) / 200 : 0
  return Math.max(-400, byDates + byLength)
}

/** Where few lines have a date, a missing one says little: 0 to 1. */
export function dateWeight(dates: number, lines: number): number {
  return Math.min(1, (5 * dates) / Math.max(1, lines))
}
