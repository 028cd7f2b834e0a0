import { kindsOf, lineFeatures, type LineKind, lineKinds } from './kinds.ts'
import { type Label, labels } from './labels.ts'
import { lineOf } from './text/line.ts'
import { lineConfidence } from './line-confidence.ts'
import { lists, shortened } from './long-line.ts'
import { logit, sigmoid } from './logistic.ts'
import { latticeOf, type Model } from './model.ts'
import { segmentsOf } from './chain/segments.ts'
import { type Stretch, stretchesOf } from './stretches.ts'

export interface ReadLine {
  /** In the order of the text, all of it but what is in front. Their confidences are calibrated. */
  readonly stretches: readonly Stretch[]
  /** The most probable kind of work, were the line a reference. */
  readonly kind: Exclude<LineKind, 'none'>
  /** Of that kind among all. */
  readonly kindProbability: number
  /** That the line is no reference at all. */
  readonly noneProbability: number
  /** That the line is refused: it is more probably no reference than training found in any but the oddest. */
  readonly isRefused: boolean
  /** The natural logarithm of the probability of all segments together. */
  readonly logProbability: number
  /** That all of its parts are right. */
  readonly confidence: number
}

/**
 * Labels a line. Deterministic. Of a very long one the middle is not read: it belongs to the list of names that it is in,
 * and the line is refused where it is in none.
 */
export function readLine(model: Model, text: string): ReadLine {
  const { text: short, cut, removed } = shortened(text)
  const read = readWhole(model, short)
  if (removed === 0) return read
  const moved = (place: number): number => (place < cut ? place : place + removed)
  const across = read.stretches.find(({ start, end }) => start < cut && end > cut)
  const isList = across !== undefined && lists.has(across.label)
  return {
    ...read,
    stretches: read.stretches.map((stretch) => ({
      ...stretch,
      start: moved(stretch.start),
      end: moved(stretch.end - 1) + 1,
    })),
    ...(isList ? {} : { noneProbability: 1, isRefused: true }),
  }
}

function readWhole(model: Model, text: string): ReadLine {
  const line = lineOf(text)
  const { weights, exponentials } = model
  const labelled = segmentsOf(latticeOf(model, line), weights.transitions, exponentials)
  const kinds = kindsOf(model, lineFeatures(line, labelled))
  let best = 1
  for (let kind = 2; kind < lineKinds.length; kind += 1) if (kinds[kind]! > kinds[best]!) best = kind
  const noneProbability = kinds[0] ?? 0
  const stretches = stretchesOf(line, labelled.segments).map((stretch) => ({
    ...stretch,
    confidence: calibrated(weights.calibration, stretch.label, stretch.confidence),
  }))
  return {
    stretches,
    kind: lineKinds[best] as Exclude<LineKind, 'none'>,
    kindProbability: (kinds[best] ?? 0) / Math.max(1 - noneProbability, 1e-9),
    noneProbability,
    isRefused: noneProbability > weights.refusal,
    logProbability: labelled.logProbability,
    confidence: lineConfidence(weights.lineCalibration, stretches, labelled.logProbability),
  }
}

/** A straight line on the logit, one for each label: what training measured on lines that it had not used. */
function calibrated(
  calibration: readonly (readonly [slope: number, offset: number])[],
  label: Label,
  probability: number,
): number {
  const [slope, offset] = calibration[labels.indexOf(label)] ?? [1, 0]
  return sigmoid(slope * logit(probability) + offset)
}
