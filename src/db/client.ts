import type { PgDatabase } from 'drizzle-orm/pg-core'
import { drizzle, type PostgresJsDatabase, type PostgresJsQueryResultHKT } from 'drizzle-orm/postgres-js'
import type { Sql, TransactionSql } from 'postgres'
import { cancelStatement } from './cancel.ts'
import { parseConnectionUrl } from './connection-url.ts'
import { openDriver } from './driver.ts'
import { StatementQueue } from './statement-queue.ts'

/** Where a Postgres is, in parts. postgres.js takes it as it is. */
export interface Address {
  /** A name, or the folder of a Unix socket. */
  readonly host: string
  readonly port: number
  readonly username: string
  readonly password?: string
  readonly database: string
}

/** Where a Postgres is: `postgres://…`, or the parts of it. */
export type Connection = string | Address

/** Drizzle's view of the database, or of one transaction in it, and the driver behind it. */
export type Database = PgDatabase<PostgresJsQueryResultHKT> & { readonly $client: Sql }

export interface Client {
  /** The driver: for statements that are text already. */
  readonly sql: Sql
  /** Drizzle over the same pool. */
  readonly db: PostgresJsDatabase & { readonly $client: Sql }
  /** Ends every connection; a statement under way gets up to five seconds. */
  close(): Promise<void>
}

/** A client that only reads, and whose statements can be given up. */
export interface ReadClient extends Client {
  /** Milliseconds after which Postgres gives a statement up; 0 never. */
  readonly statementTimeout: number
  /** Where statements wait for a connection of `sql`. */
  readonly queue: StatementQueue
  /** Ends the statement of this text that a query of `sql` runs, where it is still running. */
  cancel(query: PromiseLike<unknown>, text: string): Promise<void>
}

/** One transaction: the driver's view of it, for COPY, and Drizzle's. */
export interface Transaction {
  readonly sql: TransactionSql
  readonly db: Database
}

/** Runs `work` in one transaction: all that it writes is there at once, or, where it throws, none of it. */
export async function inTransaction<T>(
  client: Client,
  work: (transaction: Transaction) => Promise<T>,
): Promise<T> {
  const result = await client.sql.begin(async (sql) => {
    // Drizzle takes the driver by its options, which a transaction of the driver has not.
    const driver = Object.assign(sql, { options: client.sql.options }) as unknown as Sql
    return { value: await work({ sql, db: drizzle(driver) }) }
  })
  return result.value
}

export interface ClientOptions {
  readonly connection: Connection
  /** How many connections to hold at most. */
  readonly poolSize?: number
  /** Milliseconds after which Postgres gives a statement up; 0 never. */
  readonly statementTimeout?: number
}

/** How many connections a pool has unless it is told otherwise. */
const connections = 10

/** Seconds after which a connection is closed and made anew, with all that Postgres keeps for it. */
export const connectionLifetime = 45 * 60

const shared = { connect_timeout: 10, max_lifetime: connectionLifetime, onnotice: () => {} } as const

/** Opens a pool that writes: for migrations and imports. Each connection is made when it is first needed. */
export function createClient(options: ClientOptions): Client {
  return open(options, shared, {})
}

/**
 * Opens a pool that only reads, for answering requests.
 *
 * `max_pipeline: 0` keeps a fast statement from waiting behind a slow one on the same connection. The driver cannot
 * open transactions then (it crashes), which this pool has no need of.
 */
export function createReadClient(options: ClientOptions): ReadClient {
  const settings = { default_transaction_read_only: 'on' }
  const client = open(options, { ...shared, max_pipeline: 0 }, settings)
  // Makes its connection when a statement is first given up, and keeps it for as long as others follow.
  const cancelling = open({ ...options, poolSize: 1 }, { ...shared, idle_timeout: 60 }, settings)
  return {
    ...client,
    statementTimeout: options.statementTimeout ?? 0,
    queue: new StatementQueue(options.poolSize ?? connections),
    cancel: (query, text) => cancelStatement(cancelling.sql, query, text),
    close: async () => {
      await Promise.all([client.close(), cancelling.close()])
    },
  }
}

/** JIT is off everywhere: compiling a nested statement takes longer than running it. */
function open(
  { connection, poolSize = connections, statementTimeout = 0 }: ClientOptions,
  driver: Readonly<Record<string, unknown>>,
  settings: Readonly<Record<string, string>>,
): Client {
  const options = {
    ...driver,
    max: poolSize,
    connection: {
      application_name: 'refgraph',
      jit: 'off',
      statement_timeout: statementTimeout,
      ...settings,
    },
  }
  const sql = connect(connection, options)
  return { sql, db: drizzle(sql), close: () => sql.end({ timeout: 5 }) }
}

function connect(connection: Connection, options: Readonly<Record<string, unknown>>): Sql {
  if (typeof connection !== 'string') return openDriver({ ...options, ...connection })
  const { url, parts } = parseConnectionUrl(connection)
  return openDriver({ ...options, ...parts }, url)
}
