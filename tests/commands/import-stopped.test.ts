import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { ArticleRecord } from '../../src/domain/record.ts'
import { linesOf } from '../support/collection.ts'
import { until } from '../support/embedded.ts'
import { risRecord, work } from '../support/format-samples.ts'
import { bCubed } from '../../bench/identity/figures.ts'
import { authorsByName, graphByNames } from '../support/graph-by-names.ts'
import { createTestImports, endOf, filesIn } from '../support/import-command.ts'
import {
  expectFirstRecords,
  isWriting,
  longLines,
  longRecords,
  longText,
  recordsIn,
  uninterrupted,
} from '../support/long-import.ts'

const patience = 60_000

test.each(['SIGINT', 'SIGTERM'] as const)(
  '%s in the middle ends after the batch under way with 130, and the next import goes on to the same end',
  async (signal) => {
    const imports = await createTestImports()
    await imports.file('all.jsonl', longText)
    const program = imports.start(['all.jsonl', '--json'], { ownGroup: true })
    await until(async () => (await recordsIn(imports)) > 0, patience)
    process.kill(-(program.child.pid ?? 0), signal)
    const { code, summary, said } = await endOf(program)
    expect(code).toBe(130)
    expect(said).toBe('')
    const done = summary.created + summary.completed + summary.updated + summary.unchanged
    expect(summary).toMatchObject({ stopped: true, refused: 0 })
    expect(done).toBeLessThan(longLines.length)
    expect(await expectFirstRecords(imports)).toBe(done)
    await imports.audit()

    const again = await imports.run(['all.jsonl'])
    expect(again.code).toBe(0)
    expect(again.summary).toMatchObject({ stopped: false })
    expect(again.summary.unchanged).toBeGreaterThanOrEqual(done)
    expect(await graphByNames(imports.client)).toEqual(await uninterrupted())
    await imports.audit()
    const before = await imports.dump()
    expect((await imports.run(['all.jsonl'])).summary).toMatchObject({ unchanged: longLines.length })
    expect(await imports.dump()).toEqual(before)
  },
  3 * patience,
)

test('Ctrl-C while it waits for standard input ends it at once, and says that it was stopped', async () => {
  const imports = await createTestImports()
  const program = imports.start(['-'], { input: 'open', ownGroup: true })
  // A half record shows that what was not at its end is not refused.
  program.child.stdin?.write(risRecord(work('a')) + risRecord(work('b')).slice(0, 40))
  await until(async () => (await imports.rows('select from imports')).length > 0, patience)
  await sleep(300)
  const start = performance.now()
  process.kill(-(program.child.pid ?? 0), 'SIGINT')
  expect(await program.exit()).toBe(130)
  expect(performance.now() - start).toBeLessThan(5000)
  expect(program.output()).toBe('Stopped. What is counted here is in; the same command goes on from there.\n')
  expect(await imports.titles()).toEqual([])
  expect(await filesIn(imports.folder)).toEqual([])
})

test(
  'a dry run that is stopped leaves nothing',
  async () => {
    const imports = await createTestImports()
    await imports.file('all.jsonl', longText)
    const before = await imports.dump()
    const program = imports.start(['all.jsonl', '--dry-run', '--json'])
    await until(() => isWriting(imports), patience)
    program.child.kill('SIGINT')
    const { code, summary } = await endOf(program)
    expect([code, summary.stopped]).toEqual([130, true])
    expect(await imports.dump()).toEqual(before)
  },
  patience,
)

test(
  'two imports of one file at the same time: both end, and the graph is that of one',
  async () => {
    const imports = await createTestImports()
    await imports.file('all.jsonl', longText)
    const [one, two] = await Promise.all([imports.run(['all.jsonl']), imports.run(['all.jsonl'])])
    for (const { code, said } of [one, two]) expect([code, said]).toEqual([0, ''])
    const changed = [one, two].map(
      ({ summary: { created, completed, updated } }) => created + completed + updated,
    )
    expect(changed.reduce((sum, each) => sum + each, 0)).toBe(longLines.length)
    await imports.audit()
    expect(await graphByNames(imports.client)).toEqual(await uninterrupted())
    const before = await imports.dump()
    expect((await imports.run(['all.jsonl'])).summary).toMatchObject({ unchanged: longLines.length })
    expect(await imports.dump()).toEqual(before)
  },
  2 * patience,
)

test(
  'two imports of different files at the same time make the graph of one after the other',
  async () => {
    const lines = linesOf(longRecords.map(withDois))
    const halves = [lines.slice(0, lines.length / 2), lines.slice(lines.length / 2)]
    const graphs = []
    const people = []
    for (const together of [true, false]) {
      const imports = await createTestImports()
      for (const [index, half] of halves.entries()) await imports.file(`${index}.jsonl`, half.join(''))
      const first = imports.run(['0.jsonl'])
      if (!together) await first
      const ends = await Promise.all([first, imports.run(['1.jsonl'])])
      expect(ends.map(({ code, said }) => [code, said])).toEqual([
        [0, ''],
        [0, ''],
      ])
      await imports.audit()
      const { references, authors, authorships, ...graph } = await graphByNames(imports.client)
      expect([authors?.length, authorships?.length].every((rows) => rows !== undefined && rows > 0)).toBe(
        true,
      )
      graphs.push({ ...graph, links: (references ?? []).map(linkOf).toSorted() })
      people.push(await authorsByName(imports.client))
    }
    expect(graphs[0]).toEqual(graphs[1])
    // Who is who depends a little on what came first; the few names of this collection are all shared.
    const mentions = [...(people[0]?.keys() ?? [])]
    const [one, two] = people.map((found) => mentions.map((mention) => found.get(mention)))
    expect(bCubed(one ?? [], two ?? []).f).toBeGreaterThan(0.97)
  },
  3 * patience,
)

/**
 * The record with those of its references that have a DOI. A work that is only cited is called by what the first reference
 * says, and which that is depends on the order.
 */
function withDois(record: ArticleRecord): ArticleRecord {
  const named = record.references.filter(({ parts }) => parts?.identifiers.length === 1)
  return { ...record, references: named.map((reference, index) => ({ ...reference, ordinal: index + 1 })) }
}

/** What cites what, without how it was found: that depends on which of the two was there first. */
function linkOf(row: string): string {
  const { citing, ordinal, cited } = JSON.parse(row) as Record<string, unknown>
  return JSON.stringify([citing, ordinal, cited])
}
