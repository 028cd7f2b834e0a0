import { afterEach, beforeEach, expect, test } from 'vitest'
import { createTestIngest, type TestIngest } from '../support/ingest.ts'
import { authorsOf, citationOf, doi, nameOf, recordOf, referenceOf } from '../support/records.ts'

let ingest: TestIngest
beforeEach(async () => (ingest = await createTestIngest()))
afterEach(() => ingest.auditAndDrop())

const pmid = (value: string) => ({ scheme: 'pmid', value }) as const

/** Each article with its identifiers, and how often it is cited: `"RECORD doi pmid 2"`. */
async function works(): Promise<unknown[]> {
  const rows = await ingest.rows(`
    select a.origin || coalesce(' ' || (select string_agg(i.scheme || ' ' || i.value, ' ' order by i.scheme)
             from article_identifiers i where i.article_id = a.id), '') || ' cited ' || a.citation_count as line
      from articles a where a.title is distinct from 'Citing' order by a.id`)
  return rows.map(({ line }) => line)
}

const citing = (suffix: string, ...references: ReturnType<typeof referenceOf>[]) =>
  recordOf(suffix, { title: 'Citing', references })

test('works that references name by a DOI here and a PubMed id there are one when the record has both', async () => {
  const named = { identifiers: [doi('x')] }
  await ingest.take(citing('a', referenceOf(1, named)))
  const printed = {
    identifiers: [pmid('777')],
    title: 'The title, as prined there',
    authors: [nameOf('Du J')],
  }
  await ingest.take(citing('b', referenceOf(1, printed)))
  await ingest.take(citing('c', referenceOf(1, named), referenceOf(2, printed)))
  expect(await works()).toEqual(['REFERENCE doi 10.1000/x cited 2', 'REFERENCE pmid 777 cited 2'])
  const record = recordOf('x', { title: 'The title as printed there', authors: authorsOf('Du J, Manji HK') })
  const { articleId, outcome } = await ingest.take({ ...record, identifiers: [doi('x'), pmid('777')] })
  expect(outcome).toBe('completed')
  // The third list names it twice, and counts once.
  expect(await works()).toEqual(['RECORD doi 10.1000/x pmid 777 cited 3'])
  expect(await ingest.rows('select distinct cited_id::int from article_references')).toEqual([
    { cited_id: articleId },
  ])
  expect(
    await ingest.rows(`
      select ordinal, repeated from article_references
       where citing_id = (select article_id from article_identifiers where value = '10.1000/c') order by ordinal`),
  ).toEqual([
    { ordinal: 1, repeated: false },
    { ordinal: 2, repeated: true },
  ])
})

test('two records become one by a third that has the identifiers of both, with the words and lists of both', async () => {
  const first = await ingest.take(
    recordOf('x', { title: 'One and the same work', published: '2007', references: [citationOf(1, 'y')] }),
    'crossref.json',
  )
  const second = {
    ...recordOf('', { abstract: 'What it says.', published: '2007-12-03', authors: authorsOf('Du J') }),
    title: 'One and the same work!',
    identifiers: [pmid('777')],
    volume: '9',
  }
  const other = await ingest.take(
    { ...second, title: 'One and the same work: with what PubMed adds' },
    'pubmed.xml',
  )
  expect(other.articleId).not.toBe(first.articleId)
  const both = { ...recordOf('x', {}), title: 'One', identifiers: [doi('x'), pmid('777')] }
  const { articleId } = await ingest.take(both, 'both.bib')
  expect(articleId).toBe(first.articleId)
  expect(await ingest.rows(`select * from articles where id = ${articleId}`)).toMatchObject([
    { abstract: 'What it says.', published: '2007-12-03', volume: '9', reference_count: 1, author_count: 1 },
  ])
  expect(
    await ingest.rows(`select s.name from source_records r join sources s on s.id = r.source_id
                        where article_id = ${articleId} order by 1`),
  ).toEqual([{ name: 'both.bib' }, { name: 'crossref.json' }, { name: 'pubmed.xml' }])
  expect(await ingest.take(both, 'both.bib')).toMatchObject({ outcome: 'unchanged', articleId })
})

test.each([
  ['another DOI', { identifiers: [doi('other'), pmid('777')], title: 'A title of theirs' }],
  ['another title', { identifiers: [pmid('777')], title: 'Something else altogether here' }],
])('a work with %s is not joined, whatever a record claims', async (_, facts) => {
  await ingest.take(recordOf('x', { title: 'The work that it is about' }))
  await ingest.take({ ...recordOf('', facts), ...facts })
  await ingest.take(
    { ...recordOf('x', { title: 'The work that it is about' }), identifiers: [doi('x'), pmid('777')] },
    'b',
  )
  expect(await works()).toHaveLength(2)
})

test('an article that cites the other is not the same work', async () => {
  await ingest.take({ ...recordOf('', { title: 'A' }), identifiers: [pmid('777')] })
  await ingest.take(
    recordOf('x', { title: 'B', references: [referenceOf(1, { identifiers: [pmid('777')] })] }),
  )
  await ingest.take({ ...recordOf('x', { title: 'B' }), identifiers: [doi('x'), pmid('777')] }, 'b')
  expect(await works()).toHaveLength(2)
})

test('a merge that empties a list forgets the works that only this list named', async () => {
  await ingest.take(recordOf('x', { title: 'W', references: [citationOf(1, 'kept')] }))
  await ingest.take({
    ...recordOf('', { title: 'V', references: [citationOf(1, 'forgotten'), citationOf(2, 'kept')] }),
    identifiers: [pmid('777')],
    authors: authorsOf('Krystal JH'),
  })
  await ingest.take({ ...recordOf('x', { title: 'W' }), identifiers: [doi('x'), pmid('777')] }, 'b')
  expect(await works()).toEqual([
    'RECORD doi 10.1000/x pmid 777 cited 0',
    'REFERENCE doi 10.1000/kept cited 1',
  ])
  expect(await ingest.rows('select name, article_count from authors')).toEqual([
    { name: 'JH Krystal', article_count: 1 },
  ])
})
