import {
  emptyTransitions,
  labelCount,
  type Lattice,
  stateCount,
  type Transitions,
} from '../../src/formats/reference/model/chain/crf.ts'
import { logScoreOf } from '../../src/formats/reference/model/chain/segments.ts'
import { featureCount, featuresOf, groupOfFeature } from '../../src/formats/reference/model/features.ts'
import { signs as signNames } from '../../src/formats/reference/model/text/gaps.ts'
import { lineOf, margin } from '../../src/formats/reference/model/text/line.ts'
import {
  type ExpTransitions,
  exponentials,
  type Sums,
  sumsOf,
} from '../../src/formats/reference/model/chain/marginals.ts'
import type { LabelledLine } from '../labelled-line.ts'
import { FeatureTable } from './feature-table.ts'
import { free, goldStates } from './gold-states.ts'
import { Random } from '../random.ts'

export interface TrainingOptions {
  readonly seed: number
  readonly epochs: number
  readonly rate: number
  /** Share of a token's features that are left out each time. */
  readonly dropout: number
  /** Share of tokens that all features of words and affixes are left out of, so that the model can read words that it has not met. */
  readonly wordDropout: number
  /** Features in fewer tokens have no weights. */
  readonly leastCount: number
  /** How much a line counts. */
  readonly weightOf: (line: LabelledLine) => number
  /** Lines of which each epoch takes every other one: there are so many that none is needed more often. */
  readonly isPlenty: (line: LabelledLine) => boolean
  /** Features that are not used: by their place among a token's. */
  readonly without?: ReadonlySet<number>
  /** A state whose probability is wrong by less teaches nothing: weights that are not needed stay 0. */
  readonly leastError: number
  /** What each step takes from the size of a weight (L1). */
  readonly shrink: number
  /** After these epochs only so many weights are kept; the others are nothing from then on. */
  readonly prunings: readonly (readonly [epoch: number, entries: number])[]
  readonly report?: (message: string) => void
}

/** A model with a weight for every feature and state. */
export interface DenseModel {
  readonly table: FeatureTable
  /** `table.size * stateCount`. */
  readonly weights: Float32Array
  readonly transitions: Transitions
}

interface Example {
  readonly count: number
  /** Ids of features, `featureCount` a token, −1 for features that are too rare. */
  readonly features: Int32Array
  readonly signs: Uint8Array
  readonly gold: Int8Array
  readonly weight: number
  readonly isPlenty: boolean
}

/** Errors below this teach a transition nothing. */
const small = 1e-3
/** Lines of more tokens are left out. */
const longest = 2000
const isLexical = Uint8Array.from(groupOfFeature, (group) => (group === 'word' || group === 'affix' ? 1 : 0))

/** Weights by stochastic gradient of the log-loss with Adagrad. The same lines in the same order give the same weights. */
export function train(lines: readonly LabelledLine[], options: TrainingOptions): DenseModel {
  const { examples, table, counts } = examplesOf(lines, options)
  const weights = new Float32Array(table.size * stateCount)
  const squares = new Float32Array(table.size * stateCount).fill(1e-6)
  const transitions = emptyTransitions()
  const transitionSquares = emptyTransitions()
  const { leastError, shrink } = options
  const chance = new Random(options.seed)
  const random = (): number => chance.next()
  const order = Array.from(examples.keys())
  const scores = new Float32Array(longest * stateCount)
  const difference = new Float64Array(stateCount)
  const active = new Uint8Array(stateCount)
  for (let epoch = 0; epoch < options.epochs; epoch += 1) {
    const rate = options.rate * (1 - epoch / options.epochs) ** 0.5
    let loss = 0
    let tokens = 0
    for (const which of chance.shuffled(order)) {
      const example = examples[which]!
      const { count, features, signs, gold, weight, isPlenty } = example
      if (isPlenty && which % 2 !== epoch % 2) continue
      const keep = 1 - options.dropout
      const kept = new Int32Array(features.length)
      let keptCount = 0
      const ends = new Int32Array(count)
      scores.fill(0, 0, count * stateCount)
      for (let token = 0; token < count; token += 1) {
        const row = token * stateCount
        const isUnknown = random() < options.wordDropout
        for (let index = token * featureCount; index < (token + 1) * featureCount; index += 1) {
          const feature = features[index]!
          if (isUnknown && isLexical[index - token * featureCount] === 1) continue
          if (feature === -1 || random() >= keep) continue
          kept[keptCount] = feature
          keptCount += 1
          const at = feature * stateCount
          for (let state = 0; state < stateCount; state += 1) scores[row + state]! += weights[at + state]!
        }
        ends[token] = keptCount
      }
      const scale = 1 / keep
      for (let index = 0; index < count * stateCount; index += 1) scores[index]! *= scale
      const lattice: Lattice = { count, scores, signs }
      const exp = exponentials(transitions)
      const sums = sumsOf(lattice, exp)
      const isPartial = gold.includes(free)
      const wanted = isPartial
        ? sumsOf(lattice, exp, (token, state) => isAllowed(gold, token, state))
        : undefined
      if (wanted !== undefined && !Number.isFinite(wanted.logSum)) continue
      loss -= (wanted === undefined ? logScoreOf(gold, lattice, transitions) : wanted.logSum) - sums.logSum
      tokens += count
      let from = 0
      for (let token = 0; token < count; token += 1) {
        const row = token * stateCount
        let activeCount = 0
        for (let state = 0; state < stateCount; state += 1) {
          const given =
            wanted === undefined
              ? gold[token] === state
                ? 1
                : 0
              : wanted.forward[row + state]! * wanted.backward[row + state]!
          const by = sums.forward[row + state]! * sums.backward[row + state]! - given
          if (by > leastError || by < -leastError) {
            active[activeCount] = state
            difference[activeCount] = by * weight
            activeCount += 1
          }
        }
        const end = ends[token]!
        if (activeCount > 0)
          for (let index = from; index < end; index += 1) {
            const at = kept[index]! * stateCount
            for (let which = 0; which < activeCount; which += 1) {
              const place = at + active[which]!
              const gradient = difference[which]!
              const square = squares[place]! + gradient * gradient
              squares[place] = square
              const step = rate / Math.sqrt(square)
              const before = weights[place]!
              const moved = before - step * gradient
              weights[place] =
                moved > 0 ? Math.max(0, moved - step * shrink) : Math.min(0, moved + step * shrink)
            }
          }
        from = end
      }
      learnTransitions(transitions, transitionSquares, exp, lattice, sums, wanted, gold, rate, weight)
    }
    const entries = options.prunings.find(([after]) => after === epoch + 1)?.[1]
    if (entries !== undefined) keepMostTelling(weights, squares, counts, entries)
    options.report?.(`epoch ${epoch + 1}: loss ${(loss / tokens).toFixed(4)} a token`)
  }
  return { table, weights, transitions }
}

/**
 * Keeps the weights that change most: large ones of frequent features. What is not kept is 0 and stays it, since its step
 * is infinitely small.
 */
function keepMostTelling(
  weights: Float32Array,
  squares: Float32Array,
  counts: Float32Array,
  entries: number,
): void {
  const telling = weights.map(
    (weight, place) => Math.abs(weight) * Math.sqrt(counts[Math.floor(place / stateCount)]!),
  )
  const least = telling.toSorted()[Math.max(0, telling.length - entries)] ?? 0
  for (let place = 0; place < weights.length; place += 1) {
    if (telling[place]! >= least && weights[place] !== 0) continue
    weights[place] = 0
    squares[place] = Infinity
  }
}

function isAllowed(gold: Int8Array, token: number, state: number): boolean {
  const wanted = gold[token]!
  if (wanted !== free) return wanted === state
  // What was found ends where it ends.
  const before = token === 0 ? free : gold[token - 1]!
  return before === free || state !== labelCount + (before % labelCount)
}

function learnTransitions(
  transitions: Transitions,
  squares: Transitions,
  exp: ExpTransitions,
  { count, signs }: Lattice,
  sums: Sums,
  wanted: Sums | undefined,
  gold: Int8Array,
  rate: number,
  weight: number,
): void {
  const step = (of: 'begin' | 'goOn' | 'first', place: number, gradient: number): void => {
    if (gradient < small && gradient > -small) return
    const square = squares[of][place]! + gradient * gradient
    squares[of][place] = square
    transitions[of][place]! -= (rate * gradient) / Math.sqrt(square + 1e-6)
  }
  const pairs = (of: Sums, token: number, from: number, state: number): number => {
    const before = (token - 1) * stateCount
    const row = token * stateCount
    const end = of.forward[before + from]! + of.forward[before + labelCount + from]!
    return (end * of.potentials[row + state]! * of.backward[row + state]!) / of.scales[token]!
  }
  for (let label = 0; label < labelCount; label += 1) {
    const given =
      wanted === undefined ? (gold[0] === label ? 1 : 0) : wanted.forward[label]! * wanted.backward[label]!
    step('first', label, weight * (sums.forward[label]! * sums.backward[label]! - given))
  }
  for (let token = 1; token < count; token += 1) {
    const sign = signs[token]!
    for (let from = 0; from < labelCount; from += 1) {
      const goOn = sign * labelCount + from
      const isFrom = gold[token - 1]! % labelCount === from
      const kept =
        wanted === undefined
          ? gold[token] === labelCount + from
            ? 1
            : 0
          : pairs(wanted, token, from, labelCount + from) * exp.goOn[goOn]!
      step('goOn', goOn, weight * (pairs(sums, token, from, labelCount + from) * exp.goOn[goOn]! - kept))
      for (let to = 0; to < labelCount; to += 1) {
        const begin = (sign * labelCount + from) * labelCount + to
        const given =
          wanted === undefined
            ? isFrom && gold[token] === to
              ? 1
              : 0
            : pairs(wanted, token, from, to) * exp.begin[begin]!
        step('begin', begin, weight * (pairs(sums, token, from, to) * exp.begin[begin]! - given))
      }
    }
  }
}

function examplesOf(
  lines: readonly LabelledLine[],
  { leastCount, weightOf, isPlenty, without = new Set(), report }: TrainingOptions,
): { examples: Example[]; table: FeatureTable; counts: Float32Array } {
  const known = new FeatureTable()
  let seen = new Uint32Array(1 << 22)
  const read = lines.map((line) => {
    const taken = lineOf(line.text)
    const hashes = featuresOf(taken)
    for (const hash of hashes) {
      const id = known.add(hash)
      if (id >= seen.length) {
        const larger = new Uint32Array(seen.length * 2)
        larger.set(seen)
        seen = larger
      }
      seen[id]! += 1
    }
    return { line, hashes, signs: taken.signs.slice(margin, margin + taken.tokens.length) }
  })
  const table = new FeatureTable()
  const examples = read.map(({ line, hashes, signs }): Example => {
    const features = Int32Array.from(hashes, (hash, index) =>
      seen[known.find(hash)]! < leastCount || without.has(index % featureCount) ? -1 : table.add(hash),
    )
    const count = hashes.length / featureCount
    return {
      count,
      features,
      signs,
      gold: goldStates(line).slice(0, count),
      weight: weightOf(line),
      isPlenty: isPlenty(line),
    }
  })
  report?.(
    `${examples.length} lines, ${known.size} features, ${table.size} of them with weights, ${signNames.length} signs`,
  )
  const counts = Float32Array.from(table.hashes(), (hash) => seen[known.find(hash)]!)
  return { examples: examples.filter(({ count }) => count > 0 && count <= longest), table, counts }
}
