import type { ArticleRecord } from '../domain/record.ts'

/**
 * Writes a collection record by record: `head`, then `write` of each record in order, then `tail`, one after the other,
 * is the whole file. Holds no more than what keeps keys apart.
 */
export interface RecordWriter {
  readonly head: string
  write(record: ArticleRecord): string
  readonly tail: string
}

/** The whole file as one text. */
export function writeAll(writer: RecordWriter, records: Iterable<ArticleRecord>): string {
  let text = writer.head
  for (const record of records) text += writer.write(record)
  return text + writer.tail
}
