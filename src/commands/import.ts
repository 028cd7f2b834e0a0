import { resolve } from 'node:path'
import { addAbortSignal } from 'node:stream'
import { setFlagsFromString } from 'node:v8'
import type { Config } from '../config.ts'
import { createClient } from '../db/client.ts'
import { UserError } from '../domain/errors.ts'
import { formatNamed } from '../formats/registry.ts'
import { measureInputs, openInputs } from '../input/open-inputs.ts'
import { createRejectsWriter, rejectsFileName } from '../input/rejects.ts'
import type { Logger } from '../server/logger.ts'
import { readArguments } from './arguments.ts'
import { type OpenDatabase, withDatabase } from './database.ts'
import { describeResult, printingWatcher } from './import/print-import.ts'
import { type ImportResult, runImport } from './import/run-import.ts'
import { createProgress } from './progress.ts'

interface ImportOptions {
  readonly paths: readonly string[]
  readonly format: string | undefined
  readonly dryRun: boolean
  readonly json: boolean
  /** Where records that are refused are written. */
  readonly rejects: string
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
export async function importFiles(config: Config, args: readonly string[], log: Logger): Promise<void> {
  const options = readOptions(args)
  setFlagsFromString(`--heap-growing-percent=${heapGrowth}`)
  const stop = new AbortController()
  const onSignal = (): void => stop.abort()
  process.once('SIGINT', onSignal)
  process.once('SIGTERM', onSignal)
  try {
    await withDatabase(config, (database) => importInto(database, options, stop.signal, log))
  } finally {
    process.off('SIGINT', onSignal)
    process.off('SIGTERM', onSignal)
  }
}

async function importInto(
  { connection, notes }: OpenDatabase,
  options: ImportOptions,
  signal: AbortSignal,
  log: Logger,
): Promise<void> {
  const { paths, format, dryRun, json } = options
  // With --json, nothing but that goes to standard output.
  for (const note of notes) log[json ? 'warn' : 'info'](note)
  const total = await measureInputs(paths)
  const client = createClient({ connection, poolSize: 2 })
  const rejects = dryRun ? undefined : createRejectsWriter(options.rejects)
  const progress = createProgress(process.stderr)
  try {
    // Whoever waits for input that does not come can be stopped too.
    if (paths.includes('-')) addAbortSignal(signal, process.stdin)
    const inputs = openInputs(paths)
    const print = (line: string): void => console.error(line)
    const watcher = printingWatcher(print, progress, { consumed: () => inputs.consumed(), total })
    const result = await runImport(client, inputs, { format, dryRun, rejects, signal, watcher })
    progress.end()
    watcher.printRest()
    const written = await rejects?.close()
    report(result, options, written?.path, log)
  } finally {
    progress.end()
    await client.close()
  }
}

function report(
  result: ImportResult,
  { json, dryRun }: ImportOptions,
  rejects: string | undefined,
  log: Logger,
): void {
  const { totals, byFormat, stopped } = result
  if (json) {
    const formats = Object.fromEntries(byFormat)
    process.stdout.write(
      `${JSON.stringify({ dryRun, stopped, ...totals, formats, rejects: rejects ?? null })}\n`,
    )
  } else {
    for (const line of describeResult(result, dryRun)) log.info(line)
    if (rejects !== undefined)
      log.info(`What was refused is in ${rejects}; mend it there, and import that file`)
  }
  if (stopped) process.exitCode = 130
  else if (totals.refused > 0) process.exitCode = 1
}

function readOptions(args: readonly string[]): ImportOptions {
  const { values, positionals } = parse(args)
  if (positionals.length === 0) throw new UserError('Name what to import: refgraph import PATH…')
  const { format, rejects } = values
  if (format !== undefined) formatNamed(format)
  return {
    paths: positionals,
    format,
    dryRun: values['dry-run'] ?? false,
    json: values.json ?? false,
    rejects: resolve(rejects ?? rejectsFileName(new Date())),
  }
}

function parse(args: readonly string[]) {
  return readArguments({
    args: [...args],
    allowPositionals: true,
    options: {
      format: { type: 'string' },
      'dry-run': { type: 'boolean' },
      json: { type: 'boolean' },
      rejects: { type: 'string' },
    },
  })
}
