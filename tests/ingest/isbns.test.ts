import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ArticleRecord } from '../../src/domain/record.ts'
import { createTestIngest, type TestIngest } from '../support/ingest.ts'
import { authorsOf, doi, recordOf, referenceOf } from '../support/records.ts'

let ingest: TestIngest
beforeEach(async () => (ingest = await createTestIngest()))
afterEach(() => ingest.auditAndDrop())

const isbn = { scheme: 'isbn', value: '9780471498254' } as const

/** Takes the records in, each from a file of its own; the titles that are known afterwards, in order of their keys. */
async function titlesAfter(...records: readonly ArticleRecord[]): Promise<unknown[]> {
  for (const [index, record] of records.entries()) await ingest.take(record, `${index}.bib`, 'bibtex')
  return (await ingest.rows('select title from articles order by id')).map(({ title }) => title)
}

function bookOf(title: string, facts: Partial<ArticleRecord> = {}): ArticleRecord {
  return recordOf('', { type: 'BOOK', title, identifiers: [isbn], ...facts })
}

describe('records with one ISBN stay apart where they are', () => {
  test.each<[what: string, a: ArticleRecord, b: ArticleRecord]>([
    [
      'volumes of a set with DOIs of their own',
      bookOf('The Handbook of Mood Disorders, Volume 1', { identifiers: [isbn, doi('v1')] }),
      bookOf('The Handbook of Mood Disorders, Volume 2', { identifiers: [isbn, doi('v2')] }),
    ],
    [
      'volumes of a set',
      bookOf('Mood Disorders', { volume: '1' }),
      bookOf('Mood Disorders', { volume: '2' }),
    ],
    ['volumes numbered in the title', bookOf('Organic synthesis II'), bookOf('Organic synthesis III')],
    ['a set and a volume of it', bookOf('Organic synthesis'), bookOf('Organic synthesis. Band 3, Ketone')],
    ['volumes with titles of their own', bookOf('Zinc'), bookOf('Copper')],
    [
      'books by different people, of which one has the other title as its beginning',
      bookOf('Genetics', { authors: authorsOf('Strickberger M'), published: '1976' }),
      bookOf('Genetics and the origin of species', { authors: authorsOf('Dobzhansky T'), published: '1937' }),
    ],
    [
      'a set by one editor and a volume by another',
      bookOf('Organic chemistry', { authors: authorsOf('Barton D') }),
      bookOf('Organic chemistry', { authors: authorsOf('Stoddart J'), volume: '1' }),
    ],
    [
      'proceedings and a paper in them',
      bookOf('Proceedings of the 3rd Workshop on Graphs', { identifiers: [isbn, doi('p')] }),
      bookOf('Sorting graphs in linear time at last', {
        type: 'CONFERENCE_PAPER',
        identifiers: [isbn, doi('p.1')],
      }),
    ],
    [
      'two chapters',
      bookOf('Glutamate', { type: 'BOOK_CHAPTER', authors: authorsOf('Manji HK') }),
      bookOf('Zinc', { type: 'BOOK_CHAPTER', authors: authorsOf('Duman RS') }),
    ],
    [
      'a chapter that has the title of its book',
      bookOf('Mood disorders', { type: 'BOOK_CHAPTER', containerTitle: 'Mood disorders' }),
      bookOf('Mood disorders'),
    ],
    [
      'a piece of which only the container says that it is one',
      bookOf('A history', { type: 'OTHER', containerTitle: 'Mood disorders' }),
      bookOf('Mood disorders'),
    ],
  ])('%s', async (_what, a, b) => {
    expect(await titlesAfter(a, b)).toEqual([a.title, b.title])
  })

  test('in one batch and the other way round too', async () => {
    const [a, b] = [bookOf('Organic synthesis II'), bookOf('Organic synthesis III')]
    expect(await titlesAfter(b, a, b, a)).toEqual([b.title, a.title])
  })

  test('and each keeps the ISBN', async () => {
    await titlesAfter(bookOf('Zinc'), bookOf('Copper'))
    expect(await ingest.rows('select count(*)::int as n from article_identifiers')).toEqual([{ n: 2 }])
  })
})

describe('records of one book are one work', () => {
  test.each<[what: string, a: ArticleRecord, b: ArticleRecord]>([
    ['with the same title', bookOf('Zinc'), bookOf('Zinc')],
    ['with a subtitle in one', bookOf('Mood disorders'), bookOf('Mood disorders: a handbook of practice')],
    [
      'with a slip in a title',
      bookOf('A handbook of mood disorders'),
      bookOf('The handbook of mood disorders'),
    ],
    ['where only one has a DOI', bookOf('Zinc'), bookOf('Zinc', { identifiers: [isbn, doi('z')] })],
    ['where the years differ', bookOf('Zinc', { published: '1998' }), bookOf('Zinc', { published: '2001' })],
  ])('%s', async (_what, a, b) => {
    expect(await titlesAfter(a, b)).toHaveLength(1)
  })
})

test('a reference to a book finds it by its ISBN, one to a chapter does not', async () => {
  const book = bookOf('Mood disorders: a handbook of practice')
  await ingest.take(book, 'a.bib', 'bibtex')
  const parts = { title: 'Mood disorders', identifiers: [isbn] } as const
  await ingest.take(
    recordOf('citing', {
      references: [
        referenceOf(1, { ...parts, type: 'BOOK' }),
        referenceOf(2, {
          ...parts,
          type: 'BOOK_CHAPTER',
          title: 'Glutamate and zinc in mood',
          containerTitle: 'Mood',
        }),
        referenceOf(3, parts),
      ],
    }),
  )
  expect(
    await ingest.rows(
      'select r.ordinal, a.origin, r.match_method as method from article_references r join articles a on a.id = r.cited_id order by 1',
    ),
  ).toEqual([
    { ordinal: 1, origin: 'RECORD', method: 'isbn' },
    { ordinal: 2, origin: 'REFERENCE', method: 'new' },
    { ordinal: 3, origin: 'REFERENCE', method: 'new' },
  ])
})
