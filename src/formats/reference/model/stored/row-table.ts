import type { SparseRows } from './weights.ts'

/** Features have hashes of so many bits. */
const hashBits = 24
const bitsOfWord = 32
/** From so many weights on, a row is kept whole: to add it up without looking at columns is faster. */
const fullFrom = 10

/** Finds rows of weights by the hashes of features, and adds them up. */
export class RowTable {
  /** Pairs of words: which of 32 hashes have a row, and how many rows there are before the first of them. */
  readonly #places: Int32Array
  /** Where a row's entries begin, by its number; of a full row, −1 less where it begins in `#full`. */
  readonly #starts: Int32Array
  readonly #ends: Int32Array
  /** Column and value of each entry in one number: the value times 256, plus the column. */
  readonly #entries: Int16Array
  readonly #full: Int8Array
  readonly #columns: number
  /** What a value of 1 stands for. */
  readonly unit: number

  constructor({ hashes, starts, columns, values, unit }: SparseRows, width: number) {
    this.unit = unit
    this.#columns = width
    this.#entries = new Int16Array(columns.length)
    for (let entry = 0; entry < columns.length; entry += 1)
      this.#entries[entry] = (values[entry]! << 8) | columns[entry]!
    // One row more, which has nothing, for features that are not known.
    this.#starts = new Int32Array(starts)
    this.#ends = new Int32Array(starts.length)
    this.#ends.set(starts.subarray(1))
    this.#ends[starts.length - 1] = starts.at(-1) ?? 0
    const isFull = (row: number): boolean => this.#ends[row]! - this.#starts[row]! >= fullFrom
    let fullRows = 0
    for (let row = 0; row < hashes.length; row += 1) if (isFull(row)) fullRows += 1
    this.#full = new Int8Array(fullRows * width)
    let place = 0
    for (let row = 0; row < hashes.length; row += 1) {
      if (!isFull(row)) continue
      for (let entry = starts[row]!; entry < starts[row + 1]!; entry += 1)
        this.#full[place + columns[entry]!] = values[entry]!
      this.#starts[row] = -1 - place
      place += width
    }
    this.#places = new Int32Array((2 * 2 ** hashBits) / bitsOfWord)
    for (const hash of hashes) this.#places[2 * (hash >>> 5)]! |= 1 << (hash & 31)
    let rows = 0
    for (let word = 0; word < this.#places.length; word += 2) {
      this.#places[word + 1] = rows
      rows += bitsIn(this.#places[word]!)
    }
  }

  /**
   * Adds the weights of features, in units: those of each `count` features to one row of sums. A feature that is not known
   * adds nothing.
   */
  sums(features: Uint32Array, count: number): Int32Array {
    const starts = this.#starts
    const ends = this.#ends
    const entries = this.#entries
    const full = this.#full
    const columns = this.#columns
    const rows = this.#rowsOf(features)
    const sums = new Int32Array((rows.length / count) * columns)
    const own = new Int32Array(columns)
    for (let first = 0, offset = 0; first < rows.length; first += count, offset += columns) {
      own.fill(0)
      for (let feature = first; feature < first + count; feature += 1) {
        const row = rows[feature]!
        const start = starts[row]!
        if (start < 0) {
          const from = -1 - start
          for (let column = 0; column < columns; column += 1) own[column]! += full[from + column]!
        } else {
          const end = ends[row]!
          for (let place = start; place < end; place += 1) {
            const entry = entries[place]!
            own[entry & 255]! += entry >> 8
          }
        }
      }
      sums.set(own, offset)
    }
    return sums
  }

  /** The row of each feature. All at once, since memory answers many questions as fast as one. */
  #rowsOf(features: Uint32Array): Int32Array {
    const places = this.#places
    const unknown = this.#ends.length - 1
    const rows = new Int32Array(features.length)
    for (let feature = 0; feature < features.length; feature += 1) {
      const hash = features[feature]!
      const word = 2 * (hash >>> 5)
      const known = places[word]!
      const bit = 1 << (hash & 31)
      rows[feature] = (known & bit) === 0 ? unknown : places[word + 1]! + bitsIn(known & (bit - 1))
    }
    return rows
  }
}

/** How many bits of a number of 32 bits are 1. */
function bitsIn(number: number): number {
  let bits = number - ((number >>> 1) & 0x55_55_55_55)
  bits = (bits & 0x33_33_33_33) + ((bits >>> 2) & 0x33_33_33_33)
  return Math.imul((bits + (bits >>> 4)) & 0x0f_0f_0f_0f, 0x01_01_01_01) >>> 24
}
