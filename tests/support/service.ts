import { readConfig } from '../../src/config.ts'
import type { Connection } from '../../src/db/client.ts'
import { createLogger, type Logger } from '../../src/server/logger.ts'
import { type Service, startService } from '../../src/server/service.ts'

/** What a request answered. */
export interface Answer {
  readonly status: number
  readonly body: {
    readonly data?: Readonly<Record<string, unknown>> | null
    readonly errors?: readonly {
      readonly message: string
      readonly extensions?: Readonly<Record<string, unknown>>
    }[]
    readonly extensions?: {
      readonly explain?: {
        readonly statements: readonly { sql: string; ms: number }[]
        readonly cost: number
      }
    }
  }
}

export interface TestService extends Service {
  post(query: string, variables?: object, extensions?: object): Promise<Answer>
}

/** The service over a database, on a free port, asked by real HTTP. */
export async function startTestService(
  connection: Connection,
  env: Readonly<Record<string, string>> = {},
  log: Logger = createLogger('warn'),
): Promise<TestService> {
  const config = readConfig({ PORT: '0', ...env }, '/')
  const service = await startService(config, connection, log)
  return {
    ...service,
    post: async (query, variables = {}, extensions = {}) => {
      const response = await fetch(`${service.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables, extensions }),
      })
      return { status: response.status, body: (await response.json()) as Answer['body'] }
    },
  }
}
