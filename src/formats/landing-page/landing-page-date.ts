import { partialDate, yearOf } from '../../domain/partial-date.ts'
import { readWrittenDate } from '../values/written-date.ts'

/**
 * When an article was published, by the lines of its page: "Published: 03 December 2007", else
 * "Issue Date: December 2007", of the year that the citation says; else that year. An article that came out online a
 * year before its issue is cited by the year of the issue, and dated so here.
 *
 * @param citedYear the year in the citation, where there is one.
 * @returns a partial date: "2007", "2007-12" or "2007-12-03".
 */
export function readPageDate(lines: readonly string[], citedYear: number | undefined): string | undefined {
  for (const label of ['Published', 'Issue Date']) {
    const date = dateAfter(lines, label)
    if (date !== undefined && (citedYear === undefined || yearOf(date) === citedYear)) return date
  }
  return citedYear === undefined ? undefined : partialDate(citedYear)
}

/** The date behind a label, or on the line below it. */
function dateAfter(lines: readonly string[], label: string): string | undefined {
  for (const [place, line] of lines.entries()) {
    const match = /^\s*(?:•\s*)?(Published(?: online)?|Issue Date):?\s*(.*)$/i.exec(line)
    if (match === null || !match[1]?.toLowerCase().startsWith(label.toLowerCase())) continue
    const date = parsePrintedDate(match[2] ?? '') ?? parsePrintedDate(lines[place + 1] ?? '')
    if (date !== undefined) return date
  }
  return undefined
}

/** "03 December 2007", "December 2007", "2007": a date and nothing else. */
function parsePrintedDate(text: string): string | undefined {
  const { date, isWhole } = readWrittenDate(text)
  return isWhole ? date : undefined
}
