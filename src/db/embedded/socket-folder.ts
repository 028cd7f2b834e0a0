import { randomBytes } from 'node:crypto'
import { chown, lstat, mkdir, rmdir, unlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { UserError } from '../../domain/errors.ts'
import type { Account } from './account.ts'
import { canWrite } from './data-folder.ts'

/** The port is only a part of the socket's name; nothing listens on it. */
export const socketPort = 5432
const socketName = `.s.PGSQL.${socketPort}`
/** Bytes of a socket's path: sockaddr_un takes 107 on Linux and 103 on macOS, whose number is kept to everywhere. */
const longestPath = 103
const ownName = /^refgraph-[0-9a-f]{16}$/

/**
 * Chooses a path for the folder that holds the Unix socket, without making it. It lies in the folder for temporary
 * files, never in the data folder, whose path may be too long for a socket.
 *
 * @throws UserError where no folder for temporary files is short enough and open to the account.
 */
export async function chooseSocketFolder(account: Account | undefined): Promise<string> {
  const name = `refgraph-${randomBytes(8).toString('hex')}`
  const bases = [tmpdir(), '/tmp', '/var/tmp']
  for (const base of bases) {
    const path = join(base, name)
    if (Buffer.byteLength(join(path, socketName)) > longestPath) continue
    if (account === undefined || (await canWrite(base, account))) return path
  }
  throw new UserError(
    `No folder for the socket of Postgres: ${account?.name ?? 'this user'} can use none of ${bases.join(', ')}; ` +
      'set TMPDIR to a short path.',
  )
}

/** Makes the folder that was chosen, for the account alone. It must not exist yet. */
export async function makeSocketFolder(path: string, account: Account | undefined): Promise<void> {
  await mkdir(path, { mode: 0o700 })
  if (account) await chown(path, account.uid, account.gid)
}

/**
 * Removes a socket folder with the two files that Postgres puts there. Never more: the path may come from the file of
 * a dead owner, and this process may be root. A folder that is gone, or is no socket folder of ours, is left alone.
 */
export async function removeSocketFolder(path: string): Promise<void> {
  if (!ownName.test(basename(path))) return
  const isFolder = await lstat(path).then(
    (stats) => stats.isDirectory(),
    () => false,
  )
  if (!isFolder) return
  for (const name of [socketName, `${socketName}.lock`]) await unlink(join(path, name)).catch(() => {})
  await rmdir(path).catch(() => {})
}
