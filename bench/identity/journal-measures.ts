import type { Client } from '../../src/db/client.ts'
import { percent } from '../references/print.ts'
import { areOneTitle, bare, type JournalTruth } from './journal-lists.ts'
import { textKey } from '../../src/domain/text-key.ts'

/** What the journals of a collection are beside what the lists say. */
export interface Measures {
  readonly seconds: number
  readonly journals: number
  readonly articles: number
  readonly articlesInJournals: number
  /** Pairs of the lists of which both names are in the collection. */
  readonly pairs: number
  /** Those whose names lead to two journals, as "short | title". */
  readonly apart: readonly string[]
  /** Articles of the journals that are the abbreviation of another one. */
  readonly articlesApart: number
  /** Journals with two titles of the lists, as "title | title". */
  readonly joined: readonly string[]
}

interface NameRow {
  readonly name_key: string
  readonly journal_id: number
  readonly article_count: number
}

export async function measureJournals(
  { sql }: Client,
  truth: JournalTruth,
  seconds: number,
): Promise<Measures> {
  const names = await sql<NameRow[]>`
    select n.name_key, n.journal_id::int, j.article_count
      from journal_names n join journals j on j.id = n.journal_id`
  const [counts] = await sql<{ journals: number; articles: number; placed: number }[]>`
    select (select count(*)::int from journals) as journals, count(*)::int as articles,
           count(journal_id)::int as placed from articles`
  const known = new Map(names.map((row) => [row.name_key, row]))
  const apart: string[] = []
  const short = new Map<number, number>()
  let pairs = 0
  for (const pair of truth.pairs) {
    const [a, b] = [known.get(textKey(pair.short)), known.get(textKey(pair.title))]
    if (a === undefined || b === undefined) continue
    pairs += 1
    if (a.journal_id === b.journal_id) continue
    apart.push(`${pair.short} | ${pair.title}  [${a.article_count} + ${b.article_count} articles]`)
    short.set(a.journal_id, a.article_count)
  }
  return {
    seconds,
    journals: counts?.journals ?? 0,
    articles: counts?.articles ?? 0,
    articlesInJournals: counts?.placed ?? 0,
    pairs,
    apart,
    articlesApart: [...short.values()].reduce((sum, count) => sum + count, 0),
    joined: joinedIn(names, truth),
  }
}

/**
 * Journals that have two titles of the lists which nothing there makes one: neither that one is short for the other, nor a
 * subtitle, nor an abbreviation of both with the same main title, nor an ISSN of both, as renamed journals have; nor
 * a third title that is one with each.
 */
function joinedIn(names: readonly NameRow[], { titles, titlesOf, issnsOf }: JournalTruth): string[] {
  const shortsOf = new Map<string, Set<string>>()
  for (const [short, of] of titlesOf)
    for (const title of of) shortsOf.set(title, (shortsOf.get(title) ?? new Set()).add(short))
  const share = (sets: ReadonlyMap<string, ReadonlySet<string>>, a: string, b: string): boolean =>
    sets.get(a)?.isDisjointFrom(sets.get(b) ?? new Set()) === false
  const startOf = (key: string): string => bare(textKey((titles.get(key) ?? '').split(/ [:(=/] ?/)[0] ?? ''))
  const areOne = (a: string, b: string): boolean =>
    titlesOf.get(a)?.has(b) === true ||
    titlesOf.get(b)?.has(a) === true ||
    areOneTitle(a, b) ||
    share(issnsOf, a, b) ||
    (startOf(a) === startOf(b) && share(shortsOf, a, b))
  return [...Map.groupBy(names, (row) => row.journal_id).values()].flatMap((rows) => {
    const groups: string[][] = []
    for (const { name_key: key } of rows) {
      if (!titles.has(key)) continue
      const own = groups.filter((group) => group.some((other) => areOne(key, other)))
      for (const group of own) groups.splice(groups.indexOf(group), 1)
      groups.push([key, ...own.flat()])
    }
    return groups.length < 2 ? [] : groups.map(([key = '']) => titles.get(key)).join(' | ')
  })
}

/** A column a measure, a row a state of the collection; then examples. */
export function printMeasures(measures: readonly (readonly [string, Measures])[], shown: number): void {
  const heads = ['seconds', 'articles', 'journals', 'pairs', 'apart', 'articles on them', 'wrongly one']
  console.log(`\n${'after'.padEnd(22)}${heads.map((head) => head.padStart(head.length + 3)).join('')}`)
  for (const [name, one] of measures) {
    const cells = [
      one.seconds.toFixed(1),
      String(one.articles),
      String(one.journals),
      String(one.pairs),
      String(one.apart.length),
      `${one.articlesApart} ${percent(one.articlesApart, one.articlesInJournals)} %`,
      String(one.joined.length),
    ]
    console.log(
      name.padEnd(22) + cells.map((cell, index) => cell.padStart((heads[index]?.length ?? 0) + 3)).join(''),
    )
  }
  for (const [name, { apart, joined }] of measures) {
    for (const [what, lines] of [
      ['apart', apart],
      ['wrongly one', joined],
    ] as const) {
      if (lines.length > 0 && shown > 0) console.log(`\n${what} after ${name}:`)
      for (const line of lines.slice(0, shown)) console.log(`  ${line}`)
    }
  }
}
