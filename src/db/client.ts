import type { PgDatabase } from 'drizzle-orm/pg-core'
import { drizzle, type PostgresJsDatabase, type PostgresJsQueryResultHKT } from 'drizzle-orm/postgres-js'
import postgres, { type Sql } from 'postgres'

/** Where a Postgres is: an address, or the parts of one (`host` may be the folder of a Unix socket). */
export type Connection =
  | string
  | {
      readonly host: string
      readonly port: number
      readonly username: string
      readonly password?: string
      readonly database: string
    }

/** Drizzle's view of the database, or of one transaction in it. */
export type Database = PgDatabase<PostgresJsQueryResultHKT>

export interface Client {
  /** The driver: for statements that are text already. */
  readonly sql: Sql
  /** Drizzle over the same pool. */
  readonly db: PostgresJsDatabase
  /** Ends every connection; a statement under way gets up to five seconds. */
  close(): Promise<void>
}

export interface ClientOptions {
  readonly connection: Connection
  /** How many connections to hold at most. */
  readonly poolSize?: number
  /** Milliseconds after which Postgres gives a statement up; 0 never. */
  readonly statementTimeout?: number
}

/** Seconds after which a connection is closed and made anew, with all that Postgres keeps for it. */
export const connectionLifetime = 45 * 60

/**
 * Opens a pool of connections, each made when it is first needed.
 *
 * JIT is off: compiling a nested statement takes longer than running it. `max_pipeline: 0` keeps a fast statement from
 * waiting behind a slow one on the same connection.
 */
export function createClient({ connection, poolSize = 10, statementTimeout = 0 }: ClientOptions): Client {
  const options = {
    max: poolSize,
    max_pipeline: 0,
    connect_timeout: 10,
    max_lifetime: connectionLifetime,
    onnotice: () => {},
    connection: { application_name: 'refgraph', jit: 'off', statement_timeout: statementTimeout },
  } as const
  const sql =
    typeof connection === 'string' ? postgres(connection, options) : postgres({ ...options, ...connection })
  return { sql, db: drizzle(sql), close: () => sql.end({ timeout: 5 }) }
}
