import { eq, sql, type SQL } from 'drizzle-orm'
import { articles } from '../db/tables/articles.ts'
import { authors, authorships } from '../db/tables/authors.ts'
import { journals } from '../db/tables/journals.ts'
import { articleReferences } from '../db/tables/references.ts'
import { connection, many, same } from '../plan/declare.ts'
import { derivedRows, tableRows } from '../plan/row-set.ts'
import { articleFilterSql } from './article-filter.ts'
import { YearCount } from './article-parts.ts'
import { articleListArguments } from './article.ts'
import { builder } from './builder.ts'
import { connectionType } from './connection-types.ts'
import { countedArguments } from './counted.ts'
import { articleOrders, countedOrders } from './orders.ts'
import { Article, Author, Journal, Reference } from './types.ts'

/** An author across a reference list: in how many references, in which, and where first. */
type ReferencedAuthorRow = Record<
  'authorId' | 'referenceCount' | 'firstAuthorCount' | 'firstSeen' | 'referenceIds',
  SQL
>

type ReferencedJournalRow = Record<'journalId' | 'referenceCount' | 'firstSeen', SQL>

const CitingArticleConnection = connectionType<typeof articleReferences, typeof articles>('CitingArticle', {
  node: Article,
  of: 'the articles that cite an article',
  edgeFields: (t) => ({
    reference: t.field({
      type: Reference,
      description:
        'The entry in the reference list of the citing article; the first where it cites the work twice.',
      sql: same((reference) => reference),
    }),
  }),
})

const ReferencedAuthorConnection = connectionType<ReferencedAuthorRow, typeof authors>('ReferencedAuthor', {
  node: Author,
  of: 'the authors across a reference list',
  edgeFields: (t) => ({
    referenceCount: t.int({
      description: 'In how many references of the list a work by this author is cited.',
      sql: (edge) => edge.referenceCount,
    }),
    firstAuthorCount: t.int({
      description: 'In how many of these the author is the first one.',
      sql: (edge) => edge.firstAuthorCount,
    }),
    references: t.field({
      type: [Reference],
      description: 'Which references, in printed order.',
      sql: many({
        rows: tableRows(articleReferences),
        where: (reference, edge) => sql`${reference.id} = any(${edge.referenceIds})`,
        orderBy: (reference) => sql`${reference.ordinal}`,
        expected: 3,
      }),
    }),
  }),
})

const ReferencedJournalConnection = connectionType<ReferencedJournalRow, typeof journals>(
  'ReferencedJournal',
  {
    node: Journal,
    of: 'the journals across a reference list',
    edgeFields: (t) => ({
      referenceCount: t.int({
        description: 'How many references of the list cite an article in this journal.',
        sql: (edge) => edge.referenceCount,
      }),
    }),
  },
)

builder.objectFields(Article, (t) => ({
  citedBy: t.field({
    type: CitingArticleConnection,
    description: 'The articles here that cite this one, each once.',
    args: articleListArguments(t),
    sql: connection({
      edges: tableRows(articleReferences),
      where: (reference, article) => sql`${reference.citedId} = ${article.id} and not ${reference.repeated}`,
      node: {
        rows: tableRows(articles),
        on: (citing, reference) => eq(citing.id, reference.citingId),
        copies: (reference) => ({ id: reference.citingId }),
      },
      filter: articleFilterSql,
      orders: articleOrders<typeof articleReferences>({
        published: (reference) => reference.citingPublishedKey,
        id: (reference) => reference.citingId,
      }),
      total: (article) => article.citationCount,
    }),
  }),
  referencedAuthors: t.field({
    type: ReferencedAuthorConnection,
    description:
      'Every author of the works in the reference list, with the references as evidence. Equal counts are in the order in which the list first names them.',
    args: countedArguments(t),
    sql: connection({
      edges: (article: typeof articles) =>
        derivedRows(
          {
            authorId: 'author_id',
            referenceCount: 'reference_count',
            firstAuthorCount: 'first_author_count',
            firstSeen: 'first_seen',
            referenceIds: 'reference_ids',
          },
          sql`select s.author_id, count(*)::int as reference_count, (count(*) filter (where s.position = 1))::int as first_author_count, min(r.ordinal::bigint * 1000000 + s.position) as first_seen, array_agg(r.id) as reference_ids from ${articleReferences} r join ${authorships} s on s.article_id = r.cited_id where r.citing_id = ${article.id} group by s.author_id`,
        ),
      node: { rows: tableRows(authors), on: (author, edge) => eq(author.id, edge.authorId) },
      orders: countedOrders<ReferencedAuthorRow, typeof authors>({
        kind: 'referenced-author',
        count: (edge) => edge.referenceCount,
        ties: [(edge) => edge.firstSeen, (edge) => edge.authorId],
        name: (author) => author.nameKey,
        id: (author) => author.id,
      }),
    }),
  }),
  referencedJournals: t.field({
    type: ReferencedJournalConnection,
    description:
      'Every journal of the works in the reference list. Equal counts are in the order in which the list first names them.',
    args: countedArguments(t),
    sql: connection({
      edges: (article: typeof articles) =>
        derivedRows(
          { journalId: 'journal_id', referenceCount: 'reference_count', firstSeen: 'first_seen' },
          sql`select c.journal_id, count(*)::int as reference_count, min(r.ordinal) as first_seen from ${articleReferences} r join ${articles} c on c.id = r.cited_id where r.citing_id = ${article.id} and c.journal_id is not null group by c.journal_id`,
        ),
      node: { rows: tableRows(journals), on: (journal, edge) => eq(journal.id, edge.journalId) },
      orders: countedOrders<ReferencedJournalRow, typeof journals>({
        kind: 'referenced-journal',
        count: (edge) => edge.referenceCount,
        ties: [(edge) => edge.firstSeen, (edge) => edge.journalId],
        name: (journal) => journal.titleKey,
        id: (journal) => journal.id,
      }),
    }),
  }),
  referencedYears: t.field({
    type: [YearCount],
    description:
      'How many references of the list cite a work of each year, oldest first. Works of unknown year are left out.',
    sql: many({
      rows: (article) =>
        derivedRows(
          { year: 'year', count: 'count' },
          sql`select c.year, count(*)::int as count from ${articleReferences} r join ${articles} c on c.id = r.cited_id where r.citing_id = ${article.id} and c.year is not null group by c.year`,
        ),
      orderBy: (row) => row.year,
      expected: 20,
    }),
  }),
}))
