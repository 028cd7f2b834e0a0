import { setTimeout as sleep } from 'node:timers/promises'
import type { ParameterOrJSON, PendingQuery, Sql } from 'postgres'
import { Abandoned, type Caller } from '../db/caller.ts'
import type { Queryable } from '../db/run-statement.ts'
import type { StatementQueue } from '../db/statement-queue.ts'
import { Late } from './late.ts'
import type { BoundStatement } from './planner.ts'
import { PreparedSet } from './prepared-set.ts'

/** What running one statement took. */
export interface StatementTiming {
  readonly sql: string
  readonly ms: number
}

/**
 * Where statements run. Without `cancel`, those that nobody waits for run to their end; without `queue`, they wait for a
 * connection where they cannot be taken back.
 */
export interface StatementPool {
  readonly sql: Sql
  readonly queue?: StatementQueue
  /** Ends the statement of this text that a query runs, where it is still running. */
  readonly cancel?: (query: PromiseLike<unknown>, text: string) => Promise<void>
  /** Milliseconds after which Postgres gives a statement up; 0 never. */
  readonly statementTimeout?: number
}

type Rows = { readonly answer: string }[]

/** Milliseconds from one try to end a statement to the next: the first can come before it runs. */
const betweenTries = 100

function isLate(value: unknown): value is Late {
  return value instanceof Late
}

/** Runs statements, prepared where they recur. */
export class StatementRunner {
  readonly #pool: StatementPool
  readonly #prepared: PreparedSet
  /** Tries to end a statement that are under way, and when the last one was over. */
  #tries = 0
  #lastTry = -Infinity

  constructor(pool: StatementPool, prepared: PreparedSet = new PreparedSet()) {
    this.#pool = pool
    this.#prepared = prepared
  }

  /**
   * @param caller who waits for the answer; when it goes away, the statement is ended.
   * Values that have to be worked out (`Late`) are, while the statement has its turn; `onDone` hears of their statements too.
   *
   * @returns the text of the JSON object that Postgres made.
   * @throws Abandoned where the caller goes away before; errors of the driver.
   */
  async run(
    bound: BoundStatement,
    onDone?: (timing: StatementTiming) => void,
    caller?: Caller,
  ): Promise<string> {
    const { queue } = this.#pool
    const turn = queue?.enter(caller)
    if (turn !== undefined) await turn
    let start = performance.now()
    let rows: Rows
    let settled = bound
    try {
      if (bound.values.some(isLate)) {
        settled = { ...bound, values: await this.#settle(bound.values, onDone) }
        start = performance.now()
      }
      rows = await this.#send(settled, caller)
    } catch (error) {
      if (caller?.gone === true) throw new Abandoned('Nobody waits for this statement', { cause: error })
      if (!this.#wasHit(error, start)) throw error
      rows = await this.#send(settled, caller)
    } finally {
      if (caller !== undefined) caller.whenGone = undefined
      queue?.leave()
    }
    const [row] = rows
    onDone?.({ sql: bound.statement.text, ms: performance.now() - start })
    if (row === undefined) throw new Error('A statement gave no row')
    return row.answer
  }

  /** The values, with those that had to be worked out. */
  async #settle(
    values: readonly unknown[],
    onDone: ((timing: StatementTiming) => void) | undefined,
  ): Promise<readonly unknown[]> {
    const database = { $client: this.#timed(onDone) }
    const settled: unknown[] = []
    for (const value of values) settled.push(value instanceof Late ? await value.work(database) : value)
    return settled
  }

  #timed(onDone: ((timing: StatementTiming) => void) | undefined): Queryable['$client'] {
    const { sql } = this.#pool
    return {
      unsafe: (text, values, options) => {
        const start = performance.now()
        const query = sql.unsafe(text, values, options)
        query.then(
          () => onDone?.({ sql: text, ms: performance.now() - start }),
          () => {},
        )
        return query as never
      },
    }
  }

  #send({ statement: { text }, values }: BoundStatement, caller: Caller | undefined): PendingQuery<Rows> {
    if (caller?.gone === true) throw new Abandoned('Nobody waits for this statement')
    const query = this.#pool.sql.unsafe<Rows>(
      text,
      // Values were coerced by GraphQL and converted by their slots to what the driver takes.
      values as ParameterOrJSON<never>[],
      { prepare: this.#prepared.admits(text) },
    )
    if (caller !== undefined) caller.whenGone = () => void this.#end(query, text)
    return query
  }

  /** Tries until the query is settled: its connection may still be being made, where nothing can be ended yet. */
  async #end(query: PendingQuery<Rows>, text: string): Promise<void> {
    const { cancel } = this.#pool
    if (cancel === undefined) return
    const ended = new AbortController()
    const end = (): void => ended.abort()
    query.then(end, end)
    while (!ended.signal.aborted) {
      this.#tries += 1
      // A server that cannot be reached tells that to the query too.
      await cancel(query, text).catch(() => {})
      this.#tries -= 1
      this.#lastTry = performance.now()
      await sleep(betweenTries)
    }
  }

  /**
   * Was a statement ended that was not meant? Where the one that was meant has just finished, its connection may have begun
   * another of the same text. It only reads, so it can run again.
   */
  #wasHit(error: unknown, start: number): boolean {
    if ((error as { code?: unknown }).code !== '57014') return false
    const { statementTimeout = 0 } = this.#pool
    const outOfTime = statementTimeout > 0 && performance.now() - start >= statementTimeout
    return !outOfTime && (this.#tries > 0 || this.#lastTry >= start)
  }
}
