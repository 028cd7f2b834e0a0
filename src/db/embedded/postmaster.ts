import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { UserError } from '../../domain/errors.ts'
import type { Account } from './account.ts'
import type { Binaries } from './binaries.ts'
import { run, spawnOptions } from './command.ts'
import { logFile, readLogEnd, startLog } from './log-file.ts'
import { readPostmasterFile } from './postmaster-file.ts'
import { watchOver } from './watchdog.ts'

/** A running Postgres that accepts connections. */
export interface Postmaster {
  readonly pid: number
  /** Resolves when the process has ended, with a sentence on how. */
  readonly ended: Promise<string>
  /** Shuts down without waiting for clients, and resolves when the process is gone. */
  stop(): Promise<void>
}

/** What Postgres is started with. */
export interface PostmasterOptions {
  readonly folder: string
  readonly cluster: string
  /** Where the socket is; empty on Windows. */
  readonly socketFolder: string
  readonly binaries: Binaries
  readonly account: Account | undefined
  readonly settings: Readonly<Record<string, string>>
}

/** Recovery after a crash may take minutes; after this many milliseconds the start counts as failed. */
const startLimit = 600_000
/** Milliseconds for a shutdown with a checkpoint, then for one without. */
const fastShutdown = 60_000
const immediateShutdown = 15_000

/**
 * Starts Postgres on a cluster and waits until it accepts connections.
 *
 * Where the server before was killed, its last children may hold the shared memory for a moment; it is tried again.
 *
 * @throws UserError with the end of Postgres' log where it ends at start.
 */
export async function startPostmaster(options: PostmasterOptions): Promise<Postmaster> {
  for (let attempt = 1; ; attempt++) {
    const child = await spawnPostgres(options)
    const ended = endOf(child)
    const stop = (): Promise<void> => shutDown(child, ended, options)
    if (child.pid !== undefined) {
      const callOff = watchOver(child.pid, options.socketFolder, options.account)
      void ended.then(callOff)
    }
    const outcome = await Promise.race([ended, waitUntilReady(child, options.cluster)])
    if (outcome === 'ready' && child.pid !== undefined) return { pid: child.pid, ended, stop }
    await stop()
    const log = await readLogEnd(options.folder, 12)
    if (attempt < 50 && log.includes('pre-existing shared memory block')) {
      await sleep(100)
      continue
    }
    throw new UserError(
      `Postgres did not start: it ${outcome}. The end of ${logFile(options.folder)}:\n${log}`,
    )
  }
}

async function spawnPostgres(options: PostmasterOptions): Promise<ChildProcess> {
  const { binaries, cluster, account, settings } = options
  const args = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const log = await startLog(options.folder)
  try {
    const child = spawn(join(binaries.folder, 'postgres'), ['-D', cluster, ...args], {
      ...spawnOptions(account),
      // A session of its own: Ctrl-C in the terminal goes to the service, which then stops Postgres in order.
      detached: process.platform !== 'win32',
      stdio: ['ignore', log.fd, log.fd],
    })
    // The watchdog ends Postgres with this process, so it need not keep a process alive that forgot to stop it.
    child.unref()
    return child
  } finally {
    await log.close()
  }
}

function endOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(`could not be run (${error.message})`))
    child.once('exit', (code, signal) =>
      resolve(signal ? `was ended by ${signal}` : `ended with exit code ${code}`),
    )
  })
}

async function waitUntilReady(child: ChildProcess, cluster: string): Promise<string> {
  const end = Date.now() + startLimit
  // Without a pid it was never started; `ended` tells why.
  while (Date.now() < end && child.pid && child.exitCode === null && child.signalCode === null) {
    const file = await readPostmasterFile(cluster)
    if (file?.pid === child.pid && file?.ready) return 'ready'
    await sleep(5)
  }
  return 'took too long'
}

async function shutDown(
  child: ChildProcess,
  ended: Promise<string>,
  options: PostmasterOptions,
): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  child.ref()
  if (process.platform === 'win32') {
    // Windows has no signals; this asks through the named pipe of Postgres.
    await run(
      join(options.binaries.folder, 'pg_ctl'),
      ['stop', '-D', options.cluster, '-m', 'fast'],
      undefined,
    )
  }
  const steps = [
    ['SIGINT', fastShutdown],
    ['SIGQUIT', immediateShutdown],
    ['SIGKILL', immediateShutdown],
  ] as const
  for (const [signal, wait] of steps) {
    if (process.platform !== 'win32' || signal === 'SIGKILL') child.kill(signal)
    const timeout = new AbortController()
    const gone = await Promise.race([
      ended.then(() => true),
      sleep(wait, false, { signal: timeout.signal }).catch(() => false),
    ])
    timeout.abort()
    if (gone) return
  }
}
