import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { migrate } from 'drizzle-orm/postgres-js/migrator'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { migrateDatabase } from '../../src/db/migrate.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'

let database: TestDatabase
let folder: string

beforeEach(async () => {
  database = await createTestDatabase()
  folder = await mkdtemp(join(tmpdir(), 'refgraph-migrations-'))
  await database.client.sql`drop schema public cascade`
  await database.client.sql`drop schema drizzle cascade`
  await database.client.sql`create schema public`
})

afterEach(async () => {
  await rm(folder, { recursive: true })
  await database.drop()
})

/** Brings the empty database to where it was after so many migrations. */
async function migrateFirst(count: number): Promise<void> {
  await cp(fileURLToPath(new URL('../../drizzle', import.meta.url)), folder, { recursive: true })
  const file = join(folder, 'meta', '_journal.json')
  const journal = JSON.parse(await readFile(file, 'utf8')) as { entries: unknown[] }
  await writeFile(file, JSON.stringify({ ...journal, entries: journal.entries.slice(0, count) }))
  await migrate(database.client.db, { migrationsFolder: folder })
}

test('articles of an older database learn which identifiers they have', async () => {
  await migrateFirst(3)
  const { sql } = database.client
  await sql`insert into articles (type, origin) select 'BOOK', 'RECORD' from generate_series(1, 4)`
  await sql`insert into article_identifiers (article_id, scheme, value)
            values (1, 'doi', '10.1000/a'), (1, 'pmid', '1'), (2, 'pmid', '2'), (3, 'doi', '10.1000/c'), (4, 'isbn', '9')`
  await migrateDatabase(database.connection)
  const rows = await sql<{ kinds: number }[]>`select identified_by as kinds from articles order by id`
  expect(rows.map(({ kinds }) => kinds)).toEqual([3, 2, 1, 0])
})

test('authorships of an older database get the names of their authors', async () => {
  await migrateFirst(3)
  const { sql } = database.client
  await sql`insert into articles (type, origin) values ('BOOK', 'RECORD')`
  await sql`insert into authors (name, name_key, family_name, family_key) values ('JH Krystal', 'k', 'Krystal', 'k'), ('J Du', 'd', 'Du', 'd')`
  await sql`insert into authorships (article_id, position, author_id, name_as_printed, name)
            values (1, 1, 2, 'Du, J.', '{}'), (1, 2, 1, 'Krystal, J.', '{}')`
  await migrateDatabase(database.connection)
  expect([...(await sql`select position, author_name from authorships order by position`)]).toEqual([
    { position: 1, author_name: 'J Du' },
    { position: 2, author_name: 'JH Krystal' },
  ])
})

test('references of an older database have no confidence', async () => {
  await migrateFirst(7)
  const { sql } = database.client
  await sql`insert into articles (type, origin) values ('BOOK', 'RECORD')`
  await sql`insert into article_references (citing_id, ordinal, text, match_status, match_method, match_score)
            values (1, 1, 'Printed', 'NONE', 'unreadable', 0)`
  await migrateDatabase(database.connection)
  expect([...(await sql`select confidence, part_confidences from article_references`)]).toEqual([
    { confidence: null, part_confidences: null },
  ])
})
