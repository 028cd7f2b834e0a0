import { describe, expect, test } from 'vitest'
import type { ArticleRecord } from '../../src/domain/record.ts'
import { formatNamed } from '../../src/formats/registry.ts'
import { readPages } from '../../src/formats/values/written-pages.ts'
import { cpuTime } from '../support/cpu-time.ts'

test.each([
  // The last page is not said.
  ['12-+', undefined, { firstPage: '12' }],
  ['43+', undefined, { firstPage: '43' }],
  ['43', '+', { firstPage: '43' }],
  ['43', '-', { firstPage: '43' }],
  ['S12-', undefined, { firstPage: 'S12' }],
  ['101ff.', undefined, { firstPage: '101' }],
  ['101 f.', undefined, { firstPage: '101' }],
  ['101 et seq.', undefined, { firstPage: '101' }],
  // A range beside a last page.
  ['1193-207', '207', { firstPage: '1193', lastPage: '1207' }],
  ['1193–1207', '1207', { firstPage: '1193', lastPage: '1207' }],
  ['1193', '1193-1207', { firstPage: '1193', lastPage: '1207' }],
  ['S12--S20', 'S20', { firstPage: 'S12', lastPage: 'S20' }],
  // Article numbers that say that they are.
  ['pii: E77', undefined, { articleNumber: 'E77' }],
  ['pii: e1000097. doi: 10.1371/x', undefined, { articleNumber: 'e1000097' }],
  ['Article 123', undefined, { articleNumber: '123' }],
  ['Article ID 247835', undefined, { articleNumber: '247835' }],
  ['Art. No. 5', undefined, { articleNumber: '5' }],
  ['ArtNo.: 33', undefined, { articleNumber: '33' }],
  ['Paper 12', undefined, { articleNumber: '12' }],
  ['artículo 9', undefined, { articleNumber: '9' }],
  ['e41', undefined, { firstPage: 'e41' }],
  // How many pages there are.
  ['350 p.', undefined, {}],
  ['xii, 350 pages', undefined, {}],
  ['25pp', undefined, {}],
  ['120 S.', undefined, {}],
  ['265S', '73S', { firstPage: '265S', lastPage: '73S' }],
  ['7', '25 pp', { firstPage: '7' }],
  // No pages.
  ['n/a', 'n/a', {}],
  ['N.PAG-N.PAG', undefined, {}],
  ['No', 'No Pagination Specified', {}],
  ['0', '0', {}],
  ['–', undefined, {}],
  ['in press', undefined, {}],
  ['pii: S0140-6736(07)61238-2', undefined, {}],
  // Neither.
  ['A-12', undefined, { firstPage: 'A-12' }],
  ['Suppl', undefined, { firstPage: 'Suppl' }],
])('pages %j with a last page %j are %j', (first, last, expected) => {
  expect(readPages({ first, last })).toEqual(expected)
})

test('an article number beside pages keeps both, and is no page where it is written twice', () => {
  expect(readPages({ first: '39:1--39:35', articleNumber: '39' })).toEqual({
    firstPage: '39:1',
    lastPage: '39:35',
    articleNumber: '39',
  })
  expect(readPages({ first: '123456', articleNumber: '123456' })).toEqual({ articleNumber: '123456' })
  expect(readPages({ articleNumber: 'Article 7' })).toEqual({ articleNumber: '7' })
})

test('an article number with a last page of its kind is a first page too; of another kind it is none', () => {
  expect(readPages({ articleNumber: 'e123', last: 'e130' })).toEqual({
    firstPage: 'e123',
    lastPage: 'e130',
    articleNumber: 'e123',
  })
  expect(readPages({ articleNumber: 'e0123456', last: '12' })).toEqual({
    lastPage: '12',
    articleNumber: 'e0123456',
  })
})

test('of a book, a thesis and a report a number alone is how many pages it has', () => {
  for (const type of ['BOOK', 'THESIS', 'REPORT'] as const) {
    expect(readPages({ first: '350' }, type)).toEqual({})
    expect(readPages({ first: 'xiv, 350' }, type)).toEqual({})
    expect(readPages({ first: '12-15' }, type)).toEqual({ firstPage: '12', lastPage: '15' })
  }
  expect(readPages({ first: '350' }, 'BOOK_CHAPTER')).toEqual({ firstPage: '350' })
})

test('a hostile text is kept or left out at once', () => {
  const started = cpuTime()
  for (const text of [
    '1-'.repeat(100_000),
    'pii: '.repeat(50_000),
    '-+'.repeat(100_000),
    ' '.repeat(100_000),
  ]) {
    readPages({ first: text, last: text, articleNumber: text })
  }
  expect(cpuTime() - started).toBeLessThan(500)
})

const head = 'TY  - JOUR\nTI  - One\nJO  - J\n'
const jats = (fields: string, body = ''): string =>
  `<article><front><journal-meta><journal-title>J</journal-title></journal-meta><article-meta><title-group><article-title>One</article-title></title-group>${fields}</article-meta></front>${body}</article>`

describe('an article number is a field of its own in', () => {
  const e77 = { articleNumber: 'E77' }
  test.each<[format: string, text: string, expected: Partial<ArticleRecord>]>([
    ['ris', `${head}C7  - E77\nER  - \n`, e77],
    ['ris', `${head}SP  - pii: E77\nER  - \n`, e77],
    ['bibtex', '@article{a, title={One}, journal={J}, articleno = {E77}, numpages = {25}}', e77],
    ['bibtex', '@article{a, title={One}, journal={J}, eid = {E77}}', e77],
    ['bibtex', '@article{a, title={One}, journal={J}, Article-Number = {{E77}}}', e77],
    ['bibtex', '@article{a, title={One}, journal={J}, pages = {Article E77}}', e77],
    ['csl-json', '{"type":"article-journal","title":"One","number":"E77"}', e77],
    [
      'crossref-json',
      '{"DOI":"10.5555/1","title":["One"],"type":"journal-article","article-number":"E77"}',
      e77,
    ],
    ['openalex', '{"id":"https://openalex.org/W1","title":"One","biblio":{"first_page":"pii: E77"}}', e77],
    ['jats', jats('<elocation-id>E77</elocation-id>'), e77],
    ['jats', jats('<elocation-id>E77</elocation-id><lpage>E80</lpage>'), { ...e77, lastPage: 'E80' }],
    ['medline', 'PMID- 1\nTI  - One.\nJT  - J\nPG  - pii: E77. doi: 10.5555/1\n', e77],
    ['medline', 'PMID- 1\nTI  - One.\nJT  - J\nLID - E77 [pii]\nLID - 10.5555/1 [doi]\n', e77],
    [
      'pubmed-xml',
      '<PubmedArticle><MedlineCitation><PMID>1</PMID><Article><ArticleTitle>One.</ArticleTitle><ELocationID EIdType="pii">E77</ELocationID></Article></MedlineCitation></PubmedArticle>',
      e77,
    ],
    [
      'html',
      '<html><head><meta name="citation_title" content="One"><meta name="citation_journal_title" content="J"><meta name="citation_article_number" content="E77"></head></html>',
      e77,
    ],
  ])('%s: %s', (format, text, expected) => {
    const [record] = formatNamed(format).read(text).records
    expect(record).toMatchObject(expected)
    if (expected.lastPage === undefined) expect(record).not.toHaveProperty('firstPage')
  })

  test('references in JATS and at Crossref, whose line prints it', () => {
    const ref =
      '<ref id="B1"><element-citation publication-type="journal"><article-title>Two</article-title><source>K</source><year>2007</year><volume>9</volume><elocation-id>e467</elocation-id></element-citation></ref>'
    const [cited] = formatNamed('jats').read(jats('', `<back><ref-list>${ref}</ref-list></back>`)).records
    expect(cited?.references[0]).toMatchObject({
      text: 'Two. K. 2007;9:e467',
      parts: { articleNumber: 'e467' },
    })
    const work = {
      DOI: '10.5555/1',
      title: ['One'],
      reference: [
        { key: 'a', 'journal-title': 'K', 'article-number': '12', unstructured: 'A B. Two. K. 2007;9:12.' },
      ],
    }
    const parts = formatNamed('crossref-json').read(JSON.stringify(work)).records[0]?.references[0]?.parts
    expect(parts).toMatchObject({ articleNumber: '12' })
    expect(parts).not.toHaveProperty('firstPage')
  })
})

test('a running number of the publisher is no article number, one like "E77" is, also beside pages', () => {
  const read = (lines: string): ArticleRecord | undefined =>
    formatNamed('medline').read(`PMID- 1\nTI  - One.\nJT  - J\n${lines}`).records[0]
  expect(read('PG  - 12-5\nLID - E77 [pii]\n')).toMatchObject({ firstPage: '12', articleNumber: 'E77' })
  expect(read('PG  - 12-5\nLID - 77 [pii]\n')).not.toHaveProperty('articleNumber')
  expect(read('LID - S0140-6736(07)61238-2 [pii]\n')).not.toHaveProperty('articleNumber')
  expect(read('AID - 2007-0123 [pii]\n')).not.toHaveProperty('articleNumber')
})

test('a book in RIS has no first page where SP is how many it has, and a thesis no degree for a volume', () => {
  const ris = formatNamed('ris')
  expect(ris.read('TY  - BOOK\nTI  - One\nSP  - 350\nER  - \n').records[0]).not.toHaveProperty('firstPage')
  const [thesis] = ris.read('TY  - THES\nTI  - One\nVL  - Ph.D.\nSP  - 210\nER  - \n').records
  expect(thesis).not.toHaveProperty('volume')
  expect(thesis).not.toHaveProperty('firstPage')
  expect(ris.read('TY  - THES\nTI  - One\nVL  - II\nER  - \n').records[0]).toMatchObject({ volume: 'II' })
})
