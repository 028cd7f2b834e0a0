import { present } from '../domain/present.ts'
import type { ArticleRecord, ArticleType } from '../domain/record.ts'

/** What a source says of the journal, book or proceedings that a work is in. */
export interface Host {
  readonly title?: string | undefined
  readonly abbreviation?: string | undefined
  readonly issns: readonly string[]
  readonly publisher?: string | undefined
  readonly publisherPlace?: string | undefined
}

const inJournals: ReadonlySet<ArticleType> = new Set([
  'JOURNAL_ARTICLE',
  'REVIEW',
  'LETTER',
  'EDITORIAL',
  'CORRECTION',
  'RETRACTION',
  'NEWS',
])

/** Do works of this type appear in journals? */
export function appearsInJournals(type: ArticleType): boolean {
  return inJournals.has(type)
}

/** The host of an article is a journal, whose publisher is the journal's; that of any other work is a title. */
export function publishedIn(
  type: ArticleType,
  { title, abbreviation, issns, publisher, publisherPlace }: Host,
): Pick<ArticleRecord, 'journal' | 'containerTitle' | 'publisher' | 'publisherPlace'> {
  if (!appearsInJournals(type)) {
    return present({ containerTitle: title ?? abbreviation, publisher, publisherPlace })
  }
  const isKnown = title !== undefined || abbreviation !== undefined || issns.length > 0
  if (!isKnown) return present({ publisher, publisherPlace })
  const other = abbreviation === title ? undefined : abbreviation
  return { journal: { ...present({ title, abbreviation: other, publisher }), issns } }
}
