import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type RawAnswer, rawRequest } from '../support/raw-request.ts'
import { type SeededService, startSeededService } from '../support/seeded-service.ts'

let service: SeededService

beforeAll(async () => {
  service = await startSeededService()
  await service.database.client
    .sql`update articles set abstract = repeat('An abstract. ', 200) where origin = 'RECORD'`
})

afterAll(() => service.end())

const introspection = '{ __schema { types { name description fields { name description } } } }'
const list = '{ articles(first: 50) { nodes { title abstract references { nodes { text } } } } }'
const small = '{ __typename }'

function post(query: string, acceptEncoding?: string): Promise<RawAnswer> {
  return rawRequest(`${service.url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json',
      ...(acceptEncoding === undefined ? {} : { 'accept-encoding': acceptEncoding }),
    },
    body: JSON.stringify({ query }),
  })
}

describe.each([
  ['of GraphQL itself', introspection],
  ['of its plan', list],
])('an answer %s', (_, query) => {
  test.each(['gzip', 'br', 'zstd'])(
    'goes out in %s to who asks for it, and says the same',
    async (encoding) => {
      const plain = await post(query)
      // The first time Yoga answers, from then on its statement does.
      for (let time = 1; time <= 3; time += 1) {
        const encoded = await post(query, encoding)
        expect(encoded.headers).toMatchObject({
          'content-type': plain.headers['content-type'],
          'content-encoding': encoding,
          'content-length': String(encoded.bytes.length),
          vary: 'accept-encoding',
        })
        expect(encoded.text).toBe(plain.text)
        expect(encoded.bytes.length).toBeLessThan(plain.bytes.length / 2)
      }
    },
  )

  test('goes out as it is, with its length, to who asks for none', async () => {
    for (let time = 1; time <= 3; time += 1) {
      const { headers, bytes } = await post(query)
      expect(headers['content-encoding']).toBeUndefined()
      expect(headers).toMatchObject({ 'content-length': String(bytes.length), vary: 'accept-encoding' })
    }
  })
})

test.each([
  ['gzip, deflate, br, zstd', 'zstd'],
  ['gzip, deflate, br', 'br'],
  ['gzip, deflate', 'gzip'],
  ['GZIP', 'gzip'],
  ['x-gzip', 'gzip'],
  ['gzip;q=1.0, br;q=0.5, *;q=0', 'gzip'],
  ['br;q=0.2,gzip;q=0.8', 'gzip'],
  ['zstd;q=0, br;q=0, gzip', 'gzip'],
  ['*', 'zstd'],
  ['*;q=0.5, zstd;q=0', 'br'],
  ['identity;q=0, gzip', 'gzip'],
  ['identity, gzip;q=0.5', undefined],
  ['identity', undefined],
  ['gzip;q=0', undefined],
  ['*;q=0', undefined],
  ['deflate, compress', undefined],
  ['', undefined],
  [';;,,q=1', undefined],
])('who accepts %j gets %s', async (accepted, encoding) => {
  const { headers, text } = await post(introspection, accepted)
  expect(headers['content-encoding']).toBe(encoding)
  expect(text).toBe((await post(introspection)).text)
})

test('a small answer is not compressed', async () => {
  for (let time = 1; time <= 3; time += 1) {
    const { headers, text } = await post(small, 'gzip')
    expect([headers['content-encoding'], text]).toEqual([undefined, '{"data":{"__typename":"Query"}}'])
  }
})

const doi = '/doi/10.1007/s11920-007-0063-1'
const gzip = { 'accept-encoding': 'gzip' }

test.each([
  [
    'GraphQL by GET',
    `/graphql?query=${encodeURIComponent(introspection)}`,
    { accept: 'application/json' },
    'accept, accept-encoding',
  ],
  ['the page', '/graphql', { accept: 'text/html' }, 'accept, accept-encoding'],
  ['the schema', '/schema.graphql', {}, 'accept-encoding'],
  [
    'a work by its DOI',
    doi,
    { accept: 'application/vnd.citationstyles.csl+json' },
    'accept, accept-encoding',
  ],
])('%s is compressed for who asks for it, and varies with that', async (_, path, headers, vary) => {
  const plain = await rawRequest(`${service.url}${path}`, { headers })
  const encoded = await rawRequest(`${service.url}${path}`, { headers: { ...headers, ...gzip } })
  expect([plain.status, plain.bytes.length > 1024]).toEqual([200, true])
  expect([plain.headers['content-encoding'], encoded.headers['content-encoding']]).toEqual([
    undefined,
    'gzip',
  ])
  expect(encoded.text).toBe(plain.text)
  for (const answer of [plain, encoded]) expect(answer.headers.vary).toBe(vary)
})

test.each([
  ['/graphql?query={__typename}', { accept: 'application/json' }],
  [`/graphql?query=${encodeURIComponent(introspection)}`, { accept: 'application/json' }],
  [`/graphql?query=${encodeURIComponent(introspection)}`, { accept: 'application/json', ...gzip }],
  ['/graphql?query={', { accept: 'application/graphql-response+json' }],
  ['/graphql?query={__typename}&variables={', {}],
  ['/graphql', {}],
  ['/graphql', { accept: 'text/html' }],
  ['/graphql', { accept: 'text/html', ...gzip }],
  ['/schema.graphql', {}],
  ['/schema.graphql', gzip],
  ['/favicon.ico', {}],
  ['/', {}],
  [doi, {}],
  [doi, gzip],
  [doi, { accept: 'text/html' }],
  ['/doi/10.1000/nothing', {}],
  ['/doi/nothing', {}],
  ['/health/live', {}],
  ['/health/ready', {}],
  ['/nothing', {}],
])('HEAD %s %j is answered as GET, without a body', async (path, headers: Record<string, string>) => {
  const get = await rawRequest(`${service.url}${path}`, { headers })
  const head = await rawRequest(`${service.url}${path}`, { method: 'HEAD', headers })
  const told = ({ headers: all }: RawAnswer) => ({ ...all, date: 'now' })
  expect([head.status, told(head)]).toEqual([get.status, told(get)])
  expect(head.bytes.length).toBe(0)
  if (get.bytes.length > 0) expect(head.headers['content-length']).toBe(String(get.bytes.length))
})

test('what can only be read is not written to; the address alone leads to GraphQL with its query', async () => {
  for (const path of ['/schema.graphql', '/about', '/favicon.ico', '/health/live', '/nothing']) {
    const { status, headers } = await rawRequest(`${service.url}${path}`, { method: 'DELETE' })
    expect([path, status, headers.allow]).toEqual([path, 405, 'GET, HEAD'])
  }
  const { status, headers } = await rawRequest(`${service.url}/?query={__typename}`)
  expect([status, headers.location]).toEqual([307, '/graphql?query={__typename}'])
})

test('the schema is served as text, and not sent again to who has it', async () => {
  const url = `${service.url}/schema.graphql`
  const first = await rawRequest(url)
  expect(first.text).toBe(readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8'))
  expect(first.headers['content-type']).toBe('text/plain; charset=utf-8')
  const { etag = '' } = first.headers
  expect(etag).toMatch(/^W\/"[\w-]{43}"$/)
  for (const known of [etag, etag.slice(2), `"other", ${etag}`, '*']) {
    const again = await rawRequest(url, { headers: { 'if-none-match': known, ...gzip } })
    expect([known, again.status, again.bytes.length, again.headers.etag]).toEqual([known, 304, 0, etag])
  }
  expect((await rawRequest(url, { headers: { 'if-none-match': '"other"' } })).status).toBe(200)
})

test('browsers find an icon', async () => {
  const { status, headers, bytes } = await rawRequest(`${service.url}/favicon.ico`)
  expect([status, headers['content-type']]).toEqual([200, 'image/x-icon'])
  // One picture of 32 by 32 in it, which begins where the entry says and is a PNG to the end.
  expect([bytes.readUInt16LE(4), bytes[6], bytes[7]]).toEqual([1, 32, 32])
  const png = bytes.subarray(bytes.readUInt32LE(18))
  expect(png.length).toBe(bytes.readUInt32LE(14))
  expect(png.subarray(1, 4).toString()).toBe('PNG')
  expect(png.subarray(-8, -4).toString()).toBe('IEND')
})
