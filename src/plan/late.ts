import type { Queryable } from '../db/run-statement.ts'

/**
 * A bound value that only the database, or long work, can tell: it is worked out when the operation is found to be good,
 * right before its statement runs. A converter gives it in place of a value, and says before what is wrong with the
 * arguments.
 */
export class Late {
  /** Reads, and gives the value as the driver takes it. */
  readonly work: (database: Queryable) => Promise<unknown>

  constructor(work: (database: Queryable) => Promise<unknown>) {
    this.work = work
  }
}
