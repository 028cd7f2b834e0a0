import type { GraphQLResolveInfo } from 'graphql'
import type { Citations } from '../citation/citations.ts'
import type { GraphQLContext } from '../graphql/sql-plugin.ts'
import type { Caller } from '../db/caller.ts'
import type { BoundStatement, Planner } from '../plan/planner.ts'
import type { StatementRunner, StatementTiming } from '../plan/run.ts'

type Answer = Promise<Readonly<Record<string, unknown>>>

export interface AnswersOptions {
  readonly planner: Planner
  readonly runner: StatementRunner
  readonly citations: Citations
  readonly onDone?: (timing: StatementTiming, bound: BoundStatement) => void
  /** Who waits for the answer. */
  readonly caller?: Caller | undefined
}

/** Answers the planned root fields of operations that graphql-js executes: one statement for each execution. */
export class Answers implements GraphQLContext {
  readonly citations: Citations
  readonly #options: AnswersOptions
  /** graphql-js coerces the variables anew for each execution, so they stand for it. */
  readonly #running = new WeakMap<object, Answer>()

  constructor(options: AnswersOptions) {
    this.citations = options.citations
    this.#options = options
  }

  answerOf(info: GraphQLResolveInfo): Answer {
    let answer = this.#running.get(info.variableValues)
    if (answer === undefined) {
      answer = this.#run(info)
      this.#running.set(info.variableValues, answer)
    }
    return answer
  }

  async #run({ operation, fragments, variableValues }: GraphQLResolveInfo): Answer {
    const { planner, runner, onDone, caller } = this.#options
    const bound = planner.bind({
      operation,
      fragments: new Map(Object.entries(fragments)),
      variables: variableValues,
      forResolvers: true,
    })
    const text = await runner.run(bound, (timing) => onDone?.(timing, bound), caller)
    // Postgres made an object of it.
    return JSON.parse(text) as Readonly<Record<string, unknown>>
  }
}
