import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { startTestService, type TestService } from '../support/service.ts'

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

async function send(body: string, headers: Readonly<Record<string, string>> = {}) {
  const response = await fetch(`${service.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  })
  const { errors } = (await response.json()) as {
    errors?: { message: string; extensions: { code: string } }[]
  }
  return [response.status, ...(errors ?? []).map(({ message, extensions }) => [extensions, message])]
}

test.each([
  [
    'a line break inside a string',
    '{"query": "{\n__typename }"}',
    /^The body is not JSON: Bad control character in string literal in JSON at position 12/,
  ],
  ['nothing', '', /^The body is not JSON: Unexpected end of JSON input/],
  ['a list', '[{"query":"{ __typename }"}]', /^Batching is not offered: a request is one operation/],
  ['a number', '5', /^POST body is expected to be object/],
  ['no query', '{"variables":{}}', /^Must provide query string/],
  ['a query that is no text', '{"query":{}}', /^Expected "query" param to be a string/],
  ['a part that no request has', '{"query":"{ __typename }","id":1}', /^Unexpected parameter "id"/],
])('a body with %s is a user error that says so, and no more', async (_, body, message) => {
  const [, error] = await send(body)
  expect(error).toEqual([{ code: 'BAD_USER_INPUT' }, expect.stringMatching(message)])
})

const graphqlJson = { accept: 'application/graphql-response+json' }
const tooWide =
  '{ articles(first: 200) { nodes { authors(first: 200) { nodes { articles(first: 200) { nodes { id } } } } } } }'

test.each([
  ['cannot be parsed', '{', 'GRAPHQL_PARSE_FAILED'],
  ['is not valid', '{ nothing }', 'GRAPHQL_VALIDATION_FAILED'],
  ['has an argument that cannot be used', '{ articles(first: 0) { totalCount } }', 'BAD_USER_INPUT'],
  ['costs too much', tooWide, 'COST_LIMIT'],
  ['changes something', 'mutation { __typename }', 'GRAPHQL_VALIDATION_FAILED'],
])('a document that %s has status 400 in the media type of GraphQL, 200 in JSON', async (_, query, code) => {
  const body = JSON.stringify({ query })
  const [status, error] = await send(body, graphqlJson)
  expect([status, error]).toEqual([400, [expect.objectContaining({ code }), expect.any(String)]])
  expect(await send(body)).toEqual([200, error])
})

test('a page of another origin may ask and read, and nobody is told that it is someone', async () => {
  const headers = { origin: 'https://library.example', 'access-control-request-method': 'POST' }
  const preflight = await fetch(`${service.url}/graphql`, {
    method: 'OPTIONS',
    headers: { ...headers, 'access-control-request-headers': 'content-type,x-request-id' },
  })
  expect([preflight.status, Object.fromEntries(preflight.headers)]).toEqual([
    204,
    expect.objectContaining({
      'access-control-allow-origin': '*',
      'access-control-allow-methods': 'GET, POST, OPTIONS',
      'access-control-allow-headers': 'content-type,x-request-id',
    }),
  ])
  const { origin } = headers
  for (const path of ['/graphql?query={__typename}', '/doi/10.1000/none', '/health/live']) {
    const response = await fetch(`${service.url}${path}`, { headers: { origin } })
    expect([path, response.headers.get('access-control-allow-origin')]).toEqual([path, '*'])
    expect(response.headers.get('access-control-allow-credentials')).toBeNull()
  }
})

async function get(search: string, headers: Readonly<Record<string, string>> = {}) {
  const response = await fetch(`${service.url}/graphql?${search}`, { headers })
  const { data, errors } = (await response.json()) as { data?: unknown; errors?: unknown[] }
  return { status: response.status, vary: response.headers.get('vary'), data, errors }
}

test.each([
  ['variables', '{', /^The parameter "variables" is not JSON: Expected property name/],
  ['variables', 'a', /^The parameter "variables" is not JSON: Unexpected token/],
  ['extensions', '{]', /^The parameter "extensions" is not JSON: Expected property name/],
  ['variables', '[1]', /^Expected "variables" param to be empty or an object, but given array/],
  ['extensions', '5', /^Expected "extensions" param to be empty or an object, but given number/],
])('a GET whose %s are %s is a user error that says so', async (name, value, message) => {
  for (const accept of ['*/*', 'application/json', 'application/graphql-response+json']) {
    const search = new URLSearchParams({ query: '{ __typename }', [name]: value }).toString()
    expect(await get(search, { accept })).toMatchObject({
      status: 400,
      errors: [
        { message: expect.stringMatching(message) as unknown, extensions: { code: 'BAD_USER_INPUT' } },
      ],
    })
  }
  expect(logged).toEqual([])
})

test('a GET may give variables and extensions, or leave them empty', async () => {
  const query = 'query ($first: Int) { articles(first: $first) { totalCount } }'
  const ask = (more: object) => get(new URLSearchParams({ query, ...more }).toString())
  const answer = { status: 200, data: { articles: { totalCount: 0 } } }
  expect(await ask({ variables: '{"first":1}', extensions: '{}' })).toMatchObject(answer)
  expect(await ask({ variables: '', extensions: 'null' })).toMatchObject(answer)
})

test('an answer to GET depends on what the client accepts, and says so', async () => {
  for (const search of ['query={__typename}', 'query={', 'variables={']) {
    expect(await get(search)).toMatchObject({ vary: 'accept' })
  }
})

const hash = { version: 1, sha256Hash: 'ecf4edb46db40b5132295c0291d62fb65d6759a9eedfa4d5d612dd5ec54a6b38' }
const notSupported = {
  errors: [{ message: 'PersistedQueryNotSupported', extensions: { code: 'PERSISTED_QUERY_NOT_SUPPORTED' } }],
}

/** Media types as Apollo Client and urql ask for them, and as others do. */
const accepts = [
  'application/graphql-response+json,application/json;q=0.9',
  'application/graphql-response+json, application/graphql+json, application/json, text/event-stream, multipart/mixed',
  'application/json',
  '*/*',
]

test.each([
  { extensions: { persistedQuery: hash } },
  { query: '', extensions: { persistedQuery: hash } },
  { query: null, operationName: 'Works', variables: { n: 1 }, extensions: { persistedQuery: hash } },
  { extensions: { persistedQuery: { sha256Hash: hash.sha256Hash }, clientLibrary: { name: 'any' } } },
  { extensions: { persistedQuery: {} } },
])('a hash without its document, %j, asks for the document', async (request) => {
  for (const accept of accepts) {
    const posted = await fetch(`${service.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept },
      body: JSON.stringify(request),
    })
    expect([accept, posted.status, await posted.json()]).toEqual([accept, 200, notSupported])
    const search = new URLSearchParams({ extensions: JSON.stringify(request.extensions) }).toString()
    const got = await fetch(`${service.url}/graphql?${search}`, { headers: { accept } })
    expect([accept, got.status, await got.json()]).toEqual([accept, 200, notSupported])
    expect(got.headers.get('cache-control')).toBe('no-store')
  }
  expect(logged).toEqual([])
})

test('a document that comes with its hash is answered, each time', async () => {
  const query = '{ articles(first: 2) { totalCount } }'
  for (let time = 1; time <= 3; time += 1) {
    const { status, body } = await service.post(query, {}, { persistedQuery: hash })
    expect([status, body]).toEqual([200, { data: { articles: { totalCount: 0 } } }])
  }
  const search = new URLSearchParams({
    query,
    extensions: JSON.stringify({ persistedQuery: hash }),
  }).toString()
  expect(await get(search)).toMatchObject({ status: 200, data: { articles: { totalCount: 0 } } })
})

test.each([
  { extensions: {} },
  { extensions: { persistedQuery: null } },
  { extensions: { persistedQuery: 'x' } },
])('no document and no hash, %j, is still said to be no query', async (request) => {
  expect(await send(JSON.stringify(request))).toEqual([
    200,
    [{ code: 'BAD_USER_INPUT' }, expect.stringMatching(/^Must provide query string/)],
  ])
})

test.each([
  ['of one', '[{"query":"{ __typename }"}]'],
  ['of several', '[{"query":"{ __typename }"},{"query":"{ __typename }"}]'],
  ['of hashes', JSON.stringify([{ extensions: { persistedQuery: hash } }])],
  ['of nothing', '[]'],
])('a batch %s is one GraphQL error', async (_, body) => {
  for (const accept of accepts) {
    expect(await send(body, { accept })).toEqual([
      400,
      [{ code: 'BAD_USER_INPUT' }, expect.stringMatching(/^Batching is not offered/)],
    ])
  }
})
