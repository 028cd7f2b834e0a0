import { createHash } from 'node:crypto'
import { chown, lstat, mkdtemp, realpath, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { messageOf, UserError } from '../../domain/errors.ts'
import { type Account, getAccount, getServiceAccount, isRoot } from './account.ts'
import { run } from './command.ts'
import { makeFolder } from './make-folder.ts'
import { codeOf } from '../../domain/system-error.ts'

/** Where the data really lie, and who Postgres is run as there. */
export interface DataFolder {
  /** Absolute, without symbolic links; it exists. */
  readonly path: string
  /** The user to change to; absent where this process is not root. */
  readonly account: Account | undefined
  readonly notes: readonly string[]
}

/** Where a root process keeps what the user that runs Postgres could not reach otherwise. */
export const usualFallbackRoot = '/var/lib/refgraph'

/** The folder inside the data folder that is the Postgres cluster. */
export function clusterOf(folder: string): string {
  return join(folder, 'postgres')
}

/**
 * Makes the asked-for folder and decides where the data lie. An ordinary user gets that folder. A root process looks
 * where the user that will run Postgres can write: in the asked-for folder, else in one of its own below
 * `fallbackRoot`, named after the asked-for path. A database that exists is always stayed with, under its owner.
 *
 * @throws UserError naming the folder where it is a file, cannot be written, or holds a database that is out of reach.
 */
export async function openDataFolder(asked: string, fallbackRoot: string): Promise<DataFolder> {
  const path = await ensureFolder(asked)
  const uid = process.getuid?.()
  if (uid === undefined) return { path, account: undefined, notes: [] }
  const owner = await ownerOf(clusterOf(path))
  if (!isRoot()) {
    if (owner !== undefined && owner.uid !== uid) {
      throw new UserError(
        `The database in ${path} belongs to another user (uid ${owner.uid}); start refgraph as that user or as root.`,
      )
    }
    return { path, account: undefined, notes: [] }
  }
  if (owner !== undefined) return { path, account: await enter(path, owner), notes: [] }

  const fallback = join(fallbackRoot, 'data', createHash('sha256').update(path).digest('hex').slice(0, 16))
  const fallbackOwner = await ownerOf(clusterOf(fallback))
  const account = fallbackOwner ? await enter(fallback, fallbackOwner) : await getServiceAccount()
  if (!fallbackOwner && (await canCreateIn(path, account))) return { path, account, notes: [] }

  const moved = await ensureFolder(fallback)
  if (!fallbackOwner && !(await canCreateIn(moved, account))) {
    throw new UserError(
      `Postgres does not run as root, and the user ${account.name} can write neither in ${path} nor in ${moved}; ` +
        'start refgraph as an ordinary user, or set DATABASE_URL to a Postgres of your own.',
    )
  }
  const note =
    `The database is in ${moved}, not in ${path}: Postgres does not run as root, ` +
    `and the user ${account.name} that runs it could not write there.`
  return { path: moved, account, notes: [note] }
}

/** Makes the folder where it is missing. Returns its path without symbolic links. */
async function ensureFolder(asked: string): Promise<string> {
  try {
    await makeFolder(asked)
    return await realpath(asked)
  } catch (cause) {
    const isFile = codeOf(cause) === 'EEXIST' || codeOf(cause) === 'ENOTDIR'
    throw new UserError(
      isFile
        ? `The data folder ${asked} cannot be made, because a file is in its place; name another in REFGRAPH_DATA_DIR.`
        : `The data folder ${asked} cannot be made (${messageOf(cause)}); name another in REFGRAPH_DATA_DIR.`,
      { cause },
    )
  }
}

async function ownerOf(cluster: string): Promise<{ uid: number; gid: number } | undefined> {
  return lstat(cluster).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return undefined
    throw new UserError(`The database in ${cluster} cannot be read (${messageOf(error)}).`, { cause: error })
  })
}

/** The account to run an existing database with: its owner, who must still be able to reach it. */
async function enter(folder: string, owner: { uid: number; gid: number }): Promise<Account> {
  const cluster = clusterOf(folder)
  if (owner.uid === 0) {
    const { name } = await getServiceAccount()
    throw new UserError(
      `The database in ${cluster} belongs to root, which Postgres refuses to run as; run chown -R ${name} ${cluster}.`,
    )
  }
  const account = await getAccount(owner.uid, owner.gid)
  if (await canWrite(cluster, account)) return account
  throw new UserError(
    `The database in ${folder} belongs to the user ${account.name}, who cannot reach it any more; ` +
      'let that user enter every folder above it.',
  )
}

/**
 * Tries it: a folder inside, given to the account. Mode bits alone would miss ACLs, mounts and root squashing.
 *
 * @throws UserError where not even this process can write there.
 */
async function canCreateIn(folder: string, account: Account): Promise<boolean> {
  const trial = await mkdtemp(join(folder, '.trial-')).catch((cause: unknown) => {
    throw notWritable(folder, cause)
  })
  try {
    await chown(trial, account.uid, account.gid)
    return await canWrite(trial, account)
  } catch {
    return false
  } finally {
    await rm(trial, { recursive: true, force: true })
  }
}

/** What a user is told of a data folder that this process cannot write. */
export function notWritable(folder: string, cause: unknown): UserError {
  return new UserError(
    `The data folder ${folder} cannot be written (${messageOf(cause)}); name another in REFGRAPH_DATA_DIR.`,
    { cause },
  )
}

/** Can the account enter and write this folder? Asked of the system, in a process of that account. */
export async function canWrite(folder: string, account: Account): Promise<boolean> {
  const outcome = await run('/bin/sh', ['-c', 'test -w "$1" && test -x "$1"', 'sh', folder], account)
  return outcome.ok
}
