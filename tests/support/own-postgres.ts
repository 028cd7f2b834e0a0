import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { findProgram } from './machine.ts'

/** Where Debian keeps the oldest server that is supported. */
const binaries = '/usr/lib/postgresql/15/bin'

/** Is there a Postgres 15 to test against? Tests that need one say that they were skipped where not. */
export const hasOwnPostgres = findProgram('Postgres 15', [join(binaries, 'initdb')]) !== undefined

export interface OwnPostgres {
  /** `postgres://…` of an empty database, with user and password. */
  readonly url: string
  /** The folder of its Unix socket. */
  readonly socketFolder: string
  readonly port: number
  stop(): Promise<void>
}

/**
 * A server as a user might run it: Postgres 15 on a TCP port of 127.0.0.1, with a password. Its databases are encoded
 * in UTF8 and have this locale.
 */
export async function startOwnPostgres(locale = 'C.UTF-8'): Promise<OwnPostgres> {
  const folder = mkdtempSync(join(tmpdir(), 'refgraph-own-'))
  const account = accountOf()
  const passwordFile = join(folder, 'password')
  writeFileSync(passwordFile, 'correct horse\n')
  if (account.uid !== undefined && account.gid !== undefined) {
    chownSync(folder, account.uid, account.gid)
    chownSync(passwordFile, account.uid, account.gid)
  }
  const data = join(folder, 'data')
  const made = spawnSync(
    join(binaries, 'initdb'),
    [
      '-D',
      data,
      '-U',
      'librarian',
      '-A',
      'scram-sha-256',
      `--pwfile=${passwordFile}`,
      '-E',
      'UTF8',
      `--locale=${locale}`,
      '-N',
    ],
    { ...account, cwd: '/', encoding: 'utf8' },
  )
  if (made.status !== 0) throw new Error(`initdb: ${made.stderr}`)
  const port = await freePort()
  const server = spawn(
    join(binaries, 'postgres'),
    ['-D', data, '-p', String(port), '-k', folder, '-c', 'listen_addresses=127.0.0.1', '-c', 'fsync=off'],
    { ...account, cwd: '/', stdio: 'ignore' },
  )
  const url = `postgres://librarian:correct%20horse@127.0.0.1:${port}/postgres`
  await answering(url)
  return {
    url,
    socketFolder: folder,
    port,
    stop: async () => {
      const ended = once(server, 'exit')
      server.kill('SIGINT')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Postgres refuses to run as root. */
function accountOf(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {}
  const line =
    readFileSync('/etc/passwd', 'utf8')
      .split('\n')
      .find((entry) => entry.startsWith('postgres:')) ?? ''
  const [, , uid, gid] = line.split(':')
  return { uid: Number(uid), gid: Number(gid) }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  return port
}

async function answering(url: string): Promise<void> {
  const deadline = Date.now() + 15_000
  for (;;) {
    const sql = postgres(url, { max: 1, connect_timeout: 2, onnotice: () => {} })
    try {
      await sql`select 1`
      return
    } catch (error) {
      if (Date.now() > deadline) throw error
      await new Promise((resolve) => setTimeout(resolve, 50))
    } finally {
      await sql.end()
    }
  }
}
