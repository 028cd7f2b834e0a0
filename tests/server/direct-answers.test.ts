import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { seedIfEmpty } from '../../src/commands/seed.ts'
import { createReadClient, type ReadClient } from '../../src/db/client.ts'
import { createGraphqlListener } from '../../src/server/graphql-listener.ts'
import { createGraphqlServer } from '../../src/server/graphql-server.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { citations } from '../support/execute.ts'

let database: TestDatabase
let client: ReadClient
let server: Server
let url: string
/** How many requests went to Yoga since it was last looked at. */
let toYoga = 0
const logged: string[] = []
const log = { error: (message: string) => logged.push(message), warn() {}, info() {}, debug() {} }

beforeAll(async () => {
  database = await createTestDatabase()
  await seedIfEmpty(database.connection)
  client = createReadClient({ connection: database.connection, poolSize: 2, statementTimeout: 1_000 })
  const graphql = createGraphqlServer({
    client,
    citations: await citations(),
    log,
    costLimit: 5_000,
    explain: true,
  })
  const yoga: typeof graphql.yoga = (request, response) => {
    toYoga += 1
    graphql.yoga(request, response)
  }
  server = createServer(createGraphqlListener(yoga, graphql.direct)).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`
})

afterAll(async () => {
  server.close()
  server.closeAllConnections()
  await client.close()
  await database.drop()
})

/** The whole answer but for its date, and whether Yoga gave it. */
async function ask(body: object, headers: Readonly<Record<string, string>> = {}) {
  toYoga = 0
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
  const head = [...response.headers].filter(([name]) => name !== 'date')
  return { status: response.status, head, text: await response.text(), byYoga: toYoga === 1 }
}

const works = `query Works($first: Int, $title: Boolean = true, $doi: DOI = "10.1007/s11920-007-0063-1", $written: Boolean = false) {
  article(by: { doi: $doi }) {
    title @include(if: $title)
    citation @include(if: $written)
    references(first: $first) { totalCount nodes { ordinal text authors { literal } } }
  }
}`

test.each([
  undefined,
  '*/*',
  'application/json',
  'application/graphql-response+json',
  'application/graphql-response+json, application/json;q=0.9',
  'application/json;charset=utf-8, application/graphql-response+json',
])('for Accept %s, the second answer is that of Yoga to the byte, and not given by it', async (accept) => {
  const headers = accept === undefined ? {} : { accept }
  const first = await ask({ query: works, variables: { first: 60 } }, headers)
  const second = await ask({ query: works, variables: { first: 60 } }, headers)
  expect(second).toEqual({ ...first, byYoga: false })
  expect(first.status).toBe(200)
  expect(JSON.parse(first.text)).toMatchObject({ data: { article: { references: { totalCount: 58 } } } })
})

test('other variables of a known operation are answered with their own values and shape', async () => {
  const answers = [
    { first: 1 },
    { first: 2 },
    { first: 2, title: false },
    { doi: '10.1000/none' },
    null,
    undefined,
  ]
  const direct = []
  for (const variables of answers) direct.push(await ask({ query: works, variables }))
  expect(direct.map(({ byYoga }) => byYoga)).toEqual(answers.map(() => false))
  const byYoga = []
  // A blank more is another text to us, and the same operation.
  for (const [index, variables] of answers.entries()) {
    byYoga.push(await ask({ query: `${works}${' '.repeat(index + 1)}`, variables }))
  }
  expect(byYoga).toEqual(direct.map((answer) => ({ ...answer, byYoga: true })))
  expect(new Set(direct.map(({ text }) => text)).size).toBe(5)
})

test('a known operation in which a variable asks for what JavaScript computes is answered by Yoga', async () => {
  const { byYoga, text } = await ask({ query: works, variables: { first: 1, written: true } })
  expect(byYoga).toBe(true)
  expect(text).toContain('"citation":"Maeng S')
})

test.each([
  ['a variable of the wrong type', { variables: { first: 'many' } }, 'BAD_USER_INPUT'],
  ['a page that is too large', { variables: { first: 500 } }, 'BAD_USER_INPUT'],
  ['variables that are no object', { variables: [1] }, 'BAD_USER_INPUT'],
  ['an operation that is not in it', { operationName: 'Other' }, 'BAD_USER_INPUT'],
  ['a part that no request has', { id: 'x' }, 'BAD_USER_INPUT'],
])('%s of a known operation gets the error that Yoga gives', async (_, more, code) => {
  const { byYoga, text } = await ask({ query: works, ...more })
  expect(byYoga).toBe(true)
  expect(JSON.parse(text)).toMatchObject({ errors: [{ extensions: { code } }] })
})

test('operations of one text are told apart by their names', async () => {
  const query = 'query A { articles { totalCount } } query B { journals { totalCount } }'
  const texts = []
  for (const operationName of ['A', 'B', 'A', 'B']) {
    const { text, byYoga } = await ask({ query, operationName })
    texts.push([text, byYoga])
  }
  expect(texts).toEqual([
    ['{"data":{"articles":{"totalCount":59}}}', true],
    ['{"data":{"journals":{"totalCount":31}}}', true],
    ['{"data":{"articles":{"totalCount":59}}}', false],
    ['{"data":{"journals":{"totalCount":31}}}', false],
  ])
})

test.each([
  ['a name that reads as the start of another text', 'query', '{ journals(last: 1) { totalCount } }'],
  ['an empty name', '', 'query { journals(last: 1) { totalCount } }'],
])('%s is not taken for the operation of that text', async (_, operationName, query) => {
  await ask({ query: 'query { journals(last: 1) { totalCount } }' })
  const { text, byYoga } = await ask({ query, operationName })
  expect(byYoga).toBe(true)
  expect(JSON.parse(text)).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] })
})

test('who asks for the plan of a known operation gets it', async () => {
  const { byYoga, text } = await ask({ query: works, variables: { first: 1 }, extensions: { explain: true } })
  expect(byYoga).toBe(true)
  expect(JSON.parse(text)).toMatchObject({ extensions: { explain: { statements: [{}] } } })
})

test('a known operation that takes too long gets one deadline, not two', async () => {
  const query = '{ journals(first: 3) { nodes { title } } }'
  await ask({ query })
  const blocker = await database.client.sql.reserve()
  await blocker`begin`
  await blocker`lock table journals in access exclusive mode`
  const start = performance.now()
  const { status, text } = await ask({ query })
  const seconds = (performance.now() - start) / 1000
  await blocker`rollback`
  blocker.release()
  expect([status, text]).toEqual([
    504,
    expect.stringContaining('"code":"DEADLINE_EXCEEDED"') as unknown as string,
  ])
  expect(seconds).toBeGreaterThan(0.9)
  expect(seconds).toBeLessThan(1.8)
})

test('a known operation that fails inside is masked and logged once, as every other', async () => {
  const query = '{ authors(first: 3) { nodes { name } } }'
  await ask({ query })
  logged.length = 0
  await database.client.sql`alter table authors rename to writers`
  const { status, text } = await ask({ query })
  await database.client.sql`alter table writers rename to authors`
  expect(status).toBe(500)
  const [error] = (JSON.parse(text) as { errors: { message: string; extensions: { requestId: string } }[] })
    .errors
  expect(error?.message).toBe('Something went wrong here. The log has more under this request id.')
  expect(logged).toEqual([`request ${error?.extensions.requestId} failed`])
})
