import { isUtf8 } from 'node:buffer'
import { crc32, createInflateRaw } from 'node:zlib'
import { type Entry, fromRandomAccessReaderPromise, getFileNameLowLevel, type ZipFile } from 'yauzl'
import { BlockReader } from './block-reader.ts'
import type { DiskFile } from './disk-file.ts'
import { inflate } from './inflate.ts'
import { createMeter, type GrowthLimit, metered } from './limits.ts'
import { Unreadable } from './unreadable.ts'
import { messageOf } from '../domain/errors.ts'

/** A file in a zip archive. */
export interface ZipEntry {
  readonly name: string
  /** Why it is not read, where it is not: it is encrypted, for instance. */
  readonly problem?: string
  /** Its content; entries do not depend on each other. @throws Unreadable where it is damaged. */
  readonly bytes: AsyncGenerator<Buffer>
}

/**
 * The entries of a zip archive in the order of its list, which is at its end; folders left out. The list is read as
 * entries are asked for.
 *
 * @throws Unreadable where the list cannot be read: the archive is cut off, or not on a disk.
 */
export async function* zipEntries(file: DiskFile, limit: GrowthLimit): AsyncGenerator<ZipEntry> {
  // Names are decoded, and sizes checked, by us: for the library, one bad entry is the end of the archive.
  const options = { autoClose: false, lazyEntries: true, decodeStrings: false, validateEntrySizes: false }
  let zip: ZipFile
  try {
    zip = await fromRandomAccessReaderPromise(new BlockReader(file.handle), file.size, options)
  } catch (error) {
    throw listProblem(error)
  }
  const entries = zip.eachEntry()
  for (;;) {
    const next = await entries.next().catch((error: unknown) => {
      throw listProblem(error)
    })
    if (next.done === true) return
    const entry: Entry = next.value
    const name = nameOf(entry)
    if (name.endsWith('/')) continue
    const problem = problemOf(entry)
    yield {
      name,
      ...(problem === undefined ? {} : { problem }),
      bytes: contentOf(zip, file, entry, limit),
    }
  }
}

function listProblem(error: unknown): Unreadable {
  return new Unreadable(
    `is cut off or damaged, so that its list of files, which is at its end, cannot be read (${messageOf(error)})`,
    { cause: error },
  )
}

/** UTF-8 where it is that, whatever the flag says: many writers forget the flag. Else code page 437. */
function nameOf({ generalPurposeBitFlag, fileNameRaw, extraFields }: Entry): string {
  const flag = isUtf8(fileNameRaw) ? generalPurposeBitFlag | 0x800 : generalPurposeBitFlag
  return getFileNameLowLevel(flag, fileNameRaw, extraFields, false)
}

function problemOf(entry: Entry): string | undefined {
  if (entry.isEncrypted()) return 'is encrypted; unpack it with its password and import what is in it'
  const { compressionMethod, externalFileAttributes } = entry
  if (!entry.canDecodeFileData()) return `is packed by method ${compressionMethod}, which is not read`
  // Writers on Unix put the mode of the file into the upper half (APPNOTE.TXT 4.4.15).
  const isLink = ((externalFileAttributes >>> 16) & 0o170000) === 0o120000
  return isLink ? 'is a link in the archive; only whole files are read' : undefined
}

async function* contentOf(
  zip: ZipFile,
  file: DiskFile,
  entry: Entry,
  limit: GrowthLimit,
): AsyncGenerator<Buffer> {
  const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true }).catch((error) => {
    throw new Unreadable(`is damaged (${messageOf(error)})`, { cause: error })
  })
  let packed = 0
  const range = file.read(fileDataStart, fileDataStart + entry.compressedSize)
  const counted = metered(range, (bytes) => (packed += bytes))
  const unpacked = entry.compressionMethod === 8 ? inflate(counted, createInflateRaw()) : counted
  const meter = createMeter(limit, () => packed)
  let sum = 0
  let size = 0
  for await (const bytes of metered(unpacked, meter)) {
    sum = crc32(bytes, sum)
    size += bytes.length
    yield bytes
  }
  if (size !== entry.uncompressedSize || sum !== entry.crc32) {
    throw new Unreadable('is damaged: its size or checksum is not what the archive says')
  }
}
