import type { Problem } from '../../domain/errors.ts'
import { type DateField, readDates, readWrittenDate, type WrittenDate } from '../values/written-date.ts'

/**
 * When a work was published: biblatex's `date` where it can be read, else `year`, with `month` and `day` where it is only a
 * year, as precise as they are. Of a span ("2007-11/2008-01") the beginning counts, of a season only its year. `month` may
 * be a name, a number or "dec # "~3"".
 *
 * @param value gives a field as plain text.
 * @see biblatex manual 2.3.8, "Date and Time Specifications"; btxdoc 3.2, "month"
 */
export function readBibtexDate(
  value: (name: string) => string | undefined,
  problems: Problem[],
): string | undefined {
  const fields = ['date', 'year'].flatMap((name): DateField[] => {
    const text = value(name)
    return text === undefined ? [] : [{ text, where: `field ${name}`, written: readWrittenDate(text) }]
  })
  const year = fields.flatMap(({ written }) => written?.date ?? [])[0]
  // Some have "Jan" as the date, and the year apart.
  const date = value('date')
  const isMonth = date !== undefined && year !== undefined && readWrittenDate(date).date === undefined
  const month = value('month') ?? (isMonth ? date : undefined)
  if (year?.length !== 4 || month === undefined) return readDates(fields, problems)
  const written = inMonth(year, month, value('day'))
  const text = [value('day'), month].filter((part) => part !== undefined).join(' ')
  return readDates([...fields, { text, where: 'field month', written }], problems)
}

/** The month may stand before or behind the year, as a month with a day does in one language or the other. */
function inMonth(year: string, month: string, day: string | undefined): WrittenDate {
  const [first, second] = [readWrittenDate(`${year} ${month}`), readWrittenDate(`${month} ${year}`)]
  const best = (first.date?.length ?? 0) >= (second.date?.length ?? 0) ? first : second
  if (best.date?.length !== 7 || day === undefined) return best
  return readWrittenDate(`${best.date}-${/^\d{1,2}$/.test(day) ? day : 'XX'}`)
}
