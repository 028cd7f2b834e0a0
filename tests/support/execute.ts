import {
  type DocumentNode,
  execute,
  type ExecutionResult,
  type FragmentDefinitionNode,
  getVariableValues,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  parse,
} from 'graphql'
import type { Sql } from 'postgres'
import { type Citations, createCitations } from '../../src/citation/citations.ts'
import { createSchema } from '../../src/graphql/schema.ts'
import { type BoundStatement, Planner } from '../../src/plan/planner.ts'
import { StatementRunner } from '../../src/plan/run.ts'
import { Answers } from '../../src/server/answers.ts'

export type Variables = Readonly<Record<string, unknown>>

/** Both ways through the planner, without a server. */
export class TestService {
  readonly schema: GraphQLSchema = createSchema()
  readonly #planner: Planner
  readonly #runner: StatementRunner

  constructor(sql: Sql, costLimit = 100_000) {
    this.#planner = new Planner(this.schema, { costLimit })
    this.#runner = new StatementRunner({ sql })
  }

  /** The statement of a document's only operation. @throws GraphQLError as `Planner.bind` does. */
  bind(document: DocumentNode | string, variables: Variables = {}, forResolvers = false): BoundStatement {
    const parsed = typeof document === 'string' ? parseOnce(document) : document
    const operation = operationOf(parsed)
    const coerced = getVariableValues(this.schema, operation.variableDefinitions ?? [], variables)
    if (coerced.coerced === undefined) throw coerced.errors[0] ?? new Error('No variables')
    return this.#planner.bind({
      operation,
      fragments: fragmentsOf(parsed),
      variables: coerced.coerced,
      forResolvers,
    })
  }

  /** The data as the text that Postgres makes. */
  async text(document: DocumentNode | string, variables: Variables = {}): Promise<string> {
    return this.#runner.run(this.bind(document, variables))
  }

  /** The data of a pass-through answer, parsed. */
  async query(document: DocumentNode | string, variables: Variables = {}): Promise<Record<string, unknown>> {
    return JSON.parse(await this.text(document, variables)) as Record<string, unknown>
  }

  /** Execution by graphql-js, whose root resolvers share one statement. */
  async resolve(document: DocumentNode, variables: Variables = {}): Promise<ExecutionResult> {
    const contextValue = new Answers({
      planner: this.#planner,
      runner: this.#runner,
      citations: await citations(),
    })
    return execute({ schema: this.schema, document, contextValue, variableValues: variables })
  }
}

let made: Promise<Citations> | undefined

/** The styles that are shipped, set up once. */
export function citations(): Promise<Citations> {
  made ??= createCitations(undefined)
  return made
}

const documents = new Map<string, DocumentNode>()

/** The planner knows operations again by identity, as it does behind a cache of parsed documents. */
export function parseOnce(text: string): DocumentNode {
  let document = documents.get(text)
  if (document === undefined) documents.set(text, (document = parse(text, { noLocation: true })))
  return document
}

function operationOf(document: DocumentNode): OperationDefinitionNode {
  const found = document.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION)
  if (found === undefined) throw new Error('The document has no operation')
  return found
}

function fragmentsOf(document: DocumentNode): Map<string, FragmentDefinitionNode> {
  return new Map(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [],
    ),
  )
}
