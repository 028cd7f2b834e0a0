import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { doiPath } from './doi.ts'
import { graphiqlPage, graphiqlPolicy } from './graphiql.ts'

/** The largest body of a request, in bytes. */
export const largestBody = 100_000

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
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/'
    if (path.startsWith(doiPath)) return doi(request, response)
    switch (path) {
      case '/graphql':
        if (wantsPage(request)) void sendGraphiql(request, response)
        else readBody(request, response, () => graphql(request, response))
        return
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

/**
 * Reads the body of a post, up to the limit, and goes on; beyond it, refuses the request. Yoga takes a body that is read
 * already; its own limit costs a fifth of the throughput, for streams and abort signals that nothing here needs.
 */
function readBody(
  request: IncomingMessage & { body?: string },
  response: ServerResponse,
  goOn: () => void,
): void {
  if (request.method !== 'POST') return goOn()
  if (Number(request.headers['content-length'] ?? 0) > largestBody) return refuseBody(response)
  const chunks: Buffer[] = []
  let size = 0
  request.on('data', (chunk: Buffer) => {
    size += chunk.length
    if (size <= largestBody) chunks.push(chunk)
    else if (!response.headersSent) refuseBody(response)
  })
  request.on('end', () => {
    if (response.headersSent) return
    request.body = Buffer.concat(chunks).toString('utf8')
    goOn()
  })
}

function refuseBody(response: ServerResponse): void {
  const message = `The body of a request may have ${largestBody.toLocaleString('en')} bytes at most.`
  const body = JSON.stringify({
    errors: [{ message, extensions: { code: 'BAD_USER_INPUT', limit: largestBody } }],
  })
  response
    .writeHead(413, { 'content-type': 'application/json; charset=utf-8', connection: 'close' })
    .end(body)
}

function sendText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(`${text}\n`)
}
