import { afterAll, beforeAll, expect, test } from 'vitest'
import { runExport } from '../../src/commands/export/run-export.ts'
import { type ArticleRecord, type ReferenceConfidence, referencePartNames } from '../../src/domain/record.ts'
import { refgraphJsonlFormat } from '../../src/formats/refgraph-jsonl/refgraph-jsonl.ts'
import { articleRecordsStatement } from '../../src/graphql/article-records.ts'
import { createSchema } from '../../src/graphql/schema.ts'
import { createTestIngest, type TestIngest } from '../support/ingest.ts'
import { doi, nameOf, recordOf, referenceOf, unreadableReference } from '../support/records.ts'
import { startTestService, type TestService } from '../support/service.ts'

let ingest: TestIngest
let service: TestService

/** A part of every kind, as exports and imports have it. */
const everything = {
  type: 'BOOK_CHAPTER',
  authors: [nameOf('Zarate CA Jr'), nameOf('Singh JB'), nameOf('NIH Working Group')],
  authorsTruncated: true,
  title: 'A study of something long enough',
  containerTitle: 'Handbook of tests',
  year: 1999,
  volume: '45',
  issue: 'Suppl 1',
  firstPage: '467',
  lastPage: '474',
  publisher: 'Elsevier',
  publisherPlace: 'Amsterdam',
  edition: '2nd',
  series: 'Studies in testing',
  editors: [{ family: '李', given: '明' }, nameOf('Lund A-B')],
  identifiers: [doi('cited'), { scheme: 'pmid', value: '123' }, { scheme: 'isbn', value: '9780306406157' }],
  note: 'in French',
} as const

const certain: ReferenceConfidence = {
  line: 0.98,
  parts: Object.fromEntries(referencePartNames.map((part, index) => [part, index / 20])),
}

const printed = (ordinal: number, line: number) =>
  referenceOf(ordinal, {
    title: `A printed work of number ${ordinal}`,
    year: 1990 + ordinal,
    confidence: { line, parts: { title: line, year: 1 } },
  })

const record = recordOf('citing', {
  referenceListStatus: 'COMPLETE',
  references: [
    referenceOf(1, { ...everything, confidence: certain }),
    referenceOf(2, { title: 'A work whose source tells the parts', year: 2001 }),
    printed(3, 0.4),
    unreadableReference(4, 'Unpublished data.'),
    printed(5, 0.75),
    printed(6, 0.4),
  ],
})

beforeAll(async () => {
  ingest = await createTestIngest()
  // As an import does: our own lines are read.
  for (const one of refgraphJsonlFormat.read(JSON.stringify({ refgraphRecord: 1, ...record })).records)
    await ingest.take(one)
  service = await startTestService(ingest.connection)
})

afterAll(async () => {
  await service.close()
  await ingest.auditAndDrop()
})

async function ask(query: string): Promise<Readonly<Record<string, unknown>>> {
  const { body } = await service.post(query, {}, { explain: true })
  expect(body.errors).toBeUndefined()
  expect(body.extensions?.explain?.statements).toHaveLength(1)
  return body.data ?? {}
}

async function references(args: string, selection: string): Promise<unknown[]> {
  const { article } = await ask(
    `{ article(by: { doi: "10.1000/citing" }) { references${args} { totalCount nodes { ${selection} } } } }`,
  )
  return (article as { references: { nodes: unknown[] } }).references.nodes
}

test('every part that a reference has is told, as it is printed, with how surely it was read', async () => {
  const [first, second, third, fourth] = await references('', 'confidence parts { name value confidence }')
  expect(first).toEqual({
    confidence: 0.98,
    parts: [
      { name: 'TYPE', value: 'book chapter', confidence: 0 },
      { name: 'AUTHORS', value: 'Zarate CA Jr, Singh JB, NIH Working Group, et al.', confidence: 0.05 },
      { name: 'TITLE', value: 'A study of something long enough', confidence: 0.1 },
      { name: 'CONTAINER_TITLE', value: 'Handbook of tests', confidence: 0.15 },
      { name: 'YEAR', value: '1999', confidence: 0.2 },
      { name: 'VOLUME', value: '45', confidence: 0.25 },
      { name: 'ISSUE', value: 'Suppl 1', confidence: 0.3 },
      { name: 'PAGES', value: '467–474', confidence: 0.35 },
      { name: 'PUBLISHER', value: 'Elsevier', confidence: 0.4 },
      { name: 'PUBLISHER_PLACE', value: 'Amsterdam', confidence: 0.45 },
      { name: 'EDITION', value: '2nd', confidence: 0.5 },
      { name: 'SERIES', value: 'Studies in testing', confidence: 0.55 },
      { name: 'EDITORS', value: '李 明, Lund A-B', confidence: 0.6 },
      { name: 'IDENTIFIERS', value: 'doi:10.1000/cited, PMID:123, ISBN:9780306406157', confidence: 0.65 },
      { name: 'NOTE', value: 'in French', confidence: 0.7 },
    ],
  })
  expect((first as { parts: unknown[] }).parts).toHaveLength(referencePartNames.length)
  expect(second).toEqual({
    confidence: null,
    parts: [
      { name: 'TITLE', value: 'A work whose source tells the parts', confidence: null },
      { name: 'YEAR', value: '2001', confidence: null },
    ],
  })
  expect(third).toMatchObject({
    confidence: 0.4,
    parts: [
      { name: 'TITLE', confidence: 0.4 },
      { name: 'YEAR', confidence: 1 },
    ],
  })
  expect(fourth).toEqual({ confidence: null, parts: [] })
})

test('references are sorted by doubt and filtered by it; those without a confidence are last, and in no range', async () => {
  const ordinals = async (args: string) =>
    ((await references(args, 'ordinal')) as { ordinal: number }[]).map(({ ordinal }) => ordinal)
  expect(await ordinals('')).toEqual([1, 2, 3, 4, 5, 6])
  expect(await ordinals('(orderBy: CONFIDENCE_ASC)')).toEqual([3, 6, 5, 1, 2, 4])
  expect(await ordinals('(orderBy: null, where: { confidence: { lt: 0.8 } })')).toEqual([3, 5, 6])
  expect(await ordinals('(where: { confidence: { lte: 0.4 } })')).toEqual([3, 6])
  expect(await ordinals('(where: { confidence: { lt: 0.4 } })')).toEqual([])
  expect(await ordinals('(where: { confidence: { gte: 0.75, lt: 1e300 } })')).toEqual([1, 5])
  expect(await ordinals('(where: { confidence: { gt: -1e-300, lt: 0.98 } })')).toEqual([3, 5, 6])
  expect(await ordinals('(where: { confidence: { gt: 1e300 } })')).toEqual([])
  expect(await ordinals('(where: { confidence: {} })')).toEqual([1, 3, 5, 6])
  expect(await ordinals('(where: { not: { confidence: {} } })')).toEqual([2, 4])
})

test('the references of all articles are walked by doubt', async () => {
  const seen: unknown[] = []
  for (let after = 'null'; ;) {
    const { references: page } = (await ask(
      `{ references(orderBy: CONFIDENCE_ASC, first: 1, after: ${after}) { nodes { ordinal } pageInfo { hasNextPage endCursor } } }`,
    )) as { references: { nodes: object[]; pageInfo: { hasNextPage: boolean; endCursor: string } } }
    seen.push(...page.nodes)
    if (!page.pageInfo.hasNextPage) break
    after = JSON.stringify(page.pageInfo.endCursor)
  }
  expect(seen).toEqual([3, 6, 5, 1, 2, 4].map((ordinal) => ({ ordinal })))
})

test.each([1e300, 3e38 * 10, '"a"'])(
  'a cursor whose confidence was changed to %s is refused',
  async (value) => {
    const cursor = Buffer.from(`["reference:confidence_asc", ${value}, 1]`).toString('base64url')
    const { body } = await service.post(
      `{ references(orderBy: CONFIDENCE_ASC, after: "${cursor}") { totalCount nodes { id } } }`,
    )
    expect(body.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument: 'after' } }])
  },
)

async function exported(): Promise<ArticleRecord[]> {
  let text = ''
  const output = {
    write: async (more: string) => void (text += more),
    isClosed: () => false,
    finish: async () => {},
    discard: async () => {},
  }
  const statement = articleRecordsStatement(createSchema(), {
    where: undefined,
    all: false,
    references: true,
  })
  await runExport(ingest.client, statement, 'jsonl', output, new AbortController().signal)
  return text
    .trim()
    .split('\n')
    .flatMap((line) => refgraphJsonlFormat.read(line).records)
}

test('an export has the confidences, and reads again to the same record', async () => {
  const [again] = await exported()
  expect(again?.references.map(({ parts }) => parts?.confidence)).toEqual([
    certain,
    undefined,
    { line: 0.4, parts: { title: 0.4, year: 1 } },
    undefined,
    { line: 0.75, parts: { title: 0.75, year: 1 } },
    { line: 0.4, parts: { title: 0.4, year: 1 } },
  ])
  expect(again?.references).toEqual(record.references)
})

test('a list that is read anew has the confidences of the new reading', async () => {
  const [again] = await exported()
  const surer = { line: 0.9, parts: { title: 0.95 } }
  const changed = again?.references.map((reference) =>
    reference.ordinal === 3 && reference.parts
      ? { ...reference, parts: { ...reference.parts, confidence: surer } }
      : reference,
  )
  await ingest.take({ ...record, title: 'A new title of the subject', references: changed ?? [] })
  const [later] = await exported()
  expect(later?.references).toEqual(changed)
})
