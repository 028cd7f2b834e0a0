import { sql } from 'drizzle-orm'
import type { Database } from '../db/client.ts'
import { runStatement } from '../db/run-statement.ts'

/** Writers wait for each other: deciding who is who needs to see all that is decided. */
export const importLock = 7_237_002

/**
 * Waits for the writers before, until the end of the transaction.
 *
 * In it, Postgres reaches rows by their indexes. A batch is small beside the tables, but these begin empty, and the plan that
 * is best then would be kept while they grow.
 */
export async function takeImportLock(db: Database): Promise<void> {
  await runStatement(
    db,
    sql`select set_config(s.name, 'off', true), pg_advisory_xact_lock(${importLock})
          from unnest(array['enable_seqscan', 'enable_hashjoin', 'enable_mergejoin']) s(name)`,
  )
}
