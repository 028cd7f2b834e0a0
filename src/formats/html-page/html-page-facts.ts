import type { Problem } from '../../domain/errors.ts'
import type {
  Access,
  ArticleType,
  Identifier,
  PersonName,
  RecordAuthor,
  RecordUpdate,
} from '../../domain/record.ts'

/** What one source within a page (its Highwire tags, its JSON-LD …) says of the article. */
export interface PageFacts {
  readonly type?: ArticleType
  readonly title?: string
  readonly abstract?: string
  readonly language?: string
  /** When the issue appeared, or the article where there is no issue. */
  readonly published?: string
  readonly publishedOnline?: string
  readonly volume?: string
  readonly issue?: string
  readonly firstPage?: string
  readonly lastPage?: string
  readonly articleNumber?: string
  readonly journalTitle?: string
  readonly journalAbbreviation?: string
  readonly containerTitle?: string
  readonly publisher?: string
  readonly access?: Access
  readonly license?: string
  readonly identifiers: readonly Identifier[]
  readonly issns: readonly string[]
  readonly keywords: readonly string[]
  readonly authors: readonly RecordAuthor[]
  /** Whoever the tags call so; of a journal's article it is who handled it. */
  readonly editors?: readonly PersonName[]
  readonly translators?: readonly PersonName[]
  readonly updates?: readonly RecordUpdate[]
  /** Says that the page is about a scholarly work, not just any page with a title. */
  readonly isScholarly: boolean
  readonly problems: readonly Problem[]
}

/** A source that says nothing. */
export const noFacts: PageFacts = {
  identifiers: [],
  issns: [],
  keywords: [],
  authors: [],
  isScholarly: false,
  problems: [],
}
