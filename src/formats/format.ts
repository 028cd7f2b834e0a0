import type { Problem } from '../domain/errors.ts'
import type { ArticleRecord } from '../domain/record.ts'

/** What a reader found in a text: records in the order of the text, and what was wrong with any of them. */
export interface ReadResult {
  readonly records: readonly ArticleRecord[]
  readonly problems: readonly Problem[]
}

/** One format that records come in. */
export interface Format {
  /** The name by which a user forces the format, in kebab-case. */
  readonly name: string
  /** What it is, for people: fills "… is not …". */
  readonly label: string
  /** How sure it is that a text is in this format: 0 (is not) to 1 (is nothing else). Looks, does not parse. */
  readonly sniff: (text: string) => number
  /** @throws UserError with one sentence when the text is not in this format at all. */
  readonly read: (text: string) => ReadResult
}
