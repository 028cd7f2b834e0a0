import { chmod, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { until } from '../support/embedded.ts'
import { ask, startProgram } from '../support/program.ts'

let folder: string
let dataDir: string
let env: Record<string, string>

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'refgraph-interrupted-'))
  // Under root, Postgres runs as another user, who must get through.
  await chmod(folder, 0o711)
  dataDir = join(folder, 'data')
  env = { REFGRAPH_DATA_DIR: dataDir, PORT: '0' }
})

afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

/** Milliseconds: a first start writes a whole database to the disk, and others may be at work there. */
const patience = 60_000

const list = (path: string): Promise<string[]> => readdir(path).catch(() => [])
const logged = async (): Promise<string> => readFile(join(dataDir, 'postgres.log'), 'utf8').catch(() => '')

/** Moments of a first start, by what there is to be seen of them. */
const moments: readonly (readonly [string, () => Promise<boolean>])[] = [
  ['the data folder is made', async () => (await list(folder)).length > 0],
  [
    'the database is being made',
    async () => (await list(dataDir)).some((name) => name.startsWith('postgres.new-')),
  ],
  ['the database is there', async () => (await list(dataDir)).includes('postgres')],
  ['the tables are being made', async () => (await logged()).includes('ready to accept connections')],
]

test.runIf(process.platform === 'linux').each(moments)(
  'Ctrl-C when %s leaves no process and nothing in the way of the next start',
  async (_name, isSo) => {
    const service = startProgram(['src/main.ts'], env, { ownGroup: true })
    const group = -(service.child.pid ?? 0)
    await until(isSo, patience)
    process.kill(group, 'SIGINT')
    const { length } = service.output()
    expect(await service.exit(), service.output()).toBe(0)
    // What it was at, where that took long; after Ctrl-C, not even that, but for a line that was on its way.
    expect(service.output()).toMatch(/^(?:[\w ]+ …\n)*$/)
    expect(service.output().slice(length).split('\n').length).toBeLessThanOrEqual(2)
    await until(() => isGone(group), patience)
    expect(await processesThatName(folder)).toEqual([])
    expect((await list(dataDir)).filter((name) => /^(?:owner-|postgres\.new-)/.test(name))).toEqual([])

    const next = startProgram(['src/main.ts'], env)
    const url = await next.wrote(/at (http:\/\/localhost:\d+)\/graphql/)
    expect(await ask(url, '{ articles { totalCount } journals { totalCount } }')).toEqual({
      data: { articles: { totalCount: 59 }, journals: { totalCount: 31 } },
    })
    next.child.kill('SIGTERM')
    expect(await next.exit()).toBe(0)
  },
  3 * patience,
)

test.runIf(process.platform === 'linux').each([
  ['SIGTERM to npm', (npm: number) => process.kill(npm, 'SIGTERM')],
  ['Ctrl-C in its terminal', (npm: number) => process.kill(-npm, 'SIGINT')],
])(
  'npm start leaves no process after %s',
  async (_name, end) => {
    const npm = startProgram(['start'], env, { command: 'npm', ownGroup: true })
    await npm.wrote('Imported the seed article')
    end(npm.child.pid ?? 0)
    await npm.exit()
    await until(async () => (await processesThatName(folder)).length === 0, patience)
    await until(() => isGone(-(npm.child.pid ?? 0)))
    expect((await list(dataDir)).filter((name) => name.startsWith('owner-'))).toEqual([])
  },
  2 * patience,
)

function isGone(pid: number): boolean {
  try {
    return !process.kill(pid, 0)
  } catch {
    return true
  }
}

async function processesThatName(text: string): Promise<string[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  const lines = await Promise.all(pids.map((pid) => readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')))
  return lines.filter((line) => line.includes(text)).map((line) => line.replaceAll('\0', ' '))
}
