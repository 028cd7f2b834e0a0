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

/** How much of a record is written. */
export interface WriterOptions {
  /**
   * Also what the format has no field for, in a field of our own: our reader gives back the whole record, and other
   * programs show the field to their users.
   */
  readonly lossless?: boolean
}

/** The whole file as one text. */
export function writeAll(writer: RecordWriter, records: Iterable<ArticleRecord>): string {
  let text = writer.head
  for (const record of records) text += writer.write(record)
  return text + writer.tail
}
