import { LRUCache } from 'lru-cache'
import { connectionLifetime } from '../db/client.ts'

/**
 * Decides which statements are prepared: those that recur, in a bounded number.
 *
 * Postgres keeps a prepared statement's plan in each connection until that ends (4,000 of them cost 194 MB in one
 * backend), and the driver never drops one. So at most `size` texts are prepared, and when others come to recur more,
 * at most as many again are taken in within one lifetime of a connection (see `connectionLifetime`).
 */
export class PreparedSet {
  readonly #prepared: LRUCache<string, true>
  readonly #seenOnce: LRUCache<string, true>
  readonly #size: number
  readonly #now: () => number
  #admitted = 0
  #windowStart: number

  constructor(size = 500, now: () => number = Date.now) {
    this.#size = size
    this.#now = now
    this.#windowStart = now()
    this.#prepared = new LRUCache({ max: size })
    this.#seenOnce = new LRUCache({ max: size * 4 })
  }

  /** Is this statement to be prepared? True from its second use on, as long as there is room. */
  admits(text: string): boolean {
    if (this.#prepared.get(text) !== undefined) return true
    if (this.#seenOnce.get(text) === undefined) {
      this.#seenOnce.set(text, true)
      return false
    }
    if (this.#now() - this.#windowStart > connectionLifetime * 1000) {
      this.#windowStart = this.#now()
      this.#admitted = 0
    }
    if (this.#admitted >= this.#size) return false
    this.#admitted += 1
    this.#prepared.set(text, true)
    return true
  }
}
