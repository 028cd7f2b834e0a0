import type { ArticleType } from '../../domain/record.ts'

/**
 * Types of reference of EndNote and of Biblio, and what they are here. All others are OTHER.
 *
 * @see EndNote help, "Creating a Tagged EndNote Import File", "Reference Types"
 */
const types: ReadonlyMap<string, ArticleType> = new Map([
  ['journal article', 'JOURNAL_ARTICLE'],
  ['journal', 'JOURNAL_ARTICLE'],
  ['electronic article', 'JOURNAL_ARTICLE'],
  ['magazine article', 'JOURNAL_ARTICLE'],
  ['newspaper article', 'NEWS'],
  ['book', 'BOOK'],
  ['edited book', 'BOOK'],
  ['electronic book', 'BOOK'],
  ['ebook', 'BOOK'],
  ['classical work', 'BOOK'],
  ['ancient text', 'BOOK'],
  ['monograph', 'BOOK'],
  ['book section', 'BOOK_CHAPTER'],
  ['book chapter', 'BOOK_CHAPTER'],
  ['electronic book section', 'BOOK_CHAPTER'],
  ['encyclopedia', 'BOOK_CHAPTER'],
  ['dictionary', 'BOOK_CHAPTER'],
  ['conference paper', 'CONFERENCE_PAPER'],
  ['conference proceedings', 'CONFERENCE_PAPER'],
  ['conference', 'CONFERENCE_PAPER'],
  ['manuscript', 'PREPRINT'],
  ['unpublished work', 'PREPRINT'],
  ['preprint', 'PREPRINT'],
  ['thesis', 'THESIS'],
  ['dissertation', 'THESIS'],
  ['report', 'REPORT'],
  ['government document', 'REPORT'],
  ['standard', 'REPORT'],
  ['pamphlet', 'REPORT'],
  ['dataset', 'DATASET'],
  ['data set', 'DATASET'],
  ['aggregated database', 'DATASET'],
  ['online database', 'DATASET'],
  ['computer program', 'SOFTWARE'],
  ['patent', 'PATENT'],
  ['web page', 'WEB_PAGE'],
  ['blog', 'WEB_PAGE'],
  ['electronic source', 'WEB_PAGE'],
  ['discussion forum', 'WEB_PAGE'],
  ['social media', 'WEB_PAGE'],
  ['review', 'REVIEW'],
])

/** @param text the value of `%0`. */
export function referType(text: string): ArticleType {
  return types.get(text.trim().toLowerCase()) ?? 'OTHER'
}
