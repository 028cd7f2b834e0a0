import type { SQL } from 'drizzle-orm'
import type { Database } from '../db/client.ts'

/** Runs a statement and gives its rows. The caller knows their shape: it wrote the columns. Keys come as text. */
export async function queryRows<Row extends object>(db: Database, statement: SQL): Promise<readonly Row[]> {
  const rows = await db.execute(statement)
  return rows as unknown as readonly Row[]
}
