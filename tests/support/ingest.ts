import { expect } from 'vitest'
import type { Client, Connection } from '../../src/db/client.ts'
import type { ArticleRecord } from '../../src/domain/record.ts'
import { auditCounters } from '../../src/ingest/counts/counters.ts'
import type { RecordReport } from '../../src/ingest/batch/reports.ts'
import { importRecord } from '../../src/ingest/import-record.ts'
import { finishImport, startImport } from '../../src/ingest/source-records.ts'
import { createTestDatabase, type TestDatabase } from './database.ts'

/** An empty database and the ways of a test to fill it and to look into it. */
export interface TestIngest {
  readonly client: Client
  readonly connection: Connection
  /** Takes one record in, in an import of its own, as if from this file of this format. */
  take(record: ArticleRecord, sourceName?: string, format?: string): Promise<RecordReport>
  /** Rows of a statement, as plain objects. */
  rows(statement: string): Promise<Record<string, unknown>[]>
  /** Every row of every table, as text, by table. */
  dump(): Promise<Record<string, string[]>>
  /** Expects every counter and copied sort key to be right, then drops the database. */
  auditAndDrop(): Promise<void>
}

export async function createTestIngest(): Promise<TestIngest> {
  const database = await createTestDatabase()
  const { client, connection } = database
  return {
    client,
    connection,
    async take(record, sourceName = 'a.txt', format = 'test') {
      const importId = await startImport(client)
      const report = await importRecord(client, record, { name: sourceName, format, importId })
      await finishImport(client, importId, report.outcome === 'unchanged' ? 0 : 1)
      return report
    },
    rows: async (statement) => [...(await client.sql.unsafe<Record<string, unknown>[]>(statement))],
    dump: () => dumpTables(client),
    auditAndDrop: () => auditAndDrop(database),
  }
}

/** Every row of every table, as text, by table. */
export async function dumpTables({ sql }: Client): Promise<Record<string, string[]>> {
  const tables = await sql<{ name: string }[]>`
    select table_name as name from information_schema.tables where table_schema = 'public' order by 1`
  const contents: Record<string, string[]> = {}
  for (const { name } of tables) {
    const rows = await sql<{ row: string }[]>`
      select to_jsonb(t)::text as row from ${sql(name)} t order by 1`
    contents[name] = rows.map(({ row }) => row)
  }
  return contents
}

async function auditAndDrop(database: TestDatabase): Promise<void> {
  try {
    expect(await auditCounters(database.client.db)).toEqual([])
  } finally {
    await database.drop()
  }
}
