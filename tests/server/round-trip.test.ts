import { afterAll, beforeAll, expect, test } from 'vitest'
import { runExport } from '../../src/commands/export/run-export.ts'
import type { Client } from '../../src/db/client.ts'
import type { LinkedRecord } from '../../src/domain/linked-record.ts'
import { displayName } from '../../src/domain/person-name.ts'
import type { ArticleRecord, RecordAuthor } from '../../src/domain/record.ts'
import { bibtexFormat } from '../../src/formats/bibtex/bibtex.ts'
import { cslJsonFormat } from '../../src/formats/csl/csl-json.ts'
import type { Format } from '../../src/formats/format.ts'
import { refgraphJsonlFormat } from '../../src/formats/refgraph-jsonl/refgraph-jsonl.ts'
import { risFormat } from '../../src/formats/ris/ris.ts'
import { writeRisName } from '../../src/formats/ris/ris-names.ts'
import type { WrittenFormat } from '../../src/formats/written-formats.ts'
import { articleRecordsStatement } from '../../src/graphql/article-records.ts'
import { createSchema } from '../../src/graphql/schema.ts'
import { createTestIngest, type TestIngest } from '../support/ingest.ts'
import { authorOf, citationsOf, doi, recordOf, referenceOf, unreadableReference } from '../support/records.ts'

const schema = createSchema()

/** What readers give of real sources, with an oddity each. */
const records: readonly ArticleRecord[] = [
  recordOf('full', {
    title: 'Effects of <i> & "quotes" at p < 0.05: {braces}, 50%',
    abstract: 'An abstract with é, 研究 and a \\backslash.',
    language: 'en',
    published: '2007-12-03',
    volume: '9',
    issue: '6',
    firstPage: '467',
    lastPage: '474',
    journal: {
      title: 'Current Psychiatry Reports',
      abbreviation: 'Curr Psychiatry Rep',
      issns: ['1523-3812', '1535-1645'],
      publisher: 'Springer',
    },
    keywords: ['ketamine', 'mood, disorders'],
    access: 'OPEN',
    identifiers: [doi('full'), { scheme: 'pmid', value: '17915076' }, { scheme: 'openalex', value: 'W12' }],
    authors: [
      {
        ...authorOf('Zarate CA, Jr', '0000-0002-1825-0097'),
        corresponding: true,
        affiliations: ['NIMH', 'NIH'],
      },
      authorOf('van Berckel BN'),
      authorOf('NIH Working Group'),
    ],
    referenceListStatus: 'PARTIAL',
    declaredReferenceCount: 5,
    references: [
      {
        ...referenceOf(1, {
          authors: [{ family: 'Krystal', initials: 'JH', suffix: 'III' }],
          authorsTruncated: true,
          title: 'A study of something long enough',
          containerTitle: 'Biol Psychiatry',
          year: 1999,
          volume: '45',
          issue: 'Suppl 1',
          firstPage: 'S12',
          lastPage: 'S20',
          identifiers: [doi('cited'), { scheme: 'pmid', value: '123' }],
          note: 'in French',
        }),
        label: '1a',
        key: 'CR1',
        doiAssertedBy: 'PUBLISHER',
        links: [
          { kind: 'PUBMED', label: 'PubMed' },
          { kind: 'OTHER', label: 'x', url: 'https://example.org/' },
        ],
      },
      unreadableReference(2, 'Unpublished data.'),
      ...citationsOf('', '', 'chapter').slice(2),
    ],
  }),
  recordOf('chapter', {
    type: 'BOOK_CHAPTER',
    containerTitle: 'Handbook of tests',
    publisher: 'Elsevier',
    published: '2001-05',
    firstPage: 'xii',
    identifiers: [doi('chapter')],
    authors: [authorOf('Moghaddam B')],
  }),
  recordOf('book', {
    type: 'BOOK',
    publisher: 'Springer',
    published: '1999',
    identifiers: [{ scheme: 'isbn', value: '9780306406157' }],
  }),
  recordOf('bare', { title: 'Only a title, and a year', published: '1987', identifiers: [] }),
  recordOf('no-title', { identifiers: [doi('10.1002/no')] }),
]

let first: TestIngest

beforeAll(async () => {
  first = await createTestIngest()
  for (const record of records) await first.take(record)
})

afterAll(() => first.auditAndDrop())

async function exportText(client: Client, format: WrittenFormat): Promise<string> {
  let text = ''
  const output = {
    write: async (more: string) => void (text += more),
    isClosed: () => false,
    finish: async () => {},
    discard: async () => {},
  }
  const statement = articleRecordsStatement(schema, { where: undefined, all: false, references: true })
  await runExport(client, statement, format, output, new AbortController().signal, { lossless: true })
  return text
}

function readAll(format: Format, text: string): ArticleRecord[] {
  const splitter = format.splitter()
  return [...splitter.push(text), ...splitter.end()].flatMap((piece) => {
    expect(piece.broken).toBeUndefined()
    const { records, problems } = format.read(piece.text)
    expect(problems).toEqual([])
    return records
  })
}

/** Takes what was written into an empty service, and writes that in our own format. */
async function throughAnother(written: readonly ArticleRecord[]): Promise<ArticleRecord[]> {
  const second = await createTestIngest()
  try {
    for (const record of written) await second.take(record)
    return readAll(refgraphJsonlFormat, await exportText(second.client, 'jsonl'))
  } finally {
    await second.auditAndDrop()
  }
}

/** A journal keeps the ISSNs in their order, not in the source's. */
const asStored = (): Promise<ArticleRecord[]> =>
  exportText(first.client, 'jsonl').then((text) => readAll(refgraphJsonlFormat, text))

test('our own lines have every record as it was taken in', async () => {
  expect(await asStored()).toEqual(records)
})

test('our own lines say which record and reference each is, and what each reference cites', async () => {
  const lines = (await exportText(first.client, 'jsonl')).trim().split('\n')
  const [full, ...others] = lines.map((line) => JSON.parse(line) as LinkedRecord)
  const chapter = others.find(({ type }) => type === 'BOOK_CHAPTER')
  expect([full, ...others].map((record) => record?.id)).toEqual(
    expect.arrayContaining([expect.stringMatching(/^art_\d+$/)]),
  )
  expect(full?.references.map(({ id }) => /^ref_\d+$/.test(id ?? ''))).toEqual([true, true, true])
  expect(full?.references.map(({ match, article }) => ({ match, article }))).toEqual([
    {
      match: { status: 'NEW', method: expect.any(String) as string, score: expect.any(Number) as number },
      article: {
        id: expect.stringMatching(/^art_\d+$/) as string,
        identifiers: [doi('cited'), { scheme: 'pmid', value: '123' }],
      },
    },
    { match: { status: 'NONE', method: expect.any(String) as string, score: 0 }, article: undefined },
    {
      // The record of the chapter came later, and took the place of what the reference had made.
      match: { status: 'NEW', method: 'new', score: 1 },
      article: { id: chapter?.id, identifiers: [doi('chapter')] },
    },
  ])
})

test('our own lines make the same service again', async () => {
  const stored = await asStored()
  expect(await throughAnother(stored)).toEqual(stored)
})

const withoutReferences = {
  referenceListStatus: 'UNKNOWN',
  references: [],
} as const satisfies Partial<ArticleRecord>

function without(record: ArticleRecord, author: (one: RecordAuthor) => RecordAuthor): ArticleRecord {
  const { declaredReferenceCount: _count, ...rest } = record
  return { ...rest, ...withoutReferences, authors: record.authors.map(author) }
}

test.each([
  ['csl-json', cslJsonFormat, (one: RecordAuthor) => ({ ...one, printed: displayName(one.name) })],
  [
    'bibtex',
    bibtexFormat,
    (one: RecordAuthor) => ({ ...one, affiliations: [], printed: expect.any(String) as string }),
  ],
  [
    'ris',
    risFormat,
    ({ name }: RecordAuthor) => ({
      name,
      printed: writeRisName(name) ?? '',
      corresponding: false,
      affiliations: [],
    }),
  ],
] as const)(
  'lossless %s makes the same works again, but for what it has no place for',
  async (name, format, author) => {
    const stored = await asStored()
    const again = await throughAnother(readAll(format, await exportText(first.client, name)))
    // Works that only the reference list named are not there.
    expect(again).toEqual(stored.map((record) => without(record, author)))
  },
)
