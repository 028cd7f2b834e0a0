import { createHash } from 'node:crypto'
import { and, eq, isNull, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { ArticleRecord } from '../domain/record.ts'
import { publishedKey } from '../domain/partial-date.ts'
import type { Client, Database } from '../db/client.ts'
import { storableCopy } from '../db/json-rows.ts'
import { articles } from '../db/tables/articles.ts'
import { imports, sourceRecords, sources } from '../db/tables/sources.ts'
import { deleteForgotten, journalOfRecord, type SavedArticle, saveArticle } from './articles.ts'
import { saveAuthorLists } from './authors.ts'
import { recount } from './counters.ts'
import { type ReferenceCounts, saveReferences } from './references.ts'
import { nothingTouched } from './touched.ts'

/** Where a record comes from. */
export interface RecordSource {
  /** The file or address, as the user gave it. */
  readonly name: string
  readonly format: string
  /** Key of the running import, from `startImport`. */
  readonly importId: number
}

/** What became of one record. */
export interface RecordReport {
  /** `unchanged`: this source says the same as before, or the first time what another says. */
  readonly outcome: 'created' | 'completed' | 'updated' | 'unchanged'
  readonly articleId: number
  readonly references: ReferenceCounts
}

/** Writers wait for each other: deciding who is who needs to see all that is decided. */
export const importLock = 7_237_002

/** Notes that an import begins. */
export async function startImport({ db }: Client): Promise<number> {
  const [row] = await db.insert(imports).values({}).returning({ id: imports.id })
  if (row === undefined) throw new Error('An import was not written')
  return row.id
}

/** Notes that an import ended. One that brought nothing new, not even a source, is forgotten. */
export async function finishImport({ db }: Client, importId: number, recordCount: number): Promise<void> {
  const unused = sql`not exists (select from ${sourceRecords} where ${sourceRecords.importId} = ${importId})`
  if (recordCount === 0) await db.delete(imports).where(and(eq(imports.id, importId), unused))
  await db
    .update(imports)
    .set({ finishedAt: sql`now()`, recordCount })
    .where(eq(imports.id, importId))
}

/**
 * Takes one record in: the article, its journal, its authors, its references and the works that they cite. All of it in
 * one transaction, or nothing. Texts lose NULs and halves of surrogate pairs, which Postgres does not store.
 */
export async function importRecord(
  client: Client,
  given: ArticleRecord,
  source: RecordSource,
): Promise<RecordReport> {
  const record = storableCopy(given)
  return client.db.transaction(async (db) => {
    await db.execute(sql`select pg_advisory_xact_lock(${importLock})`)
    const contentHash = createHash('sha256').update(JSON.stringify(record)).digest('hex')
    const sourceId = await saveSource(db, storableCopy(source))
    const known = await findContent(db, sourceId, contentHash)
    if (known !== undefined) {
      await saveSourceRecord(db, { sourceId, importId: source.importId, articleId: known, contentHash })
      return { outcome: 'unchanged', articleId: known, references: noReferences }
    }
    return writeRecord(db, record, source, sourceId, contentHash)
  })
}

const noReferences: ReferenceCounts = { total: 0, linked: 0, created: 0, unreadable: 0 }

const outcomes = { absent: 'created', reference: 'completed', record: 'updated' } as const satisfies Record<
  SavedArticle['was'],
  RecordReport['outcome']
>

async function writeRecord(
  db: Database,
  record: ArticleRecord,
  source: RecordSource,
  sourceId: number,
  contentHash: string,
): Promise<RecordReport> {
  const touched = nothingTouched()
  const journalId = await journalOfRecord(db, record.journal, touched)
  const saved = await saveArticle(db, record, journalId, touched)
  const [article] = await db
    .select({ id: articles.id, publishedKey: articles.publishedKey })
    .from(articles)
    .where(eq(articles.id, saved.id))
  const key = article?.publishedKey ?? publishedKey(record.published)
  if (record.authors.length > 0) {
    await saveAuthorLists(db, [{ articleId: saved.id, publishedKey: key, authors: record.authors }], touched)
  }
  const references =
    record.references.length > 0 || record.referenceListStatus === 'NONE'
      ? await saveReferences(db, { id: saved.id, publishedKey: key }, record.references, touched)
      : noReferences
  await deleteForgotten(db, [...touched.articles], touched)
  await recount(db, touched)
  await saveSourceRecord(db, { sourceId, importId: source.importId, articleId: saved.id, contentHash })
  return { outcome: outcomes[saved.was], articleId: saved.id, references }
}

async function saveSource(db: Database, { name, format }: RecordSource): Promise<number> {
  const same = and(eq(sources.name, name), eq(sources.format, format))
  const [known] = await db.select({ id: sources.id }).from(sources).where(same)
  if (known !== undefined) return known.id
  const [row] = await db.insert(sources).values({ name, format }).returning({ id: sources.id })
  if (row === undefined) throw new Error('A source was not written')
  return row.id
}

/** Which article has this content, from whichever source; none where this source has since said something else of it. */
async function findContent(db: Database, sourceId: number, contentHash: string): Promise<number | undefined> {
  const own = alias(sourceRecords, 'own')
  const [row] = await db
    .select({ articleId: sourceRecords.articleId })
    .from(sourceRecords)
    .leftJoin(own, and(eq(own.articleId, sourceRecords.articleId), eq(own.sourceId, sourceId)))
    .where(
      and(eq(sourceRecords.contentHash, contentHash), or(isNull(own.id), eq(own.contentHash, contentHash))),
    )
  return row?.articleId
}

/** Notes what a source says now; the same content again leaves the note as it was. */
async function saveSourceRecord(db: Database, record: typeof sourceRecords.$inferInsert): Promise<void> {
  const { contentHash, importId } = record
  await db
    .insert(sourceRecords)
    .values(record)
    .onConflictDoUpdate({
      target: [sourceRecords.sourceId, sourceRecords.articleId],
      set: { contentHash, importId, importedAt: sql`now()` },
      setWhere: sql`${sourceRecords.contentHash} <> ${contentHash}`,
    })
}
