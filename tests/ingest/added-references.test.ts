import { afterEach, beforeEach, expect, test } from 'vitest'
import { openCitationsFormat } from '../../src/formats/opencitations/opencitations.ts'
import { importBatch } from '../../src/ingest/import-batch.ts'
import { saveSource, startImport } from '../../src/ingest/source-records.ts'
import { inTransaction } from '../../src/db/client.ts'
import { createTestIngest, type TestIngest } from '../support/ingest.ts'
import { citationsOf, doi, nameOf, recordOf, referenceOf } from '../support/records.ts'

let ingest: TestIngest
beforeEach(async () => (ingest = await createTestIngest()))
afterEach(() => ingest.auditAndDrop())

function citations(citing: string, ...cited: string[]) {
  const rows = cited.map((one) => `10.1000/${citing},10.1000/${one},2012-02`)
  const [record] = openCitationsFormat.read(['citing,cited,creation', ...rows].join('\n')).records
  if (record === undefined) throw new Error('There is no record')
  return record
}
const take = (record: ReturnType<typeof citations>, file = 'a.csv') =>
  ingest.take(record, file, 'opencitations')
const texts = () =>
  ingest.rows(
    `select r.ordinal, r.text, a.title from article_references r join articles a on a.id = r.citing_id order by citing_id, ordinal`,
  )

test('citations that stand scattered over files, and over one file, are all kept', async () => {
  await take(citations('a', 'x', 'y'))
  const report = await take(citations('a', 'y', 'z'), 'b.csv')
  expect(report).toMatchObject({ outcome: 'updated', references: { total: 2, linked: 1, created: 1 } })
  const importId = await startImport(ingest.client)
  await inTransaction(ingest.client, async (transaction) => {
    const sourceId = await saveSource(transaction.db, { name: 'c.csv', format: 'opencitations' })
    const entries = [citations('a', 'v'), citations('a', 'w')].map((record, index) => ({
      record,
      sourceId,
      contentHash: `${index}`.repeat(64),
    }))
    await importBatch(transaction, entries, importId)
  })
  expect((await texts()).map(({ text }) => text)).toEqual(
    ['x', 'y', 'z', 'v', 'w'].map((suffix) => `doi:10.1000/${suffix}`),
  )
  expect(
    await ingest.rows(`select title, type, published, origin from articles where reference_count > 0`),
  ).toEqual([{ title: null, type: 'OTHER', published: '2012-02', origin: 'RECORD' }])
})

test('a printed list stays before bare citations, whichever comes first', async () => {
  const printed = recordOf('a', { title: 'Printed', references: citationsOf('x', 'y') })
  await ingest.take(printed, 'a.xml', 'jats')
  await take(citations('a', 'x', 'z', 'v', 'w', 'u'))
  expect((await texts()).map(({ text }) => text)).toEqual(printed.references.map(({ text }) => text))
  const other = recordOf('b', { title: 'Other', references: citationsOf('x', 'y') })
  await take(citations('b', 'x', 'z', 'v', 'w', 'u'))
  await ingest.take(other, 'b.xml', 'jats')
  expect((await texts()).filter(({ title }) => title === 'Other').map(({ text }) => text)).toEqual(
    other.references.map(({ text }) => text),
  )
})

test('citations of a work that is described give it no more than their edges', async () => {
  await ingest.take(recordOf('a', { title: 'Described', published: '2011' }), 'a.bib', 'bibtex')
  await take(citations('a', 'x'))
  expect(
    await ingest.rows(`select title, type, published, reference_count from articles where title is not null`),
  ).toEqual([{ title: 'Described', type: 'JOURNAL_ARTICLE', published: '2011', reference_count: 1 }])
})

test('a work of which only citations are known learns from references to it, as cited works do', async () => {
  await take(citations('a', 'x'))
  const parts = {
    title: 'Glutamate and its receptors',
    authors: [nameOf('Du J')],
    containerTitle: 'Nature',
    volume: '9',
    firstPage: '1',
    identifiers: [doi('a')],
  }
  await ingest.take(recordOf('b', { references: [referenceOf(1, parts)] }), 'b.xml', 'jats')
  expect(
    await ingest.rows(
      `select title, type, origin, volume, author_count, published from articles a join article_identifiers i on i.article_id = a.id where i.value = '10.1000/a'`,
    ),
  ).toEqual([
    { title: 'Glutamate and its receptors', type: 'JOURNAL_ARTICLE', origin: 'RECORD', volume: '9', author_count: 1, published: '2012-02' },
  ])
}) // prettier-ignore
