import { GraphQLError } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import type { ErrorCode } from '../plan/input-error.ts'

/** Refuses requests that are no operation: lists of them, and hashes of documents in place of a document. */
export function useSingleOperations(): Plugin {
  return {
    onRequestParse() {
      return {
        onRequestParseDone({ requestParserResult: request }) {
          if (Array.isArray(request)) throw batched()
          if (request !== undefined && isHashOnly(request)) throw persisted()
        },
      }
    },
  }
}

interface Parameters {
  readonly query?: unknown
  readonly extensions?: unknown
}

/** Is it an "automatic persisted query" without its document? */
function isHashOnly({ query, extensions }: Parameters): boolean {
  if ((query ?? '') !== '' || typeof extensions !== 'object' || extensions === null) return false
  const { persistedQuery } = extensions as { readonly persistedQuery?: unknown }
  return typeof persistedQuery === 'object' && persistedQuery !== null
}

function batched(): GraphQLError {
  return refusal(
    'BAD_USER_INPUT',
    'Batching is not offered: a request is one operation. Send each in a request of its own, at the same time if you like.',
    { status: 400 },
  )
}

/**
 * Clients know this error by its message (urql, Apollo Client before 3.8) or by its code, and send the document. The status is
 * 200 in every media type: some take any other for a failure of the network. No cache may keep it: the address of a GET is
 * the same when hashes are known.
 */
function persisted(): GraphQLError {
  const http = { status: 200, headers: { 'cache-control': 'no-store' } }
  return refusal('PERSISTED_QUERY_NOT_SUPPORTED', 'PersistedQueryNotSupported', http)
}

function refusal(code: ErrorCode, message: string, http: object): GraphQLError {
  return new GraphQLError(message, { extensions: { code, http } })
}
