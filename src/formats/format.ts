import type { Problem } from '../domain/errors.ts'
import type { ArticleRecord } from '../domain/record.ts'
import type { JournalEntry } from './journals/journal-entry.ts'

/** What a reader found in a text: records in the order of the text, and what was wrong with any of them. */
export interface ReadResult {
  readonly records: readonly ArticleRecord[]
  /** What a list of journals says of these; absent where a format has only works. */
  readonly journals?: readonly JournalEntry[]
  readonly problems: readonly Problem[]
}

/** The part of an input that one record is read from. */
export interface Piece {
  /** The part as it stands in the input: what a rejects file keeps, and what `Format.read` takes. */
  readonly text: string
  /** 1-based place among the pieces of the input. */
  readonly index: number
  /** 1-based line of the input on which it begins. */
  readonly line: number
  /**
   * Why it cannot be a record, where its bounds alone show that: cut off, or longer than `longestPiece`. Goes on after
   * "It", without a full stop: `"is cut off: the input ends inside it"`.
   */
  readonly broken?: string
}

/**
 * Takes one input apart, holding no more of it than the piece under way.
 *
 * Never throws, whatever the text: what is no record is a broken piece, and the next record begins where its bounds
 * can be seen again.
 */
export interface Splitter {
  /** The pieces that this much more text completes. Chunks may end anywhere. */
  push(chunk: string): Piece[]
  /** What is left at the end of the input. */
  end(): Piece[]
}

/** One format that records come in. */
export interface Format {
  /** The name by which a user forces the format, in kebab-case. */
  readonly name: string
  /** What it is, for people: fills "… is not …". */
  readonly label: string
  /** Raised when the reader takes more, or something else, out of the same text: such texts are then read anew. */
  readonly version: number
  /**
   * How sure it is that a text is in this format: 0 (is not) to 1 (is nothing else). Looks at the beginning of the
   * text, at most 64 Ki characters of it, which may end anywhere; does not parse.
   */
  readonly sniff: (head: string) => number
  readonly splitter: () => Splitter
  /**
   * Reads one piece.
   *
   * @throws UserError with one sentence when there is no record in it.
   */
  readonly read: (text: string) => ReadResult
}

/** Characters. A longer piece is broken: no record of one work is this long, and memory is bounded. */
export const longestPiece = 16 * 1024 * 1024
