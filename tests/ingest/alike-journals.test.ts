import { afterEach, beforeEach, expect, test } from 'vitest'
import { completeInitials } from '../../src/ingest/journals/journal-names.ts'
import { findJournals, saveJournals } from '../../src/ingest/journals/journals.ts'
import { createTestIngest, type TestIngest } from '../support/ingest.ts'
import { nameOf, recordOf, referenceOf } from '../support/records.ts'

let ingest: TestIngest
beforeEach(async () => (ingest = await createTestIngest()))
afterEach(() => ingest.auditAndDrop())

let count = 0
/** A reference to a work of its own in this volume of this journal. */
const place = (containerTitle: string, volume: string, year: number) => {
  count += 1
  return { title: `Work number ${count} on glutamate`, authors: [nameOf('Du J')], containerTitle, volume, year, firstPage: `${count}` }
} // prettier-ignore
const cite = (...parts: readonly ReturnType<typeof place>[]) =>
  ingest.take(
    recordOf(`x${(count += 1)}`, {
      title: `Citing work number ${count}`,
      references: parts.map((part, index) => referenceOf(index + 1, part)),
    }),
  )
const journals = async () => {
  const rows = await ingest.rows(
    `select title, abbreviation, article_count as articles from journals order by id`,
  )
  return rows.map(({ title, abbreviation, articles }) => [title, abbreviation, articles])
}
const find = async (...names: string[]) => {
  const found = await findJournals(
    ingest.client.db,
    names.map((title) => ({ title, issns: [] })),
  )
  return new Set(found).size === 1 && found[0] !== undefined
}

test('a title and its abbreviation whose volumes are of the same years are one journal', async () => {
  await cite(place('Biol. Psychiat.', '45', 1999))
  await cite(place('Biological Psychiatry', '45', 1999))
  expect(await journals()).toEqual([['Biological Psychiatry', 'Biol. Psychiat.', 2]])
  await cite(place('Biol Psychiatry', '47', 2001))
  expect(await journals()).toEqual([['Biological Psychiatry', 'Biol. Psychiat.', 3]])
  expect(
    await find('Biol Psychiatry', 'BIOL PSYCHIAT', 'The Biological Psychiatry', 'Biological Psychiatry'),
  ).toBe(true)
})

test('in one reference list too, whichever comes first', async () => {
  await cite(place('Biological Psychiatry', '45', 1999), place('Biol Psychiatry', '46', 2000))
  expect(await journals()).toEqual([['Biological Psychiatry', 'Biol Psychiatry', 2]])
})

test('they stay two where the volumes are of other years, or nothing is said of these', async () => {
  await cite(place('J Chem', '45', 1999), place('Journal of Chemotherapy', '12', 1999))
  await cite(place('Acta Trop', '45', 1999), { ...place('Acta tropica', '2', 1920) })
  expect((await journals()).map(([title]) => title)).toEqual([
    'J Chem',
    'Journal of Chemotherapy',
    'Acta Trop',
    'Acta tropica',
  ])
})

test('a short name that could be of two known journals is of neither', async () => {
  await cite(place('Journal of Chemotherapy', '45', 1999))
  await cite(place('Journal of Chemistry', '80', 1999))
  await cite(place('J Chem', '45', 1999))
  expect((await journals()).map(([title]) => title)).toEqual([
    'Journal of Chemotherapy',
    'Journal of Chemistry',
    'J Chem',
  ])
})

test('until a work tells which', async () => {
  const work = place('J Chem', '45', 1999)
  await cite(place('Journal of Chemotherapy', '45', 1999))
  await cite({ ...work, containerTitle: 'Journal of Chemistry' })
  await cite(work)
  expect(await journals()).toEqual([
    ['Journal of Chemotherapy', null, 1],
    ['Journal of Chemistry', 'J Chem', 1],
  ])
})

test('what is abbreviated itself is no full title', async () => {
  await cite(place('J Pharm Sci', '45', 1999), place('J Pharmacol Sci', '45', 1999))
  expect(await journals()).toHaveLength(2)
})

test('two journals with ISSNs stay two, and of a full title and two short ones with ISSNs only one joins', async () => {
  await saveJournals(ingest.client, [
    { title: 'Brain Res', issns: ['0006-8993'] },
    { title: 'Brain Research', issns: ['1523-3812'] },
  ])
  await cite(place('Brain Res', '45', 1999), place('Brain Research', '45', 1999))
  expect(await journals()).toHaveLength(2)
})

test('a place in brackets is left out where the volumes agree', async () => {
  await cite(place('Psychopharmacology (Berl)', '145', 1999), place('Psychopharmacology', '145', 1999))
  expect(await journals()).toEqual([['Psychopharmacology (Berl)', null, 2]])
})

test('titles with and without an article, "and", or a subtitle are one from the start', async () => {
  await cite(place('The Plant & Cell Physiology', '1', 1950), place('Plant and Cell Physiology', '90', 2010))
  await cite(place('Plant & cell physiology : an international journal', '3', 1930))
  expect(await journals()).toEqual([['The Plant & Cell Physiology', null, 3]])
  await cite(place('Gender medicine : official journal', '1', 1950), place('Gender medicine', '90', 2010))
  expect((await journals()).at(-1)).toEqual(['Gender medicine : official journal', null, 2])
})

test('a subtitle tells journals apart that have ISSNs', async () => {
  await saveJournals(ingest.client, [{ title: 'Continuum', issns: ['0006-8993'] }])
  const found = await findJournals(ingest.client.db, [
    { title: 'Continuum : lifelong learning', issns: ['1523-3812'] },
    { title: 'Continuum : lifelong learning', issns: [] },
    { title: 'The Continuum', issns: ['1523-3812'] },
  ])
  expect(found).toEqual([undefined, 1, 1])
})

test('names of an older database get their initials', async () => {
  await cite(place('Biological Psychiatry', '45', 1999))
  await ingest.client.sql`update journal_names set initials = ''`
  await completeInitials(ingest.client)
  expect(await ingest.rows(`select initials from journal_names`)).toEqual([{ initials: 'bp' }])
  await cite(place('Biol Psychiatry', '45', 1999))
  expect(await journals()).toHaveLength(1)
})
