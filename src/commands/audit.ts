import type { Config } from '../config.ts'
import { createClient } from '../db/client.ts'
import { auditCounters } from '../ingest/counts/counters.ts'
import type { Logger } from '../server/logger.ts'
import { withDatabase } from './database.ts'

/** Compares every stored counter with what it counts; exit code 1 where one is wrong. */
export async function audit(config: Config, log: Logger): Promise<void> {
  await withDatabase(config, async ({ connection }) => {
    const client = createClient({ connection, poolSize: 1 })
    try {
      const findings = await auditCounters(client.db)
      for (const { table, column, rows } of findings) log.error(`${table}.${column} is wrong in ${rows} rows`)
      if (findings.length === 0) log.info('Every counter is right')
      else process.exitCode = 1
    } finally {
      await client.close()
    }
  })
}
