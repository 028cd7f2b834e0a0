import type { ArticleType } from '../../domain/record.ts'

/**
 * Item types and what they are here, the one that is written for a type first.
 *
 * @see CSL 1.0.2, appendix III, "Types"; csl-data.json, `type`
 */
export const cslTypes: readonly (readonly [csl: string, type: ArticleType])[] = [
  ['article-journal', 'JOURNAL_ARTICLE'],
  ['article-magazine', 'JOURNAL_ARTICLE'],
  ['article-newspaper', 'NEWS'],
  // Of a work, which a review article is not.
  ['review', 'JOURNAL_ARTICLE'],
  ['review-book', 'JOURNAL_ARTICLE'],
  ['book', 'BOOK'],
  ['classic', 'BOOK'],
  ['collection', 'BOOK'],
  ['chapter', 'BOOK_CHAPTER'],
  ['entry', 'BOOK_CHAPTER'],
  ['entry-dictionary', 'BOOK_CHAPTER'],
  ['entry-encyclopedia', 'BOOK_CHAPTER'],
  ['paper-conference', 'CONFERENCE_PAPER'],
  // "A self-contained work made widely available but not published in a journal": CSL's type of preprints.
  ['article', 'PREPRINT'],
  ['thesis', 'THESIS'],
  ['report', 'REPORT'],
  ['standard', 'REPORT'],
  ['dataset', 'DATASET'],
  ['software', 'SOFTWARE'],
  ['patent', 'PATENT'],
  ['webpage', 'WEB_PAGE'],
  ['post', 'WEB_PAGE'],
  ['post-weblog', 'WEB_PAGE'],
  ['document', 'OTHER'],
  // Crossref's own names, which its CSL-JSON has where CSL says otherwise.
  ['journal-article', 'JOURNAL_ARTICLE'],
  ['book-chapter', 'BOOK_CHAPTER'],
  ['proceedings-article', 'CONFERENCE_PAPER'],
  ['posted-content', 'PREPRINT'],
  ['monograph', 'BOOK'],
  ['dissertation', 'THESIS'],
]
