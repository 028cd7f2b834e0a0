import { afterEach, beforeEach, expect, test } from 'vitest'
import { importRecord } from '../../src/ingest/import-record.ts'
import { startImport } from '../../src/ingest/source-records.ts'
import { createTestIngest, type TestIngest } from '../support/ingest.ts'
import {
  authorsOf,
  citationOf,
  citationsOf,
  doi,
  emptyRecord,
  nameOf,
  recordOf,
  referenceOf,
  unreadableReference,
} from '../support/records.ts'

let ingest: TestIngest
beforeEach(async () => (ingest = await createTestIngest()))
afterEach(() => ingest.auditAndDrop())

/** A work as most reference lists print it, and the record of the same work. */
const zarate = {
  authors: [nameOf('Zarate CA Jr'), nameOf('Manji HK')],
  title: 'The role of glutamate in mood disorders',
  containerTitle: 'Curr Psychiatry Rep',
  year: 2007,
  volume: '9',
  firstPage: '467',
}
const zarateRecord = {
  ...emptyRecord,
  title: zarate.title,
  authors: authorsOf('Zarate CA Jr, Manji HK'),
  journal: { title: 'Current Psychiatry Reports', abbreviation: zarate.containerTitle, issns: ['1523-3812'] },
  published: '2007-12-03',
  volume: zarate.volume,
  firstPage: zarate.firstPage,
}

function links() {
  return ingest.rows(`
    select r.citing_id::int as citing, r.ordinal, r.cited_id::int as cited, r.match_status as status,
           r.match_method as method, r.repeated
      from article_references r order by 1, 2`)
}

test('two reference lists that cite one work cite one article', async () => {
  const first = await ingest.take(recordOf('a', { references: [referenceOf(1, zarate)] }))
  const second = await ingest.take(
    recordOf('b', {
      references: [citationOf(1, 'x'), referenceOf(2, { ...zarate, authors: [nameOf('Zarate C')] })],
    }),
  )
  expect(first.references).toEqual({ total: 1, linked: 0, created: 1, unreadable: 0 })
  expect(second.references).toEqual({ total: 2, linked: 1, created: 1, unreadable: 0 })
  const [of1, , of2] = await links()
  expect(of1).toMatchObject({ status: 'NEW', method: 'new' })
  expect(of2).toMatchObject({ cited: of1?.['cited'], status: 'EXACT', method: 'journal-place' })
  expect(
    await ingest.rows(`select origin, citation_count from articles where title = '${zarate.title}'`),
  ).toEqual([{ origin: 'REFERENCE', citation_count: 2 }])
})

test('a DOI that two reference lists print asserts the work', async () => {
  await ingest.take(recordOf('a', { references: citationsOf('x') }))
  await ingest.take(
    recordOf('b', { references: [referenceOf(1, { title: 'Misprinted', identifiers: [doi('x')] })] }),
  )
  expect((await links())[1]).toMatchObject({ status: 'ASSERTED', method: 'doi' })
})

test('records taken in at the same time see each other', async () => {
  const suffixes = ['a', 'b', 'c', 'd', 'e', 'f']
  const authors = authorsOf('Zarate CA, Du J')
  await Promise.all(
    suffixes.map((suffix) =>
      ingest.take(recordOf(suffix, { authors, references: citationsOf('x', 'y') }), suffix),
    ),
  )
  expect(await ingest.rows(`select count(*)::int from articles`)).toEqual([{ count: 8 }])
  expect(await ingest.rows(`select name, article_count from authors order by 1`)).toEqual([
    { name: 'CA Zarate', article_count: 6 },
    { name: 'J Du', article_count: 6 },
  ])
})

test('a reference with a DOI is its title without one, however many have that title and other DOIs', async () => {
  const title = 'A title that is often given'
  const facts = { title, published: '2001', authors: authorsOf('Du J') }
  for (let index = 0; index < 25; index += 1) await ingest.take(recordOf(`other-${index}`, facts))
  const own = { ...facts, identifiers: [], authors: authorsOf('Krystal JH') }
  const { articleId } = await ingest.take(recordOf('none', own))
  const cited = { title, year: 2001, authors: [nameOf('Krystal JH')], identifiers: [doi('cited')] }
  await ingest.take(recordOf('a', { title: 'The one that cites', references: [referenceOf(1, cited)] }))
  expect(await ingest.rows('select cited_id::int, match_method from article_references')).toEqual([
    { cited_id: articleId, match_method: 'title' },
  ])
})

test('an article learns which identifiers it has, also where another has what it claims', async () => {
  const pmid = { scheme: 'pmid', value: '12345' } as const
  await ingest.take({ ...recordOf('a'), identifiers: [pmid] })
  // The same PubMed id, but a DOI that the first has not: they are one.
  await ingest.take({ ...recordOf('a'), identifiers: [doi('a'), pmid] })
  // Two references claim a PubMed id that is another work's.
  const cites = (suffix: string) => ({
    identifiers: [doi(suffix), { scheme: 'pmid', value: '777' } as const],
  })
  await ingest.take(
    recordOf('b', { references: [referenceOf(1, cites('x')), referenceOf(2, { identifiers: [doi('y')] })] }),
  )
  expect(
    await ingest.rows(`
      select string_agg(i.scheme, ' ' order by i.scheme) as schemes, a.identified_by as kinds
        from articles a join article_identifiers i on i.article_id = a.id group by a.id order by a.id`),
  ).toEqual([
    { schemes: 'doi pmid', kinds: 3 },
    { schemes: 'doi', kinds: 1 },
    { schemes: 'doi pmid', kinds: 3 },
    { schemes: 'doi', kinds: 1 },
  ])
})

test('a work cited twice in one list counts once', async () => {
  await ingest.take(recordOf('a', { references: citationsOf('x', 'y', 'x') }))
  expect((await links()).map(({ ordinal, repeated }) => [ordinal, repeated])).toEqual([
    [1, false],
    [2, false],
    [3, true],
  ])
  expect(await ingest.rows(`select citation_count from articles where citation_count > 0`)).toEqual([
    { citation_count: 1 },
    { citation_count: 1 },
  ])
})

test('of two works of one list that a third reference fits alike, it is the earlier', async () => {
  const title = 'A title with words enough'
  const twins = ['x', 'y', 'z'].map((suffix, index) =>
    referenceOf(index + 1, { title, year: 2001, authors: [nameOf('Du J')], identifiers: [doi(suffix)] }),
  )
  const third = referenceOf(4, { title, year: 2001, authors: [nameOf('Du J')] })
  await ingest.take(recordOf('a', { references: [...twins, third] }))
  const rows = await links()
  expect(new Set(rows.map(({ cited }) => cited)).size).toBe(3)
  expect(rows[3]).toMatchObject({ cited: rows[0]?.['cited'], status: 'STRONG', method: 'title' })
})

test('a known work is older than the works of the list that is read', async () => {
  const parts = { title: 'A title with words enough', year: 2001, authors: [nameOf('Du J')] }
  await ingest.take(recordOf('a', { references: [referenceOf(1, { ...parts, identifiers: [doi('x')] })] }))
  await ingest.take(
    recordOf('b', {
      references: [referenceOf(1, { ...parts, identifiers: [doi('y')] }), referenceOf(2, parts)],
    }),
  )
  const rows = await links()
  expect(rows[2]?.['cited']).toBe(rows[0]?.['cited'])
})

test('a reference that cannot be read keeps its text', async () => {
  await ingest.take(recordOf('a', { references: [unreadableReference(1, 'ibid.')] }))
  expect(
    await ingest.rows(`select text, cited_id, match_status, match_method from article_references`),
  ).toEqual([{ text: 'ibid.', cited_id: null, match_status: 'NONE', match_method: 'unreadable' }])
})

test('a record takes over the work that references made of it, and they stay', async () => {
  await ingest.take(recordOf('a', { references: [referenceOf(1, zarate)] }))
  await ingest.take(recordOf('b', { references: [referenceOf(1, { ...zarate, year: 2007, issue: '6' })] }))
  const before = await links()
  const report = await ingest.take({ ...zarateRecord, references: citationsOf('x') })
  expect(report.outcome).toBe('completed')
  expect(report.articleId).toBe(before[0]?.['cited'])
  expect((await links()).filter(({ citing }) => citing !== report.articleId)).toEqual(before)
  expect(
    await ingest.rows(
      `select origin, published, citation_count, reference_count, author_count from articles where id = ${report.articleId}`,
    ),
  ).toEqual([
    {
      origin: 'RECORD',
      published: '2007-12-03',
      citation_count: 2,
      reference_count: 1,
      author_count: 2,
    },
  ])
  expect(
    await ingest.rows(
      `select a.name from authors a join authorships s on s.author_id = a.id where article_id = ${report.articleId} order by position`,
    ),
  ).toEqual([{ name: 'CA Zarate Jr.' }, { name: 'HK Manji' }])
})

test('a reference links to the record that came before it', async () => {
  const { articleId } = await ingest.take(zarateRecord)
  await ingest.take(recordOf('a', { references: [referenceOf(1, zarate)] }))
  expect(await links()).toMatchObject([{ cited: articleId, status: 'EXACT', method: 'journal-place' }])
})

test('a weak match links a reference, but no record is written over it', async () => {
  const weak = { ...zarate, authors: [], title: 'The role of glutamate in mood' }
  const { title: _title, ...untitled } = weak
  await ingest.take(recordOf('a', { references: [referenceOf(1, untitled)] }))
  const report = await ingest.take(zarateRecord)
  expect(report.outcome).toBe('created')
  await ingest.take(recordOf('b', { references: [referenceOf(1, { ...untitled, issue: '6' })] }))
  expect((await links()).map(({ status }) => status)).toEqual(['NEW', 'WEAK'])
})

test('an article does not cite itself through the title of its own record', async () => {
  const { articleId } = await ingest.take({ ...zarateRecord, references: [referenceOf(1, zarate)] })
  const [link] = await links()
  expect(link).toMatchObject({ citing: articleId, status: 'NEW' })
  expect(link?.['cited']).not.toBe(articleId)
})

test('an article that cites its own DOI keeps it, and cites another work', async () => {
  await ingest.take(recordOf('a', { references: [referenceOf(1, { identifiers: [doi('a')] })] }))
  expect(
    await ingest.rows(`select a.origin, a.identified_by, i.value from articles a
                         left join article_identifiers i on i.article_id = a.id order by a.id`),
  ).toEqual([
    { origin: 'RECORD', identified_by: 1, value: '10.1000/a' },
    { origin: 'REFERENCE', identified_by: 0, value: null },
  ])
})

test('a record without a title is an article without a title', async () => {
  const { title: _title, ...untitled } = recordOf('a', { authors: authorsOf('Du J') })
  const { articleId } = await ingest.take(untitled)
  const other = await ingest.take({ ...untitled, identifiers: [doi('b')] })
  expect(other.outcome).toBe('created')
  expect(await ingest.rows(`select title, title_key from articles where id = ${articleId}`)).toEqual([
    { title: null, title_key: '' },
  ])
})

test('a record that fails at the last leaves nothing behind', async () => {
  await ingest.take(recordOf('a', { authors: authorsOf('Du J, Manji HK'), references: citationsOf('x') }))
  const before = await ingest.dump()
  const record = {
    ...zarateRecord,
    authors: authorsOf('Zarate CA Jr, Manji HK, Du J'),
    references: citationsOf('x', 'y'),
  }
  const failing = importRecord(ingest.client, record, { name: 'b.txt', format: 'test', importId: 999 })
  await expect(failing).rejects.toThrow()
  expect(await ingest.dump()).toEqual(before)
  const importId = await startImport(ingest.client)
  const report = await importRecord(ingest.client, record, { name: 'b.txt', format: 'test', importId })
  expect(report).toMatchObject({ outcome: 'created', references: { total: 2, linked: 1, created: 1 } })
})
