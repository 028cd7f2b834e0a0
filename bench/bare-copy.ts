import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { getTableColumns, getTableName } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import { type Client, createClient, type Connection } from '../src/db/client.ts'
import { articleIdentifiers, articles } from '../src/db/tables/articles.ts'
import { authors, authorships, authorNames, nameCounts } from '../src/db/tables/authors.ts'
import { journalIssns, journalNames, journals } from '../src/db/tables/journals.ts'
import { articleReferences } from '../src/db/tables/references.ts'
import { imports, sourceRecords, sources } from '../src/db/tables/sources.ts'

/** Every table, those first that others refer to. */
const tables: readonly PgTable[] = [
  journals,
  journalNames,
  journalIssns,
  articles,
  articleIdentifiers,
  authors,
  authorships,
  authorNames,
  nameCounts,
  articleReferences,
  sources,
  imports,
  sourceRecords,
]

/** Columns that Postgres makes itself cannot be written. */
function columnsOf(table: PgTable): string[] {
  return Object.values(getTableColumns(table))
    .filter(({ generated }) => generated === undefined)
    .map(({ name }) => name)
}

/** Writes the rows of each table to a file of this folder, in the order in which they lie. */
export async function copyOut(connection: Connection, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (const table of tables) {
    const name = getTableName(table)
    // After a stream of rows a connection of the driver takes nothing more: each table has one of its own.
    const client = createClient({ connection, poolSize: 1 })
    const { sql } = client
    const rows = await sql`copy ${sql(name)} (${sql(columnsOf(table))}) to stdout`.readable()
    await pipeline(rows, createWriteStream(join(folder, name)))
    await client.sql.end({ timeout: 0 })
  }
}

/** Loads those files with COPY, one table after the other, in one transaction each. */
export async function copyIn({ sql }: Client, folder: string): Promise<void> {
  for (const table of tables) {
    const name = getTableName(table)
    const target = await sql`copy ${sql(name)} (${sql(columnsOf(table))}) from stdin`.writable()
    await pipeline(createReadStream(join(folder, name), { highWaterMark: 1 << 20 }), target)
  }
}
