import type { ArticleType } from '../../domain/record.ts'

/** The `type` of a work (https://api.crossref.org/types). What is not here is OTHER: components, reviews, standards, grants. */
const typesByName: Readonly<Record<string, ArticleType>> = {
  'journal-article': 'JOURNAL_ARTICLE',
  book: 'BOOK',
  'book-set': 'BOOK',
  'book-series': 'BOOK',
  monograph: 'BOOK',
  'edited-book': 'BOOK',
  'reference-book': 'BOOK',
  proceedings: 'BOOK',
  'proceedings-series': 'BOOK',
  'book-chapter': 'BOOK_CHAPTER',
  'book-part': 'BOOK_CHAPTER',
  'book-section': 'BOOK_CHAPTER',
  'book-track': 'BOOK_CHAPTER',
  'reference-entry': 'BOOK_CHAPTER',
  'proceedings-article': 'CONFERENCE_PAPER',
  'posted-content': 'PREPRINT',
  dissertation: 'THESIS',
  report: 'REPORT',
  'report-component': 'REPORT',
  'report-series': 'REPORT',
  dataset: 'DATASET',
  database: 'DATASET',
}

/**
 * The `subtype` of posted content (schema 5.3, `posted_content@type`), where it is not a preprint in all but name.
 * Letters, working papers and "other" are.
 */
const postedTypes: Readonly<Record<string, ArticleType>> = {
  blog: 'WEB_PAGE',
  dissertation: 'THESIS',
  report: 'REPORT',
}

/**
 * What kind of work a type of the Crossref REST API is; OTHER where it is unknown.
 *
 * @param subtype of posted content.
 * @example crossrefType('posted-content', 'preprint') // 'PREPRINT'
 */
export function crossrefType(name: string | undefined, subtype?: string): ArticleType {
  if (name === 'posted-content' && subtype !== undefined) return ownValue(postedTypes, subtype) ?? 'PREPRINT'
  return ownValue(typesByName, name ?? '') ?? 'OTHER'
}

function ownValue(table: Readonly<Record<string, ArticleType>>, name: string): ArticleType | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined
}
