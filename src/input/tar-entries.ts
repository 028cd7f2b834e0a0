import type { ByteReader } from './byte-reader.ts'
import { isZero, parsePaxRecords, parseTarHeader, tarBlock, type TarHeader } from './tar-header.ts'
import { Unreadable } from './unreadable.ts'

/** A file in a tar archive, or what stands in its place. */
export interface TarEntry {
  readonly name: Buffer
  /** Why it is not read, where it is not: it is a link, for instance. */
  readonly problem?: string
  /** Its content, while it is the entry in hand. @throws Unreadable where the archive ends in it. */
  readonly bytes: AsyncGenerator<Buffer>
}

/** Names and remarks longer than this are taken for damage: a path has 4 KiB at most. */
const longestExtension = 1024 * 1024

/**
 * The entries of a tar archive in their order, folders left out; a sentence for each stretch where the archive is
 * damaged, after which it goes on with the next header that can be read. Archives may follow each other, as `cat`
 * puts them together.
 *
 * Our own, since what streams have buffered is lost when they fail: an archive that breaks off must give all up to
 * there.
 *
 * @throws Unreadable where the archive breaks off.
 */
export async function* tarEntries(reader: ByteReader): AsyncGenerator<TarEntry | string> {
  let at = 0
  let damaged = false
  let extension: Extension = {}
  for (;;) {
    const block = await reader.take(tarBlock)
    if (block.length === 0) return
    if (block.length < tarBlock && !isZero(block)) throw cutOff(at + block.length)
    const place = at
    at += block.length
    if (isZero(block)) continue
    const header = parseTarHeader(block)
    if (header === undefined) {
      if (!damaged) yield `is damaged at byte ${place}, so what is there is lost`
      damaged = true
      continue
    }
    damaged = false
    const isExtension = header.kind === 'long name' || header.kind === 'extended header'
    const isEntry = !isExtension && header.kind !== 'passed over'
    const content = new Content(reader, (isEntry ? extension.size : undefined) ?? header.size)
    at += content.filled
    if (isExtension) {
      if (header.size > longestExtension) yield `has a name of ${header.size} bytes at byte ${place}`
      else extension = { ...extension, ...readExtension(header, await content.whole()) }
    } else if (isEntry) {
      const problem = problemOf(header, extension)
      if (header.kind !== 'folder') {
        yield {
          name: extension.name ?? header.name,
          ...(problem === undefined ? {} : { problem }),
          bytes: content.read(),
        }
      }
      extension = {}
    }
    await content.pass()
  }
}

/** What headers before the header of an entry say of it. */
interface Extension {
  readonly name?: Buffer
  readonly size?: number
  readonly sparse?: boolean
}

function readExtension({ kind }: TarHeader, bytes: Buffer): Extension {
  if (kind === 'long name') {
    const end = bytes.indexOf(0)
    return { name: end === -1 ? bytes : bytes.subarray(0, end) }
  }
  const records = parsePaxRecords(bytes)
  const name = records.get('GNU.sparse.name') ?? records.get('path')
  const size = Number(records.get('size') ?? Number.NaN)
  return {
    ...(name === undefined ? {} : { name: Buffer.from(name, 'latin1') }),
    ...(Number.isSafeInteger(size) && size >= 0 ? { size } : {}),
    ...(records.has('GNU.sparse.major') || records.has('GNU.sparse.map') ? { sparse: true } : {}),
  }
}

function problemOf({ kind }: TarHeader, { sparse }: Extension): string | undefined {
  const what = typeof kind === 'object' ? kind.other : sparse === true ? 'a file with holes' : undefined
  return what === undefined ? undefined : `is ${what} in the archive; only whole files are read`
}

/** The content of one entry, with the zeros that fill its last block. */
class Content {
  readonly #reader: ByteReader
  readonly #size: number
  readonly filled: number
  #read = 0

  constructor(reader: ByteReader, size: number) {
    this.#reader = reader
    this.#size = size
    this.filled = Math.ceil(size / tarBlock) * tarBlock
  }

  async *read(): AsyncGenerator<Buffer> {
    while (this.#read < this.#size) yield await this.#next(this.#size - this.#read)
  }

  async whole(): Promise<Buffer> {
    const parts: Buffer[] = []
    for await (const part of this.read()) parts.push(part)
    return Buffer.concat(parts)
  }

  async pass(): Promise<void> {
    while (this.#read < this.filled) await this.#next(this.filled - this.#read)
  }

  async #next(most: number): Promise<Buffer> {
    const bytes = await this.#reader.next(most)
    if (bytes === undefined) throw new Unreadable('is cut off')
    this.#read += bytes.length
    return bytes
  }
}

function cutOff(at: number): Unreadable {
  return new Unreadable(`is cut off after ${at} bytes`)
}
