import { inArray, type SQL, sql } from 'drizzle-orm'
import type { Database, Transaction } from '../../db/client.ts'
import { articleIdentifiers, articles } from '../../db/tables/articles.ts'
import { authorships } from '../../db/tables/authors.ts'
import { articleReferences } from '../../db/tables/references.ts'
import { sourceRecords } from '../../db/tables/sources.ts'
import { articleUpdates } from '../../db/tables/updates.ts'
import { queryRows, runStatement } from '../../db/run-statement.ts'
import { type ArticleRow, getArticles, updateArticles, withWordOf } from './articles.ts'
import { recount, recountRepeated } from '../counts/counters.ts'
import { deleteForgotten } from '../forgotten.ts'
import { uncountNames } from '../people/name-counts.ts'
import { nothingTouched, type Touched } from '../counts/touched.ts'

/**
 * Several known articles turn out to be one work: one stays, with the citations, identifiers, sources and words of all. It
 * is one that a source described, or else the oldest. A list of authors or references that it has it keeps; one that it
 * lacks it gets from the others, the longest there is.
 *
 * @returns the key of the article that stays.
 */
export async function mergeArticles({ db }: Transaction, ids: readonly number[]): Promise<number> {
  const [kept, ...others] = [...(await getArticles(db, ids)).values()].toSorted(
    (a, b) => Number(a.origin === 'REFERENCE') - Number(b.origin === 'REFERENCE') || a.id - b.id,
  )
  if (kept === undefined) throw new Error('An article to be merged has gone')
  const gone = others.map(({ id }) => id)
  const touched = await touchedBy(db, [kept, ...others])
  const authorList = kept.authorCount === 0 ? longest(others, 'authorCount') : undefined
  const referenceList = kept.referenceCount === 0 ? longest(others, 'referenceCount') : undefined
  if (authorList !== undefined) await move(db, sql`${authorships}`, sql`article_id`, [authorList], kept.id)
  if (referenceList !== undefined)
    await move(db, sql`${articleReferences}`, sql`citing_id`, [referenceList], kept.id)
  await move(db, sql`${articleReferences}`, sql`cited_id`, gone, kept.id)
  await moveIdentifiers(db, gone, kept.id)
  await move(db, sql`${articleUpdates}`, sql`article_id`, gone, kept.id)
  await moveSources(db, gone, kept.id)
  const merged = others.reduce((row, other): ArticleRow => ({ ...row, ...withWordOf(other, row) }), kept)
  const identifiedBy = others.reduce((kinds, other) => kinds | other.identifiedBy, kept.identifiedBy)
  await updateArticles(db, [{ ...merged, identifiedBy }])
  await uncountNames(db, gone)
  await db.delete(articles).where(inArray(articles.id, gone))
  await recountRepeated(db, kept.id)
  await recount(db, touched)
  await deleteForgotten(db, touched.articles, [])
  return kept.id
}

/** Does one of these articles cite another of them? Then they are not one work. */
export async function citeEachOther(db: Database, ids: readonly number[]): Promise<boolean> {
  const given = sql`any(${sql.param(ids)}::bigint[])`
  const rows = await queryRows(
    db,
    sql`select from ${articleReferences} where citing_id = ${given} and cited_id = ${given} limit 1`,
  )
  return rows.length > 0
}

/** All whose counts change: what only the articles that go had, is deleted with them. */
async function touchedBy(db: Database, rows: readonly ArticleRow[]): Promise<Touched> {
  const touched = nothingTouched()
  for (const { id, journalId } of rows) {
    touched.articles.add(id)
    if (journalId !== null) touched.journals.add(journalId)
  }
  const ids = sql.param([...touched.articles])
  const beside = await queryRows<{ author_id: string | null; cited_id: string | null }>(
    db,
    sql`select author_id, null::bigint as cited_id from ${authorships} where article_id = any(${ids}::bigint[])
        union
        select null, cited_id from ${articleReferences} where citing_id = any(${ids}::bigint[]) and cited_id is not null`,
  )
  for (const { author_id: author, cited_id: cited } of beside) {
    if (author !== null) touched.authors.add(Number(author))
    if (cited !== null) touched.articles.add(Number(cited))
  }
  return touched
}

/** The article with the most of them; undefined where none has any. */
function longest(rows: readonly ArticleRow[], count: 'authorCount' | 'referenceCount'): number | undefined {
  const [most] = rows.toSorted((a, b) => b[count] - a[count])
  return most === undefined || most[count] === 0 ? undefined : most.id
}

async function move(
  db: Database,
  table: SQL,
  column: SQL,
  from: readonly number[],
  to: number,
): Promise<void> {
  await runStatement(
    db,
    sql`update ${table} set ${column} = ${to}::bigint where ${column} = any(${sql.param(from)}::bigint[])`,
  )
}

/** An ISBN that both have stays where it is. */
async function moveIdentifiers(db: Database, from: readonly number[], to: number): Promise<void> {
  const i = articleIdentifiers
  await runStatement(
    db,
    sql`update ${i} m set article_id = ${to}::bigint
         where m.article_id = any(${sql.param(from)}::bigint[])
           and not exists (select from ${i} k where k.scheme = m.scheme and k.value = m.value
                            and (k.article_id = ${to}::bigint
                                 or (k.article_id = any(${sql.param(from)}::bigint[]) and k.article_id < m.article_id)))`,
  )
}

/** What a source said of both in the same words is said once. */
async function moveSources(db: Database, from: readonly number[], to: number): Promise<void> {
  await runStatement(
    db,
    sql`update ${sourceRecords} s set article_id = ${to}::bigint
         where s.id in (select min(o.id) from ${sourceRecords} o where o.article_id = any(${sql.param(from)}::bigint[])
                         group by o.source_id, o.content_hash)
           and not exists (select from ${sourceRecords} k
                            where k.article_id = ${to}::bigint and k.source_id = s.source_id
                              and k.content_hash = s.content_hash)`,
  )
}
