import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, readFile, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import postgres from 'postgres'
import { afterAll, onTestFinished } from 'vitest'
import type { Address } from '../../src/db/client.ts'
import { type EmbeddedOptions, type EmbeddedPostgres, startEmbedded } from '../../src/db/embedded.ts'
import type { UserError } from '../../src/domain/errors.ts'

/** Is the run by root? Then Postgres runs as another user, and mode bits do not stop this process. */
export const asRoot = process.getuid?.() === 0

/** In place of /var/lib/refgraph: a run by root in a checkout that is closed to others leaves nothing there. */
const fallbackRoot = join(tmpdir(), `refgraph-test-fallback-${process.pid}`)

/** A new folder that every user may pass through; it goes when the test ends. */
export async function makeFolder(mode = 0o711): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'refgraph-test-'))
  await chmod(folder, mode)
  onTestFinished(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }))
  return folder
}

let template: Promise<string> | undefined

/** A new data folder with an empty database in it, copied from the first of its file: a tenth of the time. */
export async function makeDatabase(): Promise<string> {
  template ??= makeTemplate()
  const dataDir = await makeFolder()
  // Keeps the owner, which Node's own copy does not.
  execFileSync('cp', ['-a', join(await template, 'postgres'), dataDir])
  return dataDir
}

async function makeTemplate(): Promise<string> {
  const dataDir = await mkdtemp(join(tmpdir(), 'refgraph-test-'))
  await chmod(dataDir, 0o711)
  const server = await startEmbedded({ dataDir, fallbackRoot, settings: { fsync: 'off' } })
  await server.stop()
  return dataDir
}

afterAll(async () => {
  if (template) await rm(await template, { recursive: true, force: true })
  await rm(fallbackRoot, { recursive: true, force: true })
})

/** Starts an embedded Postgres that stops when the test ends. Nothing is waited for on the disk. */
export async function start(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const server = await startEmbedded({
    fallbackRoot,
    ...options,
    settings: { fsync: 'off', ...options.settings },
  })
  onTestFinished(() => server.stop())
  return server
}

/** The message of the `UserError` that a start must end with. */
export async function startError(options: EmbeddedOptions): Promise<string> {
  const error: unknown = await start(options).then(
    () => new Error('it started'),
    (reason: unknown) => reason,
  )
  if ((error as Error).name !== 'UserError') throw error
  return (error as UserError).message
}

/** Runs one statement over a connection of its own; gives the first column of the first row. */
export async function query(connection: Address, text: string): Promise<unknown> {
  const sql = postgres({ ...connection, max: 1, onnotice: () => {} })
  try {
    const [row] = await sql.unsafe(text)
    return row && Object.values(row)[0]
  } finally {
    await sql.end()
  }
}

/** What a service in a process of its own said when it had started, or why it did not. */
export interface Report {
  readonly pid?: number
  readonly connection?: Address
  readonly notes?: readonly string[]
  readonly error?: string
}

/** A service in a process of its own, to be killed. */
export interface Service {
  readonly pid: number
  /** Its next line. */
  next(): Promise<Report>
  /** SIGKILL, and waits for the end. */
  kill(): Promise<void>
  readonly exited: Promise<unknown>
}

/** Starts `embedded-service.ts` on a data folder, in a process group of its own as a terminal would. */
export function spawnService(dataDir: string): Service {
  const script = join(import.meta.dirname, 'embedded-service.ts')
  const child = spawn(process.execPath, [script, dataDir, fallbackRoot], {
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const exited = once(child, 'exit')
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const kill = async (): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL')
    await exited
  }
  onTestFinished(kill)
  return {
    pid: child.pid ?? 0,
    next: async () => JSON.parse(String((await lines.next()).value)) as Report,
    kill,
    exited,
  }
}

/** Pids of the processes whose arguments hold all these texts. Linux only. */
export async function findProcesses(...texts: readonly string[]): Promise<number[]> {
  const found: number[] = []
  for (const pid of (await readdir('/proc')).filter((name) => /^\d+$/.test(name))) {
    const args = (await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')).split('\0')
    if (texts.every((text) => args.includes(text))) found.push(Number(pid))
  }
  return found
}

/** Waits until the condition holds. */
export async function until(condition: () => boolean | Promise<boolean>, limit = 10_000): Promise<void> {
  const end = Date.now() + limit
  while (!(await condition())) {
    if (Date.now() > end) throw new Error(`Not so after ${limit} ms`)
    await sleep(10)
  }
}
