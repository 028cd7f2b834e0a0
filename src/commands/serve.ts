import type { Config } from '../config.ts'
import { type Logger } from '../server/logger.ts'
import { startService } from '../server/service.ts'
import { openServiceDatabase } from './database.ts'
import { describeReport } from './import.ts'
import { seedIfEmpty } from './seed.ts'

/**
 * Runs the service until it is told to stop: database, tables, seed, server; and all of it ended again, in the other
 * order, on SIGINT or SIGTERM.
 */
export async function serve(config: Config, log: Logger): Promise<void> {
  const stopped = stopSignal()
  const database = await openServiceDatabase(config)
  try {
    for (const note of database.notes) log.info(note)
    const report = config.seed ? await seedIfEmpty(database.connection) : undefined
    const service = await startService(config, database.connection, log)
    log.info(`GraphiQL and the API are at ${service.url.replace('127.0.0.1', 'localhost')}/graphql`)
    log.info(`The data are in ${database.place}`)
    log.info(
      report === undefined ? 'Nothing was imported' : `Imported the seed article: ${describeReport(report)}`,
    )
    const reason = await Promise.race([stopped, database.ended])
    if (reason !== undefined) log.error(`The embedded Postgres ${reason}; stopping`)
    await service.close()
    if (reason !== undefined) process.exitCode = 1
  } finally {
    await database.close()
  }
}

/** Resolves on the first signal to stop; a second one ends the process at once. */
function stopSignal(): Promise<undefined> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        resolve(undefined)
        process.once(signal, () => process.exit(1))
      })
    }
  })
}
