import { constants } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { kindBytes } from './file-kind.ts'
import { asUnreadable, Unreadable } from './unreadable.ts'

/** A file on disk, open for reading. */
export interface DiskFile {
  readonly handle: FileHandle
  /** Its first bytes, by which its kind is told. */
  readonly head: Buffer
  /** Its size when it was opened. */
  readonly size: number
  /** How many bytes were read with `read`, at most its size. */
  readonly consumed: () => number
  /** The bytes from `start` to before `end` or to its end, whatever its size was. @throws Unreadable */
  read(start?: number, end?: number): AsyncGenerator<Buffer>
}

const readAtOnce = 64 * 1024

/**
 * Opens a file. One that has become a pipe in the meantime does not make it wait.
 *
 * @throws Unreadable where it cannot be read or is no file.
 */
export async function openDiskFile(path: Buffer): Promise<DiskFile> {
  let handle: FileHandle | undefined
  try {
    // Windows has no such flag.
    handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    const stats = await handle.stat()
    if (!stats.isFile()) throw new Unreadable('is no file')
    const head = Buffer.alloc(kindBytes)
    const { bytesRead } = await handle.read(head, 0, kindBytes, 0)
    return diskFile(handle, stats.size, head.subarray(0, bytesRead))
  } catch (error) {
    await handle?.close()
    throw asUnreadable(error)
  }
}

function diskFile(handle: FileHandle, size: number, head: Buffer): DiskFile {
  let consumed = 0
  return {
    handle,
    head,
    size,
    consumed: () => Math.min(consumed, size),
    async *read(start = 0, end = Infinity) {
      for (let at = start; at < end;) {
        const buffer = Buffer.allocUnsafe(Math.min(readAtOnce, end - at))
        const { bytesRead } = await handle.read(buffer, 0, buffer.length, at).catch((error: unknown) => {
          throw asUnreadable(error)
        })
        if (bytesRead === 0) return
        at += bytesRead
        consumed += bytesRead
        yield buffer.subarray(0, bytesRead)
      }
    },
  }
}
