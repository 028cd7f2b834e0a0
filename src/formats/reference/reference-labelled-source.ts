import { expandLastPage } from '../../domain/page-range.ts'
import { month, type ReferenceSource } from './reference-source.ts'

const dates = String.raw`(?:\d{1,2} )?${month}(?: ?[-–/] ?${month})?(?: \d{1,2})?,?`
const year = String.raw`(?<year>(?:1[5-9]|20)\d\d)[a-z]?(?!\d)`
/** "vol. 63", "Vol. 12A", "v. 33". */
const volume =
  /(?<![\p{L}\d])(?:[Vv]ol(?:ume)?s?\.?|[Vv]\.) ?(?<value>[A-Z]{0,2}-?\d{1,4}[A-Z]?|[IVXLC]{1,7})(?![\p{L}\d])/u
const issue =
  /(?<![\p{L}\d])(?:[Nn]os?\.?|[Nn]r\.?|[Nn]°|[Ii]ss(?:ue|\.)?) ?(?<value>[A-Z]?\d{1,4}(?: ?[-–/] ?\d{1,4})?)(?![\p{L}\d])/u
const pages =
  /(?<![\p{L}\d]|\d )(?:pp?\.?|pages?|[Pp]ages?|art(?:icle)?\.?(?: no\.?)?|Art\. no\.) ?(?<first>[A-Za-z]{0,3}\d{1,9}|[ivx]{1,6})(?: ?[-\u2010-\u2015\u2212]{1,2} ?(?<last>[A-Za-z]{0,3}\d{1,9}|[ivx]{1,6}))?(?![\p{L}\d])/u
/** Chicago prints the pages after a colon: "no. 4 (1950): 482–484". */
const colonPages = /\): ?(?<first>[A-Z]?\d{1,6})(?:[-\u2010-\u2015](?<last>[A-Z]?\d{1,6}))?[\s.,]*$/u
const date = new RegExp(`(?<![\\d/–-])(?:\\(|\\b)(?:${dates} )?${year}`, 'gu')
/** Chicago and MLA without a label: "17 (1998): 124–55", "40.1 (January–February 2004): 17". */
const unlabelled = new RegExp(
  String.raw`(?<=[\p{L}.)”"’']),? (?<volume>\d{1,4})(?:\.(?<issue>\d{1,3}))? \((?:${dates} )?${year}\): ?(?<first>[A-Z]?\d{1,6})(?:[-\u2010-\u2015](?<last>[A-Z]?\d{1,6}))?[\s.,]*$`,
  'u',
)
/** What can stand between the journal's name and the first label: "63, ", "(2006) ", "2006, ", "63 (". */
const before = new RegExp(
  String.raw`[\s,.;(]{0,3}(?:(?<=[\s,])(?<volume>(?!(?:1[89]|20)\d\d\b)[A-Z]?\d{1,4})(?:(?:\.|\s?\()(?<issue>\d{1,3}(?:[-–/]\d{1,3})?)\)?)?)?[\s,;]{0,2}(?:\(?(?:${dates} )?${year}\)?)?[\s,;:(]{0,3}$`,
  'u',
)

/**
 * Reads the end of a reference whose numbers are labelled, in any order: ", vol. 63, no. 8, pp. 856–864, Aug. 2006",
 * " 21, no. 4 (January 1950): 482–484", ", 2012, n° 54, vol. 1, pp. 39-60".
 *
 * @returns `undefined` where there is no label, or none with a number.
 * @see IEEE Reference Guide, "Periodicals"; The Chicago Manual of Style, 14.171
 * @example readLabelledSource('Psychiatry, vol. 63, no. 8, pp. 856–864, Aug. 2006').start // 10
 */
export function readLabelledSource(text: string): ReferenceSource | undefined {
  // A page may follow names with stops, but no end of a reference is longer than this.
  const offset = Math.max(0, text.length - 200)
  const tail = text.slice(offset)
  const found = [volume, issue, pages].map((pattern) => pattern.exec(tail))
  const starts = found.flatMap((match) => (match === null ? [] : [match.index]))
  if (starts.length === 0) {
    const match = unlabelled.exec(tail)
    return match === null ? undefined : sourceOf(offset + match.index, match.groups ?? {})
  }
  const first = Math.min(...starts)
  const lead = before.exec(tail.slice(0, first))
  const [volumeMatch, issueMatch, pagesMatch] = found
  const range = pagesMatch?.groups ?? colonPages.exec(tail)?.groups
  const years = [...tail.slice(first).matchAll(date)].map((match) => match.groups?.['year'])
  return sourceOf(offset + (lead === null ? first : lead.index), {
    year: lead?.groups?.['year'] ?? years.at(-1),
    volume: volumeMatch?.groups?.['value'] ?? lead?.groups?.['volume'],
    issue: issueMatch?.groups?.['value'] ?? lead?.groups?.['issue'],
    first: range?.['first'],
    last: range?.['last'],
  })
}

function sourceOf(start: number, found: Readonly<Record<string, string | undefined>>): ReferenceSource {
  const { year: printed, volume: number, issue: part, first, last } = found
  return {
    start,
    yearOnly: false,
    ...(printed === undefined ? {} : { year: Number(printed) }),
    ...(number === undefined ? {} : { volume: number }),
    ...(part === undefined ? {} : { issue: part.replace(/ /g, '') }),
    ...(first === undefined ? {} : { firstPage: first }),
    ...(first === undefined || last === undefined ? {} : { lastPage: expandLastPage(first, last) }),
  }
}
