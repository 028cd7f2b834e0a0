import type { Sql } from 'postgres'

/**
 * Ends the statement that a query of the driver runs, where it is still running; the query is then rejected with 57014.
 *
 *     select pg_cancel_backend(pid) from pg_stat_activity where pid = $1 and state = 'active' and …
 *
 * The driver's own `cancel` is not used (postgres.js 3.4.9): it leaves a connection unused for ever where the query waits
 * for it to be made, and ends the process where the server cannot be reached. The text is compared because the connection may
 * have gone on to another statement, or stand behind a pooler that makes its process numbers up.
 *
 * @param sql a pool other than that of the query, which may have no connection left.
 * @param text of the statement. `pg_stat_activity` has the first 1,023 bytes of it, or what is set there.
 */
export async function cancelStatement(sql: Sql, query: PromiseLike<unknown>, text: string): Promise<void> {
  // Not in the driver's types: the connection that the query was sent on, null until then.
  const pid = (query as { readonly state?: { readonly pid: number | null } | null }).state?.pid
  if (typeof pid !== 'number') return
  await sql`
    select pg_cancel_backend(pid) from pg_stat_activity
    where pid = ${pid} and state = 'active' and query <> '' and starts_with(${text}, query)`
}
