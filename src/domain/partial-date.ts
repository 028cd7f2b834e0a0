/**
 * Reads a date that is only as precise as its source: `YYYY`, `YYYY-MM` or `YYYY-MM-DD` (ISO 8601, calendar dates with
 * reduced precision; EDTF level 0). The result is the same text, trimmed.
 *
 * Days that the calendar does not have ("2007-02-30"), the year 0 and anything else give `undefined`.
 *
 * @example parsePartialDate('2007-12') // '2007-12'
 */
export function parsePartialDate(text: string): string | undefined {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text.trim())
  if (match === null) return undefined
  const [value, year, month, day] = match
  if (Number(year) === 0) return undefined
  if (month !== undefined && (Number(month) < 1 || Number(month) > 12)) return undefined
  if (day !== undefined && (Number(day) < 1 || Number(day) > daysIn(Number(year), Number(month))))
    return undefined
  return value
}

/**
 * Writes a date from numbers, as precise as they are good: an impossible month or day is left out with all that
 * follows it, a year outside 1–9999 gives `undefined`.
 *
 * @param month 1–12
 * @param day 1–31
 * @example partialDate(2007, 12) // '2007-12'
 */
export function partialDate(year: number, month?: number, day?: number): string | undefined {
  if (!isBetween(year, 1, 9999)) return undefined
  const yearText = String(year).padStart(4, '0')
  if (month === undefined || !isBetween(month, 1, 12)) return yearText
  const monthText = `${yearText}-${String(month).padStart(2, '0')}`
  if (day === undefined || !isBetween(day, 1, daysIn(year, month))) return monthText
  return `${monthText}-${String(day).padStart(2, '0')}`
}

/**
 * The sort key of a partial date: the integer yyyymmdd with zeros for the parts that are not known, 0 where the date
 * is absent or malformed. So "2007" sorts before every day of 2007.
 *
 * @example publishedKey('2007-12') // 20071200
 */
export function publishedKey(date: string | undefined): number {
  const valid = date === undefined ? undefined : parsePartialDate(date)
  return valid === undefined ? 0 : Number(valid.replaceAll('-', '').padEnd(8, '0'))
}

/**
 * The calendar year of a partial date; `undefined` where the date is absent or malformed.
 *
 * @example yearOf('2007-12-03') // 2007
 */
export function yearOf(date: string | undefined): number | undefined {
  const key = publishedKey(date)
  return key === 0 ? undefined : Math.floor(key / 10_000)
}

function isBetween(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}
