import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { TestService } from '../support/execute.ts'

let database: TestDatabase
let service: TestService

/** So many that Postgres would rather look up a few than read all. */
const articleCount = 20_000

beforeAll(async () => {
  database = await createTestDatabase()
  service = new TestService(database.client.sql)
  const { sql } = database.client
  await sql`insert into articles (type, origin, title, keywords, year, published_key, retracted)
            select 'JOURNAL_ARTICLE', 'RECORD', 'Work ' || i, array['Word', 'Wort ' || i], 1900 + i % 100, (1900 + i % 100) * 10000,
                   i % 1000 = 0
              from generate_series(1, ${articleCount}) i`
  await sql`insert into article_references (citing_id, ordinal, text, cited_id, doi, match_status, match_method, match_score, confidence)
            select i, 1, 'Reference ' || i, 1 + i % 7000, '10.1000/' || i,
                   case i % 5000 when 0 then 'WEAK' else 'NEW' end::match_status, 'title', 1,
                   case when i % 2 = 0 then (i % 1000)::real / 1000 end
              from generate_series(1, ${articleCount}) i`
  await sql`vacuum analyze articles, article_references`
})

afterAll(async () => {
  await database.drop()
})

interface PlanNode {
  readonly 'Node Type': string
  readonly 'Relation Name'?: string
  readonly 'Index Name'?: string
  readonly Plans?: readonly PlanNode[]
}

/** The tables that the statement reads from the first row to the last. */
async function tablesRead(query: string): Promise<string[]> {
  return (await planOf(query))
    .filter((node) => node['Node Type'] === 'Seq Scan')
    .map((node) => node['Relation Name'] ?? '')
}

/** Every node of the plan of the statement. */
async function planOf(query: string): Promise<PlanNode[]> {
  const { statement, values } = service.bind(query)
  const [row] = await database.client.sql.unsafe<{ 'QUERY PLAN': { Plan: PlanNode }[] }[]>(
    `explain (format json) ${statement.text}`,
    values as string[],
  )
  const nodesOf = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)]
  const plan = row?.['QUERY PLAN'][0]?.Plan
  if (plan === undefined) throw new Error('Postgres gave no plan')
  return nodesOf(plan)
}

test.each([
  ['articles', '{ keyword: "WORT 77" }', 1],
  ['articles', '{ year: { eq: 1977 } }', 200],
  ['articles', '{ year: { gte: 1998 } }', 400],
  ['articles', '{ year: { lte: 1900 } }', 200],
  ['articles', '{ year: { gte: 1950, lte: 1951 } }', 400],
  ['articles', '{ retracted: true }', 20],
  ['references', '{ retracted: true }', 20],
  ['references', '{ doi: ["10.1000/77", "10.1000/78"] }', 2],
  ['references', '{ status: [WEAK] }', 4],
  ['references', '{ linked: false }', 0],
  ['references', '{ confidence: { lt: 0.01 } }', 100],
  ['references', '{ confidence: { gte: 0.99 } }', 100],
])('%s where %s are found by an index, and counted', async (list, where, count) => {
  const query = `{ ${list}(where: ${where}) { totalCount nodes { id } } }`
  expect(await service.query(query)).toMatchObject({ [list]: { totalCount: count } })
  expect(await tablesRead(query)).toEqual([])
})

test('the most doubtful references are found by an index, in their order', async () => {
  for (const args of [
    '',
    ', where: { confidence: { lt: 0.8 } }',
    ', where: { confidence: { gt: 0.4, lte: 0.9 } }',
  ]) {
    const query = `{ references(orderBy: CONFIDENCE_ASC${args}, first: 50) { nodes { id confidence } pageInfo { endCursor } } }`
    const { nodes, pageInfo } = (await service.query(query))['references'] as {
      nodes: { confidence: number }[]
      pageInfo: { endCursor: string }
    }
    expect(nodes).toHaveLength(50)
    expect(nodes.map(({ confidence }) => confidence)).toEqual(
      nodes.map(({ confidence }) => confidence).toSorted((a, b) => a - b),
    )
    const next = query.replace('first: 50', `first: 50, after: "${pageInfo.endCursor}"`)
    for (const one of [query, next]) {
      const scans = (await planOf(one)).filter((node) => node['Relation Name'] === 'article_references')
      expect(scans).toMatchObject([{ 'Node Type': 'Index Scan', 'Index Name': 'article_references_doubt' }])
    }
  }
})

test('kinds of links by a variable are those of each request', async () => {
  const query = 'query($status: [MatchStatus!]) { references(where: { status: $status }) { totalCount } }'
  const texts = new Set<string>()
  for (const [status, count] of [
    [['WEAK'], 4],
    [['NEW', 'WEAK', 'NEW'], articleCount],
    [['WEAK', 'NEW'], articleCount],
    [['NONE'], 0],
    [[], 0],
    [null, articleCount],
  ] as const) {
    expect(await service.query(query, { status })).toEqual({ references: { totalCount: count } })
    texts.add(service.bind(query, { status }).statement.text)
  }
  expect(texts.size).toBe(5)
})

test.each([
  ['{}', articleCount],
  ['{ gte: -5 }', articleCount],
  ['{ gte: -2147483648, lte: 2147483647 }', articleCount],
  ['{ gte: 2147483647 }', 0],
  ['{ eq: 0 }', 0],
  ['{ eq: 2147483647 }', 0],
  ['{ lte: 0 }', 0],
  ['{ lte: -7 }', 0],
  ['{ gte: 1950, lte: 1949 }', 0],
])('any bounds of years hold as they would for the numbers: %s', async (range, count) => {
  expect(await service.query(`{ articles(where: { year: ${range} }) { totalCount } }`)).toEqual({
    articles: { totalCount: count },
  })
})

test('articles of unknown year are in no range, and in the opposite of every range', async () => {
  const { sql } = database.client
  const [row] = await sql`insert into articles (type, origin) values ('BOOK', 'RECORD') returning id`
  for (const range of ['{}', '{ lte: 3000 }', '{ gte: 0 }', '{ eq: 0 }']) {
    const where = `{ type: BOOK, year: ${range} }`
    expect(await service.query(`{ articles(where: ${where}) { totalCount } }`), range).toEqual({
      articles: { totalCount: 0 },
    })
    const not = `{ type: BOOK, not: { year: ${range} } }`
    expect(await service.query(`{ articles(where: ${not}) { totalCount } }`), range).toEqual({
      articles: { totalCount: 1 },
    })
  }
  await sql`delete from articles where id = ${Number(row?.['id'])}`
})
