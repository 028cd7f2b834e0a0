import { eq, type SQL, sql } from 'drizzle-orm'
import { articles } from '../db/tables/articles.ts'
import { authors, authorships } from '../db/tables/authors.ts'
import { journals } from '../db/tables/journals.ts'
import { connection, one } from '../plan/declare.ts'
import { derivedRows, tableRows } from '../plan/row-set.ts'
import { articleFilterSql } from './article-filter.ts'
import { articleListArguments } from './article.ts'
import { builder } from './builder.ts'
import { connectionType, pageArguments } from './connection-types.ts'
import { countedArguments } from './counted.ts'
import { AuthorFilter, authorFilterSql } from './entity-filters.ts'
import { AuthorOrder } from './enums.ts'
import { AuthorKey, authorKeySql, globalIdSql } from './keys.ts'
import { Node } from './node.ts'
import { articleOrders, authorOrders, countedOrders } from './orders.ts'
import { Article, Author, Journal } from './types.ts'

type AuthorTable = typeof authors

Author.implement({
  description:
    'A person, or a collective, who wrote articles here. Two printed names are one author where the ORCID iD is the same, or where the names are compatible and an author beside them is shared; otherwise they stay apart.',
  interfaces: [Node],
  fields: (t) => ({
    id: t.id({ description: 'The global id.', sql: (author) => globalIdSql('Author', author.id) }),
    name: t.string({
      description: 'The name for display, from the fullest form met: `Carlos A. Zarate Jr.`, `JH Krystal`.',
      sql: (author) => author.name,
    }),
    familyName: t.string({
      description: 'The family name with its particles; the whole name of a collective.',
      sql: (author) => author.familyName,
    }),
    givenName: t.string({
      nullable: true,
      description: 'The given name; null where only initials were met.',
      sql: (author) => author.givenName,
    }),
    initials: t.string({
      nullable: true,
      description: 'The initials without full stops; null where there are none.',
      sql: (author) => author.initials,
    }),
    suffix: t.string({
      nullable: true,
      description: '`Jr`, `III`; null where there is none.',
      sql: (author) => author.suffix,
    }),
    orcid: t.field({
      type: 'ORCID',
      nullable: true,
      description: 'The ORCID iD; null where none is known.',
      sql: (author) => author.orcid,
    }),
    nameVariants: t.stringList({
      description: 'Every printed form of the name, most frequent first, equals by code point.',
      sql: (author) =>
        sql`(select coalesce(json_agg(v.name order by v.count desc, v.name collate "C"), '[]'::json) from (select ${authorships.nameAsPrinted} as name, count(*) from ${authorships} where ${authorships.authorId} = ${author.id} group by ${authorships.nameAsPrinted}) v)`,
    }),
    articleCount: t.int({
      description: 'How many articles here are by this author, works known only from references included.',
      sql: (author) => author.articleCount,
    }),
    citedByCount: t.int({
      description: 'The sum of `citedByCount` over the articles.',
      sql: (author) => author.citationCount,
    }),
    articles: t.field({
      type: AuthorArticleConnection,
      description: 'The articles by this author.',
      args: articleListArguments(t),
      sql: connection({
        edges: tableRows(authorships),
        where: (authorship, author) => eq(authorship.authorId, author.id),
        node: {
          rows: tableRows(articles),
          on: (article, authorship) => eq(article.id, authorship.articleId),
          copies: (authorship) => ({ id: authorship.articleId }),
        },
        filter: articleFilterSql,
        orders: articleOrders<typeof authorships>({
          published: (authorship) => authorship.articlePublishedKey,
          id: (authorship) => authorship.articleId,
        }),
        total: (author) => author.articleCount,
      }),
    }),
    coauthors: t.field({
      type: CoauthorConnection,
      description: 'Everyone who wrote an article together with this author.',
      args: countedArguments(t),
      sql: connection({
        edges: (author: AuthorTable) =>
          derivedRows(
            { authorId: 'author_id', articleCount: 'article_count' },
            sql`select o.author_id, count(*)::int as article_count from ${authorships} s join ${authorships} o on o.article_id = s.article_id and o.author_id <> s.author_id where s.author_id = ${author.id} group by o.author_id`,
          ),
        node: { rows: tableRows(authors), on: (author, edge) => eq(author.id, edge.authorId) },
        orders: countedOrders<Record<'authorId' | 'articleCount', SQL>, AuthorTable>({
          kind: 'coauthor',
          count: (edge) => edge.articleCount,
          ties: [(edge) => edge.authorId],
          name: (author) => author.nameKey,
          id: (author) => author.id,
        }),
      }),
    }),
    journals: t.field({
      type: AuthorJournalConnection,
      description: 'The journals in which the articles of this author stand.',
      args: countedArguments(t),
      sql: connection({
        edges: (author: AuthorTable) =>
          derivedRows(
            { journalId: 'journal_id', articleCount: 'article_count' },
            sql`select a.journal_id, count(*)::int as article_count from ${authorships} s join ${articles} a on a.id = s.article_id where s.author_id = ${author.id} and a.journal_id is not null group by a.journal_id`,
          ),
        node: { rows: tableRows(journals), on: (journal, edge) => eq(journal.id, edge.journalId) },
        orders: countedOrders<Record<'journalId' | 'articleCount', SQL>, typeof journals>({
          kind: 'author-journal',
          count: (edge) => edge.articleCount,
          ties: [(edge) => edge.journalId],
          name: (journal) => journal.titleKey,
          id: (journal) => journal.id,
        }),
      }),
    }),
  }),
})

const AuthorArticleConnection = connectionType<typeof authorships, typeof articles>('AuthorArticle', {
  node: Article,
  of: 'the articles of an author',
  edgeFields: (t) => ({
    position: t.int({
      description: 'The place in the author list of the article, counted from 1.',
      sql: (authorship) => authorship.position,
    }),
    nameAsPrinted: t.string({
      description: 'The name as the article prints it.',
      sql: (authorship) => authorship.nameAsPrinted,
    }),
  }),
})

const CoauthorConnection = connectionType<{ articleCount: SQL }, AuthorTable>('Coauthor', {
  node: Author,
  of: 'the co-authors of an author',
  edgeFields: (t) => ({
    articleCount: t.int({
      description: 'How many articles they wrote together.',
      sql: (edge) => edge.articleCount,
    }),
  }),
})

const AuthorJournalConnection = connectionType<{ articleCount: SQL }, typeof journals>('AuthorJournal', {
  node: Journal,
  of: 'the journals of an author',
  edgeFields: (t) => ({
    articleCount: t.int({
      description: 'How many articles of the author stand in this journal.',
      sql: (edge) => edge.articleCount,
    }),
  }),
})

const AuthorConnection = connectionType('Author', { node: Author, of: 'authors' })

builder.queryFields((t) => ({
  author: t.field({
    type: Author,
    nullable: true,
    description: 'The author with this key; null where there is none.',
    args: { by: t.arg({ type: AuthorKey, required: true, description: 'The id or ORCID iD.' }) },
    sql: one({
      rows: tableRows(authors),
      where: (author, _parent, args) => eq(author.id, authorKeySql(args.at('by'))),
    }),
  }),
  authors: t.field({
    type: AuthorConnection,
    description: 'All authors.',
    args: {
      where: t.arg({ type: AuthorFilter, description: 'Only authors for whom this holds.' }),
      orderBy: t.arg({ type: AuthorOrder, defaultValue: 'NAME_ASC', description: 'The order of the list.' }),
      ...pageArguments(t),
    },
    sql: connection({ edges: tableRows(authors), filter: authorFilterSql, orders: authorOrders }),
  }),
}))
