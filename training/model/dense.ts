import { bestStates, type Lattice, stateCount } from '../../src/formats/reference/model/chain/crf.ts'
import { featureCount, featuresOf } from '../../src/formats/reference/model/features.ts'
import { type Line, margin } from '../../src/formats/reference/model/text/line.ts'
import type { DenseModel } from './train.ts'

export function latticeOf({ table, weights }: DenseModel, line: Line): Lattice {
  const count = line.tokens.length
  const scores = new Float32Array(count * stateCount)
  for (const [index, hash] of featuresOf(line).entries()) {
    const id = table.find(hash)
    if (id === -1) continue
    const row = Math.floor(index / featureCount) * stateCount
    const at = id * stateCount
    for (let state = 0; state < stateCount; state += 1) scores[row + state]! += weights[at + state]!
  }
  return { count, scores, signs: line.signs.slice(margin, margin + count) }
}

export function decode(model: DenseModel, line: Line): Uint8Array {
  return bestStates(latticeOf(model, line), model.transitions)
}
