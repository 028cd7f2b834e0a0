import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { allowOtherOrigins, answerPreflight } from './cross-origin.ts'
import { doiPath } from './doi.ts'
import { aboutPage, aboutPolicy } from './pages/about.ts'
import { sendFavicon } from './pages/favicon.ts'
import { graphiqlPage, graphiqlPolicy } from './pages/graphiql.ts'
import { send } from './send.ts'

export interface Routes {
  /** Answers `/graphql`. */
  readonly graphql: RequestListener
  /** Answers `/doi/…`. */
  readonly doi: RequestListener
  /** Answers `/schema.graphql`. */
  readonly schema: RequestListener
  /** Does the database answer? */
  readonly isReady: () => Promise<boolean>
  /** May a request ask for its SQL? */
  readonly explain: boolean
}

/** Sends a request where it belongs: GraphQL, GraphiQL for browsers, the schema, works by DOI, who made what, health. */
export function createRouter({ graphql, doi, schema, isReady, explain }: Routes): RequestListener {
  return (request, response) => {
    allowOtherOrigins(request, response)
    if (answerPreflight(request, response)) return
    // Its answer is that to GET, whose body Node leaves out: the response was made for the request as it came.
    if (request.method === 'HEAD') request.method = 'GET'
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/'
    if (path.startsWith(doiPath)) return doi(request, response)
    if (path !== '/graphql' && path !== '/' && request.method !== 'GET') {
      response.setHeader('allow', 'GET, HEAD')
      return sendText(request, response, 405, 'Only GET and HEAD are answered here. GraphQL is at /graphql.')
    }
    switch (path) {
      case '/graphql':
        if (wantsPage(request)) return void sendGraphiql(request, response, explain)
        // The same address gives the page.
        if (request.method === 'GET') response.setHeader('vary', 'accept')
        return graphql(request, response)
      case '/schema.graphql':
        return schema(request, response)
      case '/':
        response.writeHead(307, { location: `/graphql${queryOf(request)}`, 'content-length': 0 }).end()
        return
      case '/about':
        return void sendAbout(request, response)
      case '/health/live':
        return sendText(request, response, 200, 'live')
      case '/health/ready':
        void isReady().then((ready) =>
          sendText(request, response, ready ? 200 : 503, ready ? 'ready' : 'the database does not answer'),
        )
        return
      case '/favicon.ico':
        return sendFavicon(response)
      default:
        sendText(request, response, 404, 'Nothing is here. GraphQL is at /graphql.')
    }
  }
}

/** What follows the path: `?query=…`. */
function queryOf({ url = '' }: IncomingMessage): string {
  const at = url.indexOf('?')
  return at === -1 ? '' : url.slice(at)
}

function wantsPage(request: IncomingMessage): boolean {
  return request.method === 'GET' && (request.headers.accept ?? '').includes('text/html')
}

async function sendAbout(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': aboutPolicy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  }
  send(request, response, { status: 200, headers, body: await aboutPage() })
}

async function sendGraphiql(
  request: IncomingMessage,
  response: ServerResponse,
  explain: boolean,
): Promise<void> {
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': graphiqlPolicy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    vary: 'accept',
  }
  send(request, response, { status: 200, headers, body: await graphiqlPage(explain) })
}

function sendText(request: IncomingMessage, response: ServerResponse, status: number, text: string): void {
  const headers = { 'content-type': 'text/plain; charset=utf-8' }
  send(request, response, { status, headers, body: `${text}\n` })
}
