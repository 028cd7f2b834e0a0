import { sql } from 'drizzle-orm'
import type { PersonName } from '../../domain/record.ts'
import type { Database, Transaction } from '../../db/client.ts'
import { jsonRows } from '../../db/json-rows.ts'
import { authors, authorships, namePairs } from '../../db/tables/authors.ts'
import { queryRows, runStatement } from '../../db/run-statement.ts'
import type { Cluster } from '../../identity/people/clusters.ts'
import { pairsOfList } from '../../identity/people/name-pairs.ts'

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
  clusters: readonly Cluster[],
): Promise<ReadonlyMap<number, number>> {
  const merges = clusters.flatMap(({ authorIds: [winner = 0, ...others] }) =>
    others.map((loser) => ({ loser, winner })),
  )
  if (merges.length > 0) {
    await mergePairs(db, merges)
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

/** The pairs of a name are found by the lists that it stands in: there is no index of them by author. */
async function mergePairs(db: Database, merges: readonly Merge[]): Promise<void> {
  const losers = merges.map(({ loser }) => loser)
  const rows = await queryRows<{ article_id: string; name: PersonName }>(
    db,
    sql`select s.article_id, s.name from ${authorships} s
         where s.article_id in (select article_id from ${authorships} where author_id = any(${sql.param(losers)}::bigint[]))
         order by s.article_id, s.position`,
  )
  const lists = Map.groupBy(rows, (row) => row.article_id)
  const pairs = [...lists.values()].flatMap((list) =>
    pairsOfList(list.map(({ name }) => name)).map(({ pair }) => pair),
  )
  const unique = [...new Set(pairs)]
  for (const column of [sql.identifier('author_id'), sql.identifier('coauthor_id')]) {
    await runStatement(
      db,
      sql`
      update ${namePairs} p set ${column} = m.winner
        from ${jsonRows('m', { loser: 'bigint', winner: 'bigint' }, merges)}
       where p.pair = any(${sql.param(unique)}::bigint[]) and p.${column} = m.loser`,
    )
  }
}
