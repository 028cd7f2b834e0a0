import type { ArticleType } from '../../domain/record.ts'

/**
 * NLM publication types that say more than "an article in a journal", the telling ones first. All others (Case Reports,
 * Comment, Congress, Expression of Concern …) are kinds of articles in journals.
 *
 * @see NLM, Publication Characteristics (Publication Types) with Scope Notes
 */
const rows: readonly (readonly [publicationType: string, type: ArticleType])[] = [
  // "Retraction Notice" since 2024.
  ['Retraction of Publication', 'RETRACTION'],
  ['Retraction Notice', 'RETRACTION'],
  ['Published Erratum', 'CORRECTION'],
  ['Preprint', 'PREPRINT'],
  ['Dataset', 'DATASET'],
  ['Academic Dissertation', 'THESIS'],
  ['Academic Dissertations', 'THESIS'],
  ['Technical Report', 'REPORT'],
  ['Book', 'BOOK'],
  ['Monograph', 'BOOK'],
  ['Book Chapter', 'BOOK_CHAPTER'],
  ['Editorial', 'EDITORIAL'],
  ['Letter', 'LETTER'],
  ['News', 'NEWS'],
  ['Newspaper Article', 'NEWS'],
  ['Review', 'REVIEW'],
  ['Systematic Review', 'REVIEW'],
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
