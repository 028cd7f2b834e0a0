import { emptyTransitions, stateCount } from '../src/formats/reference/model/chain/crf.ts'
import { lineFeatures, lineKinds } from '../src/formats/reference/model/kinds.ts'
import { lineOf } from '../src/formats/reference/model/text/line.ts'
import { latticeOf, type Model, modelOf } from '../src/formats/reference/model/model.ts'
import { labels } from '../src/formats/reference/model/labels.ts'
import { segmentsOf } from '../src/formats/reference/model/chain/segments.ts'
import type { SparseRows, Weights } from '../src/formats/reference/model/stored/weights.ts'
import type { LabelledLine } from './labelled-line.ts'
import { pruned } from './model/prune.ts'
import { train } from './model/train.ts'
import { type KindExample, trainKinds } from './model/train-kinds.ts'
import type { Recipe } from './recipe.ts'

const nothing: SparseRows = {
  hashes: new Uint32Array(0),
  starts: new Uint32Array(1),
  columns: new Uint8Array(0),
  values: new Int8Array(0),
  unit: 1,
}

/** Nothing learnt: no line is refused, and no probability is changed. */
const emptyWeights: Weights = {
  tokens: nothing,
  transitions: emptyTransitions(),
  lines: nothing,
  kinds: lineKinds,
  calibration: labels.map(() => [1, 0] as const),
  lineCalibration: [],
  refusal: 1,
}

/** The model that a recipe makes of lines, not yet calibrated: see `calibrate`. */
export function makeModel(
  lines: readonly LabelledLine[],
  recipe: Recipe,
  report: (message: string) => void,
  without: ReadonlySet<number> = new Set(),
): Model {
  const { tokenEntries, lineEntries, weights, realWeight, plenty, ...options } = recipe
  const chain = train(lines, {
    ...options,
    without,
    isPlenty: ({ source }) => plenty.includes(source),
    weightOf: ({ source }) => weights[source] ?? realWeight,
    report,
  })
  const bare: Weights = {
    ...emptyWeights,
    tokens: pruned(
      { hashes: chain.table.hashes(), weights: chain.weights, columns: stateCount },
      tokenEntries,
    ),
    transitions: chain.transitions,
  }
  report(`${bare.tokens.hashes.length} features of tokens with ${bare.tokens.values.length} weights`)
  const reader = modelOf(bare)
  const examples = forKinds(lines).map(({ text, kind, source }): KindExample => {
    const line = lineOf(text)
    const labelled = segmentsOf(latticeOf(reader, line), reader.weights.transitions, reader.exponentials)
    return {
      features: lineFeatures(line, labelled),
      kind: kind === undefined ? -1 : lineKinds.findIndex((known) => known === kind),
      weight: weights[source] ?? realWeight,
    }
  })
  const kinds = trainKinds(examples, { seed: recipe.seed, epochs: 4, rate: 0.1, dropout: 0.3, leastCount: 4 })
  return modelOf({ ...bare, lines: pruned(kinds, lineEntries) })
}

/** A model that knows nothing. What reads samples for training reads by it, whatever weights there are. */
export function emptyModel(): Model {
  return modelOf(emptyWeights)
}

/** Kinds are learnt from fewer made-up lines, as their kinds are drawn as often as chance says. */
const mostOfKinds = 20_000

function forKinds(lines: readonly LabelledLine[]): LabelledLine[] {
  const made = lines.filter(({ source }) => source === 'synthetic').length
  const step = Math.max(1, Math.ceil(made / mostOfKinds))
  return lines.filter(({ source }, index) => source !== 'synthetic' || index % step === 0)
}
