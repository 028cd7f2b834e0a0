/** Numbers features by their hashes as they come: an open hash table that grows. */
export class FeatureTable {
  #keys = new Uint32Array(1 << 20)
  #ids = new Int32Array(1 << 20).fill(-1)
  #size = 0

  get size(): number {
    return this.#size
  }

  /** The number of a hash, a new one where it is not known yet. */
  add(hash: number): number {
    if (this.#size * 2 > this.#ids.length) this.#grow()
    const slot = this.#slot(hash)
    if (this.#ids[slot] === -1) {
      this.#keys[slot] = hash
      this.#ids[slot] = this.#size
      this.#size += 1
    }
    return this.#ids[slot]!
  }

  /** −1 where the hash is not known. */
  find(hash: number): number {
    return this.#ids[this.#slot(hash)]!
  }

  /** Hash by number. */
  hashes(): Uint32Array {
    const hashes = new Uint32Array(this.#size)
    for (const [slot, id] of this.#ids.entries()) if (id !== -1) hashes[id] = this.#keys[slot]!
    return hashes
  }

  #slot(hash: number): number {
    const mask = this.#ids.length - 1
    let slot = hash & mask
    while (this.#ids[slot] !== -1 && this.#keys[slot] !== hash) slot = (slot + 1) & mask
    return slot
  }

  #grow(): void {
    const keys = this.#keys
    const ids = this.#ids
    this.#keys = new Uint32Array(keys.length * 2)
    this.#ids = new Int32Array(ids.length * 2).fill(-1)
    for (let index = 0; index < ids.length; index += 1) {
      if (ids[index] === -1) continue
      const slot = this.#slot(keys[index]!)
      this.#keys[slot] = keys[index]!
      this.#ids[slot] = ids[index]!
    }
  }
}
