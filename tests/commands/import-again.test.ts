import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { formats } from '../../src/formats/registry.ts'
import { ownLine, risRecord, work } from '../support/format-samples.ts'
import { createTestImports, type TestImports } from '../support/import-command.ts'
import { filesOfFormats, writeMixedFolder } from '../support/mixed-folder.ts'

let imports: TestImports
beforeEach(async () => (imports = await createTestImports()))

test('there is a file of every format that can be read', () => {
  expect(Object.keys(filesOfFormats).sort()).toEqual(formats.map(({ name }) => name).sort())
})

test('a folder of every format a second time is "No change", and not one row of any table differs', async () => {
  const folder = join(imports.folder, 'library')
  const inputs = await writeMixedFolder(folder)
  const first = await imports.run([folder])
  expect(first.said).toBe('')
  expect(first.summary).toMatchObject({ inputs, refused: 0 })
  expect(Object.keys(first.summary.formats).sort()).toEqual(Object.keys(filesOfFormats).sort())
  for (const [format, totals] of Object.entries(first.summary.formats)) {
    const { created, completed, updated, newJournals } = totals
    expect(created + completed + updated + newJournals, format).toBeGreaterThan(0)
  }
  await imports.audit()
  const before = await imports.dump()

  const second = imports.start([folder])
  expect(await second.exit()).toBe(0)
  expect(second.output()).toMatch(
    /^No change: all \d+ records were imported before\n2 journals, 4 names: all known\n$/,
  )
  expect(await imports.dump()).toEqual(before)
  const third = await imports.run([folder])
  const { created, completed, updated, unchanged } = first.summary
  expect(third.summary).toMatchObject({
    inputs,
    created: 0,
    completed: 0,
    updated: 0,
    unchanged: created + completed + updated + unchanged,
    refused: 0,
  })
  expect(await imports.dump()).toEqual(before)
})

test('two versions of one work in one file: the later one is what is in, also when they are imported again', async () => {
  const lines = [
    ownLine(work('a', { title: 'The first title of this work' })),
    ownLine(work('b')),
    ownLine(work('a', { title: 'The second title of this work' })),
  ]
  const path = await imports.file('a.jsonl', lines.join(''))
  expect((await imports.run([path])).summary).toMatchObject({ created: 2, updated: 1 })
  expect(await imports.titles()).toEqual([work('b').title, 'The second title of this work'])
  const before = await imports.dump()
  expect((await imports.run([path])).summary).toMatchObject({ updated: 0, unchanged: 3 })
  expect(await imports.dump()).toEqual(before)
})

test('a file that changed brings only what changed; changed back, the old word counts again', async () => {
  const other = risRecord(work('b'))
  const path = await imports.file('a.ris', risRecord(work('a')) + other)
  await imports.run([path])
  await writeFile(path, risRecord(work('a', { year: 2011 })) + other)
  expect((await imports.run([path])).summary).toMatchObject({ updated: 1, unchanged: 1 })
  await writeFile(path, risRecord(work('a')) + other)
  expect((await imports.run([path])).summary).toMatchObject({ updated: 1, unchanged: 1 })
  const years = await imports.rows('select distinct year from articles')
  expect(years).toEqual([{ year: 2007 }])
  await imports.audit()
})

test.each([
  ['the same batch', 10],
  ['another batch', 600],
])('an old record behind its successor, in %s, is taken in anew and not refused', async (_name, count) => {
  const old = ownLine(work('a'))
  const path = await imports.file('a.jsonl', old)
  await imports.run([path])
  const between = Array.from({ length: count }, (_, index) => ownLine(work(`filler-${index}`)))
  await writeFile(path, [ownLine(work('a', { year: 2011 })), ...between, old].join(''))
  const { summary, said } = await imports.run([path])
  expect(said).toMatch(
    /^\S+, record \d+, work: Another record of the same work .* Kept: year 2007, not 2011\.$/,
  )
  expect(summary).toMatchObject({ created: count, updated: 2, refused: 0 })
  const found = await imports.rows("select year from articles where title like '%subject a'")
  expect(found).toEqual([{ year: 2007 }])
  const before = await imports.dump()
  expect((await imports.run([path])).summary).toMatchObject({ updated: 0, unchanged: count + 2 })
  expect(await imports.dump()).toEqual(before)
})

test('the same file under two names is one record of two sources', async () => {
  await mkdir(join(imports.folder, 'x'))
  await imports.file('x/1.ris', risRecord(work('a')))
  await imports.file('x/2.ris', risRecord(work('a')))
  expect((await imports.run(['x'])).summary).toMatchObject({ created: 1, unchanged: 1 })
  const sources = await imports.rows(
    'select s.name from source_records r join sources s on s.id = r.source_id order by s.name',
  )
  expect(sources).toEqual([{ name: 'x/1.ris' }, { name: 'x/2.ris' }])
  await imports.audit()
})
