import { buffer } from 'node:stream/consumers'
import { crc32, deflateRawSync } from 'node:zlib'
import { type Header, pack } from 'tar-stream'

/** An entry for `zip`; what is not given is as a usual writer has it. */
export interface ZipPart {
  readonly name: string | Buffer
  readonly content?: string | Buffer
  readonly stored?: boolean
  readonly method?: number
  readonly flags?: number
  readonly mode?: number
  readonly checksum?: number
}

/** A zip archive (APPNOTE.TXT 4.3), with as many lies in it as the parts tell. */
export function zip(parts: readonly ZipPart[]): Buffer {
  const bodies: Buffer[] = []
  const list: Buffer[] = []
  let at = 0
  for (const part of parts) {
    const name = Buffer.from(part.name)
    const content = Buffer.from(part.content ?? '')
    const packed = part.stored === true ? content : deflateRawSync(content)
    const shared = Buffer.alloc(26)
    shared.writeUInt16LE(20, 0)
    shared.writeUInt16LE(part.flags ?? 0, 2)
    shared.writeUInt16LE(part.method ?? (part.stored === true ? 0 : 8), 4)
    shared.writeUInt32LE(part.checksum ?? crc32(content), 10)
    shared.writeUInt32LE(packed.length, 14)
    shared.writeUInt32LE(content.length, 18)
    shared.writeUInt16LE(name.length, 22)
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(((part.mode ?? 0o100644) << 16) >>> 0, 6)
    tail.writeUInt32LE(at, 10)
    list.push(Buffer.from('PK\x01\x02\x14\x03', 'latin1'), shared, tail, name)
    const body = Buffer.concat([Buffer.from('PK\x03\x04'), shared, name, packed])
    bodies.push(body)
    at += body.length
  }
  const directory = Buffer.concat(list)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...bodies, directory, end])
}

/** A tar archive, written by tar-stream, a stranger to our reader. */
export async function tar(
  parts: readonly (Partial<Header> & { readonly name: string; readonly content?: string | Buffer })[],
): Promise<Buffer> {
  const archive = pack()
  for (const { content, ...header } of parts) archive.entry(header, content ?? '')
  archive.finalize()
  return await buffer(archive)
}
