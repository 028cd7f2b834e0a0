import { GraphQLError } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { randomUUID } from 'node:crypto'
import type { ErrorCode } from '../plan/input-error.ts'
import { databaseError } from './database-error.ts'
import type { Logger } from './logger.ts'

/** What a client may see of an error: those meant for it as they are, all others as one sentence and a request id. */
export function createErrorMask(log: Logger) {
  return (error: unknown): Error => {
    const cause = error instanceof GraphQLError ? (error.originalError ?? error) : error
    if (cause instanceof GraphQLError) return error as GraphQLError
    const known = databaseError(cause)
    const requestId = randomUUID()
    log.error(`request ${requestId} failed`, cause)
    if (known !== undefined) return known
    return new GraphQLError('Something went wrong here. The log has more under this request id.', {
      ...(error instanceof GraphQLError ? { nodes: error.nodes ?? null, path: error.path ?? null } : {}),
      extensions: { code: 'INTERNAL_SERVER_ERROR' satisfies ErrorCode, requestId, http: { status: 500 } },
    })
  }
}

/** Gives every error a code: what has none yet was found by GraphQL itself, in the document. */
export function useErrorCodes(): Plugin {
  return {
    onExecutionResult(payload) {
      const { result } = payload
      if (result === undefined || !('errors' in result) || !Array.isArray(result.errors)) return
      payload.setResult({ ...result, errors: (result.errors as GraphQLError[]).map(withCode) })
    },
  }
}

function withCode(error: GraphQLError): GraphQLError {
  if (error.extensions['code'] !== undefined) return error
  const code = error.message.startsWith('Syntax Error') ? 'GRAPHQL_PARSE_FAILED' : 'GRAPHQL_VALIDATION_FAILED'
  return new GraphQLError(error.message, {
    nodes: error.nodes ?? null,
    source: error.source ?? null,
    positions: error.positions ?? null,
    path: error.path ?? null,
    extensions: { ...error.extensions, code },
  })
}
