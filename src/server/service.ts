import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createYoga } from 'graphql-yoga'
import { createCitations } from '../citation/citations.ts'
import type { Config } from '../config.ts'
import { type Connection, createReadClient } from '../db/client.ts'
import { UserError } from '../domain/errors.ts'
import { createSchema } from '../graphql/schema.ts'
import { Planner } from '../plan/planner.ts'
import { StatementRunner } from '../plan/run.ts'
import { createDoiListener } from './doi.ts'
import { createErrorMask, useErrorCodes } from './errors.ts'
import { createRouter } from './http.ts'
import type { Logger } from './logger.ts'
import { useLimits } from './use-limits.ts'
import { usePlan } from './use-plan.ts'

/** Milliseconds that one statement may take. */
const statementTimeout = 20_000

/** Seconds in which requests under way may finish when the service stops. */
const patience = 5

/** A running service. */
export interface Service {
  /** Where it listens: `http://127.0.0.1:4000`. */
  readonly url: string
  /** Stops listening, lets requests under way finish, closes the database's connections. */
  close(): Promise<void>
}

/**
 * Starts answering requests over a database whose tables are up to date.
 *
 * @throws UserError where the address cannot be listened on, or the folder of styles not read.
 */
export async function startService(config: Config, connection: Connection, log: Logger): Promise<Service> {
  const citations = await createCitations(config.cslDir)
  const client = createReadClient({ connection, statementTimeout })
  const schema = createSchema()
  const yoga = createYoga({
    schema,
    graphiql: false,
    landingPage: false,
    batching: false,
    multipart: false,
    logging: false,
    // The router holds bodies to the limit.
    maxRequestBodySize: false,
    cors: { origin: '*', credentials: false, methods: ['GET', 'POST', 'OPTIONS'] },
    maskedErrors: { maskError: createErrorMask(log) },
    plugins: [
      useLimits(),
      usePlan({
        planner: new Planner(schema, { costLimit: config.costLimit }),
        runner: new StatementRunner(client.sql),
        citations,
        explain: config.explain,
      }),
      useErrorCodes(),
    ],
  })
  const isReady = async (): Promise<boolean> => {
    try {
      await client.sql`select 1`
      return true
    } catch {
      return false
    }
  }
  // Yoga is a listener; its type only says that it returns a promise.
  const graphql: RequestListener = (request, response) => void yoga(request, response)
  const doi = createDoiListener({ client, citations, log })
  const server = createServer(createRouter({ graphql: onlyJson(graphql), doi, isReady }))
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(listenError(error, config)))
    server.listen(config.port, config.host, resolve)
  })
  const { port } = server.address() as AddressInfo
  const host = config.host.includes(':') ? `[${config.host}]` : config.host
  return {
    url: `http://${host}:${port}`,
    close: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      server.closeIdleConnections()
      const timer = setTimeout(() => server.closeAllConnections(), patience * 1000)
      await closed
      clearTimeout(timer)
      await yoga.dispose()
      await client.close()
    },
  }
}

/** Forms of other sites can post without asking; only a body that says it is JSON is read. */
function onlyJson(graphql: RequestListener): RequestListener {
  return (request, response) => {
    const type = request.headers['content-type'] ?? ''
    if (request.method === 'POST' && !/^application\/(?:graphql\+)?json\b/i.test(type)) {
      const message = 'A request is posted as JSON: content-type "application/json".'
      response
        .writeHead(415, { 'content-type': 'application/json; charset=utf-8' })
        .end(JSON.stringify({ errors: [{ message, extensions: { code: 'BAD_USER_INPUT' } }] }))
      return
    }
    graphql(request, response)
  }
}

function listenError(error: NodeJS.ErrnoException, { host, port }: Config): Error {
  if (error.code === 'EADDRINUSE') {
    return new UserError(`Port ${port} on ${host} is taken; set PORT to another, or stop what listens there.`)
  }
  if (error.code === 'EACCES') {
    return new UserError(`Port ${port} may not be listened on by this user; set PORT to 1024 or higher.`)
  }
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
    return new UserError(
      `HOST is ${host}, which is no address of this machine; 127.0.0.1 or 0.0.0.0 always are.`,
    )
  }
  return error
}
