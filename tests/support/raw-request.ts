import { type IncomingHttpHeaders, request } from 'node:http'
import { promisify } from 'node:util'
import { brotliDecompress, gunzip, zstdDecompress } from 'node:zlib'

export interface RawAnswer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  /** The body as it came. */
  readonly bytes: Buffer
  /** What it says. */
  readonly text: string
}

export interface RawRequest {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

const decoders: Readonly<Record<string, (bytes: Buffer) => Promise<Buffer>>> = {
  zstd: promisify(zstdDecompress),
  br: promisify(brotliDecompress),
  gzip: promisify(gunzip),
}

/** Asks with these headers and no others, which `fetch` cannot do, and takes the answer as it comes. */
export function rawRequest(
  url: string,
  { method = 'GET', headers = {}, body }: RawRequest = {},
): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk)).on('error', reject)
      response.on('end', () => {
        const bytes = Buffer.concat(chunks)
        const decode = decoders[response.headers['content-encoding'] ?? '']
        const whole = decode === undefined || bytes.length === 0 ? Promise.resolve(bytes) : decode(bytes)
        whole.then((plain) => {
          const { statusCode: status = 0, headers: got } = response
          resolve({ status, headers: got, bytes, text: plain.toString() })
        }, reject)
      })
    })
    sent.on('error', reject).end(body)
  })
}
