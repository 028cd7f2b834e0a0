import { expect, test } from 'vitest'
import type { ArticleRecord } from '../../src/domain/record.ts'
import { refworksFormat } from '../../src/formats/refworks/refworks.ts'
import { likeliestFormat } from '../../src/formats/registry.ts'
import { piecesOf } from './support/splitting.ts'

const read = (...lines: string[]) => refworksFormat.read(lines.join('\n'))
const record = (...lines: string[]): ArticleRecord | undefined => read(...lines).records[0]

const article = [
  'RT Journal Article',
  'SR Electronic(1)',
  'ID 271',
  'A1 Zarate,Carlos A.,Jr',
  'A1 Gispen-de Wied, C. C.',
  'T1 Anger and entrapment',
  'JF Personality & Individual Differences',
  'JO Pers. Individ. Differ.',
  'YR 2002',
  'FD Feb 3',
  'VO 32',
  'IS 3',
  'SP 551',
  'OP 65',
  'K1 Anger',
  'K1 Self Report; Status',
  'AB Explored the relationship',
  'over several lines.',
  'NO PMID: 17980155; UD: 20020227',
  'PB Elsevier',
  'SN 0020-7128',
  'LA English',
  'DO 10.1000/RW.1',
  'LK http://example.org/1',
  'OL English (30)',
]

test('an article with every field that a record takes', () => {
  const { records, problems } = read(...article)
  expect(problems).toEqual([])
  expect(records).toEqual([
    {
      type: 'JOURNAL_ARTICLE',
      identifiers: [
        { scheme: 'doi', value: '10.1000/rw.1' },
        { scheme: 'pmid', value: '17980155' },
      ],
      title: 'Anger and entrapment',
      abstract: 'Explored the relationship over several lines.',
      language: 'en',
      published: '2002-02-03',
      volume: '32',
      issue: '3',
      firstPage: '551',
      lastPage: '565',
      journal: {
        title: 'Personality & Individual Differences',
        abbreviation: 'Pers. Individ. Differ.',
        publisher: 'Elsevier',
        issns: ['0020-7128'],
      },
      keywords: ['Anger', 'Self Report', 'Status'],
      access: 'UNKNOWN',
      authors: [
        {
          name: { family: 'Zarate', given: 'Carlos A.', initials: 'CA', suffix: 'Jr' },
          printed: 'Zarate,Carlos A.,Jr',
          corresponding: false,
          affiliations: [],
        },
        {
          name: { family: 'Gispen-de Wied', initials: 'CC' },
          printed: 'Gispen-de Wied, C. C.',
          corresponding: false,
          affiliations: [],
        },
      ],
      referenceListStatus: 'UNKNOWN',
      references: [],
    },
  ])
})

test('a chapter with the editors of its book, whose number is not its own', () => {
  expect(
    record(
      'RT Book, Section',
      'A1 Stansfeld,Stephen',
      'T1 Depression and heart disease',
      'A2 Gulford, C.T.',
      'T2 Stress and the heart',
      'T3 The series',
      'ED 2nd ed.',
      'PB BMJ Books',
      'PP Williston, VT, US',
      'SN 0306406152 (paperback)',
      'SP 101',
      'OP 123',
      'YR 2002',
    ),
  ).toMatchObject({
    type: 'BOOK_CHAPTER',
    containerTitle: 'Stress and the heart',
    series: 'The series',
    edition: '2nd',
    publisher: 'BMJ Books',
    publisherPlace: 'Williston, VT, US',
    firstPage: '101',
    lastPage: '123',
    editors: [{ family: 'Gulford', initials: 'CT' }],
    identifiers: [],
  })
})

test('a book and a thesis: SP is a number of pages, A3 are the editors, A4 translators', () => {
  const book = record(
    'RT Book, Edited',
    'T1 The book',
    'A3 Doe, Jane',
    'A4 Roe, Rick',
    'SP 304',
    'SN 0-306-40615-2',
  )
  expect(book).toMatchObject({
    type: 'BOOK',
    editors: [{ family: 'Doe' }],
    translators: [{ family: 'Roe' }],
    identifiers: [{ scheme: 'isbn', value: '9780306406157' }],
  })
  expect(book).not.toHaveProperty('firstPage')
  expect(record('RT Dissertation/Thesis', 'T1 A', 'PB Rush University', 'SP 141')).toMatchObject({
    type: 'THESIS',
    publisher: 'Rush University',
  })
})

test.each([
  ['Conference Proceedings', 'CONFERENCE_PAPER'],
  ['Web Page', 'WEB_PAGE'],
  ['Report', 'REPORT'],
  ['Computer Program', 'SOFTWARE'],
  ['Patent', 'PATENT'],
  ['Newspaper Article', 'NEWS'],
  ['Generic', 'OTHER'],
])('RT %s', (type, expected) => {
  expect(record(`RT ${type}`, 'T1 A')?.type).toBe(expected)
})

test('a type that RefWorks does not have is reported', () => {
  expect(read('RT Scroll', 'T1 A').problems).toEqual([
    { severity: 'warning', where: 'field RT', message: '"Scroll" is no type of RefWorks.' },
  ])
})

test('records begin with RT, with or without blank lines between them', () => {
  const text = `\uFEFFRefWorks export\r\n\r\n${[...article, ...article, '', ...article].join('\r\n')}`
  expect(piecesOf(refworksFormat.splitter, text).map(({ line }) => line)).toEqual([3, 28, 54])
})

test('it is told from RIS and Web of Science', () => {
  expect(likeliestFormat(article.join('\n'))?.name).toBe('refworks')
  expect(likeliestFormat(`\uFEFF\r\n${article.join('\r\n')}`)?.name).toBe('refworks')
  expect(likeliestFormat('PT J\nAU Smith, A\nTI A\nRP Smith, A\nER\n')?.name).toBe('wos')
  expect(likeliestFormat('TI ~ A\nID ~ key\nRT ~ Journal-Paper\nID 2\n')?.name).toBeUndefined()
  expect(likeliestFormat('TY  - JOUR\nT1  - A\nA1  - B\nER  - \n')?.name).toBe('ris')
})

test('a book of editors keeps them, and its number of pages is no page', () => {
  const edited = record('RT Book, Edited', 'A2 Doe,J.', 'A2 Poe,P.', 'T1 An edited book', 'OP 300')
  expect(edited?.editors?.map(({ family }) => family)).toEqual(['Doe', 'Poe'])
  expect(edited).not.toHaveProperty('lastPage')
  expect(record('RT Book, Whole', 'A1 Roe,R.', 'A2 Doe,J.', 'T1 A book')).not.toHaveProperty('editors')
})

test('a note says that the work is retracted, in the words of PubMed', () => {
  expect(
    record('RT Journal Article', 'T1 Mice', 'NO Retraction in: J Mice. 2002;4:5. PMID: 5')?.updates,
  ).toMatchObject([{ kind: 'RETRACTION', role: 'UPDATED', identifier: { scheme: 'pmid', value: '5' } }])
})
