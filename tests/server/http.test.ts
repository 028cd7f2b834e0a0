import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { startTestService, type TestService } from '../support/service.ts'

let database: TestDatabase
let service: TestService

beforeAll(async () => {
  database = await createTestDatabase()
  service = await startTestService(database.connection)
})

afterAll(async () => {
  await service.close()
  await database.drop()
})

const messages = async (query: string, variables: object = {}) => {
  const { body } = await service.post(query, variables)
  return body.errors?.map(({ message, extensions }) => `${String(extensions?.['code'])}: ${message}`)
}

test('an unknown DOI is null, not an error', async () => {
  const { body } = await service.post('{ article(by: { doi: "10.1000/nothing" }) { title } }')
  expect(body).toEqual({ data: { article: null } })
})

test('a malformed identifier names the argument and the rule, in a literal and in a variable', async () => {
  const literal = await messages('{ article(by: { doi: "10/x" }) { title } }')
  expect(literal).toEqual([
    'BAD_USER_INPUT: Argument "by.doi" of Query.article: "10/x" is not a DOI; a DOI is like 10.1000/182.',
  ])
  expect(
    await messages('query ($doi: DOI!) { article(by: { doi: $doi }) { title } }', { doi: '10/x' }),
  ).toEqual(literal)
})

test('a variable of the wrong type is a user error', async () => {
  expect(await messages('query ($n: Int) { articles(first: $n) { totalCount } }', { n: 'many' })).toEqual([
    'BAD_USER_INPUT: Variable "$n" got invalid value "many"; Int cannot represent non-integer value: "many"',
  ])
})

test.each([
  [
    'first: 0',
    'Argument "first" of Query.articles: 0 is out of range; it takes a whole number from 1 to 200.',
  ],
  [
    'first: -1',
    'Argument "first" of Query.articles: -1 is out of range; it takes a whole number from 1 to 200.',
  ],
  [
    'first: 10000',
    'Argument "first" of Query.articles: 10000 is out of range; it takes a whole number from 1 to 200.',
  ],
  ['first: 2, last: 2', 'Argument "last" of Query.articles: give "first" or "last", not both.'],
])('a page of %s is refused', async (page, message) => {
  expect(await messages(`{ articles(${page}) { nodes { id } } }`)).toEqual([`BAD_USER_INPUT: ${message}`])
})

test('an operation that may return too many rows is refused with the number', async () => {
  const { body } = await service.post(
    '{ articles(first: 200) { nodes { authors(first: 200) { nodes { articles(first: 200) { nodes { id } } } } } } }',
  )
  expect(body).toMatchInlineSnapshot(`
    {
      "errors": [
        {
          "extensions": {
            "code": "COST_LIMIT",
            "cost": 8040200,
            "limit": 100000,
          },
          "message": "This operation may return 8,040,200 rows; the limit is 100,000. Ask for smaller pages ("first") or fewer levels.",
        },
      ],
    }
  `)
})

test('a document that is too deep is refused with the limit', async () => {
  const deep = `${'{ authors { nodes { articles { nodes '.repeat(7)}{ id }${' } } } }'.repeat(7)}`
  expect(await messages(deep)).toMatchInlineSnapshot(`
    [
      "GRAPHQL_VALIDATION_FAILED: This operation is 29 levels deep; the limit is 25.",
    ]
  `)
})

test('a small document that grows wide through fragments is refused', async () => {
  const fragments = Array.from(
    { length: 20 },
    (_, index) =>
      `fragment F${index} on Article { a: referencedYears { year } ...F${index + 1} ...F${index + 1} }`,
  )
  const wide = `{ articles { nodes { ...F0 } } } ${fragments.join(' ')} fragment F20 on Article { id }`
  expect(await messages(wide)).toMatchInlineSnapshot(`
    [
      "GRAPHQL_VALIDATION_FAILED: This operation selects 3145728 fields; the limit is 2000.",
    ]
  `)
})

test('a document of too many tokens is refused while it is parsed', async () => {
  expect(await messages(`{ ${'__typename '.repeat(6000)} }`)).toMatchInlineSnapshot(`
    [
      "GRAPHQL_PARSE_FAILED: Syntax Error: Document contains more that 5000 tokens. Parsing aborted.",
    ]
  `)
})

test('a body over 1 MB is refused, also when its length is not declared', async () => {
  const body = JSON.stringify({ query: '{ __typename }', variables: { pad: 'x'.repeat(1_100_000) } })
  const headers = { 'content-type': 'application/json' }
  const declared = await fetch(`${service.url}/graphql`, { method: 'POST', headers, body })
  expect(declared.status).toBe(413)
  const stream = new Blob([body]).stream()
  const init = { method: 'POST', headers, body: stream, duplex: 'half' }
  const chunked = await fetch(`${service.url}/graphql`, init)
  expect(chunked.status).toBe(413)
})

test('a form of another site is not read', async () => {
  const response = await fetch(`${service.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: 'query={__typename}',
  })
  expect(response.status).toBe(415)
})

test('introspection and planned fields answer together', async () => {
  const { body } = await service.post(
    '{ a: __typename __schema { queryType { name } } articles { totalCount } }',
    {},
    { explain: true },
  )
  expect(body.data).toEqual({
    a: 'Query',
    __schema: { queryType: { name: 'Query' } },
    articles: { totalCount: 0 },
  })
  expect(body.extensions?.explain?.statements).toHaveLength(1)
})

test('the plan is not told where the configuration forbids it', async () => {
  const silent = await startTestService(database.connection, { REFGRAPH_EXPLAIN: 'off' })
  const { body } = await silent.post('{ articles { totalCount } }', {}, { explain: true })
  await silent.close()
  expect(body).toEqual({ data: { articles: { totalCount: 0 } } })
})

test('a failure inside is masked, logged once, and has a request id', async () => {
  const logged: string[] = []
  const log = { error: (message: string) => logged.push(message), warn() {}, info() {}, debug() {} }
  const other = await createTestDatabase()
  const broken = await startTestService(other.connection, {}, log)
  await other.client
    .sql`drop table article_references, authorships, source_records, article_identifiers, articles cascade`
  const { status, body } = await broken.post('{ articles { totalCount } }')
  await broken.close()
  await other.drop()
  expect(status).toBe(500)
  expect(body.errors?.[0]?.message).toBe('Something went wrong here. The log has more under this request id.')
  expect(JSON.stringify(body)).not.toMatch(/select|relation|\.ts/)
  expect(logged).toEqual([`request ${String(body.errors?.[0]?.extensions?.['requestId'])} failed`])
})

test('a database that went away is UNAVAILABLE, and the service is not ready', async () => {
  const other = await createTestDatabase()
  const orphan = await startTestService(
    other.connection,
    {},
    { error() {}, warn() {}, info() {}, debug() {} },
  )
  expect((await fetch(`${orphan.url}/health/ready`)).status).toBe(200)
  await other.drop()
  const { status, body } = await orphan.post('{ articles { totalCount } }')
  expect([status, body.errors?.[0]?.extensions?.['code']]).toEqual([503, 'UNAVAILABLE'])
  expect((await fetch(`${orphan.url}/health/ready`)).status).toBe(503)
  expect((await fetch(`${orphan.url}/health/live`)).status).toBe(200)
  await orphan.close()
})

test('a port that is taken is one clear sentence', async () => {
  const port = new URL(service.url).port
  await expect(startTestService(database.connection, { PORT: port })).rejects.toThrow(
    `Port ${port} on 127.0.0.1 is taken; set PORT to another, or stop what listens there.`,
  )
})
