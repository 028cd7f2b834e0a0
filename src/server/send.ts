import type { IncomingMessage, ServerResponse } from 'node:http'
import { encode, encodingFor, smallestEncoded } from './content-encoding.ts'
import type { StaticBody } from './pages/static-body.ts'

/** A whole answer before it is sent. */
export interface WholeAnswer {
  readonly status: number
  /** Without the length, the encoding, and what these vary with. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | StaticBody
}

/**
 * Sends an answer with its length, compressed where it is not small and the client asks for that. Everything that goes out
 * goes out here, but for what Yoga sends: `use-encoding.ts`.
 */
export function send(request: IncomingMessage, response: ServerResponse, answer: WholeAnswer): void {
  const { status, body } = answer
  const plain = typeof body === 'string' ? body : body.plain
  const length = Buffer.byteLength(plain)
  if (length <= smallestEncoded) {
    response.writeHead(status, { ...answer.headers, 'content-length': length }).end(plain)
    return
  }
  const headers = {
    ...answer.headers,
    vary: varyWithEncoding(answer.headers['vary'] ?? response.getHeader('vary')),
  }
  const encoding = encodingFor(request.headers['accept-encoding'])
  const sendPlain = (): void =>
    void response.writeHead(status, { ...headers, 'content-length': length }).end(plain)
  if (encoding === undefined) return sendPlain()
  const encoded = typeof body === 'string' ? encode(body, encoding, 'fast') : body.encoded(encoding)
  encoded.then(
    (bytes) =>
      void response
        .writeHead(status, { ...headers, 'content-encoding': encoding, 'content-length': bytes.length })
        .end(bytes),
    // Without memory for it, for one.
    sendPlain,
  )
}

/** What an answer varies with that comes in several encodings. */
export function varyWithEncoding(known: string | number | readonly string[] | undefined): string {
  return known === undefined ? 'accept-encoding' : `${String(known)}, accept-encoding`
}
