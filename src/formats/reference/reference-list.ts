import type { ArticleRecord, ReferenceParts } from '../../domain/record.ts'
import { citedRecord } from '../../domain/cited-work.ts'
import { type Problem, UserError } from '../../domain/errors.ts'
import { describesWork } from '../describes-work.ts'
import type { Format, ReadResult } from '../format.ts'
import { readReferenceText } from './reference-text.ts'
import { tidyRecord } from '../tidy-record.ts'
import { listPieces } from './list/list-pieces.ts'
import { looksLikeReferenceList } from './looks-like-list.ts'

/**
 * A plain list of references, in whatever layout (see `splitReferences`). Each that can be read is an
 * article of its own, as far as its text says; a list has no citing article.
 */
export const referenceListFormat: Format = {
  name: 'reference-list',
  label: 'a plain list of references',
  version: 5,
  sniff: looksLikeReferenceList,
  splitter: listPieces,
  read,
}

/**
 * Reads one reference into the record of the work that it is to.
 *
 * @throws UserError where it cannot be read.
 */
function read(text: string): ReadResult {
  const clean = text.replaceAll('\0', '')
  const problems: Problem[] =
    clean === text
      ? []
      : [
          {
            severity: 'warning',
            where: 'reference',
            message: 'Characters without meaning (NUL) were left out.',
          },
        ]
  const parts = readReferenceText(clean)
  const shown = clean.replace(/\s+/g, ' ').trim().slice(0, 60)
  if (parts === undefined) throw new UserError(`"${shown}" is not a reference that can be read.`)
  const record = recordOfReference(parts)
  if (record === undefined) throw new UserError(`"${shown}" is not a reference that can be read.`)
  if (parts.authorsTruncated) {
    const message = 'The list of authors is cut off ("et al."): those that it names are taken in.'
    problems.push({ severity: 'warning', where: 'authors', message })
  }
  return { records: [record], problems }
}

/** The record of the work that a reference is to; undefined where its parts are too few for one. */
export function recordOfReference(parts: ReferenceParts): ArticleRecord | undefined {
  const record = tidyRecord(citedRecord(parts))
  return describesWork(record) ? record : undefined
}
