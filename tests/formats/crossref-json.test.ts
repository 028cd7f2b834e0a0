import { expect, test } from 'vitest'
import { crossrefJsonFormat } from '../../src/formats/crossref/crossref-json.ts'
import { likeliestFormat } from '../../src/formats/registry.ts'
import { piecesOf } from './support/splitting.ts'
import { noWork } from '../../src/formats/describes-work.ts'

const readAll = (work: object) => crossrefJsonFormat.read(JSON.stringify(work))
const read = (work: object) => readAll({ DOI: '10.5555/x', ...work }).records[0]

const article = {
  DOI: '10.5555/ABC(1)<2>;3',
  type: 'journal-article',
  title: ['Effects of <i>BDNF</i> &amp; p < 0.05', 'Ein zweiter Titel'],
  subtitle: ['A trial'],
  abstract: '<jats:title>Abstract</jats:title><jats:p>One <jats:italic>two</jats:italic>.</jats:p><jats:p>Three.</jats:p>',
  language: 'en',
  'published-print': { 'date-parts': [[2007, 12]] },
  'published-online': { 'date-parts': [[2007, 12, 3]] },
  published: { 'date-parts': [[2007, 12]] },
  volume: '9',
  issue: '6',
  page: '467-74',
  'article-number': 'e1',
  'container-title': ['Current Psychiatry Reports'],
  'short-container-title': ['Curr Psychiatry Rep'],
  ISSN: ['http://id.crossref.org/issn/1523-3812', '1535-1645', '1234-5678'],
  publisher: 'Springer',
  subject: ['Psychiatry', 'Psychiatry'],
  license: [
    { URL: 'https://example.org/tdm', 'content-version': 'tdm' },
    { URL: 'http://creativecommons.org/licenses/by/4.0/', 'content-version': 'vor', start: { 'date-parts': [[2008, 1, 1]] } },
  ],
  author: [
    {
      given: 'Carlos A.',
      family: 'Zarate',
      suffix: 'Jr.',
      sequence: 'first',
      ORCID: 'http://orcid.org/0000-0002-1825-0097',
      affiliation: [{ name: 'NIMH &amp; NIH' }, { name: 'NIMH & NIH' }],
    },
    { name: 'The BIG Group', sequence: 'additional', affiliation: [] },
    { family: 'Singh', given: 'J.', ORCID: '0000-0002-1825-0098' },
    { sequence: 'additional', affiliation: [] },
  ],
  'reference-count': 2,
  reference: [{ key: 'CR1', unstructured: 'Cited thing' }],
  'is-referenced-by-count': 7,
} // prettier-ignore

test('everything that a journal article has', () => {
  expect(readAll(article)).toEqual({
    records: [
      {
        type: 'JOURNAL_ARTICLE',
        identifiers: [{ scheme: 'doi', value: '10.5555/abc(1)<2>;3' }],
        title: 'Effects of BDNF & p < 0.05: A trial',
        abstract: 'One two. Three.',
        language: 'en',
        published: '2007-12-03',
        volume: '9',
        issue: '6',
        firstPage: '467',
        lastPage: '474',
        articleNumber: 'e1',
        journal: {
          title: 'Current Psychiatry Reports',
          abbreviation: 'Curr Psychiatry Rep',
          issns: ['1523-3812', '1535-1645'],
          publisher: 'Springer',
        },
        keywords: ['Psychiatry'],
        access: 'OPEN',
license: 'https://creativecommons.org/licenses/by/4.0/',
        authors: [
          {
            name: { family: 'Zarate', given: 'Carlos A.', initials: 'CA', suffix: 'Jr' },
            printed: 'Carlos A. Zarate Jr.',
            orcid: '0000-0002-1825-0097',
            corresponding: false,
            affiliations: ['NIMH & NIH'],
          },
          { name: { literal: 'The BIG Group' }, printed: 'The BIG Group', corresponding: false, affiliations: [] },
          { name: { family: 'Singh', initials: 'J' }, printed: 'J. Singh', corresponding: false, affiliations: [] },
        ],
        referenceListStatus: 'PARTIAL',
        declaredReferenceCount: 2,
        references: [{ ordinal: 1, key: 'CR1', text: 'Cited thing', links: [] }],
      },
    ],
    problems: [
      { severity: 'warning', where: 'ISSN', message: '"1234-5678" is no ISSN.' },
      { severity: 'warning', where: 'author 3', message: '"0000-0002-1825-0098" is no ORCID iD.' },
      { severity: 'warning', where: 'author 4', message: 'It has no name.' },
    ],
  })
}) // prettier-ignore

test.each([
  ['book', undefined, 'BOOK'],
  ['edited-book', undefined, 'BOOK'],
  ['book-chapter', undefined, 'BOOK_CHAPTER'],
  ['proceedings-article', undefined, 'CONFERENCE_PAPER'],
  ['posted-content', undefined, 'PREPRINT'],
  ['posted-content', 'preprint', 'PREPRINT'],
  ['posted-content', 'other', 'PREPRINT'],
  ['posted-content', 'blog', 'WEB_PAGE'],
  ['dissertation', undefined, 'THESIS'],
  ['report', undefined, 'REPORT'],
  ['dataset', undefined, 'DATASET'],
  ['component', undefined, 'OTHER'],
  ['constructor', undefined, 'OTHER'],
  [null, undefined, 'OTHER'],
])('the type %j of subtype %j is %s', (type, subtype, expected) => {
  expect(read({ type, subtype })?.type).toBe(expected)
})

const parts = (...date: unknown[]) => ({ 'date-parts': [date] })

test.each([
  [{ issued: parts(null) }, undefined],
  [{ published: parts(2001), issued: parts(2000) }, '2001'],
  [{ issued: parts('2001', '2') }, '2001-02'],
  [{ published: parts(2001, 2, null) }, '2001-02'],
  [{ published: parts(2001, 2, 30) }, '2001-02'],
  [{ 'published-online': parts(2023, 11, 16), 'published-print': parts(2024) }, '2024'],
  [{ 'published-online': parts(2024, 3, 9), 'published-print': parts(2024) }, '2024-03-09'],
  [{ 'published-online': parts(2024, 3, 9), 'journal-issue': { 'published-print': parts(2024, 4) } }, '2024-04'],
  [{ approved: parts(2020, 5, 25) }, '2020-05-25'],
  [{ created: parts(2020, 5, 25), published: 'soon' }, undefined],
])('the date of %j is %j', (dates, expected) => {
  expect(read(dates)?.published).toBe(expected)
}) // prettier-ignore

const licence = (version: string, year: number, url = 'https://creativecommons.org/licenses/by/4.0/') => ({
  license: [{ URL: url, 'content-version': version, start: parts(year, 1, 1) }],
})

test.each([
  [licence('vor', 2001), 'OPEN'],
  [licence('am', 2001), 'OPEN'],
  [licence('unspecified', 2001), 'OPEN'],
  [licence('tdm', 2001), 'UNKNOWN'],
  [licence('vor', 9998), 'UNKNOWN'],
  [licence('vor', 2001, 'https://www.springer.com/tdm?creativecommons.org'), 'UNKNOWN'],
  [{}, 'UNKNOWN'],
])('access under %j is %s', (work, access) => {
  expect(read(work)?.access).toBe(access)
})

test.each([
  [{ 'reference-count': 0 }, 'UNKNOWN', undefined],
  [{ 'reference-count': 5 }, 'UNKNOWN', 5],
  [{ reference: [{ key: 'a' }] }, 'COMPLETE', undefined],
  [{ reference: [{ key: 'a' }, {}] }, 'PARTIAL', undefined],
  [{ 'references-count': 1, reference: [{ key: 'a' }] }, 'COMPLETE', 1],
])('the list of %j is %s', (work, status, declared) => {
  const record = read(work)
  expect([record?.referenceListStatus, record?.declaredReferenceCount]).toEqual([status, declared])
})

test.each([
  ['n/a-n/a', {}],
  ['1-4, 6', { firstPage: '1', lastPage: '4' }],
  ['A1-23', { firstPage: 'A1', lastPage: 'A23' }],
  ['in press', {}],
  ['10:1-10:20', { firstPage: '10:1', lastPage: '10:20' }],
])('the pages %j', (page, expected) => {
  const { firstPage, lastPage } = read({ page }) ?? {}
  expect({ firstPage, lastPage }).toEqual(expected)
})

test('a chapter is in its book, and the book in its series', () => {
  const inSeries = { type: 'book-chapter', 'container-title': ['Lecture Notes', 'A Book'], publisher: 'Springer', ISBN: ['9780306406157'], ISSN: ['0302-9743'] } // prettier-ignore
  expect(read(inSeries)).toMatchObject({
    identifiers: [{ scheme: 'doi' }],
    journal: { title: 'Lecture Notes', issns: ['0302-9743'] },
    containerTitle: 'A Book',
    publisher: 'Springer',
  })
  const book = read({ type: 'monograph', title: ['A Book'], ISBN: ['9780306406157', '0-306-40615-2', '1'] })
  expect(book?.identifiers).toEqual([
    { scheme: 'doi', value: '10.5555/x' },
    { scheme: 'isbn', value: '9780306406157' },
  ])
})

test('NUL characters in JSON are left out, and that is told', () => {
  const { records, problems } = readAll({ title: ['a\0b\uD800'] })
  expect(records[0]?.title).toBe('ab\uFFFD')
  expect(problems).toEqual([
    { severity: 'warning', where: 'record', message: 'NUL characters were left out.' },
  ])
})

test.each([
  ['{', 'This is no well-formed JSON: '],
  ['[]', 'This is no JSON object.'],
  ['{"type":"journal-article"}', noWork],
  ['{"type":"x","value":"y","message":"Resource not found."}', noWork],
])('%s is refused', (text, message) => {
  expect(() => crossrefJsonFormat.read(text)).toThrow(message)
})

test('works come out of whatever holds them, and all of it is recognised', () => {
  const lists = [
    JSON.stringify(article),
    JSON.stringify({ status: 'ok', 'message-type': 'work', message: article }),
    JSON.stringify({ items: [article] }),
    JSON.stringify([article]),
    `${JSON.stringify(article)}\n`,
    JSON.stringify({ status: 'ok', 'message-type': 'work-list', message: { items: [article] } }, null, 2),
  ]
  for (const text of lists) {
    const [piece] = piecesOf(crossrefJsonFormat.splitter, text)
    expect(crossrefJsonFormat.read(piece?.text ?? '')).toEqual(readAll(article))
    expect(crossrefJsonFormat.sniff(text), text.slice(0, 40)).toBeGreaterThan(0.9)
  }
})

test.each([
  '{"id":"https://openalex.org/W1","ids":{},"authorships":[]}',
  '[{"id":"a","type":"article-journal","DOI":"10.5555/x","container-title":"J"}]',
  'just text with "DOI": and "member":',
  '',
])('%j is none of Crossref', (text) => {
  expect(crossrefJsonFormat.sniff(text)).toBe(0)
})

test.each([
  '{"DOI":"10.5555/x","title":["One"],"type":"journal-article"}\n{"DOI":"10.5555/y","title":[],"type":"book"}',
  '{"title":["A book"],"DOI":"10.5555/x","type":"book"}',
  '[{"DOI":"10.5555/x","type":"proceedings-article"}]',
  '{"DOI":"10.5555/x","title":["One"],"issued":{"date-parts":[[2007]]},"author":[{"family":"Li"}]}',
])('%j, as "?select=" leaves it, is Crossref’s', (text) => {
  expect(likeliestFormat(text)?.name).toBe('crossref-json')
})

test.each([
  '[{"DOI":"10.5555/x","title":"A book","type":"book"}]',
  '{"DOI":"10.5555/x","title":"One","type":"article-journal"}',
  // Crossref's CSL-JSON has its own names of types.
  '{"DOI":"10.5555/x","title":"One","type":"journal-article"}',
  '{"id":"a","type":"chapter","title":"One","container-title":["Two"],"DOI":"10.5555/x"}',
])('%j is CSL-JSON', (text) => {
  expect(likeliestFormat(text)?.name).toBe('csl-json')
})

test('a book has its editors, translators, edition, place and series', () => {
  const work = {
    DOI: '10.5555/book',
    title: ['A Book'],
    'container-title': ['Animals'],
    publisher: 'Penguin',
    'publisher-location': 'London',
    'edition-number': '2',
    editor: [{ given: 'B.', family: 'Doe' }, { name: 'Mouse Society' }],
    translator: [{ family: 'Poe' }],
  }
  const recordOfType = (type: string) => crossrefJsonFormat.read(JSON.stringify({ ...work, type })).records[0]
  expect(recordOfType('edited-book')).toMatchObject({
    type: 'BOOK',
    editors: [{ family: 'Doe', initials: 'B' }, { literal: 'Mouse Society' }],
    translators: [{ family: 'Poe' }],
    edition: '2',
    publisherPlace: 'London',
    series: 'Animals',
  })
  expect(recordOfType('edited-book')).not.toHaveProperty('containerTitle')
  expect(recordOfType('journal-article')).not.toHaveProperty('editors')
})
