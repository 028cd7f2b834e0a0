import { open, readFile, rename, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'

/** Where Postgres writes; the log of the run before is kept beside it, as `postgres.log.old`. */
export function logFile(folder: string): string {
  return join(folder, 'postgres.log')
}

/** Opens a new log for appending. A rename, not a truncation: the last one may belong to another user. */
export async function startLog(folder: string): Promise<FileHandle> {
  const file = logFile(folder)
  await rename(file, `${file}.old`).catch(() => {})
  return open(file, 'a', 0o600)
}

/** The last lines of the log, at most `count`; empty where there is none. */
export async function readLogEnd(folder: string, count: number): Promise<string> {
  const text = await readFile(logFile(folder), 'utf8').catch(() => '')
  return text.trimEnd().split('\n').slice(-count).join('\n')
}
