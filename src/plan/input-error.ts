import { type ASTNode, GraphQLError } from 'graphql'

/** Codes of `extensions.code` that this service gives. */
export type ErrorCode =
  | 'BAD_USER_INPUT'
  | 'PERSISTED_QUERY_NOT_SUPPORTED'
  | 'COST_LIMIT'
  | 'GRAPHQL_PARSE_FAILED'
  | 'GRAPHQL_VALIDATION_FAILED'
  | 'DEADLINE_EXCEEDED'
  | 'UNAVAILABLE'
  | 'INTERNAL_SERVER_ERROR'

/** Names of fields, and places in lists, from 0. */
export type ArgumentPath = readonly (string | number)[]

/** What a value was bound for: enough to say where the user finds it. */
export interface ArgumentPlace {
  /** `Type.field` of the schema. */
  readonly field: string
  /** Path of the value inside the field's arguments: `["where", "year", "gte"]`. */
  readonly path: ArgumentPath
  readonly node: ASTNode | undefined
}

/** A value that cannot be used; thrown by converters, which do not know where the value stands. */
export class RuleViolation extends Error {
  /** The number that the value goes over. */
  readonly limit: number | undefined

  constructor(rule: string, { limit, ...options }: ErrorOptions & { readonly limit?: number } = {}) {
    super(rule, options)
    this.limit = limit
  }
}

/** An argument that a computed field cannot use; thrown while it computes. */
export class ArgumentViolation extends RuleViolation {
  readonly argument: string

  constructor(argument: string, rule: string, options?: ErrorOptions) {
    super(rule, options)
    this.argument = argument
  }
}

/**
 * The error that tells a client what is wrong with one argument: its name, the value, the rule.
 *
 * `extensions` hold `code: "BAD_USER_INPUT"`, `argument` (`"where.year.gte"`) and `rule`; also `limit` where the rule is one.
 */
export function argumentError(place: ArgumentPlace, broken: RuleViolation | string): GraphQLError {
  const argument = place.path.join('.')
  const { message: rule, limit } = typeof broken === 'string' ? new RuleViolation(broken) : broken
  return new GraphQLError(`Argument "${argument}" of ${place.field}: ${rule}`, {
    nodes: place.node === undefined ? null : [place.node],
    extensions: { code: 'BAD_USER_INPUT' satisfies ErrorCode, argument, rule, ...(limit && { limit }) },
  })
}
