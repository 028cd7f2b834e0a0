import type { Config } from '../config.ts'
import type { Connection } from '../db/client.ts'
import { asksForTls, describeConnectionUrl } from '../db/connection-url.ts'
import { type EmbeddedPostgres, startEmbedded } from '../db/embedded.ts'
import { joinEmbedded } from '../db/embedded/join.ts'
import { FolderTaken } from '../db/embedded/owner-lock.ts'
import { migrateDatabase } from '../db/migrate.ts'
import { describeRefusal } from '../db/refusal.ts'
import { isUnavailable } from '../server/database-error.ts'
import { UserError } from '../domain/errors.ts'

/** Hears what is being done, such as `Making the database`. */
export type OnStep = (step: string) => void

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
 * Does the work of a command with the database: the user's own where the configuration names one; else the embedded
 * one, which a running service may have started, and then goes on with.
 *
 * @throws UserError where it cannot be reached, or cannot be used, or ends in the middle.
 */
export async function withDatabase(
  config: Config,
  work: (database: OpenDatabase) => Promise<void>,
  onStep: OnStep = () => {},
): Promise<void> {
  const database = await openDatabase(config, onStep)
  const uncaught = Promise.withResolvers<never>()
  process.once('uncaughtException', uncaught.reject)
  try {
    await Promise.race([work(database), uncaught.promise])
  } catch (error) {
    if (error instanceof UserError || (!isUnavailable(error) && !isWriteAfterEnd(error))) throw error
    throw new UserError(
      `The database in ${database.place} has stopped; what was finished before is kept. Start it again, and repeat the command.`,
      { cause: error },
    )
  } finally {
    process.off('uncaughtException', uncaught.reject)
    await database.close()
  }
}

/**
 * postgres.js 3.4.9 throws where nobody can catch it when it writes to a connection that has just ended, and the
 * statement never gets an answer: https://github.com/porsager/postgres/issues/1208.
 */
function isWriteAfterEnd(error: unknown): boolean {
  return error instanceof TypeError && error.stack?.includes('nextWrite') === true
}

async function openDatabase(config: Config, onStep: OnStep): Promise<OpenDatabase> {
  if (config.databaseUrl !== undefined) return openOwn(config.databaseUrl, onStep)
  // Between the two questions a service may have started.
  for (let tries = 1; ; tries++) {
    const joined = await joinEmbedded(config.dataDir)
    if (joined !== undefined) {
      return openEmbedded({ ...joined, ended: new Promise(() => {}), stop: async () => {} }, onStep)
    }
    try {
      return await openEmbedded(await startEmbedded({ dataDir: config.dataDir, onStep }), onStep)
    } catch (error) {
      if (!(error instanceof FolderTaken) || tries === 3) throw error
    }
  }
}

/**
 * Opens the database for the service: as for a command, but an embedded one is started by the service itself.
 *
 * @throws UserError where it cannot be reached, or cannot be used, or is that of another service.
 */
export async function openServiceDatabase(config: Config, onStep: OnStep): Promise<OpenDatabase> {
  if (config.databaseUrl !== undefined) return openOwn(config.databaseUrl, onStep)
  return openEmbedded(await startEmbedded({ dataDir: config.dataDir, shared: true, onStep }), onStep)
}

const migrating = 'Bringing the tables up to date'

async function openEmbedded(
  embedded: Pick<EmbeddedPostgres, 'connection' | 'dataDir' | 'notes' | 'ended' | 'stop'>,
  onStep: OnStep,
): Promise<OpenDatabase> {
  try {
    onStep(migrating)
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

async function openOwn(databaseUrl: string, onStep: OnStep): Promise<OpenDatabase> {
  const place = describeConnectionUrl(databaseUrl)
  try {
    onStep(migrating)
    await migrateDatabase(databaseUrl)
  } catch (error) {
    if (error instanceof UserError) throw error
    const reason = await describeRefusal(error, databaseUrl, asksForTls(databaseUrl))
    throw new UserError(`DATABASE_URL: ${place} cannot be used: ${reason}`, { cause: error })
  }
  return { connection: databaseUrl, place, notes: [], ended: new Promise(() => {}), close: async () => {} }
}
