import { getTableName, type SQL, sql, type SQLWrapper } from 'drizzle-orm'
import { alias, type PgTable } from 'drizzle-orm/pg-core'
import type { Input } from './input.ts'

/**
 * How a field gets its value. A source is declared beside the field's type and description; nothing else
 * is said about it anywhere.
 *
 * `Parent` is the row that the field's object stands for: a Drizzle table under an alias, or the columns of a sub-select.
 */
export type FieldSource<Parent> =
  | PlannedSource<Parent>
  // What its value is made with is checked where it is declared.
  | ComputedSource<Parent, never, unknown, never>

/** What the statement itself gives the value of, in SQL terms. */
export type PlannedSource<Parent> =
  | ValueSource<Parent>
  | SameSource<Parent>
  | OneSource<Parent>
  | ManySource<Parent>
  | EachSource<Parent>
  | NodeSource<Parent>
  | ConnectionSource<Parent>
  | PartSource

/** One expression over the parent row: a scalar, an enum, or a JSON list of them. */
export type ValueSource<Parent> = (parent: Parent, args: Input) => SQLWrapper

/** Rows that stand in a FROM clause under an alias that the planner chooses. */
export interface RowSet<Row> {
  /** The FROM item with its alias: `"articles" "a1"`, `(select …) "k1"`. */
  from(alias: string): SQL
  /** The columns under that alias. */
  row(alias: string): Row
  /** Where the rows are a sub-select: its text, for those who need the rows twice and want them made once. */
  readonly query?: SQL
}

/** An object made of columns of the parent row itself. Null where `present` is false. */
export interface SameSource<Parent> {
  readonly kind: 'same'
  readonly row: (parent: Parent) => unknown
  readonly present: ((parent: Parent) => SQL) | undefined
}

/** Rows beside the parent: which, under what condition, in what order. */
export interface Related {
  readonly rows: RowSet<unknown>
  readonly where: (row: unknown) => SQL | undefined
  readonly orderBy: (row: unknown) => SQL | undefined
}

/** One related row, or null. The condition must select one row at most. */
export interface OneSource<Parent> {
  readonly kind: 'one'
  readonly related: (parent: Parent, args: Input) => Related
}

/** All related rows, for lists that are short by nature. `expected` is how many rows to reckon with in the cost. */
export interface ManySource<Parent> {
  readonly kind: 'many'
  readonly related: (parent: Parent, args: Input) => Related
  readonly expected: number
}

/** For each row of a list that the client gave, in its order, another source: null where that finds nothing. */
export interface EachSource<Parent> {
  readonly kind: 'each'
  readonly over: (args: Input) => RowSet<{ readonly place: SQL }>
  readonly item: OneSource<unknown> | NodeSource<unknown>
  /** The argument that holds the list. */
  readonly argument: string
  readonly parent?: Parent
}

/** An object of a type that only its global id tells. */
export interface NodeSource<Parent> {
  readonly kind: 'node'
  readonly id: (parent: Parent, args: Input) => { readonly type: SQL; readonly key: SQL }
  /** By type name: the table, and its key. */
  readonly types: Readonly<Record<string, { rows: RowSet<unknown>; key: (row: unknown) => SQL }>>
}

/** One key of an order. Keys are never null. */
export interface SortKey<Edge, Node> {
  readonly by: (edge: Edge, node: Node) => SQLWrapper
  readonly type: 'integer' | 'text' | 'boolean'
}

/**
 * A total order of a connection: all keys ascend, or all descend, and the last is unique, so that a page starts with a
 * row comparison `(a, b, id) > ($1, $2, $3)` that one index serves.
 */
export interface Order<Edge, Node> {
  /** What cursors are marked with. Two orders with one mark must have the same keys. */
  readonly mark: string
  readonly descending: boolean
  readonly keys: readonly SortKey<Edge, Node>[]
  /** Do the keys read columns of the node's own table? */
  readonly onNode: boolean
}

/** A list in pages. */
export interface ConnectionSource<Parent> {
  readonly kind: 'connection'
  readonly list: (parent: Parent, args: Input) => ConnectionList
}

/** What a connection's pages are made of, for one parent. */
export interface ConnectionList {
  readonly edges: RowSet<unknown>
  readonly where: (edge: unknown) => SQL | undefined
  /** The node's row, joined to the edge's; undefined where the edge's row is the node's. */
  readonly node:
    | { readonly rows: RowSet<unknown>; readonly on: (node: unknown, edge: unknown) => SQL }
    | undefined
  /** Conditions that the client gave; undefined where it gave none. */
  readonly filter: ((node: unknown) => SQL) | undefined
  readonly order: Order<unknown, unknown>
  /** A stored count that equals the total where there is no filter. */
  readonly total: SQL | undefined
}

/** The parts of connections, edges and page infos, which the connection writer knows. */
export interface PartSource {
  readonly kind: 'part'
  readonly part:
    | 'nodes'
    | 'edges'
    | 'pageInfo'
    | 'totalCount'
    | 'cursor'
    | 'node'
    | 'hasNextPage'
    | 'hasPreviousPage'
    | 'startCursor'
    | 'endCursor'
}

/**
 * A value that JavaScript computes: from `needs`, a JSON expression over the parent row, which travels in the answer under
 * a name that no response has, and from the arguments. What is needed does not depend on these, so that the field under
 * several names takes it once.
 *
 * Written out beside the field: through a function TypeScript would not see the field's arguments.
 *
 * @example { kind: 'computed', expected: 5, needs: (article) => recordSql(article), value: (json, { style }) => … }
 */
export interface ComputedSource<Parent, Args, Value, Context> {
  readonly kind: 'computed'
  readonly needs: (parent: Parent) => SQL
  /** The value for one object. @throws ArgumentViolation for an argument that cannot be used. */
  readonly value: (needs: unknown, args: Args, context: Context) => Value | Promise<Value>
  /** How many rows to reckon with in the cost. */
  readonly expected: number
}

/** A Drizzle table as rows. */
export function tableRows<T extends PgTable>(table: T): RowSet<T> {
  return {
    from: (name) => sql`${sql.identifier(getTableName(table))} ${sql.identifier(name)}`,
    // The alias has the table's columns; Drizzle's type of it only differs in the table's name.
    row: (name) => alias(table, name) as unknown as T,
  }
}

/** The columns of a sub-select: each name here with the column's name there. */
export type Columns<Names extends string> = Readonly<Record<Names, SQL>>

/**
 * A sub-select as rows.
 *
 * @example derivedRows({ authorId: 'author_id' }, sql`select author_id from …`)
 */
export function derivedRows<Names extends string>(
  columns: Readonly<Record<Names, string>>,
  query: SQL,
): RowSet<Columns<Names>> {
  return {
    query,
    from: (name) => sql`(${query}) ${sql.identifier(name)}`,
    row: (name) =>
      Object.fromEntries(
        Object.entries<string>(columns).map(([key, column]) => [
          key,
          sql`${sql.identifier(name)}.${sql.identifier(column)}`,
        ]),
      ) as Columns<Names>,
  }
}

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
export function one<Parent, Row>(options: RelatedOptions<Parent, Row>): OneSource<Parent> {
  return { kind: 'one', related: relatedOf(options) }
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
  readonly node?: { readonly rows: RowSet<Node>; readonly on: (node: Node, edge: Edge) => SQL }
  /** Conditions from the `where` argument; asked for only where it is given. */
  readonly filter?: (node: Node, where: Input) => SQL
  /** By value of the `orderBy` argument; the first is the default. */
  readonly orders: Readonly<Record<string, Order<Edge, Node>>>
  readonly total?: (parent: Parent) => SQLWrapper
}

/** A list in pages, by keyset. Without `node`, the edge's row is the node's. */
export function connection<Parent, Edge, Node = Edge>(
  options: ConnectionOptions<Parent, Edge, Node>,
): ConnectionSource<Parent> {
  return {
    kind: 'connection',
    list: (parent, args) => {
      const { edges, where, node, filter, total } = options
      const filterInput = filter === undefined ? undefined : args.at('where')
      const filtered = filter !== undefined && filterInput?.filled === true
      // The erased row types below are those of the row sets beside them.
      const list: ConnectionList = {
        edges: typeof edges === 'function' ? edges(parent, args) : edges,
        where: (edge) => where?.(edge as Edge, parent),
        node: node as ConnectionList['node'],
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
