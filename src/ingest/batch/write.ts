import type { Transaction } from '../../db/client.ts'
import { deleteForgotten } from '../forgotten.ts'
import { authorLists, circlesOf } from '../people/author-lists.ts'
import { saveAuthorLists } from '../people/authors.ts'
import { writeLists } from '../references/references.ts'
import { writeIdentifiers, writeStatus } from '../works/article-status.ts'
import { insertArticles, updateArticles } from '../works/articles.ts'
import type { Decided } from './decide.ts'

/** What identifiers became of each record. */
export type Identified = Awaited<ReturnType<typeof writeIdentifiers>>

/**
 * Writes what was decided. In this order: articles before what refers to them, identifiers before the notices that find
 * articles by them, all lists before the counters are added to, since a citation counts for the authors and journals that its
 * article has by then; last goes what nothing refers to any more, and journals become one that their works show to be.
 */
export async function write(
  transaction: Transaction,
  decided: Decided,
  importId: number,
): Promise<Identified> {
  const { db } = transaction
  const { records, linked, completed, changes, evidence } = decided
  const placed = records.map((record) => record.placed)
  await writeArticles(transaction, decided)
  const identified = await writeIdentifiers(db, placed, linked)
  await writeStatus(db, placed, identified, importId)
  const circles = circlesOf(linked)
  const ofRecords = records.map(({ placed: one, row, choice }) => ({
    placed: one,
    row,
    authors: choice.authors,
  }))
  const lists = [
    ...authorLists(ofRecords, linked, circles),
    ...completed.flatMap(({ authors }) => authors ?? []),
  ]
  const bereft = await saveAuthorLists(transaction, lists, circles, changes)
  await writeLists(transaction, linked.lists)
  await changes.apply(db)
  await deleteForgotten(db, changes.uncited, bereft)
  await evidence.apply(db)
  return identified
}

async function writeArticles(
  transaction: Transaction,
  { records, stubs, completed, linked: { citations } }: Decided,
): Promise<void> {
  const [news = [], known = []] = [true, false].map((isNew) =>
    records.flatMap(({ placed, row }) => ((placed.before === undefined) === isNew ? [row] : [])),
  )
  await insertArticles(
    transaction,
    [...news, ...stubs].map((row) => ({ ...row, citationCount: citations.get(row.id) ?? 0 })),
  )
  await updateArticles(transaction.db, [...known, ...completed.map(({ row }) => row)])
}
