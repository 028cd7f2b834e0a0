import { promisify } from 'node:util'
import { brotliCompress, constants, gzip, zstdCompress } from 'node:zlib'
import { LRUCache } from 'lru-cache'
import { readWeighted } from './accept.ts'

/** How a body can be encoded (RFC 9110, section 8.4.1; RFC 7932; RFC 8878). */
export type ContentEncoding = 'zstd' | 'br' | 'gzip'

/** How hard is it tried? `fast` is for answers, which are sent once; `small` for what is sent again and again. */
export type Effort = 'fast' | 'small'

type Encode = (body: string | Buffer, effort: Effort) => Promise<NonSharedBuffer>

const [zstdOf, brotliOf, gzipOf] = [promisify(zstdCompress), promisify(brotliCompress), promisify(gzip)]

/**
 * The first is taken where a client takes several alike. For 150 KB of JSON on one core: zstd 0.3 ms and 28 KB, br 0.4 ms and
 * 32 KB, gzip 0.7 ms and 35 KB. All work in threads of their own.
 */
const encodings: Readonly<Record<ContentEncoding, Encode>> = {
  zstd: (body, effort) =>
    zstdOf(body, { params: { [constants.ZSTD_c_compressionLevel]: effort === 'fast' ? 1 : 9 } }),
  br: (body, effort) =>
    brotliOf(body, { params: { [constants.BROTLI_PARAM_QUALITY]: effort === 'fast' ? 1 : 5 } }),
  gzip: (body, effort) => gzipOf(body, { level: effort === 'fast' ? 1 : 6 }),
}

/** Typed once: they are all keys of the table. */
const offered = Object.keys(encodings) as ContentEncoding[]

/** Bytes up to which a body goes out as it is: less than this fits into one packet. */
export const smallestEncoded = 1024

export function encode(
  body: string | Buffer,
  encoding: ContentEncoding,
  effort: Effort,
): Promise<NonSharedBuffer> {
  return encodings[encoding](body, effort)
}

/** Clients send one of a few headers. */
const chosen = new LRUCache<string, { readonly encoding: ContentEncoding | undefined }>({ max: 100 })

/**
 * The encoding that a client wants a body in, by its Accept-Encoding (RFC 9110, section 12.5.3); undefined where it goes out
 * as it is: where none is asked for, or none that is known, or the plain body is wanted more.
 */
export function encodingFor(header: string | undefined): ContentEncoding | undefined {
  if (header === undefined || header === '') return undefined
  let choice = chosen.get(header)
  if (choice === undefined) {
    choice = { encoding: choose(header) }
    if (header.length < 500) chosen.set(header, choice)
  }
  return choice.encoding
}

/** Names that stand for another (section 8.4.1.3). */
const aliases: ReadonlyMap<string, string> = new Map([['x-gzip', 'gzip']])

function choose(header: string): ContentEncoding | undefined {
  const qualities = new Map(
    readWeighted(header).map(({ name, quality }) => [aliases.get(name) ?? name, quality] as const),
  )
  const others = qualities.get('*') ?? 0
  const qualityOf = (encoding: ContentEncoding): number => qualities.get(encoding) ?? others
  const [best] = offered.toSorted((a, b) => qualityOf(b) - qualityOf(a))
  if (best === undefined || qualityOf(best) === 0) return undefined
  return qualityOf(best) >= (qualities.get('identity') ?? 0) ? best : undefined
}
