import { doiUrl } from '../../../src/domain/doi.ts'
import type { GraphRows } from '../graph.ts'
import { type Article, type Author, type Authorship, type Data, getRow, type Reference } from './data.ts'
import { isArticleWanted, isReferenceWanted, type Where } from './filters.ts'
import { type CitationArguments, citationOf, exportOf, recordOfArticle } from './written.ts'
import { articleOrders, type Counted, countedOrders, orderOf, referenceOrders } from './orders.ts'
import { compareTexts, type PageArguments, pageOf } from './pages.ts'
import { columns, countBy, type Resolvers, sortTexts } from './resolver.ts'
import { updatesOf } from './updates.ts'

export interface ListArguments extends PageArguments {
  readonly where?: Where | null
  readonly orderBy?: string | null
}

type IdentifierRow = GraphRows['identifiers'][number]

const articleItself = articleOrders((article: Article) => article)

/** A page of articles, each its own edge. */
export function articlePage(data: Data, articles: readonly Article[], args: ListArguments) {
  const wanted = articles.filter((article) => isArticleWanted(data, article, args.where))
  return pageOf(wanted, orderOf(articleItself, args.orderBy), args, (node) => ({ node }))
}

export const identifierFields: Resolvers<IdentifierRow> = {
  ...columns('scheme', 'value'),
  url: identifierUrl,
}

export const referenceListFields: Resolvers<Article> = {
  status: (article) => article.referenceListStatus,
  declaredCount: (article) => article.declaredReferenceCount,
  parsedCount: (article) => article.parsedReferenceCount,
  linkedCount: (article) => article.linkedReferenceCount,
}

export const articleFields: Resolvers<Article> = {
  ...columns('type', 'origin', 'title', 'abstract', 'language', 'year', 'published', 'volume', 'issue'),
  ...columns('firstPage', 'lastPage', 'containerTitle', 'publisher', 'keywords', 'access', 'referenceCount'),
  ...columns('articleNumber', 'publisherPlace', 'edition', 'series', 'license', 'retracted'),
  ...columns('editors', 'translators'),
  updates: (article, _args, data) => updatesOf(data, article, 'UPDATED'),
  updateOf: (article, _args, data) => updatesOf(data, article, 'NOTICE'),
  id: (article) => `art_${article.id}`,
  doi: (article, _args, data) => identifierOf(data, article, 'doi'),
  pmid: (article, _args, data) => identifierOf(data, article, 'pmid'),
  pmcid: (article, _args, data) => identifierOf(data, article, 'pmcid'),
  identifiers: (article, _args, data) =>
    [...data.identifiersOf(article.id)].sort(
      (a, b) => compareTexts(a.scheme, b.scheme) || compareTexts(a.value, b.value),
    ),
  url: (article, _args, data) => {
    for (const scheme of ['doi', 'pmid', 'pmcid', 'arxiv', 'openalex']) {
      const value = identifierOf(data, article, scheme)
      if (value !== null) return identifierUrl({ scheme, value })
    }
    return null
  },
  pages: ({ firstPage, lastPage, articleNumber }) =>
    firstPage === null || lastPage === null || lastPage === firstPage
      ? (firstPage ?? articleNumber)
      : `${firstPage}–${lastPage}`,
  journal: (article, _args, data) =>
    article.journalId === null ? null : getRow(data.journals, article.journalId),
  authors: (article, args: PageArguments, data) =>
    pageOf(
      data.authorshipsOf(article.id),
      { mark: 'article-author:printed', keys: ({ position }: Authorship) => [position] },
      args,
      (authorship) => ({ ...authorship, node: getRow(data.authors, authorship.authorId) }),
    ),
  correspondingAuthors: (article, _args, data) =>
    data
      .authorshipsOf(article.id)
      .filter(({ corresponding }) => corresponding)
      .map(({ authorId }) => getRow(data.authors, authorId)),
  referenceList: (article) => article,
  citedByCount: (article) => article.citationCount,
  references: (article, args: ListArguments, data) =>
    pageOf(
      data.referencesOf(article.id).filter((reference) => isReferenceWanted(data, reference, args.where)),
      orderOf(
        referenceOrders('printed', ({ ordinal }) => ordinal),
        args.orderBy,
      ),
      args,
      (node) => ({ node }),
    ),
  citedBy: (article, args: ListArguments, data) => {
    // The first reference of each citing article; lists are in printed order.
    const firsts = new Map<number, Reference>()
    for (const reference of data.referencesTo(article.id)) {
      if (!firsts.has(reference.citingId)) firsts.set(reference.citingId, reference)
    }
    const citing = [...firsts.values()]
      .map((reference) => ({ reference, node: getRow(data.articles, reference.citingId) }))
      .filter(({ node }) => isArticleWanted(data, node, args.where))
    return pageOf(
      citing,
      orderOf(
        articleOrders(({ node }) => node),
        args.orderBy,
      ),
      args,
      (edge) => edge,
    )
  },
  referencedAuthors: (article, args: ListArguments, data) => {
    const orders = countedOrders<ReferencedAuthor>('referenced-author')
    return pageOf(referencedAuthors(data, article), orderOf(orders, args.orderBy), args, (entry) => ({
      ...entry,
      referenceCount: entry.count,
    }))
  },
  referencedJournals: (article, args: ListArguments, data) => {
    const cited = citedArticles(data, article).flatMap(({ reference, work }) =>
      work.journalId === null ? [] : [{ reference, journal: getRow(data.journals, work.journalId) }],
    )
    const entries = [...countBy(cited.map(({ journal }) => journal))].map(([node, count]) => ({
      node,
      count,
      seen: Math.min(
        ...cited.filter(({ journal }) => journal === node).map(({ reference }) => reference.ordinal),
      ),
    }))
    const order = orderOf(countedOrders<(typeof entries)[number]>('referenced-journal'), args.orderBy)
    return pageOf(entries, order, args, ({ node, count }) => ({ node, referenceCount: count }))
  },
  referencedYears: (article, _args, data) => {
    const years = citedArticles(data, article).flatMap(({ work }) => work.year ?? [])
    return [...countBy(years)].map(([year, count]) => ({ year, count })).sort((a, b) => a.year - b.year)
  },
  citation: (article, args: CitationArguments, data) => citationOf(recordOfArticle(data, article), args),
  exportReferences: (article, { format }: { format: string }, data) =>
    exportOf(
      [...new Set(citedArticles(data, article).map(({ work }) => work))].map((work) =>
        recordOfArticle(data, work),
      ),
      format,
    ),
  sources: (article, _args, data) =>
    data.rows.sourceRecords
      .filter(({ articleId }) => articleId === article.id)
      .sort((a, b) => b.importedAt.getTime() - a.importedAt.getTime() || b.id - a.id)
      .map(({ sourceId, importedAt }) => {
        const source = data.rows.sources.find(({ id }) => id === sourceId)
        return { name: source?.name, format: source?.format, importedAt: importedAt.toISOString() }
      }),
}

interface ReferencedAuthor extends Counted<Author> {
  readonly references: Reference[]
  readonly firstAuthorCount: number
}

function referencedAuthors(data: Data, article: Article): ReferencedAuthor[] {
  const found = new Map<Author, { references: Reference[]; positions: number[]; seen: number }>()
  for (const { reference, work } of citedArticles(data, article)) {
    for (const { authorId, position } of data.authorshipsOf(work.id)) {
      const author = getRow(data.authors, authorId)
      const seen = reference.ordinal * 1_000_000 + position
      const entry = found.get(author) ?? { references: [], positions: [], seen }
      entry.references.push(reference)
      entry.positions.push(position)
      entry.seen = Math.min(entry.seen, seen)
      found.set(author, entry)
    }
  }
  return [...found].map(([node, { references, positions, seen }]) => ({
    node,
    references,
    seen,
    count: references.length,
    firstAuthorCount: positions.filter((position) => position === 1).length,
  }))
}

/** The references that lead to a work, in printed order, with it. */
function citedArticles(data: Data, article: Article) {
  return data
    .referencesOf(article.id)
    .flatMap((reference) =>
      reference.citedId === null ? [] : [{ reference, work: getRow(data.articles, reference.citedId) }],
    )
}

function identifierOf(data: Data, article: Article, scheme: string): string | null {
  const values = data.identifiersOf(article.id).filter((row) => row.scheme === scheme)
  return sortTexts(values.map(({ value }) => value))[0] ?? null
}

function identifierUrl({ scheme, value }: Pick<IdentifierRow, 'scheme' | 'value'>): string | null {
  const starts: Readonly<Record<string, string>> = {
    pmid: 'https://pubmed.ncbi.nlm.nih.gov/',
    pmcid: 'https://pmc.ncbi.nlm.nih.gov/articles/',
    arxiv: 'https://arxiv.org/abs/',
    openalex: 'https://openalex.org/',
  }
  if (scheme === 'doi') return doiUrl(value)
  const start = starts[scheme]
  return start === undefined ? null : start + value
}
