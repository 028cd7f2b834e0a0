import { randomBytes } from 'node:crypto'
import { chown, mkdtemp, open, readFile, readdir, rename, rm, rmdir, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { messageOf, UserError } from '../../domain/errors.ts'
import type { Account } from './account.ts'
import type { Binaries } from './binaries.ts'
import { run } from './command.ts'
import { codeOf } from '../../domain/system-error.ts'

/** The superuser of an embedded cluster, and its database. */
export const username = 'refgraph'
export const database = 'refgraph'

/**
 * The locales to try for character classes, best first. The words of a text for full-text search are found with these
 * even under Postgres' own collation, and in `C` every character beyond ASCII counts as a letter: "glutamate—mood"
 * would be one word.
 */
const characterLocales = ['C.UTF-8', 'en_US.UTF-8', 'C']

/** What a cluster is made with. */
export interface ClusterOptions {
  readonly binaries: Binaries
  readonly account: Account | undefined
  /** Wait until the new files are on the disk? Off for tests only. */
  readonly sync: boolean
}

/**
 * Makes the cluster unless it exists, with an empty database `refgraph`. It is made in a folder beside its place and
 * renamed when it is complete, so a start that is killed in the middle leaves nothing that could be taken for a
 * database. The caller owns the data folder: what such a start left is removed.
 *
 * @param cluster path of the folder for the cluster
 * @throws UserError where a cluster of another major version, or something else, is there, or initdb fails.
 */
export async function ensureCluster(cluster: string, options: ClusterOptions): Promise<void> {
  const parent = dirname(cluster)
  for (const name of await readdir(parent)) {
    if (!name.startsWith(`${basename(cluster)}.new-`)) continue
    // The initdb of a killed start may still be writing there; what it leaves goes the next time.
    await rm(join(parent, name), { recursive: true, force: true }).catch(() => {})
  }
  if (await isCluster(cluster, options.binaries.version)) return

  const made = await mkdtemp(`${cluster}.new-`)
  try {
    if (options.account) await chown(made, options.account.uid, options.account.gid)
    await initialize(made, parent, options)
    await rename(made, cluster)
  } catch (error) {
    await rm(made, { recursive: true, force: true })
    throw error
  }
  if (options.sync) await syncFolder(parent)
}

/** Is there a cluster of this version? An empty folder in its place is removed. */
async function isCluster(cluster: string, version: string): Promise<boolean> {
  const major = version.split('.')[0]
  const found = await readFile(join(cluster, 'PG_VERSION'), 'utf8').catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return undefined
    throw new UserError(`The database in ${cluster} cannot be read (${messageOf(error)}).`, { cause: error })
  })
  if (found === undefined) {
    await rmdir(cluster).catch((error: unknown) => {
      if (codeOf(error) === 'ENOENT') return
      throw new UserError(
        `${cluster} is in the way: it holds no database and is not empty; move it, or name another folder ` +
          'in REFGRAPH_DATA_DIR.',
      )
    })
    return false
  }
  if (found.trim() === major) return true
  throw new UserError(
    `The database in ${cluster} was made by Postgres ${found.trim()}, and this is Postgres ${major}; dump it with a ` +
      'Postgres of its own version, or name another folder in REFGRAPH_DATA_DIR.',
  )
}

async function initialize(folder: string, parent: string, options: ClusterOptions): Promise<void> {
  const { binaries, account, sync } = options
  const access =
    process.platform === 'win32' ? await passwordAccess(parent) : ['--auth-local=trust', '--auth-host=reject']
  const args = [
    `--pgdata=${folder}`,
    `--username=${username}`,
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--text-search-config=english',
    ...access,
    ...(sync ? [] : ['--no-sync']),
  ]
  let failure = ''
  for (const locale of characterLocales) {
    const outcome = await run(join(binaries.folder, 'initdb'), [...args, `--locale=${locale}`], account)
    failure = outcome.ok ? await createDatabase(folder, options) : outcome.stderr
    if (failure === '') return
    if (!failure.includes('invalid locale name')) break
  }
  if (failure.includes('user does not exist')) {
    throw new UserError(
      `Postgres needs a user with a name, and uid ${process.getuid?.()} has no line in /etc/passwd; ` +
        'start refgraph as another user, or set DATABASE_URL to a Postgres of your own.',
    )
  }
  throw new UserError(`The database in ${parent} could not be made:\n${failure}`)
}

/** Postgres in single-user mode needs no socket and no second process. Returns what went wrong, or "". */
async function createDatabase(folder: string, { binaries, account, sync }: ClusterOptions): Promise<string> {
  const settings = ['exit_on_error=on', 'log_checkpoints=off', `fsync=${sync ? 'on' : 'off'}`]
  const args = ['--single', '-D', folder, ...settings.flatMap((setting) => ['-c', setting]), 'template1']
  const { ok, stderr } = await run(
    join(binaries.folder, 'postgres'),
    args,
    account,
    `CREATE DATABASE ${database}\n`,
  )
  return ok ? '' : stderr
}

/** Windows: the server listens on 127.0.0.1, where any user of the machine can connect, so there is a password. */
async function passwordAccess(parent: string): Promise<string[]> {
  const file = passwordFile(parent)
  await writeFile(file, randomBytes(24).toString('base64url'), { mode: 0o600 })
  return ['--auth=scram-sha-256', `--pwfile=${file}`]
}

/** Where the password of the cluster lies; there is one on Windows only. */
export function passwordFile(folder: string): string {
  return join(folder, 'password')
}

/** Makes the rename itself durable. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
