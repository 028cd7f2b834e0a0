import { spawn, type SpawnOptions } from 'node:child_process'
import type { Account } from './account.ts'

/** How a command ended, and all that it wrote. */
export interface Outcome {
  readonly ok: boolean
  readonly stdout: string
  readonly stderr: string
}

/**
 * What every process started here has in common: its user, a working folder that any user can enter, and an
 * environment without the caller's secrets and without `PG…` variables, which would change what Postgres does.
 *
 * Node drops the supplementary groups of root when it is given a uid, so the account has no more than its own group.
 */
export function spawnOptions(account: Account | undefined): SpawnOptions {
  const kept = process.platform === 'win32' ? Object.keys(process.env) : ['PATH', 'LD_LIBRARY_PATH', 'TMPDIR']
  const env = kept.filter((name) => !/^PG/i.test(name)).map((name) => [name, process.env[name]])
  return {
    cwd: process.platform === 'win32' ? undefined : '/',
    env: { ...Object.fromEntries(env), LC_ALL: 'C' },
    windowsHide: true,
    ...(account && { uid: account.uid, gid: account.gid }),
  }
}

/**
 * Runs a command to its end. A command that cannot be started at all (missing, not executable, not reachable for the
 * account) is an outcome like any other, with the reason as its `stderr`; that of a failure is never empty.
 */
export async function run(
  command: string,
  args: readonly string[],
  account: Account | undefined,
  input = '',
): Promise<Outcome> {
  const { signal, ...outcome } = await runOnce(command, args, account, input)
  // A Ctrl-C that comes in the moment before the new process leaves our group ends it before it has begun.
  if (signal !== 'SIGINT') return outcome
  const { ok, stdout, stderr } = await runOnce(command, args, account, input)
  return { ok, stdout, stderr }
}

function runOnce(
  command: string,
  args: readonly string[],
  account: Account | undefined,
  input: string,
): Promise<Outcome & { signal?: NodeJS.Signals | null }> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      ...spawnOptions(account),
      // Ctrl-C in the terminal is for this process alone, which lets the command end and then stops in order.
      detached: process.platform !== 'win32',
      stdio: 'pipe',
    })
    let stdout = ''
    let stderr = ''
    child.stdout?.setEncoding('utf8').on('data', (text: string) => (stdout += text))
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (stderr += text))
    // A command that ends before it has read its input breaks the pipe; its exit code tells enough.
    child.stdin?.on('error', () => {})
    child.stdin?.end(input)
    child.once('error', (error) => resolve({ ok: false, stdout, stderr: error.message }))
    child.once('close', (code, signal) => {
      const ok = code === 0
      const end = ok ? '' : `It ended with ${signal ?? `exit code ${code}`}.`
      resolve({ ok, stdout, stderr: stderr.trim() || end, signal })
    })
  })
}
