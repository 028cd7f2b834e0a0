import {
  getVariableValues,
  GraphQLError,
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
} from 'graphql'
import type { Plugin } from 'graphql-yoga'
import type { Citations } from '../citation/citations.ts'
import type { GraphQLContext } from '../graphql/sql-plugin.ts'
import type { BoundStatement, Planner } from '../plan/planner.ts'
import type { StatementRunner, StatementTiming } from '../plan/run.ts'
import { Answers } from './answers.ts'
import { databaseError } from './database-error.ts'

export interface PlanOptions {
  readonly planner: Planner
  readonly runner: StatementRunner
  readonly citations: Citations
  /** May requests ask for their SQL? */
  readonly explain: boolean
}

/** What explain tells: every statement with its time, and the rows that it may return. */
interface Explanation {
  readonly statements: StatementTiming[]
  cost: number
}

/**
 * Answers operations from their plan.
 *
 * Where every selected field is planned, the text that Postgres made is the answer, and graphql-js does not execute.
 * Otherwise graphql-js executes, and the planned root fields share one statement. Either way arguments and cost are checked
 * before anything runs.
 */
export function usePlan({ planner, runner, citations, explain }: PlanOptions): Plugin {
  return {
    async onExecute({ args, setResultAndStopExecution, extendContext }) {
      const explanation: Explanation | undefined =
        explain && asksForPlan(args.contextValue) ? { statements: [], cost: 0 } : undefined
      const bound = bindOperation(planner, args)
      if (Array.isArray(bound)) {
        setResultAndStopExecution({ errors: bound })
        return undefined
      }
      if (bound === undefined || bound.statement.unplanned.length > 0) {
        const answers = new Answers(planner, runner, citations, (timing, { cost }) => {
          explanation?.statements.push(timing)
          if (explanation !== undefined) explanation.cost = cost
        })
        const context: GraphQLContext = { citations, answerOf: answers.answerOf.bind(answers) }
        // Yoga's type only knows its own properties.
        extendContext(context as object)
        return explanation === undefined ? undefined : explainAfter(explanation)
      }
      setResultAndStopExecution(await passThrough(runner, bound, explanation))
      return undefined
    },
  }
}

interface ExecuteArgs {
  readonly schema: GraphQLSchema
  readonly document: DocumentNode
  readonly operationName?: string | null | undefined
  readonly variableValues?: Readonly<Record<string, unknown>> | null | undefined
}

/** The statement with its values; errors where the request cannot be used; undefined where graphql-js has to say why. */
function bindOperation(planner: Planner, args: ExecuteArgs): BoundStatement | GraphQLError[] | undefined {
  const { operation, fragments } = partsOf(args.document, args.operationName ?? undefined)
  if (operation === undefined) return undefined
  const coerced = getVariableValues(
    args.schema,
    operation.variableDefinitions ?? [],
    args.variableValues ?? {},
    {
      maxErrors: 10,
    },
  )
  if (coerced.errors !== undefined) return coerced.errors.map(variableError)
  try {
    return planner.bind({ operation, fragments, variables: coerced.coerced, forResolvers: false })
  } catch (error) {
    if (error instanceof GraphQLError) return [error]
    throw error
  }
}

function variableError(error: GraphQLError): GraphQLError {
  return new GraphQLError(error.message, {
    nodes: error.nodes ?? null,
    extensions: { code: 'BAD_USER_INPUT', ...error.extensions },
  })
}

const fragmentsOf = new WeakMap<DocumentNode, ReadonlyMap<string, FragmentDefinitionNode>>()

function partsOf(document: DocumentNode, operationName: string | undefined) {
  let fragments = fragmentsOf.get(document)
  if (fragments === undefined) {
    const definitions = document.definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION)
    fragments = new Map(definitions.map((node) => [node.name.value, node]))
    fragmentsOf.set(document, fragments)
  }
  const operations = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION)
  const operation =
    operationName === undefined && operations.length === 1
      ? operations[0]
      : operations.find((node) => node.name?.value === operationName && operationName !== undefined)
  return { operation, fragments }
}

async function passThrough(
  runner: StatementRunner,
  bound: BoundStatement,
  explanation: Explanation | undefined,
) {
  try {
    const text = await runner.run(bound, (timing) => explanation?.statements.push(timing))
    if (explanation === undefined) return { data: {}, stringify: () => `{"data":${text}}` }
    explanation.cost = bound.cost
    const extensions = JSON.stringify({ explain: explanation })
    return { data: {}, stringify: () => `{"data":${text},"extensions":${extensions}}` }
  } catch (error) {
    const known = databaseError(error)
    if (known !== undefined) return { errors: [known] }
    throw error
  }
}

function explainAfter(explanation: Explanation) {
  return {
    onExecuteDone({ result, setResult }: { result: unknown; setResult: (result: never) => void }) {
      const done = result as { extensions?: object }
      setResult({ ...done, extensions: { ...done.extensions, explain: explanation } } as never)
    },
  }
}

function asksForPlan(context: unknown): boolean {
  const { params } = context as { params?: { extensions?: Readonly<Record<string, unknown>> } }
  return params?.extensions?.['explain'] === true
}
