import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Sql } from 'postgres'
import { createReadClient, type ReadClient } from '../../src/db/client.ts'
import { createSchema } from '../../src/graphql/schema.ts'
import { Abandoned, Caller } from '../../src/db/caller.ts'
import { type BoundStatement, Planner } from '../../src/plan/planner.ts'
import { StatementRunner } from '../../src/plan/run.ts'
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

/** The driver of a client, and the statements that it was given. */
function counted({ sql }: ReadClient): { readonly sql: Sql; readonly sent: string[] } {
  const sent: string[] = []
  const counting = Object.assign(Object.create(sql) as Sql, {
    unsafe: (...args: Parameters<Sql['unsafe']>) => {
      sent.push(args[0])
      return sql.unsafe(...args)
    },
  })
  return { sql: counting, sent }
}

function boundTo(query: string): BoundStatement {
  const operation = findOperation(parseOnce(query), undefined)
  if (operation === undefined) throw new Error('There is no operation')
  const { definition, fragments } = operation
  const request = { operation: definition, fragments, variables: {}, forResolvers: false }
  return new Planner(createSchema(), { costLimit: 1_000 }).bind(request)
}

test('who goes away while a statement waits for a connection sends none, and those behind come sooner', async () => {
  const client = createReadClient({ connection: database.connection, poolSize: 2 })
  const { sql, sent } = counted(client)
  const runner = new StatementRunner({ ...client, sql })
  const bound = boundTo(known)
  const goers = Array.from({ length: 30 }, () => new Caller())
  const results: Promise<PromiseSettledResult<string>[]>[] = []
  await whileLocked('journals', async () => {
    const running = [runner.run(bound), runner.run(bound)]
    const gone = goers.map((caller) => runner.run(bound, undefined, caller))
    const stays = runner.run(bound, undefined, new Caller())
    results.push(Promise.allSettled([...running, stays, ...gone]))
    await until(2)
    expect(client.queue.length).toBe(31)
    for (const caller of goers) caller.leave()
    expect(client.queue.length).toBe(1)
  })
  const [[first, second, stays, ...gone] = []] = await Promise.all(results)
  await client.close()
  expect([first, second, stays].map((one) => one?.status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled'])
  expect(gone.map((one) => one.status === 'rejected' && one.reason instanceof Abandoned)).toEqual(
    goers.map(() => true),
  )
  expect(sent.length).toBe(3)
})

test('a statement that fails gives its connection to the next one that waits', async () => {
  const client = createReadClient({ connection: database.connection, poolSize: 1, statementTimeout: 300 })
  const runner = new StatementRunner(client)
  const bound = boundTo(known)
  const results: Promise<PromiseSettledResult<string>[]>[] = []
  await whileLocked('journals', async () => {
    results.push(Promise.allSettled([1, 2, 3].map(() => runner.run(bound))))
    await sleep(750)
  })
  const [outcomes = []] = await Promise.all(results)
  await client.close()
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled'])
})

test('a work that nobody waits for by its DOI is not looked up', async () => {
  const looks = async (): Promise<number> => {
    const rows = await database.client.sql`
      select from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock' and query like '%article_identifiers%'`
    return rows.length
  }
  await whileLocked('article_identifiers', async () => {
    const client = new AbortController()
    const answers = Array.from({ length: 14 }, () =>
      fetch(`${service.url}/doi/10.1000/182`, { signal: client.signal }),
    )
    while ((await looks()) < 10) await sleep(20)
    // The last four wait for a connection.
    client.abort()
    await Promise.allSettled(answers)
    await database.client.sql`
      select pg_cancel_backend(pid) from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`
    await sleep(200)
    expect(await looks()).toBe(0)
  })
  expect(logged.splice(0).length).toBe(10)
  expect((await fetch(`${service.url}/doi/10.1000/182`)).status).toBe(404)
  expect(logged).toEqual([])
})

test('who is gone before a statement is sent sends none', async () => {
  const runner = new StatementRunner({ sql: database.client.sql })
  const statement = {
    text: 'no SQL',
    parameters: [],
    cost: () => 0,
    fieldArguments: [],
    unplanned: [],
    checks: [],
  }
  const caller = new Caller()
  caller.leave()
  const run = runner.run({ statement, values: [], cost: 0, checked: [] }, undefined, caller)
  await expect(run).rejects.toBeInstanceOf(Abandoned)
})
