import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ReferenceParts } from '../../src/domain/record.ts'
import { createTestIngest, type TestIngest } from '../support/ingest.ts'
import { authorsOf, doi, nameOf, recordOf, referenceOf } from '../support/records.ts'

let ingest: TestIngest
beforeEach(async () => (ingest = await createTestIngest()))
afterEach(() => ingest.auditAndDrop())

const pmid = { scheme: 'pmid', value: '7744317' } as const
const names = (printed: string) => authorsOf(printed).map(({ name }) => name)

const full: Partial<ReferenceParts> = {
  title: 'Reactive oxygen species and antioxidants in plants',
  authors: names('Sies H, Stahl W, Du J'),
  containerTitle: 'Free Radic Biol Med',
  year: 1995,
  volume: '18',
  firstPage: '125',
  identifiers: [doi('x'), pmid],
}

const citing = (suffix: string, ...parts: Partial<ReferenceParts>[]) =>
  recordOf(suffix, { references: parts.map((one, index) => referenceOf(index + 1, one)) })

/** The cited works, with all that is known of them. */
function works(): Promise<Record<string, unknown>[]> {
  return ingest.rows(`
    select a.title, a.title_key <> '' as has_key, a.type, a.year, a.volume, a.first_page, a.author_count, a.citation_count, a.identified_by,
           (select title from journals j where j.id = a.journal_id) as journal,
           (select string_agg(s.author_name || ' ' || s.article_published_key, ', ' order by s.position)
              from authorships s where s.article_id = a.id) as authors,
           (select string_agg(i.scheme || ' ' || i.value, ', ' order by i.scheme)
              from article_identifiers i where i.article_id = a.id) as identifiers
      from articles a where a.origin = 'REFERENCE' order by a.id`)
}

const known = {
  title: full.title,
  has_key: true,
  type: 'JOURNAL_ARTICLE',
  year: 1995,
  volume: '18',
  first_page: '125',
  author_count: 3,
  identified_by: 3,
  journal: 'Free Radic Biol Med',
  authors: 'H Sies 19950000, W Stahl 19950000, J Du 19950000',
  identifiers: 'doi 10.1000/x, pmid 7744317',
}

const bare = { identifiers: [pmid] }
const cut = { identifiers: [doi('x'), pmid], authors: names('Sies H'), authorsTruncated: true, year: 1995 }
const { authors: _authors, ...nobody } = full

describe('a work that references name is known by all that they say of it', () => {
  test.each([
    ['a bare id and then in full', [bare, full]],
    ['in full and then a bare id', [full, bare]],
    ['the beginning of its authors and then all', [bare, cut, full]],
    ['without authors and then with them', [nobody, full]],
    ['piece by piece', [bare, cut, nobody, full]],
  ])('%s', async (_, parts) => {
    for (const [index, one] of parts.entries()) await ingest.take(citing(`c${index}`, one), `${index}.xml`)
    expect(await works()).toEqual([{ ...known, citation_count: parts.length }])
    expect(await ingest.rows(`select name, article_count, citation_count from authors order by id`)).toEqual(
      ['H Sies', 'W Stahl', 'J Du'].map((name) => ({ name, article_count: 1, citation_count: parts.length })),
    )
    expect(await ingest.rows('select article_count, citation_count from journals')).toEqual([
      { article_count: 1, citation_count: parts.length },
    ])
  })

  test('in one list too', async () => {
    await ingest.take(citing('a', bare, cut, nobody, full))
    expect(await works()).toEqual([{ ...known, citation_count: 1 }])
  })

  test('in one list, piece by piece, of a work that was known before', async () => {
    await ingest.take(citing('a', { identifiers: [doi('x')] }))
    await ingest.take(citing('b', { identifiers: [doi('x'), pmid] }, bare, { ...full, identifiers: [pmid] }))
    expect(await works()).toEqual([{ ...known, citation_count: 2 }])
  })

  test('and a third reference finds it by what the second brought', async () => {
    await ingest.take(citing('a', bare))
    await ingest.take(citing('b', full))
    await ingest.take(citing('c', { identifiers: [doi('x')] }))
    await ingest.take(citing('d', { ...full, identifiers: [] }))
    expect(await works()).toEqual([{ ...known, citation_count: 4 }])
  })
})

test('what another reference says otherwise is not taken', async () => {
  await ingest.take(citing('a', full))
  await ingest.take(
    citing('b', {
      ...full,
      title: 'Reactive oxygen and antioxidants in plants',
      authors: names('Sies H, Manji HK, Du J, Zarate CA'),
      year: 1996,
      firstPage: '126',
    }),
  )
  expect(await works()).toEqual([{ ...known, citation_count: 2 }])
})

test('a link that is only likely teaches nothing', async () => {
  await ingest.take(citing('a', { ...full, authors: [], identifiers: [] }))
  const { containerTitle: _container, volume: _volume, firstPage: _page, ...rest } = full
  await ingest.take(citing('b', rest))
  expect(await ingest.rows(`select match_status from article_references order by id`)).toEqual([
    { match_status: 'NEW' },
    { match_status: 'WEAK' },
  ])
  expect((await works())[0]).toMatchObject({ author_count: 0, identifiers: null, citation_count: 2 })
})

test('a work that a record describes gets the identifiers that it lacks from references, and nothing else', async () => {
  await ingest.take(
    { ...recordOf('', { title: 'The title of the record itself' }), identifiers: [pmid] },
    'r.xml',
  )
  await ingest.take(citing('b', { ...full, title: 'The title of the record itself' }))
  expect(
    await ingest.rows(`
      select title, year, author_count, identified_by, (select count(*)::int from article_identifiers where article_id = a.id) as ids
        from articles a where a.id = (select article_id from article_identifiers where scheme = 'pmid')`),
  ).toEqual([
    { title: 'The title of the record itself', year: null, author_count: 0, identified_by: 3, ids: 2 },
  ])
})

test('a record takes its identifier from a work that a reference gave it to by mistake', async () => {
  const other = {
    ...full,
    title: 'Transgenic wheat with two genes of resistance',
    authors: [nameOf('Chen M')],
  }
  await ingest.take(citing('a', { ...other, volume: '30', identifiers: [doi('x')] }))
  await ingest.take(
    recordOf('x', { title: full.title ?? '', authors: authorsOf('Sies H, Stahl W') }),
    'x.xml',
  )
  expect(
    await ingest.rows(`
      select a.origin, a.title, a.identified_by, i.value from articles a left join article_identifiers i on i.article_id = a.id
       where a.title <> 'A study of the subject a' order by a.id`),
  ).toEqual([
    { origin: 'REFERENCE', title: other.title, identified_by: 0, value: null },
    { origin: 'RECORD', title: full.title, identified_by: 1, value: '10.1000/x' },
  ])
})

test('a record of the same batch that describes the work has the last word', async () => {
  await ingest.take(citing('a', bare))
  await ingest.take(
    recordOf('x', {
      title: 'The title of the record itself',
      identifiers: [doi('x'), pmid],
      references: [
        referenceOf(1, { ...full, identifiers: [doi('y')], title: 'Another title altogether, of y' }),
      ],
    }),
    'x.xml',
  )
  expect((await works()).map(({ title, identifiers }) => [title, identifiers])).toEqual([
    ['Another title altogether, of y', 'doi 10.1000/y'],
  ])
})
