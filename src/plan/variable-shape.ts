import {
  type GraphQLInputType,
  type GraphQLSchema,
  getNullableType,
  isInputObjectType,
  isInputType,
  isListType,
  typeFromAST,
  type VariableDefinitionNode,
} from 'graphql'
import { choicesOf, isChoiceType } from './input.ts'

type Shape = (value: unknown) => string

/**
 * Makes the function that tells the shape of an operation's coerced variables: for each, whether it is absent (`-`),
 * null (`~`) or there (`+`), down through input objects; for enums and Booleans, which one, also in lists. Two sets of
 * variables of one shape get the same statement.
 *
 * A list of other scalars, and a list of `@oneOf` keys, is one value whatever its length: statements take such a list as one
 * parameter. Only lists of filters are looked into.
 */
export function variableShape(
  schema: GraphQLSchema,
  definitions: readonly VariableDefinitionNode[],
): (variables: Readonly<Record<string, unknown>>) => string {
  const shapes = definitions.map((definition): [string, Shape] => {
    const type = typeFromAST(schema, definition.type)
    return [definition.variable.name.value, isInputType(type) ? shapeOf(type) : () => '+']
  })
  if (shapes.length === 0) return () => ''
  return (variables) => shapes.map(([name, shape]) => shape(variables[name])).join(',')
}

function shapeOf(type: GraphQLInputType): Shape {
  const present = presentShape(type)
  return (value) => (value === undefined ? '-' : value === null ? '~' : present(value))
}

function presentShape(type: GraphQLInputType): Shape {
  const nullable = getNullableType(type)
  if (isChoiceType(nullable)) return (value) => `=${String(value)}`
  if (isListType(nullable)) return listShape(nullable.ofType)
  if (!isInputObjectType(nullable)) return () => '+'
  // Filters contain filters, so the shapes of an input object's fields are made when they are first met.
  let fields: [string, Shape][] | undefined
  return (value) => {
    fields ??= Object.values(nullable.getFields()).map((field) => [field.name, shapeOf(field.type)])
    return `{${fields.map(([name, shape]) => shape((value as Record<string, unknown>)[name])).join('')}}`
  }
}

function listShape(itemType: GraphQLInputType): Shape {
  const item = getNullableType(itemType)
  if (isChoiceType(item)) return (value) => `=${choicesOf(value).join(' ')};`
  if (isInputObjectType(item) && !item.isOneOf) {
    const shape = shapeOf(itemType)
    return (value) => `[${(value as readonly unknown[]).map(shape).join('')}]`
  }
  return () => '+'
}
