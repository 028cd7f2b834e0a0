import { GraphQLError } from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { TestService, type Variables } from '../support/execute.ts'

let database: TestDatabase
let service: TestService

beforeAll(async () => {
  database = await createTestDatabase()
  service = new TestService(database.client.sql, 1_000)
  await database.client.sql`
    insert into articles (type, origin, title, title_key) values
      ('BOOK', 'RECORD', 'One', 'one'), ('BOOK', 'RECORD', 'Two', 'two'), ('BOOK', 'RECORD', 'Three', 'three')`
})

afterAll(async () => {
  await database?.drop()
})

/** What the client is told. Nothing may have run. */
function errorOf(query: string, variables: Variables = {}) {
  try {
    service.bind(query, variables)
  } catch (error) {
    if (error instanceof GraphQLError) return { ...error.extensions, message: error.message }
    throw error
  }
  throw new Error('There was no error')
}

function cursorOf(list: unknown): string {
  return Buffer.from(JSON.stringify(list)).toString('base64url')
}

describe.each([
  [
    'a page of none',
    'Int',
    'articles(first: $v) { nodes { id } }',
    0,
    'first',
    '0 is out of range; it takes a whole number from 1 to 200.',
  ],
  [
    'a page of less',
    'Int',
    'articles(first: $v) { nodes { id } }',
    -1,
    'first',
    '-1 is out of range; it takes a whole number from 1 to 200.',
  ],
  [
    'a page of 10,000',
    'Int',
    'articles(last: $v) { totalCount }',
    10_000,
    'last',
    '10000 is out of range; it takes a whole number from 1 to 200.',
  ],
  [
    'no DOI',
    'DOI!',
    'article(by: { doi: $v }) { id }',
    '11.1000/182',
    'by.doi',
    '"11.1000/182" is not a DOI; a DOI is like 10.1000/182.',
  ],
  [
    'no PubMed id',
    'String!',
    'article(by: { pmid: $v }) { id }',
    'x',
    'by.pmid',
    '"x" is not a PubMed id; one is like 17915076.',
  ],
  [
    'no PubMed Central id',
    'String!',
    'article(by: { pmcid: $v }) { id }',
    'PMC',
    'by.pmcid',
    '"PMC" is not a PubMed Central id; one is like PMC1234567.',
  ],
  [
    'no arXiv id',
    'String!',
    'article(by: { arxiv: $v }) { id }',
    '2113.00001',
    'by.arxiv',
    '"2113.00001" is not an arXiv id; one is like 2101.00001 or hep-th/9901001.',
  ],
  [
    'an ORCID iD with a wrong check digit',
    'ORCID!',
    'author(by: { orcid: $v }) { id }',
    '0000-0002-1825-0098',
    'by.orcid',
    '"0000-0002-1825-0098" is not an ORCID iD; one is like 0000-0002-1825-0097, with the right check digit.',
  ],
  [
    'an ISSN with a wrong check digit',
    'ISSN!',
    'journal(by: { issn: $v }) { id }',
    '1523-3813',
    'by.issn',
    '"1523-3813" is not an ISSN; one is like 1523-3812, with the right check digit.',
  ],
  [
    'no global id',
    'ID!',
    'node(id: $v) { id }',
    'QXJ0aWNsZTox',
    'id',
    '"QXJ0aWNsZTox" is not an id of this service; take one from the field "id".',
  ],
  [
    'an id that no bigint holds',
    'ID!',
    'node(id: $v) { id }',
    'art_9999999999999999999',
    'id',
    '"art_9999999999999999999" is not an id of this service; take one from the field "id".',
  ],
  [
    'the id of an author for an article',
    'ID!',
    'article(by: { id: $v }) { id }',
    'aut_1',
    'by.id',
    '"aut_1" is the id of an Author, not of Article.',
  ],
  [
    'a filter deep inside',
    'DOI!',
    'articles(where: { not: { or: [{ type: BOOK }, { doi: ["10.1000/1", $v] }] } }) { totalCount }',
    'nothing',
    'where.not.or.1.doi',
    undefined,
  ],
  [
    'a name without a letter',
    'String!',
    'authors(where: { name: $v }) { totalCount }',
    '…',
    'where.name',
    'it needs at least one letter or digit.',
  ],
  [
    'no cursor at all',
    'String',
    'articles(after: $v) { nodes { id } }',
    '!',
    'after',
    '"!" is not a cursor of this service; take one from "edges.cursor" or "pageInfo".',
  ],
  [
    'a cursor that is no JSON',
    'String',
    'articles(after: $v) { nodes { id } }',
    'WyJh',
    'after',
    '"WyJh" is not a cursor of this service; take one from "edges.cursor" or "pageInfo".',
  ],
  [
    'a cursor of another order',
    'String',
    'articles(orderBy: TITLE_ASC, before: $v) { nodes { id } }',
    cursorOf(['article:published_desc', 0, 1]),
    'before',
    'this cursor belongs to the order article:published_desc, and this list is in the order article:title_asc.',
  ],
  [
    'a cursor of another list',
    'String',
    'articles(before: $v) { nodes { id } }',
    cursorOf(['author:name_asc', 'x', 1]),
    'before',
    'this cursor belongs to the order author:name_asc, and this list is in the order article:published_desc.',
  ],
  [
    'a cursor with a key of another type',
    'String',
    'articles(after: $v) { nodes { id } }',
    cursorOf(['article:published_desc', 'x', 1]),
    'after',
    'this cursor was changed after this service gave it out; take it as it came.',
  ],
  [
    'a cursor with a fraction',
    'String',
    'articles(after: $v) { nodes { id } }',
    cursorOf(['article:published_desc', 0.5, 1]),
    'after',
    'this cursor was changed after this service gave it out; take it as it came.',
  ],
  [
    'a cursor with a key too few',
    'String',
    'articles(after: $v) { nodes { id } }',
    cursorOf(['article:published_desc', 1]),
    'after',
    'this cursor was changed after this service gave it out; take it as it came.',
  ],
  [
    'a cursor with a NUL',
    'String',
    'authors(after: $v) { nodes { id } }',
    cursorOf(['author:name_asc', 'a\0', 1]),
    'after',
    'this cursor was changed after this service gave it out; take it as it came.',
  ],
] as const)('%s', (_name, type, field, value, argument, rule) => {
  // The rule for one entry of a list of DOIs is that of a DOI.
  const wanted = rule ?? '"nothing" is not a DOI; a DOI is like 10.1000/182.'
  const told = { code: 'BAD_USER_INPUT', argument, rule: wanted }

  test('is refused as a literal', () => {
    expect(errorOf(`{ ${field.replace('$v', JSON.stringify(value))} }`)).toMatchObject(told)
  })

  test('is refused as a variable', () => {
    expect(errorOf(`query($v: ${type}) { ${field} }`, { v: value })).toMatchObject(told)
  })
})

test('the message names the field, the argument and the rule', () => {
  expect(errorOf('{ articles(first: 201) { nodes { id } } }')).toMatchInlineSnapshot(`
    {
      "argument": "first",
      "code": "BAD_USER_INPUT",
      "message": "Argument "first" of Query.articles: 201 is out of range; it takes a whole number from 1 to 200.",
      "rule": "201 is out of range; it takes a whole number from 1 to 200.",
    }
  `)
})

test('first and last do not go together', () => {
  const told = { code: 'BAD_USER_INPUT', argument: 'last', rule: 'give "first" or "last", not both.' }
  expect(errorOf('{ articles(first: 1, last: 1) { nodes { id } } }')).toMatchObject(told)
  const query = 'query($first: Int, $last: Int) { articles(first: $first, last: $last) { nodes { id } } }'
  expect(errorOf(query, { first: 1, last: 1 })).toMatchObject(told)
  expect(() => service.bind(query, { first: 1, last: null })).not.toThrow()
  expect(() => service.bind(query, { last: 1 })).not.toThrow()
})

test('a bad argument is told also where a good one of the same shape went before', async () => {
  const query = 'query($first: Int) { articles(first: $first) { nodes { title } } }'
  expect(await service.query(query, { first: 1 })).toEqual({ articles: { nodes: [{ title: 'Three' }] } })
  expect(errorOf(query, { first: 201 })).toMatchObject({ argument: 'first' })
  expect(await service.query(query, { first: 2 })).toEqual({
    articles: { nodes: [{ title: 'Three' }, { title: 'Two' }] },
  })
})

test.each([0, 1, 200])('a list of %i ids is answered entry for entry', async (length) => {
  const ids = Array.from({ length }, (_, index) => (index % 2 === 0 ? 'art_1' : 'aut_77'))
  const answer = await service.query(
    'query($ids: [ID!]!, $keys: [ArticleKey!]!) { nodes(ids: $ids) { id } articlesByKey(keys: $keys) { id } }',
    { ids, keys: ids.map((_, index) => (index % 2 === 0 ? { id: 'art_1' } : { doi: '10.1000/182' })) },
  )
  const expected = ids.map((id) => (id === 'art_1' ? { id } : null))
  expect(answer).toEqual({ nodes: expected, articlesByKey: expected })
})

test('a list of 201 ids is refused, and so is one with a bad entry', () => {
  const ids = Array.from({ length: 201 }, () => 'art_1')
  const nodes = 'query($ids: [ID!]!) { nodes(ids: $ids) { id } }'
  const byKey = 'query($keys: [ArticleKey!]!) { articlesByKey(keys: $keys) { id } }'
  const tooMany = { code: 'BAD_USER_INPUT', rule: '201 entries are too many; it takes at most 200.' }
  expect(errorOf(nodes, { ids })).toMatchObject({ ...tooMany, argument: 'ids' })
  expect(errorOf(byKey, { keys: ids.map((id) => ({ id })) })).toMatchObject({ ...tooMany, argument: 'keys' })
  expect(errorOf(nodes, { ids: ['art_1', 'nothing'] })).toMatchObject({
    argument: 'ids',
    rule: 'entry 1: "nothing" is not an id of this service; take one from the field "id".',
  })
  expect(errorOf(byKey, { keys: [{ id: 'art_1' }, { doi: 'nothing' }] })).toMatchObject({
    argument: 'keys',
    rule: 'entry 1: "nothing" is not a DOI; a DOI is like 10.1000/182.',
  })
})

test('an operation that may return too many rows is refused, with both numbers', () => {
  const query = 'query($n: Int) { articles(first: 50) { nodes { authors(first: $n) { nodes { name } } } } }'
  expect(service.bind(query, { n: 10 }).cost).toBe(50 * (1 + 10))
  expect(errorOf(query, { n: 20 })).toMatchInlineSnapshot(`
    {
      "code": "COST_LIMIT",
      "cost": 1050,
      "limit": 1000,
      "message": "This operation may return 1,050 rows; the limit is 1,000. Ask for smaller pages ("first") or fewer levels.",
    }
  `)
})

test('a count alone is refused too where its page could not be', () => {
  expect(errorOf('{ articles(first: 0) { totalCount } }')).toMatchObject({ argument: 'first' })
  expect(errorOf('{ articles(after: "!") { totalCount } }')).toMatchObject({ argument: 'after' })
  expect(errorOf('{ articles(before: "!") { __typename } }')).toMatchObject({ argument: 'before' })
})

test('a count alone costs no rows', () => {
  expect(service.bind('{ articles(first: 200) { totalCount } }').cost).toBe(0)
})
