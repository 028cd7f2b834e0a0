import type { IncomingMessage } from 'node:http'

/** The largest body of a request, in bytes. */
export const largestBody = 100_000

/** A body that cannot be used, with what the client is told. */
export interface RefusedBody {
  readonly status: number
  readonly message: string
  readonly limit?: number
}

const jsonType = /^application\/(?:graphql\+)?json\b/i

/**
 * Reads the JSON of a post, up to the limit.
 *
 * Forms of other sites can post without asking; only a body that says it is JSON is read (status 415 otherwise). One that
 * is too large is 413, one that is not JSON is 400.
 */
export function readJsonBody(
  request: IncomingMessage,
  done: (text: string, value: unknown) => void,
  refuse: (refused: RefusedBody) => void,
): void {
  if (!jsonType.test(request.headers['content-type'] ?? '')) {
    return refuse({
      status: 415,
      message: 'A request is posted as JSON: content-type "application/json".',
    })
  }
  if (Number(request.headers['content-length'] ?? 0) > largestBody) return refuse(tooLarge)
  const chunks: Buffer[] = []
  let size = 0
  request.on('data', (chunk: Buffer) => {
    size += chunk.length
    if (size <= largestBody) chunks.push(chunk)
    else if (size - chunk.length <= largestBody) refuse(tooLarge)
  })
  request.on('end', () => {
    if (size > largestBody) return
    const text = (chunks.length === 1 ? chunks[0] : Buffer.concat(chunks))?.toString('utf8') ?? ''
    let value: unknown
    try {
      value = JSON.parse(text)
    } catch (error) {
      return refuse({ status: 400, message: `The body is not JSON: ${(error as Error).message}.` })
    }
    done(text, value)
  })
}

const tooLarge: RefusedBody = {
  status: 413,
  message: `The body of a request may have ${largestBody.toLocaleString('en')} bytes at most.`,
  limit: largestBody,
}
