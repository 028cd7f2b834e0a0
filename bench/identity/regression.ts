/** One pair of mentions: its features by name, and whether the two are one person. */
export interface Example {
  readonly features: readonly number[]
  readonly isOne: boolean
  /** How much the example counts. */
  readonly weight: number
}

const steps = 30

/**
 * Logistic regression by Newton's method.
 *
 * @param penalty of the squares of the weights (ridge).
 * @returns a weight for each feature: the change of the logarithm of the odds for one unit.
 */
export function learnWeights(examples: readonly Example[], penalty: number): number[] {
  const size = examples[0]?.features.length ?? 0
  let weights = Array.from({ length: size }, () => 0)
  for (let step = 0; step < steps; step += 1) {
    const slopes = weights.map((weight) => -penalty * weight)
    const curves = weights.map((_, row) => weights.map((_other, column) => (row === column ? penalty : 0)))
    for (const { features, isOne, weight } of examples) {
      const odds = features.reduce((sum, value, index) => sum + value * (weights[index] ?? 0), 0)
      const likely = 1 / (1 + Math.exp(-odds))
      for (const [row, value] of features.entries()) {
        if (value === 0) continue
        slopes[row] = (slopes[row] ?? 0) + weight * (Number(isOne) - likely) * value
        const curve = curves[row] ?? []
        for (const [column, other] of features.entries())
          curve[column] = (curve[column] ?? 0) + weight * likely * (1 - likely) * value * other
      }
    }
    const change = solve(curves, slopes)
    weights = weights.map((weight, index) => weight + (change[index] ?? 0))
    if (change.every((value) => Math.abs(value) < 1e-4)) break
  }
  return weights
}

/** Gauss's elimination with the largest pivot. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, index) => [...row, right[index] ?? 0])
  for (let at = 0; at < rows.length; at += 1) {
    const largest = rows
      .slice(at)
      .reduce((best, row) => (Math.abs(row[at] ?? 0) > Math.abs(best[at] ?? 0) ? row : best))
    const other = rows.indexOf(largest)
    const pivot = largest
    rows[other] = rows[at] ?? []
    rows[at] = pivot
    for (const [index, row] of rows.entries()) {
      if (index === at) continue
      const factor = (row[at] ?? 0) / (pivot[at] ?? 1)
      rows[index] = row.map((value, column) => value - factor * (pivot[column] ?? 0))
    }
  }
  return rows.map((row, index) => (row.at(-1) ?? 0) / (row[index] ?? 1))
}
