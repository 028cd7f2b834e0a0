import { join } from 'node:path'
import { expect, test } from 'vitest'
import { describeRejects } from '../../src/commands/import/print-import.ts'
import { createRemarks } from '../../src/commands/import/remarks.ts'
import { createSteps } from '../../src/commands/steps.ts'
import { ownLine, risRecord, work } from '../support/format-samples.ts'
import { createTestImports } from '../support/import-command.ts'

/** What is printed of so many files, each with so many lines of one kind. */
function printed(files: number, lines: number, all = false): string[] {
  const said: string[] = []
  const remarks = createRemarks((line) => said.push(line), all)
  for (let file = 1; file <= files; file += 1) {
    for (let line = 1; line <= lines; line += 1)
      remarks.add('rejected', `f${file}`, `f${file}, record ${line}`)
  }
  remarks.printRest()
  return said
}

test('of many lines a screen is printed, and how much more there was', () => {
  expect(printed(2, 2)).toEqual(['f1, record 1', 'f1, record 2', 'f2, record 1', 'f2, record 2'])
  expect(printed(1, 7).slice(5)).toEqual(['f1: 2 more records refused'])
  const many = printed(5000, 1)
  expect(many).toHaveLength(22)
  expect(many.slice(20)).toEqual([
    '4,980 more records refused, in 4,980 other files',
    'LOG_LEVEL=debug prints every line.',
  ])
  expect(printed(5000, 9).slice(20)).toEqual([
    ...['f1', 'f2', 'f3', 'f4'].map((file) => `${file}: 4 more records refused`),
    '44,964 more records refused, in 4,996 other files',
    'LOG_LEVEL=debug prints every line.',
  ])
  expect(printed(50, 9, true)).toHaveLength(450)
})

test('what is refused is as many as are in the file and as cannot be in it', () => {
  expect(describeRejects(3, { path: '/r', count: 3 })).toEqual([
    'What was refused is in /r; mend it there, and import that file',
  ])
  expect(describeRejects(149, { path: '/r', count: 120 })).toEqual([
    '120 of them are records, which are in /r; mend them there, and import that file',
    '29 of them cannot be read as a file, or a part of one, and are only named above',
  ])
  expect(describeRejects(2, { path: '/r', count: 1 })).toEqual([
    '1 of them is a record, which is in /r; mend it there, and import that file',
    '1 of them cannot be read as a file, or a part of one, and is only named above',
  ])
})

test('a folder with many files of unknown formats is a screen of lines, and a sum that agrees', async () => {
  const imports = await createTestImports()
  for (let at = 0; at < 60; at += 1) await imports.file(`unknown-${at}.txt`, 'Dear diary,\n')
  await imports.file('a.ris', risRecord(work('a')))
  await imports.file('b.jsonl', `${ownLine(work('b'))}{"refgraphRecord":1}\n`)
  const program = imports.start([imports.folder, '--rejects', 'r.jsonl'])
  expect(await program.exit()).toBe(1)
  const said = program.output().replace(program.stdout(), '').trim().split('\n')
  expect(said.length).toBeLessThanOrEqual(24)
  expect(said).toContain('40 more that cannot be read, in 40 other files')
  const path = join(imports.folder, 'r.jsonl')
  expect(program.stdout().split('\n').slice(-4)).toEqual([
    '61 refused',
    `1 of them is a record, which is in ${path}; mend it there, and import that file`,
    '60 of them cannot be read as a file, or a part of one, and are only named above',
    '',
  ])
})

test('a start says what it is at when it takes longer than is nice, and then each further step', async () => {
  const said: string[] = []
  const steps = createSteps((line) => said.push(line), 20)
  steps.begin('Making the database')
  expect(said).toEqual([])
  await new Promise((resolve) => setTimeout(resolve, 60))
  steps.begin('Starting Postgres')
  steps.end()
  steps.begin('Looking for articles')
  expect(said).toEqual(['Making the database …', 'Starting Postgres …'])
  const quick = createSteps((line) => said.push(line), 20)
  quick.begin('Starting Postgres')
  quick.end()
  await new Promise((resolve) => setTimeout(resolve, 60))
  expect(said).toHaveLength(2)
})
