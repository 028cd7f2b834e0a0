import { present } from '../../domain/present.ts'
import type { ArticleRecord, ArticleType } from '../../domain/record.ts'
import { isInPeriodical } from '../../domain/work-types.ts'

/** What a source says of the journal, book or proceedings that a work is in. */
export interface Host {
  readonly title?: string | undefined
  readonly abbreviation?: string | undefined
  readonly issns: readonly string[]
  readonly publisher?: string | undefined
  readonly publisherPlace?: string | undefined
}

/** The host of an article is a journal, whose publisher is the journal's; that of any other work is a title. */
export function publishedIn(
  type: ArticleType,
  { title, abbreviation, issns, publisher, publisherPlace }: Host,
): Pick<ArticleRecord, 'journal' | 'containerTitle' | 'publisher' | 'publisherPlace'> {
  if (!isInPeriodical(type)) {
    return present({ containerTitle: title ?? abbreviation, publisher, publisherPlace })
  }
  const isKnown = title !== undefined || abbreviation !== undefined || issns.length > 0
  if (!isKnown) return present({ publisher, publisherPlace })
  const other = abbreviation === title ? undefined : abbreviation
  return { journal: { ...present({ title, abbreviation: other, publisher }), issns } }
}
