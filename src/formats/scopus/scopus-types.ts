import type { ArticleType } from '../../domain/record.ts'

/**
 * Document types of Scopus.
 *
 * @see Scopus: Content Coverage Guide, "Document types"
 */
const types: ReadonlyMap<string, ArticleType> = new Map([
  ['article', 'JOURNAL_ARTICLE'],
  ['article in press', 'JOURNAL_ARTICLE'],
  ['abstract report', 'JOURNAL_ARTICLE'],
  ['business article', 'JOURNAL_ARTICLE'],
  ['data paper', 'JOURNAL_ARTICLE'],
  ['note', 'JOURNAL_ARTICLE'],
  // A retracted article, not the notice, which is an erratum.
  ['retracted', 'JOURNAL_ARTICLE'],
  ['review', 'REVIEW'],
  ['short survey', 'REVIEW'],
  ['letter', 'LETTER'],
  ['editorial', 'EDITORIAL'],
  ['erratum', 'CORRECTION'],
  ['press release', 'NEWS'],
  ['conference paper', 'CONFERENCE_PAPER'],
  // A whole volume of proceedings.
  ['conference review', 'BOOK'],
  ['book', 'BOOK'],
  ['book chapter', 'BOOK_CHAPTER'],
  ['dissertation', 'THESIS'],
  ['preprint', 'PREPRINT'],
  ['report', 'REPORT'],
])

/** An unknown type, or one in another language, is an article where there is an ISSN. */
export function scopusType(text: string | undefined, hasIssn: boolean): ArticleType {
  return types.get(text?.trim().toLowerCase() ?? '') ?? (hasIssn ? 'JOURNAL_ARTICLE' : 'OTHER')
}

/** Does the document type say that the work has been retracted? */
export function isRetracted(text: string | undefined): boolean {
  return text?.trim().toLowerCase() === 'retracted'
}
