import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ArticleRecord, RecordUpdate } from '../../src/domain/record.ts'
import { createTestIngest, type TestIngest } from '../support/ingest.ts'
import { citationOf, doi, recordOf } from '../support/records.ts'

let ingest: TestIngest
beforeEach(async () => (ingest = await createTestIngest()))
afterEach(() => ingest.auditAndDrop())

const retraction = { kind: 'RETRACTION', assertedBy: 'PUBLISHER', date: '2020-05' } as const

function updated(notice?: string, facts: Partial<RecordUpdate> = {}): ArticleRecord {
  const other = notice === undefined ? {} : { identifier: doi(notice) }
  return recordOf('work', { updates: [{ ...retraction, role: 'UPDATED', ...other, ...facts }] })
}

function noticeOn(work: string, facts: Partial<RecordUpdate> = {}): ArticleRecord {
  return recordOf('notice', { updates: [{ ...retraction, role: 'NOTICE', identifier: doi(work), ...facts }] })
}

/** The DOIs of the works that count as retracted, without their prefix. */
async function retracted(): Promise<unknown[]> {
  const rows = await ingest.rows(
    `select substr(i.value, 9) as doi from articles a join article_identifiers i on i.article_id = a.id
      where a.retracted order by 1`,
  )
  return rows.map(({ doi: value }) => value)
}

describe('a work is retracted', () => {
  test('where its own record says so, with a notice or without', async () => {
    await ingest.take(updated())
    expect(await retracted()).toEqual(['work'])
    await ingest.take(recordOf('other', { updates: updated('n').updates ?? [] }))
    expect(await retracted()).toEqual(['other', 'work'])
  })

  test('where a notice says so that comes later, or earlier', async () => {
    await ingest.take(recordOf('work'))
    await ingest.take(noticeOn('work'))
    expect(await retracted()).toEqual(['work'])
    await ingest.take(recordOf('second', { updates: noticeOn('late').updates ?? [] }))
    await ingest.take(recordOf('late'))
    expect(await retracted()).toEqual(['late', 'work'])
  })

  test('where it is only cited, before the notice and after', async () => {
    await ingest.take(recordOf('citing', { references: [citationOf(1, 'work'), citationOf(2, 'late')] }))
    await ingest.take(noticeOn('work'))
    await ingest.take(recordOf('second', { updates: noticeOn('x').updates ?? [] }))
    await ingest.take(recordOf('citing2', { references: [citationOf(1, 'x')] }))
    expect(await retracted()).toEqual(['work', 'x'])
  })

  test('where it was withdrawn, not where it was corrected', async () => {
    await ingest.take(updated('n', { kind: 'CORRECTION' }))
    expect(await retracted()).toEqual([])
    await ingest.take(updated('n', { kind: 'WITHDRAWAL' }), 'b.txt')
    expect(await retracted()).toEqual(['work'])
  })
})

test('what a source takes back is no more; what another said stays', async () => {
  await ingest.take(updated('n'), 'a.json')
  await ingest.take(updated('n', { assertedBy: 'PUBMED' }), 'b.xml')
  await ingest.take(recordOf('work', { keywords: ['changed'] }), 'a.json')
  expect(await ingest.rows('select asserted_by from article_updates')).toEqual([{ asserted_by: 'PUBMED' }])
  expect(await retracted()).toEqual(['work'])
  await ingest.take(recordOf('work', { keywords: ['changed too'] }), 'b.xml')
  expect(await retracted()).toEqual([])
})

test('a notice that is taken back frees the work that it named', async () => {
  await ingest.take(recordOf('work'), 'w.xml')
  await ingest.take(noticeOn('work'), 'n.xml')
  await ingest.take(noticeOn('another'), 'n.xml')
  expect(await retracted()).toEqual([])
})

test('the same record again says the same once', async () => {
  await ingest.take(updated('n'))
  await ingest.take(updated('n', { date: '2020-06' }))
  await ingest.take(updated('n', { date: '2020-06' }))
  expect(await ingest.rows('select date from article_updates')).toEqual([{ date: '2020-06' }])
})

test('an article that takes an identifier from a cited work takes the notice with it', async () => {
  await ingest.take(recordOf('citing', { references: [citationOf(1, 'work')] }))
  await ingest.take(noticeOn('work'))
  await ingest.take(recordOf('work', { title: 'Something else altogether, by nobody known' }))
  expect(await retracted()).toEqual(['work'])
})

test('works that become one keep what was said of each', async () => {
  const pmid = { scheme: 'pmid', value: '17915083' } as const
  await ingest.take(recordOf('a', { title: 'A study of glutamate in mood' }))
  await ingest.take(
    recordOf('b', {
      title: 'A study of glutamate in mood disorders',
      identifiers: [pmid],
      updates: updated('n').updates ?? [],
      published: '1999',
    }),
  )
  await ingest.take(
    recordOf('a', { title: 'A study of glutamate in mood', identifiers: [doi('a'), pmid] }),
    'c.txt',
  )
  expect(await ingest.rows('select count(*)::int as n from articles')).toEqual([{ n: 1 }])
  expect(await retracted()).toContain('a')
})
