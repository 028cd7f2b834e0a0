import { mkdir, readFile, readdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { exists } from '../../src/db/embedded/process-identity.ts'
import { startEmbedded } from '../../src/db/embedded.ts'
import {
  asRoot,
  findProcesses,
  makeDatabase,
  makeFolder,
  query,
  start,
  startError,
} from '../support/embedded.ts'

const onLinux = process.platform === 'linux'
const onUnix = process.platform !== 'win32'

test('a new folder gets a database, which is there again at the next start', async () => {
  const dataDir = join(await makeFolder(), 'deep', 'below')
  const first = await start({ dataDir })
  expect(first.connection).toMatchObject({ username: 'refgraph', database: 'refgraph' })
  expect(first.notes).toEqual([])
  await query(first.connection, `create table kept as select 'here' as word`)
  await first.stop()

  const second = await start({ dataDir })
  expect(await query(second.connection, 'select word from kept')).toBe('here')
  expect((await readdir(second.dataDir)).filter((name) => name.includes('.new-'))).toEqual([])
})

test('nothing but fsync=on is the default, and a setting given wins over ours', async () => {
  const dataDir = await makeFolder()
  const fallbackRoot = join(dataDir, 'fallback')
  const server = await startEmbedded({ dataDir, fallbackRoot, settings: { work_mem: '7MB' } })
  try {
    expect(await query(server.connection, 'show fsync')).toBe('on')
    expect(await query(server.connection, 'show work_mem')).toBe('7MB')
  } finally {
    await server.stop()
  }
})

test('words are found on both sides of a dash: character classes are not those of C', async () => {
  const { connection } = await start({ dataDir: await makeDatabase() })
  const words = await query(connection, `select to_tsvector('simple', 'glutamate—mood “naïve”')::text`)
  expect(words).toBe(`'glutamate':1 'mood':2 'naïve':3`)
  expect(await query(connection, 'show server_encoding')).toBe('UTF8')
})

test.runIf(onUnix)('there is no port to connect to, and the socket is for one user alone', async () => {
  const { connection } = await start({
    dataDir: await makeDatabase(),
    settings: { fsync: 'off', listen_addresses: '*' },
  })
  expect(await query(connection, 'show listen_addresses')).toBe('')
  const folder = await stat(connection.host)
  expect(folder.mode & 0o777).toBe(0o700)
  if (!asRoot) expect(folder.uid).toBe(process.getuid?.())
})

test.runIf(onUnix)('a data folder with a path too long for a socket works all the same', async () => {
  const dataDir = join(await makeFolder(), 'x'.repeat(120), 'ü'.repeat(60))
  const { connection } = await start({ dataDir })
  expect(await query(connection, 'select 1')).toBe(1)
})

test('stop ends every process, removes the socket and the lock, and may be called twice', async () => {
  const server = await start({ dataDir: await makeDatabase() })
  await Promise.all([server.stop(), server.stop()])
  await server.stop()
  expect(exists(server.pid)).toBe(false)
  expect(await server.ended).toBe('ended with exit code 0')
  if (onLinux) {
    expect(await findProcesses(join(server.dataDir, 'postgres'))).toEqual([])
    expect(await findProcesses('refgraph-watchdog', String(server.pid))).toEqual([])
  }
  if (onUnix) await expect(stat(server.connection.host)).rejects.toThrow('ENOENT')
  expect((await readdir(server.dataDir)).sort()).toEqual(['postgres', 'postgres.log'])
})

test('stop does not wait for a client that is in the middle of something', async () => {
  const server = await start({ dataDir: await makeDatabase() })
  const busy = query(server.connection, 'select pg_sleep(60)').catch((error: Error) => error)
  await server.stop()
  expect(await busy).toBeInstanceOf(Error)
})

test('the end of a server that nobody stopped is told', async () => {
  const server = await start({ dataDir: await makeDatabase() })
  process.kill(server.pid, 'SIGINT')
  expect(await server.ended).toBe('ended with exit code 0')
  await server.stop()
})

test('a database of another major version is refused and left as it is', async () => {
  const dataDir = await makeDatabase()
  await (await start({ dataDir })).stop()
  const file = join(dataDir, 'postgres', 'PG_VERSION')
  await writeFile(file, '15\n')
  expect(await startError({ dataDir })).toMatch(
    /^The database in .* was made by Postgres 15, and this is Postgres 18; dump it/,
  )
  await writeFile(file, '18\n')
  await start({ dataDir })
})

test('what a start that was killed in the middle of making the database left is removed', async () => {
  const dataDir = await makeFolder()
  await mkdir(join(dataDir, 'postgres.new-AbCdEf'))
  await writeFile(join(dataDir, 'postgres.new-AbCdEf', 'PG_VERSION'), '18\n')
  await start({ dataDir })
  expect(await readdir(dataDir)).not.toContain('postgres.new-AbCdEf')
})

test('something else in the place of the database is refused', async () => {
  const dataDir = await makeFolder()
  await mkdir(join(dataDir, 'postgres'))
  await writeFile(join(dataDir, 'postgres', 'diary.txt'), 'Dear diary')
  // Under root the folder would first be refused for being root's.
  expect(await startError({ dataDir })).toMatch(asRoot ? /belongs to root/ : /is in the way/)
  expect(await readdir(join(dataDir, 'postgres'))).toEqual(['diary.txt'])
})

test('a data folder that is a file is refused by name', async () => {
  const file = join(await makeFolder(), 'file')
  await writeFile(file, '')
  const sentence = (path: string): string =>
    `The data folder ${path} cannot be made, because a file is in its place; name another in REFGRAPH_DATA_DIR.`
  expect(await startError({ dataDir: file })).toBe(sentence(file))
  expect(await startError({ dataDir: join(file, 'below') })).toBe(sentence(join(file, 'below')))
})

test.runIf(onLinux)('a data folder that cannot be made is refused by name', async () => {
  expect(await startError({ dataDir: '/proc/refgraph' })).toMatch(
    /^The data folder \/proc\/refgraph cannot be made \(ENOENT.*name another in REFGRAPH_DATA_DIR\.$/,
  )
})

test.runIf(onLinux)('a data folder that takes no files is refused by name', async () => {
  expect(await startError({ dataDir: '/sys' })).toMatch(
    /^The data folder \/sys cannot be written \(E.*name another in REFGRAPH_DATA_DIR\.$/,
  )
})

test.skipIf(asRoot)('a data folder that cannot be written is refused by name (not for root)', async () => {
  const dataDir = await makeFolder(0o500)
  expect(await startError({ dataDir })).toMatch(/^The data folder .* cannot be written \(EACCES/)
})

test('a Postgres that ends at start is told with the end of its log, and the folder is free again', async () => {
  const dataDir = await makeDatabase()
  const message = await startError({ dataDir, settings: { shared_preload_libraries: 'no_such_library' } })
  expect(message).toMatch(
    /^Postgres did not start: it ended with exit code 1\. The end of .*postgres\.log:\n/,
  )
  expect(message).toContain('could not access file "no_such_library"')
  expect((await readdir(dataDir)).sort()).toEqual(['postgres', 'postgres.log'])
  await start({ dataDir })
})

test('the log starts anew each time, and the one before is kept', async () => {
  const dataDir = await makeDatabase()
  const first = await start({ dataDir })
  await query(first.connection, 'select no_such_column').catch(() => {})
  await first.stop()
  await start({ dataDir })
  expect(await readFile(join(dataDir, 'postgres.log'), 'utf8')).not.toContain('no_such_column')
  expect(await readFile(join(dataDir, 'postgres.log.old'), 'utf8')).toContain('no_such_column')
})
