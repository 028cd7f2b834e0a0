import type { GraphQLError } from 'graphql'
import { argumentError } from './input-error.ts'
import type { BoundStatement } from './planner.ts'

/** As many as graphql-js tells of variables. */
const mostErrors = 10

/**
 * What is wrong with the arguments of computed fields, each place in the operation once, however many objects it stands for.
 *
 * @param context what resolvers get too.
 */
export async function checkArguments(
  { statement, checked }: BoundStatement,
  context: unknown,
): Promise<GraphQLError[]> {
  const errors: GraphQLError[] = []
  for (const [index, { name, node, check }] of statement.checks.entries()) {
    const violations = await check(checked[index] ?? {}, context)
    errors.push(
      ...violations.map((violation) =>
        argumentError({ field: name, path: [violation.argument], node }, violation),
      ),
    )
    if (errors.length >= mostErrors) break
  }
  return errors.slice(0, mostErrors)
}
