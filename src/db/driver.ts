import postgres, { type Sql } from 'postgres'

type Options = Readonly<Record<string, unknown>>

/**
 * Opens a pool of the driver, whose results are whole whatever its connections went through. Everything here that talks to
 * Postgres does it through this.
 *
 * @param url where the database is, where the options do not say it.
 */
export function openDriver(options: Options, url?: string): Sql {
  const sql = url === undefined ? postgres(options) : postgres(url, options)
  // A query runs when it is awaited: this one never does.
  mendResults(Object.getPrototypeOf(sql``) as QueryPrototype)
  return sql
}

/** What is used here of the driver's queries, which its types leave out. */
interface Query {
  executed: boolean
  resolve: (result: unknown) => void
  cursorFn?: ((rows: unknown) => unknown) | null
}

interface QueryPrototype extends Query {
  /** Called when a query is first wanted, and again each time that somebody waits for it. */
  handle: (this: Query) => Promise<void>
}

const mended = new WeakSet<QueryPrototype>()

/**
 * Gives rows the places that they should have.
 *
 * A connection of postgres.js counts the rows of a result in a variable of its own (`rows` in `src/connection.js`) and sets it
 * back when the statement is complete, but not when the statement fails: by a timeout, by `pg_cancel_backend`, by an error in
 * a later row. The next result of that connection then begins at that place, with holes before
 * it. Nothing else is wrong with it: the list is a new one for each statement, so all that stands in it are rows of this one.
 * The holes are closed before anybody sees the list. (3.4.9 is the newest; https://github.com/porsager/postgres/issues/1119
 * and 1181. The variable cannot be reached from outside, and a connection could only be made anew by losing what is queued
 * on it.)
 */
function mendResults(prototype: QueryPrototype): void {
  if (mended.has(prototype)) return
  mended.add(prototype)
  const { handle } = prototype
  if (typeof handle !== 'function') throw new Error('This release of postgres.js makes queries another way')
  prototype.handle = function (this: Query): Promise<void> {
    if (!this.executed) {
      const { resolve, cursorFn } = this
      this.resolve = (result) => resolve(withoutHoles(result))
      if (cursorFn) this.cursorFn = (rows) => cursorFn(withoutHoles(rows))
    }
    return handle.call(this)
  }
}

/** Rows, a list of several such results, or what is no list at all. */
function withoutHoles(result: unknown): unknown {
  if (!Array.isArray(result)) return result
  // Results have a property of that name; a list of results is a plain one.
  if ('statement' in result) closeUp(result)
  else result.forEach((one) => Array.isArray(one) && closeUp(one))
  return result
}

function closeUp(rows: unknown[]): void {
  if (rows.length === 0 || 0 in rows) return
  let first = 1
  while (!(first in rows)) first += 1
  // In place: it has more properties than rows.
  rows.splice(0, first)
}
