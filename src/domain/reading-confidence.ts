import type { ReferenceConfidence, ReferencePartName, ReferenceParts } from './record.ts'

/**
 * How sure the reading of a printed line is where the source gives some of the parts itself: of these it says nothing.
 *
 * @param given what the source gives; empty lists give nothing.
 * @returns an object to spread: without `confidence` where all that was read is given too.
 */
export function confidenceBeside(
  confidence: ReferenceConfidence | undefined,
  given: Partial<ReferenceParts>,
): { readonly confidence?: ReferenceConfidence } {
  if (confidence === undefined) return {}
  const read = Object.entries(confidence.parts).filter(([name]) => !isGiven(name as ReferencePartName, given))
  return read.length === 0 ? {} : { confidence: { ...confidence, parts: Object.fromEntries(read) } }
}

function isGiven(name: ReferencePartName, given: Partial<ReferenceParts>): boolean {
  if (name === 'pages') return (given.firstPage ?? given.articleNumber) !== undefined
  const value = given[name]
  return Array.isArray(value) ? value.length > 0 : value !== undefined
}
