import SchemaBuilder, {
  BasePlugin,
  type FieldNullability,
  type InputFieldMap,
  type InputShapeFromFields,
  type PothosOutputFieldConfig,
  type SchemaTypes,
  type ShapeFromTypeParam,
  type TypeParam,
} from '@pothos/core'
import { type GraphQLFieldResolver, type GraphQLResolveInfo, isObjectType } from 'graphql'
import type { Citations } from '../citation/citations.ts'
import { ArgumentViolation, argumentError } from '../plan/input-error.ts'
import { needsKey } from '../plan/scope.ts'
import type { ComputedSource, FieldSource, PlannedSource } from '../plan/source.ts'

/** What resolvers need of a request. */
export interface GraphQLContext {
  readonly citations: Citations
  /** Runs the operation's statement once, however many root fields ask. Keys are response names. */
  answerOf(info: GraphQLResolveInfo): Promise<Readonly<Record<string, unknown>>>
}

declare global {
  export namespace PothosSchemaTypes {
    interface Plugins<Types extends SchemaTypes> {
      sql: SqlPlugin<Types>
    }
    /** The parent shape of a type is the SQL row that it stands for, so that sources are checked against it. */
    interface InferredFieldOptions<
      Types extends SchemaTypes,
      ResolveShape = unknown,
      Type extends TypeParam<Types> = TypeParam<Types>,
      Nullable extends FieldNullability<Type> = FieldNullability<Type>,
      Args extends InputFieldMap = InputFieldMap,
      ResolveReturnShape = unknown,
    > {
      Sql: {
        /** How the field gets its value from the database. */
        sql:
          | PlannedSource<ResolveShape>
          | ComputedSource<
              ResolveShape,
              InputShapeFromFields<Args>,
              ShapeFromTypeParam<Types, Type, Nullable>,
              Types['Context']
            >
      }
    }
  }
}

/** Keeps the SQL source of a field where the planner finds it, and gives the field its resolver. */
class SqlPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  override onOutputFieldConfig(config: PothosOutputFieldConfig<Types>): PothosOutputFieldConfig<Types> {
    const source = (config.pothosOptions as { sql?: FieldSource<unknown> }).sql
    if (source === undefined) return config
    const resolve = config.parentType === 'Query' ? resolveRoot : resolverOf(source)
    return { ...config, extensions: { ...config.extensions, source }, resolve }
  }
}

/** A planned field's value is where the statement put it: under the field's response name. */
const resolveOwn: GraphQLFieldResolver<unknown, unknown> = (parent, _args, _context, info) =>
  (parent as Readonly<Record<string, unknown>>)[info.path.key]

function resolverOf(source: FieldSource<unknown>): GraphQLFieldResolver<unknown, unknown> {
  return typeof source === 'object' && source.kind === 'computed' ? computing(source) : resolveOwn
}

/** A computed field's value is made of what it needs, which the statement put under a name of its own. */
function computing({
  value,
}: ComputedSource<unknown, never, unknown, never>): GraphQLFieldResolver<unknown, unknown> {
  return async (parent, args, context, info) => {
    const needs = (parent as Readonly<Record<string, unknown>>)[needsKey(info.fieldName)]
    try {
      // The declaration was checked against the field's arguments and the builder's context.
      return await value(needs, args as never, context as never)
    } catch (error) {
      if (!(error instanceof ArgumentViolation)) throw error
      const field = `${info.parentType.name}.${info.fieldName}`
      const [node] = info.fieldNodes
      throw argumentError({ field, path: [error.argument], node }, error)
    }
  }
}

const resolveRoot: GraphQLFieldResolver<unknown, unknown> = async (_parent, _args, context, info) => {
  if (!isObjectType(info.parentType)) return undefined
  const answer = await (context as GraphQLContext).answerOf(info)
  return answer[info.path.key]
}

SchemaBuilder.registerPlugin('sql', SqlPlugin)
