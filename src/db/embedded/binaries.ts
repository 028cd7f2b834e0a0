import { cpSync } from 'node:fs'
import { chmod, mkdtemp, readFile, readdir, rename, rm, stat, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join, relative } from 'node:path'
import { messageOf, UserError } from '../../domain/errors.ts'
import type { Account } from './account.ts'
import { run } from './command.ts'
import { makeFolder } from './make-folder.ts'
import { describePlatform, findBinariesPackage, type Platform } from './platform.ts'
import { codeOf } from '../../domain/system-error.ts'

/** Postgres programs that are known to run under the account they were asked for. */
export interface Binaries {
  /** The folder with `initdb`, `postgres` and `pg_ctl`. */
  readonly folder: string
  /** As Postgres names it: `"18.4"`. */
  readonly version: string
}

/**
 * The folder of the installed npm package with Postgres for this platform.
 *
 * @throws UserError where there is none for it, or npm left it out; the message names `DATABASE_URL`.
 */
export function getBinariesPackage(platform: Platform): string {
  const name = findBinariesPackage(platform)
  if (name === undefined) {
    throw new UserError(
      `There is no embedded Postgres for ${describePlatform(platform)}; ` +
        'set DATABASE_URL to a Postgres of your own (15 or newer).',
    )
  }
  try {
    // The package exports dist/index.js alone.
    return dirname(dirname(createRequire(import.meta.url).resolve(name)))
  } catch (cause) {
    throw new UserError(
      `The package ${name} is not installed; run npm ci with its optional dependencies, ` +
        'or set DATABASE_URL to a Postgres of your own (15 or newer).',
      { cause },
    )
  }
}

/**
 * Makes the binaries of a package ready to run: adds the library links and the permission to execute that an
 * install without scripts leaves out. Where the package cannot be changed, or the account cannot reach it, a copy
 * below `copies` is used instead, made once for each version.
 *
 * @throws UserError where Postgres runs neither in the package nor as a copy; it repeats what the system said.
 */
export async function prepareBinaries(
  packageDir: string,
  account: Account | undefined,
  copies: string,
): Promise<Binaries> {
  const repaired = await repair(packageDir).then(
    () => true,
    () => false,
  )
  const inPlace = await probe(packageDir, account)
  if (inPlace.binaries !== undefined) return inPlace.binaries
  // Without a change of user a copy of a whole package would fail in the same way.
  if (repaired && account === undefined) throw unusable(packageDir, inPlace.reason)

  try {
    const copy = await ensureCopy(packageDir, copies)
    const copied = await probe(copy, account)
    if (copied.binaries !== undefined) return copied.binaries
    throw unusable(copy, copied.reason)
  } catch (error) {
    if (error instanceof UserError) throw error
    throw unusable(packageDir, `${inPlace.reason}; and no copy could be made: ${messageOf(error)}`, error)
  }
}

function unusable(packageDir: string, reason: string, cause?: unknown): UserError {
  return new UserError(
    `The embedded Postgres in ${packageDir} does not run (${reason}); set DATABASE_URL to a Postgres of your own.`,
    { cause },
  )
}

/** Runs Postgres for its version: that tries the reach of the account, the loader and every library at once. */
async function probe(
  packageDir: string,
  account: Account | undefined,
): Promise<{ binaries?: Binaries; reason: string }> {
  const folder = join(packageDir, 'native', 'bin')
  const { stdout, stderr } = await run(join(folder, 'postgres'), ['--version'], account)
  const version = /\(PostgreSQL\) (\S+)/.exec(stdout)?.[1]
  if (version === undefined) return { reason: stderr || `it says ${JSON.stringify(stdout)}` }
  return { binaries: { folder, version }, reason: '' }
}

async function repair(packageDir: string): Promise<void> {
  if (process.platform === 'win32') return
  const bin = join(packageDir, 'native', 'bin')
  for (const name of await readdir(bin)) {
    const { mode } = await stat(join(bin, name))
    if ((mode & 0o111) !== 0o111) await chmod(join(bin, name), mode | 0o111)
  }
  for (const { source, target } of await readLinks(packageDir)) {
    const link = join(packageDir, target)
    await symlink(relative(dirname(link), join(packageDir, source)), link).catch((error: unknown) => {
      // Another start may be making the same links.
      if (codeOf(error) !== 'EEXIST') throw error
    })
  }
}

/** Which links the package wants; npm packages cannot hold them. Paths are relative to the package. */
async function readLinks(packageDir: string): Promise<{ source: string; target: string }[]> {
  const text = await readFile(join(packageDir, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  const links: unknown = JSON.parse(text)
  if (!Array.isArray(links)) return []
  return links.filter((link) => typeof link?.source === 'string' && typeof link?.target === 'string')
}

/** Copies the package, whole or not at all: a start that is killed half-way leaves nothing that looks complete. */
async function ensureCopy(packageDir: string, copies: string): Promise<string> {
  const manifest: { version?: unknown } = JSON.parse(await readFile(join(packageDir, 'package.json'), 'utf8'))
  const copy = join(copies, `${basename(packageDir)}-${String(manifest.version)}`)
  if (await stat(copy).catch(() => undefined)) return copy

  await makeFolder(copies)
  await removeOldParts(copies)
  const part = await mkdtemp(`${copy}.part-`)
  try {
    // Eight times as fast as the asynchronous copy: 60 ms for 60 MB in 1,000 files.
    cpSync(join(packageDir, 'native'), join(part, 'native'), { recursive: true, verbatimSymlinks: true })
    await openToAll(part)
    await repair(part)
    await rename(part, copy)
  } catch (error) {
    await rm(part, { recursive: true, force: true })
    // Another start was quicker; its copy is as good.
    if (codeOf(error) !== 'ENOTEMPTY' && codeOf(error) !== 'EEXIST') throw error
  }
  return copy
}

/** A killed start leaves 60 MB behind. A part that is in the making is seconds old. */
async function removeOldParts(copies: string): Promise<void> {
  for (const name of (await readdir(copies)).filter((name) => name.includes('.part-'))) {
    const path = join(copies, name)
    const stats = await stat(path).catch(() => undefined)
    if (stats && Date.now() - stats.mtimeMs > 600_000) await rm(path, { recursive: true, force: true })
  }
}

/** Lets every user read the copy: under a strict umask the package may be for its owner only. */
async function openToAll(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  await chmod(folder, 0o755)
  const open = entries.map(async (entry) => {
    if (entry.isSymbolicLink()) return
    const path = join(entry.parentPath, entry.name)
    const { mode } = await stat(path)
    const wanted = mode | (entry.isDirectory() ? 0o755 : 0o644)
    if (wanted !== mode) await chmod(path, wanted)
  })
  await Promise.all(open)
}
