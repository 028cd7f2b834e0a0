import { chmod, chown, cp, readdir, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { getBinariesPackage } from '../../src/db/embedded/binaries.ts'
import { currentPlatform } from '../../src/db/embedded/platform.ts'
import { asRoot, makeDatabase, makeFolder, query, start, startError } from '../support/embedded.ts'

const rootTest = test.runIf(asRoot)

test.skipIf(asRoot)(
  'the tests of a service that root starts were left out: this run is not by root',
  () => {},
)

rootTest('Postgres of a root service runs as another user, who owns the database', async () => {
  const { connection, dataDir, notes } = await start({ dataDir: await makeFolder() })
  const cluster = await stat(join(dataDir, 'postgres'))
  expect(cluster.uid).not.toBe(0)
  expect(cluster.mode & 0o777).toBe(0o700)
  expect(await query(connection, `select pg_read_file('/proc/self/status')`)).toMatch(
    new RegExp(`Uid:\\t${cluster.uid}\\t[^]*Groups:\\t\\s*\\n`),
  )
  expect(notes).toEqual([])
})

rootTest(
  'a checkout that the user cannot enter has its binaries and data kept elsewhere, and says so',
  async () => {
    const home = await makeFolder(0o700)
    const fallbackRoot = join(await makeFolder(), 'lib', 'refgraph')
    const binariesPackage = join(home, 'node_modules', 'linux-x64')
    await cp(getBinariesPackage(currentPlatform()), binariesPackage, {
      recursive: true,
      verbatimSymlinks: true,
    })
    const options = { dataDir: join(home, '.refgraph'), fallbackRoot, binariesPackage }

    const first = await start(options)
    expect(dirname(first.dataDir)).toBe(join(fallbackRoot, 'data'))
    expect(first.notes).toEqual([
      expect.stringMatching(
        `^The database is in ${first.dataDir}, not in ${options.dataDir}: Postgres does not run as`,
      ),
    ])
    expect(await readdir(join(fallbackRoot, 'binaries'))).toEqual([
      expect.stringMatching(/^linux-x64-18\.\d/),
    ])
    await query(first.connection, `create table kept as select 'here' as word`)

    const other = await start({ ...options, dataDir: join(home, 'second', '.refgraph') })
    expect(other.dataDir).not.toBe(first.dataDir)
    expect(await startError(options)).toContain('Another refgraph')
    await first.stop()

    // Reachable by now, but the database is where it is.
    await chmod(home, 0o711)
    const again = await start(options)
    expect(again.dataDir).toBe(first.dataDir)
    expect(await query(again.connection, 'select word from kept')).toBe('here')
  },
)

rootTest('a database that went out of reach is not passed over for an empty one', async () => {
  const home = await makeFolder()
  const dataDir = join(home, '.refgraph')
  await (await start({ dataDir })).stop()
  await chmod(home, 0o700)
  expect(await startError({ dataDir })).toMatch(
    /^The database in .* belongs to the user \w+, who cannot reach it/,
  )
})

rootTest('no place to write for the user that runs Postgres is told of', async () => {
  const home = await makeFolder(0o700)
  const message = await startError({ dataDir: join(home, 'data'), fallbackRoot: join(home, 'lib') })
  expect(message).toMatch(/can write neither in .*data nor in .*lib.*; start refgraph as an ordinary user/)
})

rootTest('a database that an ordinary user made is run as that user', async () => {
  const dataDir = await makeDatabase()
  const first = await start({ dataDir })
  await first.stop()
  const cluster = join(dataDir, 'postgres')
  for (const name of ['', ...(await readdir(cluster, { recursive: true }))])
    await chown(join(cluster, name), 4711, 4712)
  const again = await start({ dataDir })
  expect(await query(again.connection, `select pg_read_file('/proc/self/status')`)).toMatch(/Uid:\t4711\t/)
})

rootTest('a strict umask does not lock Postgres out of the folders that are made for it', async () => {
  const home = await makeFolder()
  const before = process.umask(0o077)
  onTestFinished(() => void process.umask(before))
  const binariesPackage = join(home, 'linux-x64')
  await cp(getBinariesPackage(currentPlatform()), binariesPackage, {
    recursive: true,
    verbatimSymlinks: true,
  })
  await chmod(join(binariesPackage, 'native'), 0o700)
  const fallbackRoot = join(home, 'lib')
  const server = await start({ dataDir: join(home, 'a', 'b'), fallbackRoot, binariesPackage })
  expect(server.notes).toEqual([])
  expect(await readdir(fallbackRoot)).toEqual(['binaries'])
})
