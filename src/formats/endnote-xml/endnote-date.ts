import type { Problem } from '../../domain/errors.ts'
import { parseWrittenDate } from '../values/written-date.ts'

/**
 * The date of a record: its year, and the date within it that EndNote has in a field of its own ("Jan 15", "15 January",
 * "2007 Dec 3"). Months in numbers have two readings there and do not count.
 *
 * @example endNoteDate('2007', 'Dec 3', []) // '2007-12-03'
 */
export function endNoteDate(
  year: string | undefined,
  date: string | undefined,
  problems: Problem[],
): string | undefined {
  const whole = year === undefined ? undefined : parseWrittenDate(year)
  const finer = date === undefined ? undefined : withYear(date, whole?.slice(0, 4))
  if (whole === undefined && finer === undefined && year !== undefined) {
    const message = `"${year.slice(0, 100)}" is no year.`
    problems.push({ severity: 'warning', where: 'field year', message })
  }
  if (whole === undefined) return finer
  // A date of another year is another date: when it was online, or the users' own.
  return finer?.startsWith(whole) === true ? finer : whole
}

function withYear(date: string, year: string | undefined): string | undefined {
  if (/(?<!\d)\d{4}(?!\d)/.test(date)) return parseWrittenDate(date)
  if (year === undefined || !/\p{L}/u.test(date)) return undefined
  const readings = [`${year} ${date}`, `${date} ${year}`, `${date}, ${year}`].map(parseWrittenDate)
  return readings.toSorted((a, b) => (b?.length ?? 0) - (a?.length ?? 0))[0]
}
