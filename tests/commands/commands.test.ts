import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest'
import { createSchema } from '../../src/graphql/schema.ts'
import { schemaText } from '../../src/graphql/schema-text.ts'
import { hasOwnPostgres, startOwnPostgres } from '../support/own-postgres.ts'
import { ask, startProgram } from '../support/program.ts'

const seedPage = fileURLToPath(new URL('../../seed/landing-page.txt', import.meta.url))

let folder: string
let env: Record<string, string>

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'refgraph-commands-'))
  // Under root, Postgres runs as another user, who must get through.
  await chmod(folder, 0o711)
  env = { REFGRAPH_DATA_DIR: join(folder, 'data'), PORT: '0' }
})

afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

test('a first start seeds, answers, tells where things are, and stops without leaving anything running', async () => {
  const service = startProgram(['src/main.ts'], env)
  await service.wrote('Imported the seed article: 1 new record, 58 references (58 works new)')
  expect(service.output()).toContain(`The data are in ${join(folder, 'data')}`)
  const url = await service.wrote(/at (http:\/\/localhost:\d+)\/graphql/)
  expect(await ask(url, '{ articles { totalCount } journals { totalCount } }')).toEqual({
    data: { articles: { totalCount: 59 }, journals: { totalCount: 31 } },
  })
  const pid = Number((await readFile(join(folder, 'data/postgres/postmaster.pid'), 'utf8')).split('\n')[0])
  service.child.kill('SIGTERM')
  expect(await service.exit()).toBe(0)
  expect(() => process.kill(pid, 0)).toThrow('ESRCH')

  const second = startProgram(['src/main.ts'], env)
  await second.wrote('59 works, 58 references')
  second.child.kill('SIGINT')
  expect(await second.exit()).toBe(0)
})

test.skipIf(!hasOwnPostgres)("the user's own Postgres 15 gives the same answers", async () => {
  const own = await startOwnPostgres()
  onTestFinished(() => own.stop())
  const service = startProgram(['src/main.ts'], { ...env, DATABASE_URL: own.url })
  await service.wrote('Imported the seed article: 1 new record, 58 references (58 works new)')
  expect(service.output()).toContain('The data are in postgres on 127.0.0.1:')
  const address = await service.wrote(/at (http:\/\/localhost:\d+)\/graphql/)
  expect(await ask(address, '{ articles { totalCount } journals { totalCount } }')).toEqual({
    data: { articles: { totalCount: 59 }, journals: { totalCount: 31 } },
  })
  const text =
    '{ articles(where: { text: "ketamine -humans" }) { totalCount nodes { authors { nodes { name } } } } }'
  expect(await ask(address, text)).toMatchObject({ data: { articles: { totalCount: 7 } } })
  service.child.kill('SIGTERM')
  expect(await service.exit()).toBe(0)
  await expectRefusal(own.url.replace('correct', 'wrong'), 'the server refuses this user or password.')
  await expectRefusal(`${own.url}_none`, 'there is no database of that name on the server; create it first.')
})

test.skipIf(!hasOwnPostgres)("the user's own Postgres is reached on its Unix socket", async () => {
  const own = await startOwnPostgres()
  onTestFinished(() => own.stop())
  const { socketFolder, port } = own
  const parameters = new URLSearchParams({ host: socketFolder, port: String(port), user: 'librarian' })
  const urls = [
    `postgresql:///postgres?${String(parameters)}&password=correct%20horse`,
    `postgres://librarian:correct%20horse@${encodeURIComponent(socketFolder)}:${port}/postgres`,
    `postgres://librarian:correct%20horse@localhost:${port}/postgres?host=${encodeURIComponent(socketFolder)}`,
  ]
  for (const url of urls) {
    const program = startProgram(['src/cli.ts', 'migrate'], { ...env, DATABASE_URL: url })
    expect([await program.exit(), program.output()]).toEqual([
      0,
      `The tables are up to date in postgres on the socket in ${socketFolder}\n`,
    ])
  }
  // The service has two pools.
  const service = startProgram(['src/main.ts'], { ...env, DATABASE_URL: urls[0] ?? '' })
  const address = await service.wrote(/at (http:\/\/localhost:\d+)\/graphql/)
  expect(await ask(address, '{ articles { totalCount } }')).toMatchObject({ data: {} })
  service.child.kill('SIGTERM')
  expect(await service.exit()).toBe(0)
})

async function expectRefusal(url: string, reason: string): Promise<void> {
  const service = startProgram(['src/main.ts'], { ...env, DATABASE_URL: url })
  expect(await service.exit()).toBe(1)
  expect(service.output().trim()).toMatch(
    new RegExp(`^DATABASE_URL: \\S+ on \\S+ cannot be used: ${reason}$`),
  )
}

test.each([
  [
    'postgres://me:secret@127.0.0.1:1/db',
    'DATABASE_URL: db on 127.0.0.1:1 cannot be used: no server answers there.',
  ],
  [
    'postgres://me:secret@no-such-host.invalid/db',
    'DATABASE_URL: db on no-such-host.invalid cannot be used: ',
  ],
  [
    'postgresql:///db?host=/nowhere&user=me&password=secret',
    'DATABASE_URL: db on the socket in /nowhere cannot be used: no server answers there.',
  ],
  [
    'postgres://me:secret@%2Fnowhere/db',
    'DATABASE_URL: db on the socket in /nowhere cannot be used: no server answers there.',
  ],
  ['mysql://me:secret@127.0.0.1/db', 'DATABASE_URL is not a Postgres address'],
])('a wrong DATABASE_URL is one sentence without a stack or the password: %s', async (url, sentence) => {
  const service = startProgram(['src/main.ts'], { ...env, DATABASE_URL: url })
  expect(await service.exit()).toBe(1)
  expect(service.output()).toContain(sentence)
  expect(service.output().trim().split('\n')).toHaveLength(1)
  expect(service.output()).not.toContain('secret')
})

test('an unreadable page is one clear sentence, exit code 1, and nothing is written', async () => {
  const page = join(folder, 'page.txt')
  await writeFile(page, 'Dear diary,\n\ntoday I read nothing.\n')
  const first = startProgram(['src/cli.ts', 'import', page], { ...env, REFGRAPH_SEED: 'off' })
  expect(await first.exit()).toBe(1)
  expect(first.output().trim()).toBe(
    `${page} is in none of the formats that can be read; "refgraph help" names them.`,
  )
  const missing = startProgram(['src/cli.ts', 'import', join(folder, 'none.txt')], env)
  expect(await missing.exit()).toBe(1)
  expect(missing.output().trim()).toBe(`${join(folder, 'none.txt')} does not exist.`)
})

test('importing the same page twice changes nothing the second time', async () => {
  const first = startProgram(['src/cli.ts', 'import', seedPage], env)
  expect(await first.exit()).toBe(0)
  expect(first.output()).toContain('Imported 1 record: 1 new\n58 references: 58 works new')
  const second = startProgram(['src/cli.ts', 'import', seedPage], env)
  expect(await second.exit()).toBe(0)
  expect(second.output()).toContain('No change: the record was imported before')
  const audit = startProgram(['src/cli.ts', 'audit'], env)
  expect(await audit.exit()).toBe(0)
  expect(audit.output()).toContain('Every counter is right')
})

test('importing the page that the service was seeded with changes nothing', async () => {
  const service = startProgram(['src/main.ts'], env)
  await service.wrote('Imported the seed article')
  const again = startProgram(['src/cli.ts', 'import', seedPage], env)
  expect(await again.exit(), again.output()).toBe(0)
  expect(again.output()).toContain('No change: the record was imported before')
  service.child.kill('SIGTERM')
  expect(await service.exit()).toBe(0)
})

test('an unknown command says which there are', async () => {
  const program = startProgram(['src/cli.ts', 'improt'], env)
  expect(await program.exit()).toBe(1)
  expect(program.output()).toContain('There is no command "improt".')
})

test.each([
  ['audit', '--foo'],
  ['migrate', 'extra'],
  ['serve', '--port=1'],
])('%s refuses the argument %s, which it does not take', async (command, argument) => {
  const program = startProgram(['src/cli.ts', command, argument], env)
  expect(await program.exit()).toBe(1)
  expect(program.output()).toBe(
    `refgraph ${command} takes no arguments, and "${argument}" is one; "refgraph help" lists what each command takes.\n`,
  )
})

test.each([
  [['--wriet', 'x'], /^Unknown option '--wriet'/],
  [['--write', '/nowhere/x'], /^\/nowhere\/x cannot be written: there is no folder \/nowhere; make it, or/],
])('schema %j is refused in one sentence', async (args, sentence) => {
  const program = startProgram(['src/cli.ts', 'schema', ...args], env)
  expect(await program.exit()).toBe(1)
  expect(program.output()).toMatch(sentence)
  expect(program.output().trim().split('\n')).toHaveLength(1)
})

test('schema.graphql is the schema', async () => {
  const file = fileURLToPath(new URL('../../schema.graphql', import.meta.url))
  expect(await readFile(file, 'utf8'), 'run npm run schema, and note breaking changes in CHANGELOG.md').toBe(
    schemaText(createSchema()),
  )
})
