import { resolve } from 'node:path'
import { addAbortSignal } from 'node:stream'
import { setFlagsFromString } from 'node:v8'
import type { Config } from '../config.ts'
import { createClient } from '../db/client.ts'
import { UserError } from '../domain/errors.ts'
import { formatNamed } from '../formats/registry.ts'
import { measureInputs, openInputs } from '../input/open-inputs.ts'
import { createRejectsWriter, type RejectsWriter } from '../input/rejects.ts'
import type { Logger } from '../server/logger.ts'
import { type OpenDatabase, withDatabase } from './database.ts'
import { describeRejects, describeResult, printingWatcher } from './import/print-import.ts'
import { usualRejects } from './import/rejects-place.ts'
import { type ImportResult, runImport } from './import/run-import.ts'
import { createProgress, type Progress } from './progress.ts'
import { createSteps } from './steps.ts'

/** The options of the command, as they were given. */
export interface ImportArguments {
  readonly format?: string
  readonly dryRun?: boolean
  readonly json?: boolean
  /** Where records that are refused are written. */
  readonly rejects?: string
}

/**
 * Percent by which the heap may grow over what is in use before V8 clears it up: left to itself it goes to several times
 * that. Where objects begin their lives, V8 takes up to 48 MB and clears that up late; this can only be bounded when Node
 * starts, and the scripts of package.json do: 360 MiB in place of 490 of 150 MB of JATS (bench/import-memory.ts).
 */
const heapGrowth = 10

/**
 * `refgraph import PATH…`: takes files in. The exit code is 1 where anything was refused, 130 where it was stopped by
 * Ctrl-C.
 *
 * @throws UserError where the arguments are wrong, or the database or the rejects file cannot be used.
 */
export async function importFiles(
  config: Config,
  paths: readonly string[],
  given: ImportArguments,
  log: Logger,
): Promise<void> {
  if (paths.length === 0) throw new UserError('Name what to import: refgraph import PATH…')
  if (given.format !== undefined) formatNamed(given.format)
  setFlagsFromString(`--heap-growing-percent=${heapGrowth}`)
  const stop = new AbortController()
  const onSignal = (): void => stop.abort()
  process.once('SIGINT', onSignal)
  process.once('SIGTERM', onSignal)
  const progress = createProgress(process.stderr)
  const steps = createSteps((step) => {
    if (process.stderr.isTTY) progress.around(() => console.error(step))
  })
  // There at once, whatever the database takes.
  progress.update({ records: 0, references: 0, problems: 0, consumed: 0, total: undefined })
  try {
    await withDatabase(
      config,
      (database) => {
        steps.end()
        if (stop.signal.aborted) return stoppedEarly()
        return importInto(database, { config, paths, given, progress, signal: stop.signal, log })
      },
      steps.begin,
    )
  } finally {
    steps.end()
    progress.end()
    process.off('SIGINT', onSignal)
    process.off('SIGTERM', onSignal)
  }
}

/** Ctrl-C while the database was starting. */
async function stoppedEarly(): Promise<void> {
  console.error('Stopped before anything was taken in')
  process.exitCode = 130
}

interface ImportTask {
  readonly config: Config
  readonly paths: readonly string[]
  readonly given: ImportArguments
  readonly progress: Progress
  readonly signal: AbortSignal
  readonly log: Logger
}

/** Milliseconds between two looks at how far it is, also while a batch takes its time. */
const lookInterval = 200

async function importInto({ connection, notes }: OpenDatabase, task: ImportTask): Promise<void> {
  const { config, paths, given, progress, signal, log } = task
  const { format, dryRun = false, json = false } = given
  // With --json, nothing but that goes to standard output.
  for (const note of notes) log[json ? 'warn' : 'info'](note)
  const total = await measureInputs(paths)
  const client = createClient({ connection, poolSize: 2 })
  const rejects = dryRun ? undefined : openRejects(config, given.rejects)
  let looking: NodeJS.Timeout | undefined
  try {
    // Whoever waits for input that does not come can be stopped too.
    if (paths.includes('-')) addAbortSignal(signal, process.stdin)
    const inputs = openInputs(paths)
    const bytes = { consumed: () => inputs.consumed(), total: () => total }
    const print = (line: string): void => console.error(line)
    const watcher = printingWatcher(print, progress, bytes, config.logLevel === 'debug')
    looking = setInterval(watcher.tick, lookInterval)
    const result = await runImport(client, inputs, { format, dryRun, rejects, signal, watcher })
    progress.end()
    watcher.printRest()
    report(result, { json, dryRun }, await rejects?.close(), log)
  } finally {
    clearInterval(looking)
    progress.end()
    await client.close()
  }
}

function openRejects(config: Config, path: string | undefined): RejectsWriter {
  if (path !== undefined) return createRejectsWriter(resolve(path))
  return createRejectsWriter(usualRejects(config, process.cwd(), new Date()), true)
}

function report(
  result: ImportResult,
  { json, dryRun }: { readonly json: boolean; readonly dryRun: boolean },
  rejects: { readonly path: string; readonly count: number } | undefined,
  log: Logger,
): void {
  const { totals, byFormat, stopped } = result
  if (json) {
    const formats = Object.fromEntries(byFormat)
    process.stdout.write(
      `${JSON.stringify({ dryRun, stopped, ...totals, formats, rejects: rejects?.path ?? null })}\n`,
    )
  } else {
    for (const line of describeResult(result, dryRun)) log.info(line)
    if (rejects !== undefined) for (const line of describeRejects(totals.refused, rejects)) log.info(line)
  }
  if (stopped) process.exitCode = 130
  else if (totals.refused > 0) process.exitCode = 1
}
