export interface Case {
  /** The first is 1. */
  readonly signs: readonly number[]
  readonly isRight: boolean
}

/** Steps of Newton's method: it has converged long before. */
const steps = 25
/** Keeps weights finite where all cases are right. */
const ridge = 1

/** The weights of the signs that make being right most probable, by Newton's method with a small ridge. */
export function logisticRegression(cases: readonly Case[]): Float64Array {
  const size = cases[0]?.signs.length ?? 0
  const weights = new Float64Array(size)
  for (let step = 0; step < steps; step += 1) {
    const gradient = Float64Array.from(weights, (weight) => -ridge * weight)
    const curvature = Array.from({ length: size }, (_, row) =>
      Float64Array.from({ length: size }, (_, column) => (row === column ? ridge : 0)),
    )
    for (const { signs, isRight } of cases) {
      const sum = signs.reduce((total, sign, index) => total + sign * weights[index]!, 0)
      const probability = 1 / (1 + Math.exp(-sum))
      const certainty = probability * (1 - probability)
      for (let row = 0; row < size; row += 1) {
        gradient[row]! += signs[row]! * ((isRight ? 1 : 0) - probability)
        for (let column = 0; column < size; column += 1)
          curvature[row]![column]! += certainty * signs[row]! * signs[column]!
      }
    }
    for (const [index, change] of solved(curvature, gradient).entries()) weights[index]! += change
  }
  return weights
}

/** The solution of a small system of linear equations whose matrix is positive definite, by Gauss. */
function solved(matrix: readonly Float64Array[], values: Float64Array): Float64Array {
  const rows = matrix.map((row, index) => Float64Array.from([...row, values[index]!]))
  const size = rows.length
  for (let pivot = 0; pivot < size; pivot += 1)
    for (let row = 0; row < size; row += 1) {
      if (row === pivot) continue
      const factor = rows[row]![pivot]! / rows[pivot]![pivot]!
      for (let column = pivot; column <= size; column += 1)
        rows[row]![column]! -= factor * rows[pivot]![column]!
    }
  return Float64Array.from(rows, (row, index) => row[size]! / row[index]!)
}
