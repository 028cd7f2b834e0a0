import { createHash, randomUUID } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { inject } from 'vitest'
import { type Client, type Connection, createClient } from '../../src/db/client.ts'
import { migrateDatabase } from '../../src/db/migrate.ts'

/** A migrated database of one test file's own. */
export interface TestDatabase {
  readonly connection: Connection
  /** Writes. */
  readonly client: Client
  /** Closes the client and drops the database, whoever is still connected to it. */
  drop(): Promise<void>
}

/** Any number: test files that start at once make the template one after the other. */
const templateLock = 7_237_002

/**
 * A fresh copy of the migrated template (about 20 ms). Call it in `beforeAll`, and `drop` in `afterAll`.
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const cluster = inject('cluster')
  const admin = createClient({ connection: cluster, poolSize: 1 })
  try {
    const template = await templateDatabase(admin, cluster)
    const name = `refgraph_test_${randomUUID().replaceAll('-', '')}`
    await admin.sql.unsafe(`create database ${name} template ${template}`)
    const connection = databaseOf(cluster, name)
    const client = createClient({ connection })
    return { connection, client, drop: () => drop(cluster, client, name) }
  } finally {
    await admin.close()
  }
}

async function drop(cluster: Connection, client: Client, name: string): Promise<void> {
  await client.close()
  const admin = createClient({ connection: cluster, poolSize: 1 })
  try {
    await admin.sql.unsafe(`drop database if exists ${name} with (force)`)
  } finally {
    await admin.close()
  }
}

/**
 * The name of a migrated database that nobody is connected to, made where it is not there. Its name has a hash of the
 * migrations, so a server that outlives the run (`REFGRAPH_TEST_DATABASE_URL`) never gives an outdated one.
 */
async function templateDatabase(admin: Client, cluster: Connection): Promise<string> {
  const name = `refgraph_template_${await migrationsHash()}`
  // Held by the session, so it goes with the client whatever happens.
  await admin.sql`select pg_advisory_lock(${templateLock})`
  const found = await admin.sql`select from pg_database where datname = ${name}`
  if (found.length === 0) {
    const draft = `${name}_draft`
    await admin.sql.unsafe(`drop database if exists ${draft} with (force)`)
    await admin.sql.unsafe(`create database ${draft} encoding 'UTF8' template template0`)
    await migrateDatabase(databaseOf(cluster, draft))
    // Only a finished template gets the name that is looked for.
    await admin.sql.unsafe(`alter database ${draft} rename to ${name}`)
  }
  await admin.sql`select pg_advisory_unlock(${templateLock})`
  return name
}

async function migrationsHash(): Promise<string> {
  const folder = new URL('../../drizzle/', import.meta.url)
  const hash = createHash('sha256')
  const files = (await readdir(folder)).filter((file) => file.endsWith('.sql'))
  for (const file of files.sort()) hash.update(await readFile(new URL(file, folder)))
  return hash.digest('hex').slice(0, 16)
}

function databaseOf(cluster: Connection, database: string): Connection {
  if (typeof cluster !== 'string') return { ...cluster, database }
  const url = new URL(cluster)
  url.pathname = `/${database}`
  return url.href
}
