import { labels } from '../labels.ts'
import { signs } from '../text/gaps.ts'

/** How many labels there are. A token's states are: begins label 0, 1, …; then: goes on with label 0, 1, … */
export const labelCount = labels.length
export const stateCount = 2 * labelCount

/**
 * What a linear-chain CRF holds of the passage from one token to the next, in natural logarithms. `begin[(sign * L + from) *
 * L + to]`: a segment of `from` ends and one of `to` begins with that sign between; `goOn[sign * L + label]`: the segment
 * goes on across the sign. `first[label]`: the line begins with it.
 */
export interface Transitions {
  readonly begin: Float32Array
  readonly goOn: Float32Array
  readonly first: Float32Array
}

export function emptyTransitions(): Transitions {
  return {
    begin: new Float32Array(signs.length * labelCount * labelCount),
    goOn: new Float32Array(signs.length * labelCount),
    first: new Float32Array(labelCount),
  }
}

/** A line of `count` tokens with the score of each state at each token, and the index in `signs` before each token. */
export interface Lattice {
  readonly count: number
  /** `count * stateCount` natural logarithms. */
  readonly scores: Float32Array
  readonly signs: Uint8Array
}

/**
 * The best sequence of states (Viterbi).
 *
 * @returns one state a token.
 */
export function bestStates(
  { count, scores, signs: between }: Lattice,
  { begin, goOn, first }: Transitions,
): Uint8Array {
  const states = new Uint8Array(count)
  if (count === 0) return states
  const back = new Uint8Array(count * stateCount)
  let before = new Float64Array(stateCount).fill(-Infinity)
  let now = new Float64Array(stateCount)
  for (let label = 0; label < labelCount; label += 1)
    before[label] = (scores[label] ?? 0) + (first[label] ?? 0)
  const ends = new Float64Array(labelCount)
  const endStates = new Uint8Array(labelCount)
  for (let token = 1; token < count; token += 1) {
    const sign = between[token] ?? 0
    for (let label = 0; label < labelCount; label += 1) {
      const begun = before[label] ?? 0
      const going = before[labelCount + label] ?? 0
      ends[label] = Math.max(begun, going)
      endStates[label] = begun >= going ? label : labelCount + label
    }
    const row = token * stateCount
    for (let to = 0; to < labelCount; to += 1) {
      let best = -Infinity
      let bestFrom = 0
      for (let from = 0; from < labelCount; from += 1) {
        const score = (ends[from] ?? 0) + (begin[(sign * labelCount + from) * labelCount + to] ?? 0)
        if (score > best) {
          best = score
          bestFrom = from
        }
      }
      now[to] = best + (scores[row + to] ?? 0)
      back[row + to] = endStates[bestFrom] ?? 0
      now[labelCount + to] =
        (ends[to] ?? 0) + (goOn[sign * labelCount + to] ?? 0) + (scores[row + labelCount + to] ?? 0)
      back[row + labelCount + to] = endStates[to] ?? 0
    }
    ;[before, now] = [now, before]
  }
  let state = 0
  for (let other = 1; other < stateCount; other += 1)
    if ((before[other] ?? 0) > (before[state] ?? 0)) state = other
  for (let token = count - 1; token >= 0; token -= 1) {
    states[token] = state
    state = back[token * stateCount + state] ?? 0
  }
  return states
}
