import type { Problem } from '../../domain/errors.ts'
import { parsePartialDate, partialDate } from '../../domain/partial-date.ts'
import { parseWrittenDate } from '../written-date.ts'

/**
 * When a work was published: biblatex's `date` where it can be read, else `year` with `month` and `day`, as precise as
 * they are. Of a span ("2007-11/2008-01") the beginning counts, of a season only its year. `month` may be a name, a number
 * or "dec # "~3"".
 *
 * @param value gives a field as plain text.
 * @see biblatex manual 2.3.8, "Date and Time Specifications"; btxdoc 3.2, "month"
 */
export function readBibtexDate(
  value: (name: string) => string | undefined,
  problems: Problem[],
): string | undefined {
  const date = value('date')
  const found = date === undefined ? undefined : (extendedDate(date) ?? parseWrittenDate(date))
  if (found !== undefined) return found
  const year = value('year')
  const published = year === undefined ? undefined : (parseWrittenDate(year) ?? ancientYear(year))
  // Some have "Jan" as the date, and the year apart.
  const month = value('month') ?? date
  if (published?.length === 4) return withMonth(published, month, value('day'))
  const unread = published === undefined ? (date ?? year) : undefined
  if (unread !== undefined) {
    const where = date === undefined ? 'field year' : 'field date'
    problems.push({ severity: 'warning', where, message: `"${unread.slice(0, 200)}" is no date.` })
  }
  return published
}

/** Level 0 and, without its marks of doubt, level 1 of the Extended Date/Time Format; a time of day is cut off. */
function extendedDate(text: string): string | undefined {
  const [from = ''] = text.trim().split('/')
  const date = from.replace(/T\d\d:.{0,30}$/, '').replace(/[?~%]$/, '')
  const season = /^(\d{4})-(?:2[1-4]|3\d|4[01])$/.exec(date)?.[1]
  return parsePartialDate(season ?? date)
}

function ancientYear(text: string): string | undefined {
  return /^\d{4}$/.test(text) ? parsePartialDate(text) : undefined
}

function withMonth(year: string, month: string | undefined, day: string | undefined): string {
  if (month === undefined) return year
  const dates = [parseWrittenDate(`${year} ${month}`), parseWrittenDate(`${month} ${year}`)]
  const best = dates.reduce((a, b) => ((a?.length ?? 0) >= (b?.length ?? 0) ? a : b)) ?? year
  if (best.length !== 7 || day === undefined || !/^\d{1,2}$/.test(day)) return best
  return partialDate(Number(year), Number(best.slice(5)), Number(day)) ?? best
}
