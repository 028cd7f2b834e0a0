import { sql } from 'drizzle-orm'
import type { Database } from '../../db/client.ts'
import { jsonRows } from '../../db/json-rows.ts'
import { articles } from '../../db/tables/articles.ts'
import { journalIssns, journalNames, journals } from '../../db/tables/journals.ts'
import { type Queryable, queryRows } from '../../db/run-statement.ts'
import type { VolumeYear } from '../../identity/journals/numbering.ts'
import type { KnownNames } from '../../identity/journals/same-journal.ts'

/** Two journals, the older first. */
export type JournalPair = readonly [number, number]

/** The same for a pair in either order. */
export function pairOf(a: number, b: number): JournalPair {
  return a < b ? [a, b] : [b, a]
}

/** Pairs of journals, one of these among each, that have names with the same initials. */
export async function alikeJournals(db: Queryable, ids: Iterable<number>): Promise<JournalPair[]> {
  const given = sql.param([...ids])
  const rows = await queryRows<{ a: string; b: string }>(
    db,
    sql`select distinct n.journal_id as a, o.journal_id as b
          from ${journalNames} n join ${journalNames} o on o.initials = n.initials and o.journal_id <> n.journal_id
         where n.journal_id = any(${given}::bigint[])
           -- An abbreviation begins as its title does.
           and left(o.name_key, 1) = left(n.name_key, 1)`,
  )
  const pairs = rows.map(({ a, b }) => pairOf(Number(a), Number(b)))
  return [...new Map(pairs.map((pair) => [pair.join(' '), pair])).values()]
}

/** A journal with its names, and the abbreviation that it is known by. */
export interface NamedJournal extends KnownNames {
  readonly title: string
  readonly abbreviation: string | null
}

/** The names of journals, the title first. */
export async function namesOfJournals(
  db: Database,
  ids: Iterable<number>,
): Promise<ReadonlyMap<number, NamedJournal>> {
  const rows = await queryRows<{
    id: string
    title: string
    abbreviation: string | null
    names: string[]
    has_issn: boolean
  }>(
    db,
    sql`select j.id, j.title, j.abbreviation, exists (select from ${journalIssns} i where i.journal_id = j.id) as has_issn,
               array(select distinct n.name from ${journalNames} n where n.journal_id = j.id order by 1) as names
          from ${journals} j where j.id = any(${sql.param([...ids])}::bigint[])`,
  )
  return new Map(
    rows.map(({ id, names, has_issn: hasIssn, ...row }) => [
      Number(id),
      { ...row, id: Number(id), names: [...new Set([row.title, ...names])], hasIssn },
    ]),
  )
}

/** So many articles of a journal, the latest, say how it numbers its volumes. */
const mostArticles = 300

/** The volumes in which journals have articles, and their years. */
export async function volumesOfJournals(
  db: Database,
  ids: readonly number[],
): Promise<ReadonlyMap<number, readonly VolumeYear[]>> {
  if (ids.length === 0) return new Map()
  const rows = await queryRows<{ id: string; volume: string; year: number }>(
    db,
    sql`select distinct w.id, a.volume, a.year
          from ${jsonRows(
            'w',
            { id: 'bigint' },
            ids.map((id) => ({ id })),
          )}, lateral (
            select t.volume, t.year from ${articles} t where t.journal_id = w.id
             order by t.published_key desc, t.id desc limit ${sql.raw(String(mostArticles))}) a
         where a.volume is not null and a.year is not null`,
  )
  return Map.groupBy(
    rows.map(({ id, volume, year }) => ({ id: Number(id), volume, year })),
    ({ id }) => id,
  )
}
