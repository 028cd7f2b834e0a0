import { and, type SQL, sql } from 'drizzle-orm'
import { columnsRead } from './columns-read.ts'
import { cursorSql } from './cursor.ts'
import { listOf } from './json.ts'
import type { Page } from './page.ts'
import { newAlias, type PlanScope } from './scope.ts'
import type { RowSet } from './row-set.ts'
import type { ConnectionList } from './source.ts'

/**
 * The rows of a connection's page, and what can be said of them.
 *
 * Keys come first: an inner sub-select finds the edges of the page by the order's index, and only these are joined to
 * their nodes.
 */
export class ConnectionRows {
  readonly page: Page
  readonly #scope: PlanScope
  readonly #list: ConnectionList
  /** Is one row more read than the page has, to see whether there is one? */
  readonly looksAhead: boolean
  /** Aliases of the page's edges and of their nodes. */
  readonly #edgeName: string
  readonly #nodeName: string
  #nodeUsed = false
  /** How often the edges are read. */
  #reads = 0
  readonly #edges: RowSet<unknown>
  readonly #shared: string

  constructor(scope: PlanScope, list: ConnectionList, page: Page, looksAhead: boolean) {
    this.page = page
    this.#scope = scope
    this.#list = list
    this.looksAhead = looksAhead
    this.#edgeName = newAlias(scope, 'k')
    this.#nodeName = newAlias(scope, 'n')
    this.#shared = newAlias(scope, 'g')
    this.#edges = list.edges.query === undefined ? list.edges : sharedRows(list.edges, this.#shared)
  }

  /** The row of one edge of the page. */
  get edge(): unknown {
    return this.#edges.row(this.#edgeName)
  }

  /** The row of one node of the page. */
  get node(): unknown {
    if (this.#list.node === undefined) return this.edge
    this.#nodeUsed = true
    return this.#list.node.rows.row(this.#nodeName)
  }

  /** A `with` clause for edges that are a sub-select: it runs once, however many parts read it. */
  head(): SQL {
    const { query } = this.#list.edges
    if (query === undefined || this.#reads === 0) return sql``
    const kind = this.#reads > 1 ? sql.raw('materialized') : sql.raw('not materialized')
    return sql`with ${sql.identifier(this.#shared)} as ${kind} (${query}) `
  }

  /** A JSON list of `item` over the page, in the connection's order. */
  list(item: SQL): SQL {
    return listOf(item, this.pageOrder(false), this.#withinPage())
  }

  /** The cursor of an edge. */
  cursor(): SQL {
    return cursorSql(this.#list.order, this.#keys(this.edge, this.#keyNode()))
  }

  /** The cursor of the page's first or last edge; null where the page is empty. */
  edgeCursor(end: 'first' | 'last'): SQL {
    return sql`(array_agg(${this.cursor()} order by ${this.pageOrder(end === 'last')})${this.#withinPage()})[1]`
  }

  /** Is there a row after the page, in the direction of paging? */
  hasMore(): SQL {
    return sql`count(*) > ${this.page.size}`
  }

  /** Is there a row on the far side of a cursor, the cursor's own included? */
  existsBeyond(side: 'after' | 'before'): SQL {
    const boundary = side === 'after' ? this.page.after : this.page.before
    if (boundary === undefined) return sql`false`
    const { edge, node, from, conditions } = this.#all()
    const beyond = this.#compare(edge, node, side === 'after' ? '<=' : '>=', boundary)
    return sql`exists (select ${from} where ${and(...conditions, beyond) ?? sql`true`})`
  }

  /** How many rows the whole connection has: a stored count where that is the same. */
  total(): SQL {
    const { total } = this.#list
    if (total !== undefined && this.#list.filter === undefined) return total
    const { from, conditions } = this.#all()
    return sql`(select count(*) ${from}${conditions.length === 0 ? sql`` : sql` where ${and(...conditions)}`})`
  }

  /**
   * The FROM clause of the page's aggregate, whose columns are `parts`. Asked for last: it joins the nodes, and carries
   * columns of the edges, only where something reads them.
   */
  pageFrom(parts: readonly SQL[]): SQL {
    const { edge, node, name, from, conditions } = this.#all()
    const { after, before, backward } = this.page
    if (after !== undefined) conditions.push(this.#compare(edge, node, '>', after))
    if (before !== undefined) conditions.push(this.#compare(edge, node, '<', before))
    const order = this.#orderBy(this.#keys(edge, node), backward)
    const number = this.looksAhead ? [sql`row_number() over (order by ${order}) as page_row`] : []
    const limit = this.looksAhead ? this.page.sizeAndOne : this.page.size
    const where = conditions.length === 0 ? sql`` : sql` where ${and(...conditions)}`
    const joined = this.#joinedNodes(sql.join([...parts]))
    const wanted = [...this.#columns(name, sql`${sql.join([...parts])}${joined}`), ...number]
    const inner = sql`(select ${sql.join(wanted, sql`, `)} ${from}${where} order by ${order} limit ${limit})`
    return sql`from ${inner} ${sql.identifier(this.#edgeName)}${joined}`
  }

  /** The nodes beside the edges of the page, from the edges themselves where they have copies of all that is read. */
  #joinedNodes(readers: SQL): SQL {
    const join = this.#list.node
    if (join === undefined || !this.#nodeUsed) return sql``
    const node = sql.identifier(this.#nodeName)
    if (join.copies !== undefined) {
      const copies = join.copies(this.edge)
      const read = [...columnsRead(readers, this.#nodeName)].toSorted()
      const own = read.map((column) => copies[column] && sql`${copies[column]} as ${sql.identifier(column)}`)
      if (own.length === 0) return sql``
      if (own.every((column) => column !== undefined)) {
        return sql` cross join lateral (select ${sql.join(own, sql`, `)}) ${node}`
      }
    }
    return sql` join ${join.rows.from(this.#nodeName)} on ${join.on(join.rows.row(this.#nodeName), this.edge)}`
  }

  /** The columns of an edge that are read outside the inner sub-select: wide rows are not carried through its sort. */
  #columns(name: string, readers: SQL): SQL[] {
    if (this.#list.edges.query !== undefined) return [sql`${sql.identifier(name)}.*`]
    const columns = [...columnsRead(readers, this.#edgeName)].toSorted()
    return columns.map((column) => sql`${sql.identifier(name)}.${sql.identifier(column)}`)
  }

  /** A fresh reading of all rows of the connection. */
  #all() {
    this.#reads += 1
    const { node: join, order } = this.#list
    const name = newAlias(this.#scope, 'e')
    const edge = this.#edges.row(name)
    const nodeName = newAlias(this.#scope, 'm')
    const node = join === undefined ? edge : join.rows.row(nodeName)
    const filter = this.#list.filter?.(node)
    const joins = join !== undefined && (order.onNode || filter !== undefined)
    const from = joins
      ? sql`from ${this.#edges.from(name)} join ${join.rows.from(nodeName)} on ${join.on(node, edge)}`
      : sql`from ${this.#edges.from(name)}`
    const conditions = [this.#list.where(edge), filter].filter((condition) => condition !== undefined)
    return { name, edge, node, from, conditions }
  }

  #keys(edge: unknown, node: unknown): SQL[] {
    return this.#list.order.keys.map((key) => sql`${key.by(edge, node)}`)
  }

  #keyNode(): unknown {
    return this.#list.order.onNode ? this.node : undefined
  }

  #compare(edge: unknown, node: unknown, operator: '<' | '>' | '<=' | '>=', boundary: readonly SQL[]): SQL {
    const turned = { '<': '>', '>': '<', '<=': '>=', '>=': '<=' } as const
    const sign = this.#list.order.descending ? turned[operator] : operator
    return sql`(${sql.join(this.#keys(edge, node), sql`, `)}) ${sql.raw(sign)} (${sql.join([...boundary], sql`, `)})`
  }

  /** The keys of the page's rows, in the connection's order or the other way. */
  pageOrder(reversed: boolean): SQL {
    return this.#orderBy(this.#keys(this.edge, this.#keyNode()), reversed)
  }

  #orderBy(keys: readonly SQL[], reversed: boolean): SQL {
    const direction = sql.raw(this.#list.order.descending === reversed ? ' asc' : ' desc')
    return sql.join(
      keys.map((key) => sql`${key}${direction}`),
      sql`, `,
    )
  }

  /** Leaves out the row that was read only to see whether there is one. */
  #withinPage(): SQL {
    if (!this.looksAhead) return sql``
    return sql` filter (where ${sql.identifier(this.#edgeName)}.page_row <= ${this.page.size})`
  }
}

/** The rows of a sub-select, under the name that a `with` clause gives it. */
function sharedRows(rows: RowSet<unknown>, name: string): RowSet<unknown> {
  return {
    from: (alias) => sql`${sql.identifier(name)} ${sql.identifier(alias)}`,
    row: (alias) => rows.row(alias),
  }
}
