import type { ArticleType } from '../../domain/record.ts'

/** What is looked at of a `CrossrefCitation`. */
interface Deposited {
  readonly journalTitle?: string | undefined
  readonly articleTitle?: string | undefined
  readonly volumeTitle?: string | undefined
  readonly isbn?: string | undefined
  readonly edition?: string | undefined
  readonly firstPage?: string | undefined
  readonly standardDesignator?: string | undefined
}

/** Volumes that are proceedings: what has a title in them is a paper. */
const proceedings =
  /^(?:Proc\b|Proceedings\b)|\b(?:Proceedings|Conference|Symposium|Workshop|Congress|Konferenz|Tagung)\b/i

/**
 * What kind of work the deposited parts of a citation show (schema 5.3.1, `citation_t`). A journal's title is an article's;
 * a volume with a title in it a chapter's or a paper's; a volume alone is a book, unless pages of it are cited: then it
 * may as well be a chapter whose title was not deposited.
 *
 * @returns `undefined` where they do not show it.
 */
export function depositedType(citation: Deposited): ArticleType | undefined {
  const { journalTitle, articleTitle, volumeTitle, isbn, edition, firstPage } = citation
  if (journalTitle !== undefined) return 'JOURNAL_ARTICLE'
  // A standard has a number of its own; the record has no type for it.
  if (citation.standardDesignator !== undefined) return 'OTHER'
  if (articleTitle !== undefined) {
    if (volumeTitle === undefined) return undefined
    return proceedings.test(volumeTitle) ? 'CONFERENCE_PAPER' : 'BOOK_CHAPTER'
  }
  if (firstPage !== undefined) return undefined
  return volumeTitle !== undefined || isbn !== undefined || edition !== undefined ? 'BOOK' : undefined
}
