import { expect, test } from 'vitest'
import { inTransaction } from '../../src/db/client.ts'
import type { ArticleRecord } from '../../src/domain/record.ts'
import { importBatch } from '../../src/ingest/import-batch.ts'
import { recordHash } from '../../src/ingest/import-record.ts'
import { finishImport, saveSource, startImport } from '../../src/ingest/source-records.ts'
import { bCubed } from '../../bench/identity/figures.ts'
import { collection } from '../support/collection.ts'
import { authorsByName, graphByNames } from '../support/graph-by-names.ts'
import { createTestIngest } from '../support/ingest.ts'
import { recordOf } from '../support/records.ts'

/** Takes records in, so many at a time, and gives the graph that comes of it. */
async function graphOf(records: readonly ArticleRecord[], size: number) {
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
    const { authors: _authors, ...others } = graph
    const tables: Record<string, string[]> = {
      ...others,
      authorships: (graph['authorships'] ?? []).map((row) => without(row, 'author_name')).toSorted(),
      references: (graph['references'] ?? []).map((row) => without(row, 'match_')).toSorted(),
    }
    return { tables, people: await authorsByName(ingest.client) }
  } finally {
    await ingest.auditAndDrop()
  }
}

/**
 * A row without some of its fields. How a reference was linked: where its work is in the same batch, it is found there; where
 * the record comes later, the reference made the work. And by what name its author is called, which all mentions make.
 */
function without(row: string, prefix: string): string {
  const fields = Object.entries(JSON.parse(row) as Record<string, unknown>)
  return JSON.stringify(Object.fromEntries(fields.filter(([name]) => !name.startsWith(prefix))))
}

/** How far two collections agree who is who. */
function agreement(one: ReadonlyMap<string, string>, two: ReadonlyMap<string, string>): number {
  const mentions = [...one.keys()]
  return bCubed(
    mentions.map((mention) => one.get(mention)),
    mentions.map((mention) => two.get(mention)),
  ).f
}

test.each([1, 2, 3])(
  'records in batches of 1, of 7 and all at once make the same graph: seed %i',
  async (seed) => {
    const records = collection(seed, 200)
    const single = await graphOf(records, 1)
    const small = await graphOf(records, 7)
    const whole = await graphOf(records, records.length)
    for (const table of Object.keys(single.tables)) {
      expect(small.tables[table], `${table} in batches of 7`).toEqual(single.tables[table])
      expect(whole.tables[table], `${table} at once`).toEqual(single.tables[table])
    }
    // A work that is cited before its record comes has its people decided once more. These few names are all common here.
    expect(agreement(single.people, small.people)).toBeGreaterThan(0.97)
    expect(agreement(single.people, whole.people)).toBeGreaterThan(0.97)
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
