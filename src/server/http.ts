import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { allowOtherOrigins, answerPreflight } from './cross-origin.ts'
import { doiPath } from './doi.ts'
import { graphiqlPage, graphiqlPolicy } from './graphiql.ts'

export interface Routes {
  /** Answers `/graphql`. */
  readonly graphql: RequestListener
  /** Answers `/doi/…`. */
  readonly doi: RequestListener
  /** Does the database answer? */
  readonly isReady: () => Promise<boolean>
}

/** Sends a request where it belongs: GraphQL, GraphiQL for browsers, works by DOI, health. */
export function createRouter({ graphql, doi, isReady }: Routes): RequestListener {
  return (request, response) => {
    allowOtherOrigins(request, response)
    if (answerPreflight(request, response)) return
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/'
    if (path.startsWith(doiPath)) return doi(request, response)
    switch (path) {
      case '/graphql':
        if (wantsPage(request)) return void sendGraphiql(request, response)
        // The same address gives the page.
        if (request.method === 'GET') response.setHeader('vary', 'accept')
        return graphql(request, response)
      case '/':
        response.writeHead(307, { location: '/graphql' }).end()
        return
      case '/health/live':
        sendText(response, 200, 'live')
        return
      case '/health/ready':
        void isReady().then((ready) =>
          sendText(response, ready ? 200 : 503, ready ? 'ready' : 'the database does not answer'),
        )
        return
      default:
        sendText(response, 404, 'Nothing is here. GraphQL is at /graphql.')
    }
  }
}

function wantsPage(request: IncomingMessage): boolean {
  return request.method === 'GET' && (request.headers.accept ?? '').includes('text/html')
}

async function sendGraphiql(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { plain, gzip } = await graphiqlPage()
  const zipped = (request.headers['accept-encoding'] ?? '').includes('gzip')
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': graphiqlPolicy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    vary: 'accept, accept-encoding',
    ...(zipped ? { 'content-encoding': 'gzip' } : {}),
  })
  response.end(zipped ? gzip : plain)
}

function sendText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(`${text}\n`)
}
