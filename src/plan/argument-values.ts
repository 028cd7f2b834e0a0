import {
  type DirectiveNode,
  type FieldNode,
  getArgumentValues,
  getNamedType,
  getNullableType,
  type GraphQLDirective,
  type GraphQLField,
  GraphQLError,
  type GraphQLInputType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
  Kind,
  type ValueNode,
} from 'graphql'
import { type ArgumentPath, argumentError } from './input-error.ts'

type Values = Readonly<Record<string, unknown>>

/**
 * The coerced arguments of a field or directive.
 *
 * @param of what has them, for people: `Type.field`, `@skip`.
 * @throws GraphQLError `BAD_USER_INPUT` where a variable has no value at a place that must have one. (Validation has found
 * what is wrong with literals, and coercion of the variables what is wrong with their values.)
 */
export function argumentValues(
  taker: GraphQLField<unknown, unknown> | GraphQLDirective,
  node: FieldNode | DirectiveNode,
  variables: Values,
  of: string,
): Record<string, unknown> {
  try {
    return getArgumentValues(taker, node, variables)
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error
    const { path, rule } = findUnusable(taker, node, variables) ?? { path: [], rule: error.message }
    throw argumentError({ field: of, path, node }, rule)
  }
}

interface Unusable {
  readonly path: ArgumentPath
  readonly rule: string
}

function findUnusable(
  { args }: GraphQLField<unknown, unknown> | GraphQLDirective,
  node: FieldNode | DirectiveNode,
  variables: Values,
): Unusable | undefined {
  for (const { name, type } of args) {
    const given = node.arguments?.find((argument) => argument.name.value === name)
    const found = given && unusableValue(given.value, type, variables, [name])
    if (found !== undefined) return found
  }
  return undefined
}

/** Goes down a literal, whose depth the document's limits bound, to a variable that has no value where one is needed. */
function unusableValue(
  node: ValueNode,
  type: GraphQLInputType,
  variables: Values,
  path: ArgumentPath,
): Unusable | undefined {
  const nullable = getNullableType(type)
  if (node.kind === Kind.VARIABLE) {
    if (!isNonNullType(type) || !hasNoValue(node, variables)) return undefined
    return { path, rule: `it must not be null, and ${saidOf(node, variables)}.` }
  }
  if (isListType(nullable)) {
    const items = node.kind === Kind.LIST ? node.values : [node]
    return firstOf(items, (item, index) => unusableValue(item, nullable.ofType, variables, [...path, index]))
  }
  if (!isInputObjectType(nullable) || node.kind !== Kind.OBJECT) return undefined
  return firstOf(node.fields, ({ name, value }) => {
    const field = nullable.getFields()[name.value]
    if (field === undefined) return undefined
    const inner = [...path, name.value]
    if (value.kind !== Kind.VARIABLE) return unusableValue(value, field.type, variables, inner)
    if (!hasNoValue(value, variables)) return undefined
    if (nullable.isOneOf) {
      const rule = `${getNamedType(type).name} takes exactly one field that is not null, and ${saidOf(value, variables)}.`
      return { path: inner, rule }
    }
    // A variable that was not given leaves the field out.
    const isLeftOut = variables[value.name.value] === undefined && !isRequiredInputField(field)
    return isLeftOut ? undefined : unusableValue(value, field.type, variables, inner)
  })
}

function firstOf<Item>(
  items: readonly Item[],
  find: (item: Item, index: number) => Unusable | undefined,
): Unusable | undefined {
  for (const [index, item] of items.entries()) {
    const found = find(item, index)
    if (found !== undefined) return found
  }
  return undefined
}

interface VariableUse {
  readonly name: { readonly value: string }
}

function hasNoValue({ name }: VariableUse, variables: Values): boolean {
  return (variables[name.value] ?? undefined) === undefined
}

function saidOf({ name }: VariableUse, variables: Values): string {
  return variables[name.value] === null ? `$${name.value} is null` : `$${name.value} is not given`
}
