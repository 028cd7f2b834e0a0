import type { IncomingMessage } from 'node:http'

/** The largest body of a request, in bytes: a pasted list of references is within it, in any script. */
export const largestBody = 1_000_000

/** A request that cannot be read, with what the client is told. */
export interface RefusedRequest {
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
  refuse: (refused: RefusedRequest) => void,
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

/** Parameters of an address that are JSON, where they are not empty ("GraphQL over HTTP", GET). */
const jsonParameters = ['variables', 'extensions'] as const

/** Why the parameters of a request's address cannot be read; undefined where they can. */
export function refusedSearch(url: string): RefusedRequest | undefined {
  const start = url.indexOf('?')
  if (start === -1) return undefined
  const parameters = new URLSearchParams(url.slice(start))
  for (const name of jsonParameters) {
    try {
      JSON.parse(parameters.get(name) || 'null')
    } catch (error) {
      const message = `The parameter "${name}" is not JSON: ${(error as Error).message}.`
      return { status: 400, message }
    }
  }
  return undefined
}

const tooLarge: RefusedRequest = {
  status: 413,
  message: `The body of a request may have ${largestBody.toLocaleString('en')} bytes at most.`,
  limit: largestBody,
}
