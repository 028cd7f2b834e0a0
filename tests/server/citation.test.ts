import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestIngest, type TestIngest } from '../support/ingest.ts'
import { authorsOf, citationsOf, recordOf, unreadableReference } from '../support/records.ts'
import { startTestService, type TestService } from '../support/service.ts'

let ingest: TestIngest
let service: TestService

beforeAll(async () => {
  ingest = await createTestIngest()
  const authors = authorsOf('Zarate CA Jr, Singh JB')
  await ingest.take(recordOf('b', { title: 'The second', authors, published: '2001', access: 'OPEN' }))
  await ingest.take(
    recordOf('a', {
      title: 'The first',
      published: '2006',
      references: [
        ...citationsOf('c', 'b', 'c'),
        unreadableReference(4, '???'),
        ...citationsOf('', '', '', '', 'd').slice(4),
      ],
    }),
  )
  service = await startTestService(ingest.connection)
})

afterAll(async () => {
  await service.close()
  await ingest.auditAndDrop()
})

test('a citation in several ways is one statement, and nothing of what it is made of is in the answer', async () => {
  const { body } = await service.post(
    `{ article(by: { doi: "10.1000/b" }) {
         title citation
         apa: citation(style: "apa") html: citation(style: "apa", format: HTML)
         bib: citation(format: BIBTEX) nothing: citation(style: null, locale: null, format: null)
       } }`,
    {},
    { explain: true },
  )
  expect(body.errors).toBeUndefined()
  const vancouver = 'Zarate CA Jr, Singh JB. The second. 2001. doi:10.1000/b'
  expect(body.data).toEqual({
    article: {
      title: 'The second',
      citation: vancouver,
      apa: 'Zarate, C. A., Jr., & Singh, J. B. (2001). The second. https://doi.org/10.1000/b',
      html: 'Zarate, C. A., Jr., &#38; Singh, J. B. (2001). <i>The second</i>. https://doi.org/10.1000/b',
      bib: expect.stringMatching(/^@article\{zarate2001second,\n/) as string,
      nothing: vancouver,
    },
  })
  expect(body.extensions?.explain?.statements).toHaveLength(1)
  expect(body.extensions?.explain?.statements[0]?.sql.match(/:needs:citation/g)).toHaveLength(1)
  // The article, and five citations at twenty.
  expect(body.extensions?.explain?.cost).toBe(101)
})

test('what plans without JavaScript still goes through as Postgres made it', async () => {
  const { body } = await service.post(
    '{ article(by: { doi: "10.1000/b" }) { title } }',
    {},
    { explain: true },
  )
  expect(body.extensions?.explain?.statements[0]?.sql).not.toContain(':needs:')
})

test('a skipped citation needs nothing', async () => {
  const { body } = await service.post(
    'query ($no: Boolean!) { article(by: { doi: "10.1000/b" }) { title citation @skip(if: $no) } }',
    { no: true },
    { explain: true },
  )
  expect(body.data).toEqual({ article: { title: 'The second' } })
  expect(body.extensions?.explain?.statements[0]?.sql).not.toContain(':needs:')
})

test('through lists, edges, nodes by id and long names', async () => {
  const long = 'a'.repeat(80)
  const { body } = await service.post(`{
    articles(where: { origin: RECORD }, orderBy: PUBLISHED_ASC) {
      nodes { ${long}: citation(format: RIS) }
      edges { node { citation(format: CSL_JSON) references { nodes { article { citation } } } } }
    }
  }`)
  expect(body.errors).toBeUndefined()
  const found = await service.post('{ articles { nodes { id } } }')
  const ids = (found.body.data as { articles: { nodes: { id: string }[] } }).articles.nodes.map(
    ({ id }) => id,
  )
  const nodes = await service.post(
    'query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Article { citation } } }',
    {
      ids,
    },
  )
  expect(nodes.body.errors).toBeUndefined()
  expect(JSON.stringify(nodes.body.data)).toContain('Zarate CA Jr, Singh JB. The second.')
})

const styles = '"nonsense" is no style that is known here; known are apa, harvard, vancouver.'
const locales = '"xx" is no locale that is known here; known are de-DE, en-US, es-ES, fr-FR, nl-NL.'

test.each([
  ['by itself', '{ article(by: { doi: "10.1000/b" }) { citation(style: "nonsense") } }', {}],
  [
    'beside others that are known',
    '{ article(by: { doi: "10.1000/b" }) { title a: citation b: citation(style: "nonsense") } }',
    {},
  ],
  [
    'in lists',
    '{ articles { nodes { references { nodes { article { citation(style: "nonsense") } } } } } }',
    {},
  ],
  [
    'in a fragment',
    '{ articles { edges { node { ...F } } } } fragment F on Article { citation(style: "nonsense") }',
    {},
  ],
  [
    'of a node of whatever type',
    '{ node(id: "aut_1") { ... on Article { citation(style: "nonsense") } } }',
    {},
  ],
  [
    'of a work that is not there',
    '{ article(by: { doi: "10.1000/z" }) { citation(style: "nonsense") } }',
    {},
  ],
  ['as HTML', '{ articles { nodes { citation(style: "nonsense", format: HTML) } } }', {}],
  ['by a variable', 'query ($s: String) { articles { nodes { citation(style: $s) } } }', { s: 'nonsense' }],
  ['by a default', 'query ($s: String = "nonsense") { articles { nodes { citation(style: $s) } } }', {}],
  [
    'beside what GraphQL itself answers',
    '{ __schema { queryType { name } } articles { nodes { citation(style: "nonsense") } } }',
    {},
  ],
])('a style that is not known, %s, is refused before anything runs', async (_, query, variables) => {
  for (let time = 1; time <= 2; time += 1) {
    const { body } = await service.post(query, variables, { explain: true })
    expect(body).toEqual({
      errors: [
        {
          message: `Argument "style" of Article.citation: ${styles}`,
          locations: [{ line: 1, column: expect.any(Number) as number }],
          extensions: { code: 'BAD_USER_INPUT', argument: 'style', rule: styles },
        },
      ],
    })
  }
})

test('other values of a variable are checked anew', async () => {
  const query = 'query ($s: String) { article(by: { doi: "10.1000/b" }) { citation(style: $s) } }'
  for (const s of ['apa', 'nonsense', 'harvard', 'nonsense', null]) {
    const { body } = await service.post(query, { s })
    expect([s, body.errors?.length]).toEqual([s, s === 'nonsense' ? 1 : undefined])
  }
})

test('each place that is wrong is told of once, style and locale, up to ten', async () => {
  const both = await service.post('{ articles { nodes { citation(style: "nonsense", locale: "xx") } } }')
  expect(both.body.errors?.map(({ extensions }) => [extensions?.['argument'], extensions?.['rule']])).toEqual(
    [
      ['locale', locales],
      ['style', styles],
    ],
  )
  const many = Array.from({ length: 30 }, (_, index) => `c${index}: citation(locale: "xx")`).join(' ')
  const { body } = await service.post(`{ article(by: { doi: "10.1000/b" }) { ${many} } }`)
  expect([body.errors?.length, body.data]).toEqual([10, undefined])
})

test.each([
  ['skipped', 'title citation(style: "nonsense") @skip(if: true)'],
  ['of a format without style and locale', 'title citation(format: RIS, style: "nonsense", locale: "xx")'],
])('a style that is not known, %s, is nobody’s error', async (_, fields) => {
  const { body } = await service.post(`{ article(by: { doi: "10.1000/b" }) { ${fields} } }`)
  expect(body.errors).toBeUndefined()
  expect(body.data).toMatchObject({ article: { title: 'The second' } })
})

test('a style file that is none is refused before anything runs', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'refgraph-styles-'))
  await writeFile(join(folder, 'broken.csl'), '<style')
  const own = await startTestService(ingest.connection, { REFGRAPH_CSL_DIR: folder })
  try {
    const { body } = await own.post('{ articles { nodes { title citation(style: "broken") } } }')
    expect([body.data, body.errors?.length]).toEqual([undefined, 1])
    expect(body.errors?.[0]?.message).toMatch(
      /^Argument "style" of Article.citation: "broken" cannot be used/,
    )
  } finally {
    await own.close()
    await rm(folder, { recursive: true })
  }
})

test('a reference list is a file of its works: in printed order, each once, without what could not be read', async () => {
  const { body } = await service.post(
    `{ article(by: { doi: "10.1000/a" }) {
         bib: exportReferences(format: BIBTEX) ris: exportReferences(format: RIS)
         csl: exportReferences(format: CSL_JSON) jsonl: exportReferences(format: JSONL)
       } }`,
    {},
    { explain: true },
  )
  const { bib, ris, csl, jsonl } = (body.data as { article: Record<string, string> }).article
  // RIS and CSL have no field for open access, and carry none of ours.
  expect([bib, ris, csl].join('\n')).not.toMatch(/refgraph|custom|^U1/m)
  const dois = ['10.1000/c', '10.1000/b', '10.1000/d']
  expect([...(bib ?? '').matchAll(/^ {2}doi = \{(.*)\},$/gm)].map((match) => match[1])).toEqual(dois)
  expect([...(ris ?? '').matchAll(/^DO {2}- (.*)\r$/gm)].map((match) => match[1])).toEqual(dois)
  expect((JSON.parse(csl ?? '') as { DOI: string }[]).map(({ DOI }) => DOI)).toEqual(dois)
  const lines = (jsonl ?? '').trim().split('\n')
  expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject(
    dois.map((value) => ({ refgraphRecord: 1, identifiers: [{ scheme: 'doi', value }], references: [] })),
  )
  expect(body.extensions?.explain?.statements).toHaveLength(1)
})

test('an empty reference list is an empty file', async () => {
  const { body } = await service.post(
    '{ article(by: { doi: "10.1000/b" }) { a: exportReferences(format: BIBTEX) b: exportReferences(format: CSL_JSON) } }',
  )
  expect(body.data).toEqual({ article: { a: '', b: '[\n]\n' } })
})

test('more citations than the limit allows are refused before anything runs', async () => {
  const names = Array.from({ length: 30 }, (_, index) => `c${index}: citation`).join(' ')
  const { body } = await service.post(`{ articles(first: 200) { nodes { ${names} } } }`)
  expect(body.errors?.[0]?.extensions).toMatchObject({ code: 'COST_LIMIT', cost: 120_200 })
})
