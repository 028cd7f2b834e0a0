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
  if (isUnavailable(error)) {
    return errorOf('UNAVAILABLE', 'The database does not answer. Try again later.', error, 503)
  }
  return undefined
}

/** Does this error of the driver, or what caused it, say that the database cannot be reached now? */
export function isUnavailable(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false
  const { code, cause } = error as { code?: unknown; cause?: unknown }
  return typeof code === 'string' ? unavailable.test(code) : isUnavailable(cause)
}

function errorOf(code: ErrorCode, message: string, cause: unknown, status: number): GraphQLError {
  const error = new GraphQLError(message, { extensions: { code, http: { status } } })
  // Not `originalError`: its text must not reach the client.
  error.cause = cause
  return error
}
