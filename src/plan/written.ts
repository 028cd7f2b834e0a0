import type { SQL } from 'drizzle-orm'
import type { GraphQLObjectType, SelectionSetNode } from 'graphql'
import type { Pair } from './json.ts'
import type { Cost, PlanScope } from './scope.ts'

/** A part of the statement, and the rows that it may return. */
export interface Written {
  readonly sql: SQL
  readonly cost: Cost
}

/** One pair of a JSON object, and the rows that it may return. */
export interface WrittenPair {
  readonly pair: Pair
  readonly cost: Cost
}

/** The pairs of one JSON object, and the rows that they may return. */
export interface WrittenObject {
  readonly pairs: readonly Pair[]
  readonly cost: Cost
}

/** Writes the pairs of one object: what these selections say of `row`, which is of this type. */
export type WriteSelection = (
  scope: PlanScope,
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
  row: unknown,
) => WrittenObject
