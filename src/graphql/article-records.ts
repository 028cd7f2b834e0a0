import { and, eq, type SQL, sql } from 'drizzle-orm'
import { PgDialect } from 'drizzle-orm/pg-core'
import { coerceInputValue, GraphQLError, type GraphQLSchema, isInputType } from 'graphql'
import { recordSql } from '../db/record-sql.ts'
import { articles } from '../db/tables/articles.ts'
import { UserError } from '../domain/errors.ts'
import { argumentError } from '../plan/input-error.ts'
import { Input, Slot } from '../plan/input.ts'
import { checkArguments, findTooLarge } from '../plan/value-limits.ts'
import { articleFilterSql } from './article-filter.ts'

/** Which articles, and how much of each. */
export interface RecordsWanted {
  /** An `ArticleFilter`, as a variable gives it; absent: all. */
  readonly where: unknown
  /** Also works that are known only from references? */
  readonly all: boolean
  /** With their reference lists, and with what these lead to? */
  readonly references: boolean
}

const dialect = new PgDialect()

/**
 * The statement that gives the records of articles, in the column `record`, in the order in which they came in.
 *
 * @throws UserError with one sentence where `where` is no `ArticleFilter`.
 */
export function articleRecordsStatement(
  schema: GraphQLSchema,
  { where, all, references }: RecordsWanted,
): { readonly text: string; readonly values: readonly unknown[] } {
  try {
    return writeStatement(where === undefined ? undefined : readFilter(schema, where), all, references)
  } catch (error) {
    if (error instanceof GraphQLError) throw new UserError(error.message, { cause: error })
    throw error
  }
}

function writeStatement(
  filter: ReturnType<typeof readFilter> | undefined,
  all: boolean,
  references: boolean,
) {
  const conditions = [
    all ? undefined : eq(articles.origin, 'RECORD'),
    filter === undefined ? undefined : articleFilterSql(articles, filter.input),
  ]
  const wanted: SQL = and(...conditions) ?? sql`true`
  const { sql: text, params } = dialect.sqlToQuery(
    sql`select ${recordSql(articles, { references, links: references })} as record from ${articles} where ${wanted} order by ${articles.id}`,
  )
  return {
    text,
    values: params.map((value) => (value instanceof Slot ? value.read([{ where: filter?.value }]) : value)),
  }
}

function readFilter(schema: GraphQLSchema, given: unknown) {
  const type = schema.getType('ArticleFilter')
  if (!isInputType(type)) throw new Error('The schema has no ArticleFilter')
  const source = { field: 'refgraph export', node: undefined }
  const large = findTooLarge({ where: given })
  if (large !== undefined) throw argumentError({ ...source, path: large.path }, large.broken)
  const value: unknown = coerceInputValue(given, type, (path, _invalid, { message }) => {
    const place = ['where', ...path].join('.')
    throw new UserError(`${place} is not what ArticleFilter takes: ${message}`)
  })
  checkArguments({ where: value }, { where: type }, source, 0)
  return { value, input: Input.outside('where', value, type, source.field) }
}
