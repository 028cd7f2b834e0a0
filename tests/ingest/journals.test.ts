import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { findJournals, saveJournal, saveJournals } from '../../src/ingest/journals/journals.ts'
import { createTestIngest, type TestIngest } from '../support/ingest.ts'
import { nameOf, recordOf, referenceOf } from '../support/records.ts'

let ingest: TestIngest
beforeEach(async () => (ingest = await createTestIngest()))
afterEach(() => ingest.auditAndDrop())

const reports = {
  title: 'Current Psychiatry Reports',
  abbreviation: 'Curr Psychiatry Rep',
  otherNames: ['Current psychiatry reports (Online)'],
  issns: ['1523-3812', '1535-1645'],
  publisher: 'Springer',
}

function journalRows() {
  return ingest.rows(`select id::int, title, article_count, citation_count from journals order by id`)
}

test('a journal is found by its title, by any abbreviation and spelling, and by each ISSN', async () => {
  const id = await saveJournal(ingest.client.db, reports)
  expect(
    await findJournals(ingest.client.db, [
      { title: 'CURRENT  PSYCHIATRY REPORTS.', issns: [] },
      { title: 'Curr. Psychiatry Rep.', issns: [] },
      { abbreviation: 'Current Psychiatry Reports (online)', issns: [] },
      { title: 'Unheard of', abbreviation: 'Curr Psychiatry Rep', issns: [] },
      { issns: ['1535-1645'] },
      { title: 'Never printed', issns: ['0028-0836', '1523-3812'] },
      { title: 'Unheard of', issns: ['0028-0836'] },
      { issns: [] },
      { title: '…', issns: [] },
    ]),
  ).toEqual([id, id, id, id, id, id, undefined, undefined, undefined])
  expect(await findJournals(ingest.client.db, [])).toEqual([])
})

test('an ISSN outweighs the title that is printed with it', async () => {
  const nature = await saveJournal(ingest.client.db, { title: 'Nature', issns: ['0028-0836'] })
  const id = await saveJournal(ingest.client.db, reports)
  expect(
    await findJournals(ingest.client.db, [
      { title: 'Nature', issns: ['1523-3812'] },
      { title: 'Current Psychiatry Reports', issns: ['0028-0836'] },
      { title: 'Nature', abbreviation: 'Curr Psychiatry Rep', issns: [] },
    ]),
  ).toEqual([id, nature, nature])
})

test('two known journals that an ISSN and a name connect become the older, with all that was theirs', async () => {
  const place = { containerTitle: 'Curr Psych Rep', volume: '9', year: 2007, firstPage: '467' }
  const cited = { title: 'Glutamate', authors: [nameOf('Du J')], ...place }
  const journal = { title: 'Curr Psychiatry Rep', issns: [] }
  await ingest.take(
    recordOf('a', {
      journal,
      references: [referenceOf(1, cited), referenceOf(2, { ...cited, firstPage: '1' })],
    }),
  )
  await ingest.take(
    recordOf('b', {
      journal: { title: 'Current Psychiatry Reports', issns: ['1523-3812'] },
      references: [referenceOf(1, { ...cited, issue: '6' })],
    }),
  )
  const before = await journalRows()
  expect(before.map(({ title, article_count }) => [title, article_count])).toEqual([
    ['Curr Psychiatry Rep', 1],
    ['Curr Psych Rep', 2],
    ['Current Psychiatry Reports', 1],
  ])
  await saveJournals(ingest.client, [{ ...reports, otherNames: ['Curr Psych Rep'] }])
  expect(await journalRows()).toEqual([
    { id: before[0]?.['id'], title: 'Current Psychiatry Reports', article_count: 4, citation_count: 3 },
  ])
  expect(
    await ingest.rows(`select journal_id::int, count(*)::int from articles group by 1 order by 1`),
  ).toEqual([{ journal_id: before[0]?.['id'], count: 4 }])
  expect(await ingest.rows(`select name from journal_names order by 1`)).toEqual([
    { name: 'Curr Psych Rep' },
    { name: 'Curr Psychiatry Rep' },
    { name: 'Current Psychiatry Reports' },
  ])
  expect(await ingest.rows(`select issn from journal_issns order by 1`)).toEqual([
    { issn: '1523-3812' },
    { issn: '1535-1645' },
  ])
})

test('a merged journal keeps the abbreviation and publisher that only the younger had', async () => {
  const { db } = ingest.client
  await saveJournal(db, { title: 'Current Psychiatry Reports', issns: ['1523-3812'] })
  await saveJournal(db, {
    title: 'Psychiatry Reports',
    abbreviation: 'PR',
    publisher: 'S',
    issns: ['1535-1645'],
  })
  await saveJournal(db, { title: 'Current Psychiatry Reports', issns: ['1535-1645'] })
  expect(await ingest.rows(`select title, abbreviation, publisher from journals`)).toEqual([
    { title: 'Current Psychiatry Reports', abbreviation: 'PR', publisher: 'S' },
  ])
})

test('a description with fewer facts takes nothing away, and the same one changes nothing', async () => {
  await saveJournals(ingest.client, [reports])
  const before = await ingest.dump()
  await saveJournals(ingest.client, [{ title: reports.title, issns: [] }, reports])
  expect(before['journal_names']).toHaveLength(3)
  expect(await ingest.dump()).toEqual(before)
})

test('a record teaches its journal the names and ISSNs under which it prints it', async () => {
  await saveJournals(ingest.client, [{ title: 'Nature', issns: ['0028-0836'] }])
  await ingest.take(
    recordOf('a', {
      journal: { title: 'Nature (Lond.)', abbreviation: 'Nat', issns: ['0028-0836', '1476-4687'] },
    }),
  )
  const found = await findJournals(ingest.client.db, [
    { title: 'nature lond', issns: [] },
    { abbreviation: 'Nat.', issns: [] },
    { issns: ['1476-4687'] },
  ])
  expect(new Set(found)).toEqual(new Set([1]))
  expect(await ingest.rows(`select title from journals`)).toEqual([{ title: 'Nature' }])
})

test('a record tells what is not known yet of its journal, and takes nothing back', async () => {
  const described = () => ingest.rows(`select title, abbreviation, publisher from journals order by id`)
  await saveJournals(ingest.client, [{ title: 'Current Psychiatry Reports', issns: ['1523-3812'] }])
  const { otherNames: _names, ...mention } = reports
  const record = (suffix: string, journal: typeof mention) => recordOf(suffix, { journal })
  await ingest.take(record('a', mention))
  expect(await described()).toEqual([
    { title: reports.title, abbreviation: reports.abbreviation, publisher: 'Springer' },
  ])
  await ingest.take(record('b', { ...mention, abbreviation: 'CPR', publisher: 'Current Science' }))
  expect(await described()).toEqual([
    { title: reports.title, abbreviation: reports.abbreviation, publisher: 'Springer' },
  ])
})

test('a record gives the full title to a journal that references knew by its abbreviation', async () => {
  const cited = { title: 'Glutamate', containerTitle: 'Curr. Psychiatry Rep.', volume: '9', firstPage: '467' }
  await ingest.take(recordOf('a', { references: [referenceOf(1, cited)] }))
  await ingest.take(
    recordOf('b', {
      journal: { title: 'Current Psychiatry Reports', abbreviation: 'Curr Psychiatry Rep', issns: [] },
    }),
  )
  expect(await ingest.rows(`select title, title_key, abbreviation, article_count from journals`)).toEqual([
    {
      title: 'Current Psychiatry Reports',
      title_key: 'current psychiatry reports',
      abbreviation: 'Curr Psychiatry Rep',
      article_count: 2,
    },
  ])
})

test('a name that is another journal’s stays there', async () => {
  const nature = await saveJournal(ingest.client.db, { title: 'Nature', issns: ['0028-0836'] })
  const id = await saveJournal(ingest.client.db, reports)
  await ingest.take(recordOf('a', { journal: { title: 'Nature', issns: ['1523-3812'] } }))
  expect(await findJournals(ingest.client.db, [{ title: 'Nature', issns: [] }])).toEqual([nature])
  expect(await ingest.rows(`select journal_id::int from articles`)).toEqual([{ journal_id: id }])
})

test('an unknown container is a journal only where the reference says its place in it', async () => {
  const parts = { authors: [nameOf('Du J')], title: 'A chapter', containerTitle: 'Handbook of Glutamate' }
  await ingest.take(
    recordOf('a', {
      references: [
        referenceOf(1, parts),
        referenceOf(2, { ...parts, containerTitle: 'Glutamate Lett', volume: '1', firstPage: '2' }),
      ],
    }),
  )
  expect((await journalRows()).map(({ title }) => title)).toEqual(['Glutamate Lett'])
  expect(
    await ingest.rows(`select type, container_title from articles where origin = 'REFERENCE' order by id`),
  ).toEqual([
    { type: 'OTHER', container_title: 'Handbook of Glutamate' },
    { type: 'JOURNAL_ARTICLE', container_title: 'Glutamate Lett' },
  ])
})

test('journals are all saved or none', async () => {
  const broken = { title: 'Nature', issns: ['0028-0836', '0028-0836', undefined as unknown as string] }
  await expect(saveJournals(ingest.client, [reports, broken])).rejects.toThrow()
  expect(await journalRows()).toEqual([])
})

describe('two journals that are said to hold one work', () => {
  const circos = {
    title: 'Circos: an information aesthetic for genomics',
    authors: [nameOf('Krzywinski M')],
    year: 2009,
    volume: '19',
    firstPage: '1639',
  }
  const citing = (suffix: string, containerTitle: string, more: Parameters<typeof referenceOf>[1] = {}) =>
    recordOf(suffix, { references: [referenceOf(1, { ...circos, containerTitle, ...more })] })
  const journals = () =>
    ingest.rows(`select title, abbreviation, article_count, citation_count from journals order by id`)
  const cited = () =>
    ingest.rows(`select citation_count from articles where origin = 'REFERENCE' order by id`)

  test('are one where one can be short for the other, and the work is one', async () => {
    await ingest.take(citing('a', 'Genome Res.'))
    await ingest.take(citing('b', 'Genome Research'))
    await ingest.take(citing('c', 'Genome Res'))
    expect(await journals()).toEqual([
      { title: 'Genome Research', abbreviation: 'Genome Res.', article_count: 1, citation_count: 3 },
    ])
    expect(await cited()).toEqual([{ citation_count: 3 }])
  })

  test('are one in one reference list too', async () => {
    const other = { title: 'Another one of these works', volume: '19', firstPage: '1', year: 2009 }
    await ingest.take(
      recordOf('a', {
        references: ['Genome Research', 'Genome Res.'].flatMap((containerTitle, index) => [
          referenceOf(2 * index + 1, { ...circos, containerTitle }),
          referenceOf(2 * index + 2, { ...other, title: `${other.title} ${index}`, containerTitle }),
        ]),
      }),
    )
    expect(await journals()).toEqual([
      { title: 'Genome Research', abbreviation: 'Genome Res.', article_count: 3, citation_count: 3 },
    ])
  })

  test('stay two where the names are of two, or each has its ISSN, but the work is one', async () => {
    await saveJournals(ingest.client, [
      { title: 'Brain Res', issns: ['0006-8993'] },
      { title: 'Brain Research', issns: ['1523-3812'] },
    ])
    await ingest.take(citing('a', 'Brain Res'))
    await ingest.take(citing('b', 'Brain Research'))
    await ingest.take(citing('c', 'Brain'))
    expect((await journals()).map(({ title }) => title)).toEqual(['Brain Res', 'Brain Research', 'Brain'])
    expect(await cited()).toEqual([{ citation_count: 3 }])
  })

  test('stay two where the work is only likely to be one', async () => {
    await ingest.take(citing('a', 'Genome Res.', { authors: [] }))
    await ingest.take(citing('b', 'Genome Research'))
    expect((await journals()).map(({ title }) => title)).toEqual(['Genome Res.', 'Genome Research'])
  })
})
