import { createYoga } from 'graphql-yoga'
import type { RequestListener } from 'node:http'
import type { Citations } from '../citation/citations.ts'
import { createSchema } from '../graphql/schema.ts'
import { Planner } from '../plan/planner.ts'
import { type StatementPool, StatementRunner } from '../plan/run.ts'
import { createDocumentCaches } from './document-cache.ts'
import { createErrorMask, useErrorCodes } from './errors.ts'
import type { DirectAnswers } from './graphql-listener.ts'
import { KnownOperations } from './known-operations.ts'
import type { Logger } from './logger.ts'
import { useEncoding } from './use-encoding.ts'
import { useLimits } from './use-limits.ts'
import { useOperation } from './use-operation.ts'
import { usePlan } from './use-plan.ts'
import { useSingleOperations } from './use-single-operations.ts'

export interface GraphqlOptions {
  /** The pool that only reads. */
  readonly client: StatementPool
  readonly citations: Citations
  readonly log: Logger
  /** The most rows that one operation may return. */
  readonly costLimit: number
  /** May requests ask for their SQL? */
  readonly explain: boolean
}

export interface GraphqlServer {
  /** Answers every request; takes the body where the router has read it already. */
  readonly yoga: RequestListener
  /** What answers the operations that Yoga has answered before. */
  readonly direct: DirectAnswers
  close(): Promise<void>
}

/** Yoga over the plan, with what it learns. */
export function createGraphqlServer({
  client,
  citations,
  log,
  costLimit,
  explain,
}: GraphqlOptions): GraphqlServer {
  const schema = createSchema()
  const planner = new Planner(schema, { costLimit })
  const runner = new StatementRunner(client)
  const known = new KnownOperations()
  const yoga = createYoga({
    schema,
    graphiql: false,
    landingPage: false,
    parserAndValidationCache: createDocumentCaches(),
    batching: false,
    multipart: false,
    logging: false,
    // The router holds bodies to the limit, and lets other origins in.
    maxRequestBodySize: false,
    cors: false,
    maskedErrors: { maskError: createErrorMask(log) },
    plugins: [
      useSingleOperations(),
      useLimits(),
      useOperation(),
      usePlan({ planner, runner, citations, explain, known }),
      useErrorCodes(),
      useEncoding(),
    ],
  })
  return {
    // Yoga is a listener; its type only says that it returns a promise.
    yoga: (request, response) => void yoga(request, response),
    direct: { schema, planner, runner, known },
    close: async () => {
      await yoga.dispose()
    },
  }
}
