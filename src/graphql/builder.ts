import SchemaBuilder from '@pothos/core'
import './sql-plugin.ts'
import type { GraphQLContext } from './sql-plugin.ts'

/** A scalar that travels as text. */
interface TextScalar {
  Input: string
  Output: string
}

/** The one builder that every type registers with. Fields are non-null unless they say otherwise. */
export const builder = new SchemaBuilder<{
  Context: GraphQLContext
  DefaultFieldNullability: false
  InferredFieldOptionsKind: 'Sql'
  Scalars: {
    ID: TextScalar
    DOI: TextScalar
    ORCID: TextScalar
    ISSN: TextScalar
    PartialDate: TextScalar
    DateTime: TextScalar
  }
}>({ plugins: ['sql'], defaultFieldNullability: false })
