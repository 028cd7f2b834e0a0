/*
 * Who is who: what the importer makes of names whose bearers are known.
 *
 *   labelled    911 mentions of 137 people with hard names (PubMed), each paper once as a record: the labelled author as
 *               the source has it, co-authors by initials
 *   initials    authors of the JATS articles, given names cut to initials, with all their references; truth is the same
 *               family name and full given name
 *   ORCID       the same articles, given names as printed, iDs taken out; truth is the same iD, or where the sample has too
 *               few of those, the same full name
 *   shuffled    the JATS articles in another order: how far the people are the same
 *   seed        what `npm start` has: how many people there are
 *
 * node bench/identity/people.ts [labelled|initials|orcid|shuffled|seed …]
 */
import type { ArticleRecord, PersonName, RecordAuthor } from '../../src/domain/record.ts'
import { compatibleNames } from '../../src/domain/compatible-names.ts'
import { textKey } from '../../src/domain/text-key.ts'
import type { Client } from '../../src/db/client.ts'
import { nameKey } from '../../src/identity/people/names/name-keys.ts'
import {
  cutToInitials,
  jatsFiles,
  jatsRecords,
  jsonLines,
  type Labelled,
  withCollection,
  withFile,
} from './collection.ts'
import { nearnessOfNames } from '../../src/identity/people/names/variants.ts'
import { bCubed, pairFigures, shown } from './figures.ts'

const measures: Readonly<Record<string, () => Promise<void>>> = { labelled, initials, orcid, shuffled, seed }

const asked = process.argv.slice(2)
for (const [name, measure] of Object.entries(measures)) {
  if (asked.length === 0 || asked.includes(name)) await measure()
}

async function labelled(): Promise<void> {
  const rows = jsonLines<Labelled>('identity/people-pubmed.jsonl.gz')
  const records = rows.map(({ record, position }) => ({
    ...record,
    authors: record.authors.map((author, index) =>
      index === position - 1 ? author : { ...author, name: cutToInitials(author.name) },
    ),
  }))
  await withCollection(records, async (client, seconds) => {
    const people = await peopleByIdentifier(client)
    const found = rows.map(({ record, position }) => people.get(`${keyOf(record)} ${position}`))
    const truth = rows.map(({ person }) => person)
    console.log(`labelled: ${rows.length} mentions of ${new Set(truth).size} people, ${seconds.toFixed(1)} s`)
    console.log(`  ${shown('B³', bCubed(truth, found))}`)
    const pairs = pairFigures(
      rows.length,
      (a, b) => truth[a] === truth[b],
      (a, b) => found[a] === found[b],
    )
    console.log(`  ${shown('pairs', pairs)}`)
  })
}

async function initials(): Promise<void> {
  await measureJats('initials', ({ authors, ...record }) => ({
    ...record,
    authors: authors.map((author) => ({ ...withoutOrcid(author), name: cutToInitials(author.name) })),
  }))
}

async function orcid(): Promise<void> {
  await measureJats('full names, iDs hidden', ({ authors, ...record }) => ({
    ...record,
    authors: authors.map(withoutOrcid),
  }))
}

function withoutOrcid({ orcid: _orcid, ...author }: RecordAuthor): RecordAuthor {
  return author
}

async function measureJats(title: string, change: (record: ArticleRecord) => ArticleRecord): Promise<void> {
  const originals = await jatsRecords(jatsFiles)
  await withCollection(originals.map(change), async (client, seconds) => {
    const people = await peopleByIdentifier(client)
    const mentions = originals.flatMap((record, article) =>
      record.authors.flatMap(({ name, orcid: iD }, index) => {
        const author = people.get(`${keyOf(record)} ${index + 1}`)
        const isWhole = name.family !== undefined && /\p{L}{2}/u.test(name.given ?? '')
        return author === undefined || !isWhole ? [] : [{ article, name, iD, author }]
      }),
    )
    const blocks = Map.groupBy(mentions.keys(), (index) => nameKey(mentions[index]?.name ?? {}))
    const full = ({ family, given }: PersonName): string => textKey(`${family} ${given}`)
    const pairs = pairFigures(
      mentions.length,
      (a, b) => {
        const [one, two] = [mentions[a], mentions[b]]
        if (one === undefined || two === undefined || one.article === two.article) return undefined
        if (one.iD !== undefined && two.iD !== undefined) return one.iD === two.iD
        if (full(one.name) === full(two.name)) return true
        // "Jane A." may be "Jane": nobody knows.
        return compatibleNames(one.name, two.name) ? undefined : false
      },
      (a, b) => mentions[a]?.author === mentions[b]?.author,
      blocks.values(),
    )
    console.log(
      `${title}: ${mentions.length} mentions in ${originals.length} articles, ${seconds.toFixed(1)} s`,
    )
    console.log(
      `  ${shown('pairs', pairs)} (${pairs.right} right, ${pairs.wrong} wrong, ${pairs.missed} missed)`,
    )
    const [row] = await client.sql<{ works: number; people: number; mentions: number; most: number }[]>`
      select (select count(*)::int from articles) as works, (select count(*)::int from authors) as people,
             (select count(*)::int from authorships) as mentions, (select max(article_count) from authors) as most`
    console.log(
      `  all: ${row?.mentions} mentions in ${row?.works} works are ${row?.people} people; one has ${row?.most} works`,
    )
    const contradicted = await contradictedPeople(client)
    console.log(`  people whose names contradict each other: ${contradicted}`)
  })
}

async function shuffled(): Promise<void> {
  const originals = await jatsRecords(jatsFiles)
  const orders = [originals, mixed(originals)]
  const found: Map<string, string>[] = []
  for (const records of orders) found.push(await withCollection(records, peopleByIdentifier))
  const [first, second] = found
  const keys = [...(first?.keys() ?? [])].filter((key) => second?.has(key))
  const agreement = bCubed(
    keys.map((key) => first?.get(key)),
    keys.map((key) => second?.get(key)),
  )
  console.log(`another order: ${keys.length} mentions; ${shown('B³', agreement)}`)
}

async function seed(): Promise<void> {
  await withFile('seed/landing-page.txt', async (client) => {
    const rows = await client.sql<{ family: string; people: string }[]>`
      select family_key as family, string_agg(name || ' ' || article_count, ', ' order by article_count desc) as people
        from authors where family_key in ('zarate', 'quiroz', 'manji', 'krystal', 'rush', 'thase', 'maes', 'skolnick',
                                          'trullas', 'altamura')
       group by family_key order by family_key`
    const [all] = await client.sql<{ people: number }[]>`select count(*)::int as people from authors`
    console.log(`seed: ${all?.people} people`)
    for (const { people } of rows) console.log(`  ${people}`)
  })
}

/** The same records in another order, the same each time. */
function mixed<Item>(items: readonly Item[]): Item[] {
  return items
    .map((item, index) => ({ item, place: (index * 7919) % items.length }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ item }) => item)
}

/** By identifier of the article and position in its list, who that is. */
async function peopleByIdentifier(client: Client): Promise<Map<string, string>> {
  const rows = await client.sql<{ key: string; position: number; author_id: string }[]>`
    select i.scheme || ' ' || i.value as key, s.position, s.author_id
      from authorships s join article_identifiers i using (article_id) where i.scheme in ('doi', 'pmid', 'pmcid')`
  return new Map(rows.map((row) => [`${row.key} ${row.position}`, row.author_id]))
}

function keyOf({ identifiers }: ArticleRecord): string {
  const [first] = identifiers
  return first === undefined ? '' : `${first.scheme} ${first.value}`
}

/** How many people have two names of whom neither can be the other, without an ORCID iD that says so. */
async function contradictedPeople(client: Client): Promise<number> {
  const rows = await client.sql<{ forms: PersonName[] }[]>`
    select forms from authors where orcid is null and jsonb_array_length(forms) > 1`
  return rows.filter(({ forms }) =>
    forms.some((one, place) => forms.slice(0, place).some((two) => nearnessOfNames(one, two) === undefined)),
  ).length
}
