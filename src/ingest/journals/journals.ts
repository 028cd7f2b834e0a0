import { eq, inArray, type SQL, sql } from 'drizzle-orm'
import type { JournalMention } from '../../domain/record.ts'
import { textKey } from '../../domain/text-key.ts'
import { type Client, type Database, inTransaction, type Transaction } from '../../db/client.ts'
import { copyRows } from '../../db/copy-rows.ts'
import { jsonRows, storableCopy } from '../../db/json-rows.ts'
import { nextKeys } from '../../db/next-keys.ts'
import { articles } from '../../db/tables/articles.ts'
import { journalIssns, journalNames, journals } from '../../db/tables/journals.ts'
import { type Queryable, queryRows, runStatement } from '../../db/run-statement.ts'
import { recount } from '../counters.ts'
import { takeImportLock } from '../import-lock.ts'
import { nothingTouched } from '../touched.ts'

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
  db: Queryable,
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
  await addNames(db, nameRows(key, names))
  await addIssns(db, issnRows(key, journal.issns))
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

/** A known journal, and how an article's source mentions it. */
export interface KnownMention {
  readonly journalId: number
  readonly mention: JournalMention
}

/**
 * Remembers the names and ISSNs under which the sources of articles mention known journals, and what they say of them that
 * nobody said before. A full title takes the place of the abbreviation, where only that was known.
 */
export async function addMentions(db: Database, known: readonly KnownMention[]): Promise<void> {
  await completeJournals(db, known)
  await addNames(
    db,
    known.flatMap(({ journalId, mention: { title, abbreviation } }) =>
      nameRows(journalId, uniqueNames([title, abbreviation])),
    ),
  )
  await addIssns(
    db,
    known.flatMap(({ journalId, mention }) => issnRows(journalId, mention.issns)),
  )
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

/** Adds what the mentions say and nobody said before; a full title takes the place of the abbreviation. */
export async function completeJournals(db: Database, known: readonly KnownMention[]): Promise<void> {
  const rows = [...Map.groupBy(known, ({ journalId }) => journalId)].map(([id, mentions]) => {
    const said = mentions.map(({ mention }) => storableCopy(mention))
    const named = said.find(({ title, abbreviation }) => title !== undefined && abbreviation !== undefined)
    return {
      id,
      abbreviation: said.find(({ abbreviation }) => abbreviation !== undefined)?.abbreviation,
      publisher: said.find(({ publisher }) => publisher !== undefined)?.publisher,
      title: named?.title,
      title_key: named && textKey(named.title ?? ''),
      short_key: named && textKey(named.abbreviation ?? ''),
    }
  })
  const telling = rows.filter((row) => row.abbreviation !== undefined || row.publisher !== undefined)
  if (telling.length === 0) return
  const types = {
    id: 'bigint',
    abbreviation: 'text',
    publisher: 'text',
    title: 'text',
    title_key: 'text',
    short_key: 'text',
  } as const
  const isShort = sql`j.title_key = r.short_key and r.title_key not in ('', r.short_key)`
  await runStatement(
    db,
    sql`update ${journals} j
           set abbreviation = coalesce(j.abbreviation, r.abbreviation), publisher = coalesce(j.publisher, r.publisher),
               title = case when ${isShort} then r.title else j.title end,
               title_key = case when ${isShort} then r.title_key else j.title_key end
          from ${jsonRows('r', types, telling)}
         where j.id = r.id
           and (j.abbreviation is null and r.abbreviation is not null or j.publisher is null and r.publisher is not null
                or ${isShort})`,
  )
}

/** Makes one journal of several: the first, with the names, ISSNs and articles of all. */
export async function mergeJournals(db: Database, id: number, others: readonly number[]): Promise<void> {
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

/** Rows of the table of names. */
export function nameRows(journalId: number, names: ReadonlyMap<string, string>) {
  return [...names].map(([nameKey, name]) => ({ nameKey, journalId, name }))
}

/** Rows of the table of ISSNs. */
export function issnRows(journalId: number, issns: readonly string[]) {
  return issns.map((issn) => ({ issn, journalId }))
}

/** Names that are known already lead where they led before. */
async function addNames(db: Database, rows: readonly ReturnType<typeof nameRows>[number][]): Promise<void> {
  if (rows.length === 0) return
  const given = jsonRows('r', { nameKey: 'text', journalId: 'bigint', name: 'text' }, rows)
  await runStatement(
    db,
    sql`insert into ${journalNames} (name_key, journal_id, name)
        select r."nameKey", r."journalId", r.name from ${given} on conflict do nothing`,
  )
}

/** ISSNs that are known already lead where they led before. */
export async function addIssns(
  db: Database,
  rows: readonly ReturnType<typeof issnRows>[number][],
): Promise<void> {
  if (rows.length === 0) return
  const given = jsonRows('r', { issn: 'text', journalId: 'bigint' }, rows)
  await runStatement(
    db,
    sql`insert into ${journalIssns} (issn, journal_id)
        select r.issn, r."journalId" from ${given} on conflict do nothing`,
  )
}

function nameKeys(names: readonly (string | undefined)[]): string[] {
  return [...uniqueNames(names).keys()]
}

/** Names by key, the first of each key. */
export function uniqueNames(names: readonly (string | undefined)[]): Map<string, string> {
  const unique = new Map<string, string>()
  for (const name of names) {
    const key = name === undefined ? '' : textKey(name)
    if (name !== undefined && key !== '' && !unique.has(key)) unique.set(key, name)
  }
  return unique
}

/** Makes these journals known, in one transaction, and brings their counters up to date. */
export async function saveJournals(
  client: Client,
  descriptions: readonly JournalDescription[],
): Promise<void> {
  await inTransaction(client, async ({ db }) => {
    await takeImportLock(db)
    const touched = nothingTouched()
    for (const description of descriptions) touched.journals.add(await saveJournal(db, description))
    await recount(db, touched)
  })
}
