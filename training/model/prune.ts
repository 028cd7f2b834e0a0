import type { SparseRows } from '../../src/formats/reference/model/stored/weights.ts'

/** The weights of features that are kept, in a matrix of `columns` a feature. */
export interface DenseRows {
  /** By the feature's number. */
  readonly hashes: Uint32Array
  readonly weights: Float32Array
  readonly columns: number
}

/** A weight is a byte: the greatest that it holds. */
const greatest = 127
/** Larger weights are cut to this; in natural logarithms. */
const cut = 6

/**
 * Keeps the `entries` greatest weights as bytes, sorted by hash as the file wants them. A weight that one byte cannot
 * tell from nothing is not kept.
 */
export function pruned({ hashes, weights, columns }: DenseRows, entries: number): SparseRows {
  const unit = cut / greatest
  const byteOf = (weight: number): number =>
    Math.max(-greatest, Math.min(greatest, Math.round(weight / unit)))
  const least = leastKept(weights, entries)
  const order = [...hashes.keys()].toSorted((first, second) => hashes[first]! - hashes[second]!)
  const kept: { hash: number; entries: (readonly [column: number, value: number])[] }[] = []
  for (const row of order) {
    const values: (readonly [number, number])[] = []
    for (let column = 0; column < columns; column += 1) {
      const weight = weights[row * columns + column]!
      const value = byteOf(weight)
      if (Math.abs(weight) >= least && value !== 0) values.push([column, value])
    }
    if (values.length > 0) kept.push({ hash: hashes[row]!, entries: values })
  }
  const starts = new Uint32Array(kept.length + 1)
  for (const [row, { entries: values }] of kept.entries()) starts[row + 1] = starts[row]! + values.length
  const all = kept.flatMap(({ entries: values }) => values)
  return {
    hashes: Uint32Array.from(kept, ({ hash }) => hash),
    starts,
    columns: Uint8Array.from(all, ([column]) => column),
    values: Int8Array.from(all, ([, value]) => value),
    unit,
  }
}

/** The weight, without its sign, that so many are at least as great as. */
function leastKept(weights: Float32Array, entries: number): number {
  const sizes = weights.map(Math.abs).toSorted()
  return sizes[Math.max(0, sizes.length - entries)] ?? 0
}
