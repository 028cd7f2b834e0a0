import type { ArticleRecord } from '../../domain/record.ts'
import { type RecordWriter, writeAll } from '../record-writer.ts'
import { recordLineVersion } from './refgraph-jsonl.ts'

/**
 * Writes records as `refgraphJsonlFormat` reads them: one JSON object a line, references and all; of a `LinkedRecord` also
 * its ids and what its references lead to.
 */
export function jsonlWriter(): RecordWriter {
  return {
    head: '',
    write: (record) => `${JSON.stringify({ refgraphRecord: recordLineVersion, ...record }, withoutEmails)}\n`,
    tail: '',
  }
}

/** Addresses of people are for telling who is who, and go nowhere. */
function withoutEmails(name: string, value: unknown): unknown {
  return name === 'emails' ? undefined : value
}

/** The records as one text, see `jsonlWriter`. */
export function writeJsonl(records: Iterable<ArticleRecord>): string {
  return writeAll(jsonlWriter(), records)
}
