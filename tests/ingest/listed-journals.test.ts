import { afterEach, beforeEach, expect, test } from 'vitest'
import { inTransaction } from '../../src/db/client.ts'
import type { JournalDescription } from '../../src/ingest/journals/journals.ts'
import { findJournals, saveJournals } from '../../src/ingest/journals/journals.ts'
import { saveListedJournals } from '../../src/ingest/journals/listed-journals.ts'
import { createTestIngest, type TestIngest } from '../support/ingest.ts'
import { nameOf, recordOf, referenceOf } from '../support/records.ts'

let ingest: TestIngest
beforeEach(async () => (ingest = await createTestIngest()))
afterEach(() => ingest.auditAndDrop())

const save = (...listed: readonly JournalDescription[]) =>
  inTransaction(ingest.client, (transaction) => saveListedJournals(transaction, listed))
const listed = (title: string, abbreviation?: string, ...issns: string[]): JournalDescription => ({
  title,
  ...(abbreviation === undefined ? {} : { abbreviation }),
  issns,
})
const titles = async () => {
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
  const rows = await ingest.rows(`select id::int, title from journals`)
  return found.map((id) => rows.find((row) => row['id'] === id)?.['title'])
}

const ambiguous = (message: string) => ({ severity: 'warning', where: 'abbreviation', message })

test('what is new becomes a journal, and the same list again changes nothing', async () => {
  const list = [listed('Nature Genetics', 'Nat. Genet.', '1061-4036'), listed('Brain', 'Brain')]
  expect(await save(...list)).toEqual([
    { isNew: true, names: 2, newNames: 2, problems: [] },
    { isNew: true, names: 1, newNames: 1, problems: [] },
  ])
  expect(await find('nat genet', 'BRAIN')).toEqual(['Nature Genetics', 'Brain'])
  const before = await ingest.dump()
  expect(await save(...list)).toEqual([
    { isNew: false, names: 2, newNames: 0, problems: [] },
    { isNew: false, names: 1, newNames: 0, problems: [] },
  ])
  expect(await ingest.dump()).toEqual(before)
})

test('a journal that references know by its abbreviation gets its title, and its articles stay', async () => {
  const cited = { title: 'Glutamate', authors: [nameOf('Du J')], containerTitle: 'Nat. Genet.', volume: '9', firstPage: '4' }
  await ingest.take(recordOf('a', { references: [referenceOf(1, cited)] }))
  await save(listed('Nature Genetics', 'Nat. Genet.', '1061-4036'))
  expect(await titles()).toEqual([['Nature Genetics', 'Nat. Genet.', 1]])
}) // prettier-ignore

test('a journal known by its title and another known by its abbreviation become one', async () => {
  const cited = { title: 'Glutamate', authors: [nameOf('Du J')], volume: '9', firstPage: '4' }
  const [full, short] = [{ ...cited, containerTitle: 'Nature Genetics' }, { ...cited, containerTitle: 'Nat. Genet.', volume: '8' }]
  await ingest.take(recordOf('a', { references: [referenceOf(1, full), referenceOf(2, short)] }))
  await save(listed('Nature Genetics', 'Nat. Genet.'))
  expect(await titles()).toEqual([['Nature Genetics', 'Nat. Genet.', 2]])
}) // prettier-ignore

test('two journals with one abbreviation stay two, in one list and in several', async () => {
  await save(listed('Annals of Physics', 'Ann. Phys.'), listed('Annalen der Physik', 'Ann. Phys.'))
  expect(await find('Annals of Physics', 'Annalen der Physik', 'Ann Phys')).toEqual([
    'Annals of Physics',
    'Annalen der Physik',
    undefined,
  ])
  await save(listed('Journal of Chemistry', 'J. Chem.'))
  await save(listed('Journal of Chemotherapy', 'J. Chem.'))
  expect(await find('Journal of Chemistry', 'Journal of Chemotherapy', 'J Chem')).toEqual([
    'Journal of Chemistry',
    'Journal of Chemotherapy',
    'Journal of Chemistry',
  ])
})

test('one title of two journals is told apart by ISSN and abbreviation', async () => {
  await save(listed('Medicine', 'Medicine (Baltimore)', '0025-7974'), listed('Medicine', 'Medicine (Abingdon)', '1357-3039'))
  const rows = await ingest.rows(`select j.abbreviation, i.issn from journals j join journal_issns i on i.journal_id = j.id order by 1`)
  expect(rows).toEqual([
    { abbreviation: 'Medicine (Abingdon)', issn: '1357-3039' },
    { abbreviation: 'Medicine (Baltimore)', issn: '0025-7974' },
  ])
}) // prettier-ignore

test('the electronic ISSN of a journal known by its print one is the same journal’s', async () => {
  await saveJournals(ingest.client, [listed('Psychopharmacology', undefined, '0033-3158')])
  await save(listed('Psychopharmacology', 'Psychopharmacology (Berl)', '1432-2072'))
  expect(await titles()).toEqual([['Psychopharmacology', 'Psychopharmacology (Berl)', 0]])
})

test('a list does not rename what has a title, and takes no name away', async () => {
  await saveJournals(ingest.client, [
    { title: 'Abdominal Imaging', abbreviation: 'Abdom Imaging', issns: [] },
    listed('Cell', undefined, '0092-8674'),
  ])
  await save(listed('Abdominal IMAging', 'Abdom. Imag.'), listed('Cells of the Body', 'Cell', '2073-4409'))
  expect(await titles()).toEqual([
    ['Abdominal Imaging', 'Abdom Imaging', 0],
    ['Cell', null, 0],
    ['Cells of the Body', 'Cell', 0],
  ])
  expect(await find('Cell', 'Abdom Imag')).toEqual(['Cell', 'Abdominal Imaging'])
})

test('entries of one list that lead to the same known journals join them once', async () => {
  await saveJournals(ingest.client, [
    listed('One', undefined, '0033-3158'),
    listed('Two', undefined, '1432-2072'),
    listed('Three', undefined, '0092-8674'),
  ])
  await save(listed('First', undefined, '0033-3158', '1432-2072'), listed('Two', 'Tw', '0092-8674'))
  expect((await titles()).map(([title]) => title)).toEqual(['One'])
  expect(await find('One', 'Two', 'Three', 'First', 'Tw')).toEqual(['One', 'One', 'One', 'One', 'One'])
})

test('a title that many journals have does not make them one, with and without ISSNs, however often they come', async () => {
  const list = [
    listed('Bulletin', 'Bull Hosp Jt Dis', '0018-5647'),
    listed('Bulletin', 'Health Organ Bull'),
    listed('Bulletin', 'Bull Dayton Dent Soc'),
    listed('Bulletin', 'Bull Am Pharm Assoc', '0097-0506'),
  ]
  await save(...list)
  expect(await titles()).toEqual(list.map(({ abbreviation }) => ['Bulletin', abbreviation, 0]))
  const again = await save(...list)
  expect(again.map(({ isNew, newNames }) => [isNew, newNames])).toEqual(list.map(() => [false, 0]))
})

test('an entry all of whose names lead elsewhere is no journal of its own', async () => {
  await save(
    listed('Bulletin', 'Bull Hosp Jt Dis'),
    listed('Bulletin of the Dayton Dental Society', 'Bull Dayton Dent Soc'),
  )
  const before = await titles()
  const odd = listed('Bulletin', 'Bull Dayton Dent Soc')
  expect(await save(odd)).toEqual([{ isNew: false, names: 2, newNames: 0, problems: [] }])
  expect(await titles()).toEqual(before)
})

test('entries of several lists that spell one title otherwise are one journal, with all of its articles', async () => {
  const cited = { title: 'Glutamate', authors: [nameOf('Du J')], containerTitle: 'Gend Med', volume: '9', firstPage: '4' }
  await ingest.take(recordOf('a', { references: [referenceOf(1, cited)] }))
  await save(listed('Gender medicine : official journal of the Partnership', 'Gend Med'))
  await save(listed('Gender Medicine', 'Gend. Med.'), listed('The American Heart Journal', 'Am Heart J'))
  await save(listed('Gender medicine.', 'Gend Med', '1523-3812'), listed('American heart journal', 'Am. Heart J.'))
  expect(await titles()).toEqual([
    ['Gender medicine : official journal of the Partnership', 'Gend Med', 1],
    ['The American Heart Journal', 'Am Heart J', 0],
  ])
  expect(await find('Gender medicine', 'American Heart Journal')).toEqual([
    'Gender medicine : official journal of the Partnership',
    'The American Heart Journal',
  ])
}) // prettier-ignore

test('a journal of which two abbreviations were known gets the title of one of them', async () => {
  await saveJournals(ingest.client, [{ title: 'Brit Med Bull', abbreviation: 'Br Med Bull', issns: [] }])
  await save(listed('British medical bulletin', 'Br. Med. Bull.'))
  expect(await find('British medical bulletin')).toEqual(await find('Brit Med Bull'))
  await save(listed('Social work', 'Soc Work'), listed('Cell', 'Cell'))
  await save(listed('The Social worker', 'Soc Work'))
  expect(await find('Social work', 'Social worker')).toEqual(['Social work', 'The Social worker'])
})

test('places behind abbreviations tell journals of one title apart, and a place beside none does not', async () => {
  await save(
    listed('Occupational medicine', 'Occup Med (Oxf)'),
    listed('Occupational medicine', 'Occup Med (Lond)'),
  )
  await save(listed('Annals of botany', 'Ann Bot (Lond)'), listed('Annals of Botany', 'Ann. Bot.'))
  expect(await titles()).toEqual([
    ['Occupational medicine', 'Occup Med (Oxf)', 0],
    ['Occupational medicine', 'Occup Med (Lond)', 0],
    ['Annals of botany', 'Ann Bot (Lond)', 0],
  ])
})

test('an abbreviation that does not lead to its journal is told', async () => {
  const list = [listed('Annals of Physics', 'Ann. Phys.'), listed('Annalen der Physik', 'Ann. Phys.')]
  const several = ambiguous(
    '"Ann. Phys." is short for several journals of the list, and leads to none of them.',
  )
  expect((await save(...list)).map(({ problems }) => problems)).toEqual([[several], [several]])
  expect(
    (await save(listed('Journal of Chemistry', 'J. Chem.'))).flatMap(({ problems }) => problems),
  ).toEqual([])
  const [report] = await save(listed('Journal of Chemotherapy', 'J Chem'))
  expect(report?.problems).toEqual([
    ambiguous('"J Chem" is short for "Journal of Chemistry" too, and leads to that.'),
  ])
  expect(
    (await save(listed('The Journal of Chemistry', 'J. Chem.'))).flatMap(({ problems }) => problems),
  ).toEqual([])
})
