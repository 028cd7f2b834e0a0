import { afterAll, beforeAll, describe, expect, test } from 'vitest'
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

const byVariable = 'query ($where: ArticleFilter) { articles(where: $where) { totalCount } }'

/** A filter inside filters, as JSON: too deep to be written by `JSON.stringify`. */
const nested = (depth: number, open: string, close: string) =>
  `${open.repeat(depth)}{"type":"BOOK"}${close.repeat(depth)}`
/** The same as it stands in a document. */
const literal = (json: string) => json.replace(/"(\w+)":/g, '$1:').replaceAll('"BOOK"', 'BOOK')

async function send(body: string) {
  const response = await fetch(`${service.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  })
  const answer = (await response.json()) as {
    data?: unknown
    errors?: { message: string; extensions: Readonly<Record<string, unknown>> }[]
  }
  return { status: response.status, ...answer }
}

const sendVariable = (where: string) =>
  send(`{"query":${JSON.stringify(byVariable)},"variables":{"where":${where}}}`)

describe.each([
  ['not', '{"not":', '}', 'not'],
  ['and', '{"and":[', ']}', 'and.0'],
  ['or', '{"or":[', ']}', 'or.0'],
])('filters inside "%s"', (_, open, close, step) => {
  const rule = 'it is more than 12 objects deep; the limit is 12. Nest fewer filters inside one another.'
  const steps = Array.from({ length: 12 }, () => step).join('.')

  test('may be 12 deep', async () => {
    const where = nested(11, open, close)
    expect(await sendVariable(where)).toMatchObject({ data: { articles: { totalCount: 0 } } })
    const query = `{ articles(where: ${literal(where)}) { totalCount } }`
    expect(await send(JSON.stringify({ query }))).toMatchObject({ data: { articles: { totalCount: 0 } } })
  })

  test.each([12, 1_000, 5_000])('are refused in a variable, %i in one another', async (depth) => {
    const { status, data, errors } = await sendVariable(nested(depth, open, close))
    expect([status, data, errors]).toEqual([
      200,
      undefined,
      [
        {
          message: `Variable "$where": ${rule}`,
          extensions: { code: 'BAD_USER_INPUT', argument: `$where.${steps}`, rule, limit: 12 },
        },
      ],
    ])
  })

  test('are refused in a literal, and where a variable goes on in a literal', async () => {
    const told = { code: 'BAD_USER_INPUT', argument: `where.${steps}`, rule, limit: 12 }
    const query = `{ articles(where: ${literal(nested(12, open, close))}) { totalCount } }`
    expect((await send(JSON.stringify({ query }))).errors).toMatchObject([{ extensions: told }])
    const split = `query ($where: ArticleFilter!) { articles(where: ${literal(open)}$where${close}) { totalCount } }`
    const variables = { where: JSON.parse(nested(11, open, close)) as unknown }
    expect((await send(JSON.stringify({ query: split, variables }))).errors).toMatchObject([
      { extensions: told },
    ])
  })
})

test('a known operation, which goes straight to its statement, is held to the same', async () => {
  for (let times = 0; times < 3; times += 1) {
    expect(await sendVariable('{"not":{"type":"BOOK"}}')).toMatchObject({ data: {} })
  }
  const deep = await sendVariable(nested(5_000, '{"not":', '}'))
  expect(deep.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', limit: 12 } }])
})

test.each([
  ['lists', '['.repeat(2_400), ']'.repeat(2_400)],
  ['filters', '{not:'.repeat(1_200), '}'.repeat(1_200)],
])('a document with %s deep inside one another is refused before it is parsed', async (_, open, close) => {
  const query = `{ articles(where: ${open}1${close}) { totalCount } }`
  expect((await send(JSON.stringify({ query }))).errors).toEqual([
    {
      message: 'This operation is more than 100 brackets deep; the limit is 100.',
      extensions: { code: 'GRAPHQL_VALIDATION_FAILED', limit: 100 },
    },
  ])
})

test('a GET is held to the same', async () => {
  const parameters = new URLSearchParams({
    query: byVariable,
    variables: `{"where":${nested(1_000, '{"not":', '}')}}`,
  })
  const response = await fetch(
    `${service.url}/graphql?${String(parameters).replaceAll('%7B', '{').replaceAll('%22', '"')}`,
  )
  expect(await response.json()).toMatchObject({
    errors: [{ extensions: { code: 'BAD_USER_INPUT', limit: 12 } }],
  })
})

test('what is deep where nothing is read is passed over', async () => {
  const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`
  const query = JSON.stringify('{ articles { totalCount } }')
  for (const part of [`"extensions":{"a":${deep}}`, `"variables":{"a":${deep}}`]) {
    for (let times = 0; times < 2; times += 1) {
      expect(await send(`{"query":${query},${part}}`)).toMatchObject({
        data: { articles: { totalCount: 0 } },
      })
    }
  }
})

const many = (count: number) => Array.from({ length: count }, (_, index) => ({ authorName: `a${index}` }))

test('an operation may state 200 conditions', async () => {
  const told = (argument: string) => ({
    code: 'BAD_USER_INPUT',
    argument,
    rule: 'this filter takes the operation over 200 conditions; the limit is 200. State fewer, or ask in several requests.',
    limit: 200,
  })
  const ask = (where: object) => sendVariable(JSON.stringify(where))
  expect(await ask({ or: many(200) })).toMatchObject({ data: { articles: { totalCount: 0 } } })
  expect((await ask({ or: many(201) })).errors).toMatchObject([{ extensions: told('where.or.200') }])
  // A filter without any condition is one all the same.
  expect((await ask({ or: Array.from({ length: 500 }, () => ({})) })).errors).toMatchObject([
    { extensions: told('where.or.200') },
  ])
  expect(
    (await ask({ and: [{ type: 'BOOK', year: { gte: 1, lte: 2 } }, ...many(199)] })).errors,
  ).toMatchObject([{ extensions: told('where.and.199') }])
  // Also over several fields.
  const query = `query ($w: ArticleFilter) { a: articles(where: $w) { totalCount } b: articles(where: $w) { totalCount } }`
  const variables = { w: { or: many(101) } }
  expect((await send(JSON.stringify({ query, variables }))).errors).toMatchObject([
    { extensions: told('where.or.99') },
  ])
})

test('the variables of a request may be 1,000 objects', async () => {
  const rule = 'it is one of more than 1,000 objects; the limit is 1,000. Ask in several requests.'
  const many = { or: Array.from({ length: 30_000 }, () => ({})) }
  expect((await sendVariable(JSON.stringify(many))).errors).toEqual([
    {
      message: `Variable "$where": ${rule}`,
      extensions: { code: 'BAD_USER_INPUT', argument: '$where.or.999', rule, limit: 1_000 },
    },
  ])
})

describe('what is searched for', () => {
  const words = (count: number) => Array.from({ length: count }, (_, index) => `w${index}`).join(' ')

  test('may be 50 words', async () => {
    expect(await sendVariable(JSON.stringify({ text: words(50) }))).toMatchObject({ data: {} })
  })

  test.each([
    [words(51), 'it has 51 words; the limit is 50. Leave some out.', 50],
    [words(20_000).slice(0, 90_000), 'it has 90,000 characters; the limit is 1,000. Leave some out.', 1_000],
    [`a${'-b'.repeat(600)}`, 'it has 1,201 characters; the limit is 1,000. Leave some out.', 1_000],
  ])('is refused where it is longer', async (text, rule, limit) => {
    expect((await sendVariable(JSON.stringify({ text }))).errors).toEqual([
      {
        message: `Argument "where.text" of Query.articles: ${rule}`,
        locations: expect.any(Array) as unknown,
        extensions: { code: 'BAD_USER_INPUT', argument: 'where.text', rule, limit },
      },
    ])
  })
})

test('nothing of all this was a bug', () => {
  expect(logged).toEqual([])
})

test.each([
  ['lists in lists', '['.repeat(450_000) + ']'.repeat(450_000)],
  ['a long list', `[${'[],'.repeat(250_000)}[]]`],
  ['a long list of numbers', `[${'7,'.repeat(450_000)}7]`],
])('the largest body, full of %s, is refused at once', async (_, list) => {
  const body = `{"query":"query($ids: [ID!]!) { nodes(ids: $ids) { id } }","variables":{"ids":${list}}}`
  const start = performance.now()
  const { errors } = await send(body)
  expect(errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT')
  expect(performance.now() - start).toBeLessThan(3_000)
})
