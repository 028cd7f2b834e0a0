import { readFile } from 'node:fs/promises'
import { sql } from 'drizzle-orm'
import { type Client, createClient, type Connection } from '../db/client.ts'
import { articles } from '../db/tables/articles.ts'
import { readJournalsCsv } from '../formats/journals/journals-csv.ts'
import { landingPageTextFormat } from '../formats/landing-page/landing-page-text.ts'
import { pieceHash } from '../formats/piece-hash.ts'
import type { RecordReport } from '../ingest/batch/reports.ts'
import { importRecord } from '../ingest/import-record.ts'
import { importLock } from '../ingest/import-lock.ts'
import { finishImport, startImport } from '../ingest/source-records.ts'
import { saveJournals } from '../ingest/journals/journals.ts'

const seedFolder = new URL('../../seed/', import.meta.url)

/**
 * Fills an empty database with the record that the project started from, and the journals that it names.
 *
 * @returns what was imported; undefined where the database already has articles.
 */
export async function seedIfEmpty(connection: Connection): Promise<RecordReport | undefined> {
  const client = createClient({ connection, poolSize: 1 })
  try {
    // Held until the connection is closed: an import that comes in the middle waits, and so does another seeding.
    await client.sql`select pg_advisory_lock(${importLock})`
    if (!(await isEmpty(client))) return undefined
    await saveJournals(client, readJournalsCsv(await seedFile('journals.csv')).journals)
    const page = await seedFile('landing-page.txt')
    const [record] = landingPageTextFormat.read(page).records
    if (record === undefined) throw new Error('The seed page has no record')
    const importId = await startImport(client)
    const source = { name: 'seed/landing-page.txt', format: landingPageTextFormat.name, importId }
    const report = await importRecord(client, record, source, pieceHash(landingPageTextFormat, page))
    await finishImport(client, importId, 1)
    return report
  } finally {
    await client.close()
  }
}

async function isEmpty({ db }: Client): Promise<boolean> {
  const rows = await db
    .select({ one: sql`1` })
    .from(articles)
    .limit(1)
  return rows.length === 0
}

function seedFile(name: string): Promise<string> {
  return readFile(new URL(name, seedFolder), 'utf8')
}
