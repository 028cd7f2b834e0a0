import type { Gunzip, InflateRaw } from 'node:zlib'
import { Unreadable } from './unreadable.ts'

/** Packed bytes handed over at a time. Deflate makes at most 1,032 times as much of them, so 4 MiB are held. */
const slice = 4 * 1024

/**
 * Unpacks these bytes with a stream of `node:zlib` (`createGunzip()`, which also reads members that follow each
 * other, or `createInflateRaw()`), handing over more only when all that came of the last has been taken.
 *
 * Bytes that break off give all up to there. Where they are damaged, zlib keeps to itself what it made of the last
 * of them: what came of up to 4 KiB of packed bytes before the damage is lost, 16 KiB at most.
 *
 * @throws Unreadable where they are damaged, cut off, or followed by others than zeros.
 */
export async function* inflate(
  packed: AsyncIterable<Buffer>,
  engine: Gunzip | InflateRaw,
): AsyncGenerator<Buffer> {
  const out: Buffer[] = []
  let given = 0
  let ended = false
  let failure: Error | undefined
  /** Lets go on whoever waits for the engine. */
  let wake = (): void => {}
  engine.on('data', (bytes: Buffer) => out.push(bytes))
  engine.once('end', () => {
    ended = true
    wake()
  })
  engine.once('error', (error: Error) => {
    failure = error
    wake()
  })
  /** What came out by now; then the failure, where there was one. */
  function* taken(): Generator<Buffer> {
    yield* out.splice(0)
    if (failure !== undefined) throw failureOf(failure, given)
  }
  try {
    for await (const bytes of packed) {
      for (let at = 0; at < bytes.length; at += slice) {
        const part = bytes.subarray(at, at + slice)
        given += part.length
        if (!ended) {
          await new Promise<void>((resolve) => {
            wake = resolve
            engine.write(part, () => resolve())
          })
        }
        yield* taken()
        if (!ended) continue
        // Zeros fill up the last block of a tape.
        const after = Math.min(part.length, given - engine.bytesWritten)
        const other = part.subarray(part.length - after).findIndex((byte) => byte !== 0)
        if (other !== -1)
          throw new Unreadable(`has other bytes after its end, at byte ${given - after + other}`)
      }
    }
    if (!ended) {
      await new Promise<void>((resolve) => {
        wake = resolve
        engine.end()
      })
      yield* taken()
    }
  } finally {
    engine.destroy()
  }
}

function failureOf(error: Error, given: number): Unreadable {
  const isCutOff = 'code' in error && error.code === 'Z_BUF_ERROR'
  return isCutOff
    ? new Unreadable(`is cut off after ${given} packed bytes`, { cause: error })
    : new Unreadable(`is damaged within its first ${given} packed bytes (${error.message})`, { cause: error })
}
