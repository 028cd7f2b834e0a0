import {
  type DocumentNode,
  type FragmentDefinitionNode,
  getVariableValues,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
} from 'graphql'
import type { ErrorCode } from '../plan/input-error.ts'
import type { BoundStatement, Planner } from '../plan/planner.ts'
import { findTooLarge, type TooLarge } from '../plan/value-limits.ts'
import { variableErrors } from './variable-errors.ts'

/** One operation of a document, with all that it may spread. */
export interface Operation {
  readonly definition: OperationDefinitionNode
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>
}

const fragmentsOf = new WeakMap<DocumentNode, ReadonlyMap<string, FragmentDefinitionNode>>()

/** The operation that a request means; undefined where its name, or the lack of one, does not say which. */
export function findOperation(document: DocumentNode, name: string | undefined): Operation | undefined {
  let fragments = fragmentsOf.get(document)
  if (fragments === undefined) {
    const definitions = document.definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION)
    fragments = new Map(definitions.map((node) => [node.name.value, node]))
    fragmentsOf.set(document, fragments)
  }
  const operations = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION)
  const definition =
    name === undefined && operations.length === 1
      ? operations[0]
      : operations.find((node) => node.name?.value === name && name !== undefined)
  return definition && { definition, fragments }
}

/** The statement with its values, or errors where the variables or arguments of the request cannot be used. */
export function bindOperation(
  planner: Planner,
  schema: GraphQLSchema,
  { definition, fragments }: Operation,
  variables: Readonly<Record<string, unknown>>,
): BoundStatement | GraphQLError[] {
  const large = findTooLarge(variables)
  if (large !== undefined) return [tooLargeError(large)]
  const definitions = definition.variableDefinitions ?? []
  const coerced = getVariableValues(schema, definitions, variables, { maxErrors: 10 })
  if (coerced.errors !== undefined) return variableErrors(schema, definitions, variables, coerced.errors)
  try {
    return planner.bind({ operation: definition, fragments, variables: coerced.coerced, forResolvers: false })
  } catch (error) {
    if (error instanceof GraphQLError) return [error]
    throw error
  }
}

function tooLargeError({ path, broken: { message: rule, limit } }: TooLarge): GraphQLError {
  return new GraphQLError(`Variable "$${path[0]}": ${rule}`, {
    extensions: { code: 'BAD_USER_INPUT' satisfies ErrorCode, argument: `$${path.join('.')}`, rule, limit },
  })
}
