import type { Database } from '../../../src/db/client.ts'
import { articleIdentifiers, articles } from '../../../src/db/tables/articles.ts'
import { authors, authorships } from '../../../src/db/tables/authors.ts'
import { journalIssns, journalNames, journals } from '../../../src/db/tables/journals.ts'
import { articleReferences } from '../../../src/db/tables/references.ts'
import { imports, sourceRecords, sources } from '../../../src/db/tables/sources.ts'
import { articleUpdates } from '../../../src/db/tables/updates.ts'
import type { GraphRows } from '../graph.ts'

type Tagged<Name extends string, Row> = Row & { readonly __typename: Name }
export type Article = Tagged<'Article', GraphRows['articles'][number]>
export type Author = Tagged<'Author', GraphRows['authors'][number]>
export type Journal = Tagged<'Journal', GraphRows['journals'][number]>
export type Reference = Tagged<'Reference', GraphRows['references'][number]>
export type Authorship = GraphRows['authorships'][number]

/** All rows of a database in memory, with what leads from one to another. Rows of entities know their type's name. */
export class Data {
  readonly articles: ReadonlyMap<number, Article>
  readonly authors: ReadonlyMap<number, Author>
  readonly journals: ReadonlyMap<number, Journal>
  readonly references: ReadonlyMap<number, Reference>
  readonly rows: GraphRows
  readonly identifiersOf: (articleId: number) => GraphRows['identifiers']
  /** In printed order. */
  readonly authorshipsOf: (articleId: number) => Authorship[]
  readonly authorshipsBy: (authorId: number) => Authorship[]
  /** In printed order. */
  readonly referencesOf: (citingId: number) => Reference[]
  readonly referencesTo: (citedId: number) => Reference[]
  readonly namesOf: (journalId: number) => GraphRows['journalNames']

  constructor(rows: GraphRows) {
    this.rows = rows
    this.articles = byKey(rows.articles.map((row) => ({ ...row, __typename: 'Article' as const })))
    this.authors = byKey(rows.authors.map((row) => ({ ...row, __typename: 'Author' as const })))
    this.journals = byKey(rows.journals.map((row) => ({ ...row, __typename: 'Journal' as const })))
    this.references = byKey(rows.references.map((row) => ({ ...row, __typename: 'Reference' as const })))
    const references = [...this.references.values()].sort((a, b) => a.ordinal - b.ordinal)
    const authorships = [...rows.authorships].sort((a, b) => a.position - b.position)
    this.identifiersOf = groups(rows.identifiers, ({ articleId }) => articleId)
    this.authorshipsOf = groups(authorships, ({ articleId }) => articleId)
    this.authorshipsBy = groups(authorships, ({ authorId }) => authorId)
    this.referencesOf = groups(references, ({ citingId }) => citingId)
    this.referencesTo = groups(references, ({ citedId }) => citedId ?? 0)
    this.namesOf = groups(rows.journalNames, ({ journalId }) => journalId)
  }
}

/** Reads every table whole. */
export async function loadData(db: Database): Promise<Data> {
  return new Data({
    articles: await db.select().from(articles),
    identifiers: await db.select().from(articleIdentifiers),
    journals: await db.select().from(journals),
    journalNames: await db.select().from(journalNames),
    journalIssns: await db.select().from(journalIssns),
    authors: await db.select().from(authors),
    authorships: await db.select().from(authorships),
    references: await db.select().from(articleReferences),
    sources: await db.select().from(sources),
    imports: await db.select().from(imports),
    sourceRecords: await db.select().from(sourceRecords),
    updates: await db.select().from(articleUpdates),
  })
}

/** The row with this key. @throws Error where there is none: a foreign key promised it. */
export function getRow<T>(rows: ReadonlyMap<number, T>, key: number): T {
  const row = rows.get(key)
  if (row === undefined) throw new Error(`There is no row ${key}`)
  return row
}

function byKey<T extends { readonly id: number }>(rows: readonly T[]): Map<number, T> {
  return new Map(rows.map((row) => [row.id, row]))
}

function groups<T>(rows: readonly T[], keyOf: (row: T) => number): (key: number) => T[] {
  const lists = new Map<number, T[]>()
  for (const row of rows) {
    const list = lists.get(keyOf(row))
    if (list === undefined) lists.set(keyOf(row), [row])
    else list.push(row)
  }
  return (key) => lists.get(key) ?? []
}
