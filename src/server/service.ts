import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createCitations } from '../citation/citations.ts'
import type { Config } from '../config.ts'
import { type Connection, createReadClient } from '../db/client.ts'
import { UserError } from '../domain/errors.ts'
import { createDoiListener } from './doi.ts'
import { createGraphqlListener } from './graphql-listener.ts'
import { createGraphqlServer } from './graphql-server.ts'
import { createRouter } from './http.ts'
import { createSchemaListener } from './pages/schema-file.ts'
import type { Logger } from './logger.ts'

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
  const { costLimit, explain } = config
  const graphql = createGraphqlServer({ client, citations, log, costLimit, explain })
  const isReady = async (): Promise<boolean> => {
    try {
      await client.sql`select 1`
      return true
    } catch {
      return false
    }
  }
  const routes = {
    graphql: createGraphqlListener(graphql.yoga, graphql.direct),
    doi: createDoiListener({ client, citations, log }),
    schema: createSchemaListener(graphql.direct.schema),
    isReady,
    explain,
  }
  const server = createServer(createRouter(routes))
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
      await graphql.close()
      await client.close()
    },
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
