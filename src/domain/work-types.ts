import type { ArticleType } from './record.ts'

const inPeriodicals: ReadonlySet<ArticleType> = new Set([
  'JOURNAL_ARTICLE',
  'REVIEW',
  'LETTER',
  'EDITORIAL',
  'CORRECTION',
  'RETRACTION',
  'NEWS',
])
const inBooks: ReadonlySet<ArticleType> = new Set(['BOOK_CHAPTER', 'CONFERENCE_PAPER'])
const wholes: ReadonlySet<ArticleType> = new Set([
  'BOOK',
  'REPORT',
  'THESIS',
  'DATASET',
  'SOFTWARE',
  'PATENT',
])
const inSeries: ReadonlySet<ArticleType> = new Set(['BOOK', 'BOOK_CHAPTER', 'REPORT', 'THESIS'])
const withIsbn: ReadonlySet<ArticleType> = new Set(['BOOK', 'REPORT', 'THESIS', 'OTHER'])

/** Does a work of this type stand in a journal or newspaper, so that its container is the periodical? */
export function isInPeriodical(type: ArticleType): boolean {
  return inPeriodicals.has(type)
}

/** Is a work of this type a part of something: a periodical, a book, proceedings? */
export function isPart(type: ArticleType): boolean {
  return inPeriodicals.has(type) || inBooks.has(type)
}

/** Is a work of this type a part of nothing, whatever else is said of it? */
export function isWhole(type: ArticleType): boolean {
  return wholes.has(type)
}

/** Is the journal of a work of this type the series that it, or its book, is in? */
export function isInSeries(type: ArticleType): boolean {
  return inSeries.has(type)
}

/** Does an ISBN in a record of this type identify the work itself? That of a chapter or paper is its book's. */
export function hasOwnIsbn(type: ArticleType): boolean {
  return withIsbn.has(type)
}
