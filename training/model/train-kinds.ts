import { lineKinds } from '../../src/formats/reference/model/kinds.ts'
import { FeatureTable } from './feature-table.ts'
import type { DenseRows } from './prune.ts'
import { Random } from '../random.ts'

export interface KindExample {
  readonly features: Uint32Array
  /** Index in `lineKinds`; −1 for a reference of a kind that is not known. */
  readonly kind: number
  readonly weight: number
}

export interface KindOptions {
  readonly seed: number
  readonly epochs: number
  readonly rate: number
  readonly dropout: number
  readonly leastCount: number
}

/** Multinomial logistic regression by Adagrad; of a reference whose kind is not known it learns that it is not "none". */
export function trainKinds(examples: readonly KindExample[], options: KindOptions): DenseRows {
  const columns = lineKinds.length
  const counts = new FeatureTable()
  const seen: number[] = []
  for (const { features } of examples)
    for (const hash of features) {
      const id = counts.add(hash)
      seen[id] = (seen[id] ?? 0) + 1
    }
  const table = new FeatureTable()
  const known = examples.map(({ features }) =>
    Int32Array.from(
      features.filter((hash) => seen[counts.find(hash)]! >= options.leastCount),
      (hash) => table.add(hash),
    ),
  )
  const weights = new Float32Array(table.size * columns)
  const squares = new Float32Array(table.size * columns).fill(1e-6)
  const random = new Random(options.seed)
  const order = Array.from(examples.keys())
  const scores = new Float64Array(columns)
  for (let epoch = 0; epoch < options.epochs; epoch += 1) {
    const rate = options.rate * (1 - epoch / options.epochs) ** 0.5
    for (const which of random.shuffled(order)) {
      const { kind, weight } = examples[which]!
      const features = known[which]!.filter(() => random.next() >= options.dropout)
      scores.fill(0)
      const scale = 1 / (1 - options.dropout)
      for (const feature of features)
        for (let column = 0; column < columns; column += 1)
          scores[column]! += weights[feature * columns + column]! * scale
      const greatest = Math.max(...scores)
      let total = 0
      for (let column = 0; column < columns; column += 1)
        total += scores[column] = Math.exp(scores[column]! - greatest)
      const references = total - scores[0]!
      for (let column = 0; column < columns; column += 1) {
        const probability = scores[column]! / total
        const wanted =
          kind === -1
            ? column === 0
              ? 0
              : scores[column]! / Math.max(references, 1e-12)
            : kind === column
              ? 1
              : 0
        const gradient = (probability - wanted) * weight
        if (Math.abs(gradient) < 1e-3) continue
        for (const feature of features) {
          const place = feature * columns + column
          squares[place]! += gradient * gradient
          weights[place]! -= (rate * gradient) / Math.sqrt(squares[place]!)
        }
      }
    }
  }
  return { hashes: table.hashes(), weights, columns }
}
