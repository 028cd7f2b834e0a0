import { readFileSync } from 'node:fs'
import { type Lattice, stateCount } from './chain/crf.ts'
import { featureCount, featuresOf } from './features.ts'
import { type Line, margin } from './text/line.ts'
import { type ExpTransitions, exponentials } from './chain/marginals.ts'
import { RowTable } from './stored/row-table.ts'
import { readWeights, type Weights } from './stored/weights.ts'

/** What the reader has learnt, ready for use. */
export interface Model {
  readonly weights: Weights
  readonly tokens: RowTable
  readonly lines: RowTable
  readonly exponentials: ExpTransitions
}

export function modelOf(weights: Weights): Model {
  return {
    weights,
    tokens: new RowTable(weights.tokens, stateCount),
    lines: new RowTable(weights.lines, weights.kinds.length),
    exponentials: exponentials(weights.transitions),
  }
}

const file = new URL('../../../../weights/reference-reader.bin', import.meta.url)
let shipped: Model | undefined

/** The model that comes with refgraph; read when it is first asked for. */
export function shippedModel(): Model {
  shipped ??= modelOf(readWeights(readFileSync(file)))
  return shipped
}

/** Reads by another model from now on: training must not depend on what was trained before. */
export function useModel(model: Model): void {
  shipped = model
}

/** The score of each state at each token of a line. */
export function latticeOf({ tokens }: Model, line: Line): Lattice {
  const count = line.tokens.length
  const sums = tokens.sums(featuresOf(line), featureCount)
  const scores = new Float32Array(sums.length)
  for (let place = 0; place < sums.length; place += 1) scores[place] = sums[place]! * tokens.unit
  return { count, scores, signs: line.signs.subarray(margin, margin + count) }
}
