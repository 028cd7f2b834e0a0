import { getTableColumns, inArray, sql } from 'drizzle-orm'
import { citedFacts } from '../../domain/cited-work.ts'
import { publishedKey, yearOf } from '../../domain/partial-date.ts'
import type { ArticleRecord } from '../../domain/record.ts'
import { textKey } from '../../domain/text-key.ts'
import type { Database, Transaction } from '../../db/client.ts'
import { copyRows, keysOf } from '../../db/copy-rows.ts'
import { jsonRows, storableText } from '../../db/json-rows.ts'
import { articles } from '../../db/tables/articles.ts'
import { authorships } from '../../db/tables/authors.ts'
import { articleReferences } from '../../db/tables/references.ts'
import { runStatement } from '../../db/run-statement.ts'
import type { Stub } from './named-works.ts'

export type ArticleRow = typeof articles.$inferSelect

/** What the importer writes of an article, by Drizzle's names of the columns. */
export type ArticleValues = ReturnType<typeof recordValues>

/** What a record says of its article. @param titleKey that of its title, where it is known. */
export function recordValues(
  record: Omit<ArticleRecord, 'authors'>,
  journalId: number | undefined,
  titleKey = textKey(record.title ?? ''),
) {
  return {
    type: record.type,
    origin: 'RECORD' as 'RECORD' | 'REFERENCE',
    title: text(record.title),
    titleKey,
    abstract: text(record.abstract),
    language: text(record.language),
    year: yearOf(record.published) ?? null,
    published: record.published ?? null,
    publishedKey: publishedKey(record.published),
    volume: text(record.volume),
    issue: text(record.issue),
    firstPage: text(record.firstPage),
    lastPage: text(record.lastPage),
    articleNumber: text(record.articleNumber),
    journalId: journalId ?? null,
    containerTitle: text(record.containerTitle ?? record.journal?.title ?? record.journal?.abbreviation),
    publisher: text(record.publisher),
    publisherPlace: text(record.publisherPlace),
    edition: text(record.edition),
    series: text(record.series),
    editors: record.editors ?? [],
    translators: record.translators ?? [],
    keywords: record.keywords.map(storableText),
    access: record.access,
    license: text(record.license),
    referenceListStatus: record.referenceListStatus,
    declaredReferenceCount: record.declaredReferenceCount ?? null,
  }
}

/** What a reference says of the work that it cites. */
export function stubValues({ parts, work }: Stub): ArticleValues {
  const facts = citedFacts(parts, work.journalId !== undefined)
  return { ...recordValues(facts, work.journalId, work.titleKey), origin: 'REFERENCE' }
}

function text(value: string | undefined): string | null {
  return value === undefined ? null : storableText(value)
}

/** What is kept beside an article's values. */
export interface ArticleCounts {
  readonly identifiedBy: number
  readonly authorCount: number
  readonly referenceCount: number
  readonly linkedReferenceCount: number
  readonly parsedReferenceCount: number
}

/** A new article, or a known one as it is to be. */
export type ArticleToWrite = ArticleValues & ArticleCounts & { readonly id: number }

/** Writes new articles. */
export async function insertArticles(
  transaction: Transaction,
  rows: readonly (ArticleToWrite & { readonly citationCount: number })[],
): Promise<void> {
  const [first] = rows
  if (first !== undefined) await copyRows(transaction, articles, keysOf(first), rows)
}

/**
 * A known article with what a new record says of it. What the record does not say stays as it was, and so does a date
 * that it says less precisely: one source's silence does not take another's word away.
 */
export function withWordOf(before: ArticleRow, values: ArticleValues): ArticleValues {
  const vaguer = before.published?.startsWith(`${values.published}-`) === true
  const dated = vaguer ? { ...values, year: null, published: null, publishedKey: 0 } : values
  const said = Object.fromEntries(Object.entries(dated).filter(([key, value]) => !isSilent(key, value)))
  const merged: ArticleValues = { ...before, ...said }
  // A reference prints an article number where others have a page.
  const isNumber = merged.firstPage !== null && merged.firstPage === merged.articleNumber
  return isNumber ? { ...merged, firstPage: null } : merged
}

/** A known article with what a record says of it only where all is silent, or less precise. */
export function besideWordOf(before: ArticleRow, values: ArticleValues): ArticleValues {
  return { ...withWordOf({ ...before, ...values }, before), origin: values.origin }
}

function isSilent(key: string, value: unknown): boolean {
  if (value === null || value === '' || value === 'UNKNOWN') return true
  if (key === 'type') return value === 'OTHER'
  return (key === 'publishedKey' && value === 0) || (Array.isArray(value) && value.length === 0)
}

const columnTypes = {
  id: 'bigint',
  type: 'text',
  origin: 'text',
  title: 'text',
  titleKey: 'text',
  abstract: 'text',
  language: 'text',
  year: 'int',
  published: 'text',
  publishedKey: 'int',
  volume: 'text',
  issue: 'text',
  firstPage: 'text',
  lastPage: 'text',
  articleNumber: 'text',
  journalId: 'bigint',
  containerTitle: 'text',
  publisher: 'text',
  publisherPlace: 'text',
  edition: 'text',
  series: 'text',
  editors: 'jsonb',
  translators: 'jsonb',
  keywords: 'text[]',
  access: 'text',
  license: 'text',
  referenceListStatus: 'text',
  declaredReferenceCount: 'int',
  identifiedBy: 'int',
  authorCount: 'int',
  referenceCount: 'int',
  linkedReferenceCount: 'int',
  parsedReferenceCount: 'int',
} as const satisfies Record<keyof ArticleToWrite, string>

/** Writes known articles anew, and the copies of their date that other tables have. */
export async function updateArticles(db: Database, rows: readonly ArticleToWrite[]): Promise<void> {
  if (rows.length === 0) return
  const columns = getTableColumns(articles)
  const names = keysOf(columnTypes).filter((name) => name !== 'id')
  const sets = names.map((name) => {
    const column = columns[name]
    return sql`${sql.identifier(column.name)} = r.${sql.identifier(name)}::${sql.raw(column.getSQLType())}`
  })
  const given = jsonRows('r', columnTypes, rows)
  await runStatement(
    db,
    sql`update ${articles} a set ${sql.join(sets, sql`, `)} from ${given} where a.id = r.id`,
  )
  const dates = jsonRows(
    'r',
    { id: 'bigint', key: 'int' },
    rows.map((row) => ({ id: row.id, key: row.publishedKey })),
  )
  await runStatement(
    db,
    sql`
    update ${authorships} s set article_published_key = r.key from ${dates}
     where s.article_id = r.id and s.article_published_key <> r.key`,
  )
  await runStatement(
    db,
    sql`
    update ${articleReferences} c set citing_published_key = r.key from ${dates}
     where c.citing_id = r.id and c.citing_published_key <> r.key`,
  )
}

export async function getArticles(db: Database, ids: readonly number[]): Promise<Map<number, ArticleRow>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select()
    .from(articles)
    .where(inArray(articles.id, [...ids]))
  return new Map(rows.map((row) => [row.id, row]))
}
