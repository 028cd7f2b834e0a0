import type { Transaction } from '../db/client.ts'
import { decide } from './batch/decide.ts'
import { gather } from './batch/gather.ts'
import { type RecordReport, reportsOf, unchanged } from './batch/reports.ts'
import { write } from './batch/write.ts'
import { takeImportLock } from './import-lock.ts'
import { findContents, noteContents } from './source-records.ts'
import { type BatchEntry, type NewEntry, separateWorks } from './works/place-records.ts'

/** A record that need not have been read again must be, after all: its source has said something else since. */
export class RecordGone extends Error {
  override readonly name = 'RecordGone'
}

/**
 * Takes records in: the articles, their journals, authors and references, and the works that these cite. In a few
 * statements for all, within the caller's transaction.
 *
 * In rounds: each takes what is not in yet, but of records that may be one work only the first, gathers what is known of it,
 * decides, writes, and notes what is in now. What a source says twice, and otherwise in between, has its turn in the next.
 *
 * @returns for each entry, in order, what became of it.
 * @throws RecordGone where an entry without its record is not in, or not any more.
 */
export async function importBatch(
  transaction: Transaction,
  entries: readonly BatchEntry[],
  importId: number,
): Promise<RecordReport[]> {
  await takeImportLock(transaction.db)
  const reports = new Map<BatchEntry, RecordReport>()
  let open = entries
  while (open.length > 0) {
    const known = await findContents(transaction.db, open)
    const news = open.filter((entry, index): entry is NewEntry => isNew(entry, known[index]))
    for (const [entry, report] of await importGroup(transaction, separateWorks(news), importId))
      reports.set(entry, report)
    for (const [entry, articleId] of stillKnown(open, known, reports))
      reports.set(entry, unchanged(articleId))
    const done = open.flatMap((entry) => {
      const report = reports.get(entry)
      if (report === undefined) return []
      return [{ ...entry, articleId: report.articleId, known: report.outcome === 'unchanged' }]
    })
    await noteContents(transaction.db, importId, done)
    open = open.filter((entry) => !reports.has(entry))
  }
  return entries.flatMap((entry) => reports.get(entry) ?? [])
}

/** Takes in records of different works. Those that turn out to be one known work all the same are left for the next round. */
async function importGroup(
  transaction: Transaction,
  entries: readonly NewEntry[],
  importId: number,
): Promise<ReadonlyMap<BatchEntry, RecordReport>> {
  if (entries.length === 0) return new Map()
  const gathered = await gather(transaction, entries, importId)
  const decided = await decide(transaction, gathered)
  const identified = await write(transaction, decided, importId)
  return reportsOf(decided, identified)
}

function isNew(entry: BatchEntry, articleId: number | undefined): boolean {
  if (articleId !== undefined) return false
  if (entry.record === undefined) throw new RecordGone('A record that was known has gone')
  return true
}

/** Entries that were in before, with their articles: up to where their source has said something else of these. */
function* stillKnown(
  open: readonly BatchEntry[],
  known: readonly (number | undefined)[],
  reports: ReadonlyMap<BatchEntry, RecordReport>,
): Generator<readonly [BatchEntry, number]> {
  const said = new Set<string>()
  for (const [index, entry] of open.entries()) {
    const articleId = known[index] ?? reports.get(entry)?.articleId
    if (articleId === undefined) continue
    const subject = `${entry.sourceId} ${articleId}`
    if (known[index] === undefined) said.add(subject)
    else if (!said.has(subject)) yield [entry, articleId]
  }
}
