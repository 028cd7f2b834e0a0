import { type SQL, sql } from 'drizzle-orm'
import { PgDialect } from 'drizzle-orm/pg-core'
import {
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLSchema,
  OperationTypeNode,
  type OperationDefinitionNode,
} from 'graphql'
import { LRUCache } from 'lru-cache'
import { argumentValues as coerceArguments } from './argument-values.ts'
import type { ErrorCode } from './input-error.ts'
import { Slot } from './input.ts'
import { objectJson } from './json.ts'
import type { ArgumentCheck, Cost, FieldArguments, PlanScope } from './scope.ts'
import { variableShape } from './variable-shape.ts'
import { writeSelection } from './write-selection.ts'

/** One SQL statement for one operation and one shape of its variables. */
export interface Statement {
  /** Gives one row with one column: the text of the JSON object that the planned root fields make. */
  readonly text: string
  readonly parameters: readonly unknown[]
  readonly cost: Cost
  readonly fieldArguments: readonly FieldArguments[]
  /** `Type.field` of what is left to resolvers; empty where the statement is the whole answer. */
  readonly unplanned: readonly string[]
  /** Fields left to resolvers whose arguments have to be checked before anything runs. */
  readonly checks: readonly ArgumentCheck[]
}

/** A statement with the values of one request. */
export interface BoundStatement {
  readonly statement: Statement
  readonly values: readonly unknown[]
  /** Rows that it may return. */
  readonly cost: number
  /** The arguments, in the order of the statement's checks. */
  readonly checked: readonly Record<string, unknown>[]
}

export interface PlannerOptions {
  /** The most rows that one operation may return. */
  readonly costLimit: number
  /** How many bytes of statements to keep. */
  readonly cacheBytes?: number
}

export interface OperationRequest {
  readonly operation: OperationDefinitionNode
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>
  /** Coerced. */
  readonly variables: Readonly<Record<string, unknown>>
  /** Is the answer read by resolvers, which must be told the types of interfaces? */
  readonly forResolvers: boolean
}

const dialect = new PgDialect()

/** What a bound value of a statement takes: its slot, the path to it and the function that converts it. */
const bytesOfParameter = 1_000

function bytesOf({ text, parameters, fieldArguments }: Statement, key: string): number {
  const literals = fieldArguments.map(({ constant }) => constant && JSON.stringify(constant).length)
  const kept = literals.reduce((sum: number, length = 0) => sum + length, 0)
  return text.length + key.length + parameters.length * bytesOfParameter + kept
}

/** Turns operations over one schema into statements, and keeps those that recur, up to a size. */
export class Planner {
  readonly #schema: GraphQLSchema
  readonly #costLimit: number
  readonly #statements: LRUCache<string, Statement>
  readonly #shapes = new WeakMap<
    OperationDefinitionNode,
    { id: number; shape: ReturnType<typeof variableShape> }
  >()
  #operationCount = 0

  constructor(schema: GraphQLSchema, { costLimit, cacheBytes = 50_000_000 }: PlannerOptions) {
    this.#schema = schema
    this.#costLimit = costLimit
    this.#statements = new LRUCache({ max: 2_000, maxSize: cacheBytes, sizeCalculation: bytesOf })
  }

  /** About how many bytes the statements take that are kept. */
  get heldBytes(): number {
    return this.#statements.calculatedSize
  }

  /**
   * The statement that answers this request, ready to run.
   *
   * @throws GraphQLError `BAD_USER_INPUT` for arguments that cannot be used, `COST_LIMIT` where the answer could have more
   * rows than the limit. Nothing has run then.
   */
  bind(request: OperationRequest): BoundStatement {
    const statement = this.statement(request)
    const argumentValues = statement.fieldArguments.map(
      ({ field, name, node, constant }) => constant ?? coerceArguments(field, node, request.variables, name),
    )
    const cost = Math.ceil(statement.cost(argumentValues))
    if (cost > this.#costLimit) throw costError(cost, this.#costLimit)
    const values = statement.parameters.map((parameter) =>
      parameter instanceof Slot ? parameter.read(argumentValues) : parameter,
    )
    const checked = statement.checks.map(
      ({ field, name, node, constant }) => constant ?? coerceArguments(field, node, request.variables, name),
    )
    return { statement, values, cost, checked }
  }

  /** The statement for this operation and this shape of its variables. */
  statement(request: OperationRequest): Statement {
    const { operation, variables, forResolvers } = request
    const { id, shape } = this.#shapeOf(operation)
    const key = `${id}${forResolvers ? 'r' : 't'}${shape(variables)}`
    const known = this.#statements.get(key)
    if (known !== undefined) return known
    const statement = this.#write(request)
    this.#statements.set(key, statement)
    return statement
  }

  #shapeOf(operation: OperationDefinitionNode) {
    let entry = this.#shapes.get(operation)
    if (entry === undefined) {
      this.#operationCount += 1
      const shape = variableShape(this.#schema, operation.variableDefinitions ?? [])
      entry = { id: this.#operationCount, shape }
      this.#shapes.set(operation, entry)
    }
    return entry
  }

  #write({ operation, fragments, variables, forResolvers }: OperationRequest): Statement {
    const scope: PlanScope = {
      schema: this.#schema,
      fragments,
      variables,
      marksTypes: forResolvers,
      fieldArguments: [],
      unplanned: [],
      checks: [],
      aliasCount: 0,
      conditionCount: 0,
    }
    const type = this.#schema.getQueryType()
    if (operation.operation !== OperationTypeNode.QUERY || !type) {
      return {
        text: '',
        parameters: [],
        cost: () => 0,
        fieldArguments: [],
        unplanned: [operation.operation],
        checks: [],
      }
    }
    const { pairs, cost } = writeSelection(scope, type, [operation.selectionSet], undefined)
    const { sql: text, params } = dialect.sqlToQuery(answer(objectJson(pairs)))
    return {
      text,
      parameters: params,
      cost,
      fieldArguments: scope.fieldArguments,
      unplanned: scope.unplanned,
      checks: scope.checks,
    }
  }
}

function answer(object: SQL): SQL {
  return sql`select ${object}::text as answer`
}

function costError(cost: number, limit: number): GraphQLError {
  return new GraphQLError(
    `This operation may return ${cost.toLocaleString('en')} rows; the limit is ${limit.toLocaleString('en')}. Ask for smaller pages ("first") or fewer levels.`,
    { extensions: { code: 'COST_LIMIT' satisfies ErrorCode, cost, limit } },
  )
}
