import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ArticleRecord } from '../../src/domain/record.ts'
import { createTestIngest, type TestIngest } from '../support/ingest.ts'
import { authorsOf, citationOf, recordOf } from '../support/records.ts'

let ingest: TestIngest
beforeEach(async () => (ingest = await createTestIngest()))
afterEach(() => ingest.auditAndDrop())

const zinc = recordOf('a', { title: 'Zinc', authors: authorsOf('Maes M, Song C'), published: '1994' })
const copper = recordOf('a', { title: 'Copper', authors: authorsOf('Duman RS'), published: '2001-03' })

/** Takes records in, each from a file of its own; what the last one's report says. */
async function remarks(...taken: readonly (readonly [format: string, record: ArticleRecord])[]) {
  let said: string[] = []
  for (const [index, [format, record]] of taken.entries()) {
    const { problems } = await ingest.take(record, `${index}.${format}`, format)
    said = problems.map(({ message }) => message)
  }
  return said
}

describe('the report says which words are not kept', () => {
  test('of an earlier record that gives way', async () => {
    expect(await remarks(['bibtex', zinc], ['jats', copper])).toEqual([
      'Another record of the same work (found by doi 10.1000/a) says otherwise. Kept: title "Copper", not "Zinc"; first author RS Duman, not M Maes; year 2001, not 1994',
    ])
  })

  test('of a record that a better source contradicts', async () => {
    expect(await remarks(['jats', zinc], ['ris', copper])).toEqual([
      'Another record of the same work (found by doi 10.1000/a) says otherwise. Kept: title "Zinc", not "Copper"; first author M Maes, not RS Duman; year 1994, not 2001',
    ])
  })

  test('between sources of one kind', async () => {
    expect(await remarks(['ris', zinc], ['bibtex', { ...copper, authors: [] }])).toEqual([
      'Another record of the same work (found by doi 10.1000/a) says otherwise. Kept: title "Copper", not "Zinc"; year 2001, not 1994',
    ])
  })

  test.each<[what: string, first: Partial<ArticleRecord>, second: Partial<ArticleRecord>, kept: string]>([
    [
      'authors',
      { authors: authorsOf('Maes M, Song C') },
      { authors: authorsOf('Maes M, Duman RS') },
      'authors M Maes, RS Duman, not C Song',
    ],
    ['a volume', { volume: '1' }, { volume: '2' }, 'volume 2, not 1'],
    ['a page', { firstPage: '7' }, { firstPage: '9' }, 'page 9, not 7'],
    [
      'a journal, where the place is another too',
      { volume: '1', journal: { title: 'Brain', issns: [] } },
      { volume: '2', journal: { title: 'Liver', issns: [] } },
      'journal "Liver", not "Brain"; volume 2, not 1',
    ],
    ['an edition', { edition: '2' }, { edition: '3rd' }, 'edition 3rd, not 2'],
    ['a publisher', { publisher: 'Dover' }, { publisher: 'Wiley' }, 'publisher "Wiley", not "Dover"'],
    [
      'keywords',
      { keywords: ['rats', 'light'] },
      { keywords: ['sleep'] },
      'keywords "sleep", not "rats; light"',
    ],
    [
      'an abstract',
      { abstract: 'Rats like light.' },
      { abstract: 'Zinc is a metal.' },
      'abstract "Zinc is a metal.", not "Rats like light."',
    ],
    [
      'some of the references',
      { references: [citationOf(1, 'x'), citationOf(2, 'y'), citationOf(3, 'z')] },
      { references: [citationOf(1, 'x'), citationOf(2, 'y')] },
      'the list of 2 references, not of 3',
    ],
  ])('and what else is lost: %s', async (_what, first, second, kept) => {
    expect(await remarks(['ris', { ...zinc, ...first }], ['bibtex', { ...zinc, ...second }])).toEqual([
      `Another record of the same work (found by doi 10.1000/a) says otherwise. Kept: ${kept}`,
    ])
  })

  test('which identifier a record has not got, because another work has it', async () => {
    const other = recordOf('b', {
      title: 'Copper lowers the anxiety of young mice',
      authors: authorsOf('Duman RS'),
    })
    const pmid = { scheme: 'pmid', value: '17' } as const
    const owner = { ...zinc, title: 'Zinc and mood in aged rats', identifiers: [...zinc.identifiers, pmid] }
    expect(
      await remarks(['ris', owner], ['ris', { ...other, identifiers: [...other.identifiers, pmid] }]),
    ).toEqual(['17 is left out: another work has it, "Zinc and mood in aged rats"'])
  })
})

describe('there is nothing to say', () => {
  test.each<[what: string, first: ArticleRecord, second: ArticleRecord]>([
    ['of slips and subtitles', zinc, { ...zinc, title: 'Zinc: a review' }],
    ['of a year that touches', zinc, { ...zinc, published: '1995-01' }],
    ['of authors who are written otherwise', zinc, { ...zinc, authors: authorsOf('Maes MH') }],
    [
      'of an article number in place of a page',
      { ...zinc, articleNumber: 'e7' },
      { ...zinc, firstPage: 'E7' },
    ],
    [
      'of keywords that are partly the same',
      { ...zinc, keywords: ['a', 'b'] },
      { ...zinc, keywords: ['B', 'c'] },
    ],
    ['of an edition in other words', { ...zinc, edition: '2' }, { ...zinc, edition: '2nd' }],
    ['of gaps that are filled', recordOf('a', { title: 'Zinc' }), zinc],
  ])('%s', async (_what, first, second) => {
    expect(await remarks(['jats', first], ['crossref-json', second])).toEqual([])
  })

  test('of what one source changes of its own word', async () => {
    await ingest.take(zinc, 'a.xml', 'jats')
    expect((await ingest.take(copper, 'a.xml', 'jats')).problems).toEqual([])
  })

  test('of a work that only references named', async () => {
    await ingest.take(recordOf('citing', { references: [citationOf(1, 'a')] }))
    expect((await ingest.take(zinc)).problems).toEqual([])
  })
})
