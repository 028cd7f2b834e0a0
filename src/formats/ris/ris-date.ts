import type { Problem } from '../../domain/errors.ts'
import type { RisFields } from './ris-fields.ts'
import { type DateField, readDates, readWrittenDate, type WrittenDate } from '../values/written-date.ts'

/** Dates of the work's way to print: PubMed Central puts them in the fourth part of a PY. */
const notPublished = /^[^/]*\/[^/]*\/[^/]*\/\s*(?:received|accepted|revised|retracted|entrez|pubmed|medline)/i

/**
 * When the work of a RIS record was published: PY, else Y1 (`YYYY/MM/DD/other`; some write the month as a word), made more
 * precise by the other and by DA where these lie within it. So PY is the year of publication wherever it stands, also
 * beside a Y1 of another year, and DA counts alone where there is neither. DA may leave the year to PY. Y2 is the day of
 * access, or something else.
 *
 * @see RIS Format Specifications, "Primary Date: Y1, PY", "DA"
 */
export function readRisDate(fields: RisFields, problems: Problem[]): string | undefined {
  const primary = ['PY', 'Y1', 'YR'].flatMap((tag) =>
    fields
      .all(tag)
      .filter((text) => /\d|\p{L}/u.test(text) && !notPublished.test(text))
      .map((text): DateField => ({ text, where: `field ${tag}`, written: dateOf(text) })),
  )
  const year = primary.flatMap(({ written }) => written?.date ?? [])[0]?.slice(0, 4)
  const days = fields
    .all('DA')
    .map((text): DateField => ({ text, where: 'field DA', written: dayOf(text, year) }))
  return readDates([...primary, ...days], problems)
}

/** The three parts of the date; the fourth, a season or anything else, says more only where there is no month. */
function dateOf(text: string): WrittenDate {
  const [year = '', ...parts] = text.split('/').map((part) => part.trim())
  if (parts.length === 0 || !/^\d{4}$/.test(year)) return readWrittenDate(text)
  const [month = '', day = '', ...rest] = parts
  const written = readWrittenDate([year, month, month === '' ? '' : day].join(' ').trim())
  const isMore = month === '' && rest.some((part) => /\p{L}/u.test(part))
  return { ...written, isWhole: written.isWhole && !isMore }
}

function dayOf(text: string, year: string | undefined): WrittenDate {
  const written = dateOf(text)
  if (written.date !== undefined || year === undefined) return written
  const [first, second] = [readWrittenDate(`${year} ${text}`), readWrittenDate(`${text} ${year}`)]
  return (first.date?.length ?? 0) >= (second.date?.length ?? 0) ? first : second
}
