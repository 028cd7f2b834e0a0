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
})

describe('there is nothing to say', () => {
  test.each<[what: string, first: ArticleRecord, second: ArticleRecord]>([
    ['of slips and subtitles', zinc, { ...zinc, title: 'Zinc: a review' }],
    ['of a year that touches', zinc, { ...zinc, published: '1995-01' }],
    ['of authors who are written otherwise', zinc, { ...zinc, authors: authorsOf('Maes MH') }],
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
