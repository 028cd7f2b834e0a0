import { unlink } from 'node:fs/promises'
import { basename } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { UserError } from '../../domain/errors.ts'
import { postmasterFile, readPostmasterFile } from './postmaster-file.ts'
import { commandLine, exists } from './process-identity.ts'

/** How long the shutdown of an orphan may take, in milliseconds: a checkpoint, then without one. */
const fastShutdown = 60_000
const immediateShutdown = 15_000

/**
 * Stops the Postgres that a service which was killed left running on this cluster. The caller owns the data folder,
 * so nobody works with it any more. A `postmaster.pid` whose pid is free or now belongs to some other program is
 * removed: Postgres itself would refuse to start for it.
 *
 * @returns the pid of the Postgres that was stopped, or undefined where there was none.
 * @throws UserError where it does not end.
 */
export async function stopOrphan(cluster: string): Promise<number | undefined> {
  const pid = (await readPostmasterFile(cluster))?.pid
  if (pid === undefined) return undefined
  // A process that is just ending has no arguments any more, and in a moment is gone.
  for (let n = 0; n < 100 && exists(pid) && commandLine(pid)?.length === 0; n++) await sleep(10)
  const verdict = exists(pid) ? judge(commandLine(pid), cluster) : 'another'
  // Also for a zombie: where nobody collects it, Postgres would take it for a living server for ever.
  if (verdict === 'another') await unlink(postmasterFile(cluster))
  // Of an unknown one Postgres is the better judge: it refuses to start beside it, and says why.
  if (verdict !== 'orphan') return undefined

  for (const [signal, wait] of [
    ['SIGINT', fastShutdown],
    ['SIGQUIT', immediateShutdown],
  ] as const) {
    const end = Date.now() + wait
    if (!send(pid, signal)) return pid
    while (Date.now() < end) {
      if (!exists(pid)) return pid
      await sleep(10)
    }
  }
  throw new UserError(
    `An earlier Postgres (pid ${pid}) still runs on ${cluster} and does not stop; end it by hand.`,
  )
}

/**
 * Is the process with these arguments a Postgres on this cluster? The supervisor always names the cluster with `-D`.
 * A child process of some Postgres calls itself `"postgres: …"`, so it is never taken for a server.
 */
export function judge(
  args: readonly string[] | undefined,
  cluster: string,
): 'orphan' | 'another' | 'unknown' {
  if (args === undefined) return 'unknown'
  if (!['postgres', 'postgres.exe'].includes(basename(args[0] ?? ''))) return 'another'
  const folder = args[args.indexOf('-D') + 1]
  if (folder === cluster) return 'orphan'
  return args.includes('-D') && folder?.startsWith('/') ? 'another' : 'unknown'
}

function send(pid: number, signal: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, signal)
  } catch {
    return false
  }
}
