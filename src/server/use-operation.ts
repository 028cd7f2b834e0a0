import { type DocumentNode, GraphQLError, Kind, OperationTypeNode } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import type { ErrorCode } from '../plan/input-error.ts'
import { findOperation } from './operation.ts'

/** What of Yoga's context is read here. */
interface RequestContext {
  readonly params?: { readonly operationName?: string | null }
}

/** Refuses requests that do not say which operation they mean, or mean one that is no query, before they are validated. */
export function useOperation(): Plugin {
  return {
    onParse() {
      return ({ result, context }) => {
        if (result === null || result instanceof Error) return
        const { params } = context as RequestContext
        const error = operationError(result as DocumentNode, params?.operationName ?? undefined)
        if (error !== undefined) throw error
      }
    },
  }
}

function operationError(document: DocumentNode, name: string | undefined): GraphQLError | undefined {
  const operation = findOperation(document, name)?.definition
  if (operation === undefined) {
    const rule = ruleOf(document, name)
    return refusal('BAD_USER_INPUT', rule, { argument: 'operationName', rule })
  }
  if (operation.operation === OperationTypeNode.QUERY) return undefined
  return refusal(
    'GRAPHQL_VALIDATION_FAILED',
    `This service answers queries; it has no ${operation.operation}s.`,
    {},
  )
}

function refusal(code: ErrorCode, message: string, more: object): GraphQLError {
  return new GraphQLError(message, { extensions: { code, ...more, http: { spec: true, status: 400 } } })
}

function ruleOf(document: DocumentNode, name: string | undefined): string {
  const names = document.definitions.flatMap((node) =>
    node.kind === Kind.OPERATION_DEFINITION ? [node.name?.value] : [],
  )
  const known = names
    .map((one) => (one === undefined ? 'one without a name' : JSON.stringify(one)))
    .join(', ')
  if (names.length === 0) return 'This document has no operation, only fragments; add a query.'
  if (name === undefined)
    return `This document has several operations: ${known}. Say in "operationName" which one to run.`
  const advice =
    names[0] === undefined ? 'Leave "operationName" out.' : 'Name one of these in "operationName".'
  return `This document has no operation ${JSON.stringify(name.slice(0, 100))}; it has ${known}. ${advice}`
}
