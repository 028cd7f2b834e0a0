import type { ArticleType } from '../../domain/record.ts'

/**
 * NLM publication types that say more than "an article in a journal", the telling ones first. All others (Review,
 * Letter, Case Reports, Congress …) are kinds of articles in journals.
 *
 * @see NLM, Publication Characteristics (Publication Types) with Scope Notes
 */
const rows: readonly (readonly [publicationType: string, type: ArticleType])[] = [
  ['Preprint', 'PREPRINT'],
  ['Dataset', 'DATASET'],
  ['Academic Dissertation', 'THESIS'],
  ['Academic Dissertations', 'THESIS'],
  ['Technical Report', 'REPORT'],
  ['Book', 'BOOK'],
  ['Monograph', 'BOOK'],
  ['Book Chapter', 'BOOK_CHAPTER'],
]

/**
 * The type that NLM publication types tell.
 *
 * @returns `JOURNAL_ARTICLE` where they tell nothing else.
 */
export function typeOfPublicationTypes(publicationTypes: readonly string[]): ArticleType {
  const known = new Set(publicationTypes.map((text) => text.trim().toLowerCase()))
  return rows.find(([name]) => known.has(name.toLowerCase()))?.[1] ?? 'JOURNAL_ARTICLE'
}
