import { execFileSync } from 'node:child_process'
import { readFileSync, readlinkSync } from 'node:fs'
import { codeOf } from '../../domain/system-error.ts'

/** One run of one process. The pid alone is not enough: the system gives it to another process later. */
export interface ProcessIdentity {
  readonly pid: number
  /** When it started, as text to be compared only; empty where the system does not tell. */
  readonly started: string
}

/** Who this process is. */
export function ownIdentity(): ProcessIdentity {
  return { pid: process.pid, started: startOf(process.pid) }
}

/** Is that very process still there? A zombie counts as gone; where a start time is unknown, the pid decides. */
export function isAlive({ pid, started }: ProcessIdentity): boolean {
  if (!exists(pid)) return false
  const now = startOf(pid)
  return now === '' || started === '' || now === started
}

/** Is there a process with this pid that is more than a zombie? */
export function exists(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    // EPERM: it is there, and belongs to somebody else.
    if (codeOf(error) !== 'EPERM') return false
  }
  return statFields(pid)?.[0] !== 'Z'
}

/** The arguments a process was started with, its command first; undefined where they cannot be read. */
export function commandLine(pid: number): readonly string[] | undefined {
  try {
    if (process.platform === 'linux') {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').slice(0, -1)
    }
    return process.platform === 'win32' ? undefined : ps(pid, 'args').split(' ')
  } catch {
    return undefined
  }
}

/** Names the set of pids that this process can see: another container has another. Empty where there is one only. */
export function pidSpace(): string {
  try {
    return process.platform === 'linux' ? readlinkSync('/proc/self/ns/pid') : ''
  } catch {
    return ''
  }
}

function startOf(pid: number): string {
  try {
    if (process.platform === 'linux') {
      const ticks = statFields(pid)?.[19]
      // Ticks count from the boot, so they mean nothing after the next one.
      return ticks === undefined
        ? ''
        : `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}/${ticks}`
    }
    return process.platform === 'win32' ? '' : ps(pid, 'lstart')
  } catch {
    return ''
  }
}

/** Fields of proc(5) `/proc/<pid>/stat` from the third on (state); the second is a name that may hold anything. */
function statFields(pid: number): string[] | undefined {
  if (process.platform !== 'linux') return undefined
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  } catch {
    return undefined
  }
}

function ps(pid: number, column: string): string {
  const env = { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' }
  return execFileSync('ps', ['-ww', '-o', `${column}=`, '-p', String(pid)], { env, encoding: 'utf8' }).trim()
}
