import { isUtf8 } from 'node:buffer'
import { windows1252 } from './windows-1252.ts'

/** A part of a text. */
export interface TextPart {
  readonly text: string
  /** How many bytes of it were not in the encoding. */
  readonly strays: number
  /** The first of them: its place in `text`; -1 where there is none. */
  readonly firstStray: number
}

/** Decodes a text that comes in parts, which may end anywhere. */
export interface Decoder {
  push(bytes: Buffer): TextPart
  end(): TextPart
}

/** Each byte as windows-1252, in UTF-8. */
const repaired: readonly Buffer[] = Array.from({ length: 256 }, (_, byte) =>
  Buffer.from(windows1252(Buffer.from([byte]))),
)

/** Decodes UTF-8; each byte that is no part of a character is read as windows-1252. */
export function utf8Decoder(): Decoder {
  let rest = Buffer.alloc(0)
  const decode = (bytes: Buffer): TextPart =>
    isUtf8(bytes) ? { text: bytes.toString(), strays: 0, firstStray: -1 } : repair(bytes)
  return {
    push(chunk) {
      const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
      const end = bytes.length - openEnd(bytes)
      rest = Buffer.from(bytes.subarray(end))
      return decode(bytes.subarray(0, end))
    },
    end: () => decode(rest),
  }
}

/** How many last bytes are the beginning of a character: 0 to 3. */
function openEnd(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0
    if (byte < 0x80) return 0
    if (byte >= 0xc0) return back < lengthAt(byte) ? back : 0
  }
  return 0
}

/** The length of the character that this byte begins; 0 where it begins none (Unicode 17, table 3-7). */
function lengthAt(lead: number): number {
  if (lead < 0x80) return 1
  if (lead < 0xc2) return 0
  if (lead < 0xe0) return 2
  if (lead < 0xf0) return 3
  return lead < 0xf5 ? 4 : 0
}

function repair(bytes: Buffer): TextPart {
  // The longest character of windows-1252, the euro sign, has three bytes.
  const out = Buffer.allocUnsafe(bytes.length * 3)
  let written = 0
  let strays = 0
  let firstStray = -1
  for (let at = 0; at < bytes.length;) {
    const byte = bytes[at] ?? 0
    const length = lengthAt(byte)
    if (length === 1) {
      out[written] = byte
      written += 1
      at += 1
    } else if (length > 1 && isUtf8(bytes.subarray(at, at + length))) {
      written += bytes.copy(out, written, at, at + length)
      at += length
    } else {
      if (firstStray === -1) firstStray = out.toString('utf8', 0, written).length
      written += repaired[byte]?.copy(out, written) ?? 0
      strays += 1
      at += 1
    }
  }
  return { text: out.toString('utf8', 0, written), strays, firstStray }
}
