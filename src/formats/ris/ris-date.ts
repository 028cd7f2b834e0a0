import type { Problem } from '../../domain/errors.ts'
import { partialDate } from '../../domain/partial-date.ts'
import type { RisFields } from './ris-fields.ts'
import { parseWrittenDate, refineDate } from '../written-date.ts'

/** Dates of the work's way to print: PubMed Central puts them in the fourth part of a PY. */
const notPublished = /^[^/]*\/[^/]*\/[^/]*\/\s*(?:received|accepted|revised|retracted|entrez|pubmed|medline)/i

/**
 * When the work of a RIS record was published: PY or Y1 (`YYYY/MM/DD/other`), made more precise by the other or by DA
 * where that lies within it. DA may leave the year to PY. Y2 is the day of access, or something else.
 *
 * @see RIS Format Specifications, "Primary Date: Y1, PY", "DA"
 */
export function readRisDate(fields: RisFields, problems: Problem[]): string | undefined {
  const written = fields.all('PY', 'Y1', 'YR').filter((date) => !notPublished.test(date))
  const dates = written.flatMap((date) => dateOf(date) ?? [])
  const unread = written.find((date) => /\d|\p{L}/u.test(date) && dateOf(date) === undefined)
  if (unread !== undefined && dates.length === 0) {
    const message = `"${unread.slice(0, 200)}" is no date.`
    problems.push({ severity: 'warning', where: 'field PY', message })
  }
  const [first, ...others] = dates
  const all = [...others, ...fields.all('DA').flatMap((date) => dayOf(date, first) ?? [])]
  return all.reduce((date: string | undefined, more) => refineDate(date, more), first)
}

function dateOf(text: string): string | undefined {
  const parts = text.split('/')
  const [year, month, day] = parts.map((part) => (/^\s*\d{1,4}\s*$/.test(part) ? Number(part) : undefined))
  if (parts.length === 1 || year === undefined) return parseWrittenDate(text)
  return /^\s*\d{4}\s*$/.test(parts[0] ?? '') ? partialDate(year, month, day) : undefined
}

function dayOf(text: string, published: string | undefined): string | undefined {
  const date = dateOf(text)
  if (date !== undefined || published === undefined) return date
  const year = published.slice(0, 4)
  const [first, second] = [parseWrittenDate(`${year} ${text}`), parseWrittenDate(`${text} ${year}`)]
  return (first?.length ?? 0) >= (second?.length ?? 0) ? first : second
}
