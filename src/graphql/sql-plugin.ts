import SchemaBuilder, {
  BasePlugin,
  type FieldNullability,
  type InputFieldMap,
  type PothosOutputFieldConfig,
  type SchemaTypes,
  type TypeParam,
} from '@pothos/core'
import { type GraphQLFieldResolver, type GraphQLResolveInfo, isObjectType } from 'graphql'
import type { FieldSource } from '../plan/source.ts'

/** What resolvers need of a request: the answer of the statement that its planned root fields make. */
export interface GraphQLContext {
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
        sql: FieldSource<ResolveShape>
      }
    }
  }
}

/** Keeps the SQL source of a field where the planner finds it, and gives the field its resolver. */
class SqlPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  override onOutputFieldConfig(config: PothosOutputFieldConfig<Types>): PothosOutputFieldConfig<Types> {
    const source = (config.pothosOptions as { sql?: FieldSource<unknown> }).sql
    if (source === undefined) return config
    const resolve = config.parentType === 'Query' ? resolveRoot : resolveOwn
    return { ...config, extensions: { ...config.extensions, source }, resolve }
  }
}

/** A planned field's value is where the statement put it: under the field's response name. */
const resolveOwn: GraphQLFieldResolver<unknown, unknown> = (parent, _args, _context, info) =>
  (parent as Readonly<Record<string, unknown>>)[info.path.key]

const resolveRoot: GraphQLFieldResolver<unknown, unknown> = async (_parent, _args, context, info) => {
  if (!isObjectType(info.parentType)) return undefined
  const answer = await (context as GraphQLContext).answerOf(info)
  return answer[info.path.key]
}

SchemaBuilder.registerPlugin('sql', SqlPlugin)
