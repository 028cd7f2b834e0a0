import type { ArticleRecord, ArticleType } from '../domain/record.ts'

/** Types of works that stand in journals and newspapers: their container is the periodical. */
const periodical: ReadonlySet<ArticleType> = new Set<ArticleType>([
  'JOURNAL_ARTICLE',
  'REVIEW',
  'LETTER',
  'EDITORIAL',
  'CORRECTION',
  'RETRACTION',
  'NEWS',
])

/** Does a work of this type stand in a periodical? */
export function isInPeriodical(type: ArticleType): boolean {
  return periodical.has(type)
}

/** Types of works that are in a series, if in anything that has an ISSN. */
const serial: ReadonlySet<ArticleType> = new Set<ArticleType>(['BOOK', 'BOOK_CHAPTER', 'REPORT', 'THESIS'])

/** Is the journal of a work of this type the series that it, or its book, is in? */
export function isInSeries(type: ArticleType): boolean {
  return serial.has(type)
}

/** Types whose ISBN is their own; that of a chapter or paper is its book's. */
const withIsbn: ReadonlySet<ArticleType> = new Set<ArticleType>(['BOOK', 'REPORT', 'THESIS', 'OTHER'])

/** Does an ISBN in a record of this type identify the work itself? */
export function hasOwnIsbn(type: ArticleType): boolean {
  return withIsbn.has(type)
}

/**
 * The type that formats for exchange have for a record: they know articles, not their kinds. News are a newspaper's unless
 * volume, issue or ISSN show that their periodical is a journal.
 */
export function exchangedType({ type, volume, issue, journal }: ArticleRecord): ArticleType {
  if (type !== 'NEWS') return isInPeriodical(type) ? 'JOURNAL_ARTICLE' : type
  const isInJournal = volume !== undefined || issue !== undefined || (journal?.issns.length ?? 0) > 0
  return isInJournal ? 'JOURNAL_ARTICLE' : 'NEWS'
}
