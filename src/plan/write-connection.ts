import { type SQL, sql } from 'drizzle-orm'
import { getNamedType, type GraphQLObjectType, isObjectType, type SelectionSetNode } from 'graphql'
import { type CollectedFields, collectFields, selectionSetsOf } from './collect.ts'
import { ConnectionRows } from './connection-rows.ts'
import type { Input } from './input.ts'
import { addPairs, objectJson, objectsOf, type Pair, textLiteral } from './json.ts'
import { readPage } from './page.ts'
import { addCosts, type Cost, type PlanScope, sourceOf } from './scope.ts'
import type { ConnectionList, PartSource } from './source.ts'
import type { WriteSelection, Written } from './written.ts'

/** What the fields of a connection are gathered into. */
interface ConnectionParts {
  readonly scope: PlanScope
  readonly writeSelection: WriteSelection
  readonly rows: ConnectionRows
  /** Columns of the page's aggregate, in the order of their names `c0`, `c1` …; lists as the pairs of their objects. */
  readonly columns: (SQL | readonly Pair[])[]
  readonly costs: Cost[]
}

/**
 * A page of a connection: only what is selected of it is computed.
 *
 *     (select row_to_json(":o") from (
 *       select p.c0 as "nodes", (select count(*) from …) as "totalCount"
 *       from (select json_agg(row_to_json(":o")) as c0 from (
 *         select <node> from (select e.* from … where … order by <keys> limit $n) k join … order by <keys>) ":o") p) ":o")
 *
 * Where more than one list is selected, or a fact of the page beside it, the aggregate makes the objects itself.
 */
export function writeConnection(
  scope: PlanScope,
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
  list: ConnectionList,
  args: Input,
  writeSelection: WriteSelection,
): Written {
  const page = readPage(args, list.order)
  const fields = collectFields(scope, type, sets)
  const rows = new ConnectionRows(scope, list, page, looksAhead(scope, type, fields, page.backward))
  const parts: ConnectionParts = { scope, writeSelection, rows, columns: [], costs: [] }
  const pairs: Pair[] = []
  for (const [name, nodes] of fields) {
    const [node] = nodes
    if (node === undefined) continue
    if (node.name.value === '__typename') {
      pairs.push([name, textLiteral(type.name)])
      continue
    }
    const child = childOf(type, node.name.value)
    if (child.part === undefined) {
      scope.unplanned.push(`${type.name}.${node.name.value}`)
      continue
    }
    pairs.push([name, writePart(parts, child.part, child.type, selectionSetsOf(nodes))])
  }
  const rowCost = addCosts(parts.costs)
  const cost: Cost = (values) => {
    if (parts.columns.length > 0) return Number(page.sizeSlot.read(values)) * (1 + rowCost(values))
    // A count alone takes no page, but a page that cannot be is an error all the same.
    for (const rule of page.rules) rule.read(values)
    return 0
  }
  return { sql: objectJson(pairs, pageOf(parts), rows.head()), cost }
}

function writePart(
  parts: ConnectionParts,
  part: PartSource['part'],
  type: GraphQLObjectType | undefined,
  sets: readonly SelectionSetNode[],
): SQL {
  if (part === 'totalCount') return parts.rows.total()
  if (type === undefined) throw new Error(`${part} stands outside a connection`)
  switch (part) {
    case 'nodes': {
      const { pairs, cost } = parts.writeSelection(parts.scope, type, sets, parts.rows.node)
      parts.costs.push(cost)
      return column(parts, pairs)
    }
    case 'edges':
      return column(parts, writeEdge(parts, type, sets))
    case 'pageInfo':
      return writePageInfo(parts, type, sets)
    default:
      throw new Error(`${part} is no field of a connection`)
  }
}

function writeEdge(
  parts: ConnectionParts,
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
): Pair[] {
  const { scope, rows } = parts
  const pairs: Pair[] = []
  for (const [name, nodes] of collectFields(scope, type, sets)) {
    const [node] = nodes
    const child = node === undefined ? undefined : childOf(type, node.name.value)
    if (child?.part === 'cursor') pairs.push([name, rows.cursor()])
    else if (child?.part === 'node' && child.type !== undefined) {
      const written = parts.writeSelection(scope, child.type, selectionSetsOf(nodes), rows.node)
      parts.costs.push(written.cost)
      pairs.push([name, objectJson(written.pairs)])
    } else {
      // A field of the edge itself, or __typename: a selection of one field, on the edge's row.
      const written = parts.writeSelection(
        scope,
        type,
        [{ kind: 'SelectionSet', selections: nodes } as SelectionSetNode],
        rows.edge,
      )
      parts.costs.push(written.cost)
      addPairs(pairs, written.pairs)
    }
  }
  return pairs
}

function writePageInfo(
  parts: ConnectionParts,
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
): SQL {
  const pairs: Pair[] = []
  for (const [name, nodes] of collectFields(parts.scope, type, sets)) {
    const field = nodes[0]?.name.value ?? ''
    if (field === '__typename') pairs.push([name, textLiteral(type.name)])
    else pairs.push([name, pageFact(parts, childOf(type, field).part)])
  }
  return objectJson(pairs)
}

function pageFact(parts: ConnectionParts, part: PartSource['part'] | undefined): SQL {
  const { rows } = parts
  switch (part) {
    case 'hasNextPage':
      return rows.page.backward ? rows.existsBeyond('before') : column(parts, rows.hasMore())
    case 'hasPreviousPage':
      return rows.page.backward ? column(parts, rows.hasMore()) : rows.existsBeyond('after')
    case 'startCursor':
      return column(parts, rows.edgeCursor('first'))
    case 'endCursor':
      return column(parts, rows.edgeCursor('last'))
    default:
      throw new Error(`${String(part)} is no field of a page info`)
  }
}

/** Does anything selected depend on whether there is a row after the page? */
function looksAhead(
  scope: PlanScope,
  type: GraphQLObjectType,
  fields: CollectedFields,
  backward: boolean,
): boolean {
  const wanted = backward ? 'hasPreviousPage' : 'hasNextPage'
  return [...fields.values()].some((nodes) => {
    const child = childOf(type, nodes[0]?.name.value ?? '')
    if (child.part !== 'pageInfo' || child.type === undefined) return false
    const info = collectFields(scope, child.type, selectionSetsOf(nodes))
    return [...info.values()].some(([node]) => node?.name.value === wanted)
  })
}

/** Adds a column to the page's aggregate and gives its name. */
function column(parts: ConnectionParts, column: SQL | readonly Pair[]): SQL {
  parts.columns.push(column)
  return sql.raw(`p.c${parts.columns.length - 1}`)
}

function pageOf({ columns, rows }: ConnectionParts): SQL | undefined {
  const [only] = columns
  if (only === undefined) return undefined
  if (columns.length === 1 && isPairs(only) && !rows.looksAhead) {
    const order = rows.pageOrder(false)
    const values = only.map(([, value]) => value)
    const { list, from } = objectsOf(only, order, rows.pageFrom([...values, order]))
    return sql`from (select ${list} as c0 ${from}) p`
  }
  const expressions = columns.map((column) => (isPairs(column) ? rows.list(objectJson(column)) : column))
  const named = expressions.map((expression, index) => sql`${expression} as ${sql.raw(`c${index}`)}`)
  return sql`from (select ${sql.join(named, sql`, `)} ${rows.pageFrom(expressions)}) p`
}

function isPairs(column: SQL | readonly Pair[]): column is readonly Pair[] {
  return Array.isArray(column)
}

function childOf(type: GraphQLObjectType, name: string) {
  const field = type.getFields()[name]
  const source = field === undefined ? undefined : sourceOf(field)
  const named = field === undefined ? undefined : getNamedType(field.type)
  return {
    part: typeof source === 'object' && source.kind === 'part' ? source.part : undefined,
    type: isObjectType(named) ? named : undefined,
  }
}
