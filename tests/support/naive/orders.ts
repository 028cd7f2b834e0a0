import type { Article, Author, Journal, Reference } from './data.ts'
import type { Order } from './pages.ts'

/** By value of `orderBy`; null, like no `orderBy`, is the first. */
export type Orders<Entry> = Readonly<Record<string, Order<Entry>>>

export function orderOf<Entry>(orders: Orders<Entry>, name: string | null | undefined): Order<Entry> {
  const order = name === null || name === undefined ? Object.values(orders)[0] : orders[name]
  if (order === undefined) throw new Error(`The naive executor does not know the order ${String(name)}`)
  return order
}

/** Of entries that have an article. */
export function articleOrders<Entry>(articleOf: (entry: Entry) => Article): Orders<Entry> {
  const keys = (of: (article: Article) => (number | string | boolean)[]) => (entry: Entry) => {
    const article = articleOf(entry)
    return [...of(article), article.id]
  }
  return {
    PUBLISHED_DESC: {
      mark: 'article:published_desc',
      descending: true,
      keys: keys((article) => [article.publishedKey]),
    },
    PUBLISHED_ASC: {
      mark: 'article:published_asc',
      keys: keys((article) => [article.publishedKey === 0, article.publishedKey]),
    },
    CITED_BY_COUNT_DESC: {
      mark: 'article:cited_by_count_desc',
      descending: true,
      keys: keys((article) => [article.citationCount]),
    },
    TITLE_ASC: {
      mark: 'article:title_asc',
      keys: keys((article) => [article.titleKey === '', article.titleKey]),
    },
  }
}

export const authorOrders: Orders<Author> = {
  NAME_ASC: { mark: 'author:name_asc', keys: ({ nameKey, id }) => [nameKey, id] },
  ...entityOrders('author'),
}

export const journalOrders: Orders<Journal> = {
  TITLE_ASC: { mark: 'journal:name_asc', keys: ({ titleKey, id }) => [titleKey, id] },
  ...entityOrders('journal'),
}

function entityOrders(kind: string): Orders<Author | Journal> {
  return {
    ARTICLE_COUNT_DESC: {
      mark: `${kind}:article_count_desc`,
      descending: true,
      keys: ({ articleCount, id }) => [articleCount, id],
    },
    CITED_BY_COUNT_DESC: {
      mark: `${kind}:cited_by_count_desc`,
      descending: true,
      keys: ({ citationCount, id }) => [citationCount, id],
    },
  }
}

/** Of a list of references, whose own order is by this key. */
export function referenceOrders(mark: string, keyOf: (reference: Reference) => number): Orders<Reference> {
  return {
    LISTED: { mark: `reference:${mark}`, keys: (reference) => [keyOf(reference)] },
    CONFIDENCE_ASC: {
      mark: 'reference:confidence_asc',
      keys: ({ confidence, id }) => [confidence ?? 2, id],
    },
  }
}

/** An entry with a count; `seen` decides between equal counts before the key does. */
export interface Counted<Node> {
  readonly node: Node
  readonly count: number
  readonly seen?: number
}

export function countedOrders<Entry extends Counted<Author | Journal>>(kind: string): Orders<Entry> {
  return {
    COUNT_DESC: {
      mark: `${kind}:count_desc`,
      keys: ({ node, count, seen }) => [-count, ...(seen === undefined ? [] : [seen]), node.id],
    },
    NAME_ASC: {
      mark: `${kind}:name_asc`,
      keys: ({ node }) => ['nameKey' in node ? node.nameKey : node.titleKey, node.id],
    },
  }
}
