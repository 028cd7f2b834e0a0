import { type SQLWrapper, sql } from 'drizzle-orm'
import type { articles } from '../db/tables/articles.ts'
import type { authors } from '../db/tables/authors.ts'
import type { journals } from '../db/tables/journals.ts'
import type { Order } from '../plan/source.ts'

/** Where a list of articles has the sort keys that an index of the list's own table begins with. */
interface ArticleKeys<Edge> {
  readonly published: (edge: Edge) => SQLWrapper
  readonly id: (edge: Edge) => SQLWrapper
}

/** The orders of a list whose edges carry the article's key and date. */
export function articleOrders<Edge>({ published, id }: ArticleKeys<Edge>) {
  type ArticleListOrder = Order<Edge, typeof articles>
  return {
    PUBLISHED_DESC: {
      mark: 'article:published_desc',
      descending: true,
      onNode: false,
      keys: [
        { by: published, type: 'integer' },
        { by: id, type: 'integer' },
      ],
    },
    PUBLISHED_ASC: {
      mark: 'article:published_asc',
      descending: false,
      onNode: false,
      keys: [
        { by: (edge: Edge) => sql`(${published(edge)} = 0)`, type: 'boolean' },
        { by: published, type: 'integer' },
        { by: id, type: 'integer' },
      ],
    },
    CITED_BY_COUNT_DESC: {
      mark: 'article:cited_by_count_desc',
      descending: true,
      onNode: true,
      keys: [
        { by: (_edge: Edge, article: typeof articles) => article.citationCount, type: 'integer' },
        { by: (_edge: Edge, article: typeof articles) => article.id, type: 'integer' },
      ],
    },
    TITLE_ASC: {
      mark: 'article:title_asc',
      descending: false,
      onNode: true,
      keys: [
        { by: (_edge: Edge, article: typeof articles) => sql`(${article.titleKey} = '')`, type: 'boolean' },
        { by: (_edge: Edge, article: typeof articles) => article.titleKey, type: 'text' },
        { by: (_edge: Edge, article: typeof articles) => article.id, type: 'integer' },
      ],
    },
  } as const satisfies Record<string, ArticleListOrder>
}

/** The orders of authors or of journals, over their own tables. */
function entityOrders<Entity extends typeof authors | typeof journals>(
  kind: string,
  nameOrder: string,
  name: (entity: Entity) => SQLWrapper,
) {
  const counted = (mark: string, count: (entity: Entity) => SQLWrapper): Order<Entity, Entity> => ({
    mark: `${kind}:${mark}`,
    descending: true,
    onNode: false,
    keys: [
      { by: count, type: 'integer' },
      { by: (entity) => entity.id, type: 'integer' },
    ],
  })
  const named: Order<Entity, Entity> = {
    mark: `${kind}:name_asc`,
    descending: false,
    onNode: false,
    keys: [
      { by: name, type: 'text' },
      { by: (entity) => entity.id, type: 'integer' },
    ],
  }
  return {
    [nameOrder]: named,
    ARTICLE_COUNT_DESC: counted('article_count_desc', (entity) => entity.articleCount),
    CITED_BY_COUNT_DESC: counted('cited_by_count_desc', (entity) => entity.citationCount),
  }
}

export const authorOrders = entityOrders<typeof authors>('author', 'NAME_ASC', (author) => author.nameKey)
export const journalOrders = entityOrders<typeof journals>(
  'journal',
  'TITLE_ASC',
  (journal) => journal.titleKey,
)

interface CountedKeys<Edge, Node> {
  /** Of what, for the cursors. */
  readonly kind: string
  readonly count: (edge: Edge) => SQLWrapper
  /** What decides between equal counts; the last is unique. */
  readonly ties: readonly ((edge: Edge) => SQLWrapper)[]
  readonly name: (node: Node) => SQLWrapper
  readonly id: (node: Node) => SQLWrapper
}

/** The orders of a list in which each entry has a count. Counts are negated, so that all keys of an order ascend. */
export function countedOrders<Edge, Node>({ kind, count, ties, name, id }: CountedKeys<Edge, Node>) {
  return {
    COUNT_DESC: {
      mark: `${kind}:count_desc`,
      descending: false,
      onNode: false,
      keys: [
        { by: (edge: Edge) => sql`-${count(edge)}`, type: 'integer' },
        ...ties.map((by) => ({ by, type: 'integer' }) as const),
      ],
    },
    NAME_ASC: {
      mark: `${kind}:name_asc`,
      descending: false,
      onNode: true,
      keys: [
        { by: (_edge: Edge, node: Node) => name(node), type: 'text' },
        { by: (_edge: Edge, node: Node) => id(node), type: 'integer' },
      ],
    },
  } as const satisfies Record<string, Order<Edge, Node>>
}
