import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { unknownChoice } from '../../src/citation/unknown-choice.ts'
import { createReadClient } from '../../src/db/client.ts'
import { createGraphqlListener } from '../../src/server/graphql-listener.ts'
import { createGraphqlServer } from '../../src/server/graphql-server.ts'
import { createLogger } from '../../src/server/logger.ts'
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

async function send(body: object, accept = 'application/json') {
  const response = await fetch(`${service.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept },
    body: JSON.stringify(body),
  })
  return { status: response.status, body: (await response.json()) as Readonly<Record<string, unknown>> }
}

const refused = async (body: object) => (await send(body)).body

describe('the operation of a request', () => {
  const two = 'query A { articles { totalCount } } query B { journals { totalCount } }'

  test.each([
    [
      { query: two },
      'This document has several operations: "A", "B". Say in "operationName" which one to run.',
    ],
    [
      { query: two, operationName: 'C' },
      'This document has no operation "C"; it has "A", "B". Name one of these in "operationName".',
    ],
    [
      { query: '{ articles { totalCount } }', operationName: 'C' },
      'This document has no operation "C"; it has one without a name. Leave "operationName" out.',
    ],
    [
      { query: 'fragment F on Article { id }' },
      'This document has no operation, only fragments; add a query.',
    ],
  ])('of %j is told', async (body, rule) => {
    const error = { message: rule, extensions: { code: 'BAD_USER_INPUT', argument: 'operationName', rule } }
    expect(await send(body)).toEqual({ status: 200, body: { errors: [error] } })
    expect(await send(body, 'application/graphql-response+json')).toMatchObject({ status: 400 })
  })

  test.each(['mutation', 'subscription'])('is no %s, and nothing has run then', async (kind) => {
    for (const query of [`${kind} { x }`, `${kind} { __typename }`]) {
      expect(await refused({ query })).toEqual({
        errors: [
          {
            message: `This service answers queries; it has no ${kind}s.`,
            extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
          },
        ],
      })
    }
  })
})

describe('a variable that cannot be used is told with its place and the rule', () => {
  const query =
    'query ($where: ArticleFilter, $first: Int! = 1) { articles(where: $where, first: $first) { totalCount } }'

  test.each([
    [
      { where: { year: { gte: 'x' } } },
      'Variable "$where" got invalid value "x" at "where.year.gte"; Int cannot represent non-integer value: "x"',
      '$where.year.gte',
      'Int cannot represent non-integer value: "x"',
    ],
    [
      { where: { or: [{}, { type: 'SONG' }] } },
      'Variable "$where" got invalid value "SONG" at "where.or[1].type"; Value "SONG" does not exist in "ArticleType" enum.',
      '$where.or.1.type',
      'Value "SONG" does not exist in "ArticleType" enum.',
    ],
    [
      { first: null },
      'Variable "$first" of non-null type "Int!" must not be null.',
      '$first',
      'It is null; it takes Int!.',
    ],
  ])('%j', async (variables, message, argument, rule) => {
    expect(await refused({ query, variables })).toEqual({
      errors: [
        {
          message,
          locations: expect.any(Array) as unknown,
          extensions: { code: 'BAD_USER_INPUT', argument, rule },
        },
      ],
    })
  })

  test('that is required', async () => {
    expect(await refused({ query: 'query ($id: ID!) { node(id: $id) { id } }' })).toMatchObject({
      errors: [
        { extensions: { code: 'BAD_USER_INPUT', argument: '$id', rule: 'It is not given; it takes ID!.' } },
      ],
    })
  })

  test('each of several', async () => {
    const variables = { where: { type: 'SONG', access: 'NONE', year: 1 }, first: 'x' }
    const { errors } = await refused({ query, variables })
    expect(
      (errors as { extensions: { argument: string } }[]).map(({ extensions }) => extensions.argument),
    ).toEqual(['$where.access', '$where.type', '$where.year', '$first'])
  })

  test('up to ten, and then that there are more', async () => {
    const variables = { where: { or: Array.from({ length: 20 }, () => ({ type: 'SONG' })) } }
    const { errors } = await refused({ query, variables })
    const extensions = (errors as { extensions: { code: string; argument?: string } }[]).map(
      (e) => e.extensions,
    )
    expect(extensions).toHaveLength(11)
    expect(new Set(extensions.map(({ code }) => code))).toEqual(new Set(['BAD_USER_INPUT']))
    expect(extensions[9]?.argument).toBe('$where.or.9.type')
  })
})

describe('a variable without a value, where one is needed, is told with the argument and the rule', () => {
  test.each([
    [
      'query ($d: DOI) { article(by: { doi: $d }) { id } }',
      'by.doi',
      'ArticleKey takes exactly one field that is not null',
    ],
    [
      'query ($d: DOI) { articlesByKey(keys: [{ doi: "10.1000/1" }, { doi: $d }]) { id } }',
      'keys.1.doi',
      'ArticleKey takes exactly one field that is not null',
    ],
  ])('%s', async (query, argument, rule) => {
    for (const [variables, said] of [
      [{ d: null }, '$d is null'],
      [{}, '$d is not given'],
    ] as const) {
      const { errors, data } = await refused({ query, variables })
      const told = { code: 'BAD_USER_INPUT', argument, rule: `${rule}, and ${said}.` }
      expect([data, errors]).toMatchObject([undefined, [{ extensions: told }]])
    }
  })

  test.each([
    ['query ($i: ID = "art_1") { node(id: $i) { id } }', 'id', 'Query.node'],
    ['query ($i: ID = "art_1") { nodes(ids: [$i]) { id } }', 'ids.0', 'Query.nodes'],
    ['query ($i: Boolean = true) { articles { totalCount @include(if: $i) } }', 'if', '@include'],
    [
      'query ($i: ExportFormat = RIS) { articles { nodes { exportReferences(format: $i) } } }',
      'format',
      'Article.exportReferences',
    ],
  ])('%s with null', async (query, argument, taker) => {
    const rule = 'it must not be null, and $i is null.'
    expect(await refused({ query, variables: { i: null } })).toEqual({
      errors: [
        {
          message: `Argument "${argument}" of ${taker}: ${rule}`,
          locations: expect.any(Array) as unknown,
          extensions: { code: 'BAD_USER_INPUT', argument, rule },
        },
      ],
    })
  })
})

test('a document over a limit has status 400 in the media type of GraphQL only', async () => {
  const query = `${'{ authors { nodes { articles { nodes '.repeat(7)}{ id }${' } } } }'.repeat(7)}`
  expect((await send({ query })).status).toBe(200)
  expect((await send({ query }, 'application/graphql-response+json')).status).toBe(400)
})

test('an answer of which a part failed while it was made has status 200, and data', async () => {
  await database.client
    .sql`insert into articles (type, origin, title, title_key) values ('BOOK', 'RECORD', 'One', 'one')`
  const client = createReadClient({ connection: database.connection, poolSize: 1 })
  // A style that was there when the arguments were checked, and is gone when the work is written.
  const citations = {
    check: () => Promise.resolve([]),
    cite: () => Promise.reject(unknownChoice('style', 'gone', ['apa'])),
  }
  const log = createLogger('error')
  const graphql = createGraphqlServer({ client, citations, log, costLimit: 1_000, explain: false })
  const server = createServer(createGraphqlListener(graphql.yoga, graphql.direct)).listen(0, '127.0.0.1')
  try {
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
      body: JSON.stringify({ query: '{ articles { nodes { citation(style: "gone") } } }' }),
    })
    expect([response.status, await response.json()]).toMatchObject([
      200,
      { data: null, errors: [{ extensions: { code: 'BAD_USER_INPUT', argument: 'style' } }] },
    ])
  } finally {
    server.close()
    server.closeAllConnections()
    await client.close()
  }
})
