import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createReadClient } from '../../src/db/client.ts'
import { createSchema } from '../../src/graphql/schema.ts'
import { Caller } from '../../src/plan/caller.ts'
import { Planner } from '../../src/plan/planner.ts'
import { Abandoned, StatementRunner } from '../../src/plan/run.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { parseOnce } from '../support/execute.ts'
import { startTestService, type TestService } from '../support/service.ts'
import { findOperation } from '../../src/server/operation.ts'

let database: TestDatabase
let service: TestService
const logged: string[] = []
const log = { error: (message: string) => logged.push(message), warn() {}, info() {}, debug() {} }

beforeAll(async () => {
  database = await createTestDatabase()
  service = await startTestService(database.connection, {}, log)
})

afterAll(async () => {
  await service.close()
  await database.drop()
})

/** Statements that wait for a lock. */
async function waiting(): Promise<number> {
  const rows = await database.client.sql`
    select from pg_stat_activity
    where datname = current_database() and state = 'active' and wait_event_type = 'Lock'`
  return rows.length
}

async function until(count: number): Promise<void> {
  const deadline = Date.now() + 5_000
  for (;;) {
    const now = await waiting()
    if (now === count) return
    if (Date.now() > deadline) throw new Error(`${now} statements wait, not ${count}`)
    await sleep(20)
  }
}

/** Nobody reads this table until `work` is done. */
async function whileLocked(table: string, work: () => Promise<void>): Promise<void> {
  const blocker = await database.client.sql.reserve()
  await blocker`begin`
  try {
    await blocker`lock table ${blocker(table)} in access exclusive mode`
    await work()
  } finally {
    await blocker`rollback`
    blocker.release()
  }
}

const known = '{ journals(first: 3) { nodes { title } } }'
const unknown = (number: number) => `{ journals(first: 4) { nodes { title } } a${number}: __typename }`
const resolved = '{ __schema { queryType { name } } journals(first: 5) { nodes { title } } }'

function ask(query: string, signal: AbortSignal) {
  return fetch(`${service.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
    signal,
  })
}

test.each([
  ['of a known operation', known],
  ['of one that is new', unknown(1)],
  ['that resolvers wait for', resolved],
])('the statement %s is ended when its client goes away', async (_, query) => {
  await service.post(known)
  await whileLocked('journals', async () => {
    const client = new AbortController()
    const answer = ask(query, client.signal)
    await until(1)
    client.abort()
    await expect(answer).rejects.toThrow('aborted')
    await until(0)
  })
  expect((await service.post(query)).body.errors).toBeUndefined()
  expect(logged).toEqual([])
})

test('more clients than connections go away, and nothing of theirs is left', async () => {
  await whileLocked('journals', async () => {
    const client = new AbortController()
    const answers = Array.from({ length: 25 }, (_, number) => ask(unknown(number), client.signal))
    await until(10)
    client.abort()
    expect((await Promise.allSettled(answers)).map(({ status }) => status)).toEqual(
      answers.map(() => 'rejected'),
    )
    await until(0)
    // Those that waited for a connection would come now.
    await sleep(300)
    await until(0)
  })
  const answers = await Promise.all(Array.from({ length: 25 }, () => service.post(known)))
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200))
  expect(logged).toEqual([])
})

test('a client that stays is not disturbed by one that goes', async () => {
  const answers: Promise<Response>[] = []
  await whileLocked('journals', async () => {
    const goes = new AbortController()
    const gone = ask(known, goes.signal)
    await until(1)
    answers.push(ask(known, new AbortController().signal))
    await until(2)
    goes.abort()
    await expect(gone).rejects.toThrow('aborted')
    await until(1)
  })
  const [answer] = await Promise.all(answers)
  expect(await answer?.json()).toEqual({ data: { journals: { nodes: [] } } })
})

test('a statement that was hit in place of another runs again', async () => {
  const schema = createSchema()
  const client = createReadClient({ connection: database.connection, poolSize: 2, statementTimeout: 5_000 })
  const queries: PromiseLike<unknown>[] = []
  const sql = Object.assign(Object.create(client.sql) as typeof client.sql, {
    unsafe: (...args: Parameters<typeof client.sql.unsafe>) => {
      const query = client.sql.unsafe(...args)
      queries.push(query)
      return query
    },
  })
  let tries = 0
  // What a late try does: it hits another statement of the same text.
  const cancel = async (_: PromiseLike<unknown>, text: string): Promise<void> => {
    tries += 1
    const [, other] = queries
    if (tries === 1 && other !== undefined) await client.cancel(other, text)
  }
  const runner = new StatementRunner({ ...client, sql, cancel })
  const operation = findOperation(parseOnce(known), undefined)
  if (operation === undefined) throw new Error('There is no operation')
  const { definition, fragments } = operation
  const request = { operation: definition, fragments, variables: {}, forResolvers: false }
  const bound = new Planner(schema, { costLimit: 1_000 }).bind(request)
  const goes = new Caller()
  const results: Promise<PromiseSettledResult<string>[]>[] = []
  await whileLocked('journals', async () => {
    const gone = runner.run(bound, undefined, goes)
    await until(1)
    const stays = runner.run(bound)
    await until(2)
    results.push(Promise.allSettled([gone, stays]))
    goes.leave()
    // The second is sent a third time.
    while (queries.length < 3) await sleep(10)
    await until(2)
  })
  const [[gone, stays] = []] = await Promise.all(results)
  await client.close()
  // The first was never ended: the try went to the second.
  expect([gone?.status, stays?.status]).toEqual(['fulfilled', 'fulfilled'])
})

test('who is gone before a statement is sent sends none', async () => {
  const runner = new StatementRunner({ sql: database.client.sql })
  const statement = { text: 'no SQL', parameters: [], cost: () => 0, fieldArguments: [], unplanned: [] }
  const caller = new Caller()
  caller.leave()
  const run = runner.run({ statement, values: [], cost: 0 }, undefined, caller)
  await expect(run).rejects.toBeInstanceOf(Abandoned)
})
