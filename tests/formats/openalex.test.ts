import { expect, test } from 'vitest'
import { openAlexFormat } from '../../src/formats/openalex/openalex.ts'
import { piecesOf } from './support/splitting.ts'
import { noWork } from '../../src/formats/describes-work.ts'
import { likeliestFormat } from '../../src/formats/registry.ts'

const readAll = (work: object) => openAlexFormat.read(JSON.stringify(work))
const read = (work: object) => readAll({ id: 'https://openalex.org/W1', ...work }).records[0]

const work = {
  id: 'https://openalex.org/W2741809807',
  doi: 'https://doi.org/10.1890/0012-9658(2006)87[2832:tiopma]2.0.co;2',
  title: 'Effects of <i>BDNF</i>',
  display_name: 'Effects',
  publication_year: 2006,
  publication_date: '2006-11-01',
  ids: {
    openalex: 'https://openalex.org/W2741809807',
    mag: '2741809807',
    pmid: 'https://pubmed.ncbi.nlm.nih.gov/17168027',
    pmcid: 'https://www.ncbi.nlm.nih.gov/pmc/articles/3062484',
  },
  language: 'en',
  primary_location: {
    is_oa: false,
    source: {
      display_name: 'Ecology',
      issn_l: '0012-9658',
      issn: ['0012-9658', '1939-9170'],
      host_organization_name: 'Wiley',
      type: 'journal',
    },
  },
  type: 'article',
  open_access: { is_oa: true, oa_status: 'green' },
  authorships: [
    {
      author: { display_name: 'Carlos A. Zarate', orcid: 'https://orcid.org/0000-0002-1825-0097' },
      raw_author_name: 'Zarate, Carlos A., Jr',
      is_corresponding: true,
      raw_affiliation_strings: ['NIMH', 'NIMH'],
      institutions: [{ display_name: 'National Institute of Mental Health' }],
    },
    { author: { display_name: 'Tania Azam (64531)' }, institutions: [{ display_name: 'Yale' }] },
    { author: {} },
  ],
  biblio: { volume: '87', issue: '11', first_page: '2832', last_page: '41' },
  keywords: [{ display_name: 'Predation' }, { display_name: 'Predation' }],
  referenced_works_count: 3,
  referenced_works: ['https://openalex.org/W5', 'https://openalex.org/W4', 'https://openalex.org/A4', 'https://openalex.org/W5'],
  abstract_inverted_index: { Parasites: [0], 'are&lt;/p&gt;': [1, 4], known: [3], far: [1e12, -1, 0.5] },
} // prettier-ignore

const cites = (ordinal: number, value: string) => ({
  ordinal,
  text: `https://openalex.org/${value}`,
  parts: { authors: [], authorsTruncated: false, identifiers: [{ scheme: 'openalex', value }] },
  links: [],
})

test('everything that an article has', () => {
  expect(readAll(work)).toEqual({
    records: [
      {
        type: 'JOURNAL_ARTICLE',
        identifiers: [
          { scheme: 'doi', value: '10.1890/0012-9658(2006)87[2832:tiopma]2.0.co;2' },
          { scheme: 'pmid', value: '17168027' },
          { scheme: 'pmcid', value: 'PMC3062484' },
          { scheme: 'openalex', value: 'W2741809807' },
        ],
        title: 'Effects of BDNF',
        abstract: 'Parasites are known are',
        language: 'en',
        published: '2006-11-01',
        volume: '87',
        issue: '11',
        firstPage: '2832',
        lastPage: '2841',
        journal: { title: 'Ecology', issns: ['0012-9658', '1939-9170'], publisher: 'Wiley' },
        keywords: ['Predation'],
        access: 'OPEN',
        authors: [
          {
            name: { family: 'Zarate', given: 'Carlos A.', initials: 'CA', suffix: 'Jr' },
            printed: 'Zarate, Carlos A., Jr',
            orcid: '0000-0002-1825-0097',
            corresponding: true,
            affiliations: ['NIMH'],
          },
          {
            name: { family: 'Azam', given: 'Tania', initials: 'T' },
            printed: 'Tania Azam (64531)',
            corresponding: false,
            affiliations: ['Yale'],
          },
        ],
        referenceListStatus: 'PARTIAL',
        declaredReferenceCount: 3,
        references: [cites(1, 'W5'), cites(2, 'W4')],
      },
    ],
    problems: [
      {
        severity: 'warning',
        where: 'reference 3',
        message: '"https://openalex.org/A4" is no OpenAlex work.',
      },
      { severity: 'warning', where: 'author 3', message: 'It has no name.' },
    ],
  })
})

test.each([
  [{ publication_date: '2012-01-01', publication_year: 2012 }, '2012'],
  [{ publication_date: '2012-02-01' }, '2012-02-01'],
  [{ publication_date: '2012-01-02' }, '2012-01-02'],
  [{ publication_date: '2012-13-02', publication_year: 2012 }, '2012'],
  [{ publication_date: null, publication_year: 1066 }, '1066'],
  [{ publication_date: null, publication_year: null }, undefined],
])('1 January may be no more than the year: %j', (dates, published) => {
  expect(read(dates)?.published).toBe(published)
})

test.each([
  ['article', undefined, 'JOURNAL_ARTICLE'],
  ['review', undefined, 'REVIEW'],
  ['article', 'proceedings-article', 'CONFERENCE_PAPER'],
  ['conference-paper', undefined, 'CONFERENCE_PAPER'],
  ['preprint', undefined, 'PREPRINT'],
  ['book', undefined, 'BOOK'],
  ['book-chapter', 'book-chapter', 'BOOK_CHAPTER'],
  ['dissertation', undefined, 'THESIS'],
  ['report', undefined, 'REPORT'],
  ['dataset', undefined, 'DATASET'],
  ['paratext', undefined, 'OTHER'],
  ['constructor', 'toString', 'OTHER'],
])('the type %s (%s) is %s', (type, crossref, expected) => {
  expect(read({ type, type_crossref: crossref })?.type).toBe(expected)
})

test('a repository is no journal, and publishes no more than its data', () => {
  const source = { display_name: 'Figshare', host_organization_name: 'Digital Science', type: 'repository' }
  const kept = { title: 'x', primary_location: { source } }
  expect(read({ ...kept, type: 'article' })).not.toHaveProperty('publisher')
  expect(read({ ...kept, type: 'article' })).not.toHaveProperty('journal')
  expect(read({ ...kept, type: 'dataset' })?.publisher).toBe('Digital Science')
})

test('a work without anything has no empty parts', () => {
  expect(
    read({ open_access: { is_oa: false }, biblio: { volume: null, first_page: '' }, ids: null }),
  ).toEqual({
    type: 'OTHER',
    identifiers: [{ scheme: 'openalex', value: 'W1' }],
    keywords: [],
    access: 'SUBSCRIPTION',
    authors: [],
    referenceListStatus: 'UNKNOWN',
    references: [],
  })
})

test.each([
  ['{"id":1}', noWork],
  ['nothing', 'This is no well-formed JSON: '],
])('%s is refused', (text, message) => {
  expect(() => openAlexFormat.read(text)).toThrow(message)
})

test('works come out of whatever holds them, and all of it is recognised', () => {
  const texts = [
    JSON.stringify(work),
    `${JSON.stringify(work)}\n${JSON.stringify(work)}\n`,
    JSON.stringify({ meta: { count: 1 }, results: [work], group_by: [] }, null, 1),
  ]
  for (const text of texts) {
    const [piece] = piecesOf(openAlexFormat.splitter, text)
    expect(openAlexFormat.read(piece?.text ?? '')).toEqual(readAll(work))
    expect(openAlexFormat.sniff(text)).toBeGreaterThan(0.9)
  }
  expect(openAlexFormat.sniff('{"DOI":"10.5555/x","ids":"https://doi.org/x"}')).toBe(0)
})

test('a work of which only a few fields were asked for is OpenAlex, and no CSL-JSON', () => {
  const id = 'https://openalex.org/W1'
  const text = JSON.stringify({ id, title: 'Mice', type: 'article', open_access: { oa_status: 'closed' } })
  expect(likeliestFormat(text)?.name).toBe('openalex')
  expect(openAlexFormat.read(text).records[0]).toMatchObject({
    type: 'JOURNAL_ARTICLE',
    access: 'SUBSCRIPTION',
  })
})
