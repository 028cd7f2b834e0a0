import { sql } from 'drizzle-orm'
import type { Problem } from '../../domain/errors.ts'
import { textKey } from '../../domain/text-key.ts'
import type { Database, Transaction } from '../../db/client.ts'
import { copyRows } from '../../db/copy-rows.ts'
import { jsonRows, storableCopy } from '../../db/json-rows.ts'
import { nextKeys } from '../../db/next-keys.ts'
import { journalIssns, journalNames, journals } from '../../db/tables/journals.ts'
import { queryRows } from '../../db/run-statement.ts'
import { tellApart, titlesAgree } from '../../identity/journals/listed.ts'
import { isOneTitle, nameKeys } from '../../identity/journals/names.ts'
import { takeImportLock } from '../import-lock.ts'
import { mergeJournals } from './journal-merges.ts'
import { addIssns, addNames, furtherRows, issnRows, nameRows, uniqueNames } from './journal-names.ts'
import { completeJournals, type JournalDescription } from './journals.ts'

/** What became of one entry of a list of journals. */
export interface JournalReport {
  readonly isNew: boolean
  /** Its title, abbreviation and other names, those that are spelt alike counted once. */
  readonly names: number
  /** Those of them that no journal had. */
  readonly newNames: number
  /** That its abbreviation is another journal's too. */
  readonly problems: readonly Problem[]
}

/**
 * Takes in what a list says of journals: their names and ISSNs, in a few statements for all.
 *
 * A known journal is the listed one where an ISSN says so, or the title does and neither ISSNs nor abbreviations say
 * otherwise ("Bulletin" is the title of dozens); and where only the abbreviation was known of it. That two journals have one abbreviation does not make them one: it leads to the one that
 * had it first, and where a list gives it to two at once, to neither.
 */
export async function saveListedJournals(
  transaction: Transaction,
  listed: readonly JournalDescription[],
): Promise<JournalReport[]> {
  await takeImportLock(transaction.db)
  const shared = sharedAbbreviations(listed)
  const entries = listed.map((journal) => new Entry(storableCopy(journal), shared))
  const reports = new Map<Entry, JournalReport>()
  let open = entries
  while (open.length > 0) {
    const group = separate(open)
    for (const [entry, report] of await saveGroup(transaction, group)) reports.set(entry, report)
    open = open.filter((entry) => !reports.has(entry))
  }
  return entries.flatMap((entry) => reports.get(entry) ?? [])
}

/** One entry with the names that lead to it. */
class Entry {
  readonly journal: JournalDescription
  readonly titleKey: string
  readonly shortKey: string | undefined
  readonly names: ReadonlyMap<string, string>
  /** The keys of the title, as it stands, without its article, without its subtitle. */
  readonly titleKeys: ReadonlySet<string>
  /** Does the list give its abbreviation to other journals too? */
  readonly isShared: boolean

  /** @param shared keys of abbreviations that lead to no one journal. */
  constructor(journal: JournalDescription, shared: ReadonlySet<string>) {
    this.journal = journal
    this.titleKey = textKey(journal.title)
    const short = textKey(journal.abbreviation ?? '')
    this.shortKey = short === '' || short === this.titleKey ? undefined : short
    const names = uniqueNames([journal.title, journal.abbreviation, ...(journal.otherNames ?? [])])
    this.isShared = this.shortKey !== undefined && shared.has(this.shortKey)
    this.names = new Map([...names].filter(([key]) => key === this.titleKey || !shared.has(key)))
    const { own, alike, main } = nameKeys(journal.title)
    this.titleKeys = new Set([
      own,
      ...(alike === undefined ? [] : [alike]),
      ...(main === undefined ? [] : [main]),
    ])
  }

  /** What no other entry may have in common with it that is taken in at once. */
  get keys(): string[] {
    return [...new Set([...this.names.keys(), ...this.titleKeys]), ...this.journal.issns]
  }
}

/** Abbreviations that the entries give to several journals; not those that are the title of one. */
function sharedAbbreviations(listed: readonly JournalDescription[]): ReadonlySet<string> {
  const all = new Set(listed.map(({ title }) => textKey(title)))
  const byShort = Map.groupBy(listed, ({ abbreviation }) => textKey(abbreviation ?? ''))
  return new Set(
    [...byShort].flatMap(([key, [first, ...others]]) => {
      if (key === '' || all.has(key) || first === undefined) return []
      return others.some(
        (other) => !isOneTitle(first.title, other.title) || issnsDiffer(first.issns, other.issns),
      )
        ? key
        : []
    }),
  )
}

/** Has each ISSNs, and none in common? */
function issnsDiffer(a: readonly string[], b: readonly string[]): boolean {
  return a.length > 0 && b.length > 0 && !a.some((issn) => b.includes(issn))
}

/** The first entries of which no two may be one journal. */
function separate(entries: readonly Entry[]): Entry[] {
  const taken = new Set<string>()
  return entries.filter(({ keys }, index) => {
    if (index > 0 && keys.some((key) => taken.has(key))) return false
    for (const key of keys) taken.add(key)
    return true
  })
}

interface KnownJournal {
  readonly place: number
  readonly journal_id: string
  readonly title: string
  readonly title_key: string
  readonly abbreviation: string | null
  readonly issns: readonly string[]
  /** Of the entry that leads to it; an ISSN has none. */
  readonly name_key: string | null
  /** The name that has this key. */
  readonly name: string | null
}

async function saveGroup(
  transaction: Transaction,
  entries: readonly Entry[],
): Promise<[Entry, JournalReport][]> {
  const { db } = transaction
  const known = Map.groupBy(await knownJournals(db, entries), ({ place }) => place)
  const merged = new Map<number, number>()
  const own: (number | undefined)[] = []
  for (const [place, entry] of entries.entries()) {
    const found = known.get(place) ?? []
    const certain = found.filter((journal) => isSame(entry, journal))
    const same = certain.length === 0 ? nameless(entry, found) : certain
    const ids = new Set(same.map((journal) => currentOf(merged, Number(journal.journal_id))))
    const [id, ...others] = [...ids].toSorted((a, b) => a - b)
    own.push(id)
    if (id === undefined) continue
    await mergeJournals(db, id, others)
    for (const other of others) merged.set(other, id)
  }
  const isNew = own.map((id) => id === undefined)
  const newIds = (
    await insertJournals(
      transaction,
      entries.filter((_, place) => isNew[place]),
    )
  ).values()
  const ids = own.map((id) => (id === undefined ? (newIds.next().value ?? 0) : currentOf(merged, id)))
  await completeJournals(
    db,
    entries.flatMap(({ journal }, place) =>
      isNew[place] ? [] : [{ journalId: ids[place] ?? 0, mention: journal }],
    ),
  )
  const added = await addNames(db, [
    ...entries.flatMap(({ names }, place) => nameRows(ids[place] ?? 0, names)),
    ...entries.flatMap(({ names }, place) => furtherRows(ids[place] ?? 0, names)),
  ])
  await addIssns(
    db,
    entries.flatMap(({ journal }, place) => issnRows(ids[place] ?? 0, journal.issns)),
  )
  return entries.map((entry, place) => [
    entry,
    {
      isNew: isNew[place] === true,
      names: entry.names.size,
      newNames: [...entry.names.keys()].filter((key) => added.has(key)).length,
      problems: ambiguity(
        entry,
        (known.get(place) ?? []).filter((one) => currentOf(merged, Number(one.journal_id)) !== ids[place]),
      ),
    },
  ])
}

/** Says that an abbreviation does not lead to the journal of the entry. */
function ambiguity({ journal, shortKey, isShared }: Entry, others: readonly KnownJournal[]): Problem[] {
  const say = (message: string): Problem[] => [{ severity: 'warning', where: 'abbreviation', message }]
  const short = `"${journal.abbreviation}"`
  if (isShared) return say(`${short} is short for several journals of the list, and leads to none of them.`)
  const other = shortKey === undefined ? undefined : others.find((one) => one.name_key === shortKey)
  return other === undefined ? [] : say(`${short} is short for "${other.title}" too, and leads to that.`)
}

function currentOf(merged: ReadonlyMap<number, number>, id: number): number {
  let current = id
  for (let next = merged.get(current); next !== undefined; next = merged.get(current)) current = next
  return current
}

/** Every journal that a name or an ISSN of an entry leads to. */
async function knownJournals(db: Database, entries: readonly Entry[]): Promise<readonly KnownJournal[]> {
  const wanted = entries.flatMap((entry, place) => [
    ...entry.journal.issns.map((issn) => ({ place, issn, name_key: undefined })),
    ...[...new Set([...entry.names.keys(), ...entry.titleKeys])].map((name_key) => ({
      place,
      issn: undefined,
      name_key,
    })),
  ])
  if (wanted.length === 0) return []
  return queryRows<KnownJournal>(
    db,
    sql`select w.place, j.id as journal_id, j.title, j.title_key, j.abbreviation, w.name_key, n.name,
               array(select issn from ${journalIssns} o where o.journal_id = j.id) as issns
          from ${jsonRows('w', { place: 'int', issn: 'text', name_key: 'text' }, wanted)}
          left join ${journalIssns} i on i.issn = w.issn
          left join ${journalNames} n on n.name_key = w.name_key
          join ${journals} j on j.id = coalesce(i.journal_id, n.journal_id)`,
  )
}

function isSame({ journal, titleKey, titleKeys, shortKey }: Entry, known: KnownJournal): boolean {
  if (known.name_key === null) return true
  const others = issnsDiffer(known.issns, journal.issns)
  const short = textKey(known.abbreviation ?? '')
  if (titleKeys.has(known.name_key) && isOneTitle(known.name ?? '', journal.title)) {
    if (short === '' || shortKey === undefined || short === shortKey)
      return known.name_key === titleKey || !others
    return !others && !tellApart(journal.title, journal.abbreviation ?? '', known.abbreviation ?? '')
  }
  if (others) return false
  // One abbreviation, and one title but for what only one says behind it; or only abbreviations were known of it.
  if (known.name_key === shortKey && titlesAgree(known.title, journal.title)) return true
  // Only its abbreviation, or another spelling, was known of it.
  return known.title_key === known.name_key
}

/** A journal to which no name and no ISSN would lead is no new one: it is the one that its title leads to. */
function nameless({ names, journal, titleKey }: Entry, found: readonly KnownJournal[]): KnownJournal[] {
  const isTaken = (key: string): boolean => found.some((known) => known.name_key === key)
  if (journal.issns.length > 0 || ![...names.keys()].every(isTaken)) return []
  return found.filter((known) => known.name_key === titleKey)
}

async function insertJournals(transaction: Transaction, entries: readonly Entry[]): Promise<number[]> {
  const ids = await nextKeys(transaction, journals, entries.length)
  const rows = entries.map(({ journal, titleKey }, index) => ({
    id: ids[index],
    title: journal.title,
    titleKey,
    abbreviation: journal.abbreviation ?? null,
    publisher: journal.publisher ?? null,
  }))
  if (rows.length > 0) {
    await copyRows(transaction, journals, ['id', 'title', 'titleKey', 'abbreviation', 'publisher'], rows)
  }
  return ids
}
