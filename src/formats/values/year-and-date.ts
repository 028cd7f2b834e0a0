import { parseWrittenDate, refineDate } from './written-date.ts'

/**
 * The date out of two fields, of which the first has the year and the second what else is known: "Feb", "Feb 3", "3 Feb
 * 2002". What is said of another year does not count.
 *
 * @example readYearAndDate('2002', 'Feb 3') // '2002-02-03'
 */
export function readYearAndDate(year: string | undefined, more: string | undefined): string | undefined {
  const date = parseWrittenDate(year ?? '')
  if (more === undefined || date === undefined) return date ?? parseWrittenDate(more ?? '')
  const readings = [more, `${date} ${more}`, `${more} ${date}`].flatMap(
    (text) => parseWrittenDate(text) ?? [],
  )
  return readings.reduce((best: string, reading) => refineDate(best, reading) ?? best, date)
}
