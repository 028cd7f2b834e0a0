import { mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { usualRejects } from '../../src/commands/import/rejects-place.ts'
import { packageFolder, readConfig } from '../../src/config.ts'
import { ownLine, risRecord, work } from '../support/format-samples.ts'
import { createTestImports, type TestImports } from '../support/import-command.ts'
import { startProgram } from '../support/program.ts'

let imports: TestImports
beforeEach(async () => (imports = await createTestImports()))

/** A folder that is not the project's, and is gone after the test. */
async function elsewhere(): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'refgraph-elsewhere-')))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** `npm --prefix <project> run --silent cli -- …`, called in that folder. */
function npmRun(cwd: string, args: readonly string[]) {
  const npm = ['--prefix', packageFolder, 'run', '--silent', 'cli', '--', ...args]
  return startProgram(npm, { ...imports.env, npm_config_update_notifier: 'false' }, { command: 'npm', cwd })
}

test('paths on the command line are relative to where npm was called, in import and export', async () => {
  const folder = await elsewhere()
  await writeFile(join(folder, 'a.ris'), risRecord(work('a')))
  await writeFile(join(folder, 'bad.jsonl'), '{"refgraphRecord":1}\n')
  const imported = npmRun(folder, ['import', 'a.ris', 'bad.jsonl'])
  expect(await imported.exit(), imported.output()).toBe(1)
  expect(await imports.titles()).toEqual([work('a').title])
  const exported = npmRun(folder, ['export', '--format', 'jsonl', '--output', 'all.jsonl'])
  expect(await exported.exit(), exported.output()).toBe(0)
  expect(await readFile(join(folder, 'all.jsonl'), 'utf8')).toContain(work('a').title)
  // The rejects are where the user stands.
  expect((await readdir(folder)).toSorted()).toEqual([
    'a.ris',
    'all.jsonl',
    'bad.jsonl',
    expect.stringMatching(/^refgraph-rejects-/),
  ])
})

test('rejects never fall into the checkout', async () => {
  const now = new Date('2026-11-23T10:15:30Z')
  const name = 'refgraph-rejects-2026-11-23T10-15-30.jsonl'
  const at = (standing: string) => usualRejects({ dataDir: '/data' }, standing, now)
  expect(at(packageFolder)).toBe(join('/data', name))
  expect(at(join(packageFolder, 'seed'))).toBe(join('/data', name))
  expect(at(join(packageFolder, '..'))).toBe(join(packageFolder, '..', name))
  expect(at(`${packageFolder}-data`)).toBe(join(`${packageFolder}-data`, name))
  expect(at('/home/ada')).toBe(join('/home/ada', name))

  const dataDir = join(await elsewhere(), 'new', 'data')
  const bad = await imports.file('bad.jsonl', `${ownLine(work('a'))}{"refgraphRecord":1}\n`)
  const program = startProgram(['src/cli.ts', 'import', bad], {
    ...imports.env,
    REFGRAPH_DATA_DIR: dataDir,
  })
  expect(await program.exit()).toBe(1)
  const [file = ''] = await readdir(dataDir)
  expect(program.stdout()).toContain(`What was refused is in ${join(dataDir, file)}; mend it there`)
})

test('INIT_CWD counts where npm has put the program into the project, and nowhere else', () => {
  const folders = (env: Record<string, string>, cwd: string) => {
    const { dataDir, cslDir } = readConfig({ REFGRAPH_CSL_DIR: 'styles', ...env }, cwd)
    return [dataDir, cslDir]
  }
  expect(folders({}, '/home/ada')).toEqual(['/home/ada/.refgraph', '/home/ada/styles'])
  expect(folders({ INIT_CWD: '/home/ada' }, packageFolder)).toEqual([
    join(packageFolder, '.refgraph'),
    '/home/ada/styles',
  ])
  expect(folders({ INIT_CWD: '/home/ada', REFGRAPH_DATA_DIR: 'data' }, packageFolder)).toEqual([
    '/home/ada/data',
    '/home/ada/styles',
  ])
  expect(folders({ INIT_CWD: '/home/ada' }, '/srv')).toEqual(['/srv/.refgraph', '/srv/styles'])
})
