import { readFile } from 'node:fs/promises'
import { UserError } from '../../domain/errors.ts'

/** A system user that Postgres is run as, because this process is root and Postgres refuses to be. */
export interface Account {
  readonly name: string
  readonly uid: number
  readonly gid: number
}

/** Names to try, best first. `_postgres` is the one that macOS ships. */
const preferred = ['postgres', '_postgres', 'nobody']

/** Is this process root? Never so on Windows. */
export function isRoot(): boolean {
  return process.getuid?.() === 0
}

/**
 * The system user that a root process runs Postgres as: an existing `postgres`, else `nobody`.
 *
 * @throws UserError where neither exists: no user is ever created.
 */
export async function getServiceAccount(): Promise<Account> {
  const accounts = await readAccounts()
  const found = preferred
    .map((name) => accounts.find((account) => account.name === name && account.uid !== 0))
    .find((account) => account !== undefined)
  if (found !== undefined) return found
  throw new UserError(
    'Postgres does not run as root and there is no user "postgres" or "nobody" to run it as; ' +
      'start refgraph as an ordinary user, or set DATABASE_URL to a Postgres of your own.',
  )
}

/**
 * The account with this uid. A uid without an entry in /etc/passwd gets its number as the name; it can still run a
 * cluster that exists.
 */
export async function getAccount(uid: number, gid: number): Promise<Account> {
  const accounts = await readAccounts()
  return accounts.find((account) => account.uid === uid) ?? { name: String(uid), uid, gid }
}

/** The lines of passwd(5) as accounts; lines of another form are left out. */
export function parsePasswd(text: string): Account[] {
  return text.split('\n').flatMap((line) => {
    const [name, , uid, gid] = line.split(':')
    // macOS writes nobody's uid as -2.
    if (!name || !/^-?\d+$/.test(uid ?? '') || !/^-?\d+$/.test(gid ?? '')) return []
    return [{ name, uid: Number(uid), gid: Number(gid) }]
  })
}

async function readAccounts(): Promise<Account[]> {
  return parsePasswd(await readFile('/etc/passwd', 'utf8').catch(() => ''))
}
