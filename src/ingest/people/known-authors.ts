import { sql } from 'drizzle-orm'
import type { PersonName } from '../../domain/record.ts'
import type { Database } from '../../db/client.ts'
import { jsonRows } from '../../db/json-rows.ts'
import { authors, authorships, namePairs } from '../../db/tables/authors.ts'
import { queryRows } from '../../db/run-statement.ts'
import type { Appearance } from '../../identity/people/clusters.ts'

/** An author that the database has. */
export interface KnownAuthor {
  readonly id: number
  readonly name: string
  readonly forms: readonly PersonName[]
  readonly orcid: string | undefined
  /** Are the forms those that are stored with the author? */
  readonly stored: boolean
}

/** What the database knows that may bear on some names. */
export interface KnownAuthors {
  readonly authors: ReadonlyMap<number, KnownAuthor>
  /** Who stood beside whom, as far as the names asked for may be theirs. */
  readonly companions: ReadonlyMap<number, ReadonlySet<number>>
  /** `pair author coauthor` of every row met: what need not be written again. */
  readonly pairs: ReadonlySet<string>
}

/** How a row of `name_pairs` is known in `KnownAuthors.pairs`. */
export function pairRow(pair: string, authorId: number, coauthorId: number): string {
  return `${pair} ${authorId} ${coauthorId}`
}

/**
 * Finds authors by pairs of names, by ORCID iD, as collectives (by the key of their name), and by key.
 *
 * @param changed authors whose lists are being replaced: their forms are those that the other lists print.
 */
export async function findAuthors(
  db: Database,
  wanted: {
    readonly pairs: readonly string[]
    readonly orcids: readonly string[]
    readonly collectives: readonly string[]
    readonly ids: readonly number[]
  },
  changed: readonly number[],
): Promise<KnownAuthors> {
  const pairs = new Set<string>()
  const companions = new Map<number, Set<number>>()
  const ids = new Set(wanted.ids)
  for (const row of await findPairs(db, wanted.pairs)) {
    pairs.add(pairRow(row.pair, Number(row.author_id), Number(row.coauthor_id)))
    addCompanion(companions, Number(row.author_id), Number(row.coauthor_id))
    addCompanion(companions, Number(row.coauthor_id), Number(row.author_id))
  }
  for (const id of companions.keys()) ids.add(id)
  const rows = await queryRows<{ id: string; name: string; forms: PersonName[]; orcid: string | null }>(
    db,
    sql`select id, name, forms, orcid from ${authors} where id = any(${sql.param([...ids])}::bigint[])
        union all
        select id, name, forms, orcid from ${authors}
         where (orcid = any(${sql.param(wanted.orcids)}::text[])
                or (family_key = any(${sql.param(wanted.collectives)}::text[]) and given_name is null and initials is null))
           and id <> all(${sql.param([...ids])}::bigint[])
        order by id`,
  )
  const printed = await printedForms(db, changed)
  const found = new Map(
    rows.map(({ id, name, forms, orcid }) => {
      const others = printed.get(Number(id))
      const author = { id: Number(id), name, orcid: orcid ?? undefined, stored: others === undefined }
      return [author.id, { ...author, forms: others ?? forms }]
    }),
  )
  return { authors: found, companions, pairs }
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

async function findPairs(
  db: Database,
  pairs: readonly string[],
): Promise<readonly { pair: string; author_id: string; coauthor_id: string }[]> {
  if (pairs.length === 0) return []
  return queryRows(
    db,
    sql`select p.pair, p.author_id, p.coauthor_id
          from unnest(${sql.param(pairs)}::bigint[]) k(pair) join ${namePairs} p on p.pair = k.pair`,
  )
}

function addCompanion(companions: Map<number, Set<number>>, id: number, other: number): void {
  const set = companions.get(id)
  if (set === undefined) companions.set(id, new Set([other]))
  else set.add(other)
}

/**
 * Known authors as appearances, one for each form of the name, beside all forms of those they stood with. Their articles
 * are not told apart: each author has one negative place of its own.
 */
export function knownAppearances(known: KnownAuthors): Appearance[] {
  const formsOf = (id: number): readonly PersonName[] => known.authors.get(id)?.forms ?? []
  return [...known.authors.values()].flatMap(({ id, forms, orcid }) => {
    const coauthors = [...(known.companions.get(id) ?? [])].flatMap(formsOf)
    return forms.map((name) => ({
      articleId: -id,
      name,
      orcid,
      authorId: id,
      known: true as const,
      coauthors,
    }))
  })
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
