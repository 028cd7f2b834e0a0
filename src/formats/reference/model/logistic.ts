/** The logarithm of the odds of a probability; bounded, so that 0 and 1 have one too. */
export function logit(probability: number): number {
  const bounded = Math.min(1 - 1e-6, Math.max(1e-6, probability))
  return Math.log(bounded / (1 - bounded))
}

/** The probability whose odds have this logarithm. */
export function sigmoid(value: number): number {
  return 1 / (1 + Math.exp(-value))
}
