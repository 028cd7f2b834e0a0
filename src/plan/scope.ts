import type { FieldNode, GraphQLField, GraphQLObjectType } from 'graphql'
import { argumentValues } from './argument-values.ts'
import type { SelectionScope } from './collect.ts'
import { Input } from './input.ts'
import type { ArgumentViolation } from './input-error.ts'
import type { FieldSource } from './source.ts'
import { checkArguments } from './value-limits.ts'

/** Rows that a part of an operation may return, from its argument values; what the cost limit is held against. */
export type Cost = (argumentValues: readonly Record<string, unknown>[]) => number

export const noCost: Cost = () => 0

export function addCosts(costs: readonly Cost[]): Cost {
  const some = costs.filter((cost) => cost !== noCost)
  if (some.length <= 1) return some[0] ?? noCost
  return (values) => some.reduce((sum, cost) => sum + cost(values), 0)
}

/** A field with arguments, as it stands in the operation. */
export interface FieldArguments {
  readonly field: GraphQLField<unknown, unknown>
  /** `Type.field` */
  readonly name: string
  readonly node: FieldNode
  /** The same for every run, where the operation gives no argument by variable. */
  readonly constant: Record<string, unknown> | undefined
}

/** A computed field, as it stands in the operation, whose arguments are checked before anything runs. */
export interface ArgumentCheck extends FieldArguments {
  readonly check: (
    args: Readonly<Record<string, unknown>>,
    context: unknown,
  ) => Promise<readonly ArgumentViolation[]>
}

/** What is known, and gathered, while one statement is written. */
export interface PlanScope extends SelectionScope {
  /** Objects of abstract types carry their type's name under `typeKey`, for graphql-js to find it. */
  readonly marksTypes: boolean
  readonly fieldArguments: FieldArguments[]
  /** Fields met that the statement does not answer: they are left to their resolvers, with what those need of it. */
  readonly unplanned: string[]
  /** Those of them whose arguments have to be checked before anything runs. */
  readonly checks: ArgumentCheck[]
  aliasCount: number
  /** Conditions that the filters met so far state. */
  conditionCount: number
}

/** No response name can be this. */
export const typeKey = ':type'

/** Under this name travels what a computed field needs. No response name can be this. */
export function needsKey(fieldName: string): string {
  return `:needs:${fieldName}`
}

/** A name for a row set that no other in the statement has. */
export function newAlias(scope: PlanScope, letter: string): string {
  scope.aliasCount += 1
  return `${letter}${scope.aliasCount}`
}

const noArguments: Record<string, unknown> = {}

/** The arguments of a field, as far as the planner may see them. */
export function readArguments(
  scope: PlanScope,
  type: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
): Input {
  const name = `${type.name}.${field.name}`
  const values = field.args.length === 0 ? noArguments : argumentValues(field, node, scope.variables, name)
  const source = { index: scope.fieldArguments.length, field: name, node }
  if (field.args.length > 0) {
    // Depth and number are part of the shape of a statement: one that is written is within the limits in every run.
    scope.conditionCount = checkArguments(values, typesOf(field), source, scope.conditionCount)
    scope.fieldArguments.push({
      field,
      name,
      node,
      constant: hasVariables(node.arguments) ? undefined : values,
    })
  }
  return Input.ofArguments(values, typesOf(field), source)
}

const argumentTypes = new WeakMap<GraphQLField<unknown, unknown>, ReturnType<typeof makeTypes>>()

function typesOf(field: GraphQLField<unknown, unknown>): ReturnType<typeof makeTypes> {
  let types = argumentTypes.get(field)
  if (types === undefined) argumentTypes.set(field, (types = makeTypes(field)))
  return types
}

function makeTypes(field: GraphQLField<unknown, unknown>) {
  return Object.fromEntries(field.args.map((argument) => [argument.name, argument.type]))
}

/** Does this part of a document mention a variable? */
export function hasVariables(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(hasVariables)
  if (value === null || typeof value !== 'object') return false
  const node = value as { kind?: string; value?: unknown; values?: unknown; fields?: unknown }
  return (
    node.kind === 'Variable' ||
    hasVariables(node.value) ||
    hasVariables(node.values) ||
    hasVariables(node.fields)
  )
}

/** How this field gets its value; undefined where that is left to its resolver. */
export function sourceOf(field: GraphQLField<unknown, unknown>): FieldSource<unknown> | undefined {
  return field.extensions['source'] as FieldSource<unknown> | undefined
}
