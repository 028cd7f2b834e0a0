import { sql } from 'drizzle-orm'
import type { PersonName } from '../../domain/record.ts'
import type { Database } from '../../db/client.ts'
import { queryRows, runStatement } from '../../db/run-statement.ts'
import { authorships, nameCounts } from '../../db/tables/authors.ts'
import type { NameStatistics } from '../../identity/people/mention.ts'
import { keyNumber, nameKey } from '../../identity/people/names/name-keys.ts'
import { rarityOf } from '../../identity/people/names/rarity.ts'
import { companionNumber } from '../../identity/people/traits/traits.ts'

/** The row that counts the articles. */
const allArticles = 0

/** The names of an author list, and those that the article had before. */
export interface ChangedNames {
  readonly articleId: number
  readonly names: readonly PersonName[]
  /** Their numbers, as they were counted. */
  readonly before: readonly (number | undefined)[]
}

/** How many articles of the collection have an author of each name, as their lists come in one after the other. */
export interface CountedNames {
  /** Names that so many people have that they are found by more than the name. */
  readonly crowded: ReadonlySet<number>
  /** How rare names are, from before the first of the lists on. */
  readonly fresh: () => NameStatistics
}

/** The number of a name, by which it is counted; undefined where it has no initial. */
export function nameNumber(name: PersonName): number | undefined {
  const key = nameKey(name)
  return key === undefined ? undefined : keyNumber(key)
}

/** Counts these lists, and tells how rare their names are as each of them has come in. */
export async function countLists(db: Database, lists: readonly ChangedNames[]): Promise<CountedNames> {
  const changes = new Map(lists.map((list) => [list.articleId, changesOf(list)]))
  const all = new Map<number, number>([[allArticles, 0]])
  for (const change of changes.values()) addAll(all, change)
  const { counts, crowded } = await addToCounts(db, all)
  for (const [number, by] of all) counts.set(number, (counts.get(number) ?? 0) - by)
  const keys = new Map<number, string>()
  for (const name of lists.flatMap(({ names }) => names)) {
    const key = nameKey(name)
    if (key !== undefined) keys.set(companionNumber(key), key)
  }
  return { crowded, fresh: () => statisticsOf(new Map(counts), changes, keys) }
}

function statisticsOf(
  counts: Map<number, number>,
  changes: ReadonlyMap<number, ReadonlyMap<number, number>>,
  keys: ReadonlyMap<number, string>,
): NameStatistics {
  const rarity = (key: string | undefined): number => {
    const articles = counts.get(allArticles) ?? 0
    return key === undefined
      ? rarityOf(' ', 0, articles)
      : rarityOf(key, counts.get(keyNumber(key)) ?? 0, articles)
  }
  return {
    counted: (articleId) => addAll(counts, changes.get(articleId) ?? new Map<number, number>()),
    ofName: (name) => rarity(nameKey(name)),
    ofCompanion: (companion) => rarity(keys.get(companion)),
  }
}

/** What a list adds to the counts, and what the one before takes from them. */
function changesOf({ names, before }: ChangedNames): Map<number, number> {
  const changes = new Map<number, number>()
  if (names.length > 0) countOnce(changes, names.map(nameNumber), 1)
  if (before.length > 0) countOnce(changes, before, -1)
  return changes
}

function countOnce(changes: Map<number, number>, numbers: readonly (number | undefined)[], by: 1 | -1): void {
  for (const number of new Set([allArticles, ...numbers])) {
    if (number !== undefined) changes.set(number, (changes.get(number) ?? 0) + by)
  }
}

function addAll(counts: Map<number, number>, changes: ReadonlyMap<number, number>): void {
  for (const [number, by] of changes) counts.set(number, (counts.get(number) ?? 0) + by)
}

async function addToCounts(db: Database, changes: ReadonlyMap<number, number>) {
  const rows = [...changes].toSorted(([a], [b]) => a - b)
  const counts = new Map<number, number>()
  const crowded = new Set<number>()
  const found = await queryRows<{ number: string; article_count: number; crowded: boolean }>(
    db,
    sql`insert into ${nameCounts} as c (number, article_count)
        select * from unnest(${sql.param(rows.map(([number]) => number))}::bigint[],
                             ${sql.param(rows.map(([, by]) => by))}::int[])
        on conflict (number) do update set article_count = c.article_count + excluded.article_count
        returning number, article_count, crowded`,
  )
  for (const { number, article_count: count, crowded: isCrowded } of found) {
    counts.set(Number(number), count)
    if (isCrowded) crowded.add(Number(number))
  }
  return { counts, crowded }
}

/** Takes the names of these articles, which go, from the counts. Before their authorships are deleted. */
export async function uncountNames(db: Database, articleIds: readonly number[]): Promise<void> {
  if (articleIds.length === 0) return
  const given = sql`${sql.param([...articleIds])}::bigint[]`
  await runStatement(
    db,
    sql`update ${nameCounts} c set article_count = c.article_count - g.articles
          from (select number, count(distinct article_id) as articles
                  from (select article_id, name_number as number from ${authorships} where article_id = any(${given})
                        union all
                        select article_id, ${sql.raw(String(allArticles))} from ${authorships} where article_id = any(${given})) s
                 where number is not null group by number) g
         where c.number = g.number`,
  )
}

/** Names that have become so common that people are found by more than the name. */
export async function markCrowded(db: Database, numbers: readonly number[]): Promise<void> {
  if (numbers.length === 0) return
  await runStatement(
    db,
    sql`insert into ${nameCounts} (number, article_count, crowded)
        select n, 0, true from unnest(${sql.param([...numbers])}::bigint[]) n
        on conflict (number) do update set crowded = true`,
  )
}
