import { fileURLToPath } from 'node:url'
import { migrate } from 'drizzle-orm/postgres-js/migrator'
import { type Client, createClient, type Connection } from './client.ts'
import { UserError } from '../domain/errors.ts'
import { caseCollation } from './search-text.ts'

const migrationsFolder = fileURLToPath(new URL('../../drizzle', import.meta.url))

/** Any number that no other program is likely to lock: two services that start at once migrate one after the other. */
const migrationLock = 7_237_001

/** The oldest server whose SQL the planner writes. */
const oldestServer = 150_000

/**
 * Brings the tables up to date: runs the migrations in `drizzle/` that the database has not seen, in order.
 *
 * @throws UserError where nothing answers as Postgres does, the server is older than Postgres 15, the database not encoded in
 *   UTF8, or ICU not there.
 */
export async function migrateDatabase(connection: Connection): Promise<void> {
  const client = createClient({ connection, poolSize: 1 })
  try {
    await answered(checkServer(client))
    await client.sql`select pg_advisory_lock(${migrationLock})`
    await migrate(client.db, { migrationsFolder })
  } finally {
    await client.close()
  }
}

/** A first answer takes no longer, also of a server that is far away or busy. */
const firstAnswer = 20_000

/**
 * The driver connects again for ever where the other side takes the connection and closes it, as a server does that is no
 * Postgres.
 *
 * @throws UserError where there is no answer in time.
 */
async function answered(check: Promise<void>): Promise<void> {
  const timeout = Promise.withResolvers<never>()
  const timer = setTimeout(() => {
    timeout.reject(
      new UserError(
        `What listens there gave no answer in ${firstAnswer / 1000} seconds as Postgres does; look whether host and port of DATABASE_URL are those of a Postgres server.`,
      ),
    )
  }, firstAnswer)
  // Where time runs out first, it fails when the client is closed.
  check.catch(() => {})
  try {
    await Promise.race([check, timeout.promise])
  } finally {
    clearTimeout(timer)
  }
}

async function checkServer({ sql }: Client): Promise<void> {
  const [row] = await sql<{ version: number; name: string; encoding: string; collation: boolean }[]>`
    select current_setting('server_version_num')::int as version,
           current_setting('server_version') as name,
           current_setting('server_encoding') as encoding,
           exists (select from pg_collation where collname = ${caseCollation}) as collation`
  if (row !== undefined && row.version < oldestServer) {
    throw new UserError(`The database server is Postgres ${row.name}; refgraph needs Postgres 15 or newer.`)
  }
  if (row !== undefined && row.encoding !== 'UTF8') {
    throw new UserError(
      `The database is encoded in ${row.encoding}; refgraph needs UTF8. Make one with "create database refgraph encoding 'UTF8' template template0".`,
    )
  }
  if (row !== undefined && !row.collation) {
    throw new UserError(
      'The database server was built without ICU, with which refgraph tells upper from lower case; use another build.',
    )
  }
}
