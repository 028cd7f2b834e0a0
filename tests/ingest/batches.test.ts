import { expect, test } from 'vitest'
import { inTransaction } from '../../src/db/client.ts'
import type { ArticleRecord } from '../../src/domain/record.ts'
import { importBatch } from '../../src/ingest/import-batch.ts'
import { recordHash } from '../../src/ingest/import-record.ts'
import { finishImport, saveSource, startImport } from '../../src/ingest/source-records.ts'
import { collection } from '../support/collection.ts'
import { graphByNames } from '../support/graph-by-names.ts'
import { createTestIngest } from '../support/ingest.ts'
import { recordOf } from '../support/records.ts'

/** Takes records in, so many at a time, and gives the graph that comes of it. */
async function graphOf(records: readonly ArticleRecord[], size: number): Promise<Record<string, string[]>> {
  const ingest = await createTestIngest()
  try {
    const importId = await startImport(ingest.client)
    for (let start = 0; start < records.length; start += size) {
      await inTransaction(ingest.client, async (transaction) => {
        const sourceId = await saveSource(transaction.db, { name: 'a.jsonl', format: 'test' })
        const entries = records
          .slice(start, start + size)
          .map((record) => ({ record, sourceId, contentHash: recordHash(record) }))
        await importBatch(transaction, entries, importId)
      })
    }
    await finishImport(ingest.client, importId, records.length)
    const graph = await graphByNames(ingest.client)
    return { ...graph, references: (graph['references'] ?? []).map(withoutHow).toSorted() }
  } finally {
    await ingest.auditAndDrop()
  }
}

/**
 * A reference without how it was linked: where its work is in the same batch, it is found there; where the record comes
 * later, the reference made the work.
 */
function withoutHow(row: string): string {
  const fields = Object.entries(JSON.parse(row) as Record<string, unknown>)
  return JSON.stringify(Object.fromEntries(fields.filter(([name]) => !name.startsWith('match_'))))
}

test.each([1, 2, 3])(
  'records in batches of 1, of 7 and all at once make the same graph: seed %i',
  async (seed) => {
    const records = collection(seed, 200)
    const single = await graphOf(records, 1)
    const small = await graphOf(records, 7)
    const whole = await graphOf(records, records.length)
    for (const table of Object.keys(single)) {
      expect(small[table], `${table} in batches of 7`).toEqual(single[table])
      expect(whole[table], `${table} at once`).toEqual(single[table])
    }
  },
  120_000,
)

test('articles have their keys in the order in which their records came', async () => {
  const ingest = await createTestIngest()
  const importId = await startImport(ingest.client)
  await inTransaction(ingest.client, async (transaction) => {
    const sourceId = await saveSource(transaction.db, { name: 'a.bib', format: 'test' })
    const records = ['First', 'Second', 'Third'].map((title) => recordOf(title.toLowerCase(), { title }))
    const entries = records.map((record) => ({ record, sourceId, contentHash: recordHash(record) }))
    await importBatch(transaction, entries, importId)
  })
  expect(await ingest.rows(`select title from articles order by id`)).toEqual([
    { title: 'First' },
    { title: 'Second' },
    { title: 'Third' },
  ])
  await ingest.auditAndDrop()
})
