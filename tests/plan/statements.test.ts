import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { TestService, type Variables } from '../support/execute.ts'

let database: TestDatabase
let service: TestService

beforeAll(async () => {
  database = await createTestDatabase()
  service = new TestService(database.client.sql)
})

afterAll(async () => {
  await database?.drop()
})

const textOf = (query: string, variables: Variables = {}) => service.bind(query, variables).statement.text

test('one row with its columns', () => {
  expect(textOf('{ article(by: { id: "art_1" }) { title __typename } }')).toMatchInlineSnapshot(
    `"select (select row_to_json(":o") from (select (select row_to_json(":o") from (select "t1"."title" as "title", 'Article'::text as "__typename" from "articles" "t1" where "t1"."id" = $1::bigint) ":o") as "article") ":o")::text as answer"`,
  )
})

test('a page without anything else asked', () => {
  expect(textOf('{ articles(first: 3) { nodes { title } } }')).toMatchInlineSnapshot(
    `"select (select row_to_json(":o") from (select (select row_to_json(":o") from (select p.c0 as "nodes" from (select coalesce(json_agg(row_to_json(":o")), '[]'::json) as c0 from (select "k1"."title" as "title" from (select "e4"."id", "e4"."published_key", "e4"."title" from "articles" "e4" order by "e4"."published_key" desc, "e4"."id" desc limit $1) "k1" order by "k1"."published_key" desc, "k1"."id" desc) ":o") p) ":o") as "articles") ":o")::text as answer"`,
  )
})

test('a page that looks ahead, from a cursor, with a count and a filter', () => {
  expect(
    textOf(
      `query($after: String) { journals(first: 3, after: $after, where: { minArticleCount: 2 }) {
      totalCount pageInfo { hasNextPage hasPreviousPage endCursor } nodes { title } } }`,
      {
        after: Buffer.from('["journal:name_asc", "x", 1]').toString('base64url'),
      },
    ),
  ).toMatchInlineSnapshot(
    `"select (select row_to_json(":o") from (select (select row_to_json(":o") from (select (select count(*) from "journals" "e4" where ("e4"."article_count" >= $1::int)) as "totalCount", (select row_to_json(":o") from (select p.c0 as "hasNextPage", exists (select from "journals" "e6" where (("e6"."article_count" >= $2::int) and ("e6"."title_key", "e6"."id") <= ($3::text, $4::bigint))) as "hasPreviousPage", p.c1 as "endCursor") ":o") as "pageInfo", p.c2 as "nodes" from (select count(*) > $5 as c0, (array_agg(translate(encode(convert_to(json_build_array('journal:name_asc'::text, "k1"."title_key", "k1"."id")::text, 'UTF8'), 'base64'), E'+/=\\n', '-_') order by "k1"."title_key" desc, "k1"."id" desc) filter (where "k1".page_row <= $6))[1] as c1, coalesce(json_agg((select row_to_json(":o") from (select "k1"."title" as "title") ":o") order by "k1"."title_key" asc, "k1"."id" asc) filter (where "k1".page_row <= $7), '[]'::json) as c2 from (select "e8"."id", "e8"."title", "e8"."title_key", row_number() over (order by "e8"."title_key" asc, "e8"."id" asc) as page_row from "journals" "e8" where (("e8"."article_count" >= $8::int) and ("e8"."title_key", "e8"."id") > ($9::text, $10::bigint)) order by "e8"."title_key" asc, "e8"."id" asc limit $11) "k1") p) ":o") as "journals") ":o")::text as answer"`,
  )
})

test('nodes of which the edges carry all that is read are not looked up', () => {
  const fromAuthors = (selection: string) =>
    / from \(select "e\d+".*\) "k\d+"(.*?) order by/.exec(
      textOf(`{ article(by: { id: "art_1" }) { authors { ${selection} } } }`),
    )?.[1]
  expect(fromAuthors('nodes { name id }')).toBe(
    ' cross join lateral (select "k2"."author_id" as "id", "k2"."author_name" as "name") "n3"',
  )
  expect(fromAuthors('edges { position node { __typename } }')).toBe('')
  expect(fromAuthors('nodes { name orcid }')).toBe(' join "authors" "n3" on "n3"."id" = "k2"."author_id"')
  expect(fromAuthors('nodes { name articles { totalCount } }')).toContain('join "authors"')
  expect(fromAuthors('nodes { id articles(where: { type: BOOK }) { totalCount } }')).toContain('lateral')
})

test('a total that a counter holds is that counter', () => {
  expect(textOf('{ article(by: { id: "art_1" }) { citedBy { totalCount } } }')).toMatchInlineSnapshot(
    `"select (select row_to_json(":o") from (select (select row_to_json(":o") from (select (select row_to_json(":o") from (select "t1"."citation_count" as "totalCount") ":o") as "citedBy" from "articles" "t1" where "t1"."id" = $1::bigint) ":o") as "article") ":o")::text as answer"`,
  )
})

test('a list of ids of any type', () => {
  expect(textOf('{ nodes(ids: ["art_1"]) { ... on Author { name } } }')).toMatchInlineSnapshot(
    `"select (select row_to_json(":o") from (select (select coalesce(json_agg(case "t1"."type" when 'Article'::text then (select row_to_json(":o") from (select  from "articles" "t2" where "t2"."id" = "t1"."key") ":o") when 'Author'::text then (select row_to_json(":o") from (select "t3"."name" as "name" from "authors" "t3" where "t3"."id" = "t1"."key") ":o") when 'Journal'::text then (select row_to_json(":o") from (select  from "journals" "t4" where "t4"."id" = "t1"."key") ":o") when 'Reference'::text then (select row_to_json(":o") from (select  from "article_references" "t5" where "t5"."id" = "t1"."key") ":o") end order by "t1"."place"), '[]'::json) from (select g.type, g.key, g.place from unnest($1::text[], $2::bigint[]) with ordinality g(type, key, place)) "t1") as "nodes") ":o")::text as answer"`,
  )
})

test('values are parameters, whether literals or variables', () => {
  const query = (v: string) =>
    `query(${v === '$' ? '$title: String!, $n: Int' : ''}) {
    journal(by: { title: ${v === '$' ? '$title' : '"needle \' 4711"'} }) { articles(first: ${v === '$' ? '$n' : '47'}) { nodes { id } } } }`.replace(
      'query()',
      'query',
    )
  for (const bound of [
    service.bind(query('literal')),
    service.bind(query('$'), { title: "needle ' 4711", n: 47 }),
  ]) {
    expect(bound.statement.text).not.toMatch(/needle|47/)
    // The title is looked for under two keys.
    expect(bound.values).toEqual([47, 'needle 4711', 'needle 4711'])
  }
})

test('other values of one shape get the statement that is known', () => {
  const query = `query($where: ArticleFilter, $keys: [ArticleKey!]!, $first: Int) {
    articlesByKey(keys: $keys) { id }
    articles(where: $where, first: $first) { totalCount } }`
  const one = service.bind(query, {
    where: { year: { gte: 2000 }, doi: ['10.1000/1'], type: 'BOOK' },
    keys: [{ id: 'art_1' }],
    first: 1,
  })
  const other = service.bind(query, {
    where: { year: { gte: 1999 }, doi: ['10.1000/2', '10.1000/3'], type: 'BOOK' },
    keys: [{ doi: '10.1000/1' }, { pmid: '1' }],
    first: 2,
  })
  expect(other.statement).toBe(one.statement)
  expect(other.values).not.toEqual(one.values)
})

test('other shapes get statements of their own', () => {
  const query =
    'query($where: ArticleFilter, $by: ArticleOrder) { articles(where: $where, orderBy: $by) { nodes { id } } }'
  const shapes = [
    {},
    { by: null },
    { by: 'TITLE_ASC' },
    { where: null },
    { where: {} },
    { where: { type: 'BOOK' } },
    { where: { type: 'THESIS' } },
    { where: { and: [] } },
    { where: { and: [{}] } },
    { where: { and: [{}, {}] } },
    { where: { not: { year: { eq: 1 } } } },
    { where: { not: { year: { lte: 1 } } } },
  ]
  const statements = shapes.map((variables) => service.bind(query, variables).statement)
  expect(new Set(statements).size).toBe(shapes.length)
  expect(shapes.map((variables) => service.bind(query, variables).statement)).toEqual(statements)
})

test('what is skipped is not in the statement', () => {
  const query =
    'query($with: Boolean!) { journals { nodes { title articles @include(if: $with) { totalCount } } } }'
  expect(textOf(query, { with: false })).not.toContain('article_count')
  expect(textOf(query, { with: true })).toContain('article_count')
})
