import { chmod, cp, mkdir, readdir, stat, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { getBinariesPackage, prepareBinaries } from '../../src/db/embedded/binaries.ts'
import { currentPlatform } from '../../src/db/embedded/platform.ts'
import { UserError } from '../../src/domain/errors.ts'
import { asRoot, makeDatabase, makeFolder, query, start } from '../support/embedded.ts'

const onUnix = process.platform !== 'win32'

/** The package as it is after an install without scripts: no library links, nothing to execute. */
async function copyPackage(): Promise<string> {
  const copy = join(await makeFolder(), 'postgres-18')
  await cp(getBinariesPackage(currentPlatform()), copy, { recursive: true, verbatimSymlinks: true })
  const lib = join(copy, 'native', 'lib')
  for (const entry of await readdir(lib, { withFileTypes: true })) {
    if (entry.isSymbolicLink()) await unlink(join(lib, entry.name))
  }
  for (const name of await readdir(join(copy, 'native', 'bin')))
    await chmod(join(copy, 'native', 'bin', name), 0o644)
  return copy
}

test.runIf(onUnix)(
  'an install without scripts is made good: links and the permission to execute',
  async () => {
    const binariesPackage = await copyPackage()
    const { connection, notes } = await start({ dataDir: await makeDatabase(), binariesPackage })
    expect(await query(connection, 'select 1')).toBe(1)
    expect(notes).toEqual([])
    expect((await stat(join(binariesPackage, 'native', 'bin', 'initdb'))).mode & 0o777).toBe(0o755)
  },
)

test.runIf(onUnix && !asRoot)(
  'a package that cannot be changed is copied beside the data (not for root)',
  async () => {
    const binariesPackage = await copyPackage()
    for (const folder of ['bin', 'lib']) await chmod(join(binariesPackage, 'native', folder), 0o555)
    // The programs themselves may run; only the links are missing.
    for (const name of ['initdb', 'postgres', 'pg_ctl'])
      await chmod(join(binariesPackage, 'native', 'bin', name), 0o755)
    const dataDir = await makeDatabase()
    const server = await start({ dataDir, binariesPackage })
    expect(await query(server.connection, 'select 1')).toBe(1)
    expect(await readdir(join(dataDir, 'binaries'))).toEqual([expect.stringMatching(/^postgres-18-18\.\d/)])
    for (const folder of ['bin', 'lib']) await chmod(join(binariesPackage, 'native', folder), 0o755)
  },
)

test('binaries that do not run are told of in one sentence that names DATABASE_URL', async () => {
  const empty = await makeFolder()
  await mkdir(join(empty, 'native', 'bin'), { recursive: true })
  const failure: unknown = await prepareBinaries(empty, undefined, join(empty, 'copies')).catch(
    (error) => error,
  )
  expect(failure).toBeInstanceOf(UserError)
  expect(String(failure)).toMatch(
    /does not run \(.*ENOENT.*\); set DATABASE_URL to a Postgres of your own\.$/,
  )
})
