import { getTableName } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import type { Transaction } from './client.ts'

/** Keys that no row of the table has or will get: rows that refer to each other can then be written in any order. */
export async function nextKeys({ sql }: Transaction, table: PgTable, count: number): Promise<number[]> {
  if (count === 0) return []
  const rows = await sql<{ key: string }[]>`
    select nextval(pg_get_serial_sequence(${getTableName(table)}, 'id')) as key from generate_series(1, ${count}::int)`
  return rows.map(({ key }) => Number(key))
}
