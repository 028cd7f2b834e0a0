/** A seeded source of chance: the same seed gives the same numbers on every machine. */
export class Random {
  #state: number

  constructor(seed: number | string) {
    this.#state = typeof seed === 'number' ? seed >>> 0 : hashOf(seed)
  }

  /** From 0, which may come, to 1, which may not (mulberry32). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let mixed = this.#state
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }

  /** A whole number from `low` to `high`, both included. */
  int(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1))
  }

  /** True in `share` of the cases: 0 is never, 1 is always. */
  chance(share: number): boolean {
    return this.next() < share
  }

  /** @throws RangeError where there is nothing to choose from. */
  pick<Value>(values: readonly Value[]): Value {
    if (values.length === 0) throw new RangeError('There is nothing to pick from.')
    return values[Math.floor(this.next() * values.length)] as Value
  }

  /** One of a table of `[weight, value]`. Weights are of any sum. */
  weighted<Value>(table: Weighted<Value>): Value {
    let left = this.next() * table.reduce((sum, [weight]) => sum + weight, 0)
    for (const [weight, value] of table) {
      left -= weight
      if (left < 0) return value
    }
    return this.pick(table)[1]
  }

  /** All values once, in an order of chance. */
  shuffled<Value>(values: readonly Value[]): Value[] {
    const mixed = [...values]
    for (let index = mixed.length - 1; index > 0; index--) {
      const other = this.int(0, index)
      const held = mixed[index] as Value
      mixed[index] = mixed[other] as Value
      mixed[other] = held
    }
    return mixed
  }
}

export type Weighted<Value> = readonly (readonly [weight: number, value: Value])[]

/** A number of 32 bits that is the same for a text on every machine (FNV-1a, mixed at the end). */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  }
  hash ^= hash >>> 16
  hash = Math.imul(hash, 0x85ebca6b)
  return (hash ^ (hash >>> 13)) >>> 0
}
