import type { ArticleType, RecordUpdate } from '../../domain/record.ts'

/**
 * Document types of Web of Science; all others are articles. Those that stand first say more than those behind them, where a
 * work has several.
 *
 * @see Web of Science Core Collection Help, "Document Types"
 */
const types: readonly (readonly [documentType: string, type: ArticleType])[] = [
  ['retraction', 'RETRACTION'],
  ['correction', 'CORRECTION'],
  ['correction, addition', 'CORRECTION'],
  ['book', 'BOOK'],
  ['review', 'REVIEW'],
  ['letter', 'LETTER'],
  ['editorial material', 'EDITORIAL'],
  ['editorial', 'EDITORIAL'],
  ['news item', 'NEWS'],
  ['data set', 'DATASET'],
  ['data study', 'DATASET'],
  ['repository', 'DATASET'],
  ['software', 'SOFTWARE'],
  ['preprint', 'PREPRINT'],
  ['dissertation', 'THESIS'],
  ['thesis', 'THESIS'],
  ['patent', 'PATENT'],
]

/** PT, where the document type says nothing: books, patents, conferences. */
const kinds: Readonly<Record<string, ArticleType>> = { B: 'BOOK', P: 'PATENT', C: 'CONFERENCE_PAPER' }

/** What a record says of the kind of its work. */
export interface WosKind {
  /** PT */
  readonly kind: string | undefined
  /** DT */
  readonly documentType: string | undefined
  /** Whether the record names a conference. */
  readonly hasConference?: boolean
  /** Whether the source has another title than the work. */
  readonly isInSource?: boolean
}

/**
 * The type that PT ("J", "B", "S", "C", "P") and DT ("Article; Proceedings Paper") say together. What is in a journal and an
 * article, or a review, as well stays that: only elsewhere are papers conference papers, and chapters chapters. Without DT
 * a work is a paper where there is a conference, and a chapter where the book has another title.
 */
export function wosType({ kind, documentType, hasConference, isInSource }: WosKind): ArticleType {
  const printed = (documentType ?? '').split(';').map((part) => part.trim().toLowerCase())
  const letter = kind?.trim().charAt(0).toUpperCase() ?? ''
  const isInJournal = letter === 'J' || letter === ''
  const found = types.find(([name]) => printed.includes(name))?.[1]
  const isArticle = found !== undefined || printed.includes('article')
  if (printed.includes('proceedings paper') && !(isInJournal && isArticle)) return 'CONFERENCE_PAPER'
  if (printed.includes('book chapter') && !(isInJournal && isArticle)) return 'BOOK_CHAPTER'
  if (found !== undefined) return found
  if (printed.includes('article')) return articleIn(letter)
  // Records without document types, as in the shortest exports.
  if (!isInJournal && letter !== 'P' && hasConference === true) return 'CONFERENCE_PAPER'
  if (letter === 'B' && isInSource === true) return 'BOOK_CHAPTER'
  return kinds[letter] ?? 'JOURNAL_ARTICLE'
}

/** An article in a book is a chapter of it. */
function articleIn(letter: string): ArticleType {
  return letter === 'B' ? 'BOOK_CHAPTER' : 'JOURNAL_ARTICLE'
}

/** What document types say of the standing of a work itself. Notices are types of their own. */
export function wosUpdates(documentType: string | undefined): readonly RecordUpdate[] {
  const printed = (documentType ?? '').toLowerCase()
  if (printed.includes('retracted publication')) {
    return [{ kind: 'RETRACTION', role: 'UPDATED', assertedBy: 'OTHER' }]
  }
  if (printed.includes('withdrawn publication')) {
    return [{ kind: 'WITHDRAWAL', role: 'UPDATED', assertedBy: 'OTHER' }]
  }
  return []
}
