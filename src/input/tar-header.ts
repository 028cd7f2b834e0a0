/** What a header of a tar archive stands for. */
export type TarKind =
  | 'file'
  | 'folder'
  | 'long name'
  | 'extended header'
  | 'passed over'
  | { readonly other: string }

/** One header block of a tar archive, as POSIX.1-2017 (pax, "ustar Interchange Format") and GNU tar lay it out. */
export interface TarHeader {
  readonly kind: TarKind
  /** As the bytes of the archive. */
  readonly name: Buffer
  /** Bytes of content that follow. */
  readonly size: number
}

/** Length of a header, and what contents are filled up to. */
export const tarBlock = 512

/** The type flag at offset 156. An unknown one is a file, as the standard says. */
const kinds: Readonly<Record<string, TarKind>> = {
  '1': { other: 'a link' },
  '2': { other: 'a link' },
  '3': { other: 'a device' },
  '4': { other: 'a device' },
  '5': 'folder',
  '6': { other: 'a pipe' },
  // pax: of the next entry; of all that follow, where names and sizes make no sense.
  x: 'extended header',
  g: 'passed over',
  // GNU tar: long name, long link target, folder listing, volume label, rest of another volume, file with holes.
  L: 'long name',
  K: 'passed over',
  D: 'passed over',
  V: 'passed over',
  M: { other: 'the rest of a file that began in another volume' },
  S: { other: 'a file with holes' },
}

/** Is this the beginning of a tar archive: a whole block whose checksum is right? An empty one is only zeros. */
export function isTarHeader(block: Buffer): boolean {
  return block.length >= tarBlock && (isZero(block.subarray(0, tarBlock)) || checksumFits(block))
}

/** Is there nothing but zeros in it: the end of an archive? */
export function isZero(block: Buffer): boolean {
  return block.every((byte) => byte === 0)
}

/** Reads a header; undefined where the block is none. */
export function parseTarHeader(block: Buffer): TarHeader | undefined {
  if (block.length < tarBlock || !checksumFits(block)) return undefined
  const size = numberAt(block, 124, 12)
  if (size === undefined) return undefined
  // GNU tar uses what ustar has as prefix for other things, and has another magic.
  const isUstar = block.toString('latin1', 257, 263) === 'ustar\0'
  const prefix = isUstar ? textAt(block, 345, 155) : Buffer.alloc(0)
  const ownName = textAt(block, 0, 100)
  const name = prefix.length > 0 ? Buffer.concat([prefix, Buffer.from('/'), ownName]) : ownName
  const flag = block.toString('latin1', 156, 157)
  const kind = kinds[flag] ?? 'file'
  return {
    name,
    // Before ustar, folders were files whose name ends in a slash.
    kind: kind === 'file' && name.at(-1) === 0x2f ? 'folder' : kind,
    // Of a link or a folder, some writers give the size of what is elsewhere.
    size: /[1-6]/.test(flag) ? 0 : size,
  }
}

/** The sum of all bytes, those of the checksum itself as blanks. Some old writers summed signed bytes. */
function checksumFits(block: Buffer): boolean {
  const wanted = numberAt(block, 148, 8)
  let sum = 0
  let signed = 0
  for (let at = 0; at < tarBlock; at += 1) {
    const byte = at >= 148 && at < 156 ? 0x20 : (block[at] ?? 0)
    sum += byte
    signed += byte > 127 ? byte - 256 : byte
  }
  return wanted !== undefined && (wanted === sum || wanted === signed)
}

/** Octal digits between blanks or zero bytes; or, as GNU tar has it, a set first bit and a number in base 256. */
function numberAt(block: Buffer, at: number, length: number): number | undefined {
  if (block[at] === 0x80) {
    let value = 0
    for (const byte of block.subarray(at + 1, at + length)) value = value * 256 + byte
    return Number.isSafeInteger(value) ? value : undefined
  }
  const digits = /^[ \0]*([0-7]+)[ \0]*$/.exec(block.toString('latin1', at, at + length))
  return digits?.[1] === undefined ? undefined : Number.parseInt(digits[1], 8)
}

function textAt(block: Buffer, at: number, length: number): Buffer {
  const field = block.subarray(at, at + length)
  const end = field.indexOf(0)
  return end === -1 ? field : field.subarray(0, end)
}

/**
 * The records of a pax extended header, `"<length> <keyword>=<value>\n"` each, by keyword; bytes as Latin-1
 * characters. What follows a record that is none is left out.
 */
export function parsePaxRecords(bytes: Buffer): ReadonlyMap<string, string> {
  const text = bytes.toString('latin1')
  const records = new Map<string, string>()
  for (let at = 0; at < text.length;) {
    const [head, digits] = /^(\d{1,7}) /.exec(text.slice(at, at + 8)) ?? []
    const end = at + Number(digits)
    if (head === undefined || end <= at + head.length || text[end - 1] !== '\n') break
    const record = text.slice(at + head.length, end - 1)
    const equals = record.indexOf('=')
    if (equals === -1) break
    records.set(record.slice(0, equals), record.slice(equals + 1))
    at = end
  }
  return records
}
