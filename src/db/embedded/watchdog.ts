import { spawn } from 'node:child_process'
import { Socket } from 'node:net'
import type { Account } from './account.ts'
import { spawnOptions } from './command.ts'

/**
 * Reads from a pipe that nobody writes to. It ends when this process ends, however that happens. The wait has an end
 * because a zombie that nobody collects seems alive to a shell.
 */
const script = `
read -r line
kill -INT "$1"
n=0
while kill -0 "$1" 2>/dev/null && [ $n -lt 120 ]; do sleep 1; n=$((n + 1)); done
rmdir "$2"
`

/**
 * Has a process shut down when this one ends without stopping it, also by `kill -9`: a shell waits on a pipe and then
 * sends SIGINT, and removes the socket folder once it is empty. It makes orphans rare, not impossible, as it can be killed too. Unix only.
 *
 * @returns what calls the watch off; to be called when the watched process has ended.
 */
export function watchOver(pid: number, socketFolder: string, account: Account | undefined): () => void {
  if (process.platform === 'win32') return () => {}
  const shell = spawn('/bin/sh', ['-c', script, 'refgraph-watchdog', String(pid), socketFolder], {
    ...spawnOptions(account),
    // Ctrl-C in the terminal must not reach it, nor the Postgres it watches.
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  shell.on('error', () => {})
  shell.stdin?.on('error', () => {})
  shell.unref()
  if (shell.stdin instanceof Socket) shell.stdin.unref()
  return () => void shell.kill('SIGKILL')
}
