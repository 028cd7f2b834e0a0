import { sql } from 'drizzle-orm'
import type { PersonName } from '../../domain/record.ts'
import type { Database } from '../../db/client.ts'
import { jsonRows } from '../../db/json-rows.ts'
import { authorNames, authors, authorships } from '../../db/tables/authors.ts'
import { queryRows } from '../../db/run-statement.ts'
import { mostCompared } from '../../identity/people/draft.ts'
import type { KnownPerson } from '../../identity/people/mention.ts'
import { nearestOfCrowd, mostNamesakes } from '../../identity/people/namesakes.ts'
import { noTraits, type Traits } from '../../identity/people/traits/traits.ts'
import { traitsOfBytes } from '../../identity/people/traits/traits-bytes.ts'

/** An author that the database has. */
export interface KnownAuthor extends KnownPerson {
  readonly name: string
  /** Are the forms those that are stored with the author? */
  readonly stored: boolean
}

/** By what people are looked for. */
export interface WantedPeople {
  /** Names, by number. Of a name that more people have than are all looked at, only those are found whom a hint names. */
  readonly blocks: Iterable<number>
  /** For each mention of a crowded name, what it is found by: see `hintNumbers`. */
  readonly hints: readonly (readonly number[])[]
  readonly orcids: readonly string[]
  /** Keys of collective names. */
  readonly collectives: readonly string[]
  readonly ids: Iterable<number>
}

/**
 * Finds everybody whom these names, ORCID iDs and keys may mean, with the latest mentions of each.
 *
 * @param changed authors whose lists are being replaced: their forms are those that the other lists print.
 */
export async function findPeople(
  db: Database,
  wanted: WantedPeople,
  changed: readonly number[],
): Promise<ReadonlyMap<number, KnownAuthor>> {
  const found = await namesakes(db, wanted.blocks)
  const others = new Set([...wanted.ids, ...(await nearest(db, wanted.hints))])
  const ids = new Set([...others, ...found.keys()])
  const rows = await queryRows<{
    id: string
    name: string
    forms: PersonName[]
    orcid: string | null
    article_ids: string[] | null
    published_keys: number[] | null
    traits: Uint8Array | null
  }>(
    db,
    sql`with a as (
          select id, name, forms, orcid from ${authors} where id = any(${sql.param([...ids])}::bigint[])
          union all
          select id, name, forms, orcid from ${authors}
           where (orcid = any(${sql.param(wanted.orcids)}::text[])
                  or (family_key = any(${sql.param(wanted.collectives)}::text[]) and given_name is null and initials is null))
             and id <> all(${sql.param([...ids])}::bigint[]))
        select a.id, a.name, a.forms, a.orcid, m.article_ids, m.published_keys, m.traits
          from a cross join lateral (
            select array_agg(s.article_id) as article_ids,
                   array_agg(s.article_published_key) as published_keys, string_agg(s.traits, '') as traits
              from (select article_id, article_published_key, traits from ${authorships} x
                     where x.author_id = a.id
                     order by article_published_key desc, article_id desc limit ${sql.raw(String(mostCompared))}) s) m
         order by a.id`,
  )
  const printed = await printedForms(db, changed)
  return new Map(
    rows.map((row) => {
      const id = Number(row.id)
      const traitsAt = traitsOfRows(row.traits, row.article_ids?.length ?? 0)
      const forms = printed.get(id)
      const author = {
        id,
        name: row.name,
        orcid: row.orcid ?? undefined,
        stored: forms === undefined,
        forms: forms ?? row.forms,
        mentions: (row.article_ids ?? []).map((articleId, at) => ({
          articleId: Number(articleId),
          publishedKey: row.published_keys?.[at] ?? 0,
          get traits() {
            return traitsAt(at)
          },
        })),
        blocks: others.has(id) ? undefined : found.get(id),
      }
      return [id, author]
    }),
  )
}

/** The different forms under which author lists name these authors; an empty list where none does. */
async function printedForms(
  db: Database,
  ids: readonly number[],
): Promise<ReadonlyMap<number, readonly PersonName[]>> {
  const forms = new Map<number, PersonName[]>(ids.map((id) => [id, []]))
  if (ids.length === 0) return forms
  const rows = await queryRows<{ author_id: string; name: PersonName }>(
    db,
    sql`select author_id, name from ${authorships} where author_id = any(${sql.param(ids)}::bigint[])
         group by author_id, name order by author_id, min(article_id)`,
  )
  for (const { author_id: id, name } of rows) forms.get(Number(id))?.push(name)
  return forms
}

/** What was kept of some mentions, taken apart when the first is asked for: most candidates are told by their names. */
function traitsOfRows(bytes: Uint8Array | null, count: number): (at: number) => Traits {
  let all: readonly Traits[] | undefined
  return (at) => {
    all ??= bytes === null ? [] : traitsOfBytes(bytes)
    // Rows from before traits were kept have none: then nobody knows whose the others are.
    return (all.length === count ? all[at] : undefined) ?? noTraits
  }
}

/** Everybody of these names, with those that are theirs; of more people than are all looked at, as many. */
async function namesakes(db: Database, blocks: Iterable<number>): Promise<Map<number, Set<number>>> {
  const found = new Map<number, Set<number>>()
  const numbers = [...blocks]
  if (numbers.length === 0) return found
  const rows = await queryRows<{ number: string; author_id: string }>(
    db,
    sql`select k.number, n.author_id
          from unnest(${sql.param(numbers)}::bigint[]) k(number) cross join lateral (
            select author_id from ${authorNames} where number = k.number order by author_id
             limit ${sql.raw(String(mostNamesakes + 1))}) n`,
  )
  for (const row of rows) {
    const [id, number] = [Number(row.author_id), Number(row.number)]
    const all = found.get(id)
    if (all === undefined) found.set(id, new Set([number]))
    else all.add(number)
  }
  return found
}

/** For each list of hints, whom most of them name. */
async function nearest(db: Database, lists: readonly (readonly number[])[]): Promise<number[]> {
  const wanted = [...new Set(lists.flat())]
  if (wanted.length === 0) return []
  const rows = await queryRows<{ number: string; author_ids: string[] }>(
    db,
    sql`select k.number, array_agg(n.author_id order by n.author_id) as author_ids
          from unnest(${sql.param(wanted)}::bigint[]) k(number) cross join lateral (
            select author_id from ${authorNames} where number = k.number order by author_id
             limit ${sql.raw(String(mostNamesakes))}) n
         group by k.number`,
  )
  const byHint = new Map(rows.map((row) => [Number(row.number), row.author_ids.map(Number)]))
  return lists.flatMap((list) => nearestOfCrowd(list.map((hint) => byHint.get(hint) ?? [])))
}

/** Which of these pairs of authors stand in one author list together, and so are two people. */
export async function standTogether(
  db: Database,
  pairs: readonly (readonly [number, number])[],
): Promise<(readonly [number, number])[]> {
  if (pairs.length === 0) return []
  const rows = await queryRows<{ place: number }>(
    db,
    sql`select p.place from ${jsonRows(
      'p',
      { place: 'int', a: 'bigint', b: 'bigint' },
      pairs.map(([a, b], place) => ({ place, a, b })),
    )}
         where exists (select from ${authorships} x join ${authorships} y on y.article_id = x.article_id
                        where x.author_id = p.a and y.author_id = p.b)`,
  )
  return rows.flatMap(({ place }) => {
    const pair = pairs[place]
    return pair === undefined ? [] : [pair]
  })
}
