import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, readFile, readdir, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { takeOwnership } from '../../src/db/embedded/owner-lock.ts'
import { exists, ownIdentity, pidSpace } from '../../src/db/embedded/process-identity.ts'
import {
  asRoot,
  findProcesses,
  makeDatabase,
  makeFolder,
  query,
  spawnService,
  start,
  startError,
  until,
} from '../support/embedded.ts'

const onLinux = process.platform === 'linux'
const onUnix = process.platform !== 'win32'
const claims = async (folder: string): Promise<string[]> =>
  (await readdir(folder)).filter((name) => name.startsWith('owner-'))

test('a second service on one folder is refused with the pid of the first, which goes on', async () => {
  const dataDir = await makeDatabase()
  const first = spawnService(dataDir)
  const { connection } = await first.next()
  expect(await startError({ dataDir })).toBe(
    `Another refgraph (pid ${first.pid}) is using the data folder ${dataDir}; ` +
      'stop it, or name another folder in REFGRAPH_DATA_DIR.',
  )
  expect(connection && (await query(connection, 'select 1'))).toBe(1)
  expect(await claims(dataDir)).toHaveLength(1)
})

test('of several services that start at once exactly one wins', async () => {
  const dataDir = await makeFolder()
  const reports = await Promise.all([1, 2, 3].map(() => spawnService(dataDir).next()))
  const errors = reports.flatMap(({ error }) => error ?? [])
  const winner = reports.find(({ error }) => error === undefined)
  expect(errors).toHaveLength(2)
  for (const error of errors) expect(error).toMatch(/^Another refgraph \(pid \d+\) is using the data folder/)
  expect(winner?.connection && (await query(winner.connection, 'select 1'))).toBe(1)
})

test('ownership goes to one of many that ask in the same moment, and then to the next', async () => {
  const folder = await makeFolder()
  for (let round = 0; round < 10; round++) {
    const asked = Array.from({ length: 8 }, (_, n) =>
      takeOwnership(folder, { socketFolder: `socket-${n}`, shared: false }),
    )
    const outcomes = await Promise.allSettled(asked)
    const won = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []))
    expect(won).toHaveLength(1)
    await won[0]?.release()
  }
  expect(await claims(folder)).toEqual([])
})

test.runIf(onUnix)('Postgres ends by itself when its service is killed', async () => {
  const service = spawnService(await makeDatabase())
  const { pid = 0 } = await service.next()
  await service.kill()
  await until(() => !exists(pid))
})

test.runIf(onUnix)(
  'after a kill -9 the service starts again at once, and no socket folder piles up',
  async () => {
    const dataDir = await makeDatabase()
    const service = spawnService(dataDir)
    const { connection, pid = 0 } = await service.next()
    expect(
      connection && (await query(connection, `create table kept as select 'here' as word`)),
    ).toBeUndefined()
    await service.kill()

    const again = await start({ dataDir })
    expect(await query(again.connection, 'select word from kept')).toBe('here')
    expect(exists(pid)).toBe(false)
    await expect(stat(connection?.host ?? '')).rejects.toThrow('ENOENT')
    expect(await claims(dataDir)).toHaveLength(1)
  },
)

test.runIf(onLinux)('an orphan whose watchdog was killed too is stopped at the next start', async () => {
  const dataDir = await makeDatabase()
  const service = spawnService(dataDir)
  const { connection, pid = 0 } = await service.next()
  for (const watchdog of await findProcesses('refgraph-watchdog', String(pid)))
    process.kill(watchdog, 'SIGKILL')
  await service.kill()
  expect(
    connection && (await query(connection, `create table kept as select 'here' as word`)),
  ).toBeUndefined()

  const again = await start({ dataDir })
  expect(again.notes).toEqual([
    `An earlier refgraph was killed and had left its Postgres (pid ${pid}) running; it was stopped first.`,
  ])
  expect(exists(pid)).toBe(false)
  expect(await query(again.connection, 'select word from kept')).toBe('here')
})

test('a program that got the pid of a dead Postgres is left alone', async () => {
  const dataDir = await makeDatabase()
  const first = await start({ dataDir })
  await first.stop()
  const cluster = join(dataDir, 'postgres')
  // Postgres itself minds only processes of its own user.
  const { uid, gid } = await stat(cluster)
  const bystander = spawn('sleep', ['60'], asRoot ? { uid, gid, cwd: '/' } : {})
  onTestFinished(() => void bystander.kill())
  await once(bystander, 'spawn')
  await writeFile(
    join(cluster, 'postmaster.pid'),
    `${bystander.pid}\n${cluster}\n1700000000\n5432\n\n\n  1 1\nready   \n`,
  )

  const again = await start({ dataDir })
  expect(await query(again.connection, 'select 1')).toBe(1)
  expect(again.notes).toEqual([])
  expect(bystander.exitCode ?? bystander.signalCode).toBeNull()
})

test('the crash of Postgres with its service is recovered from', async () => {
  const dataDir = await makeDatabase()
  const service = spawnService(dataDir)
  const { connection, pid = 0 } = await service.next()
  expect(
    connection && (await query(connection, `create table kept as select 'here' as word`)),
  ).toBeUndefined()
  process.kill(pid, 'SIGKILL')
  await service.kill()
  const again = await start({ dataDir })
  expect(await query(again.connection, 'select word from kept')).toBe('here')
})

test.runIf(onLinux)('a start that is killed while it makes the database can be repeated', async () => {
  const dataDir = await makeFolder()
  const service = spawnService(dataDir)
  await until(async () => (await readdir(dataDir)).some((name) => name.startsWith('postgres.new-')))
  await service.kill()
  expect(await readdir(dataDir)).not.toContain('postgres')
  const { connection } = await start({ dataDir })
  expect(await query(connection, 'select current_database()')).toBe('refgraph')
})

test.runIf(onUnix)(
  'Ctrl-C goes to the service, not to Postgres, which it stops when it is done',
  async () => {
    const service = spawnService(await makeDatabase())
    const { pid = 0 } = await service.next()
    // The whole group, as a terminal does it.
    process.kill(-service.pid, 'SIGINT')
    expect(await service.next()).toEqual({ notes: ['still here'] })
    expect(await service.exited).toEqual([0, null])
    expect(exists(pid)).toBe(false)
  },
)

test.runIf(onLinux)(
  'a claim with the pid of a living process that started at another time is stale',
  async () => {
    const folder = await makeFolder()
    const claim = {
      ...ownIdentity(),
      started: 'earlier',
      space: pidSpace(),
      state: 'owner',
      socketFolder: '/nowhere',
    }
    await writeFile(join(folder, 'owner-0123456789abcdef.json'), JSON.stringify(claim))
    const lock = await takeOwnership(folder, { socketFolder: '', shared: false })
    expect(lock.abandoned).toEqual(['/nowhere'])
    await lock.release()
  },
)

test('a service in another container owns the folder for as long as it shows life', async () => {
  const folder = await makeFolder()
  const file = join(folder, 'owner-0123456789abcdef.json')
  await writeFile(
    file,
    JSON.stringify({ pid: 7, started: '', space: 'pid:[1]', state: 'owner', socketFolder: '' }),
  )
  const beat = setInterval(() => void utimes(file, new Date(), new Date()), 50)
  const refused = await takeOwnership(folder, { socketFolder: '', shared: false }, 300).catch(
    (error: Error) => error.message,
  )
  clearInterval(beat)
  expect(refused).toMatch(/^Another refgraph \(pid 7 in another container\)/)

  const lock = await takeOwnership(folder, { socketFolder: '', shared: false }, 300)
  expect(await claims(folder)).toHaveLength(1)
  await lock.release()
})

test.runIf(onUnix)('a dead claim cannot have anything removed but a socket folder', async () => {
  const dataDir = await makeDatabase()
  const precious = join(await makeFolder(), 'precious')
  await mkdir(precious)
  const claim = {
    ...ownIdentity(),
    pid: 2 ** 22 + 1,
    space: pidSpace(),
    state: 'owner',
    socketFolder: precious,
  }
  await writeFile(join(dataDir, 'owner-0123456789abcdef.json'), JSON.stringify(claim))
  await start({ dataDir })
  expect((await stat(precious)).isDirectory()).toBe(true)
  expect(await readFile(join(dataDir, 'postgres.log'), 'utf8')).toContain(tmpdir())
})
