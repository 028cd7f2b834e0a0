import type { Config } from '../config.ts'
import type { Connection } from '../db/client.ts'
import { startEmbedded } from '../db/embedded.ts'
import { migrateDatabase } from '../db/migrate.ts'
import { messageOf, UserError } from '../domain/errors.ts'

/** A database whose tables are up to date. */
export interface OpenDatabase {
  readonly connection: Connection
  /** Where the data lie, for people: a folder, or the host and name of the user's own database. */
  readonly place: string
  /** Sentences for the user; mostly none. */
  readonly notes: readonly string[]
  /** Resolves when an embedded server ends, asked or not; never for the user's own. */
  readonly ended: Promise<string>
  close(): Promise<void>
}

/**
 * Opens the user's own database where the configuration names one, else the embedded one, and migrates it.
 *
 * @throws UserError where it cannot be reached, or cannot be used.
 */
export async function openDatabase(config: Config): Promise<OpenDatabase> {
  if (config.databaseUrl !== undefined) return openOwn(config.databaseUrl)
  const embedded = await startEmbedded({ dataDir: config.dataDir })
  try {
    await migrateDatabase(embedded.connection)
  } catch (error) {
    await embedded.stop()
    throw error
  }
  return {
    connection: embedded.connection,
    place: embedded.dataDir,
    notes: embedded.notes,
    ended: embedded.ended,
    close: () => embedded.stop(),
  }
}

async function openOwn(databaseUrl: string): Promise<OpenDatabase> {
  const { host, pathname } = new URL(databaseUrl)
  const place = `${pathname.slice(1) || 'the default database'} on ${host || 'the local server'}`
  try {
    await migrateDatabase(databaseUrl)
  } catch (error) {
    if (error instanceof UserError) throw error
    throw new UserError(`DATABASE_URL: ${place} cannot be used: ${reasonOf(error)}`, { cause: error })
  }
  return { connection: databaseUrl, place, notes: [], ended: new Promise(() => {}), close: async () => {} }
}

/** What a person can do something about. Never the address itself: it may hold a password. */
function reasonOf(error: unknown): string {
  const code = (error as { code?: unknown }).code
  switch (code) {
    case 'ECONNREFUSED':
    case 'CONNECT_TIMEOUT':
    case 'ETIMEDOUT':
    case 'EHOSTUNREACH':
      return 'no server answers there. Is it running, and is the port right?'
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return 'there is no host of that name.'
    case '28P01':
    case '28000':
      return 'the server refuses this user or password.'
    case '3D000':
      return 'there is no database of that name on the server; create it first.'
    case '42501':
      return 'this user may not create tables in it.'
    default:
      return messageOf(error)
  }
}
