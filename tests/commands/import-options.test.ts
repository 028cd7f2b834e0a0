import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { beforeEach, expect, test } from 'vitest'
import { tar, zip } from '../support/archives.ts'
import { bibtexEntry, jatsArticle, jatsSet, ownLine, risRecord, work } from '../support/format-samples.ts'
import { createTestImports, filesIn, type Summary, type TestImports } from '../support/import-command.ts'
import { writeMixedFolder } from '../support/mixed-folder.ts'

let imports: TestImports
beforeEach(async () => (imports = await createTestImports()))

/** The numbers of a summary, without what a dry run has not. */
function numbers({ dryRun: _dryRun, rejects: _rejects, ...rest }: Summary): object {
  return rest
}

test('--dry-run gives the numbers of the import after it, changes not one row, and makes no rejects file', async () => {
  const cites = [{ doi: '10.1000/lib-1', title: work('lib-1').title }]
  const early = await imports.file('early.jsonl', ownLine(work('early', { cites })))
  await imports.run([early])
  const library = join(imports.folder, 'library')
  await writeMixedFolder(library)
  // A work known from a reference, one that is updated, one that was in, one that is refused.
  await imports.file(
    'library/z.jsonl',
    ownLine(work('lib-1')) +
      ownLine(work('early', { year: 2012 })) +
      ownLine(work('early', { cites })) +
      '{"refgraphRecord":1}\n',
  )
  const before = await imports.dump()
  const files = await filesIn(imports.folder)

  const dry = await imports.run([library, '--dry-run'])
  expect(dry.summary).toMatchObject({ dryRun: true, completed: 1, refused: 1, rejects: null })
  expect(dry.code).toBe(1)
  expect(await imports.dump()).toEqual(before)
  expect(await filesIn(imports.folder)).toEqual(files)

  const text = imports.start([library, '--dry-run'])
  expect(await text.exit()).toBe(1)
  const { created, completed, updated, unchanged, references, linked, works } = dry.summary
  const changed = created + completed + updated
  expect(text.stdout()).toBe(
    `Would import ${changed} records: ${created} new, ${completed} of works known from references, ` +
      `${updated} updated, ${unchanged} imported before\n` +
      `${references} references: ${linked} linked to known works, ${works} works new\n` +
      '2 journals, 4 names: 2 journals and 4 names new\n' +
      '1 refused\nThis was a dry run: nothing is written\n',
  )
  expect(await imports.dump()).toEqual(before)

  const real = await imports.run([library, '--rejects', 'r.jsonl'])
  expect(numbers(real.summary)).toEqual(numbers(dry.summary))
  await imports.audit()
})

test('--dry-run shows what the database would refuse', async () => {
  const volume = Array.from({ length: 3000 }, (_, index) =>
    String.fromCodePoint(0x4e00 + ((index * 7919) % 20000)),
  ).join('')
  const lines = ['a', 'b', 'c'].map((suffix) => ownLine(work(suffix), suffix === 'b' ? { volume } : {}))
  const path = await imports.file('a.jsonl', lines.join(''))
  const before = await imports.dump()
  const { summary, said } = await imports.run([path, '--dry-run'])
  expect(summary).toMatchObject({ created: 2, refused: 1, rejects: null })
  expect(said).toContain('The database refuses it: index row requires')
  expect(await imports.dump()).toEqual(before)
})

test('--json prints one object on standard output, remarks go to standard error', async () => {
  const path = await imports.file('a.jsonl', `${ownLine(work('a'))}{"refgraphRecord":1}\n`)
  const program = imports.start([path, '--json', '--rejects', 'r.jsonl'])
  expect(await program.exit()).toBe(1)
  const zeros = {
    completed: 0,
    updated: 0,
    unchanged: 0,
    warnings: 0,
    references: 0,
    linked: 0,
    works: 0,
    unreadable: 0,
    journals: 0,
    newJournals: 0,
    journalNames: 0,
    newJournalNames: 0,
  }
  const counts = { inputs: 1, created: 1, refused: 1, ...zeros }
  expect(JSON.parse(program.stdout())).toEqual({
    dryRun: false,
    stopped: false,
    ...counts,
    formats: { 'refgraph-jsonl': counts },
    rejects: join(imports.folder, 'r.jsonl'),
  })
  expect(program.output().replace(program.stdout(), '')).toMatch(
    /a\.jsonl, record 2, line 2: The field type must be/,
  )
})

test('stdin, gz, zip, tar.gz, a folder and a pattern in one command', async () => {
  await imports.file('1.ris.gz', gzipSync(risRecord(work('gz'))))
  await imports.file('2.zip', zip([{ name: 'in/a.bib', content: bibtexEntry(work('zip')) }]))
  await imports.file(
    '3.tar.gz',
    gzipSync(await tar([{ name: 'a.xml', content: jatsSet([jatsArticle(work('tar'))]) }])),
  )
  const mixed = await writeMixedFolder(join(imports.folder, 'library'))
  await imports.file('glob-1.ris', risRecord(work('glob-1')))
  await imports.file('glob-2.ris', risRecord(work('glob-2')))
  await imports.file('other.ris', risRecord(work('other')))
  const paths = ['-', '1.ris.gz', '2.zip', '3.tar.gz', 'library', 'glob-*.ris']
  const { code, summary } = await imports.run(paths, { input: [risRecord(work('stdin'))] })
  expect(summary).toMatchObject({ inputs: mixed + 6, refused: 0 })
  expect(code).toBe(0)
  const titles = await imports.titles()
  for (const suffix of ['gz', 'zip', 'tar', 'stdin', 'glob-1', 'glob-2', 'html-1']) {
    expect(titles).toContain(work(suffix).title)
  }
  expect(titles).not.toContain(work('other').title)
  const sources = await imports.rows("select name from sources where name !~ '^library' order by name")
  expect(sources.map(({ name }) => name)).toEqual([
    '1.ris.gz',
    '2.zip/in/a.bib',
    '3.tar.gz/a.xml',
    'glob-1.ris',
    'glob-2.ris',
    'stdin',
  ])
  await imports.audit()
})

test('--format takes a text for what it does not look like', async () => {
  const text = 'Zarate CA, Manji HK. A careful study of the subject. Curr Psychiatry Rep. 2007;9(6):467-74.\n'
  const path = await imports.file('a.txt', `\n\n${text}`)
  const forced = await imports.run([path, '--format', 'reference-list'])
  expect(forced.summary).toMatchObject({
    created: 1,
    refused: 0,
    formats: { 'reference-list': { created: 1 } },
  })
  const wrong = await imports.run([path, '--format', 'ris'])
  expect(wrong.summary.created).toBe(0)
  expect(wrong.summary.refused).toBe(1)
  expect(wrong.said.split('\n')).toHaveLength(1)
  await imports.audit()
})

test.each([
  [['a.ris', '--format', 'word'], /^There is no format "word"; known are jats \(.*\)\.$/],
  [['a.ris', '--formatt', 'ris'], /^Unknown option '--formatt'/],
  [['a.ris', '--format'], /--format/],
  [['a.ris', '--rejects'], /--rejects/],
  [[], /^Name what to import: refgraph import PATH…$/],
  [['--json'], /^Name what to import: refgraph import PATH…$/],
])('wrong arguments are one sentence, and exit code 1: %j', async (args, sentence) => {
  await imports.file('a.ris', risRecord(work('a')))
  const before = await imports.dump()
  const program = imports.start(args)
  expect(await program.exit()).toBe(1)
  expect(program.stdout()).toBe('')
  expect(program.output().trim()).toMatch(sentence)
  expect(program.output().trim().split('\n')).toHaveLength(1)
  expect(await imports.dump()).toEqual(before)
})

test('a path that names nothing is refused, and the others arrive', async () => {
  await imports.file('a.ris', risRecord(work('a')))
  const { code, summary, said } = await imports.run(['none.ris', 'a.ris', 'no-*.ris'])
  expect(said).toContain('none.ris does not exist.')
  expect(said).toContain('no-*.ris matches no file.')
  expect(summary).toMatchObject({ created: 1, refused: 2 })
  expect(code).toBe(1)
})

test('what is said without --json is what happened', async () => {
  await imports.file('a.jsonl', ownLine(work('a', { cites: [{ doi: '10.1000/x', title: 'A cited work' }] })))
  await imports.file('b.jsonl', '{"refgraphRecord":1}\n')
  const program = imports.start(['a.jsonl', 'b.jsonl', '--rejects', 'r.jsonl'])
  expect(await program.exit()).toBe(1)
  expect(program.stdout()).toBe(
    'Imported 1 record: 1 new\n1 reference: 1 works new\n1 refused\n' +
      `What was refused is in ${join(imports.folder, 'r.jsonl')}; mend it there, and import that file\n`,
  )
  expect(JSON.parse(await readFile(join(imports.folder, 'r.jsonl'), 'utf8'))).toMatchObject({
    file: 'b.jsonl',
  })
})
