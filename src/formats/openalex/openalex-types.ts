import type { ArticleType } from '../../domain/record.ts'

/**
 * `type` of a work (https://developers.openalex.org/api-reference/work-types). What is not here is OTHER: reviews by
 * peers, standards, paratext, supplementary materials and the like.
 */
const typesByName: Readonly<Record<string, ArticleType>> = {
  article: 'JOURNAL_ARTICLE',
  review: 'REVIEW',
  letter: 'LETTER',
  editorial: 'EDITORIAL',
  erratum: 'CORRECTION',
  retraction: 'RETRACTION',
  'book-review': 'JOURNAL_ARTICLE',
  'data-paper': 'JOURNAL_ARTICLE',
  'case-report': 'JOURNAL_ARTICLE',
  book: 'BOOK',
  'book-chapter': 'BOOK_CHAPTER',
  'reference-entry': 'BOOK_CHAPTER',
  'conference-paper': 'CONFERENCE_PAPER',
  'conference-abstract': 'CONFERENCE_PAPER',
  preprint: 'PREPRINT',
  dissertation: 'THESIS',
  report: 'REPORT',
  dataset: 'DATASET',
  software: 'SOFTWARE',
}

/** `type_crossref`, where it is more exact than `type` "article". */
const exacter: Readonly<Record<string, ArticleType>> = {
  'proceedings-article': 'CONFERENCE_PAPER',
  'posted-content': 'PREPRINT',
}

/**
 * What kind of work it is; OTHER where the type is unknown.
 *
 * @param crossref `type_crossref`, which older files have.
 */
export function openAlexType(name: string | undefined, crossref?: string): ArticleType {
  const type = ownValue(typesByName, name) ?? 'OTHER'
  return (type === 'JOURNAL_ARTICLE' ? ownValue(exacter, crossref) : undefined) ?? type
}

function ownValue(
  table: Readonly<Record<string, ArticleType>>,
  name: string | undefined,
): ArticleType | undefined {
  return name !== undefined && Object.hasOwn(table, name) ? table[name] : undefined
}
