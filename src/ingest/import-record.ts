import { createHash } from 'node:crypto'
import type { ArticleRecord } from '../domain/record.ts'
import { type Client, inTransaction } from '../db/client.ts'
import { storableCopy } from '../db/json-rows.ts'
import type { RecordReport } from './batch/reports.ts'
import { importBatch } from './import-batch.ts'
import { saveSource } from './source-records.ts'

/** Where a record comes from. */
export interface RecordSource {
  /** The file or address, as the user gave it. */
  readonly name: string
  readonly format: string
  /** Key of the running import, from `startImport`. */
  readonly importId: number
}

/** The hash under which the same record is known again. */
export function recordHash(record: ArticleRecord): string {
  return createHash('sha256').update(JSON.stringify(record)).digest('hex')
}

/**
 * Takes one record in, in a transaction of its own: all of it, or nothing. Texts lose NULs and halves of surrogate pairs,
 * which Postgres does not store.
 *
 * @param contentHash the hash of what it was read from; without one, that of the record.
 */
export async function importRecord(
  client: Client,
  given: ArticleRecord,
  source: RecordSource,
  contentHash?: string,
): Promise<RecordReport> {
  const record = storableCopy(given)
  return inTransaction(client, async (transaction) => {
    const sourceId = await saveSource(transaction.db, source)
    const entry = { record, sourceId, contentHash: contentHash ?? recordHash(record) }
    const [report] = await importBatch(transaction, [entry], source.importId)
    if (report === undefined) throw new Error('A record was not taken in')
    return report
  })
}
