import { and, eq, inArray, sql } from 'drizzle-orm'
import { publishedKey, yearOf } from '../domain/partial-date.ts'
import type { ArticleRecord, Identifier, JournalMention } from '../domain/record.ts'
import { textKey } from '../domain/text-key.ts'
import type { Database } from '../db/client.ts'
import { chunks } from '../db/chunks.ts'
import { storableText } from '../db/json-rows.ts'
import { articleIdentifiers, articles } from '../db/tables/articles.ts'
import { authorships } from '../db/tables/authors.ts'
import { articleReferences } from '../db/tables/references.ts'
import { findCandidates } from './candidates.ts'
import { addMention, findJournals, saveJournal } from './journals.ts'
import { bestMatch } from './match.ts'
import type { Touched } from './touched.ts'
import { nameFamilyKey, type Work } from './work.ts'

/** The article that a record describes. */
export interface SavedArticle {
  readonly id: number
  /** Was it not here at all; known only from references; or described already? */
  readonly was: 'absent' | 'reference' | 'record'
}

/** Finds the journal that a record names, or makes it. Undefined where the record names none. */
export async function journalOfRecord(
  db: Database,
  mention: JournalMention | undefined,
  touched: Touched,
): Promise<number | undefined> {
  if (mention === undefined) return undefined
  const [found] = await findJournals(db, [mention])
  const title = mention.title ?? mention.abbreviation
  const id = found ?? (title === undefined ? undefined : await saveJournal(db, { ...mention, title }))
  if (id === undefined) return undefined
  if (found !== undefined) await addMention(db, id, mention)
  touched.journals.add(id)
  return id
}

/** Writes the article of a record: a new one, or over the one that is this work already. */
export async function saveArticle(
  db: Database,
  record: ArticleRecord,
  journalId: number | undefined,
  touched: Touched,
): Promise<SavedArticle> {
  const [candidates = []] = await findCandidates(db, [workOfRecord(record, journalId)])
  const match = bestMatch(workOfRecord(record, journalId), candidates)
  // A weak match is good enough for a link that says so, not for writing one work over another.
  const id = match === undefined || match.status === 'WEAK' ? undefined : match.articleId
  const values = articleValues(record, journalId)
  const saved =
    id === undefined ? await insertArticle(db, values) : await updateArticle(db, id, values, touched)
  await addIdentifiers(db, [{ articleId: saved.id, identifiers: record.identifiers }])
  touched.articles.add(saved.id)
  return saved
}

function workOfRecord(record: ArticleRecord, journalId: number | undefined): Work {
  return {
    identifiers: record.identifiers,
    titleKey: textKey(record.title ?? ''),
    year: yearOf(record.published),
    journalId,
    volume: record.volume,
    firstPage: record.firstPage,
    firstFamilyKey: nameFamilyKey(record.authors[0]?.name),
  }
}

function articleValues(record: ArticleRecord, journalId: number | undefined) {
  const text = (value: string | undefined): string | null =>
    value === undefined ? null : storableText(value)
  return {
    type: record.type,
    origin: 'RECORD' as const,
    title: text(record.title),
    titleKey: textKey(record.title ?? ''),
    abstract: text(record.abstract),
    language: text(record.language),
    year: yearOf(record.published) ?? null,
    published: record.published ?? null,
    publishedKey: publishedKey(record.published),
    volume: text(record.volume),
    issue: text(record.issue),
    firstPage: text(record.firstPage),
    lastPage: text(record.lastPage),
    journalId: journalId ?? null,
    containerTitle: text(record.containerTitle ?? record.journal?.title ?? record.journal?.abbreviation),
    keywords: record.keywords.map(storableText),
    access: record.access,
    referenceListStatus: record.referenceListStatus,
    declaredReferenceCount: record.declaredReferenceCount ?? null,
  }
}

type ArticleValues = ReturnType<typeof articleValues>

async function insertArticle(db: Database, values: ArticleValues): Promise<SavedArticle> {
  const [row] = await db.insert(articles).values(values).returning({ id: articles.id })
  if (row === undefined) throw new Error('An article was not written')
  return { id: row.id, was: 'absent' }
}

/**
 * What the new record does not say stays as it was, and so does a date that it says less precisely: one source's silence
 * does not take another's word away.
 */
async function updateArticle(
  db: Database,
  id: number,
  values: ArticleValues,
  touched: Touched,
): Promise<SavedArticle> {
  const [before] = await db.select().from(articles).where(eq(articles.id, id))
  if (before === undefined) throw new Error('An article vanished')
  if (before.journalId !== null) touched.journals.add(before.journalId)
  const dated = before.published?.startsWith(`${values.published}-`) ? { ...values, ...noDate } : values
  const said = Object.fromEntries(Object.entries(dated).filter(([key, value]) => !isSilent(key, value)))
  await db.update(articles).set(said).where(eq(articles.id, id))
  if (dated.publishedKey !== 0 && dated.publishedKey !== before.publishedKey) {
    await db
      .update(authorships)
      .set({ articlePublishedKey: dated.publishedKey })
      .where(eq(authorships.articleId, id))
    await db
      .update(articleReferences)
      .set({ citingPublishedKey: dated.publishedKey })
      .where(eq(articleReferences.citingId, id))
  }
  return { id, was: before.origin === 'RECORD' ? 'record' : 'reference' }
}

const noDate = { year: null, published: null, publishedKey: 0 } as const

function isSilent(key: string, value: unknown): boolean {
  if (value === null || value === '' || value === 'UNKNOWN') return true
  if (key === 'type') return value === 'OTHER'
  return (key === 'publishedKey' && value === 0) || (Array.isArray(value) && value.length === 0)
}

/** An identifier that is another article's already stays there. */
export async function addIdentifiers(
  db: Database,
  named: readonly { readonly articleId: number; readonly identifiers: readonly Identifier[] }[],
): Promise<void> {
  const rows = named.flatMap(({ articleId, identifiers }) =>
    identifiers.map(({ scheme, value }) => ({ articleId, scheme, value })),
  )
  for (const part of chunks(rows)) await db.insert(articleIdentifiers).values(part).onConflictDoNothing()
}

/** Takes out works that only references named, once no reference names them any more. */
export async function deleteForgotten(
  db: Database,
  ids: readonly number[],
  touched: Touched,
): Promise<number> {
  if (ids.length === 0) return 0
  const cited = db.select({ id: articleReferences.citedId }).from(articleReferences)
  const forgotten = await db
    .select({ id: articles.id, journalId: articles.journalId })
    .from(articles)
    .where(
      and(
        inArray(articles.id, [...ids]),
        eq(articles.origin, 'REFERENCE'),
        sql`not exists (${cited.where(eq(articleReferences.citedId, articles.id))})`,
      ),
    )
  if (forgotten.length === 0) return 0
  const gone = forgotten.map(({ id }) => id)
  const writers = await db
    .selectDistinct({ id: authorships.authorId })
    .from(authorships)
    .where(inArray(authorships.articleId, gone))
  for (const { id } of writers) touched.authors.add(id)
  for (const { journalId } of forgotten) if (journalId !== null) touched.journals.add(journalId)
  await db.delete(articles).where(inArray(articles.id, gone))
  for (const id of gone) touched.articles.delete(id)
  return gone.length
}
