import { readFile } from 'node:fs/promises'
import type { Config } from '../config.ts'
import { type Client, createClient } from '../db/client.ts'
import { messageOf, type Problem, UserError } from '../domain/errors.ts'
import type { ArticleRecord } from '../domain/record.ts'
import { readRecords } from '../formats/registry.ts'
import { finishImport, importRecord, type RecordReport, startImport } from '../ingest/import-record.ts'
import type { Logger } from '../server/logger.ts'
import { withDatabase } from './database.ts'

interface ReadFile {
  readonly name: string
  readonly format: string
  readonly records: readonly ArticleRecord[]
  readonly problems: readonly Problem[]
}

/**
 * Takes files in. All are read before anything is written, so that an unreadable one leaves the database as it was.
 *
 * @throws UserError where a file cannot be read.
 */
export async function importFiles(config: Config, paths: readonly string[], log: Logger): Promise<void> {
  if (paths.length === 0) throw new UserError('Name the files to import: refgraph import page.txt')
  const files: ReadFile[] = []
  for (const path of paths) files.push({ name: path, ...readRecords(await readText(path), path) })
  await withDatabase(config, async ({ connection, notes }) => {
    for (const note of notes) log.info(note)
    const client = createClient({ connection, poolSize: 1 })
    try {
      await importAll(client, files, log)
    } finally {
      await client.close()
    }
  })
}

async function importAll(client: Client, files: readonly ReadFile[], log: Logger): Promise<void> {
  const importId = await startImport(client)
  let changed = 0
  for (const { name, format, records, problems } of files) {
    for (const problem of problems) log.warn(`${name}, ${problem.where}: ${problem.message}`)
    for (const record of records) {
      const report = await importRecord(client, record, { name, format, importId })
      if (report.outcome !== 'unchanged') changed += 1
      log.info(`${name}: ${describeReport(report)}`)
    }
  }
  await finishImport(client, importId, changed)
}

/** One line on what became of a record. */
export function describeReport({ outcome, references }: RecordReport): string {
  if (outcome === 'unchanged') return 'no change; the same was imported before'
  const { total, linked, created, unreadable } = references
  const done = {
    created: '1 new record',
    completed: '1 record of a work known from references',
    updated: '1 record updated',
  }
  const parts = [`${linked} linked to known works`, `${created} works new`]
  if (unreadable > 0) parts.push(`${unreadable} kept as text only`)
  return `${done[outcome]}, ${total} references (${parts.join(', ')})`
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    const reason =
      code === 'ENOENT' ? 'there is no such file.' : code === 'EISDIR' ? 'it is a folder.' : messageOf(error)
    throw new UserError(`${path} cannot be read: ${reason}`, { cause: error })
  }
}
