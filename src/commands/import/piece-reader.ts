import { extname } from 'node:path'
import { type ResourceLimits, Worker } from 'node:worker_threads'
import type { SourcePiece } from './pieces.ts'
import { type PieceRead, readPiece } from './read-piece.ts'
import type { SentPiece } from './reading-thread.ts'

/** The thread's file, beside this one: TypeScript in the checkout, compiled in the package. */
const threadFile = new URL(`reading-thread${extname(import.meta.url)}`, import.meta.url)

/** Megabytes that objects may take in the thread: those that do not live long, which are nearly all, and the others. */
const usualMemory: ResourceLimits = { maxYoungGenerationSizeMb: 12, maxOldGenerationSizeMb: 2048 }

/**
 * Reads pieces: the first group at once, for most imports have no other, and what follows in a thread, while this one talks
 * to the database. A piece that the thread dies of is refused, and the others are read all the same.
 */
export class PieceReader {
  readonly #memory: ResourceLimits
  #worker: Worker | undefined
  #isFirst = true

  /** @param memory what the thread may take. */
  constructor(memory: ResourceLimits = usualMemory) {
    this.#memory = memory
  }

  /** What each piece is, in order. One group at a time. */
  async read(sources: readonly SourcePiece[]): Promise<PieceRead[]> {
    if (sources.length === 0) return []
    if (this.#isFirst) {
      this.#isFirst = false
      return sources.map(({ format, piece }) => readPiece(format, piece))
    }
    const results: PieceRead[] = []
    while (results.length < sources.length) {
      try {
        await this.#readInThread(sources.slice(results.length), results)
      } catch (error) {
        this.#worker = undefined
        // It read them in order: the first without an answer is what it died of.
        results.push({ reason: `It cannot be read: ${(error as Error).message}.` })
      }
    }
    return results
  }

  async close(): Promise<void> {
    await this.#worker?.terminate()
    this.#worker = undefined
  }

  /**
   * Adds what each piece is to the results. Each is a message of its own: the memory of large ones is taken and given back by
   * different threads, which leaves it in pieces (60 MiB of an import's 380).
   *
   * @throws what the thread died of.
   */
  async #readInThread(sources: readonly SourcePiece[], results: PieceRead[]): Promise<void> {
    const worker = (this.#worker ??= new Worker(threadFile, {
      resourceLimits: this.#memory,
    }))
    const last = results.length + sources.length
    const answered = new Promise<void>((resolve, reject) => {
      const done = (): void => {
        worker.off('message', onMessage).off('error', onError)
      }
      const onMessage = (read: PieceRead): void => {
        results.push(read)
        if (results.length < last) return
        done()
        resolve()
      }
      const onError = (error: Error): void => {
        done()
        reject(error)
      }
      worker.on('message', onMessage).on('error', onError)
    })
    for (const { format, piece } of sources) {
      const { text, broken } = piece
      const sent: SentPiece = { format: format.name, text, ...(broken === undefined ? {} : { broken }) }
      worker.postMessage(sent)
    }
    await answered
  }
}
