import { once } from 'node:events'
import type { Config } from '../config.ts'
import { messageOf } from '../domain/errors.ts'
import type { RecordReport } from '../ingest/batch/reports.ts'
import { type Logger } from '../server/logger.ts'
import { startService } from '../server/service.ts'
import { describeContents } from './contents.ts'
import { type OpenDatabase, openServiceDatabase } from './database.ts'
import { describeReport } from './import/print-import.ts'
import { seedIfEmpty } from './seed.ts'
import { createSteps } from './steps.ts'

/**
 * Runs the service until it is told to stop: database, tables, seed, server; and all of it ended again, in the other
 * order, on SIGINT or SIGTERM. Told so while it is starting, it finishes the step it is at and begins no other.
 */
export async function serve(config: Config, log: Logger): Promise<void> {
  const stop = stopSignal(config.underNpm)
  const steps = createSteps((step) => log.info(step))
  // What is told to stop only ends the step that it is at.
  stop.addEventListener('abort', steps.end)
  const database = await openServiceDatabase(config, steps.begin).catch((error: unknown) => {
    // Ctrl-C goes to the whole group: it may end Postgres too, in the moment before it has left the group.
    if (stop.aborted) return undefined
    throw error
  })
  if (database === undefined) return steps.end()
  try {
    for (const note of database.notes) log.info(note)
    if (config.seed) steps.begin('Looking for articles, and importing the seed article where there are none')
    const report = config.seed && !stop.aborted ? await seedIfEmpty(database.connection) : undefined
    steps.end()
    if (!stop.aborted) await serveFrom(database, report, config, log, stop)
  } finally {
    steps.end()
    await database.close()
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
  if (report !== undefined) log.info(`Imported the seed article: ${describeReport(report)}`)
  else await tellContents(database, log)
  const stopped = stop.aborted ? undefined : once(stop, 'abort').then(() => undefined)
  const reason = await Promise.race([stopped, database.ended])
  if (reason !== undefined) log.error(`The embedded Postgres ${reason}; stopping`)
  await service.close()
  if (reason !== undefined) process.exitCode = 1
}

/** A service that answers is no worse for a database that cannot be counted. */
async function tellContents({ connection }: OpenDatabase, log: Logger): Promise<void> {
  await describeContents(connection).then(
    (contents) => log.info(contents),
    (error: unknown) => log.warn(`What is in cannot be counted: ${messageOf(error)}`),
  )
}

/** Aborts on the first signal to stop; a second one ends the process at once. */
function stopSignal(underNpm: boolean): AbortSignal {
  const controller = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      controller.abort()
      process.once(signal, () => process.exit(1))
    })
  }
  if (underNpm) abortWithParent(controller)
  return controller.signal
}

/**
 * npm passes a signal on to the shell that it runs the script in, and that shell dies of it without passing it on: the
 * service would stay behind. So the end of the shell counts as the signal.
 */
function abortWithParent(controller: AbortController): void {
  const shell = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === shell) return
    clearInterval(timer)
    controller.abort()
  }, 100).unref()
}
