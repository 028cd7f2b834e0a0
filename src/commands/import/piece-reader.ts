import { once } from 'node:events'
import { type ResourceLimits, Worker } from 'node:worker_threads'
import type { SourcePiece } from './pieces.ts'
import { type PieceRead, readPiece } from './read-piece.ts'
import type { SentPiece } from './reading-thread.ts'

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
    try {
      return await this.#readInThread(sources)
    } catch (error) {
      this.#worker = undefined
      if (sources.length === 1) {
        return [{ reason: `It cannot be read: ${(error as Error).message}.` }]
      }
      const results: PieceRead[] = []
      for (const source of sources) results.push(...(await this.read([source])))
      return results
    }
  }

  async close(): Promise<void> {
    await this.#worker?.terminate()
    this.#worker = undefined
  }

  async #readInThread(sources: readonly SourcePiece[]): Promise<PieceRead[]> {
    this.#worker ??= new Worker(new URL('reading-thread.ts', import.meta.url), {
      resourceLimits: this.#memory,
    })
    const sent = sources.map(({ format, piece: { text, broken } }): SentPiece => ({
      format: format.name,
      text,
      ...(broken === undefined ? {} : { broken }),
    }))
    this.#worker.postMessage(sent)
    // Rejects with the thread's error.
    const [results] = (await once(this.#worker, 'message')) as [PieceRead[]]
    return results
  }
}
