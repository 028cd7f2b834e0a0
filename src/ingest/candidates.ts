import { sql } from 'drizzle-orm'
import type { Identifier } from '../domain/record.ts'
import type { Database } from '../db/client.ts'
import { jsonRows } from '../db/json-rows.ts'
import { articleIdentifiers, articles } from '../db/tables/articles.ts'
import { authors, authorships } from '../db/tables/authors.ts'
import { type Candidate, isTelling, yearTolerance } from './match.ts'
import { queryRows } from './query-rows.ts'
import type { Work } from './work.ts'

interface CandidateRow {
  readonly place: number
  readonly id: string
  readonly title_key: string
  readonly year: number | null
  readonly journal_id: string | null
  readonly volume: string | null
  readonly first_page: string | null
  readonly first_family_key: string | null
  readonly identifiers: readonly Identifier[]
}

/** How many articles of one title, or at one place, to look at. */
const mostOfOneKey = 20

/**
 * The known articles that each of these works may be: those with one of its identifiers, at its place in its journal, or
 * with its title, where that is telling. One statement, three index look-ups a work.
 */
export async function findCandidates(db: Database, works: readonly Work[]): Promise<Candidate[][]> {
  const found: Candidate[][] = works.map(() => [])
  if (works.length === 0) return found
  const keys = works.map((work, place) => ({
    place,
    identifiers: work.identifiers.map(({ scheme, value }) => ({ scheme, value })),
    title_key: isTelling(work.titleKey) ? work.titleKey : undefined,
    journal_id: work.journalId,
    volume: work.volume,
    first_page: work.firstPage,
    year: work.year,
  }))
  const types = {
    place: 'int',
    identifiers: 'jsonb',
    title_key: 'text',
    journal_id: 'bigint',
    volume: 'text',
    first_page: 'text',
    year: 'int',
  } as const
  const rows = await queryRows<CandidateRow>(
    db,
    sql`with w as materialized (select * from ${jsonRows('r', types, keys)}),
        hits as (
          select w.place, i.article_id as id
            from w, jsonb_to_recordset(w.identifiers) as k(scheme text, value text)
            join ${articleIdentifiers} i on i.scheme = k.scheme and i.value = k.value
          union
          select w.place, a.id
            from w cross join lateral (
              select id from ${articles} t
              where t.journal_id = w.journal_id and t.volume = w.volume and t.first_page = w.first_page
                and (t.year = w.year or t.year is null or w.year is null)
              order by id + 0 limit ${mostOfOneKey}) a
          union
          select w.place, a.id
            from w cross join lateral (
              select id from ${articles} t
              where (t.title_key = '') = false and t.title_key = w.title_key
                and (abs(t.year - w.year) <= ${yearTolerance} or t.year is null or w.year is null)
              -- Not "order by id": the planner would walk the primary key for a title that it takes for a common one.
              order by id + 0 limit ${mostOfOneKey}) a)
        select h.place, a.id, a.title_key, a.year, a.journal_id, a.volume, a.first_page,
               (select u.family_key from ${authorships} s join ${authors} u on u.id = s.author_id
                 where s.article_id = a.id and s.position = 1) as first_family_key,
               (select coalesce(jsonb_agg(jsonb_build_object('scheme', i.scheme, 'value', i.value)), '[]')
                  from ${articleIdentifiers} i where i.article_id = a.id) as identifiers
        from hits h join ${articles} a on a.id = h.id
        order by h.place, a.id`,
  )
  for (const row of rows) found[row.place]?.push(candidateOf(row))
  return found
}

function candidateOf(row: CandidateRow): Candidate {
  return {
    articleId: Number(row.id),
    identifiers: row.identifiers,
    titleKey: row.title_key,
    year: row.year ?? undefined,
    journalId: row.journal_id === null ? undefined : Number(row.journal_id),
    volume: row.volume ?? undefined,
    firstPage: row.first_page ?? undefined,
    firstFamilyKey: row.first_family_key ?? '',
  }
}
