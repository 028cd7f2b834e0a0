import { labelCount, type Lattice, stateCount, type Transitions } from './crf.ts'

/**
 * The sums over all sequences of states that begin and that end at each token (forward-backward). They are scaled token by
 * token, so that no line is too long for them.
 */
export interface Sums {
  readonly count: number
  /** `count * stateCount`, each token's sum is 1. */
  readonly forward: Float64Array
  /** `count * stateCount`; times `forward` it is the probability of the state. */
  readonly backward: Float64Array
  /** What each token's sum was before it was scaled. */
  readonly scales: Float64Array
  /** Exponentials of the scores, the greatest of each token 1. */
  readonly potentials: Float64Array
  /** The natural logarithm of the sum over all sequences. */
  readonly logSum: number
}

/** Exponentials of the transitions: made once for a model. */
export interface ExpTransitions {
  readonly begin: Float64Array
  readonly goOn: Float64Array
  readonly first: Float64Array
}

export function exponentials({ begin, goOn, first }: Transitions): ExpTransitions {
  return {
    begin: Float64Array.from(begin, Math.exp),
    goOn: Float64Array.from(goOn, Math.exp),
    first: Float64Array.from(first, Math.exp),
  }
}

/** States that are allowed at a token: `undefined` for all. */
export type Allowed = (token: number, state: number) => boolean

/** @param allowed leaves out the sequences with a state that it does not allow. */
export function sumsOf(lattice: Lattice, transitions: ExpTransitions, allowed?: Allowed): Sums {
  const { count, scores, signs } = lattice
  const { begin, goOn, first } = transitions
  const potentials = new Float64Array(count * stateCount)
  const forward = new Float64Array(count * stateCount)
  const backward = new Float64Array(count * stateCount)
  const scales = new Float64Array(count)
  const ends = new Float64Array(labelCount)
  let logSum = 0
  for (let token = 0; token < count; token += 1) {
    const row = token * stateCount
    let greatest = -Infinity
    for (let state = 0; state < stateCount; state += 1)
      greatest = Math.max(greatest, scores[row + state] ?? 0)
    for (let state = 0; state < stateCount; state += 1)
      potentials[row + state] =
        allowed === undefined || allowed(token, state) ? Math.exp((scores[row + state] ?? 0) - greatest) : 0
    if (token === 0) {
      for (let label = 0; label < labelCount; label += 1)
        forward[label] = (potentials[label] ?? 0) * (first[label] ?? 0)
    } else {
      const before = row - stateCount
      const sign = signs[token] ?? 0
      for (let label = 0; label < labelCount; label += 1)
        ends[label] = (forward[before + label] ?? 0) + (forward[before + labelCount + label] ?? 0)
      for (let to = 0; to < labelCount; to += 1) forward[row + to] = 0
      for (let from = 0; from < labelCount; from += 1) {
        const end = ends[from] ?? 0
        if (end < 1e-30) continue
        const at = (sign * labelCount + from) * labelCount
        for (let to = 0; to < labelCount; to += 1) forward[row + to]! += end * begin[at + to]!
      }
      for (let to = 0; to < labelCount; to += 1) {
        forward[row + to]! *= potentials[row + to]!
        forward[row + labelCount + to] =
          ends[to]! * goOn[sign * labelCount + to]! * potentials[row + labelCount + to]!
      }
    }
    let sum = 0
    for (let state = 0; state < stateCount; state += 1) sum += forward[row + state]!
    scales[token] = sum
    logSum += Math.log(sum) + greatest
    const scale = 1 / sum
    for (let state = 0; state < stateCount; state += 1) forward[row + state]! *= scale
  }
  const weighed = new Float64Array(stateCount)
  if (count > 0) backward.fill(1, (count - 1) * stateCount)
  for (let token = count - 2; token >= 0; token -= 1) {
    const row = token * stateCount
    const next = row + stateCount
    const sign = signs[token + 1] ?? 0
    const scale = 1 / scales[token + 1]!
    for (let state = 0; state < stateCount; state += 1)
      weighed[state] = potentials[next + state]! * backward[next + state]! * scale
    for (let from = 0; from < labelCount; from += 1) {
      const at = (sign * labelCount + from) * labelCount
      let sum = goOn[sign * labelCount + from]! * weighed[labelCount + from]!
      for (let to = 0; to < labelCount; to += 1) sum += begin[at + to]! * weighed[to]!
      backward[row + from] = sum
      backward[row + labelCount + from] = sum
    }
  }
  return { count, forward, backward, scales, potentials, logSum }
}
