import { getTableName } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import type { Transaction } from './client.ts'

/**
 * Keys that no row of the table has or will get: rows that refer to each other can then be written in any order. In
 * ascending order, without gaps.
 *
 * Only for who holds the import lock: between the two steps on the sequence nobody else may take a key.
 */
export async function nextKeys({ sql }: Transaction, table: PgTable, count: number): Promise<number[]> {
  if (count === 0) return []
  const rows = await sql<{ last: string }[]>`
    select setval(s.name, nextval(s.name) + ${count - 1}::int) as last
      from (select pg_get_serial_sequence(${getTableName(table)}, 'id') as name) s`
  const last = Number(rows[0]?.last)
  return Array.from({ length: count }, (_, index) => last - count + 1 + index)
}
