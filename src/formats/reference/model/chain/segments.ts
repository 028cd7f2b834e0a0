import { bestStates, labelCount, type Lattice, stateCount, type Transitions } from './crf.ts'
import { type Label, labels } from '../labels.ts'
import { type ExpTransitions, type Sums, sumsOf } from './marginals.ts'

/** A stretch of tokens with one label. */
export interface TokenSegment {
  readonly label: Label
  /** First token, and the first after the last. */
  readonly first: number
  readonly end: number
  /** The probability, of all ways to label the line, that just these tokens are a segment of this label. */
  readonly probability: number
}

export interface Labelled {
  readonly segments: readonly TokenSegment[]
  /** The natural logarithm of the probability of all the segments together. */
  readonly logProbability: number
}

/** The best way to label a line, with how sure each of its segments is. */
export function segmentsOf(
  lattice: Lattice,
  transitions: Transitions,
  exponentials: ExpTransitions,
): Labelled {
  const states = bestStates(lattice, transitions)
  const sums = sumsOf(lattice, exponentials)
  const segments: TokenSegment[] = []
  let first = 0
  for (let token = 1; token <= lattice.count; token += 1) {
    const state = states[token]
    if (state !== undefined && state >= labelCount) continue
    const label = (states[first] ?? 0) % labelCount
    segments.push({
      label: labels[label] ?? 'other',
      first,
      end: token,
      probability: probabilityOf(sums, lattice, exponentials, label, first, token),
    })
    first = token
  }
  return { segments, logProbability: logScoreOf(states, lattice, transitions) - sums.logSum }
}

/** That the tokens from `first` to before `end` are one segment: it begins there, goes on, and does not go on after it. */
function probabilityOf(
  { count, forward, backward, potentials, scales }: Sums,
  { signs }: Lattice,
  { goOn }: ExpTransitions,
  label: number,
  first: number,
  end: number,
): number {
  const onward = (token: number): number =>
    (goOn[signs[token]! * labelCount + label]! * potentials[token * stateCount + labelCount + label]!) /
    scales[token]!
  let probability = forward[first * stateCount + label]!
  for (let token = first + 1; token < end; token += 1) probability *= onward(token)
  const last = (end - 1) * stateCount
  let after = backward[last + label]!
  if (end < count) after -= onward(end) * backward[end * stateCount + labelCount + label]!
  return Math.min(1, Math.max(0, probability * after))
}

/** The sum of the scores of a sequence of states, in natural logarithms. */
export function logScoreOf(
  states: Uint8Array | Int8Array,
  { scores, signs }: Lattice,
  { begin, goOn, first }: Transitions,
): number {
  let score = 0
  for (const [token, state] of states.entries()) {
    const label = state % labelCount
    const before = (states[token - 1] ?? 0) % labelCount
    score += scores[token * stateCount + state]!
    if (token === 0) score += first[label]!
    else if (state >= labelCount) score += goOn[signs[token]! * labelCount + label]!
    else score += begin[(signs[token]! * labelCount + before) * labelCount + label]!
  }
  return score
}
