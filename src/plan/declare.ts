import { type SQL, sql, type SQLWrapper } from 'drizzle-orm'
import type { Input } from './input.ts'
import type { RowSet } from './row-set.ts'
import type {
  ConnectionList,
  ConnectionSource,
  Copies,
  EachSource,
  ManySource,
  NodeSource,
  OneSource,
  Order,
  PartSource,
  Related,
  SameSource,
  Weight,
} from './source.ts'

export function part(name: PartSource['part']): PartSource {
  return { kind: 'part', part: name }
}

/** An object that stands for the parent's own row, or for another view of it. */
export function same<Parent>(
  row: (parent: Parent) => unknown,
  present?: (parent: Parent) => SQL,
): SameSource<Parent> {
  return { kind: 'same', row, present }
}

interface RelatedOptions<Parent, Row> {
  readonly rows: RowSet<Row> | ((parent: Parent, args: Input) => RowSet<Row>)
  readonly where?: (row: Row, parent: Parent, args: Input) => SQL | undefined
  readonly orderBy?: (row: Row, parent: Parent) => SQL
}

/** One related row: `one({ rows: tableRows(journals), where: (journal, article) => eq(journal.id, article.journalId) })`. */
export function one<Parent, Row>(
  options: RelatedOptions<Parent, Row> & { readonly weight?: Weight },
): OneSource<Parent> {
  return { kind: 'one', related: relatedOf(options), weight: options.weight }
}

/** All related rows, in order. */
export function many<Parent, Row>(
  options: RelatedOptions<Parent, Row> & {
    readonly orderBy: (row: Row, parent: Parent) => SQL
    readonly expected: number
  },
): ManySource<Parent> {
  return { kind: 'many', related: relatedOf(options), expected: options.expected }
}

function relatedOf<Parent, Row>(options: RelatedOptions<Parent, Row>) {
  return (parent: Parent, args: Input): Related => ({
    rows: typeof options.rows === 'function' ? options.rows(parent, args) : options.rows,
    // The rows are made by the row set beside it, so they are of its type.
    where: (row) => options.where?.(row as Row, parent, args),
    orderBy: (row) => options.orderBy?.(row as Row, parent),
  })
}

/** One answer for each entry of a list argument, in its order: the rows of `over` have their `place` in it. */
export function each<Parent, Row>(options: {
  readonly argument: string
  readonly over: (args: Input) => RowSet<Row & { readonly place: SQL }>
  readonly item: OneSource<Row> | NodeSource<Row>
}): EachSource<Parent> {
  // The rows of `over` are of the type that `item` takes.
  return { kind: 'each', ...options } as EachSource<Parent>
}

interface ConnectionOptions<Parent, Edge, Node> {
  readonly edges: RowSet<Edge> | ((parent: Parent, args: Input) => RowSet<Edge>)
  readonly where?: (edge: Edge, parent: Parent) => SQL | undefined
  readonly node?: {
    readonly rows: RowSet<Node>
    readonly on: (node: Node, edge: Edge) => SQL
    /** Where nothing else of the nodes is read, they are not looked up: each edge must have one node. */
    readonly copies?: (edge: Edge) => Copies
  }
  /** Conditions from the `where` argument; asked for only where it is given. */
  readonly filter?: (node: Node, where: Input) => SQL
  /** By value of the `orderBy` argument; the first is the default. */
  readonly orders: Readonly<Record<string, Order<Edge, Node>>>
  readonly total?: (parent: Parent) => SQLWrapper
  readonly weight?: Weight
}

/** A list in pages, by keyset. Without `node`, the edge's row is the node's. */
export function connection<Parent, Edge, Node = Edge>(
  options: ConnectionOptions<Parent, Edge, Node>,
): ConnectionSource<Parent> {
  return {
    kind: 'connection',
    weight: options.weight,
    list: (parent, args) => {
      const { edges, where, node, filter, total } = options
      const filterInput = filter === undefined ? undefined : args.at('where')
      const filtered = filter !== undefined && filterInput?.filled === true
      // The erased row types below are those of the row sets beside them.
      const list: ConnectionList = {
        edges: typeof edges === 'function' ? edges(parent, args) : edges,
        where: (edge) => where?.(edge as Edge, parent),
        node: node && ({ copies: undefined, ...node } as ConnectionList['node']),
        filter: filtered ? (row) => filter(row as Node, filterInput) : undefined,
        order: orderOf(options.orders, args) as Order<unknown, unknown>,
        total: total === undefined ? undefined : sql`${total(parent)}`,
      }
      return list
    },
  }
}

function orderOf<Edge, Node>(
  orders: Readonly<Record<string, Order<Edge, Node>>>,
  args: Input,
): Order<Edge, Node> {
  const names = Object.keys(orders)
  const name = names.length > 1 ? args.at('orderBy').choice() : undefined
  const order = orders[typeof name === 'string' ? name : (names[0] ?? '')]
  if (order === undefined) throw new Error(`No order is declared for orderBy: ${String(name)}`)
  return order
}
