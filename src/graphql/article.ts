import { eq, type SQL, sql } from 'drizzle-orm'
import { articleIdentifiers, articles } from '../db/tables/articles.ts'
import { authors, authorships } from '../db/tables/authors.ts'
import { journals } from '../db/tables/journals.ts'
import { sourceRecords, sources } from '../db/tables/sources.ts'
import { connection, each, many, one, same } from '../plan/declare.ts'
import { derivedRows, tableRows } from '../plan/row-set.ts'
import { articleFilterSql, ArticleFilter } from './article-filter.ts'
import { articleUrlSql, Identifier, identifierSql, ReferenceList, SourceRecord } from './article-parts.ts'
import { builder } from './builder.ts'
import { connectionType, pageArguments } from './connection-types.ts'
import { ArticleOrder, ArticleOrigin, ArticleType } from './enums.ts'
import { ArticleKey, articleKeyRows, articleKeySql, globalIdSql } from './keys.ts'
import { Node } from './node.ts'
import { articleOrders } from './orders.ts'
import { Article, Author, Journal } from './types.ts'

Article.implement({
  description:
    'A work: an article, book, chapter, preprint … Described by a source, or known only because others cite it.',
  interfaces: [Node],
  fields: (t) => ({
    id: t.id({ description: 'The global id.', sql: (article) => globalIdSql('Article', article.id) }),
    type: t.field({
      type: ArticleType,
      description: 'What kind of work it is.',
      sql: (article) => article.type,
    }),
    origin: t.field({
      type: ArticleOrigin,
      description: 'Whether a source described it, or only references name it.',
      sql: (article) => article.origin,
    }),
    title: t.string({
      nullable: true,
      description: 'The title as the source gives it, without a final full stop; null where none gave one.',
      sql: (article) => article.title,
    }),
    abstract: t.string({
      nullable: true,
      description: 'The abstract as plain text; null where no source gave one.',
      sql: (article) => article.abstract,
    }),
    language: t.string({
      nullable: true,
      description: 'The language of the work (BCP 47); null where not known.',
      sql: (article) => article.language,
    }),
    doi: t.field({
      type: 'DOI',
      nullable: true,
      description: 'The DOI; null where none is known. Printed references mostly have none.',
      sql: (article) => identifierSql(article, 'doi'),
    }),
    pmid: t.string({
      nullable: true,
      description: 'The number in PubMed; null where not known.',
      sql: (article) => identifierSql(article, 'pmid'),
    }),
    pmcid: t.string({
      nullable: true,
      description: 'The id in PubMed Central, with `PMC`; null where not known.',
      sql: (article) => identifierSql(article, 'pmcid'),
    }),
    identifiers: t.field({
      type: [Identifier],
      description: 'Every identifier known, by scheme and value.',
      sql: many({
        rows: tableRows(articleIdentifiers),
        where: (row, article) => eq(row.articleId, article.id),
        orderBy: (row) => sql`${row.scheme} collate "C", ${row.value}`,
        expected: 2,
      }),
    }),
    url: t.string({
      nullable: true,
      description:
        'Where it is best found: by DOI, else in PubMed, PubMed Central or arXiv; null without any of these.',
      sql: articleUrlSql,
    }),
    year: t.int({
      nullable: true,
      description: 'The year of publication; null where not known.',
      sql: (article) => article.year,
    }),
    published: t.field({
      type: 'PartialDate',
      nullable: true,
      description: 'The date of publication, as precise as the source; null where not known.',
      sql: (article) => article.published,
    }),
    volume: t.string({
      nullable: true,
      description: 'The volume, as printed; null where there is none.',
      sql: (article) => article.volume,
    }),
    issue: t.string({
      nullable: true,
      description: 'The issue or supplement, as printed (`3`, `Suppl 1`); null where there is none.',
      sql: (article) => article.issue,
    }),
    pages: t.string({
      nullable: true,
      description:
        'First and last page with an en dash (`467–474`), or the only page, or else the article number; null where not known.',
      sql: (article) =>
        sql`coalesce(${article.firstPage} || coalesce('–' || nullif(${article.lastPage}, ${article.firstPage}), ''), ${article.articleNumber})`,
    }),
    firstPage: t.string({
      nullable: true,
      description:
        'The first page, or a number of which no source says whether it is a page or an article number; null where not known.',
      sql: (article) => article.firstPage,
    }),
    lastPage: t.string({
      nullable: true,
      description: 'The last page, written in full; null where not known.',
      sql: (article) => article.lastPage,
    }),
    journal: t.field({
      type: Journal,
      nullable: true,
      description: 'The journal; null for works outside journals, and where the journal is not known.',
      sql: one({ rows: tableRows(journals), where: (journal, article) => eq(journal.id, article.journalId) }),
    }),
    authors: t.field({
      type: ArticleAuthorConnection,
      description: 'The authors, in printed order.',
      args: pageArguments(t),
      sql: connection({
        edges: tableRows(authorships),
        where: (authorship, article) => eq(authorship.articleId, article.id),
        node: {
          rows: tableRows(authors),
          on: (author, authorship) => eq(author.id, authorship.authorId),
          copies: (authorship) => ({ id: authorship.authorId, name: authorship.authorName }),
        },
        orders: {
          PRINTED: {
            mark: 'article-author:printed',
            descending: false,
            onNode: false,
            keys: [{ by: (authorship) => authorship.position, type: 'integer' }],
          },
        },
        total: (article) => article.authorCount,
      }),
    }),
    correspondingAuthors: t.field({
      type: [Author],
      description:
        'The authors to whom correspondence goes, in printed order; empty where the source names none.',
      sql: many({
        rows: tableRows(authors),
        where: (author, article) =>
          sql`${author.id} in (select ${authorships.authorId} from ${authorships} where ${authorships.articleId} = ${article.id} and ${authorships.corresponding})`,
        orderBy: (author, article) =>
          sql`(select ${authorships.position} from ${authorships} where ${authorships.articleId} = ${article.id} and ${authorships.authorId} = ${author.id})`,
        expected: 1,
      }),
    }),
    referenceList: t.field({
      type: ReferenceList,
      description: 'How complete the reference list is here.',
      sql: same((article) => article),
    }),
    referenceCount: t.int({
      description: 'How many references are here.',
      sql: (article) => article.referenceCount,
    }),
    citedByCount: t.int({
      description: 'How many articles here cite this one. One that cites it twice counts once.',
      sql: (article) => article.citationCount,
    }),
    sources: t.field({
      type: [SourceRecord],
      description:
        'Which sources described this article, newest first; empty for works known only from references.',
      sql: many({
        rows: (article) =>
          derivedRows(
            { name: 'name', format: 'format', importedAt: 'imported_at', id: 'id' },
            sql`select ${sources.name}, ${sources.format}, ${sourceRecords.importedAt}, ${sourceRecords.id} from ${sourceRecords} join ${sources} on ${sources.id} = ${sourceRecords.sourceId} where ${sourceRecords.articleId} = ${article.id}`,
          ),
        orderBy: (row) => sql`${row.importedAt} desc, ${row.id} desc`,
        expected: 1,
      }),
    }),
  }),
})

const ArticleAuthorConnection = connectionType<typeof authorships, typeof authors>('ArticleAuthor', {
  node: Author,
  of: 'the authors of an article',
  edgeFields: (t) => ({
    position: t.int({
      description: 'The place in the author list, counted from 1.',
      sql: (authorship) => authorship.position,
    }),
    nameAsPrinted: t.string({
      description: 'The name as this article prints it.',
      sql: (authorship) => authorship.nameAsPrinted,
    }),
    corresponding: t.boolean({
      description: 'Does correspondence go to this author?',
      sql: (authorship) => authorship.corresponding,
    }),
    affiliations: t.stringList({
      description: 'The affiliations as printed, in printed order.',
      sql: (authorship) => authorship.affiliations,
    }),
  }),
})

export const ArticleConnection = connectionType('Article', { node: Article, of: 'articles' })

/** The orders of lists whose rows are the articles themselves. */
export const ownArticleOrders = articleOrders<typeof articles>({
  published: (article) => article.publishedKey,
  id: (article) => article.id,
})

/** The arguments of every list of articles. */
export function articleListArguments(t: Parameters<typeof pageArguments>[0]) {
  return {
    where: t.arg({ type: ArticleFilter, description: 'Only articles for which this holds.' }),
    orderBy: t.arg({
      type: ArticleOrder,
      defaultValue: 'PUBLISHED_DESC',
      description: 'The order of the list.',
    }),
    ...pageArguments(t),
  }
}

builder.queryFields((t) => ({
  article: t.field({
    type: Article,
    nullable: true,
    description: 'The article with this key; null where there is none.',
    args: {
      by: t.arg({ type: ArticleKey, required: true, description: 'Its id, DOI or other identifier.' }),
    },
    sql: one({
      rows: tableRows(articles),
      where: (article, _parent, args) => eq(article.id, articleKeySql(args.at('by'))),
    }),
  }),
  articlesByKey: t.field({
    type: [Article],
    nullable: { list: false, items: true },
    description:
      'The articles with these keys: one answer for each key, in their order, null where there is none.',
    args: {
      keys: t.arg({
        type: [ArticleKey],
        required: true,
        description: 'At most 200 keys. The same may stand there twice.',
      }),
    },
    sql: each({
      argument: 'keys',
      over: (args) => articleKeyRows(args.at('keys')),
      item: one({
        rows: tableRows(articles),
        where: (article, row: { articleId: SQL }) => eq(article.id, row.articleId),
      }),
    }),
  }),
  articles: t.field({
    type: ArticleConnection,
    description: 'All articles, those known only from references included.',
    args: articleListArguments(t),
    sql: connection({ edges: tableRows(articles), filter: articleFilterSql, orders: ownArticleOrders }),
  }),
}))
