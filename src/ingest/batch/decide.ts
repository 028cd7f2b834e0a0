import type { Transaction } from '../../db/client.ts'
import { Changes } from '../counts/changes.ts'
import type { JournalEvidence } from '../journals/journal-evidence.ts'
import { type CompletedWork, completeWorks } from '../references/completed-works.ts'
import { MadeWorks } from '../references/made-works.ts'
import { type CitingList, type LinkedList, type LinkedLists, linkLists } from '../references/references.ts'
import type { ArticleRow, ArticleToWrite } from '../works/articles.ts'
import type { Gathered, GatheredRecord } from './gather.ts'
import { rowOf, stubRow } from './rows.ts'

/** A record with the row of its article, and its reference list where it brings one. */
export interface DecidedRecord extends GatheredRecord {
  readonly row: ArticleToWrite
  readonly list: LinkedList | undefined
}

/** All that is to be written of a group, but for who its authors are. */
export interface Decided {
  readonly records: readonly DecidedRecord[]
  readonly linked: LinkedLists
  /** Rows of works that are made of references. */
  readonly stubs: readonly ArticleToWrite[]
  /** Works that learn from references. */
  readonly completed: readonly CompletedWork[]
  readonly changes: Changes
  readonly evidence: JournalEvidence
}

/** Decides which work every reference is to, and with that what every article is to have. Writes nothing but keys. */
export async function decide(transaction: Transaction, { records, evidence }: Gathered): Promise<Decided> {
  const changes = new Changes()
  const linked = await linkLists(
    transaction,
    records.flatMap(citingList),
    madeBy(records),
    newArticles(records),
    changes,
    evidence,
  )
  const lists = new Map(linked.lists.map((list) => [list.citingId, list]))
  const decided = records.map((record): DecidedRecord => {
    const { placed, choice, values } = record
    const list = lists.get(placed.id)
    return { ...record, list, row: rowOf(placed, values, choice, list) }
  })
  const own = new Set(records.map(({ placed }) => placed.id))
  const learned = linked.learned.filter(({ id }) => !own.has(id))
  const completed = await completeWorks(transaction.db, learned)
  const stubs = linked.stubs.map(stubRow)
  for (const { placed, row } of decided)
    noteJournal(changes, placed.before, row.journalId, linked.citations.get(placed.id) ?? 0)
  for (const { before, row } of completed) noteJournal(changes, before, row.journalId, 0)
  for (const { id, journalId } of stubs)
    noteJournal(changes, undefined, journalId, linked.citations.get(id) ?? 0)
  return { records: decided, linked, stubs, completed, changes, evidence }
}

function citingList({ placed: { id, before }, choice, values }: GatheredRecord): CitingList[] {
  const { takesReferences, references } = choice
  const list = { citingId: id, publishedKey: values.publishedKey, references, replaces: before !== undefined }
  return takesReferences ? [list] : []
}

/** References find the works of the records beside them. */
function madeBy(records: readonly GatheredRecord[]): MadeWorks {
  const made = new MadeWorks()
  for (const { placed } of records) made.add({ ...placed.work, articleId: placed.id })
  return made
}

function newArticles(records: readonly GatheredRecord[]): (articleId: number) => boolean {
  const ids = new Set(records.flatMap(({ placed: { id, before } }) => (before === undefined ? id : [])))
  return (articleId) => ids.has(articleId)
}

/** The article counts for its journal: once more where it is new there, once less where it was before. */
function noteJournal(
  changes: Changes,
  before: ArticleRow | undefined,
  journalId: number | null,
  newCitations: number,
): void {
  if (before?.journalId === journalId) return
  if (before !== undefined && before.journalId !== null)
    changes.journal(before.journalId, -1, before.citationCount)
  if (journalId !== null) changes.journal(journalId, 1, before?.citationCount ?? newCitations)
}
