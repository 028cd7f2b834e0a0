import { expect, test } from 'vitest'
import type { ArticleRecord } from '../../src/domain/record.ts'
import { referFormat } from '../../src/formats/refer/refer.ts'
import { likeliestFormat } from '../../src/formats/registry.ts'
import { piecesOf } from './support/splitting.ts'

const read = (...lines: string[]) => referFormat.read(lines.join('\n'))
const record = (...lines: string[]): ArticleRecord | undefined => read(...lines).records[0]

const article = [
  '%0 Journal Article',
  '%A Zarate, Carlos A., Jr',
  '%A World Health Organization,',
  '%A Herbert H. Clark',
  '%D 2007',
  '%T Hearers and <i>Speech</i> Acts',
  '%J Current Psychiatry Reports',
  '%O Curr Psychiatry Rep',
  '%V 9',
  '%N 6',
  '%P 467-74',
  '%8 December 3, 2007',
  '%@ 1523-3812 (Print)',
  '%R https://doi.org/10.1007/S11920-007-0063-1',
  '%2 PMC3062484',
  '%M 18221624',
  '%~ PubMed',
  '%K ketamine',
  'mood; Human',
  '%X First line.',
  '',
  'Second line.',
  '%G eng',
  '%U https://arxiv.org/abs/2101.00001v2',
  '%7 2007/11/01',
  '%1 my own',
]

test('an article with every field that a record takes', () => {
  const { records, problems } = read(...article)
  expect(problems).toEqual([])
  expect(records).toMatchObject([
    {
      type: 'JOURNAL_ARTICLE',
      identifiers: [
        { scheme: 'doi', value: '10.1007/s11920-007-0063-1' },
        { scheme: 'pmid', value: '18221624' },
        { scheme: 'pmcid', value: 'PMC3062484' },
        { scheme: 'arxiv', value: '2101.00001' },
      ],
      title: 'Hearers and Speech Acts',
      abstract: 'First line. Second line.',
      language: 'en',
      published: '2007-12-03',
      volume: '9',
      issue: '6',
      firstPage: '467',
      lastPage: '474',
      journal: {
        title: 'Current Psychiatry Reports',
        abbreviation: 'Curr Psychiatry Rep',
        issns: ['1523-3812'],
      },
      keywords: ['ketamine', 'mood', 'Human'],
      authors: [
        { name: { family: 'Zarate', given: 'Carlos A.', initials: 'CA', suffix: 'Jr' } },
        { name: { literal: 'World Health Organization' } },
        { name: { family: 'Clark', given: 'Herbert H.' } },
      ],
    },
  ])
  expect(records[0]).not.toHaveProperty('edition')
})

test('a book, a chapter and a thesis', () => {
  const book = record(
    '%0 Edited Book',
    '%E Doe, Jane',
    '%? Roe, Rick',
    '%T The book',
    '%B The series',
    '%7 2nd ed.',
    '%I Wiley',
    '%C Berlin',
    '%P XX, 327',
    '%@ 978-0-306-40615-7',
  )
  expect(book).toMatchObject({
    type: 'BOOK',
    series: 'The series',
    edition: '2nd',
    publisher: 'Wiley',
    publisherPlace: 'Berlin',
    editors: [{ family: 'Doe' }],
    translators: [{ family: 'Roe' }],
    identifiers: [{ scheme: 'isbn', value: '9780306406157' }],
  })
  expect(book).not.toHaveProperty('firstPage')
  expect(
    record('%0 Book Section', '%T A chapter', '%B The book', '%S LNCS', '%P 1-9', '%@ 978-0-306-40615-7'),
  ).toMatchObject({
    type: 'BOOK_CHAPTER',
    containerTitle: 'The book',
    series: 'LNCS',
    lastPage: '9',
    identifiers: [],
  })
  expect(record('%0 Thesis', '%T A', '%I University of Bern', '%9 Ph.D.')).toMatchObject({
    type: 'THESIS',
    publisher: 'University of Bern',
  })
})

test.each([
  [['%J Nature'], 'JOURNAL_ARTICLE'],
  [['%B The book'], 'BOOK_CHAPTER'],
  [['%R Report 12'], 'REPORT'],
  [['%I Wiley', '%R 10.1000/1'], 'BOOK'],
  [[], 'OTHER'],
])('without %%0, %j shows the type', (lines, type) => {
  const { records, problems } = read('%A Knuth, D.', '%T A title', ...lines)
  expect(records[0]?.type).toBe(type)
  expect(problems).toEqual([])
})

test('an article of older files has its journal in %B, and authors in one line', () => {
  expect(record('%0 Journal Article', '%T A', '%B Language', '%A Doe, J.; Roe, R.')).toMatchObject({
    journal: { title: 'Language' },
    authors: [{ name: { family: 'Doe' } }, { name: { family: 'Roe' } }],
  })
})

test('records begin with %0, or after a blank line where they have none', () => {
  const lines = (...text: string[]) => piecesOf(referFormat.splitter, text.join('\n')).map(({ line }) => line)
  expect(lines(...article, '', ...article, ...article)).toEqual([1, 28, 54])
  expect(lines('\uFEFF', '%A A', '%T B', '', '%A C', '%T D', '', 'text', '%A E')).toEqual([2, 5])
  expect(lines('%A A', '%T B', '%0 Book', '', '%A C', '%T D', '%0 Book')).toEqual([1, 5])
})

test('it is told from TeX and BibTeX', () => {
  expect(likeliestFormat(article.join('\n'))?.name).toBe('refer')
  expect(likeliestFormat(`\uFEFF\r\n${article.slice(1).join('\r\n')}`)?.name).toBe('refer')
  expect(likeliestFormat('% Encoding: UTF-8\n\n@article{a, title = {A}}\n')?.name).toBe('bibtex')
  expect(likeliestFormat('%!PS-Adobe\n%%Title: x\n')?.name).toBeUndefined()
})

test('a note says that the work is retracted, in the words of PubMed', () => {
  expect(
    record('%0 Journal Article', '%T Mice', '%Z Retraction in: J Mice. 2002;4:5. PMID: 5')?.updates,
  ).toMatchObject([{ kind: 'RETRACTION', role: 'UPDATED', identifier: { scheme: 'pmid', value: '5' } }])
})
