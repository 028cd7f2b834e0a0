import type { Transaction } from '../db/client.ts'
import { writeIdentifiers, writeStatus } from './works/article-status.ts'
import {
  besideWordOf,
  type ArticleRow,
  type ArticleToWrite,
  insertArticles,
  recordValues,
  stubValues,
  updateArticles,
  withWordOf,
} from './works/articles.ts'
import type { Problem } from '../domain/errors.ts'
import { saveAuthorLists } from './people/authors.ts'
import { Changes } from './changes.ts'
import { completeWorks } from './references/completed-works.ts'
import { deleteForgotten } from './forgotten.ts'
import { takeImportLock } from './import-lock.ts'
import { JournalEvidence } from './journals/journal-evidence.ts'
import type { Stub } from './works/named-works.ts'
import { chooseLists, type ListChoice } from './works/list-choice.ts'
import { MadeWorks } from './references/made-works.ts'
import { authorLists, circlesOf } from './people/author-lists.ts'
import {
  countsOf,
  type LinkedList,
  type LinkedLists,
  linkLists,
  noReferences,
  type ReferenceCounts,
  writeLists,
} from './references/references.ts'
import { overruled } from './works/overruled.ts'
import {
  type BatchEntry,
  type NewEntry,
  type Placed,
  placeRecords,
  separateWorks,
} from './works/place-records.ts'
import { findContents, noteContents } from './source-records.ts'
import { identifiedBy } from '../identity/works/work.ts'

/** What became of one record. */
export interface RecordReport {
  /** `unchanged`: the same was imported before, from this source or another. */
  readonly outcome: 'created' | 'completed' | 'updated' | 'unchanged'
  readonly articleId: number
  readonly references: ReferenceCounts
  /** Words of the record, or of those before it, that are not kept. */
  readonly problems: readonly Problem[]
}

/** A record that need not have been read again must be, after all: its source has said something else since. */
export class RecordGone extends Error {
  override readonly name = 'RecordGone'
}

/**
 * Takes records in: the articles, their journals, authors and references, and the works that these cite. In a few
 * statements for all, within the caller's transaction.
 *
 * @returns for each entry, in order, what became of it.
 * @throws RecordGone where an entry without its record is not in, or not any more.
 */
export async function importBatch(
  transaction: Transaction,
  entries: readonly BatchEntry[],
  importId: number,
): Promise<RecordReport[]> {
  const { db } = transaction
  await takeImportLock(db)
  const reports = new Map<BatchEntry, RecordReport>()
  let open = entries
  while (open.length > 0) {
    const known = await findContents(db, open)
    const news = open.filter((entry, index): entry is NewEntry => isNew(entry, known[index]))
    const group = news.length === 0 ? [] : await writeGroup(transaction, separateWorks(news), importId)
    for (const [entry, report] of group) reports.set(entry, report)
    const said = new Set<string>()
    for (const [index, entry] of open.entries()) {
      const articleId = known[index] ?? reports.get(entry)?.articleId
      if (articleId === undefined) continue
      const subject = `${entry.sourceId} ${articleId}`
      if (known[index] === undefined) said.add(subject)
      // What its source says otherwise before it is not known any more: its turn comes.
      else if (!said.has(subject)) {
        reports.set(entry, { outcome: 'unchanged', articleId, references: noReferences, problems: [] })
      }
    }
    const done = open.flatMap((entry) => {
      const report = reports.get(entry)
      if (report === undefined) return []
      return [{ ...entry, articleId: report.articleId, known: report.outcome === 'unchanged' }]
    })
    await noteContents(db, importId, done)
    open = open.filter((entry) => !reports.has(entry))
  }
  return entries.flatMap((entry) => reports.get(entry) ?? [])
}

function isNew(entry: BatchEntry, articleId: number | undefined): boolean {
  if (articleId !== undefined) return false
  if (entry.record === undefined) throw new RecordGone('A record that was known has gone')
  return true
}

/** Writes entries of different works. Those that turn out to be one known work all the same are left for the next round. */
async function writeGroup(
  transaction: Transaction,
  entries: readonly NewEntry[],
  importId: number,
): Promise<Map<BatchEntry, RecordReport>> {
  const { db } = transaction
  const changes = new Changes()
  const evidence = new JournalEvidence()
  const placed = await placeRecords(transaction, entries, evidence, importId)
  const made = new MadeWorks()
  for (const { id, work } of placed) made.add({ ...work, articleId: id })
  const newIds = new Set(placed.flatMap(({ id, before }) => (before === undefined ? id : [])))
  const choices = await chooseLists(db, placed)
  const choiceOf = (one: Placed): ListChoice => choices.get(one) ?? nothingChosen
  const values = new Map(placed.map((one) => [one, valuesOf(one, choiceOf(one))]))
  const linked = await linkLists(
    transaction,
    placed.flatMap((one) => {
      if (!choiceOf(one).takesReferences) return []
      const key = values.get(one)?.publishedKey ?? 0
      const { references } = choiceOf(one)
      return { citingId: one.id, publishedKey: key, references, replaces: one.before !== undefined }
    }),
    made,
    (id) => newIds.has(id),
    changes,
    evidence,
  )
  const listOf = new Map(linked.lists.map((list) => [list.citingId, list]))
  const rows = placed.map((one) => {
    const choice = choiceOf(one)
    return rowOf(one, values.get(one) ?? valuesOf(one, choice), choice, listOf.get(one.id))
  })
  for (const [index, { before, id }] of placed.entries()) {
    noteJournal(changes, before, rows[index]?.journalId ?? null, linked.citations.get(id) ?? 0)
  }
  const isPlaced = new Set(placed.map(({ id }) => id))
  const completed = await completeWorks(
    db,
    linked.learned.filter(({ id }) => !isPlaced.has(id)),
  )
  for (const { before, row } of completed) noteJournal(changes, before, row.journalId, 0)
  await writeArticles(transaction, placed, [...rows, ...completed.map(({ row }) => row)], linked, changes)
  const named = await writeIdentifiers(db, placed, linked)
  await writeStatus(db, placed, named, importId)
  const circles = circlesOf(linked)
  const lists = [
    ...authorLists(
      placed.flatMap((one, index) => {
        const row = rows[index]
        return row === undefined ? [] : [{ placed: one, row, authors: choiceOf(one).authors }]
      }),
      linked,
      circles,
    ),
    ...completed.flatMap(({ authors }) => authors ?? []),
  ]
  const bereft = await saveAuthorLists(transaction, lists, circles, changes)
  await writeLists(transaction, linked.lists)
  await changes.apply(db)
  await deleteForgotten(db, changes.uncited, bereft)
  await evidence.apply(db)
  const stubs = new Set(linked.stubs.map(({ id }) => id))
  return new Map(
    placed.map((one) => {
      const { entry, id, before } = one
      const list = listOf.get(id)
      const problem = overruled(one, choiceOf(one))
      const problems = [...(problem === undefined ? [] : [problem]), ...(named.refused.get(id) ?? [])]
      const outcome = before === undefined ? 'created' : before.origin === 'RECORD' ? 'updated' : 'completed'
      const references = list ? countsOf(list, stubs, entry.record.references) : noReferences
      return [entry, { outcome, articleId: id, references, problems }]
    }),
  )
}

const nothingChosen: ListChoice = { authors: undefined, takesReferences: false, references: [], known: [] }

function valuesOf({ entry, journalId, before, standing }: Placed, { takesReferences }: ListChoice) {
  const values = recordValues(entry.record, journalId)
  if (before === undefined) return values
  const said = standing === 'following' ? besideWordOf(before, values) : withWordOf(before, values)
  // What is said of a reference list goes with the list.
  const own = before.referenceCount === 0 ? said : before
  const { referenceListStatus, declaredReferenceCount } = takesReferences ? withWordOf(before, values) : own
  return { ...said, referenceListStatus, declaredReferenceCount }
}

function rowOf(
  { entry, id, before }: Placed,
  values: ReturnType<typeof recordValues>,
  { authors }: ListChoice,
  list: LinkedList | undefined,
): ArticleToWrite {
  const links = list === undefined ? undefined : [...list.links.values()]
  return {
    ...values,
    id,
    identifiedBy: identifiedBy(entry.record.identifiers) | (before?.identifiedBy ?? 0),
    authorCount: authors?.length ?? before?.authorCount ?? 0,
    referenceCount: links?.length ?? before?.referenceCount ?? 0,
    linkedReferenceCount:
      links?.filter(({ citedId }) => citedId !== undefined).length ?? before?.linkedReferenceCount ?? 0,
    parsedReferenceCount:
      links?.filter(({ method }) => method !== 'unreadable').length ?? before?.parsedReferenceCount ?? 0,
  }
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

async function writeArticles(
  transaction: Transaction,
  placed: readonly Placed[],
  rows: readonly ArticleToWrite[],
  { stubs, citations }: LinkedLists,
  changes: Changes,
): Promise<void> {
  const news = new Set(placed.flatMap(({ id, before }) => (before === undefined ? id : [])))
  const stubRows = stubs.map((stub) => stubRow(stub))
  for (const { id, journalId } of stubRows) noteJournal(changes, undefined, journalId, citations.get(id) ?? 0)
  const added = [...rows.filter(({ id }) => news.has(id)), ...stubRows]
  await insertArticles(
    transaction,
    added.map((row) => ({ ...row, citationCount: citations.get(row.id) ?? 0 })),
  )
  await updateArticles(
    transaction.db,
    rows.filter(({ id }) => !news.has(id)),
  )
}

function stubRow(stub: Stub): ArticleToWrite {
  return {
    ...stubValues(stub),
    id: stub.id,
    identifiedBy: identifiedBy(stub.work.identifiers),
    authorCount: stub.parts.authors.length,
    referenceCount: 0,
    linkedReferenceCount: 0,
    parsedReferenceCount: 0,
  }
}
