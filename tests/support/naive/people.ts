import { articlePage, type ListArguments } from './articles.ts'
import { type Author, type Data, getRow, type Journal, type Reference } from './data.ts'
import { isArticleWanted } from './filters.ts'
import { articleOrders, type Counted, countedOrders, orderOf } from './orders.ts'
import { compareTexts, pageOf } from './pages.ts'
import { partsOf } from './parts.ts'
import { columns, countBy, type Resolvers, sortTexts } from './resolver.ts'

export const authorFields: Resolvers<Author> = {
  ...columns('name', 'familyName', 'givenName', 'initials', 'suffix', 'orcid', 'articleCount'),
  id: (author) => `aut_${author.id}`,
  citedByCount: (author) => author.citationCount,
  nameVariants: (author, _args, data) =>
    [...countBy(data.authorshipsBy(author.id).map(({ nameAsPrinted }) => nameAsPrinted))]
      .sort(([a, countA], [b, countB]) => countB - countA || compareTexts(a, b))
      .map(([name]) => name),
  articles: (author, args: ListArguments, data) => {
    const written = data
      .authorshipsBy(author.id)
      .map((authorship) => ({ ...authorship, node: getRow(data.articles, authorship.articleId) }))
      .filter(({ node }) => isArticleWanted(data, node, args.where))
    return pageOf(
      written,
      orderOf(
        articleOrders(({ node }) => node),
        args.orderBy,
      ),
      args,
      (edge) => edge,
    )
  },
  coauthors: (author, args: ListArguments, data) => {
    const others = data
      .authorshipsBy(author.id)
      .flatMap(({ articleId }) => data.authorshipsOf(articleId))
      .filter(({ authorId }) => authorId !== author.id)
    const people = others.map(({ authorId }) => getRow(data.authors, authorId))
    return countedPage('coauthor', people, args)
  },
  journals: (author, args: ListArguments, data) =>
    countedPage(
      'author-journal',
      data.authorshipsBy(author.id).flatMap(({ articleId }) => {
        const { journalId } = getRow(data.articles, articleId)
        return journalId === null ? [] : [getRow(data.journals, journalId)]
      }),
      args,
    ),
}

export const journalFields: Resolvers<Journal> = {
  ...columns('title', 'abbreviation', 'publisher', 'articleCount'),
  id: (journal) => `jrn_${journal.id}`,
  citedByCount: (journal) => journal.citationCount,
  names: (journal, _args, data) => sortTexts([...new Set(data.namesOf(journal.id).map(({ name }) => name))]),
  issns: (journal, _args, data) =>
    sortTexts(
      data.rows.journalIssns.filter(({ journalId }) => journalId === journal.id).map(({ issn }) => issn),
    ),
  articles: (journal, args: ListArguments, data) => articlePage(data, articlesIn(data, journal), args),
  authors: (journal, args: ListArguments, data) =>
    countedPage(
      'journal-author',
      articlesIn(data, journal)
        .flatMap(({ id }) => data.authorshipsOf(id))
        .map(({ authorId }) => getRow(data.authors, authorId)),
      args,
    ),
}

export const referenceFields: Resolvers<Reference> = {
  ...columns('ordinal', 'text', 'authors', 'authorsTruncated', 'title', 'containerTitle', 'year', 'volume'),
  ...columns('issue', 'firstPage', 'lastPage', 'doi', 'note', 'links'),
  ...columns('label', 'key', 'doiAssertedBy', 'confidence'),
  parts: partsOf,
  ...columns('articleNumber', 'type', 'publisher', 'publisherPlace', 'edition', 'series', 'editors'),
  identifiers: (reference) => reference.identifiers ?? [],
  id: (reference) => `ref_${reference.id}`,
  citingArticle: (reference, _args, data) => getRow(data.articles, reference.citingId),
  article: (reference, _args, data) =>
    reference.citedId === null ? null : getRow(data.articles, reference.citedId),
  match: (reference) => reference,
}

export const referenceMatchFields: Resolvers<Reference> = {
  status: (reference) => reference.matchStatus,
  method: (reference) => reference.matchMethod,
  score: (reference) => reference.matchScore,
  evidence: (reference) => reference.matchEvidence,
}

/** A page of those who occur, with how often they do as `articleCount`. */
function countedPage(kind: string, nodes: readonly (Author | Journal)[], args: ListArguments) {
  const entries = [...countBy(nodes)].map(([node, count]) => ({ node, count }))
  const order = orderOf(countedOrders<Counted<Author | Journal>>(kind), args.orderBy)
  return pageOf(entries, order, args, ({ node, count }) => ({ node, articleCount: count }))
}

function articlesIn(data: Data, journal: Journal) {
  return [...data.articles.values()].filter(({ journalId }) => journalId === journal.id)
}
