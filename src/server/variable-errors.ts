import {
  coerceInputValue,
  GraphQLError,
  type GraphQLSchema,
  isInputType,
  isNonNullType,
  typeFromAST,
  type VariableDefinitionNode,
} from 'graphql'
import type { ErrorCode } from '../plan/input-error.ts'

type Values = Readonly<Record<string, unknown>>

/** What is wrong with one place of the variables. */
interface Finding {
  /** `$where.year.gte` */
  readonly argument: string
  readonly rule: string
}

/**
 * The errors of `getVariableValues` as clients get them: with the place in the variables and the rule.
 *
 * @param errors in the order in which it gives them; the last may say that there are more.
 */
export function variableErrors(
  schema: GraphQLSchema,
  definitions: readonly VariableDefinitionNode[],
  variables: Values,
  errors: readonly GraphQLError[],
): GraphQLError[] {
  const findings = findingsOf(schema, definitions, variables)
  return errors.map(
    (error, index) =>
      new GraphQLError(error.message, {
        nodes: error.nodes ?? null,
        extensions: { code: 'BAD_USER_INPUT' satisfies ErrorCode, ...findings[index] },
      }),
  )
}

/** Coerces again as graphql-js does, which tells of each error where it is, but in its text. */
function findingsOf(
  schema: GraphQLSchema,
  definitions: readonly VariableDefinitionNode[],
  variables: Values,
): Finding[] {
  const findings: Finding[] = []
  for (const { variable, type: typeNode, defaultValue } of definitions) {
    const name = variable.name.value
    const type = typeFromAST(schema, typeNode)
    if (!isInputType(type)) continue
    const argument = `$${name}`
    const given = Object.hasOwn(variables, name)
    if (given && !(variables[name] === null && isNonNullType(type))) {
      coerceInputValue(variables[name], type, (path, _value, { message }) =>
        findings.push({ argument: [argument, ...path].join('.'), rule: message }),
      )
    } else if (isNonNullType(type) && (given || defaultValue === undefined)) {
      const rule = given
        ? `It is null; it takes ${String(type)}.`
        : `It is not given; it takes ${String(type)}.`
      findings.push({ argument, rule })
    }
  }
  return findings
}
