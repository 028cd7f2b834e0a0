import { getTableColumns, inArray, sql } from 'drizzle-orm'
import type { RecordReference } from '../../domain/record.ts'
import type { Database, Transaction } from '../../db/client.ts'
import { copyRows, keysOf } from '../../db/copy-rows.ts'
import { jsonRows, storableText } from '../../db/json-rows.ts'
import { articleReferences, printedPartTypes } from '../../db/tables/references.ts'
import { runStatement } from '../../db/run-statement.ts'
import type { Changes } from '../counts/changes.ts'
import type { JournalEvidence } from '../journals/journal-evidence.ts'
import type { LearnedWork, Stub } from '../works/named-works.ts'
import { linkReferences, type Link, type Readable, unreadable } from './links.ts'
import type { MadeWorks } from './made-works.ts'

/** The reference list of one article. */
export interface CitingList {
  readonly citingId: number
  readonly publishedKey: number
  readonly references: readonly RecordReference[]
  /** May it have a reference list already? */
  readonly replaces: boolean
}

/** What became of a reference list. */
export interface ReferenceCounts {
  readonly total: number
  /** Linked to works that were known. */
  readonly linked: number
  /** Works made from references. */
  readonly created: number
  /** Kept as text only. */
  readonly unreadable: number
}

export const noReferences: ReferenceCounts = { total: 0, linked: 0, created: 0, unreadable: 0 }

type EarlierRow = Awaited<ReturnType<typeof earlierRows>>[number]

/** A list whose every reference has its link. */
export interface LinkedList extends CitingList {
  readonly links: ReadonlyMap<RecordReference, Link>
  readonly before: readonly EarlierRow[]
}

export interface LinkedLists {
  readonly lists: readonly LinkedList[]
  /** Works to be made. */
  readonly stubs: readonly Stub[]
  /** What references say of works that are not made from them. */
  readonly learned: readonly LearnedWork[]
  /** How many of the lists cite each work that the batch makes. */
  readonly citations: ReadonlyMap<number, number>
}

/**
 * Links every reference of the lists to the work that it cites. One whose text has not changed keeps its link, unless
 * it had none or names a DOI that it did not name before.
 *
 * @param made works that the batch makes: citations of these are counted in the result, all others in `changes`.
 */
export async function linkLists(
  transaction: Transaction,
  given: readonly CitingList[],
  made: MadeWorks,
  isNew: (articleId: number) => boolean,
  changes: Changes,
  evidence: JournalEvidence,
): Promise<LinkedLists> {
  const before = Map.groupBy(await earlierRows(transaction.db, given), ({ citingId }) => citingId)
  const drafts = given.map((list) => draftOf(list, before.get(list.citingId) ?? []))
  const open = drafts.flatMap(({ citingId, references, links }) =>
    references.flatMap((reference) =>
      isReadable(reference) && !links.has(reference) ? [{ citingId, reference }] : [],
    ),
  )
  const { links, named } = await linkReferences(transaction, open, made, evidence)
  const lists = drafts.map((draft) => ({
    ...draft,
    links: new Map(
      draft.references.map((one) => [one, draft.links.get(one) ?? links.get(one) ?? unreadable] as const),
    ),
  }))
  const { stubs, learned } = named
  const stubIds = new Set(stubs.map(({ id }) => id))
  const citations = new Map<number, number>()
  for (const list of lists) {
    const now = new Set([...list.links.values()].flatMap(({ citedId }) => citedId ?? []))
    const then = new Set(list.before.flatMap(({ citedId }) => citedId ?? []))
    for (const id of now) {
      if (then.has(id)) continue
      if (isNew(id) || stubIds.has(id)) citations.set(id, (citations.get(id) ?? 0) + 1)
      else changes.cite(id, 1)
    }
    for (const id of then) if (!now.has(id)) changes.cite(id, -1)
  }
  return { lists, stubs, learned, citations }
}

function isReadable(reference: RecordReference): reference is Readable {
  return reference.parts !== undefined
}

async function earlierRows(db: Database, lists: readonly CitingList[]) {
  const ids = lists.flatMap(({ replaces, citingId }) => (replaces ? [citingId] : []))
  if (ids.length === 0) return []
  const { id, citingId, ordinal, text, citedId, doi, matchStatus, matchMethod, matchScore, matchEvidence } =
    getTableColumns(articleReferences)
  return db
    .select({
      id,
      citingId,
      ordinal,
      text,
      citedId,
      doi,
      matchStatus,
      matchMethod,
      matchScore,
      matchEvidence,
    })
    .from(articleReferences)
    .where(inArray(articleReferences.citingId, ids))
}

function draftOf(list: CitingList, before: readonly EarlierRow[]): LinkedList {
  const earlier = new Map(before.map((row) => [row.ordinal, row]))
  const links = new Map<RecordReference, Link>()
  for (const reference of list.references) {
    const row = earlier.get(reference.ordinal)
    if (row?.text !== storableText(reference.text)) continue
    const doi = doiOf(reference)
    const keeps = (row.citedId !== null || !isReadable(reference)) && (doi === undefined || doi === row.doi)
    if (!keeps) continue
    links.set(reference, {
      citedId: row.citedId ?? undefined,
      status: row.matchStatus,
      method: row.matchMethod,
      score: row.matchScore,
      evidence: row.matchEvidence,
    })
  }
  return { ...list, links, before }
}

function doiOf({ parts }: RecordReference): string | undefined {
  return parts?.identifiers.find(({ scheme }) => scheme === 'doi')?.value
}

/** Writes the lists, in place of what was there. The cited works must be there. */
export async function writeLists(transaction: Transaction, lists: readonly LinkedList[]): Promise<void> {
  const rowsOf = (list: LinkedList): ReferenceRow[] => {
    const seen = new Set<number>()
    return list.references.map((reference) => {
      const link = list.links.get(reference) ?? unreadable
      const repeated = link.citedId !== undefined && seen.has(link.citedId)
      if (link.citedId !== undefined) seen.add(link.citedId)
      return rowOf(list, reference, link, repeated)
    })
  }
  const isFirst = ({ before }: LinkedList): boolean => before.length === 0
  const rows = lists.filter(isFirst).flatMap(rowsOf)
  const [first] = rows
  if (first !== undefined) await copyRows(transaction, articleReferences, keysOf(first), rows)
  for (const list of lists) if (!isFirst(list)) await replaceList(transaction.db, list, rowsOf(list))
}

type ReferenceRow = ReturnType<typeof rowOf>

function rowOf(list: CitingList, reference: RecordReference, link: Link, repeated: boolean) {
  const { ordinal, text, label, key, doiAssertedBy, parts, links } = reference
  return {
    citingId: list.citingId,
    citingPublishedKey: list.publishedKey,
    ordinal,
    text: storableText(text),
    label: label ?? null,
    key: key ?? null,
    citedId: link.citedId ?? null,
    repeated,
    authors: parts?.authors ?? [],
    authorsTruncated: parts?.authorsTruncated ?? false,
    title: parts?.title ?? null,
    containerTitle: parts?.containerTitle ?? null,
    year: parts?.year ?? null,
    volume: parts?.volume ?? null,
    issue: parts?.issue ?? null,
    firstPage: parts?.firstPage ?? null,
    lastPage: parts?.lastPage ?? null,
    articleNumber: parts?.articleNumber ?? null,
    type: parts?.type ?? null,
    publisher: parts?.publisher ?? null,
    publisherPlace: parts?.publisherPlace ?? null,
    edition: parts?.edition ?? null,
    series: parts?.series ?? null,
    editors: parts?.editors ?? [],
    identifiers: parts?.identifiers ?? [],
    doi: doiOf(reference) ?? null,
    doiAssertedBy: doiAssertedBy ?? null,
    note: parts?.note ?? null,
    confidence: parts?.confidence?.line ?? null,
    partConfidences: parts?.confidence?.parts ?? null,
    links,
    matchStatus: link.status,
    matchMethod: link.method,
    matchScore: link.score,
    matchEvidence: link.evidence,
  }
}

const columnTypes = {
  citingId: 'bigint',
  citingPublishedKey: 'int',
  ordinal: 'int',
  text: 'text',
  label: 'text',
  key: 'text',
  citedId: 'bigint',
  repeated: 'boolean',
  ...printedPartTypes,
  doiAssertedBy: 'text',
  links: 'jsonb',
  matchStatus: 'text',
  matchMethod: 'text',
  matchScore: 'real',
  matchEvidence: 'text[]',
} as const satisfies Record<keyof ReferenceRow, string>

/** References keep their keys by their place in the list. */
async function replaceList(db: Database, list: LinkedList, rows: readonly ReferenceRow[]): Promise<void> {
  const printed = new Set(rows.map(({ ordinal }) => ordinal))
  const gone = list.before.flatMap(({ id, ordinal }) => (printed.has(ordinal) ? [] : id))
  if (gone.length > 0) await db.delete(articleReferences).where(inArray(articleReferences.id, gone))
  if (rows.length === 0) return
  const columns = getTableColumns(articleReferences)
  const names = keysOf(columnTypes)
  const targets = names.map((name) => sql.identifier(columns[name].name))
  const values = names.map((name) => sql`r.${sql.identifier(name)}::${sql.raw(columns[name].getSQLType())}`)
  const sets = targets.map((target) => sql`${target} = excluded.${target}`)
  await runStatement(
    db,
    sql`
    insert into ${articleReferences} (${sql.join(targets, sql`, `)})
    select ${sql.join(values, sql`, `)} from ${jsonRows('r', columnTypes, rows)} order by r.ordinal
    on conflict (citing_id, ordinal) do update set ${sql.join(sets, sql`, `)}`,
  )
}

/**
 * What became of one list's references.
 *
 * @param told counts only these.
 */
export function countsOf(
  { references, links }: LinkedList,
  stubs: ReadonlySet<number>,
  told: readonly RecordReference[],
): ReferenceCounts {
  const texts = told.length < references.length ? new Set(told.map(({ text }) => text)) : undefined
  let [linked, created, unread] = [0, 0, 0]
  for (const [{ text }, { citedId, status }] of links) {
    if (texts !== undefined && !texts.has(text)) continue
    if (citedId === undefined) unread += 1
    else if (status === 'NEW' && stubs.has(citedId)) created += 1
    else linked += 1
  }
  return { total: linked + created + unread, linked, created, unreadable: unread }
}
