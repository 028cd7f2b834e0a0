import type { ArticleType } from '../domain/record.ts'

const inJournals: ReadonlySet<ArticleType> = new Set<ArticleType>([
  'JOURNAL_ARTICLE',
  'REVIEW',
  'LETTER',
  'EDITORIAL',
  'CORRECTION',
  'RETRACTION',
  'NEWS',
])

/** Is what a work of this type is in a journal or newspaper, so that formats with one type for all of these write it so? */
export function isInJournal(type: ArticleType): boolean {
  return inJournals.has(type)
}

const withIsbn: ReadonlySet<ArticleType> = new Set<ArticleType>(['BOOK', 'REPORT', 'THESIS', 'OTHER'])

/** Is an ISBN beside a work of this type the work's own? That of a chapter's book does not identify the chapter. */
export function hasOwnIsbn(type: ArticleType): boolean {
  return withIsbn.has(type)
}
