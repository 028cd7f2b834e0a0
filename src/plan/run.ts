import type { ParameterOrJSON, Sql } from 'postgres'
import type { BoundStatement } from './planner.ts'
import { PreparedSet } from './prepared-set.ts'

/** What running one statement took. */
export interface StatementTiming {
  readonly sql: string
  readonly ms: number
}

/** Runs statements, prepared where they recur. */
export class StatementRunner {
  readonly #sql: Sql
  readonly #prepared: PreparedSet

  constructor(sql: Sql, prepared: PreparedSet = new PreparedSet()) {
    this.#sql = sql
    this.#prepared = prepared
  }

  /** @returns the text of the JSON object that Postgres made. */
  async run(
    { statement, values }: BoundStatement,
    onDone?: (timing: StatementTiming) => void,
  ): Promise<string> {
    const start = performance.now()
    const [row] = await this.#sql.unsafe<{ answer: string }[]>(
      statement.text,
      // Values were coerced by GraphQL and converted by their slots to what the driver takes.
      values as ParameterOrJSON<never>[],
      { prepare: this.#prepared.admits(statement.text) },
    )
    onDone?.({ sql: statement.text, ms: performance.now() - start })
    if (row === undefined) throw new Error('A statement gave no row')
    return row.answer
  }
}
