import { GraphQLError } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { randomUUID } from 'node:crypto'
import type { ErrorCode } from '../plan/input-error.ts'
import { Abandoned } from '../db/caller.ts'
import { databaseError } from './database-error.ts'
import type { Logger } from './logger.ts'

/** What a client may see of an error: those meant for it as they are, all others as one sentence and a request id. */
export function createErrorMask(log: Logger) {
  return (error: unknown): Error => {
    const cause = error instanceof GraphQLError ? (error.originalError ?? error) : error
    if (cause instanceof GraphQLError) return coded(error as GraphQLError, {})
    // Nobody reads it, and nothing failed.
    if (cause instanceof Abandoned) return new GraphQLError('The client went away.')
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

/**
 * Gives every error one of our codes: what has none yet was found by GraphQL itself, in the document.
 *
 * Where an operation did not run, an answer in the media type of GraphQL has status 400 ("GraphQL over HTTP", section
 * 6.4.2); in plain JSON it has 200, as clients expect there. In either, errors have the status that they bring: 400 where
 * the request is none of GraphQL, 503 and 504 where the database does not answer, 500 where something failed inside.
 */
export function useErrorCodes(): Plugin {
  return {
    onExecutionResult(payload) {
      const { result } = payload
      if (result === undefined || !('errors' in result) || !Array.isArray(result.errors)) return
      const ran = 'data' in result && result.data !== undefined
      const http = ran ? {} : { http: { spec: true, status: 400 } }
      payload.setResult({ ...result, errors: (result.errors as GraphQLError[]).map((e) => coded(e, http)) })
    },
  }
}

/** Codes of GraphQL's and Yoga's own for which ours have a name. */
const ownCodes: Readonly<Record<string, ErrorCode>> = {
  BAD_REQUEST: 'BAD_USER_INPUT',
  OPERATION_RESOLUTION_FAILURE: 'BAD_USER_INPUT',
}

function coded(error: GraphQLError, more: object): GraphQLError {
  const { code = codeOf(error), originalError: _, ...extensions } = error.extensions
  return new GraphQLError(error.message, {
    nodes: error.nodes ?? null,
    source: error.source ?? null,
    positions: error.positions ?? null,
    path: error.path ?? null,
    extensions: { code: ownCodes[String(code)] ?? code, ...more, ...extensions },
  })
}

function codeOf({ message }: GraphQLError): ErrorCode {
  return message.startsWith('Syntax Error') ? 'GRAPHQL_PARSE_FAILED' : 'GRAPHQL_VALIDATION_FAILED'
}
