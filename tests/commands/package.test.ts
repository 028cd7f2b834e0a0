import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { jatsArticle, work } from '../support/format-samples.ts'
import { until } from '../support/embedded.ts'
import { ask, startProgram } from '../support/program.ts'

const project = fileURLToPath(new URL('../../', import.meta.url))

let folder: string
let files: readonly string[]

interface Manifest {
  readonly version: string
  readonly dependencies: Readonly<Record<string, string>>
  readonly optionalDependencies: Readonly<Record<string, string>>
}

/** The package, as npm packs it, in an empty folder, with the packages that it names beside it and no others. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'refgraph-package-'))
  chmodSync(folder, 0o711)
  const [packed] = JSON.parse(
    execFileSync('npm', ['pack', '--json', '--silent', '--pack-destination', folder], {
      cwd: project,
      encoding: 'utf8',
    }).replace(/^[^[]*/, ''),
  ) as readonly [{ readonly filename: string; readonly files: readonly { readonly path: string }[] }]
  files = packed.files.map(({ path }) => path)
  const modules = join(folder, 'node_modules')
  mkdirSync(join(modules, 'refgraph'), { recursive: true })
  execFileSync('tar', [
    'xzf',
    join(folder, packed.filename),
    '--strip-components=1',
    '-C',
    join(modules, 'refgraph'),
  ])
  const { dependencies, optionalDependencies } = manifest()
  for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) {
    mkdirSync(dirname(join(modules, name)), { recursive: true })
    symlinkSync(join(project, 'node_modules', name), join(modules, name))
  }
}, 120_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

function manifest(): Manifest {
  return JSON.parse(readFileSync(join(folder, 'node_modules/refgraph/package.json'), 'utf8')) as Manifest
}

/** `refgraph …`, in the folder that it is installed in. */
function refgraph(...args: readonly string[]) {
  return startProgram(
    [join(folder, 'node_modules/refgraph/bin/refgraph.cjs'), ...args],
    { PORT: '0' },
    { cwd: folder },
  )
}

async function processesThatName(text: string): Promise<number> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  const lines = await Promise.all(pids.map((pid) => readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')))
  return lines.filter((line) => line.includes(text)).length
}

test('the package has what it runs with, compiled, and nothing else', () => {
  expect(files).toEqual(
    expect.arrayContaining([
      'LICENSE',
      'NOTICE',
      'README.md',
      'bin/refgraph.cjs',
      'dist/cli.js',
      'seed/journals.csv',
      'weights/reference-reader.bin',
    ]),
  )
  expect(files.filter((path) => path.startsWith('drizzle/')).length).toBeGreaterThan(2)
  const others = files.filter(
    (path) =>
      !/^(?:bin|dist|drizzle|seed|weights)\/|^(?:LICENSE|NOTICE|README\.md|CHANGELOG\.md|package\.json|schema\.graphql)$/.test(
        path,
      ),
  )
  expect(others).toEqual([])
  expect(files.filter((path) => path.endsWith('.ts') || path.includes('test'))).toEqual([])
})

test.runIf(process.platform === 'linux')(
  'refgraph alone starts, answers, takes a file in, and leaves nothing behind',
  async () => {
    const service = refgraph()
    const url = await service.wrote(/at (http:\/\/localhost:\d+)\/graphql/)
    await service.wrote('Imported the seed article')
    expect(await ask(url, '{ articles { totalCount } }')).toEqual({ data: { articles: { totalCount: 59 } } })
    const query = '{ article(by: { doi: "10.1007/s11920-007-0063-1" }) { citation(style: "apa") } }'
    expect(JSON.stringify(await ask(url, query))).toContain('Maeng')

    // More than one batch: the second is read in the thread.
    const articles = Array.from({ length: 1200 }, (_, at) => jatsArticle(work(`packed-${at}`)))
    writeFileSync(join(folder, 'a.xml'), `<set>${articles.join('')}</set>`)
    const taken = refgraph('import', 'a.xml')
    expect(await taken.exit(), taken.output()).toBe(0)
    expect(taken.stdout()).toContain('Imported 1,200 records: 1,200 new')
    expect(await ask(url, '{ articles { totalCount } }')).toEqual({
      data: { articles: { totalCount: 1259 } },
    })

    service.child.kill('SIGTERM')
    expect(await service.exit()).toBe(0)
    await until(async () => (await processesThatName(folder)) === 0)
  },
  120_000,
)

test.runIf(process.platform === 'linux')(
  'an import is stopped through the program that the user started',
  async () => {
    const waiting = refgraph('import', 'none.ris', '--rejects', 'r')
    expect(await waiting.exit()).toBe(1)
    const stopped = startProgram(
      [join(folder, 'node_modules/refgraph/bin/refgraph.cjs'), 'import', '-'],
      {},
      { cwd: folder, input: 'open' },
    )
    await until(async () => (await processesThatName(join(folder, '.refgraph'))) > 0, 20_000)
    stopped.child.kill('SIGINT')
    expect(await stopped.exit(), stopped.output()).toBe(130)
    await until(async () => (await processesThatName(folder)) === 0)
  },
)

test('its version is the one of package.json', async () => {
  const program = refgraph('--version')
  expect(await program.exit()).toBe(0)
  expect(program.output()).toBe(`${manifest().version}\n`)
})
