import { type SQL, sql } from 'drizzle-orm'
import {
  type FieldNode,
  getNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  isObjectType,
  type SelectionSetNode,
} from 'graphql'
import { argumentValues } from './argument-values.ts'
import { collectFields, selectionSetsOf } from './collect.ts'
import type { Input } from './input.ts'
import { addPairs, listOf, objectJson, objectsOf, type Pair, textLiteral } from './json.ts'
import {
  addCosts,
  type ArgumentCheck,
  type Cost,
  hasVariables,
  needsKey,
  newAlias,
  noCost,
  type PlanScope,
  readArguments,
  sourceOf,
  typeKey,
} from './scope.ts'
import type { EachSource, NodeSource, PlannedSource, Related, Weight } from './source.ts'
import { writeConnection } from './write-connection.ts'
import type { Written, WrittenObject, WrittenPair } from './written.ts'

/** A field of an operation that has sub-selections. */
interface FieldUse {
  readonly scope: PlanScope
  readonly type: GraphQLOutputType
  readonly sets: readonly SelectionSetNode[]
  readonly parent: unknown
  readonly args: Input
}

/** The pairs of one object: what these selections say of `row`, which is of this type. */
export function writeSelection(
  scope: PlanScope,
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
  row: unknown,
): WrittenObject {
  const pairs: Pair[] = []
  const costs: Cost[] = []
  for (const [name, nodes] of collectFields(scope, type, sets)) {
    const written = writeField(scope, type, name, nodes, row)
    if (written === undefined) continue
    addPairs(pairs, [written.pair])
    costs.push(written.cost)
  }
  return { pairs, cost: addCosts(costs) }
}

function writeField(
  scope: PlanScope,
  type: GraphQLObjectType,
  name: string,
  nodes: readonly FieldNode[],
  row: unknown,
): WrittenPair | undefined {
  const [node] = nodes
  if (node === undefined) return undefined
  if (node.name.value === '__typename') return { pair: [name, textLiteral(type.name)], cost: noCost }
  const field = type.getFields()[node.name.value]
  const source = field === undefined ? undefined : sourceOf(field)
  if (field === undefined || source === undefined) {
    scope.unplanned.push(`${type.name}.${node.name.value}`)
    return undefined
  }
  if (typeof source === 'object' && source.kind === 'computed') {
    const fieldName = `${type.name}.${field.name}`
    scope.unplanned.push(fieldName)
    // Its resolver gets them from graphql-js, once the statement has run: what cannot be used is told before.
    const values = argumentValues(field, node, scope.variables, fieldName)
    const { expected, check } = source
    if (check !== undefined) {
      const constant = hasVariables(node.arguments) ? undefined : values
      // The declaration was checked against the field's arguments and the builder's context.
      scope.checks.push({ field, name: fieldName, node, constant, check: check as ArgumentCheck['check'] })
    }
    return { pair: [needsKey(field.name), source.needs(row)], cost: () => expected }
  }
  const args = readArguments(scope, type, field, node)
  const use = { scope, type: field.type, sets: selectionSetsOf(nodes), parent: row, args }
  const { sql: value, cost } = writeSource(source, use)
  return { pair: [name, value], cost }
}

function writeSource(source: PlannedSource<unknown>, use: FieldUse): Written {
  if (typeof source === 'function') return { sql: sql`${source(use.parent, use.args)}`, cost: noCost }
  switch (source.kind) {
    case 'same': {
      const { pairs, cost } = writeSelection(use.scope, objectType(use), use.sets, source.row(use.parent))
      const object = objectJson(pairs)
      const present = source.present?.(use.parent)
      return { sql: present === undefined ? object : sql`case when ${present} then ${object} end`, cost }
    }
    case 'one':
      return weighed(source.weight, use.args, writeOne(source.related(use.parent, use.args), use))
    case 'many':
      return writeMany(source.related(use.parent, use.args), source.expected, use)
    case 'each':
      return writeEach(source, use)
    case 'node':
      return writeNode(source, use)
    case 'connection':
      return weighed(
        source.weight,
        use.args,
        writeConnection(
          use.scope,
          objectType(use),
          use.sets,
          source.list(use.parent, use.args),
          use.args,
          writeSelection,
        ),
      )
    default:
      throw new Error(`${source.part} stands outside a connection`)
  }
}

function weighed(weight: Weight | undefined, args: Input, written: Written): Written {
  if (weight === undefined) return written
  const slot = weight(args)
  return { ...written, cost: (values) => Number(slot.read(values)) + written.cost(values) }
}

function writeOne(related: Related, use: FieldUse): Written {
  const name = newAlias(use.scope, 't')
  const row = related.rows.row(name)
  const { pairs, cost } = writeSelection(use.scope, objectType(use), use.sets, row)
  const rest = sql`from ${related.rows.from(name)}${whereSql(related.where(row))}`
  return { sql: objectJson(pairs, rest), cost: (values) => 1 + cost(values) }
}

function writeMany(related: Related, expected: number, use: FieldUse): Written {
  const name = newAlias(use.scope, 't')
  const row = related.rows.row(name)
  const { pairs, cost } = writeSelection(use.scope, objectType(use), use.sets, row)
  const rest = sql`from ${related.rows.from(name)}${whereSql(related.where(row))}`
  const { list, from } = objectsOf(pairs, related.orderBy(row), rest)
  return {
    sql: sql`(select ${list} ${from})`,
    cost: (values) => expected * (1 + cost(values)),
  }
}

function writeEach(source: EachSource<unknown>, use: FieldUse): Written {
  const name = newAlias(use.scope, 't')
  const rows = source.over(use.args)
  const row = rows.row(name)
  const item = writeSource(source.item, { ...use, parent: row })
  const list = use.args.at(source.argument).slot((value) => (Array.isArray(value) ? value.length : 0))
  return {
    sql: sql`(select ${listOf(item.sql, row.place)} from ${rows.from(name)})`,
    cost: (values) => Number(list.read(values)) * item.cost(values),
  }
}

/** One branch per type that the id may be of; only the branch of the type it is of runs. */
function writeNode(source: NodeSource<unknown>, use: FieldUse): Written {
  const id = source.id(use.parent, use.args)
  const costs: Cost[] = []
  const branches = Object.entries(source.types).map(([typeName, { rows, key }]) => {
    const name = newAlias(use.scope, 't')
    const row = rows.row(name)
    const type = use.scope.schema.getType(typeName)
    if (!isObjectType(type)) throw new Error(`${typeName} is no object type`)
    const { pairs, cost } = writeSelection(use.scope, type, use.sets, row)
    costs.push(cost)
    const marked: Pair[] = use.scope.marksTypes ? [[typeKey, textLiteral(typeName)], ...pairs] : [...pairs]
    const object = objectJson(marked, sql`from ${rows.from(name)} where ${key(row)} = ${id.key}`)
    return sql`when ${textLiteral(typeName)} then ${object}`
  })
  return {
    sql: sql`case ${id.type} ${sql.join(branches, sql` `)} end`,
    cost: (values) => 1 + Math.max(0, ...costs.map((cost) => cost(values))),
  }
}

export function whereSql(condition: SQL | undefined): SQL {
  return condition === undefined ? sql`` : sql` where ${condition}`
}

function objectType({ type }: FieldUse): GraphQLObjectType {
  const named = getNamedType(type)
  if (!isObjectType(named)) throw new Error(`${named.name} is no object type`)
  return named
}
