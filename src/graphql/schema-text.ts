import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql'

/** A schema as a sorted text: what `schema.graphql` holds. */
export function schemaText(schema: GraphQLSchema): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`
}
