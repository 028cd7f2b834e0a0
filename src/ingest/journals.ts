import { eq, inArray, type SQL, sql } from 'drizzle-orm'
import type { JournalMention } from '../domain/record.ts'
import { textKey } from '../domain/text-key.ts'
import type { Client, Database, Transaction } from '../db/client.ts'
import { copyRows } from '../db/copy-rows.ts'
import { jsonRows, storableCopy } from '../db/json-rows.ts'
import { nextKeys } from '../db/next-keys.ts'
import { articles } from '../db/tables/articles.ts'
import { journalIssns, journalNames, journals } from '../db/tables/journals.ts'
import { recount } from './counters.ts'
import { queryRows } from './query-rows.ts'
import { nothingTouched } from './touched.ts'

/** A journal with every name it goes by. The first name is its title. */
export interface JournalDescription extends JournalMention {
  readonly title: string
  readonly otherNames?: readonly string[]
}

/**
 * Finds the journal of each mention: by ISSN, else by title or any abbreviation or spelling met.
 *
 * @returns for each mention, in order, the journal's key; undefined where it is not known.
 */
export async function findJournals(
  db: Database,
  mentions: readonly JournalMention[],
): Promise<(number | undefined)[]> {
  const wanted = mentions.flatMap((mention, place) => [
    ...mention.issns.map((issn, rank) => ({ place, rank, issn, name_key: undefined })),
    ...nameKeys([mention.title, mention.abbreviation]).map((name_key, index) => ({
      place,
      rank: 1000 + index,
      issn: undefined,
      name_key,
    })),
  ])
  const found: (number | undefined)[] = mentions.map(() => undefined)
  if (wanted.length === 0) return found
  const rows = await queryRows<{ place: number; journal_id: string }>(
    db,
    sql`select distinct on (w.place) w.place, coalesce(i.journal_id, n.journal_id) as journal_id
        from ${jsonRows('w', { place: 'int', rank: 'int', issn: 'text', name_key: 'text' }, wanted)}
        left join ${journalIssns} i on i.issn = w.issn
        left join ${journalNames} n on n.name_key = w.name_key
        where coalesce(i.journal_id, n.journal_id) is not null
        order by w.place, w.rank`,
  )
  for (const row of rows) found[row.place] = Number(row.journal_id)
  return found
}

/**
 * Makes sure that a journal is known under all these names and ISSNs.
 *
 * Where several known journals turn out to be this one, they become one: the oldest, with the articles of all. Names and
 * ISSNs already known lead where they led before, unless that is one of these journals.
 */
export async function saveJournal(db: Database, described: JournalDescription): Promise<number> {
  const journal = storableCopy(described)
  const names = uniqueNames([journal.title, journal.abbreviation, ...(journal.otherNames ?? [])])
  const [id, ...others] = await sameJournals(db, journal.issns, [...names.keys()])
  const key = id ?? (await insertJournal(db, journal))
  if (id !== undefined) {
    await mergeJournals(db, id, others)
    await describeJournal(db, id, journal)
  }
  await addNames(db, key, names)
  await addIssns(db, key, journal.issns)
  return key
}

/**
 * Makes a journal of each of these titles, which no journal has. Titles with one key are one journal's.
 *
 * @returns by `textKey` of the title, the journal's key.
 */
export async function insertTitles(
  transaction: Transaction,
  titles: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const names = [...uniqueNames(titles)]
  const ids = await nextKeys(transaction, journals, names.length)
  const rows = names.map(([key, title], index) => ({ id: ids[index], title, titleKey: key }))
  if (rows.length === 0) return new Map()
  await copyRows(transaction, journals, ['id', 'title', 'titleKey'], rows)
  await copyRows(
    transaction,
    journalNames,
    ['nameKey', 'journalId', 'name'],
    rows.map(({ id, title, titleKey }) => ({ nameKey: titleKey, journalId: id, name: title })),
  )
  return new Map(rows.map(({ id = 0, titleKey }) => [titleKey, id]))
}

/** Remembers the names and ISSNs under which an article's source mentions a known journal. */
export async function addMention(db: Database, journalId: number, mention: JournalMention): Promise<void> {
  await addNames(db, journalId, uniqueNames([mention.title, mention.abbreviation]))
  await addIssns(db, journalId, mention.issns)
}

async function sameJournals(
  db: Database,
  issns: readonly string[],
  keys: readonly string[],
): Promise<number[]> {
  const rows = await queryRows<{ journal_id: string }>(
    db,
    sql`select journal_id from ${journalIssns} where issn = any(${sql.param(issns)}::text[])
        union select journal_id from ${journalNames} where name_key = any(${sql.param(keys)}::text[])
        order by journal_id`,
  )
  return rows.map((row) => Number(row.journal_id))
}

async function insertJournal(db: Database, journal: JournalDescription): Promise<number> {
  const [row] = await db
    .insert(journals)
    .values({
      title: journal.title,
      titleKey: textKey(journal.title),
      abbreviation: journal.abbreviation ?? null,
      publisher: journal.publisher ?? null,
    })
    .returning({ id: journals.id })
  if (row === undefined) throw new Error('A journal was not written')
  return row.id
}

/** A full title replaces one that was only the abbreviation. */
async function describeJournal(db: Database, id: number, journal: JournalDescription): Promise<void> {
  const values = {
    title: journal.title,
    titleKey: textKey(journal.title),
    ...(journal.abbreviation === undefined ? {} : { abbreviation: journal.abbreviation }),
    ...(journal.publisher === undefined ? {} : { publisher: journal.publisher }),
  }
  const changed: SQL[] = [sql`${journals.title} is distinct from ${values.title}`]
  if (values.abbreviation !== undefined)
    changed.push(sql`${journals.abbreviation} is distinct from ${values.abbreviation}`)
  if (values.publisher !== undefined)
    changed.push(sql`${journals.publisher} is distinct from ${values.publisher}`)
  await db
    .update(journals)
    .set(values)
    .where(sql`${journals.id} = ${id} and (${sql.join(changed, sql` or `)})`)
}

async function mergeJournals(db: Database, id: number, others: readonly number[]): Promise<void> {
  if (others.length === 0) return
  const list = [...others]
  const younger = await db.select().from(journals).where(inArray(journals.id, list)).orderBy(journals.id)
  const abbreviation = younger.find((journal) => journal.abbreviation !== null)?.abbreviation ?? null
  const publisher = younger.find((journal) => journal.publisher !== null)?.publisher ?? null
  await db
    .update(journals)
    .set({
      abbreviation: sql`coalesce(${journals.abbreviation}, ${abbreviation})`,
      publisher: sql`coalesce(${journals.publisher}, ${publisher})`,
      articleCount: sql`${journals.articleCount} + ${sumOf(younger, 'articleCount')}`,
      citationCount: sql`${journals.citationCount} + ${sumOf(younger, 'citationCount')}`,
    })
    .where(eq(journals.id, id))
  await db.update(articles).set({ journalId: id }).where(inArray(articles.journalId, list))
  await db.update(journalNames).set({ journalId: id }).where(inArray(journalNames.journalId, list))
  await db.update(journalIssns).set({ journalId: id }).where(inArray(journalIssns.journalId, list))
  await db.delete(journals).where(inArray(journals.id, list))
}

function sumOf<Key extends string>(rows: readonly Readonly<Record<Key, number>>[], key: Key): number {
  return rows.reduce((sum, row) => sum + row[key], 0)
}

async function addNames(db: Database, journalId: number, names: ReadonlyMap<string, string>): Promise<void> {
  if (names.size === 0) return
  await db
    .insert(journalNames)
    .values([...names].map(([nameKey, name]) => ({ nameKey, journalId, name })))
    .onConflictDoNothing()
}

async function addIssns(db: Database, journalId: number, issns: readonly string[]): Promise<void> {
  if (issns.length === 0) return
  await db
    .insert(journalIssns)
    .values(issns.map((issn) => ({ issn, journalId })))
    .onConflictDoNothing()
}

function nameKeys(names: readonly (string | undefined)[]): string[] {
  return [...uniqueNames(names).keys()]
}

/** Names by key, the first of each key. */
function uniqueNames(names: readonly (string | undefined)[]): Map<string, string> {
  const unique = new Map<string, string>()
  for (const name of names) {
    const key = name === undefined ? '' : textKey(name)
    if (name !== undefined && key !== '' && !unique.has(key)) unique.set(key, name)
  }
  return unique
}

/** Makes these journals known, in one transaction, and brings their counters up to date. */
export async function saveJournals(
  { db }: Client,
  descriptions: readonly JournalDescription[],
): Promise<void> {
  await db.transaction(async (transaction) => {
    const touched = nothingTouched()
    for (const description of descriptions) touched.journals.add(await saveJournal(transaction, description))
    await recount(transaction, touched)
  })
}
