import type { Problem } from '../domain/errors.ts'

/**
 * One text among what a user named: a file, the content of a packed file, or an entry of an archive.
 *
 * It is read while it is the one in hand: `chunks` gives its text once, and has nothing more when the next input has
 * been asked for. What a reader leaves is passed over.
 */
export interface Input {
  /** As a user would know it: `"works/a.xml"`, `"works.zip/2007/a.xml"`, `"stdin"`. */
  readonly name: string
  /** The text in pieces of any length, never empty ones, without NUL characters; line ends are left as they are. */
  readonly chunks: AsyncIterable<string>
  /** What was wrong with it so far: complete when `chunks` has ended. An error means that a part was lost. */
  readonly problems: readonly Problem[]
  /** Size of the file on disk that it lies in; undefined for standard input. */
  readonly bytes: number | undefined
  /** How many bytes of that file have been read. */
  consumed(): number
}

/** What cannot be read, or a part of it. */
export interface Refusal {
  readonly name: string
  /** Goes on after the name, without a full stop: `"is empty"`, `"does not exist"`. */
  readonly problem: string
}

/** Is this a refusal? */
export function isRefusal(item: object): item is Refusal {
  return 'problem' in item
}
