/**
 * What reads texts that the client gives: its answers depend on the reader of references, which no naive executor has.
 * `tests/server/reading.test.ts` has the tests of these.
 */
const readingFields: ReadonlySet<string> = new Set(['Query.readReference', 'Query.readReferences'])
const readingTypes = ['ParsedReference', 'ParsedReferenceConnection', 'ParsedReferenceEdge', 'MatchCandidate']

/** Is this a field of the kind, `Type.field`, or of a type that only such fields lead to? */
export function isReading(typeName: string, fieldName: string): boolean {
  return readingTypes.includes(typeName) || readingFields.has(`${typeName}.${fieldName}`)
}
