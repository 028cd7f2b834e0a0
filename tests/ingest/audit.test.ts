import { afterAll, beforeAll, expect, test } from 'vitest'
import { auditCounters } from '../../src/ingest/counts/counters.ts'
import { createTestIngest, type TestIngest } from '../support/ingest.ts'
import { authorsOf, doi, nameOf, recordOf, referenceOf } from '../support/records.ts'

let ingest: TestIngest

beforeAll(async () => {
  ingest = await createTestIngest()
  const cited = {
    identifiers: [doi('b')],
    authors: [nameOf('Du J')],
    title: 'Cited',
    containerTitle: 'Science',
  }
  await ingest.take(
    recordOf('a', {
      journal: { title: 'Nature', issns: [] },
      published: '2007-12',
      authors: authorsOf('Zarate CA, Manji HK'),
      references: [referenceOf(1, cited), referenceOf(2, cited)],
    }),
  )
})

afterAll(() => ingest.auditAndDrop())

test.each([
  ['articles', 'identified_by', '7'],
  ['articles', 'author_count', '7'],
  ['articles', 'reference_count', '7'],
  ['articles', 'linked_reference_count', '7'],
  ['articles', 'parsed_reference_count', '7'],
  ['articles', 'citation_count', '7'],
  ['authors', 'article_count', '7'],
  ['authors', 'citation_count', '7'],
  ['journals', 'article_count', '7'],
  ['journals', 'citation_count', '7'],
  ['authorships', 'article_published_key', '7'],
  ['authorships', 'author_name', "'Somebody Else'"],
  ['article_references', 'citing_published_key', '7'],
  ['article_references', 'repeated', 'not repeated'],
])('the audit finds a wrong %s.%s', async (table, column, wrong) => {
  expect(await auditCounters(ingest.client.db)).toEqual([])
  const { sql } = ingest.client
  await sql.unsafe(`create table kept as select * from ${table}`)
  const { count } = await sql.unsafe(`update ${table} set ${column} = ${wrong}`)
  const findings = await auditCounters(ingest.client.db)
  const key =
    table === 'authorships' ? 'x.article_id = k.article_id and x.position = k.position' : 'x.id = k.id'
  await sql.unsafe(`update ${table} x set ${column} = k.${column} from kept k where ${key}`)
  await sql.unsafe('drop table kept')
  expect(count).toBeGreaterThan(0)
  expect(findings).toContainEqual({ table, column, rows: count })
})
