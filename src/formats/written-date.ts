import { partialDate } from '../domain/partial-date.ts'

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]
/** "2007", "2007-12", "2007/12/3", "20071203", "2013 06 10"; a time of day after it is cut off. */
const inNumbers =
  /^(\d{4})(?:[-/. ](\d{1,2})(?:[-/. ](\d{1,2}))?)?(?:[t ]\d{1,2}:\d\d.{0,20})?$|^(\d{4})(\d\d)(\d\d)$/
/** "2007 Dec", "2007 Dec 3", "2007-Dec-03"; of several days ("2007 Dec 3-5") only the month holds. */
const yearFirst = /^(\d{4})[ ,-]+([a-z]{3,9})\.?(?:[ ,-]+(\d{1,2})(-\d{1,2})?)?$/
/** "Dec 2007", "3 December 2007", "3rd Dec. 2007". */
const dayFirst = /^(?:(\d{1,2})(?:st|nd|rd|th)?[ .,-]+)?([a-z]{3,9})\.?[ ,-]+(\d{4})$/
/** "December 3, 2007". */
const monthFirst = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/

/**
 * Reads a date as people and indexes write it, in numbers or with the English name of the month, as precise as it is:
 * `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
 *
 * A season, a quarter and a span ("2007 Winter", "2007 Nov-Dec", "1998 Dec-1999 Jan") give the year in which they
 * begin: no single month is said. So does "12/03/2007", which has two readings. Without a year: `undefined`.
 *
 * @example parseWrittenDate('2007 Dec 3') // '2007-12-03'
 */
export function parseWrittenDate(text: string): string | undefined {
  const value = text
    .slice(0, 100)
    .replace(/\s+/g, ' ')
    .replace(/[–—]/g, '-')
    .trim()
    .toLowerCase()
  const numbers = inNumbers.exec(value)
  if (numbers !== null) {
    return dateOf(numbers[1] ?? numbers[4], numbers[2] ?? numbers[5], numbers[3] ?? numbers[6])
  }
  const written = yearFirst.exec(value)
  const month = monthOf(written?.[2])
  if (month !== undefined) return dateOf(written?.[1], month, written?.[4] ? undefined : written?.[3])
  const european = dayFirst.exec(value)
  const europeanMonth = monthOf(european?.[2])
  if (europeanMonth !== undefined) return dateOf(european?.[3], europeanMonth, european?.[1])
  const american = monthFirst.exec(value)
  const americanMonth = monthOf(american?.[1])
  if (americanMonth !== undefined) return dateOf(american?.[3], americanMonth, american?.[2])
  const year = /(?<!\d)(?:1[4-9]|20)\d\d(?!\d)/.exec(value)?.[0]
  return year === undefined ? undefined : dateOf(year)
}

/**
 * The date that an issue bears, made more precise by a date of the same work that lies within it: an issue of
 * "2007-12" and a first publication on "2007-12-03" give the latter. A date outside the issue's does not count:
 * citations go by the issue.
 *
 * @returns the other date where there is none of the issue.
 */
export function refineDate(issue: string | undefined, other: string | undefined): string | undefined {
  return issue === undefined || other?.startsWith(`${issue}-`) === true ? other : issue
}

function monthOf(name: string | undefined): string | undefined {
  if (name === undefined) return undefined
  const place = months.findIndex((month) => month.startsWith(name === 'sept' ? 'sep' : name))
  return place === -1 ? undefined : String(place + 1)
}

function dateOf(year: string | undefined, month?: string, day?: string): string | undefined {
  return partialDate(
    Number(year),
    month === undefined ? undefined : Number(month),
    day === undefined ? undefined : Number(day),
  )
}
