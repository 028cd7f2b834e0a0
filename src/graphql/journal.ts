import { eq, type SQL, sql } from 'drizzle-orm'
import { articles } from '../db/tables/articles.ts'
import { authors, authorships } from '../db/tables/authors.ts'
import { journalIssns, journalNames, journals } from '../db/tables/journals.ts'
import { connection, one } from '../plan/declare.ts'
import { derivedRows, tableRows } from '../plan/row-set.ts'
import { articleFilterSql } from './article-filter.ts'
import { ArticleConnection, articleListArguments, ownArticleOrders } from './article.ts'
import { builder } from './builder.ts'
import { connectionType, pageArguments } from './connection-types.ts'
import { countedArguments } from './counted.ts'
import { JournalFilter, journalFilterSql } from './entity-filters.ts'
import { JournalOrder } from './enums.ts'
import { globalIdSql, JournalKey, journalKeySql } from './keys.ts'
import { Node } from './node.ts'
import { countedOrders, journalOrders } from './orders.ts'
import { Author, Journal } from './types.ts'

Journal.implement({
  description: 'A journal. Every title, abbreviation and spelling that was met leads to the same one.',
  interfaces: [Node],
  fields: (t) => ({
    id: t.id({ description: 'The global id.', sql: (journal) => globalIdSql('Journal', journal.id) }),
    title: t.string({
      description: 'The full title; where only an abbreviation was ever met, that.',
      sql: (journal) => journal.title,
    }),
    abbreviation: t.string({
      nullable: true,
      description: 'The abbreviated title of the NLM Catalog (ISO 4); null where not known.',
      sql: (journal) => journal.abbreviation,
    }),
    names: t.stringList({
      description: 'Every title, abbreviation and spelling met, each once, by code point.',
      sql: (journal) =>
        sql`(select coalesce(json_agg(distinct ${journalNames.name} collate "C" order by ${journalNames.name} collate "C"), '[]'::json) from ${journalNames} where ${journalNames.journalId} = ${journal.id})`,
    }),
    issns: t.field({
      type: ['ISSN'],
      description: 'Print, electronic and linking ISSNs, in ascending order.',
      sql: (journal) =>
        sql`(select coalesce(json_agg(${journalIssns.issn} order by ${journalIssns.issn} collate "C"), '[]'::json) from ${journalIssns} where ${journalIssns.journalId} = ${journal.id})`,
    }),
    publisher: t.string({
      nullable: true,
      description: 'The publisher; null where not known.',
      sql: (journal) => journal.publisher,
    }),
    articleCount: t.int({
      description: 'How many articles here stand in this journal.',
      sql: (journal) => journal.articleCount,
    }),
    citedByCount: t.int({
      description: 'The sum of `citedByCount` over the articles.',
      sql: (journal) => journal.citationCount,
    }),
    articles: t.field({
      type: ArticleConnection,
      description: 'The articles in this journal, works known only from references included.',
      args: articleListArguments(t),
      sql: connection({
        edges: tableRows(articles),
        where: (article, journal) => eq(article.journalId, journal.id),
        filter: articleFilterSql,
        orders: ownArticleOrders,
        total: (journal) => journal.articleCount,
      }),
    }),
    authors: t.field({
      type: JournalAuthorConnection,
      description: 'Everyone who wrote an article in this journal.',
      args: countedArguments(t),
      sql: connection({
        edges: (journal: typeof journals) =>
          derivedRows(
            { authorId: 'author_id', articleCount: 'article_count' },
            sql`select s.author_id, count(*)::int as article_count from ${articles} a join ${authorships} s on s.article_id = a.id where a.journal_id = ${journal.id} group by s.author_id`,
          ),
        node: { rows: tableRows(authors), on: (author, edge) => eq(author.id, edge.authorId) },
        orders: countedOrders<Record<'authorId' | 'articleCount', SQL>, typeof authors>({
          kind: 'journal-author',
          count: (edge) => edge.articleCount,
          ties: [(edge) => edge.authorId],
          name: (author) => author.nameKey,
          id: (author) => author.id,
        }),
      }),
    }),
  }),
})

const JournalAuthorConnection = connectionType<{ articleCount: SQL }, typeof authors>('JournalAuthor', {
  node: Author,
  of: 'the authors of a journal',
  edgeFields: (t) => ({
    articleCount: t.int({
      description: 'How many articles in this journal are by the author.',
      sql: (edge) => edge.articleCount,
    }),
  }),
})

const JournalConnection = connectionType('Journal', { node: Journal, of: 'journals' })

builder.queryFields((t) => ({
  journal: t.field({
    type: Journal,
    nullable: true,
    description: 'The journal with this key; null where there is none.',
    args: {
      by: t.arg({ type: JournalKey, required: true, description: 'Its id, an ISSN, or any name of it.' }),
    },
    sql: one({
      rows: tableRows(journals),
      where: (journal, _parent, args) => eq(journal.id, journalKeySql(args.at('by'))),
    }),
  }),
  journals: t.field({
    type: JournalConnection,
    description: 'All journals.',
    args: {
      where: t.arg({ type: JournalFilter, description: 'Only journals for which this holds.' }),
      orderBy: t.arg({
        type: JournalOrder,
        defaultValue: 'TITLE_ASC',
        description: 'The order of the list.',
      }),
      ...pageArguments(t),
    },
    sql: connection({ edges: tableRows(journals), filter: journalFilterSql, orders: journalOrders }),
  }),
}))
