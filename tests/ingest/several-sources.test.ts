import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ArticleRecord } from '../../src/domain/record.ts'
import { formats } from '../../src/formats/registry.ts'
import { hasStanding } from '../../src/ingest/works/standing.ts'
import { graphByNames } from '../support/graph-by-names.ts'
import { createTestIngest, type TestIngest } from '../support/ingest.ts'
import { authorOf, authorsOf, citationsOf, doi, recordOf, referenceOf } from '../support/records.ts'

let ingest: TestIngest
beforeEach(async () => (ingest = await createTestIngest()))
afterEach(() => ingest.auditAndDrop())

const published = recordOf('a', {
  title: 'Diagnosing physiological processes of wheat: a field study',
  abstract: 'What it says.',
  published: '2018-03',
  volume: '69',
  journal: { title: 'Journal of Experimental Botany', issns: ['0022-0957'] },
  keywords: ['wheat'],
  access: 'OPEN',
  authors: authorsOf('Ali S, Braun HJ, Du J').map((author) => ({
    ...author,
    affiliations: ['CIMMYT'],
    corresponding: author.printed === 'Du J',
  })),
  referenceListStatus: 'COMPLETE',
  declaredReferenceCount: 3,
  references: citationsOf('x', 'y', 'z'),
})

const managed = recordOf('a', {
  title: 'Untitled',
  journal: { title: 'JXB', issns: [] },
  keywords: ['toread', 'phd'],
  language: 'en',
  authors: authorsOf('Ali S'),
})

const indexed = recordOf('a', {
  title: 'Diagnosing physiological processes of wheat',
  identifiers: [doi('a'), { scheme: 'openalex', value: 'W7' }],
  published: '2018-03-14',
  authors: [
    authorOf('Ali S', '0000-0002-1825-0097'),
    authorOf('Braun HJ'),
    { ...authorOf('Du J'), affiliations: ['Elsewhere'] },
  ],
  referenceListStatus: 'PARTIAL',
  declaredReferenceCount: 2,
  references: ['W1', 'W2'].map((value, index) => ({
    ordinal: index + 1,
    text: `https://openalex.org/${value}`,
    parts: { authors: [], authorsTruncated: false, identifiers: [{ scheme: 'openalex', value }] },
    links: [],
  })),
})

async function article() {
  const [row] = await ingest.rows(`
    select title, abstract, published, volume, keywords, language, access, reference_list_status as status,
           declared_reference_count as declared, reference_count as "references",
           (select title from journals j where j.id = a.journal_id) as journal
      from articles a where origin = 'RECORD'`)
  return row
}

function authors() {
  return ingest.rows(`
    select s.name_as_printed as printed, s.affiliations, s.corresponding, u.orcid
      from authorships s join authors u on u.id = s.author_id join articles a on a.id = s.article_id
     where a.origin = 'RECORD' order by s.position`)
}

/** Takes each in as a file of the format. */
async function takeAll(...records: readonly (readonly [format: string, record: ArticleRecord])[]) {
  for (const [format, record] of records) await ingest.take(record, `a.${format}`, format)
}

test('every format has its standing', () => {
  expect(formats.filter(({ name }) => !hasStanding(name)).map(({ name }) => name)).toEqual([])
})

describe('of two sources of different standing, in any order,', () => {
  test.each([
    ['jats', published, 'bibtex', managed],
    ['bibtex', managed, 'jats', published],
  ] as const)(
    '%s and then %s: the publisher’s word counts, and the other’s where that is silent',
    async (...given) => {
      const [format, record, laterFormat, later] = given
      await takeAll([format, record], [laterFormat, later])
      expect(await article()).toEqual({
        title: published.title,
        abstract: 'What it says.',
        published: '2018-03',
        volume: '69',
        keywords: ['wheat'],
        language: 'en',
        access: 'OPEN',
        status: 'COMPLETE',
        declared: 3,
        references: 3,
        journal: 'Journal of Experimental Botany',
      })
      expect(await authors()).toEqual(
        published.authors.map(({ printed, affiliations, corresponding }) => ({
          printed,
          affiliations,
          corresponding,
          orcid: null,
        })),
      )
    },
  )

  test.each([
    ['crossref-json', published, 'openalex', indexed],
    ['openalex', indexed, 'crossref-json', published],
  ] as const)('%s and then %s: references stay printed, names get their ORCID iDs', async (...given) => {
    const [format, record, laterFormat, later] = given
    await takeAll([format, record], [laterFormat, later])
    expect(await article()).toMatchObject({
      title: published.title,
      published: '2018-03-14',
      status: 'COMPLETE',
      declared: 3,
      references: 3,
    })
    expect(await ingest.rows(`select text, title from article_references order by ordinal`)).toEqual(
      published.references.map(({ text, parts }) => ({ text, title: parts?.title })),
    )
    expect(await authors()).toEqual(
      published.authors.map(({ printed, affiliations, corresponding }, index) => ({
        printed,
        affiliations,
        corresponding,
        orcid: index === 0 ? '0000-0002-1825-0097' : null,
      })),
    )
    expect(await ingest.rows(`select value from article_identifiers where scheme = 'openalex'`)).toEqual([
      { value: 'W7' },
    ])
  })
})

test('what is silent is filled by whoever speaks', async () => {
  const { authors: _authors, references: _references, ...rest } = published
  const silent = { ...rest, authors: [], references: [], referenceListStatus: 'UNKNOWN' as const }
  await takeAll(['jats', silent], ['openalex', indexed])
  expect(await article()).toMatchObject({ title: published.title, references: 2, status: 'PARTIAL' })
  expect((await authors()).map(({ printed }) => printed)).toEqual(['Ali S', 'Braun HJ', 'Du J'])
})

test('a list that is the beginning of the other does not take its place, nor does one of half as many references', async () => {
  await takeAll(
    ['pubmed-xml', published],
    ['crossref-xml', { ...published, authors: authorsOf('Ali S'), references: citationsOf('x') }],
  )
  expect(await article()).toMatchObject({ references: 3 })
  expect(await authors()).toHaveLength(3)
  await takeAll(['ris', { ...published, authors: authorsOf('Ali S, Braun HJ, Du J, Manji HK') }])
  expect((await authors()).map(({ printed, affiliations }) => [printed, affiliations])).toEqual([
    ['Ali S', ['CIMMYT']],
    ['Braun HJ', ['CIMMYT']],
    ['Du J', ['CIMMYT']],
    ['Manji HK', []],
  ])
})

test('a source takes back what it said itself, where no other speaks of the work', async () => {
  await takeAll(['bibtex', published], ['bibtex', { ...managed, references: citationsOf('z') }])
  expect(await article()).toMatchObject({ title: 'Untitled', keywords: ['toread', 'phd'], references: 1 })
  expect(await authors()).toHaveLength(1)
})

test('of two of one standing the later counts', async () => {
  await ingest.take(managed, 'one.bib', 'bibtex')
  await ingest.take({ ...managed, title: 'A title' }, 'two.bib', 'bibtex')
  expect(await article()).toMatchObject({ title: 'A title' })
})

test('that there are no references is believed of a source that said otherwise before, where none is better', async () => {
  await takeAll(
    ['jats', published],
    ['crossref-json', { ...published, references: [], referenceListStatus: 'NONE' }],
  )
  expect(await article()).toMatchObject({ references: 3, status: 'COMPLETE' })
  await takeAll(['jats', { ...published, references: [], referenceListStatus: 'NONE' }])
  expect(await article()).toMatchObject({ references: 0, status: 'NONE' })
})

test('the authors that a reference names give way to a record, unless that is a shorter list of a reference manager', async () => {
  const names = authorsOf('Ali S, Braun HJ, Du J').map(({ name }) => name)
  const cited = { title: published.title ?? '', identifiers: [doi('a')], authors: names }
  await ingest.take(recordOf('b', { references: [referenceOf(1, cited)] }), 'b.xml', 'jats')
  await takeAll(['bibtex', { ...managed, title: published.title ?? '' }])
  const of = `select count(*)::int from authorships where article_id = (select article_id from article_identifiers where value = '10.1000/a')`
  expect(await ingest.rows(of)).toEqual([{ count: 3 }])
  await takeAll(['jats', { ...published, authors: authorsOf('Ali S, Braun HJ') }])
  expect(await ingest.rows(of)).toEqual([{ count: 3 }])
})

test('the same again from each changes nothing', async () => {
  await takeAll(['crossref-json', published], ['openalex', indexed])
  const before = await graphByNames(ingest.client)
  await takeAll(['openalex', indexed], ['crossref-json', published])
  expect(await graphByNames(ingest.client)).toEqual(before)
})
