import type { Label } from './labels.ts'
import { logit, sigmoid } from './logistic.ts'
import type { Stretch } from './stretches.ts'

/** Stretches that no part is read out of: that they may be wrong does not matter. */
export const idle: ReadonlySet<Label> = new Set(['other', 'note', 'number'])

/** What tells how probable it is that all parts of a line are right: the least certain of them, all of them, the line, their number. */
export function lineSigns(stretches: readonly Stretch[], logProbability: number): number[] {
  const confidences = stretches.filter(({ label }) => !idle.has(label)).map(({ confidence }) => confidence)
  return [
    1,
    logit(Math.min(1, ...confidences)),
    confidences.reduce((sum, confidence) => sum + Math.log(Math.max(confidence, 1e-6)), 0),
    Math.max(-20, logProbability),
    Math.log(1 + confidences.length),
  ]
}

/** That all parts of a line are right, by what training measured. */
export function lineConfidence(
  calibration: readonly number[],
  stretches: readonly Stretch[],
  logProbability: number,
): number {
  const sum = lineSigns(stretches, logProbability).reduce(
    (total, sign, index) => total + sign * (calibration[index] ?? 0),
    0,
  )
  return sigmoid(sum)
}
