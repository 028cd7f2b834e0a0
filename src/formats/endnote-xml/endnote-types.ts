import type { ArticleType } from '../../domain/record.ts'

interface EndNoteType {
  /** As EndNote names it in English; users can rename all but Generic, so the number stands beside it. */
  readonly name: string
  readonly number: number
  readonly type: ArticleType
}

/**
 * Reference types and what they are here, the one that is written for a type first. What is not here is OTHER.
 *
 * @see EndNote, "Reference Types"; the numbers are those of its XML exports.
 */
export const endNoteTypes: readonly EndNoteType[] = [
  { name: 'Journal Article', number: 17, type: 'JOURNAL_ARTICLE' },
  { name: 'Electronic Article', number: 43, type: 'JOURNAL_ARTICLE' },
  { name: 'Magazine Article', number: 19, type: 'JOURNAL_ARTICLE' },
  { name: 'Newspaper Article', number: 23, type: 'NEWS' },
  { name: 'Book', number: 6, type: 'BOOK' },
  { name: 'Edited Book', number: 28, type: 'BOOK' },
  { name: 'Electronic Book', number: 44, type: 'BOOK' },
  { name: 'Classical Work', number: 49, type: 'BOOK' },
  { name: 'Book Section', number: 5, type: 'BOOK_CHAPTER' },
  { name: 'Electronic Book Section', number: 60, type: 'BOOK_CHAPTER' },
  { name: 'Encyclopedia', number: 53, type: 'BOOK_CHAPTER' },
  { name: 'Dictionary', number: 52, type: 'BOOK_CHAPTER' },
  { name: 'Conference Paper', number: 47, type: 'CONFERENCE_PAPER' },
  { name: 'Conference Proceedings', number: 10, type: 'CONFERENCE_PAPER' },
  // JabRef's.
  { name: 'Conference', number: 11, type: 'CONFERENCE_PAPER' },
  { name: 'Thesis', number: 32, type: 'THESIS' },
  { name: 'Report', number: 27, type: 'REPORT' },
  { name: 'Government Document', number: 46, type: 'REPORT' },
  { name: 'Standard', number: 58, type: 'REPORT' },
  { name: 'Dataset', number: 59, type: 'DATASET' },
  { name: 'Aggregated Database', number: 55, type: 'DATASET' },
  { name: 'Online Database', number: 45, type: 'DATASET' },
  { name: 'Computer Program', number: 9, type: 'SOFTWARE' },
  { name: 'Patent', number: 25, type: 'PATENT' },
  { name: 'Web Page', number: 12, type: 'WEB_PAGE' },
  { name: 'Blog', number: 56, type: 'WEB_PAGE' },
  { name: 'Unpublished Work', number: 34, type: 'PREPRINT' },
  { name: 'Generic', number: 13, type: 'OTHER' },
]

/** The reference type of this name, or else of this number. */
export function endNoteType(name: string | undefined, number: string | undefined): EndNoteType | undefined {
  const wanted = name?.toLowerCase()
  const named = endNoteTypes.find((known) => known.name.toLowerCase() === wanted)
  return named ?? endNoteTypes.find((known) => String(known.number) === number)
}
