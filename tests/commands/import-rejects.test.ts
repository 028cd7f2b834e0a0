import { randomBytes } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { jatsArticle, jatsSet, ownLine, risRecord, work } from '../support/format-samples.ts'
import { createTestImports, filesIn, type TestImports } from '../support/import-command.ts'

let imports: TestImports
beforeEach(async () => (imports = await createTestImports()))

/** Longer than a row of an index can be, and nothing that Postgres could pack. */
const unstorable = randomBytes(6000).toString('base64')

const cites = [{ doi: '10.1000/x', title: 'A work that all of them cite' }]
const suffixes = Array.from({ length: 30 }, (_, index) => `w${String(index).padStart(2, '0')}`)
const titlesWithout = (...missing: readonly string[]): string[] =>
  suffixes.filter((suffix) => !missing.includes(suffix)).map((suffix) => work(suffix).title)

/** Thirty records, some of them with a volume that no index takes. */
function thirty(...bad: readonly string[]): string {
  return suffixes
    .map((suffix) => ownLine(work(suffix, { cites }), bad.includes(suffix) ? { volume: unstorable } : {}))
    .join('')
}

test('a record that the database refuses goes to the rejects; the twenty-nine beside it are in', async () => {
  const path = await imports.file('thirty.jsonl', thirty('w12'))
  const { code, summary, rejects, said } = await imports.run([path])
  expect(summary).toMatchObject({ created: 29, refused: 1, references: 29, works: 1, linked: 28 })
  expect(code).toBe(1)
  expect(await imports.titles()).toEqual(titlesWithout('w12'))
  expect(rejects).toHaveLength(1)
  expect(rejects[0]).toMatchObject({ file: path, index: 13, line: 13, format: 'refgraph-jsonl' })
  expect(rejects[0]?.text).toContain(unstorable)
  expect(rejects[0]?.reason).toMatch(/^The database refuses it: index row size \d+ exceeds/)
  expect(said).toContain(`${path}, record 13, line 13: The database refuses it: index row size`)
  expect(said.split('\n')).toHaveLength(1)
  await imports.audit()
})

test('several refused at once, the first and the last too, and a batch that all of is refused', async () => {
  const path = await imports.file('thirty.jsonl', thirty('w00', 'w01', 'w17', 'w29'))
  const { summary, rejects } = await imports.run([path])
  expect(summary).toMatchObject({ created: 26, refused: 4 })
  expect(rejects.map(({ index }) => index)).toEqual([1, 2, 18, 30])
  expect(await imports.titles()).toEqual(titlesWithout('w00', 'w01', 'w17', 'w29'))
  await imports.audit()
  const all = await imports.file('all.jsonl', ownLine(work('a'), { volume: unstorable }))
  expect((await imports.run([all])).summary).toMatchObject({ created: 0, refused: 1 })
  await imports.audit()
})

test('a refusal in the middle of much that is being copied ends nothing but itself', async () => {
  const long = 'Many words of an abstract. '.repeat(4000)
  const lines = suffixes.map((suffix) =>
    ownLine(work(suffix), { abstract: long, ...(suffix === 'w03' ? { volume: unstorable } : {}) }),
  )
  const path = await imports.file('long.jsonl', lines.join(''))
  const { summary, rejects } = await imports.run([path])
  expect(summary).toMatchObject({ created: 29, refused: 1 })
  expect(rejects.map(({ index }) => index)).toEqual([4])
  await imports.audit()
})

test('a reference or an identifier that no index takes costs its record, whole', async () => {
  const name = `10.1000/${unstorable.replaceAll(/[^A-Za-z0-9]/g, '').toLowerCase()}`
  const cited = [{ doi: name, title: 'A work with an identifier without end' }]
  const path = await imports.file(
    'a.jsonl',
    ownLine(work('a')) +
      ownLine(work('b', { cites: cited })) +
      ownLine(work(name.slice(8))) +
      ownLine(work('c')),
  )
  const { summary, rejects } = await imports.run([path])
  expect(summary).toMatchObject({ created: 2, refused: 2 })
  for (const { reason } of rejects)
    expect(reason).toMatch(/^The database refuses it: index row size [^\n]{1,200}$/)
  expect(await imports.titles()).toEqual(['a', 'c'].map((suffix) => work(suffix).title))
  await imports.audit()
})

test('rejects that nobody mended are rejected again, and nothing else changes', async () => {
  const path = await imports.file('thirty.jsonl', thirty('w12'))
  const broken = await imports.file(
    'set.xml',
    jatsSet([
      jatsArticle(work('a')),
      jatsArticle(work('b')).replace('</title-group>', ''),
      jatsArticle(work('c')).slice(0, 400),
    ]),
  )
  const first = await imports.run([path, broken, '--rejects', 'rejects.jsonl'])
  expect(first.summary).toMatchObject({ created: 30, refused: 3 })
  const before = await imports.dump()
  const again = await imports.run(['rejects.jsonl', '--rejects', 'again.jsonl'])
  expect(again.summary).toMatchObject({ created: 0, updated: 0, unchanged: 0, refused: 3 })
  expect(again.code).toBe(1)
  expect(again.rejects).toEqual(first.rejects)
  expect(await imports.dump()).toEqual(before)
})

test('rejects that somebody mended come in, as records of the files that they first came from', async () => {
  const path = await imports.file('thirty.jsonl', thirty('w12', 'w20'))
  const first = await imports.run([path, '--rejects', 'rejects.jsonl'])
  expect(first.summary.rejects).toBe(join(imports.folder, 'rejects.jsonl'))
  const rejects = join(imports.folder, 'rejects.jsonl')
  const [one = '', two = ''] = (await readFile(rejects, 'utf8')).split('\n')
  await writeFile(rejects, `${one.replace(unstorable, '9')}\n${two}\n`)
  const again = await imports.run(['rejects.jsonl', '--rejects', 'rejects.jsonl'])
  expect(again.summary).toMatchObject({ inputs: 1, created: 1, refused: 1 })
  expect(again.summary.rejects).toBe(join(imports.folder, 'rejects-2.jsonl'))
  expect(again.rejects).toMatchObject([{ file: path, index: 21, line: 21 }])
  expect(await imports.titles()).toEqual(titlesWithout('w20'))
  const sources = await imports.rows('select name, format from sources')
  expect(sources).toEqual([{ name: path, format: 'refgraph-jsonl' }])
  await imports.audit()
  expect((await imports.run(['rejects.jsonl'])).summary).toMatchObject({
    created: 0,
    unchanged: 1,
    refused: 1,
  })
})

test('without --rejects the file is made in the folder at hand, named by the time, and only where there are any', async () => {
  await imports.file('a.ris', risRecord(work('a')))
  const clean = await imports.run(['a.ris'])
  expect(clean.summary.rejects).toBeNull()
  expect(await filesIn(imports.folder)).toEqual(['a.ris'])
  await imports.file('b.jsonl', '{"refgraphRecord":1}\n')
  const { summary } = await imports.run(['a.ris', 'b.jsonl'])
  expect(await filesIn(imports.folder)).toEqual([
    'a.ris',
    'b.jsonl',
    expect.stringMatching(/^refgraph-rejects-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d\.jsonl$/),
  ])
  expect(summary.rejects).toContain(join(imports.folder, 'refgraph-rejects-'))
})

test('rejects that cannot be written end the import with one sentence, and what is in stays in', async () => {
  await imports.file('bad.jsonl', `${ownLine(work('a'))}{"refgraphRecord":1}\n`)
  const program = imports.start(['bad.jsonl', '--rejects', join('no', 'such', 'folder.jsonl')])
  expect(await program.exit()).toBe(1)
  expect(program.output()).toMatch(
    /The rejects file .*folder\.jsonl cannot be written: it does not exist\.\n$/,
  )
  expect(await imports.titles()).toEqual([work('a').title])
  await imports.audit()
})
