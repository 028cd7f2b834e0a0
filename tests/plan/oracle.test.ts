import { randomInt } from 'node:crypto'
import { type DocumentNode, parse } from 'graphql'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Client, createReadClient } from '../../src/db/client.ts'
import { argumentsOf, fieldsOf, recordArguments } from '../support/coverage.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { TestService, type Variables } from '../support/execute.ts'
import { randomGraph, writeGraph } from '../support/graph.ts'
import { loadData } from '../support/naive/data.ts'
import { NaiveExecutor } from '../support/naive/executor.ts'
import { type GeneratedOperation, generateOperation } from '../support/operations.ts'
import { gatherSamples, type Samples } from '../support/samples.ts'

const seed = Number(process.env['REFGRAPH_ORACLE_SEED'] ?? randomInt(2 ** 31))
const operationCount = Number(process.env['REFGRAPH_ORACLE_COUNT'] ?? 2_200)
/** Larger answers take long and show nothing that smaller ones do not. */
const costLimit = 2_000
const computedFields = new Set(['Article.citation', 'Article.exportReferences'])

let database: TestDatabase
let reader: Client
let service: TestService
let naive: NaiveExecutor
let samples: Samples
const used = new Set<string>()

beforeAll(async () => {
  database = await createTestDatabase()
  const graph = randomGraph(seed)
  await writeGraph(database.client.db, graph)
  await database.client.sql`analyze`
  reader = createReadClient({ connection: database.connection, poolSize: 4, statementTimeout: 20_000 })
  service = new TestService(reader.sql, costLimit)
  naive = new NaiveExecutor(service.schema, await loadData(database.client.db))
  samples = await gatherSamples(new TestService(reader.sql), graph, service.schema)
})

afterAll(async () => {
  await reader?.close()
  await database?.drop()
})

test(`random operations have one answer in three ways (seed ${seed})`, { timeout: 300_000 }, async () => {
  const tally = { operations: 0, requests: 0, tooCostly: 0, discarded: 0, bytes: 0 }
  let index = 0
  const work = async () => {
    while (tally.operations < operationCount) {
      index += 1
      const operation = generateOperation(service.schema, samples, operationSeed(index))
      tally.discarded += operation.discarded
      if (await isRight(operation, index, tally)) tally.operations += 1
      else tally.tooCostly += 1
    }
  }
  await Promise.all(Array.from({ length: 4 }, work))
  if (process.env['REFGRAPH_ORACLE_TALLY']) console.log(tally)
  // A generator that mostly writes what is thrown away would test little.
  expect(tally.discarded).toBeLessThan(tally.operations)
  expect(tally.tooCostly).toBeLessThan(tally.operations)
})

test('the operations had answers from every field and used every argument', () => {
  expect(fieldsOf(service.schema).filter((field) => !naive.given.has(field))).toEqual([])
  // `text-filter.test.ts` tests `text`: what Postgres takes for a word is not for a naive executor to say.
  const generated = argumentsOf(service.schema).filter((name) => name !== 'ArticleFilter.text')
  expect(generated.filter((argument) => !used.has(argument))).toEqual([])
})

/** The operations of a run differ from those of the run with the next seed. */
function operationSeed(index: number): number {
  return Math.imul(seed, 0x9e3779b1) + index
}

/** Compares the answers to an operation and to the same with other variables. False where it is too costly to run. */
async function isRight(
  operation: GeneratedOperation,
  index: number,
  tally: { requests: number; bytes: number },
): Promise<boolean> {
  // A document is parsed once and kept, so the planner meets the same operation again.
  const document = parse(operation.text, { noLocation: true })
  recordArguments(service.schema, document, used)
  const { variables, sameShape, anyShape } = operation
  const statements = []
  for (const values of [variables, sameShape, anyShape]) {
    if (values === undefined || (values !== variables && Object.keys(variables).length === 0)) continue
    try {
      statements.push(service.bind(document, values).statement)
    } catch (error) {
      if (isCostError(error) && values === variables) return false
      if (isCostError(error)) continue
      throw new Error(describe(operation.text, values, index), { cause: error })
    }
    tally.bytes += await compare(document, operation.text, values, index)
    tally.requests += 1
    if (values === sameShape) {
      expect(statements.at(-1), describe(operation.text, values, index)).toBe(statements[0])
    }
  }
  return true
}

async function compare(
  document: DocumentNode,
  text: string,
  variables: Variables,
  index: number,
): Promise<number> {
  const where = () => describe(text, variables, index)
  const expected = await naive.run(document, variables)
  if (expected.errors !== undefined) throw new Error(`Naive: ${where()}`, { cause: expected.errors[0] })
  const right = JSON.stringify(expected.data)
  const { unplanned } = service.bind(document, variables).statement
  // What JavaScript computes has no answer in the text.
  if (unplanned.length > 0) expect(unplanned.filter((field) => !computedFields.has(field))).toEqual([])
  else await comparePassed(document, variables, expected.data, where)
  const resolved = await service.resolve(document, variables)
  if (resolved.errors !== undefined) throw new Error(`Resolvers: ${where()}`, { cause: resolved.errors[0] })
  expect(JSON.stringify(resolved.data), `Resolvers: ${where()}`).toBe(right)
  return right.length
}

async function comparePassed(
  document: DocumentNode,
  variables: Variables,
  data: unknown,
  where: () => string,
): Promise<void> {
  const right = JSON.stringify(data)
  const passed = await service.text(document, variables).catch((error: unknown) => {
    throw new Error(`Text: ${where()}\n${service.bind(document, variables).statement.text}`, { cause: error })
  })
  // Byte for byte but for blanks between tokens: the order of keys counts, and no key stands there twice.
  if (withoutBlanks(passed) !== right) {
    expect.soft(JSON.parse(passed), `Text: ${where()}`).toEqual(data)
    expect(withoutBlanks(passed), `Text, order of keys: ${where()}`).toBe(right)
  }
}

/** JSON text without blanks between its tokens; Postgres writes a line for each entry of a list. */
function withoutBlanks(json: string): string {
  return json.replace(/"(?:[^"\\]|\\.)*"|\s+/g, (part) => (part.startsWith('"') ? part : ''))
}

function isCostError(error: unknown): boolean {
  return (error as { extensions?: { code?: unknown } }).extensions?.code === 'COST_LIMIT'
}

function describe(text: string, variables: Variables, index: number): string {
  return `operation ${index}; run again with REFGRAPH_ORACLE_SEED=${seed}\n${text}\n${JSON.stringify(variables)}`
}
