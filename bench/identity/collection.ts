/* A collection made of records by the importer itself, in a Postgres of its own, for what is measured of identities. */
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { readFileSync } from 'node:fs'
import { runImport } from '../../src/commands/import/run-import.ts'
import { type Client, createClient } from '../../src/db/client.ts'
import { startEmbedded } from '../../src/db/embedded.ts'
import { migrateDatabase } from '../../src/db/migrate.ts'
import { initialsOf } from '../../src/domain/person-name.ts'
import type { ArticleRecord, PersonName } from '../../src/domain/record.ts'
import { formatNamed } from '../../src/formats/registry.ts'
import { openInputs } from '../../src/input/open-inputs.ts'
import { articlesOf } from '../multiplied.ts'

const samples = process.env['REFGRAPH_SAMPLES'] ?? '../shared/data'

/** The JATS articles whose authors are measured. */
export const jatsFiles = ['records/jats-europepmc.tar.gz', 'records/jats-plos']

/** A mention whose bearer is known. */
export interface Labelled {
  readonly person: string
  /** 1-based. */
  readonly position: number
  readonly record: ArticleRecord
}

/** A name as reference lists print it. */
export function cutToInitials(name: PersonName): PersonName {
  const { family, given, suffix } = name
  const initials = name.initials ?? (given === undefined ? undefined : initialsOf(given))
  if (family === undefined || initials === undefined) return name
  return { family, initials, ...(suffix === undefined ? {} : { suffix }) }
}

/** A file of the samples. */
export function samplePath(name: string): string {
  return join(samples, name)
}

/** The lines of a packed file of JSON lines. */
export function jsonLines<Row>(name: string): Row[] {
  const text = gunzipSync(readFileSync(samplePath(name))).toString()
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Row)
}

/** The records of the JATS articles in these files. */
export async function jatsRecords(names: readonly string[]): Promise<ArticleRecord[]> {
  const jats = formatNamed('jats')
  const records: ArticleRecord[] = []
  for await (const text of articlesOf(names.map(samplePath))) records.push(...jats.read(text).records)
  return records
}

/** The record as a line of refgraph's own format. */
export function recordLine(record: ArticleRecord): string {
  return `${JSON.stringify({ refgraphRecord: 1, ...record })}\n`
}

/** Takes the records in, in this order, and asks what came of it. */
export async function withCollection<Answer>(
  records: readonly ArticleRecord[],
  ask: (client: Client, seconds: number) => Promise<Answer>,
): Promise<Answer> {
  const folder = await mkdtemp(join(tmpdir(), 'refgraph-bench-records-'))
  try {
    const file = join(folder, 'records.jsonl')
    await writeFile(file, records.map(recordLine).join(''))
    return await withFile(file, ask)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Takes the records of a file in, and asks what came of it. */
export async function withFile<Answer>(
  file: string,
  ask: (client: Client, seconds: number) => Promise<Answer>,
): Promise<Answer> {
  const folder = await mkdtemp(join(tmpdir(), 'refgraph-bench-identity-'))
  // Postgres runs as another user where this runs as root.
  await chmod(folder, 0o755)
  const database = await startEmbedded({ dataDir: join(folder, 'data') })
  try {
    await migrateDatabase(database.connection)
    const client = createClient({ connection: database.connection, poolSize: 2 })
    const start = performance.now()
    await runImport(client, openInputs([file]), {
      format: undefined,
      dryRun: false,
      rejects: undefined,
      signal: new AbortController().signal,
      watcher: {
        refused: ({ name, problem }) => console.log(`${name} ${problem}`),
        rejected: (_source, reason) => console.log(`refused: ${reason}`),
        noted: () => {},
        advanced: () => {},
      },
    })
    const answer = await ask(client, (performance.now() - start) / 1000)
    await client.close()
    return answer
  } finally {
    await database.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
