import { GraphQLError } from 'graphql'
import type { ErrorCode } from '../plan/input-error.ts'

const timedOut = new Set(['57014'])

/** Error codes of the driver and of Postgres that mean: not now, perhaps later. */
const unavailable = /^(?:CONNECT|CONNECTION_|ECONN|ENOENT|EPIPE|ETIMEDOUT|ENOTFOUND|57P0[123]|53300|3D000|08)/

/** The error that a client sees of a database that did not answer; undefined for all other failures. */
export function databaseError(error: unknown): GraphQLError | undefined {
  const code = (error as { code?: unknown } | undefined)?.code
  if (typeof code !== 'string') return undefined
  if (timedOut.has(code)) {
    return errorOf(
      'DEADLINE_EXCEEDED',
      'The answer took too long. Ask for smaller pages or fewer levels.',
      error,
      504,
    )
  }
  if (unavailable.test(code)) {
    return errorOf('UNAVAILABLE', 'The database does not answer. Try again later.', error, 503)
  }
  return undefined
}

function errorOf(code: ErrorCode, message: string, cause: unknown, status: number): GraphQLError {
  const error = new GraphQLError(message, { extensions: { code, http: { status } } })
  // Not `originalError`: its text must not reach the client.
  error.cause = cause
  return error
}
