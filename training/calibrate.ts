import { labelCount } from '../src/formats/reference/model/chain/crf.ts'
import { labels } from '../src/formats/reference/model/labels.ts'
import { type Model, modelOf } from '../src/formats/reference/model/model.ts'
import { readLine } from '../src/formats/reference/model/read-line.ts'
import { idle, lineSigns } from '../src/formats/reference/model/line-confidence.ts'
import { logit } from '../src/formats/reference/model/logistic.ts'
import type { Stretch } from '../src/formats/reference/model/stretches.ts'
import { tokensOf } from '../src/formats/reference/model/text/tokens.ts'
import type { LabelledLine } from './labelled-line.ts'
import { goldStates } from './model/gold-states.ts'
import { type Case, logisticRegression } from './model/logistic-regression.ts'

/** Labels of fewer stretches have the calibration of all together. */
const leastCases = 200
/** Of real references, this share may be refused. */
const refusable = 0.002
/** The least probability of being no reference that is refused, however the lines are. */
const leastRefusal = 0.3

/**
 * Makes the probabilities of a model those of being right, on lines that it was not trained on, and sets from which
 * probability a line is refused.
 *
 * @param lines of the part to tune on. Those that are not complete are passed over.
 */
export function calibrate(
  { weights }: Model,
  lines: readonly LabelledLine[],
  report: (message: string) => void,
): Model {
  const bare = modelOf({ ...weights, calibration: labels.map(() => [1, 0] as const), lineCalibration: [] })
  const read = lines
    .filter(({ complete }) => complete !== false)
    .map((line) => ({ line, result: readLine(bare, line.text) }))
  const references = read.filter(({ line }) => line.kind !== 'none')
  const cases = references.flatMap(({ line, result }) => {
    const wanted = goldKeys(line)
    return keysOf(line.text, result.stretches).map((key, index) => ({
      label: result.stretches[index]!.label,
      signs: [1, logit(result.stretches[index]!.confidence)],
      isRight: wanted.has(key),
    }))
  })
  const all = pairOf(logisticRegression(cases))
  const calibration = labels.map((label) => {
    const own = cases.filter((one) => one.label === label)
    return own.length < leastCases ? all : pairOf(logisticRegression(own))
  })
  const tuned = modelOf({ ...weights, calibration, lineCalibration: [], refusal: 1 })
  const lineCases = references.map(({ line }): Case => {
    const result = readLine(tuned, line.text)
    const wanted = goldKeys(line)
    return {
      signs: lineSigns(result.stretches, result.logProbability),
      isRight: keysOf(line.text, result.stretches).every(
        (key, index) => wanted.has(key) || idle.has(result.stretches[index]!.label),
      ),
    }
  })
  const lineCalibration = [...logisticRegression(lineCases)]
  const refusals = references
    .filter(({ line }) => line.source !== 'grobid-books')
    .map(({ result }) => result.noneProbability)
    .toSorted((first, second) => second - first)
  const refusal = Math.max(leastRefusal, refusals[Math.floor(refusals.length * refusable)] ?? 1)
  const prose = read.filter(({ line }) => line.kind === 'none')
  const passed = prose.filter(({ result }) => result.noneProbability <= refusal).length
  report(
    `calibrated on ${references.length} references; refused from ${refusal.toFixed(3)}, where ${passed} of ${prose.length} texts that are no reference pass`,
  )
  return modelOf({ ...weights, calibration, lineCalibration, refusal })
}

/** The segments that a line has by its labels, with the words that announce them, as the chain learns them. */
function goldKeys(line: LabelledLine): ReadonlySet<string> {
  const tokens = tokensOf(line.text)
  const states = goldStates(line)
  const keys = new Set<string>()
  for (let first = 0; first < states.length;) {
    let end = first + 1
    while (end < states.length && states[end]! >= labelCount) end += 1
    keys.add(`${labels[states[first]! % labelCount]} ${tokens[first]?.start} ${tokens[end - 1]?.end}`)
    first = end
  }
  return keys
}

/** Segments as they are compared: by the tokens that they have. */
function keysOf(text: string, segments: readonly Pick<Stretch, 'label' | 'start' | 'end'>[]): string[] {
  const tokens = tokensOf(text)
  return segments.map(({ label, start, end }) => {
    const inside = tokens.filter((token) => token.start < end && token.end > start)
    return `${label} ${inside[0]?.start ?? -1} ${inside.at(-1)?.end ?? -1}`
  })
}

const pairOf = ([offset = 0, slope = 1]: Iterable<number>): readonly [number, number] => [slope, offset]
