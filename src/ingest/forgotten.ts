import { sql } from 'drizzle-orm'
import type { Database } from '../db/client.ts'
import { articles } from '../db/tables/articles.ts'
import { authors, authorships } from '../db/tables/authors.ts'
import { articleReferences } from '../db/tables/references.ts'
import { queryRows, runStatement } from '../db/run-statement.ts'
import { Changes } from './counts/changes.ts'
import { uncountNames } from './people/name-counts.ts'

/**
 * Takes out those of these works that only references named, once no reference names them any more, and the authors of
 * whom nothing is left. The counters must be right, and are afterwards.
 */
export async function deleteForgotten(
  db: Database,
  works: Iterable<number>,
  people: Iterable<number>,
): Promise<void> {
  const bereft = new Set(people)
  for (const id of await deleteWorks(db, [...works])) bereft.add(id)
  if (bereft.size === 0) return
  await runStatement(
    db,
    sql`delete from ${authors} where article_count = 0 and id = any(${sql.param([...bereft])}::bigint[])`,
  )
}

async function deleteWorks(db: Database, ids: readonly number[]): Promise<Set<number>> {
  const writers = new Set<number>()
  if (ids.length === 0) return writers
  const forgotten = sql`a.id = any(${sql.param(ids)}::bigint[]) and a.origin = 'REFERENCE'
    and not exists (select from ${articleReferences} r where r.cited_id = a.id)`
  const rows = await queryRows<{ id: string; journal_id: string | null; author_id: string | null }>(
    db,
    sql`select a.id, a.journal_id, s.author_id from ${articles} a left join ${authorships} s on s.article_id = a.id
         where ${forgotten}`,
  )
  const changes = new Changes()
  const journals = new Map(rows.map((row) => [row.id, row.journal_id]))
  for (const journalId of journals.values()) if (journalId !== null) changes.journal(Number(journalId), -1, 0)
  for (const { author_id: author } of rows) {
    if (author === null) continue
    changes.author(Number(author), -1, 0)
    writers.add(Number(author))
  }
  if (rows.length === 0) return writers
  await uncountNames(db, [...journals.keys()].map(Number))
  await runStatement(
    db,
    sql`delete from ${articles} where id = any(${sql.param([...journals.keys()])}::bigint[])`,
  )
  await changes.apply(db)
  return writers
}
