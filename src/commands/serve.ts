import { once } from 'node:events'
import type { Config } from '../config.ts'
import type { RecordReport } from '../ingest/import-record.ts'
import { type Logger } from '../server/logger.ts'
import { startService } from '../server/service.ts'
import { type OpenDatabase, openServiceDatabase } from './database.ts'
import { describeReport } from './import.ts'
import { seedIfEmpty } from './seed.ts'

/**
 * Runs the service until it is told to stop: database, tables, seed, server; and all of it ended again, in the other
 * order, on SIGINT or SIGTERM. Told so while it is starting, it finishes the step it is at and begins no other.
 */
export async function serve(config: Config, log: Logger): Promise<void> {
  const stop = stopSignal()
  const database = await openUnlessStopped(config, stop)
  if (database === undefined) return
  try {
    for (const note of database.notes) log.info(note)
    const report = config.seed && !stop.aborted ? await seedIfEmpty(database.connection) : undefined
    if (!stop.aborted) await serveFrom(database, report, config, log, stop)
  } finally {
    await database.close()
  }
}

/**
 * A signal to the whole process group may reach a program of Postgres before it has a session of its own. What fails after
 * the user has asked for the end is that end.
 */
async function openUnlessStopped(config: Config, stop: AbortSignal): Promise<OpenDatabase | undefined> {
  try {
    return await openServiceDatabase(config)
  } catch (error) {
    if (stop.aborted) return undefined
    throw error
  }
}

async function serveFrom(
  database: OpenDatabase,
  report: RecordReport | undefined,
  config: Config,
  log: Logger,
  stop: AbortSignal,
): Promise<void> {
  const service = await startService(config, database.connection, log)
  log.info(`GraphiQL and the API are at ${service.url.replace('127.0.0.1', 'localhost')}/graphql`)
  log.info(`The data are in ${database.place}`)
  log.info(
    report === undefined ? 'Nothing was imported' : `Imported the seed article: ${describeReport(report)}`,
  )
  const stopped = stop.aborted ? undefined : once(stop, 'abort').then(() => undefined)
  const reason = await Promise.race([stopped, database.ended])
  if (reason !== undefined) log.error(`The embedded Postgres ${reason}; stopping`)
  await service.close()
  if (reason !== undefined) process.exitCode = 1
}

/** Aborts on the first signal to stop; a second one ends the process at once. */
function stopSignal(): AbortSignal {
  const controller = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      controller.abort()
      process.once(signal, () => process.exit(1))
    })
  }
  return controller.signal
}
