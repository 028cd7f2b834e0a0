import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ReferenceParts } from '../../src/domain/record.ts'
import { readReferenceText } from '../../src/formats/reference/reference-text.ts'
import { createTestIngest, type TestIngest } from '../support/ingest.ts'
import { authorsOf, recordOf } from '../support/records.ts'
import { startTestService, type TestService } from '../support/service.ts'

let ingest: TestIngest
let service: TestService

const memantine =
  'Zarate CA, Jr, Singh JB, Quiroz JA, et al.: A double-blind, placebo-controlled study of memantine in the treatment of major depression. Am J Psychiatry 2006, 163:153–155.'
const riluzole =
  'Zarate CA, Jr, Payne JL, Quiroz J, et al.: An open-label trial of riluzole in patients with treatment-resistant major depression. Am J Psychiatry 2004, 161:171–174. doi:10.1000/riluzole'
/** The same first page, with a slip in the title. */
const slip = memantine.replace('placebo-controlled study', 'trial')
/** In a journal that is not known. */
const elsewhere =
  'Huxley N, Baldessarini RJ: Disability and its treatment in bipolar disorder patients. Bipolar Disord 2007, 9:183–196.'
/** The title of a known work, at no known place. */
const titleOnly =
  'Zarate CA, Jr: A double-blind, placebo-controlled study of memantine in the treatment of major depression. 2006.'
const prose = 'It rained for most of the afternoon, and nobody went out.'

beforeAll(async () => {
  ingest = await createTestIngest()
  const journal = { title: 'American Journal of Psychiatry', abbreviation: 'Am J Psychiatry', issns: [] }
  await ingest.take(
    recordOf('memantine', {
      title: 'A double-blind, placebo-controlled study of memantine in the treatment of major depression',
      published: '2006-01',
      volume: '163',
      firstPage: '153',
      lastPage: '155',
      journal,
      authors: authorsOf('Zarate CA Jr, Singh JB, Quiroz JA'),
    }),
  )
  await ingest.take(
    recordOf('riluzole', { title: 'An open-label trial of riluzole', published: '2004', journal }),
  )
  service = await startTestService(ingest.connection)
})

afterAll(async () => {
  await service.close()
  await ingest.auditAndDrop()
})

const fields =
  'text status refusal title match { status method score evidence } article { doi } candidates { score agreed differed article { doi } }'

async function read(text: string, selection = fields) {
  const { body } = await service.post(
    `query($text: String!) { readReference(text: $text) { ${selection} } }`,
    { text },
    { explain: true },
  )
  expect(body.errors).toBeUndefined()
  return { ...body, reading: body.data?.['readReference'] as Readonly<Record<string, unknown>> }
}

test('a printed reference is read, and the article here that it is to comes with all that is asked of it', async () => {
  const selection = `text ordinal start label status refusal type authors { family initials suffix } authorsTruncated title
    containerTitle year volume issue firstPage lastPage articleNumber publisher identifiers { scheme value } doi note
    parts { name value } match { status method score evidence }
    article { title journal { title } authors { nodes { name } } }
    candidates { score agreed differed article { doi } }`
  const { reading, extensions } = await read(memantine, selection)
  expect(reading).toEqual({
    text: memantine,
    ordinal: 1,
    start: 0,
    label: null,
    status: 'READ',
    refusal: null,
    type: 'JOURNAL_ARTICLE',
    authors: [
      { family: 'Zarate', initials: 'CA', suffix: 'Jr' },
      { family: 'Singh', initials: 'JB', suffix: null },
      { family: 'Quiroz', initials: 'JA', suffix: null },
    ],
    authorsTruncated: true,
    title: 'A double-blind, placebo-controlled study of memantine in the treatment of major depression',
    containerTitle: 'Am J Psychiatry',
    year: 2006,
    volume: '163',
    issue: null,
    firstPage: '153',
    lastPage: '155',
    articleNumber: null,
    publisher: null,
    identifiers: [],
    doi: null,
    note: null,
    parts: [
      { name: 'TYPE', value: 'journal article' },
      { name: 'AUTHORS', value: 'Zarate CA Jr, Singh JB, Quiroz JA, et al.' },
      {
        name: 'TITLE',
        value: 'A double-blind, placebo-controlled study of memantine in the treatment of major depression',
      },
      { name: 'CONTAINER_TITLE', value: 'Am J Psychiatry' },
      { name: 'YEAR', value: '2006' },
      { name: 'VOLUME', value: '163' },
      { name: 'PAGES', value: '153–155' },
    ],
    match: {
      status: 'EXACT',
      method: 'journal-place',
      score: 0.99,
      evidence: ['title', 'journal', 'volume', 'firstPage', 'year', 'firstAuthor'],
    },
    article: {
      title: 'A double-blind, placebo-controlled study of memantine in the treatment of major depression',
      journal: { title: 'American Journal of Psychiatry' },
      authors: { nodes: [{ name: 'CA Zarate Jr.' }, { name: 'JB Singh' }, { name: 'JA Quiroz' }] },
    },
    candidates: [
      {
        score: 0.99,
        agreed: ['title', 'journal', 'volume', 'firstPage', 'year', 'firstAuthor'],
        differed: [],
        article: { doi: '10.1000/memantine' },
      },
    ],
  })
  // Journals, candidates, and the answer.
  expect(extensions?.explain?.statements).toHaveLength(3)
})

test('what is answered is what an import of the same references decides, and asking writes nothing', async () => {
  const texts = [memantine, riluzole, slip, elsewhere, titleOnly]
  const before = await ingest.dump()
  const answers = []
  for (const text of texts) answers.push((await read(text)).reading)
  expect(await ingest.dump()).toEqual(before)
  expect(answers.map(({ match }) => (match as { status: string }).status)).toEqual([
    'EXACT',
    'ASSERTED',
    'STRONG',
    'NEW',
    'STRONG',
  ])
  const parts = texts.map((text) => readReferenceText(text) as ReferenceParts)
  await ingest.take(
    recordOf('citing', {
      references: texts.map((text, index) => ({
        ordinal: index + 1,
        text,
        links: [],
        ...(parts[index] && { parts: parts[index] }),
      })),
    }),
  )
  const { body } = await service.post(
    '{ article(by: { doi: "10.1000/citing" }) { references { nodes { text title match { status method score evidence } article { doi } } } } }',
  )
  const { references } = (body.data ?? {})['article'] as { references: { nodes: object[] } }
  expect(answers).toEqual(
    references.nodes.map((node, index) => ({
      ...node,
      // The import has made it.
      ...(texts[index] === elsewhere && { article: null }),
      status: 'READ',
      refusal: null,
      candidates: expect.any(Array) as unknown,
    })),
  )
})

test('candidates that are not the work say what agrees and what differs', async () => {
  const other = memantine
    .replace('Zarate CA, Jr, Singh JB', 'Huxley N')
    .replace('memantine', 'nothing at all')
  const { reading } = await read(other)
  expect(reading).toMatchObject({ match: { status: 'NEW' }, article: null })
  expect(reading['candidates']).toEqual([
    {
      score: 0,
      agreed: ['journal', 'volume', 'firstPage', 'year'],
      differed: ['title', 'firstAuthor'],
      article: { doi: '10.1000/memantine' },
    },
  ])
})

describe('what is no reference is refused in a sentence, and its text kept', () => {
  test.each([
    ['nothing', '', 'The text is empty.'],
    ['blanks', ' \n\t ', 'The text is empty.'],
    ['prose', prose, 'The text is no reference that can be read: too little in it tells of a work.'],
    [
      'too many characters',
      `${memantine} ${'x '.repeat(30_000)}`,
      'The text has 60,171 characters; no reference has more than 60,000.',
    ],
  ])('%s', async (_, text, refusal) => {
    const { reading } = await read(text, `${fields} parts { name } confidence authors { family }`)
    expect(reading).toEqual({
      text,
      status: 'REFUSED',
      refusal,
      title: null,
      match: { status: 'NONE', method: 'unreadable', score: 0, evidence: [] },
      article: null,
      candidates: [],
      parts: [],
      confidence: null,
      authors: [],
    })
  })
})

test('characters that Postgres does not store do no harm', async () => {
  const { reading } = await read(`${memantine}\0\uD800`, 'text')
  expect(reading).toEqual({ text: `${memantine}\uFFFD` })
  expect((await read('\0', 'text refusal')).reading).toEqual({ text: '', refusal: 'The text is empty.' })
})

test.each(['readReference(text: $text) { title }', 'readReferences(text: $text) { totalCount }'])(
  'a text of more than 200,000 characters is refused with the limit: %s',
  async (field) => {
    const query = `query($text: String!) { ${field} }`
    const { body } = await service.post(query, { text: 'é'.repeat(200_001) })
    expect(body.errors).toMatchObject([
      {
        message: expect.stringMatching(
          /^Argument "text" of Query\.readReferences?: it has 200,001 characters; the limit is 200,000\./,
        ) as string,
        extensions: { code: 'BAD_USER_INPUT', argument: 'text', limit: 200_000 },
      },
    ])
    const within = await service.post(query, { text: '研'.repeat(200_000) })
    expect(within.body.errors).toBeUndefined()
  },
)

test('long texts cost rows, so that one operation cannot have many of them read', async () => {
  const aliases = Array.from({ length: 20 }, (_, at) => `a${at}: readReference(text: $text) { title }`)
  const query = `query($text: String!) { ${aliases.join(' ')} }`
  const { body } = await service.post(query, { text: 'a'.repeat(180_000) })
  expect(body.errors).toMatchObject([{ extensions: { code: 'COST_LIMIT', cost: 20 * 6_001 } }])
  expect((await read(memantine, 'title')).extensions?.explain?.cost).toBe(
    1 + Math.ceil(memantine.length / 30),
  )
})

test('an answer that graphql-js makes, with a citation in it, is the same', async () => {
  const { reading, extensions } = await read(memantine, 'title article { title citation(format: TEXT) }')
  expect(reading['article']).toMatchObject({ citation: expect.stringContaining('2006') as string })
  expect(extensions?.explain?.statements).toHaveLength(3)
})

const list = `References\r\n\r\n1. ${memantine}\r\n2. ${prose}\r\n3. ${riluzole}\n4. ${elsewhere}\n`

interface Page {
  readonly nodes: readonly { text: string; start: number; ordinal: number; status: string }[]
  readonly edges: readonly { cursor: string }[]
  readonly pageInfo: Readonly<Record<string, unknown>>
  readonly totalCount: number
}

async function readPage(args: object): Promise<Page> {
  const { body } = await service.post(
    `query($text: String!, $first: Int, $after: String, $last: Int, $before: String) {
       list: readReferences(text: $text, first: $first, after: $after, last: $last, before: $before) {
         totalCount edges { cursor } nodes { text start ordinal status title match { status } article { doi } }
         pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`,
    { text: list, ...args },
  )
  expect(body.errors).toBeUndefined()
  return body.data?.['list'] as Page
}

test('a pasted list is split, and each of its references read', async () => {
  const { nodes, totalCount } = await readPage({})
  expect(totalCount).toBe(4)
  expect(nodes).toMatchObject([
    { ordinal: 1, status: 'READ', match: { status: 'EXACT' }, article: { doi: '10.1000/memantine' } },
    { ordinal: 2, status: 'REFUSED', match: { status: 'NONE' }, article: null },
    { ordinal: 3, status: 'READ', match: { status: 'ASSERTED' }, article: { doi: '10.1000/riluzole' } },
    { ordinal: 4, status: 'READ', title: expect.stringContaining('Disability') as string },
  ])
  for (const { text, start } of nodes) expect(list.slice(start, start + text.length)).toBe(text)
})

test('a list is walked to its end both ways, page by page', async () => {
  const whole = await readPage({})
  for (const size of [1, 2, 3, 4]) {
    const forward = []
    let page = await readPage({ first: size })
    for (;;) {
      forward.push(...page.nodes)
      expect(page.totalCount).toBe(4)
      expect(page.pageInfo['hasPreviousPage']).toBe(forward.length > page.nodes.length)
      if (page.pageInfo['hasNextPage'] !== true) break
      page = await readPage({ first: size, after: page.pageInfo['endCursor'] })
    }
    expect(forward).toEqual(whole.nodes)
    const backward = []
    page = await readPage({ last: size })
    for (;;) {
      backward.unshift(...page.nodes)
      if (page.pageInfo['hasPreviousPage'] !== true) break
      page = await readPage({ last: size, before: page.pageInfo['startCursor'] })
    }
    expect(backward).toEqual(whole.nodes)
  }
  const [first, , , last] = whole.edges.map(({ cursor }) => cursor)
  expect((await readPage({ after: first, before: last })).nodes).toEqual(whole.nodes.slice(1, 3))
})

test('an empty text is an empty list; a cursor of another list is an error', async () => {
  expect(await readPage({ text: '' })).toMatchObject({ totalCount: 0, nodes: [] })
  const { body: other } = await service.post('{ articles(first: 1) { pageInfo { endCursor } } }')
  const { pageInfo } = (other.data ?? {})['articles'] as { pageInfo: { endCursor: string } }
  const { body } = await service.post(
    'query($text: String!, $after: String) { readReferences(text: $text, after: $after) { totalCount } }',
    { text: list, after: pageInfo.endCursor },
  )
  expect(body.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument: 'after' } }])
})

test('identical requests, which go straight to their statement, are read each time', async () => {
  const query = 'query($text: String!) { readReference(text: $text) { title match { status } } }'
  const answers = []
  for (const text of [memantine, riluzole, memantine])
    answers.push((await service.post(query, { text })).body.data)
  expect(answers[2]).toEqual(answers[0])
  expect(answers[1]).toMatchObject({ readReference: { match: { status: 'ASSERTED' } } })
})
