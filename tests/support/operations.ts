import { type GraphQLSchema, parse, validate } from 'graphql'
import { Arguments } from './operations/arguments.ts'
import { Selections } from './operations/selections.ts'
import { ValueDrawer } from './operations/values.ts'
import { Variables } from './operations/variables.ts'
import { Random } from './random.ts'
import type { Samples } from './samples.ts'

/** An operation that is valid, with the variables of three requests. */
export interface GeneratedOperation {
  readonly text: string
  readonly variables: Record<string, unknown>
  /** Other values of the same shape: the statement is the same. */
  readonly sameShape: Record<string, unknown>
  /** Other values, some null or absent; undefined where cursors bind the operation to its order. */
  readonly anyShape: Record<string, unknown> | undefined
  /** How many drafts were not valid. */
  readonly discarded: number
}

/** A random operation over the schema, the same for the same seed. */
export function generateOperation(schema: GraphQLSchema, samples: Samples, seed: number): GeneratedOperation {
  const query = schema.getQueryType()
  if (!query) throw new Error('The schema has no query type')
  const random = new Random(seed)
  for (let discarded = 0; discarded < 100; discarded += 1) {
    const values = new ValueDrawer(random, samples)
    const variables = new Variables(random, values)
    const args = new Arguments(random, values, variables)
    const selections = new Selections(schema, random, variables, args)
    const body = selections.write(query, { depth: random.int(1, 4), objects: 1 })
    const head = `query ${random.chance(0.5) ? 'Name' : ''}${variables.definitions()}`
    const fragments = selections.fragments.map(
      ({ name, type, text }) => `fragment ${name} on ${type} ${text}`,
    )
    const text = [head === 'query ' && random.chance(0.5) ? body : `${head} ${body}`, ...fragments].join('\n')
    if (validate(schema, parse(text, { noLocation: true })).length > 0) continue
    return {
      text,
      variables: variables.values(),
      sameShape: variables.sameShape(),
      anyShape: args.hasCursors ? undefined : variables.anyShape(),
      discarded,
    }
  }
  throw new Error(`No valid operation in 100 drafts for seed ${seed}`)
}
