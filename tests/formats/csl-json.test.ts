import { expect, test } from 'vitest'
import { UserError } from '../../src/domain/errors.ts'
import { cslJsonFormat } from '../../src/formats/csl/csl-json.ts'
import { noWork } from '../../src/formats/describes-work.ts'

const read = (value: unknown) => cslJsonFormat.read(JSON.stringify(value))
const record = (item: object) => read({ type: 'article-journal', title: 'A', ...item }).records[0]

test('an article with every variable that a record takes', () => {
  const { records, problems } = read([
    {
      id: 'zarate2006',
      type: 'article-journal',
      title: 'Role of <i>BDNF</i> &amp; TrkB',
      author: [
        { family: 'Zarate', given: 'Carlos A.', suffix: 'Jr.' },
        { family: 'Berckel', given: 'B. N.', 'non-dropping-particle': 'van' },
        { family: 'Alembert', given: 'Jean', 'dropping-particle': "d'" },
        { literal: 'NIH Working Group' },
      ],
      issued: { 'date-parts': [['2007', 12, '3']] },
      'container-title': 'Current Psychiatry Reports',
      journalAbbreviation: 'Curr Psychiatry Rep',
      volume: 9,
      issue: '6',
      page: '467-74',
      publisher: 'Springer',
      ISSN: '1523-3812, 1535-1645',
      DOI: 'https://doi.org/10.1007/S11920-007-0063-1',
      PMID: 18221624,
      PMCID: 'PMC3062484',
      URL: 'https://example.org/x',
      abstract: '<jats:p>An abstract.</jats:p>',
      language: 'en_US',
      keyword: 'ketamine, BDNF',
    },
  ])
  expect(problems).toEqual([])
  const person = { corresponding: false, affiliations: [] }
  expect(records).toEqual([
    {
      type: 'JOURNAL_ARTICLE',
      identifiers: [
        { scheme: 'doi', value: '10.1007/s11920-007-0063-1' },
        { scheme: 'pmid', value: '18221624' },
        { scheme: 'pmcid', value: 'PMC3062484' },
      ],
      title: 'Role of BDNF & TrkB',
      abstract: 'An abstract.',
      language: 'en-US',
      published: '2007-12-03',
      volume: '9',
      issue: '6',
      firstPage: '467',
      lastPage: '474',
      journal: {
        title: 'Current Psychiatry Reports',
        abbreviation: 'Curr Psychiatry Rep',
        publisher: 'Springer',
        issns: ['1523-3812', '1535-1645'],
      },
      keywords: ['ketamine', 'BDNF'],
      access: 'UNKNOWN',
      authors: [
        {
          ...person,
          name: { family: 'Zarate', given: 'Carlos A.', initials: 'CA', suffix: 'Jr' },
          printed: 'Carlos A. Zarate Jr.',
        },
        { ...person, name: { family: 'van Berckel', initials: 'BN' }, printed: 'BN van Berckel' },
        {
          ...person,
          name: { family: "d'Alembert", given: 'Jean', initials: 'J' },
          printed: "Jean d'Alembert",
        },
        { ...person, name: { literal: 'NIH Working Group' }, printed: 'NIH Working Group' },
      ],
      referenceListStatus: 'UNKNOWN',
      references: [],
    },
  ])
})

test.each([
  [{ 'date-parts': [[2007]] }, '2007'],
  [{ 'date-parts': [[2007, 12]] }, '2007-12'],
  [{ 'date-parts': [[2007, 0, 0]] }, '2007'],
  [
    {
      'date-parts': [
        [2007, 11],
        [2008, 1],
      ],
    },
    '2007-11',
  ],
  [{ 'date-parts': [[2007]], season: 3 }, '2007'],
  [{ raw: '2007-12-03' }, '2007-12-03'],
  [{ literal: 'December 2007' }, '2007-12'],
  ['2007-12', '2007-12'],
])('issued %j is %s', (issued, published) => {
  expect(record({ issued })?.published).toBe(published)
})

test.each([{ 'date-parts': [[null]] }, { 'date-parts': [['soon']] }, { literal: 'in press' }, {}])(
  'issued %j is no date, which is reported',
  (issued) => {
    const { records, problems } = read({ type: 'book', title: 'A', issued })
    expect(records[0]).not.toHaveProperty('published')
    expect(problems.map(({ where }) => where)).toEqual(['field issued'])
  },
)

test('lists of text, as Crossref has them, and names of other types are read', () => {
  expect(
    record({
      type: 'journal-article',
      title: ['A'],
      'container-title': ['Nature'],
      ISSN: ['0028-0836', '1476-4687'],
    }),
  ).toMatchObject({
    type: 'JOURNAL_ARTICLE',
    journal: { title: 'Nature', issns: ['0028-0836', '1476-4687'] },
  })
})

test('an article without a journal is a preprint, and arXiv says so in three places', () => {
  const arxiv = [{ scheme: 'arxiv', value: '2101.00001' }]
  expect(record({ type: 'article', number: 'arXiv:2101.00001' })).toMatchObject({
    type: 'PREPRINT',
    identifiers: arxiv,
  })
  expect(record({ URL: 'http://arxiv.org/abs/2101.00001v3' })?.identifiers).toEqual(arxiv)
  expect(record({ archive: 'arXiv', archive_location: '2101.00001' })?.identifiers).toEqual(arxiv)
})

test('a bad item of a list is reported, the others arrive', () => {
  const { records, problems } = read([{ type: 'book', title: 'A' }, { type: 'book' }, 7])
  expect(records).toHaveLength(1)
  expect(problems).toEqual([
    {
      severity: 'error',
      where: 'item 2',
      message: noWork,
    },
    { severity: 'error', where: 'item 3', message: 'It must be an object, not 7.' },
  ])
})

test('values of other kinds than the schema has do no harm', () => {
  expect(
    record({ author: [null, 7, {}], volume: {}, page: null, keyword: [1, 'b'], custom: 'x', ISSN: 3 }),
  ).toMatchObject({
    keywords: ['1', 'b'],
    authors: [],
  })
  expect(() => cslJsonFormat.read('[1')).toThrow(UserError)
  expect(() => cslJsonFormat.read('[]')).toThrow(UserError)
})

test('what stands in custom for another program is left alone, and ours is checked', () => {
  expect(read({ type: 'book', title: 'A', custom: { other: 1 } }).problems).toEqual([])
  const { records, problems } = read({
    type: 'book',
    title: 'A',
    author: [{ family: 'B' }],
    custom: { refgraph: { authors: [{ orcid: '0000' }] } },
  })
  expect(records[0]?.authors[0]).not.toHaveProperty('orcid')
  expect(problems).toEqual([
    {
      severity: 'warning',
      where: 'field custom',
      message: 'The field custom.refgraph.authors[0].orcid must be an ORCID iD, not "0000".',
    },
  ])
})

test.each([
  ['a list', '[\n {"type":"book","title":"A"},\n {"type":"book","title":"B"}\n]\n', [2, 3]],
  ['one a line', '{"type":"book","title":"A"}\n{"type":"book","title":"B"}\n', [1, 2]],
])('the items of %s are pieces', (_what, text, lines) => {
  const splitter = cslJsonFormat.splitter()
  const pieces = [...splitter.push(text), ...splitter.end()]
  expect(pieces.map(({ line }) => line)).toEqual(lines)
  expect(pieces.flatMap((piece) => cslJsonFormat.read(piece.text).records.map(({ title }) => title))).toEqual(
    ['A', 'B'],
  )
})
