import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createTestIngest, type TestIngest } from '../support/ingest.ts'
import {
  authorsOf,
  citationOf,
  citationsOf,
  doi,
  emptyRecord,
  recordOf,
  unreadableReference,
} from '../support/records.ts'

let ingest: TestIngest
beforeEach(async () => (ingest = await createTestIngest()))
afterEach(() => ingest.auditAndDrop())

const full = recordOf('a', {
  abstract: 'What it says.',
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
    publisher: 'Springer',
  },
  keywords: ['ketamine'],
  access: 'SUBSCRIPTION',
  authors: authorsOf('Zarate CA Jr, Manji HK'),
  referenceListStatus: 'COMPLETE',
  declaredReferenceCount: 3,
  references: citationsOf('x', 'y', 'z'),
})

async function references() {
  return ingest.rows(`
    select r.id::int, r.ordinal, i.value as doi from article_references r
      left join article_identifiers i on i.article_id = r.cited_id order by r.citing_id, r.ordinal`)
}

async function texts(statement: string): Promise<unknown[]> {
  return (await ingest.rows(statement)).map((row) => Object.values(row)[0])
}

describe('the same record again', () => {
  test('changes not one row', async () => {
    const first = await ingest.take(full)
    await ingest.take(recordOf('b', { references: citationsOf('x') }), 'b.txt')
    const before = await ingest.dump()
    const again = await ingest.take(full)
    expect(again).toMatchObject({ outcome: 'unchanged', articleId: first.articleId })
    expect(before['articles']).toHaveLength(5)
    expect(await ingest.dump()).toEqual(before)
  })

  test('from another source is noted as that source’s too, and nothing else', async () => {
    const first = await ingest.take(full, 'a.txt')
    const before = await ingest.dump()
    expect(await ingest.take(full, 'b.txt')).toMatchObject({
      outcome: 'unchanged',
      articleId: first.articleId,
    })
    const after = await ingest.dump()
    for (const table of Object.keys(before)) {
      const more = table === 'imports' || table === 'sources' || table === 'source_records' ? 1 : 0
      expect([table, after[table]?.length]).toEqual([table, (before[table]?.length ?? 0) + more])
      expect(after[table]).toEqual(expect.arrayContaining(before[table] ?? []))
    }
    expect(await texts(`select name from sources order by id`)).toEqual(['a.txt', 'b.txt'])
  })
})

describe('a changed record', () => {
  test('keeps the ids of its references by their place in the list', async () => {
    await ingest.take(full)
    const before = await references()
    const report = await ingest.take({ ...full, references: citationsOf('x', 'v', 'z', 'w') })
    expect(report).toMatchObject({ outcome: 'updated', references: { total: 4, created: 2 } })
    const after = await references()
    expect(after.map(({ doi }) => doi)).toEqual(['10.1000/x', '10.1000/v', '10.1000/z', '10.1000/w'])
    expect(after.slice(0, 3).map(({ id }) => id)).toEqual(before.map(({ id }) => id))
  })

  test('loses the references that it no longer prints, at the end and in between', async () => {
    await ingest.take({ ...full, references: citationsOf('x', 'y', 'z', 'w') })
    await ingest.take({ ...full, references: [citationOf(1, 'x'), citationOf(3, 'z')] })
    expect((await references()).map(({ ordinal, doi }) => [ordinal, doi])).toEqual([
      [1, '10.1000/x'],
      [3, '10.1000/z'],
    ])
  })

  test('lets go of works that nothing cites any more, with their authors', async () => {
    const cited = { ...citationOf(2, 'y'), text: 'y' }
    if (cited.parts === undefined) throw new Error('A reference without parts')
    const written = {
      ...cited,
      parts: { ...cited.parts, authors: authorsOf('Du J').map(({ name }) => name) },
    }
    await ingest.take({ ...full, references: [citationOf(1, 'x'), written, citationOf(3, 'z')] })
    await ingest.take(recordOf('b', { references: citationsOf('z') }), 'b.txt')
    expect(await texts(`select name from authors order by id`)).toContain('J Du')
    await ingest.take({ ...full, references: citationsOf('x') })
    // Another list cites z, so it stays.
    expect(await texts(`select value from article_identifiers order by 1`)).toEqual([
      '10.1000/a',
      '10.1000/b',
      '10.1000/x',
      '10.1000/z',
    ])
    expect(await texts(`select name from authors order by id`)).toEqual(['CA Zarate Jr.', 'HK Manji'])
  })

  test('lets go of authors of whom nothing is left, and keeps the others', async () => {
    await ingest.take(full)
    await ingest.take(recordOf('b', { authors: authorsOf('Li H, Du J') }), 'b.txt')
    const before = await ingest.rows(`select id::int, name from authors order by id`)
    expect(before.map(({ name }) => name)).toEqual(['CA Zarate Jr.', 'HK Manji', 'H Li', 'J Du'])
    await ingest.take({ ...full, authors: authorsOf('Manji HK, Quiroz JA') })
    expect(await ingest.rows(`select id::int, name from authors order by id`)).toEqual([
      ...before.slice(1),
      { id: 5, name: 'JA Quiroz' },
    ])
  })

  test('moves the sort keys of its authors and references to its new date', async () => {
    await ingest.take(full)
    const { authors: _authors, references: _references, ...rest } = full
    await ingest.take({ ...rest, authors: [], references: [], published: '2008-01' })
    expect(await texts(`select distinct article_published_key from authorships`)).toEqual([20080100])
    expect(await texts(`select distinct citing_published_key from article_references`)).toEqual([20080100])
  })

  test('whose list is said to be empty has no references any more', async () => {
    await ingest.take(full)
    await ingest.take({ ...full, references: [], referenceListStatus: 'NONE' })
    expect(await references()).toEqual([])
    expect(await texts(`select value from article_identifiers`)).toEqual(['10.1000/a'])
  })

  test('reads what could not be read before, and the other way round', async () => {
    await ingest.take({ ...full, references: [unreadableReference(1, 'ibid.'), citationOf(2, 'y')] })
    await ingest.take({ ...full, references: [citationOf(1, 'x'), unreadableReference(2, 'ibid.')] })
    expect((await references()).map(({ doi }) => doi)).toEqual(['10.1000/x', null])
    expect(await texts(`select text from article_references where cited_id is null`)).toEqual(['ibid.'])
  })

  test('in another journal counts there', async () => {
    await ingest.take(full)
    await ingest.take({ ...full, journal: { title: 'Nature', issns: ['0028-0836'] } })
    expect(await ingest.rows(`select title, article_count from journals order by id`)).toEqual([
      { title: 'Current Psychiatry Reports', article_count: 0 },
      { title: 'Nature', article_count: 1 },
    ])
  })

  test('that comes back to an earlier form is taken in again', async () => {
    await ingest.take(full)
    await ingest.take({ ...full, references: citationsOf('x') })
    expect(await ingest.take(full)).toMatchObject({ outcome: 'updated' })
    expect(await references()).toHaveLength(3)
  })

  test('that comes back to what another source said all along is taken in again', async () => {
    await ingest.take(full, 'a.txt')
    await ingest.take(full, 'b.txt')
    await ingest.take({ ...full, references: citationsOf('x') }, 'a.txt')
    expect(await ingest.take(full, 'b.txt')).toMatchObject({ outcome: 'unchanged' })
    expect(await references()).toHaveLength(1)
    expect(await ingest.take(full, 'a.txt')).toMatchObject({ outcome: 'updated' })
    expect(await references()).toHaveLength(3)
  })
})

describe('a record with fewer facts', () => {
  const facts = async () => ingest.rows(`select * from articles where title_key <> '' and origin = 'RECORD'`)

  test('takes nothing away', async () => {
    await ingest.take(full)
    const before = await ingest.dump()
    const report = await ingest.take({ ...emptyRecord, identifiers: [doi('a')] }, 'b.txt')
    expect(report.outcome).toBe('updated')
    const after = await ingest.dump()
    for (const table of Object.keys(before).filter((table) => !/^(?:imports|source)/.test(table))) {
      expect([table, after[table]]).toEqual([table, before[table]])
    }
  })

  test('of no certain kind leaves the kind', async () => {
    await ingest.take(full)
    const before = await facts()
    await ingest.take({ ...emptyRecord, type: 'OTHER', identifiers: [doi('a')] }, 'b.txt')
    expect(await facts()).toEqual(before)
  })

  test.each(['2007', '2007-12'])('that knows the date only as %s leaves the day', async (published) => {
    await ingest.take(full)
    const before = await facts()
    await ingest.take({ ...emptyRecord, identifiers: [doi('a')], published }, 'b.txt')
    expect(await facts()).toEqual(before)
  })
})
