import { UserError } from '../domain/errors.ts'
import type { ArticleRecord } from '../domain/record.ts'

type Description = Pick<
  ArticleRecord,
  | 'title'
  | 'identifiers'
  | 'authors'
  | 'abstract'
  | 'references'
  | 'journal'
  | 'containerTitle'
  | 'firstPage'
  | 'articleNumber'
>

/**
 * Does a record say anything by which somebody could tell which work it means? A title, an identifier, an author, an
 * abstract, references, or a page in something that has a title. What says none of these is no record: a bare type, a
 * language, keywords, the volume of a journal.
 */
export function describesWork(record: Description): boolean {
  const { title, identifiers, authors, abstract, references, journal, containerTitle } = record
  if (title !== undefined || abstract !== undefined) return true
  if (identifiers.length > 0 || authors.length > 0 || references.length > 0) return true
  const container = containerTitle ?? journal?.title ?? journal?.abbreviation
  return container !== undefined && (record.firstPage ?? record.articleNumber) !== undefined
}

/** Why what does not describe a work is refused. */
export const noWork =
  'It describes no work: it has no title, identifier, author or abstract, and no page in a journal or book.'

/**
 * @returns the record.
 * @throws UserError where it describes no work.
 */
export function describedWork<Described extends Description>(record: Described): Described {
  if (!describesWork(record)) throw new UserError(noWork)
  return record
}
