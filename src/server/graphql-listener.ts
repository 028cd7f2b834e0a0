import type { GraphQLSchema } from 'graphql'
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { Caller } from '../db/caller.ts'
import type { ErrorCode } from '../plan/input-error.ts'
import type { BoundStatement, Planner } from '../plan/planner.ts'
import type { StatementRunner } from '../plan/run.ts'
import { callerOf } from './caller-of.ts'
import type { KnownOperations, RequestBody } from './known-operations.ts'
import { bindOperation } from './operation.ts'
import { type RefusedRequest, readJsonBody, refusedSearch } from './request-body.ts'
import { send } from './send.ts'

/** A request on its way to Yoga. */
export interface YogaRequest extends IncomingMessage {
  /** What was read of it, which Yoga takes in place of the stream. */
  body?: string
  /** Why its statement failed, where that has run already: Yoga makes the answer of it. */
  failure?: unknown
  /** Who waits for the answer. */
  caller?: Caller
}

/** What answers an operation without Yoga. */
export interface DirectAnswers {
  readonly schema: GraphQLSchema
  readonly planner: Planner
  readonly runner: StatementRunner
  readonly known: KnownOperations
}

/**
 * Answers `/graphql`. An operation that Yoga has answered from its plan before is bound and run at once, with the same
 * answer to the byte; all else, and every error, is Yoga's. (Its request and response objects cost as much as all
 * else that is done here for a request: `bench/side-by-side.ts`.)
 */
export function createGraphqlListener(yoga: RequestListener, answers: DirectAnswers): RequestListener {
  return (request: YogaRequest, response) => {
    request.caller = callerOf(response)
    if (request.method !== 'POST') {
      const refused = request.method === 'GET' ? refusedSearch(request.url ?? '') : undefined
      return refused === undefined ? yoga(request, response) : refuse(request, response, refused)
    }
    readJsonBody(
      request,
      (text, value) => {
        request.body = text
        const direct = findDirect(request, value, answers)
        if (direct === undefined) return yoga(request, response)
        answers.runner.run(direct.bound, undefined, request.caller).then(
          (answer) => {
            const headers = { 'content-type': direct.mediaType }
            send(request, response, { status: 200, headers, body: `{"data":${answer}}` })
          },
          (error: unknown) => {
            if (request.caller?.gone === true) return
            request.failure = error
            yoga(request, response)
          },
        )
      },
      (refused) => refuse(request, response, refused),
    )
  }
}

/** What a request needs that is answered without Yoga; undefined where Yoga has to answer it. */
function findDirect(
  { headers }: IncomingMessage,
  value: unknown,
  { schema, planner, known }: DirectAnswers,
): { readonly bound: BoundStatement; readonly mediaType: string } | undefined {
  const mediaType = known.mediaTypeFor(headers.accept ?? '')
  if (mediaType === undefined || !isPlain(value)) return undefined
  const operation = known.find(value)
  if (operation === undefined) return undefined
  try {
    const bound = bindOperation(planner, schema, operation, value.variables ?? {})
    if (Array.isArray(bound) || bound.statement.unplanned.length > 0) return undefined
    return { bound, mediaType }
  } catch {
    // A bug, which Yoga meets again, masks and logs.
    return undefined
  }
}

interface PlainBody extends RequestBody {
  readonly variables?: Readonly<Record<string, unknown>> | null
}

const parts = new Set(['query', 'operationName', 'variables', 'extensions'])

/** Has the body only what every GraphQL request may have, and does not ask for its plan? */
function isPlain(value: unknown): value is PlainBody {
  if (!isObject(value) || typeof value['query'] !== 'string') return false
  const { operationName, variables, extensions } = value
  return (
    (typeof operationName === 'string' || (operationName ?? undefined) === undefined) &&
    ((variables ?? undefined) === undefined || isObject(variables)) &&
    ((extensions ?? undefined) === undefined || (isObject(extensions) && extensions['explain'] !== true)) &&
    Object.keys(value).every((key) => parts.has(key))
  )
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function refuse(
  request: IncomingMessage,
  response: ServerResponse,
  { status, message, limit }: RefusedRequest,
): void {
  const code: ErrorCode = 'BAD_USER_INPUT'
  const body = JSON.stringify({ errors: [{ message, extensions: { code, ...(limit && { limit }) } }] })
  const headers = { 'content-type': 'application/json; charset=utf-8', connection: 'close' }
  send(request, response, { status, headers, body })
}
