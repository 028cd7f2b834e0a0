import type { SQL } from 'drizzle-orm'
import { PgDialect } from 'drizzle-orm/pg-core'
import type { ParameterOrJSON, Sql } from 'postgres'

/** What statements can be asked of: a database, or one transaction in it. */
export interface Queryable {
  readonly $client: Pick<Sql, 'unsafe'>
}

const dialect = new PgDialect()

/**
 * Runs a statement whose text is always the same, prepared: the driver then sends it in one round trip, without asking for
 * the types of its parameters again. (Drizzle's own `execute` asks each time.)
 */
export async function runStatement(db: Queryable, statement: SQL): Promise<void> {
  await queryRows(db, statement)
}

/** The same for a statement that gives rows. The caller knows their shape: it wrote the columns. Keys come as text. */
export async function queryRows<Row extends object>(db: Queryable, statement: SQL): Promise<readonly Row[]> {
  const { sql: text, params } = dialect.sqlToQuery(statement)
  // Drizzle has turned the values into what the driver takes.
  return db.$client.unsafe<Row[]>(text, params as ParameterOrJSON<never>[], { prepare: true })
}
