import { sql } from 'drizzle-orm'
import { jsonRows } from '../../db/json-rows.ts'
import { articleIdentifiers, articles, placeInVolume, titleHash } from '../../db/tables/articles.ts'
import { authors, authorships } from '../../db/tables/authors.ts'
import { type Queryable, queryRows } from '../../db/run-statement.ts'
import { type Candidate, mostOfOneKey, yearTolerance } from '../../identity/works/match.ts'
import { isTelling } from '../../identity/works/title-keys.ts'
import type { ArticleType, Identifier } from '../../domain/record.ts'
import { identifiedBy, ownIdentifiers, type Work } from '../../identity/works/work.ts'

interface CandidateRow {
  readonly place: number
  readonly id: string
  readonly type: ArticleType
  readonly in_container: boolean
  readonly title_key: string
  readonly year: number | null
  readonly journal_id: string | null
  readonly volume: string | null
  readonly first_page: string | null
  readonly first_family_key: string | null
  readonly named_authors: number | null
  readonly identifiers: readonly Identifier[]
}

/**
 * The known articles that each of these works may be: those with one of its identifiers; or, where there is none, those at
 * its place in its journal, or with its title, where that is telling. An article of another DOI, or of another PubMed id,
 * cannot be the work: only articles that lack what the work has are looked for (`articles.identified_by`), so that the
 * cost does not grow with how many works share a title.
 */
export async function findCandidates(db: Queryable, works: readonly Work[]): Promise<Candidate[][]> {
  const found: Candidate[][] = works.map(() => [])
  if (works.length === 0) return found
  const keys = works.map((work, place) => ({
    place,
    identifiers: work.identifiers.map(({ scheme, value }) => ({ scheme, value })),
    isbns: work.isbns,
    allowed: [0, 1, 2, 3].filter((kinds) => (kinds & identifiedBy(work.identifiers)) === 0),
    title_key: isTelling(work.titleKey) ? work.titleKey : undefined,
    journal_id: work.journalId,
    volume: work.volume,
    first_page: work.firstPage,
    year: work.year,
  }))
  const types = {
    place: 'int',
    identifiers: 'jsonb',
    isbns: 'text[]',
    allowed: 'int[]',
    title_key: 'text',
    journal_id: 'bigint',
    volume: 'text',
    first_page: 'text',
    year: 'int',
  } as const
  const place = placeInVolume({ articleNumber: sql`t.article_number`, firstPage: sql`t.first_page` })
  const limit = sql.raw(String(mostOfOneKey))
  const rows = await queryRows<CandidateRow>(
    db,
    sql`with w as materialized (
          select r.*, array(select i.article_id
                              from jsonb_to_recordset(r.identifiers) as k(scheme text, value text)
                              join ${articleIdentifiers} i on i.scheme = k.scheme and i.value = k.value) as named
            from ${jsonRows('r', types, keys)}),
        hits as (
          select w.place, unnest(w.named) as id from w
          union
          select w.place, b.id
            from w, unnest(w.isbns) k(isbn), lateral (
              -- Whole books before their chapters, which have their ISBN too.
              select i.article_id as id from ${articleIdentifiers} i join ${articles} t on t.id = i.article_id
              where i.scheme = 'isbn' and i.value = k.isbn order by t.type = 'BOOK' desc, t.id limit ${limit}) b
           where w.named = '{}'
          union
          select w.place, a.id
            from w, unnest(w.allowed) k(kinds), lateral (
              select id from ${articles} t
              where t.journal_id = w.journal_id and t.volume = w.volume and ${place} = w.first_page
                and t.identified_by = k.kinds
                and (t.year = w.year or t.year is null or w.year is null)
              order by t.journal_id, t.volume, ${place}, t.identified_by, t.id limit ${limit}) a
           where w.named = '{}'
          union
          select w.place, a.id
            from w, unnest(w.allowed) k(kinds), lateral (
              select id from ${articles} t
              where ${titleHash(sql`t.title_key`)} = ${titleHash(sql`w.title_key`)} and t.title_key = w.title_key
                and t.identified_by = k.kinds
                and (abs(t.year - w.year) <= ${sql.raw(String(yearTolerance))} or t.year is null or w.year is null)
              -- In the order of the index, for else the planner walks the primary key for a title that it takes for common.
              order by ${titleHash(sql`t.title_key`)}, t.identified_by, t.id limit ${limit}) a
           where w.named = '{}')
        select h.place, a.id, a.type, a.container_title is not null as in_container, a.title_key, a.year, a.journal_id,
               a.volume, coalesce(a.article_number, a.first_page) as first_page,
               -- A record that has no title says no more than references do.
               case when a.origin = 'REFERENCE' or a.title is null then a.author_count end as named_authors,
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
    ...ownIdentifiers(row.type, row.identifiers, row.in_container),
    titleKey: row.title_key,
    year: row.year ?? undefined,
    journalId: row.journal_id === null ? undefined : Number(row.journal_id),
    volume: row.volume ?? undefined,
    firstPage: row.first_page ?? undefined,
    firstFamilyKey: row.first_family_key ?? '',
    ...(row.named_authors === null ? {} : { namedAuthors: row.named_authors }),
  }
}
