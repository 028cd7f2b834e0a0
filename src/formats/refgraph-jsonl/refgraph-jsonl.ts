import { withoutAddresses } from '../../domain/affiliation-addresses.ts'
import { UserError } from '../../domain/errors.ts'
import type { LinkedReference } from '../../domain/linked-record.ts'
import { describedWork } from '../describes-work.ts'
import type { Format, ReadResult } from '../format.ts'
import { objectAt } from './json-check.ts'
import { recordOfJson } from './record-json.ts'
import { lines } from '../split/lines.ts'

/**
 * The version of the lines: raised when an old reader could not read new lines. It stands in the field
 * `refgraphRecord` of each line, the first one.
 */
export const recordLineVersion = 1

/** Records as the service itself keeps them, one JSON object a line: nothing is lost. See `LinkedRecord`. */
export const refgraphJsonlFormat: Format = {
  name: 'refgraph-jsonl',
  label: 'refgraph’s own JSON lines',
  version: 2,
  sniff: (head) => (/^[\uFEFF\s]*\{\s*"refgraphRecord"\s*:/.test(head) ? 1 : 0),
  splitter: lines,
  read: readRecordLine,
}

/**
 * Reads one line, which has the fields of `ArticleRecord` and `refgraphRecord`, the version. The ids and links that an
 * export adds are those of the service that wrote it: they may stand there, and are not taken over, since an import
 * decides anew which work is which.
 *
 * @throws UserError where it is no JSON, of another version, or a field is missing, unknown or not what it must be.
 */
function readRecordLine(text: string): ReadResult {
  const { refgraphRecord: version, ...fields } = objectAt(parsed(text), '')
  if (version !== recordLineVersion) {
    throw new UserError(
      `The field refgraphRecord must be ${recordLineVersion}, the version that this service reads, not ${JSON.stringify(version) ?? 'missing'}.`,
    )
  }
  const record = recordOfJson(withoutLinks(fields), '')
  const authors = withoutAddresses(record.authors)
  return { records: [describedWork({ ...record, authors })], problems: [] }
}

function withoutLinks({ id: _id, ...fields }: Readonly<Record<string, unknown>>): object {
  const { references } = fields
  if (!Array.isArray(references)) return fields
  return { ...fields, references: references.map(withoutLink) }
}

function withoutLink(reference: unknown): unknown {
  // What is no object is refused where it is checked.
  if (typeof reference !== 'object' || reference === null || Array.isArray(reference)) return reference
  const { id: _id, match: _match, article: _article, ...rest } = reference as LinkedReference
  return rest
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    throw new UserError('The line is no JSON.', { cause: error })
  }
}
