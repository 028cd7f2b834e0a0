import { LRUCache } from 'lru-cache'
import { connectionLifetime } from '../db/client.ts'

export interface PreparedSetOptions {
  /** How many statements are prepared. */
  readonly count?: number
  /** How many characters they have together. */
  readonly characters?: number
  readonly now?: () => number
}

/**
 * The longest text that is prepared. Statements that people write have 2,000 to 4,000 characters; a filter of 200
 * conditions has 50,000, and is hardly asked for again in the same shape.
 */
const longestPrepared = 20_000

/**
 * Decides which statements are prepared: those that recur, in a bounded number and size.
 *
 * Postgres keeps a prepared statement's plan in each connection until that ends (4,000 of them cost 194 MB in one
 * backend), and the driver never drops one. So at most so many texts are prepared, and when others come to recur more,
 * at most as many again are taken in within one lifetime of a connection (see `connectionLifetime`).
 */
export class PreparedSet {
  readonly #prepared: LRUCache<string, true>
  readonly #seenOnce: LRUCache<string, true>
  readonly #count: number
  readonly #characters: number
  readonly #now: () => number
  #admitted = { count: 0, characters: 0 }
  #windowStart: number

  constructor({ count = 500, characters = 2_000_000, now = Date.now }: PreparedSetOptions = {}) {
    this.#count = count
    this.#characters = characters
    this.#now = now
    this.#windowStart = now()
    const sizeCalculation = (_: true, text: string): number => text.length
    this.#prepared = new LRUCache({ max: count, maxSize: characters, sizeCalculation })
    this.#seenOnce = new LRUCache({ max: count * 4, maxSize: characters * 4, sizeCalculation })
  }

  /** Is this statement to be prepared? True from its second use on, as long as there is room. */
  admits(text: string): boolean {
    if (text.length > longestPrepared) return false
    if (this.#prepared.get(text) !== undefined) return true
    if (this.#seenOnce.get(text) === undefined) {
      this.#seenOnce.set(text, true)
      return false
    }
    if (this.#now() - this.#windowStart > connectionLifetime * 1000) {
      this.#windowStart = this.#now()
      this.#admitted = { count: 0, characters: 0 }
    }
    const { count, characters } = this.#admitted
    if (count >= this.#count || characters + text.length > this.#characters) return false
    this.#admitted = { count: count + 1, characters: characters + text.length }
    this.#prepared.set(text, true)
    return true
  }

  /** Characters of all texts that are remembered. */
  get heldCharacters(): number {
    return this.#prepared.calculatedSize + this.#seenOnce.calculatedSize
  }
}
