import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, inject, onTestFinished } from 'vitest'
import type { Client } from '../../src/db/client.ts'
import { auditCounters } from '../../src/ingest/counts/counters.ts'
import type { Totals } from '../../src/commands/import/totals.ts'
import type { Reject } from '../../src/input/rejects.ts'
import { createTestDatabase } from './database.ts'
import { importScript } from './import-script.ts'
import { dumpTables } from './ingest.ts'
import { type Program, type ProgramOptions, startProgram } from './program.ts'

/** What `refgraph import --json` prints. */
export type Summary = Totals & {
  readonly dryRun: boolean
  readonly stopped: boolean
  readonly formats: Readonly<Record<string, Totals>>
  readonly rejects: string | null
}

/** An import that has ended. */
export interface ImportEnd {
  readonly code: number | null
  readonly summary: Summary
  /** What it said beside the summary and how far it was. */
  readonly said: string
  readonly rejects: readonly Reject[]
}

/** A folder and a database of a test's own, and `refgraph import` as a user runs it in that folder. */
export interface TestImports {
  readonly folder: string
  readonly client: Client
  /** Variables with which a program of ours uses the database. */
  readonly env: Readonly<Record<string, string>>
  /** Writes a file into the folder, and gives its path. */
  file(name: string, content: string | Buffer): Promise<string>
  /** Starts an import of these, with whatever options. */
  start(args: readonly string[], options?: ProgramOptions): Program
  /** Imports these with `--json`, and waits for the end. */
  run(args: readonly string[], options?: ProgramOptions): Promise<ImportEnd>
  /** Titles of the articles that came from records, sorted. */
  titles(): Promise<string[]>
  rows(statement: string): Promise<Record<string, unknown>[]>
  /** Every row of every table. */
  dump(): Promise<Record<string, string[]>>
  /** Expects every counter to be right, and no article to be there in part. */
  audit(): Promise<void>
}

/** Both go when the test ends, which also expects the counters to be right. */
export async function createTestImports(): Promise<TestImports> {
  const folder = await mkdtemp(join(tmpdir(), 'refgraph-import-'))
  const database = await createTestDatabase()
  const { client } = database
  onTestFinished(async () => {
    await database.drop()
    await rm(folder, { recursive: true, force: true })
  })
  const { host, port, username, password = '' } = inject('cluster')
  const name = await client.sql<{ name: string }[]>`select current_database() as name`
  const env = {
    DATABASE_URL: `postgres:///${name[0]?.name}`,
    PGHOST: host,
    PGPORT: String(port),
    PGUSER: username,
    PGPASSWORD: password,
  }
  const start: TestImports['start'] = (args, options) =>
    startProgram([...importScript(), ...args], env, { cwd: folder, ...options })
  const rows: TestImports['rows'] = async (statement) => [
    ...(await client.sql.unsafe<Record<string, unknown>[]>(statement)),
  ]
  return {
    folder,
    client,
    env,
    start,
    rows,
    run: async (args, options) => endOf(start([...args, '--json'], options)),
    async file(path, content) {
      await writeFile(join(folder, path), content)
      return join(folder, path)
    },
    async titles() {
      const found = await rows("select title from articles where origin = 'RECORD' order by title")
      return found.map(({ title }) => String(title))
    },
    dump: () => dumpTables(client),
    audit: () => expectWhole(client),
  }
}

/** Waits for the end of an import with `--json`. */
export async function endOf(program: Program): Promise<ImportEnd> {
  const code = await program.exit()
  const lines = program.stdout().split('\n')
  expect(lines, program.output()).toHaveLength(2)
  const summary = JSON.parse(lines[0] ?? '') as Summary
  const said = program
    .output()
    .replace(program.stdout(), '')
    .replaceAll(/^.*\d records? \([\d,]+\/s\).*\n/gm, '')
    .trim()
  return { code, summary, said, rejects: await readRejectsFile(summary.rejects) }
}

/** The lines of a rejects file. */
export async function readRejectsFile(path: string | null): Promise<Reject[]> {
  if (path === null) return []
  const text = await readFile(path, 'utf8')
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Reject)
}

/** Names of the files in a folder. */
export async function filesIn(folder: string): Promise<string[]> {
  return (await readdir(folder)).sort()
}

async function expectWhole({ db, sql }: Client): Promise<void> {
  expect(await auditCounters(db)).toEqual([])
  const orphans = await sql`
    select id from articles a where origin = 'REFERENCE'
       and not exists (select from article_references r where r.cited_id = a.id)`
  expect(orphans, 'works that nobody cites').toHaveLength(0)
  const unsourced = await sql`
    select id from articles a where origin = 'RECORD'
       and not exists (select from source_records s where s.article_id = a.id)`
  expect(unsourced, 'records of no source').toHaveLength(0)
  const idle = await sql`select id from authors where article_count = 0`
  expect(idle, 'authors of nothing').toHaveLength(0)
}
