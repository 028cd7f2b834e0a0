import type { Problem } from '../../domain/errors.ts'
import { type DateField, readDates, readWrittenDate, type WrittenDate } from './written-date.ts'

/**
 * The date out of two fields, of which the first has the year and the second what else is known: "Feb", "Feb 3", "3 Feb
 * 2002". What is said of another year does not count. Of two numbers, the one above 12 is the day.
 *
 * @param problems to which is added what the date leaves unsaid, see `readDates`.
 * @example readYearAndDate({ text: '2002', where: 'YR' }, { text: 'Feb 3', where: 'FD' }, []) // '2002-02-03'
 */
export function readYearAndDate(
  year: DateField | undefined,
  more: DateField | undefined,
  problems: Problem[],
): string | undefined {
  const whole = year === undefined ? undefined : readWrittenDate(year.text).date?.slice(0, 4)
  const fields = [year, more === undefined ? undefined : { ...more, written: within(whole, more.text) }]
  return readDates(
    fields.filter((field) => field !== undefined),
    problems,
  )
}

/** A field as it stands, for `readYearAndDate`. */
export function dateField(text: string | undefined, where: string): DateField | undefined {
  return text === undefined ? undefined : { text, where }
}

/** The month may stand before or behind the year, as a month with a day does in one language or the other. */
function within(year: string | undefined, text: string): WrittenDate {
  if (year === undefined || /(?<!\d)\d{4}(?:\d{4})?(?!\d)/.test(text)) return readWrittenDate(text)
  if (!/\p{L}/u.test(text)) return readWrittenDate(`${text}/${year}`)
  const [first, second] = [readWrittenDate(`${year} ${text}`), readWrittenDate(`${text} ${year}`)]
  return (first.date?.length ?? 0) >= (second.date?.length ?? 0) ? first : second
}
