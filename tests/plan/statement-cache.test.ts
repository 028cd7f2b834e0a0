import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { type DocumentNode, type OperationDefinitionNode, parse } from 'graphql'
import { expect, test } from 'vitest'
import { createSchema } from '../../src/graphql/schema.ts'
import { Planner } from '../../src/plan/planner.ts'

const schema = createSchema()
const document: DocumentNode = parse(
  'query ($w: ArticleFilter) { articles(where: $w) { totalCount nodes { id } } }',
)
// The document has one definition, which is an operation.
const operation = document.definitions[0] as OperationDefinitionNode

/** A statement of a shape of its own, which no other number has. */
function bindShape(planner: Planner, number: number) {
  const bits = Array.from({ length: 12 }, (_, bit) => ((number >> bit) & 1) === 1)
  const conditions = Array.from({ length: 180 }, (_, index) =>
    bits[index] ? { year: { gte: 1 } } : { doi: ['x'] },
  )
  const variables = { w: { or: conditions } }
  return planner.statement({ operation, fragments: new Map(), variables, forResolvers: false })
}

test('statements are kept up to a size, those that were used last', () => {
  const planner = new Planner(schema, { costLimit: 1_000, cacheBytes: 2_000_000 })
  const statements = Array.from({ length: 40 }, (_, number) => {
    const statement = bindShape(planner, number)
    expect(planner.heldBytes).toBeLessThanOrEqual(2_000_000)
    return statement
  })
  expect(planner.heldBytes).toBeGreaterThan(1_500_000)
  expect(bindShape(planner, 39)).toBe(statements[39])
  expect(bindShape(planner, 0)).not.toBe(statements[0])
})

test('what the statements really take is about what is counted', () => {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  const planner = new Planner(schema, { costLimit: 1_000, cacheBytes: 10_000_000 })
  bindShape(planner, 0)
  collect()
  const before = process.memoryUsage().heapUsed
  for (let number = 0; number < 120; number += 1) bindShape(planner, number)
  collect()
  const bytes = process.memoryUsage().heapUsed - before
  expect(planner.heldBytes).toBeGreaterThan(8_000_000)
  // Without the bound it is 65 MB.
  expect(bytes).toBeLessThan(20_000_000)
})
