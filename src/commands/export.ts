import { resolve } from 'node:path'
import type { Config } from '../config.ts'
import { createClient } from '../db/client.ts'
import { messageOf, UserError } from '../domain/errors.ts'
import { type WrittenFormat, writtenFormats } from '../formats/written-formats.ts'
import { articleRecordsStatement } from '../graphql/article-records.ts'
import { createSchema } from '../graphql/schema.ts'
import { refuseOperands } from './arguments.ts'
import { withDatabase } from './database.ts'
import { fileOutput, standardOutput } from './export/output.ts'
import { runExport } from './export/run-export.ts'

/** The options of the command, as they were given. */
export interface ExportArguments {
  readonly format?: string
  /** An ArticleFilter as JSON. */
  readonly where?: string
  /** Works known only from references too? */
  readonly all?: boolean
  /** With fields of our own for what the format cannot say? */
  readonly lossless?: boolean
  /** A file; standard output where it is not given. */
  readonly output?: string
}

interface ExportOptions {
  readonly format: WrittenFormat
  readonly where: unknown
  readonly all: boolean
  readonly lossless: boolean
  readonly output: string | undefined
}

/**
 * `refgraph export --format FORMAT`: writes the collection, or what a filter selects of it, as one file. Everything but the
 * file goes to standard error. The exit code is 130 where it was stopped by Ctrl-C; a file is then not made.
 *
 * @throws UserError where the arguments are wrong, or the database or the file cannot be used.
 */
export async function exportRecords(
  config: Config,
  given: ExportArguments,
  others: readonly string[],
): Promise<void> {
  refuseOperands('export', others)
  const { format, where, all, lossless, output: path } = readOptions(given)
  const references = format === 'jsonl'
  const statement = articleRecordsStatement(createSchema(), { where, all, references })
  await withDatabase(config, async ({ connection, notes }) => {
    for (const note of notes) console.error(note)
    const client = createClient({ connection, poolSize: 1 })
    const stop = new AbortController()
    const onSignal = (): void => stop.abort()
    process.once('SIGINT', onSignal)
    process.once('SIGTERM', onSignal)
    const output = path === undefined ? standardOutput() : await fileOutput(path)
    let finished = false
    try {
      const count = await runExport(client, statement, format, output, stop.signal, { lossless })
      finished = !stop.signal.aborted
      if (!finished) process.exitCode = 130
      else if (!output.isClosed())
        console.error(`${count.toLocaleString('en')} ${count === 1 ? 'record' : 'records'} written`)
    } finally {
      await (finished ? output.finish() : output.discard())
      process.off('SIGINT', onSignal)
      process.off('SIGTERM', onSignal)
      await client.close()
    }
  })
}

function readOptions(values: ExportArguments): ExportOptions {
  const format = writtenFormats.find((known) => known === values.format)
  if (format === undefined) {
    throw new UserError(
      `Name the format: refgraph export --format ${writtenFormats.join('|')}${values.format === undefined ? '' : `; there is no ${JSON.stringify(values.format)}`}.`,
    )
  }
  return {
    format,
    where: values.where === undefined ? undefined : parseJson(values.where),
    all: values.all ?? false,
    lossless: values.lossless ?? false,
    output: values.output === undefined ? undefined : resolve(values.output),
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch (error) {
    throw new UserError(`--where takes JSON, as {"year": {"gte": 2020}}: ${messageOf(error)}.`, {
      cause: error,
    })
  }
}
