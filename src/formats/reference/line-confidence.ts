import type { ReferenceConfidence } from '../../domain/record.ts'
import { type ReadLine, sigmoid } from './model/read-line.ts'

/** That all parts of a line are right: no more than the least certain of them, and less the more ways there are to read the line. */
export function lineConfidence({ logProbability }: ReadLine, parts: ReferenceConfidence['parts']): number {
  const least = Math.min(1, ...Object.values(parts))
  return Math.min(least, sigmoid(3 + logProbability))
}
