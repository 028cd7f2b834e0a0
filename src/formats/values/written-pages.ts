import { expandLastPage, parsePageRange } from '../../domain/page-range.ts'
import { present, type Present } from '../../domain/present.ts'
import type { ArticleType } from '../../domain/record.ts'

/** Where in its volume or book a work stands. */
export interface WrittenPages {
  readonly firstPage?: string | undefined
  readonly lastPage?: string | undefined
  readonly articleNumber?: string | undefined
}

/** What a source says of it, each as it stands in its field. */
export interface PageFields {
  /** One page, a range, or what stands in their place. */
  readonly first?: string | undefined
  /** Only the last page. */
  readonly last?: string | undefined
  /** Of a field that is for article numbers. */
  readonly articleNumber?: string | undefined
}

/** Whole works: one number in their page field says how many pages they have. */
const wholeWorks: ReadonlySet<ArticleType> = new Set(['BOOK', 'THESIS', 'REPORT'])
/** No page is longer; what is, is kept as it stands. */
const longest = 200

/** What is written where there are no pages, or none yet: EBSCO, Ovid, Silverchair, Web of Science … */
const none =
  /^(?:[-–—?+&\s]+|0+(?:\s?[-–—]\s?0+)?|n\/?a\.?|n\. ?pag\.?(?:-n\. ?pag\.?)?|no(?:-no)?|no pagination(?: specified)?|un(?:paginated|paged)|null|none|not (?:available|specified)|tba|tbd|(?:articles? )?in press|forthcoming|to appear|online first|e?pub ahead of print|(?:published )?ahead of print)\.?$/i
/** The identifier of an item at its publisher is no number in its volume: "pii: S0140-6736(07)61238-2". */
const longPii = /^pii: ?[^\s,;]{12,}$/i
/** "pii: E77", "Article 123", "Art. no. 5", "Article ID 247835", "ArtNo.: 33", "Paper 12"; a DOI may follow a pii. */
const labelledNumber =
  /^(?:pii|art(?:icle|i[ck]el|ículo|icolo|igo)?\.?(?: ?(?:no|num|number|nr|id)\b\.?)?|art(?:no|id|n)\.?|paper(?: (?:no\b\.?|number|id))?|e-?location(?:[- ]?id)?)(?:: ?| |(?<=\.))#?([\p{L}\d][\p{L}\d.-]{0,29}?)(?:[.,;] ?(?:doi\b.*)?)?$/iu
/** "12-+", "43+", "12-", "12ff.", "12 et seq.": the last page is not said. */
const openEnd = /^(.*?[\p{L}\d])(?:\s?(?:[-–—]\s?[+?]?|\+|ff\.?|et seqq?\.?|sqq?\.)|\sf\.)$/iu
/** "e01219-17" of the American Society for Microbiology: a number of five digits and its year, no range. */
const numberOfYear = /^(e0\d{4})\s?[-\u2010-\u2015\u2212]\s?(\d\d)$/iu
/** "123:1-123:20": pages within an article that has a number, as ACM and LIPIcs print them. */
const inArticle = /^(\d{1,6}:\d{1,5})\s?[-\u2010-\u2015\u2212]{1,3}\s?(\d{1,6}:\d{1,5})$/u
/** "350 p.", "xii, 350 pages", "350 S.", "25pp": how many there are; "265S" is a page of a supplement. */
const count =
  /^(?:[ivxlc]{1,9}\s?[,+]\s?)?\[?\d{1,5}\]?(?:\s?[,+]\s?[ivxlc]{1,9})?(?:\s?(?:pp?|pgs?|pages?|Seiten|páginas|pagine|leaves)|\s(?:S|s|str))\b\.?$/
const countOfBook = /^(?:[ivxlc]{1,9}\s?[,+]\s?)?\d{1,5}(?:\s?[,+]\s?[ivxlc]{1,9})?$/i

/**
 * First page, last page and article number out of the fields that a source has for them.
 *
 * A range that stands in the field of the first page is taken apart, also where the last page has a field too. A text that
 * says that it is an article number ("pii: E77", "Article ID 247835") is one, wherever it stands; one that may be a page
 * ("e41") stays a page. An open end ("12-+", "43+") leaves the last page unsaid. How many pages there are ("350 p."; of a
 * book or thesis also a number alone) is no place in them, and what says that there are none ("n/a") is nothing. Anything
 * else stays as printed.
 *
 * @param type of the work.
 * @example readPages({ first: '1193', last: '207' }) // { firstPage: '1193', lastPage: '1207' }
 * @example readPages({ first: 'pii: E77' }) // { articleNumber: 'E77' }
 */
export function readPages(fields: PageFields, type?: ArticleType): Present<WrittenPages> {
  const isWhole = type !== undefined && wholeWorks.has(type)
  const given = said(fields.articleNumber)
  const first = said(fields.first)
  const printedLast = said(fields.last)
  // What stands only in the field of the last page of a whole work is how many it has.
  const isCountAlone = isWhole && first === undefined && countOfBook.test(printedLast ?? '')
  const last = isCountAlone ? undefined : printedLast
  const isCount = (text: string): boolean =>
    count.test(text) || (isWhole && last === undefined && countOfBook.test(text))
  const labelled = numberIn(first) ?? (first === undefined ? numberIn(last) : undefined)
  const range = first === undefined || labelled !== undefined || isCount(first) ? {} : readPageField(first)
  const pages =
    given !== undefined && first === undefined && goesOn(given, last)
      ? { firstPage: given, lastPage: last }
      : withLast(range, labelled !== undefined && last === labelled ? undefined : last)
  const isSaidTwice = given !== undefined && pages.firstPage === given && pages.lastPage === undefined
  return present({ ...(isSaidTwice ? {} : pages), articleNumber: numberIn(given) ?? given ?? labelled })
}

/**
 * The first and last page from one field, with any dash. Where the numbers are of no known kind, "--" and a dash that is
 * longer than a hyphen still stand between two pages.
 *
 * @example readPageField('A-1--A-12') // { firstPage: 'A-1', lastPage: 'A-12' }
 */
export function readPageField(text: string): Pick<Present<WrittenPages>, 'firstPage' | 'lastPage'> {
  const numbered = inArticle.exec(text)
  if (numbered !== null) return present({ firstPage: numbered[1] ?? text, lastPage: numbered[2] })
  const ofYear = numberOfYear.exec(text)
  if (ofYear !== null) return { firstPage: `${ofYear[1]}-${ofYear[2]}` }
  const open = text.length > longest ? undefined : openEnd.exec(text)?.[1]
  const range = parsePageRange(open ?? text)
  if (range !== undefined) return range
  if (open !== undefined) return { firstPage: open }
  const [first = '', last, ...more] = text.slice(0, longest).split(/\s*(?:--+|[\u2013\u2014])\s*/)
  if (first === '' || last === undefined || last === '' || more.length > 0) return { firstPage: text }
  return { firstPage: first, lastPage: last }
}

/** The range, with its last page from a field of its own; that field may hold the range again. */
function withLast(
  range: Pick<WrittenPages, 'firstPage' | 'lastPage'>,
  text: string | undefined,
): Pick<WrittenPages, 'firstPage' | 'lastPage'> {
  const last = text === undefined || count.test(text) || numberIn(text) !== undefined ? undefined : text
  const { firstPage, lastPage } = range
  if (last === undefined || lastPage !== undefined) return range
  if (firstPage === undefined) return { lastPage: last }
  const again = parsePageRange(last)
  if (again?.lastPage !== undefined && again.firstPage === firstPage) return again
  return { firstPage, lastPage: expandLastPage(firstPage, last) }
}

/** Whether an article number and a last page are numbers of one kind: then the one is also the first page. */
function goesOn(first: string, last: string | undefined): boolean {
  const [from, to] = [first, last ?? ''].map((text) => /^([A-Za-z]{0,8})(\d{1,12})$/.exec(text))
  return from !== null && to !== null && from?.[1] === to?.[1] && Number(from?.[2]) < Number(to?.[2])
}

function said(text: string | undefined): string | undefined {
  const trimmed = text?.trim()
  return trimmed === undefined ||
    trimmed === '' ||
    (trimmed.length <= longest && (none.test(trimmed) || longPii.test(trimmed)))
    ? undefined
    : trimmed
}

/** The article number, where the text says that it is one. */
function numberIn(text: string | undefined): string | undefined {
  return text === undefined || text.length > longest ? undefined : labelledNumber.exec(text)?.[1]
}
