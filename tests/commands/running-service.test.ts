import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import postgres from 'postgres'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { joinEmbedded } from '../../src/db/embedded/join.ts'
import { until } from '../support/embedded.ts'
import { ask, startProgram } from '../support/program.ts'

const seedPage = fileURLToPath(new URL('../../seed/landing-page.txt', import.meta.url))

let folder: string
let env: Record<string, string>
let page: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'refgraph-running-'))
  // Under root, Postgres runs as another user, who must get through.
  await chmod(folder, 0o711)
  env = { REFGRAPH_DATA_DIR: join(folder, 'data'), PORT: '0' }
  page = join(folder, 'page.txt')
  await writeFile(page, await readFile(seedPage, 'utf8'))
})

afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

const articleCount = '{ articles { totalCount } }'

test('an import while the service runs on the embedded database is seen by it, and leaves it running', async () => {
  const service = startProgram(['src/main.ts'], { ...env, REFGRAPH_SEED: 'off' })
  const url = await service.wrote(/at (http:\/\/localhost:\d+)\/graphql/)
  expect(await ask(url, articleCount)).toEqual({ data: { articles: { totalCount: 0 } } })

  const added = startProgram(['src/cli.ts', 'import', page], env)
  expect(await added.exit()).toBe(0)
  expect(added.output()).toContain('Imported 1 record: 1 new\n58 references')
  expect(await ask(url, articleCount)).toEqual({ data: { articles: { totalCount: 59 } } })

  const audit = startProgram(['src/cli.ts', 'audit'], env)
  expect(await audit.exit()).toBe(0)
  expect(audit.output()).toContain('Every counter is right')

  const second = startProgram(['src/main.ts'], env)
  expect(await second.exit()).toBe(1)
  expect(second.output().trim()).toBe(
    `Another refgraph (pid ${service.child.pid}) is using the data folder ${join(folder, 'data')}; ` +
      'stop it, or name another folder in REFGRAPH_DATA_DIR.',
  )
  expect(await ask(url, articleCount)).toEqual({ data: { articles: { totalCount: 59 } } })
  service.child.kill('SIGTERM')
  expect(await service.exit()).toBe(0)
  expect(service.output()).not.toMatch(/error/i)
})

test('an import that comes while the service is starting waits for it', async () => {
  const service = startProgram(['src/main.ts'], env)
  await until(async () => (await readdir(env['REFGRAPH_DATA_DIR'] ?? '').catch(() => [])).length > 0)
  const added = startProgram(['src/cli.ts', 'import', page], env)
  expect(await added.exit(), added.output()).toBe(0)
  const url = await service.wrote(/at (http:\/\/localhost:\d+)\/graphql/)
  expect(await ask(url, articleCount)).toEqual({ data: { articles: { totalCount: 59 } } })
  service.child.kill('SIGTERM')
  expect(await service.exit()).toBe(0)
})

test('an import ends with one clear sentence when the service stops in the middle of it', async () => {
  const service = startProgram(['src/main.ts'], { ...env, REFGRAPH_SEED: 'off' })
  await service.wrote(/at (http:\/\/localhost:\d+)\/graphql/)
  const running = await joinEmbedded(join(folder, 'data'))
  if (running === undefined) throw new Error('The service does not share its database')
  // Holds the import up in the middle.
  const sql = postgres({ ...running.connection, max: 1, onnotice: () => {} })
  await sql`begin`
  await sql`lock table articles in share mode`

  const added = startProgram(['src/cli.ts', 'import', page], env)
  while ((await sql`select from pg_locks where not granted`).length === 0) await new Promise(setImmediate)
  service.child.kill('SIGTERM')
  expect(await service.exit()).toBe(0)
  expect(await added.exit()).toBe(1)
  expect(added.output().trim()).toBe(
    `The database in ${join(folder, 'data')} has stopped; what was finished before is kept. ` +
      'Start it again, and repeat the command.',
  )
  await sql.end()

  const again = startProgram(['src/cli.ts', 'import', page], env)
  expect(await again.exit()).toBe(0)
  expect(again.output()).toContain('Imported 1 record: 1 new\n58 references')
})
