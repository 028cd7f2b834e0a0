import type { Plugin } from 'graphql-yoga'
import type { Citations } from '../citation/citations.ts'
import type { GraphQLContext } from '../graphql/sql-plugin.ts'
import type { Caller } from '../db/caller.ts'
import { checkArguments } from '../plan/argument-checks.ts'
import type { BoundStatement, Planner } from '../plan/planner.ts'
import type { StatementRunner, StatementTiming } from '../plan/run.ts'
import { Answers } from './answers.ts'
import { databaseError } from './database-error.ts'
import type { YogaRequest } from './graphql-listener.ts'
import type { KnownOperations, RequestBody } from './known-operations.ts'
import { bindOperation, findOperation } from './operation.ts'

export interface PlanOptions {
  readonly planner: Planner
  readonly runner: StatementRunner
  readonly citations: Citations
  /** May requests ask for their SQL? */
  readonly explain: boolean
  /** Told of every operation that its plan answered. */
  readonly known: KnownOperations
}

/** What explain tells: every statement with its time, and the rows that it may return. */
interface Explanation {
  readonly statements: StatementTiming[]
  cost: number
}

/** What of Yoga's context is read here. */
interface RequestContext {
  readonly req?: YogaRequest
  readonly params?: RequestBody & { readonly extensions?: Readonly<Record<string, unknown>> | null }
}

/** Media types of answers that are one JSON text. */
const oneJson = /^application\/(?:graphql-response\+)?json\b/

/**
 * Answers operations from their plan.
 *
 * Where every selected field is planned, the text that Postgres made is the answer, and graphql-js does not execute.
 * Otherwise graphql-js executes, and the planned root fields share one statement. Either way arguments and cost are checked
 * before anything runs.
 */
export function usePlan({ planner, runner, citations, explain, known }: PlanOptions): Plugin {
  return {
    async onExecute({ args, setResultAndStopExecution, extendContext }) {
      const { params, req } = args.contextValue as RequestContext
      if (req?.failure !== undefined) {
        setResultAndStopExecution(failed(req.failure))
        return undefined
      }
      const explanation: Explanation | undefined =
        explain && params?.extensions?.['explain'] === true ? { statements: [], cost: 0 } : undefined
      const operation = findOperation(args.document, args.operationName ?? undefined)
      // There is one: `useOperation` has seen to that.
      const bound = operation && bindOperation(planner, args.schema, operation, args.variableValues ?? {})
      if (Array.isArray(bound)) {
        setResultAndStopExecution({ errors: bound })
        return undefined
      }
      if (bound === undefined || bound.statement.unplanned.length > 0) {
        const refused = bound === undefined ? [] : await checkArguments(bound, { citations })
        if (refused.length > 0) {
          setResultAndStopExecution({ errors: refused })
          return undefined
        }
        const onDone = (timing: StatementTiming, { cost }: BoundStatement): void => {
          explanation?.statements.push(timing)
          if (explanation !== undefined) explanation.cost = cost
        }
        const answers = new Answers({ planner, runner, citations, onDone, caller: req?.caller })
        const context: GraphQLContext = { citations, answerOf: answers.answerOf.bind(answers) }
        // Yoga's type only knows its own properties.
        extendContext(context as object)
        return explanation === undefined ? undefined : explainAfter(explanation)
      }
      setResultAndStopExecution(await passThrough(runner, bound, explanation, req?.caller))
      if (params !== undefined && operation !== undefined) known.add(params, operation)
      return undefined
    },
    onResponse({ request, response }) {
      const mediaType = response.headers.get('content-type')
      if (request.method !== 'POST' || response.status !== 200 || mediaType === null) return
      if (oneJson.test(mediaType)) known.addMediaType(request.headers.get('accept') ?? '', mediaType)
    },
  }
}

async function passThrough(
  runner: StatementRunner,
  bound: BoundStatement,
  explanation: Explanation | undefined,
  caller: Caller | undefined,
) {
  try {
    const text = await runner.run(bound, (timing) => explanation?.statements.push(timing), caller)
    if (explanation === undefined) return { data: {}, stringify: () => `{"data":${text}}` }
    explanation.cost = bound.cost
    const extensions = JSON.stringify({ explain: explanation })
    return { data: {}, stringify: () => `{"data":${text},"extensions":${extensions}}` }
  } catch (error) {
    return failed(error)
  }
}

/** @throws what is no failure of the database, for the mask. */
function failed(error: unknown) {
  const known = databaseError(error)
  if (known !== undefined) return { errors: [known] }
  throw error
}

function explainAfter(explanation: Explanation) {
  return {
    onExecuteDone({ result, setResult }: { result: unknown; setResult: (result: never) => void }) {
      const done = result as { extensions?: object }
      setResult({ ...done, extensions: { ...done.extensions, explain: explanation } } as never)
    },
  }
}
