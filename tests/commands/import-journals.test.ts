import { expect, test } from 'vitest'
import { createTestImports } from '../support/import-command.ts'

const list = '"Accounts of Chemical Research","Acc. Chem. Res."\n"Brain Research","Brain Res."\nbroken\n'

test('a list of journals is taken in as journals, and counted as such', async () => {
  const imports = await createTestImports()
  const path = await imports.file('journals.csv', list)
  const { code, summary, rejects } = await imports.run([path])
  expect(code).toBe(1)
  expect(summary).toMatchObject({ journals: 2, newJournals: 2, journalNames: 4, newJournalNames: 4, created: 0, refused: 1 })
  expect(rejects).toMatchObject([{ format: 'journal-list', line: 3, text: 'broken' }])
  expect(await imports.rows(`select title, abbreviation from journals order by 1`)).toEqual([
    { title: 'Accounts of Chemical Research', abbreviation: 'Acc. Chem. Res.' },
    { title: 'Brain Research', abbreviation: 'Brain Res.' },
  ])
  expect(await imports.rows(`select * from sources`)).toEqual([])
  const before = await imports.dump()
  const again = imports.start([path])
  expect(await again.exit()).toBe(1)
  expect(again.output()).toContain('2 journals, 4 names: all known')
  const { imports: _then, ...rest } = await imports.dump()
  const { imports: _now, ...were } = before
  expect(rest).toEqual(were)
}, 60_000) // prettier-ignore

test('a dry run of a list says what would be in, and writes nothing', async () => {
  const imports = await createTestImports()
  const path = await imports.file('journals.txt', 'Brain Research = Brain Res.\n')
  const dry = imports.start([path, '--dry-run'])
  expect(await dry.exit()).toBe(0)
  expect(dry.output()).toContain('1 journal, 2 names: 1 journal and 2 names new')
  expect(await imports.rows(`select * from journals`)).toEqual([])
}, 60_000)
