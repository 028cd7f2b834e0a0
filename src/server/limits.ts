import {
  type DocumentNode,
  GraphQLError,
  Kind,
  Lexer,
  type SelectionSetNode,
  Source,
  TokenKind,
} from 'graphql'

/** How large a document may be. */
export const documentLimits = {
  /** Lexical tokens. */
  tokens: 5_000,
  /** Brackets inside one another, of any kind. The parser, and much after it, goes down by recursion. */
  nesting: 100,
  /** Levels of fields, fragments spread. */
  depth: 25,
  /** Fields, fragments spread at every place. */
  fields: 2_000,
} as const

const opening: ReadonlySet<string> = new Set([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L])
const closing: ReadonlySet<string> = new Set([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R])

/**
 * Refuses texts that nest too deep to be parsed. Only brackets that are tokens count, not those in strings.
 *
 * @throws GraphQLError with the limit; or what the parser would throw of a text that has no tokens.
 */
export function checkNesting(text: string): void {
  const lexer = new Lexer(new Source(text))
  let depth = 0
  for (let count = 0; count <= documentLimits.tokens; count += 1) {
    const { kind } = lexer.advance()
    if (kind === TokenKind.EOF) return
    if (opening.has(kind)) depth += 1
    else if (closing.has(kind)) depth -= 1
    if (depth > documentLimits.nesting) {
      throw tooLarge(`is more than ${documentLimits.nesting} brackets deep`, documentLimits.nesting)
    }
  }
}

interface Measure {
  readonly depth: number
  readonly fields: number
}

/**
 * Refuses documents that are too deep or too wide, before validation and before anything runs. Fragments are measured
 * once and counted wherever they are spread, so that a small document cannot grow large.
 *
 * @returns an error with the number and the limit; undefined where the document is within the limits.
 */
export function checkLimits(document: DocumentNode): GraphQLError | undefined {
  const fragments = new Map<string, SelectionSetNode>()
  for (const node of document.definitions) {
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node.selectionSet)
  }
  const measured = new Map<string, Measure>()
  const open = new Set<string>()
  const measureFragment = (name: string): Measure => {
    const known = measured.get(name)
    const set = fragments.get(name)
    // Unknown fragments and cycles are for validation to refuse.
    if (known !== undefined || set === undefined || open.has(name)) return known ?? { depth: 0, fields: 0 }
    open.add(name)
    const measure = measureSet(set)
    open.delete(name)
    measured.set(name, measure)
    return measure
  }
  const measureSet = (set: SelectionSetNode): Measure => {
    let depth = 0
    let fields = 0
    for (const node of set.selections) {
      const inner =
        node.kind === Kind.FRAGMENT_SPREAD
          ? measureFragment(node.name.value)
          : node.selectionSet === undefined
            ? { depth: 0, fields: 0 }
            : measureSet(node.selectionSet)
      const own = node.kind === Kind.FIELD ? 1 : 0
      depth = Math.max(depth, inner.depth + own)
      fields += inner.fields + own
    }
    return { depth, fields }
  }
  for (const node of document.definitions) {
    if (node.kind !== Kind.OPERATION_DEFINITION) continue
    const { depth, fields } = measureSet(node.selectionSet)
    if (depth > documentLimits.depth) return tooLarge(`is ${depth} levels deep`, documentLimits.depth)
    if (fields > documentLimits.fields) return tooLarge(`selects ${fields} fields`, documentLimits.fields)
  }
  return undefined
}

function tooLarge(what: string, limit: number): GraphQLError {
  return new GraphQLError(`This operation ${what}; the limit is ${limit}.`, {
    extensions: { code: 'GRAPHQL_VALIDATION_FAILED', limit, http: { spec: true, status: 400 } },
  })
}
