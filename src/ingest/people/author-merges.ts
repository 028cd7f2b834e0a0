import { sql } from 'drizzle-orm'
import type { PersonName } from '../../domain/record.ts'
import type { Database, Transaction } from '../../db/client.ts'
import { jsonRows } from '../../db/json-rows.ts'
import { authors, authorships } from '../../db/tables/authors.ts'
import { queryRows, runStatement } from '../../db/run-statement.ts'
import type { Person } from '../../identity/people/mention.ts'
import { blockNumbers } from '../../identity/people/names/name-keys.ts'
import { writeNames } from './author-names.ts'

interface Merge {
  readonly loser: number
  readonly winner: number
}

/**
 * Several known authors turn out to be one: the oldest stays, with the articles and counts of all.
 *
 * @returns for each author that is no more, who it became.
 */
export async function mergeAuthors(
  { db }: Transaction,
  people: readonly Person[],
): Promise<ReadonlyMap<number, number>> {
  const merges = people.flatMap(({ authorIds: [winner = 0, ...others] }) =>
    others.map((loser) => ({ loser, winner })),
  )
  if (merges.length > 0) {
    await mergeNames(db, merges)
    await mergeRows(db, merges)
  }
  return new Map(merges.map(({ loser, winner }) => [loser, winner]))
}

async function mergeRows(db: Database, merges: readonly Merge[]): Promise<void> {
  const rows = jsonRows('m', { loser: 'bigint', winner: 'bigint' }, merges)
  await runStatement(
    db,
    sql`update ${authorships} s set author_id = m.winner, author_name = a.name
          from ${rows} join ${authors} a on a.id = m.winner where s.author_id = m.loser`,
  )
  await runStatement(
    db,
    sql`
    with gone as (
      delete from ${authors} x using ${rows} where x.id = m.loser
      returning m.winner, x.article_count, x.citation_count, x.orcid)
    update ${authors} a
       set article_count = a.article_count + t.articles, citation_count = a.citation_count + t.citations,
           orcid = coalesce(a.orcid, t.orcid)
      from (select winner, sum(article_count) as articles, sum(citation_count) as citations, min(orcid) as orcid
              from gone group by winner) t
     where a.id = t.winner`,
  )
}

/** Whoever was found by a name of the author that goes finds the one that stays. */
async function mergeNames(db: Database, merges: readonly Merge[]): Promise<void> {
  const losers = merges.map(({ loser }) => loser)
  const rows = await queryRows<{ id: string; forms: PersonName[] }>(
    db,
    sql`select id, forms from ${authors} where id = any(${sql.param(losers)}::bigint[])`,
  )
  const forms = new Map(rows.map((row) => [Number(row.id), row.forms]))
  const names = merges.flatMap(({ loser, winner }) =>
    (forms.get(loser) ?? []).flatMap(blockNumbers).map((number) => ({ number, author_id: winner })),
  )
  await writeNames(db, names)
}
