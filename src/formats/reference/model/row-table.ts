import type { SparseRows } from './weights.ts'

/** Finds rows of weights by hash, and adds them up. */
export class RowTable {
  readonly #rows: SparseRows
  readonly #slots: Int32Array
  readonly #mask: number

  constructor(rows: SparseRows) {
    this.#rows = rows
    const size = 2 ** Math.ceil(Math.log2(Math.max(rows.hashes.length, 1) * 2))
    this.#mask = size - 1
    this.#slots = new Int32Array(size).fill(-1)
    for (const [row, hash] of rows.hashes.entries()) {
      let slot = hash & this.#mask
      while (this.#slots[slot] !== -1) slot = (slot + 1) & this.#mask
      this.#slots[slot] = row
    }
  }

  /** Adds the weights of a feature, in units, to the sums from `offset` on. A feature that is not known adds nothing. */
  add(hash: number, sums: Int32Array, offset: number): void {
    const { hashes, starts, columns, values } = this.#rows
    let slot = hash & this.#mask
    let row = this.#slots[slot]!
    while (row !== -1 && hashes[row] !== hash) {
      slot = (slot + 1) & this.#mask
      row = this.#slots[slot]!
    }
    if (row === -1) return
    const end = starts[row + 1]!
    for (let entry = starts[row]!; entry < end; entry += 1) sums[offset + columns[entry]!]! += values[entry]!
  }

  get unit(): number {
    return this.#rows.unit
  }
}
