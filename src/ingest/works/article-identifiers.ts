import { sql } from 'drizzle-orm'
import type { Problem } from '../../domain/errors.ts'
import type { Identifier } from '../../domain/record.ts'
import type { Database } from '../../db/client.ts'
import { jsonRows, storableText } from '../../db/json-rows.ts'
import { articleIdentifiers, articles } from '../../db/tables/articles.ts'
import { queryRows, runStatement } from '../../db/run-statement.ts'
import { identifiedByTruth } from '../counts/counters.ts'

/** Identifiers that an article is to have. */
export interface NamedArticle {
  readonly articleId: number
  readonly identifiers: readonly Identifier[]
}

const types = { article_id: 'bigint', scheme: 'text', value: 'text' } as const

function rowsOf(named: readonly NamedArticle[]) {
  return named.flatMap(({ articleId, identifiers }) =>
    identifiers.map(({ scheme, value }) => ({ article_id: articleId, scheme, value })),
  )
}

/**
 * Adds the identifiers that records say they have, as `addIdentifiers`. One that only references gave to a work that is
 * another goes to the record, which knows its own.
 *
 * @returns the works that lost one.
 */
export async function takeIdentifiers(db: Database, named: readonly NamedArticle[]): Promise<Set<number>> {
  const rows = rowsOf(named)
  if (rows.length === 0) return new Set()
  const moved = await queryRows<{ holder: string }>(
    db,
    sql`with taken as (
          select i.scheme, i.value, i.article_id as holder, r.article_id
            from ${jsonRows('r', types, rows)} join ${articleIdentifiers} i on i.scheme = r.scheme and i.value = r.value
            join ${articles} a on a.id = i.article_id
           where i.article_id <> r.article_id and a.origin = 'REFERENCE' and r.scheme <> 'isbn')
        update ${articleIdentifiers} i set article_id = t.article_id from taken t
         where i.scheme = t.scheme and i.value = t.value
        returning t.holder, t.article_id`,
  )
  await addIdentifiers(db, named)
  const holders = new Set(moved.map((row) => Number(row.holder)))
  if (holders.size > 0) await correctIdentifiedBy(db, [...holders])
  return holders
}

/** What records say of identifiers that another work has, and keeps: by article, a warning for each. */
export async function refusedIdentifiers(
  db: Database,
  named: readonly NamedArticle[],
): Promise<ReadonlyMap<number, readonly Problem[]>> {
  const rows = rowsOf(named)
  if (rows.length === 0) return new Map()
  const held = await queryRows<{ article_id: string; scheme: string; value: string; title: string | null }>(
    db,
    sql`select r.article_id, r.scheme, r.value, a.title
          from ${jsonRows('r', types, rows)} join ${articleIdentifiers} i on i.scheme = r.scheme and i.value = r.value
          join ${articles} a on a.id = i.article_id
         where i.article_id <> r.article_id and r.scheme <> 'isbn'`,
  )
  const byArticle = Map.groupBy(held, (row) => Number(row.article_id))
  return new Map(
    [...byArticle].map(([id, own]) => [
      id,
      own.map(({ scheme, value, title }) => ({
        severity: 'warning',
        where: scheme,
        message: `${value} is left out: another work has it${title === null ? '' : `, "${title.slice(0, 100)}"`}`,
      })),
    ]),
  )
}

/** Adds identifiers of articles that do not say yet that they have them. */
export async function learnIdentifiers(db: Database, named: readonly NamedArticle[]): Promise<void> {
  const learned = named.filter(({ identifiers }) => identifiers.length > 0)
  await addIdentifiers(db, learned)
  if (learned.length > 0)
    await correctIdentifiedBy(db, [...new Set(learned.map(({ articleId }) => articleId))])
}

/**
 * Adds identifiers of articles that say themselves which they have (`identifiedBy`). One that is another article's already
 * stays there, and the article is told that it has it not; an ISBN can be of several.
 */
export async function addIdentifiers(db: Database, named: readonly NamedArticle[]): Promise<void> {
  const rows = rowsOf(named)
  if (rows.length === 0) return
  const given = jsonRows('r', types, rows)
  const added = await queryRows<{ scheme: string; value: string; article_id: string }>(
    db,
    sql`insert into ${articleIdentifiers} (scheme, value, article_id)
        select scheme, value, article_id from ${given} on conflict do nothing returning scheme, value, article_id`,
  )
  const done = new Set(added.map((row) => `${row.article_id} ${row.scheme} ${row.value}`))
  const missed = rows.filter((row) => !done.has(`${row.article_id} ${row.scheme} ${storableText(row.value)}`))
  if (missed.length > 0) await correctIdentifiedBy(db, [...new Set(missed.map((row) => row.article_id))])
}

async function correctIdentifiedBy(db: Database, ids: readonly number[]): Promise<void> {
  await runStatement(
    db,
    sql`update ${articles} a set identified_by = t.kinds
          from (select x.id, ${identifiedByTruth} as kinds from ${articles} x
                 where x.id = any(${sql.param(ids)}::bigint[])) t
         where a.id = t.id and a.identified_by <> t.kinds`,
  )
}
