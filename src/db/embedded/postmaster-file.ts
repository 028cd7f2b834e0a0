import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { codeOf } from '../../domain/system-error.ts'

/** What a running Postgres says about itself in its data folder. */
export interface PostmasterFile {
  readonly pid: number
  /** Does it accept connections? */
  readonly ready: boolean
  readonly port: number
  /** Empty on Windows. */
  readonly socketFolder: string
}

/** Path of the file in a cluster. */
export function postmasterFile(cluster: string): string {
  return join(cluster, 'postmaster.pid')
}

/**
 * Reads `postmaster.pid`; undefined where there is none, or none that Postgres has got round to writing. Its lines
 * are, in the order of Postgres' `src/include/utils/pidfile.h`: pid, data folder, start time, port, socket folder,
 * listen address, shared memory key, status.
 */
export async function readPostmasterFile(cluster: string): Promise<PostmasterFile | undefined> {
  const text = await readFile(postmasterFile(cluster), 'utf8').catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return ''
    throw error
  })
  const lines = text.split('\n')
  const pid = Number(lines[0])
  if (!Number.isInteger(pid) || pid <= 0) return undefined
  return {
    pid,
    ready: lines[7]?.trim() === 'ready',
    port: Number(lines[3]),
    socketFolder: lines[4] ?? '',
  }
}
