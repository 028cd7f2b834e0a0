import type { SQL, SQLWrapper } from 'drizzle-orm'
import type { Input, Slot } from './input.ts'
import type { ArgumentViolation } from './input-error.ts'
import type { RowSet } from './row-set.ts'

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

/** How many rows to reckon with in the cost beside those of the answer: a number for each run. */
export type Weight = (args: Input) => Slot

/** One related row, or null. The condition must select one row at most. */
export interface OneSource<Parent> {
  readonly kind: 'one'
  readonly weight: Weight | undefined
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
  readonly type: 'integer' | 'real' | 'text' | 'boolean'
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

/** Columns of a node that its edges carry copies of, by the node's column. */
export type Copies = Readonly<Record<string, SQLWrapper>>

/** A list in pages. */
export interface ConnectionSource<Parent> {
  readonly kind: 'connection'
  readonly weight: Weight | undefined
  readonly list: (parent: Parent, args: Input) => ConnectionList
}

/** What a connection's pages are made of, for one parent. */
export interface ConnectionList {
  readonly edges: RowSet<unknown>
  readonly where: (edge: unknown) => SQL | undefined
  /** The node's row, joined to the edge's; undefined where the edge's row is the node's. */
  readonly node:
    | {
        readonly rows: RowSet<unknown>
        readonly on: (node: unknown, edge: unknown) => SQL
        readonly copies: ((edge: unknown) => Copies) | undefined
      }
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
  /**
   * What is wrong with the arguments, told before anything runs. (An error of the value comes when the rest is there, and makes
   * null of all that must not be without it.)
   */
  readonly check?: (args: Args, context: Context) => Promise<readonly ArgumentViolation[]>
  /** The value for one object. @throws ArgumentViolation for an argument that cannot be used. */
  readonly value: (needs: unknown, args: Args, context: Context) => Value | Promise<Value>
  /** How many rows to reckon with in the cost. */
  readonly expected: number
}
