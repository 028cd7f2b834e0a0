import { asUnreadable, type Unreadable } from './unreadable.ts'

/** Takes bytes from a stream as they are wanted, holding one chunk of it, or what is peeked at. */
export interface ByteReader {
  /** The next so many bytes, which stay; fewer at the end. @throws Unreadable where there are none but a failure. */
  peek(length: number): Promise<Buffer>
  /** Takes so many bytes; fewer at the end. @throws Unreadable */
  take(length: number): Promise<Buffer>
  /** Takes what is there of the next `most` bytes: undefined only at the end. @throws Unreadable */
  next(most?: number): Promise<Buffer | undefined>
  /** All that is left. Ending it early does not close the reader. @throws Unreadable */
  rest(): AsyncGenerator<Buffer>
  /** Ends the stream. */
  close(): Promise<void>
}

/** A reader of these bytes. A failure comes after all that was read before it, and then at each call. */
export function createByteReader(source: AsyncIterable<Buffer>): ByteReader {
  const iterator = source[Symbol.asyncIterator]()
  let pending: Buffer = Buffer.alloc(0)
  let ended = false
  let failure: Unreadable | undefined

  const fill = async (length: number): Promise<void> => {
    const parts = [pending]
    let have = pending.length
    while (have < length && !ended) {
      try {
        const { value, done } = await iterator.next()
        if (done === true) ended = true
        else {
          parts.push(value)
          have += value.length
        }
      } catch (error) {
        failure = asUnreadable(error)
        ended = true
      }
    }
    const [first, second] = parts.filter((part) => part.length > 0)
    if (first === undefined) return
    pending = second === undefined ? first : Buffer.concat(parts)
  }
  const peek = async (length: number): Promise<Buffer> => {
    if (pending.length < length) await fill(length)
    if (pending.length === 0 && failure !== undefined) throw failure
    return pending.subarray(0, length)
  }
  const next = async (most = Infinity): Promise<Buffer | undefined> => {
    await peek(1)
    if (pending.length === 0) return undefined
    const bytes = pending.subarray(0, most)
    pending = pending.subarray(bytes.length)
    return bytes
  }
  return {
    peek,
    next,
    async take(length) {
      const bytes = await peek(length)
      pending = pending.subarray(bytes.length)
      return bytes
    },
    async *rest() {
      for (let bytes = await next(); bytes !== undefined; bytes = await next()) yield bytes
    },
    async close() {
      ended = true
      pending = Buffer.alloc(0)
      await iterator.return?.()
    },
  }
}
