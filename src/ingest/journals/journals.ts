import { type SQL, sql } from 'drizzle-orm'
import type { JournalMention } from '../../domain/record.ts'
import { textKey } from '../../domain/text-key.ts'
import { type Client, type Database, inTransaction, type Transaction } from '../../db/client.ts'
import { copyRows } from '../../db/copy-rows.ts'
import { jsonRows, storableCopy } from '../../db/json-rows.ts'
import { nextKeys } from '../../db/next-keys.ts'
import { journalIssns, journalNames, journals } from '../../db/tables/journals.ts'
import { type Queryable, queryRows, runStatement } from '../../db/run-statement.ts'
import { recount } from '../counts/counters.ts'
import { nameKeys, titleGroups } from '../../identity/journals/names.ts'
import { takeImportLock } from '../import-lock.ts'
import { nothingTouched } from '../counts/touched.ts'
import { mergeJournals } from './journal-merges.ts'
import { addIssns, addNames, furtherRows, issnRows, nameRows, uniqueNames } from './journal-names.ts'

/** A journal with every name it goes by. The first name is its title. */
export interface JournalDescription extends JournalMention {
  readonly title: string
  readonly otherNames?: readonly string[]
}

/**
 * Finds the journal of each mention: by ISSN, else by title or any abbreviation or spelling met, else by the same but for
 * an article in front, "and", or a subtitle. Without its subtitle a title may be another journal's: not where both have
 * ISSNs.
 *
 * @returns for each mention, in order, the journal's key; undefined where it is not known.
 */
export async function findJournals(
  db: Queryable,
  mentions: readonly JournalMention[],
): Promise<(number | undefined)[]> {
  const wanted = mentions.flatMap((mention, place) => [
    ...mention.issns.map((issn, rank) => ({ place, rank, issn })),
    ...keysOf(mention).map((key) => ({ place, ...key })),
  ])
  const found: (number | undefined)[] = mentions.map(() => undefined)
  if (wanted.length === 0) return found
  const types = { place: 'int', rank: 'int', issn: 'text', name_key: 'text', is_weak: 'boolean' } as const
  const rows = await queryRows<{ place: number; journal_id: string }>(
    db,
    sql`select distinct on (w.place) w.place, coalesce(i.journal_id, n.journal_id) as journal_id
        from ${jsonRows(
          'w',
          types,
          wanted.map((row) => ({ issn: undefined, name_key: undefined, is_weak: false, ...row })),
        )}
        left join ${journalIssns} i on i.issn = w.issn
        left join ${journalNames} n on n.name_key = w.name_key
             and not (w.is_weak and exists (select from ${journalIssns} o where o.journal_id = n.journal_id))
        where coalesce(i.journal_id, n.journal_id) is not null
        order by w.place, w.rank`,
  )
  for (const row of rows) found[row.place] = Number(row.journal_id)
  return found
}

/** The keys under which a mention is looked for, the surest first. */
function keysOf({ title, abbreviation, issns }: JournalMention) {
  const keys = [title, abbreviation].flatMap((name) => (name === undefined ? [] : nameKeys(name)))
  const rows = (rank: number, is_weak: boolean, names: readonly (string | undefined)[]) =>
    names.flatMap((name_key) =>
      name_key === undefined || name_key === '' ? [] : { rank, name_key, is_weak },
    )
  return [
    ...keys.flatMap(({ own }, index) => rows(1000 + index, false, [own])),
    ...keys.flatMap(({ alike }, index) => rows(2000 + index, false, [alike])),
    ...keys.flatMap(({ main }, index) => rows(3000 + index, issns.length > 0, [main])),
  ]
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
  await addNames(db, [...nameRows(key, names), ...furtherRows(key, names)])
  await addIssns(db, issnRows(key, journal.issns))
  return key
}

/**
 * Makes a journal of each of these titles, which no journal has. Titles that differ in nothing but an article, "and", or a
 * subtitle that only one has, are one journal's.
 *
 * @returns by `textKey` of the title, the journal's key.
 */
export async function insertTitles(
  transaction: Transaction,
  titles: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const groups = titleGroups([...uniqueNames(titles)])
  const ids = await nextKeys(transaction, journals, groups.length)
  const rows = groups.flatMap((names, index) => {
    const [[titleKey, title] = ['', '']] = names
    return { id: ids[index] ?? 0, title, titleKey, names: new Map(names) }
  })
  if (rows.length === 0) return new Map()
  await copyRows(transaction, journals, ['id', 'title', 'titleKey'], rows)
  await copyRows(
    transaction,
    journalNames,
    ['nameKey', 'journalId', 'name', 'initials'],
    rows.flatMap(({ id, names }) => nameRows(id, names)),
  )
  await addNames(
    transaction.db,
    rows.flatMap(({ id, names }) => furtherRows(id, names)),
  )
  return new Map(rows.flatMap(({ id, names }) => [...names.keys()].map((key) => [key, id] as const)))
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
  const named = known.map(({ journalId, mention: { title, abbreviation } }) => ({
    journalId,
    names: uniqueNames([title, abbreviation]),
  }))
  await addNames(db, [
    ...named.flatMap(({ journalId, names }) => nameRows(journalId, names)),
    ...named.flatMap(({ journalId, names }) => furtherRows(journalId, names)),
  ])
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
