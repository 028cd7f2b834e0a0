/*
 * How fast records come in: JATS articles, multiplied with changed identifiers, through the importer as `refgraph import`
 * runs it; beside that, the same final rows loaded with bare COPY into tables with the same indexes. BENCH_COPIES says how
 * often each article is taken (20), BENCH_DATA_DIR where the database lies.
 *
 * npm run bench:import -- [FILE…]
 */
import { createWriteStream } from 'node:fs'
import { chmod, mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { runImport } from '../src/commands/import/run-import.ts'
import type { Totals } from '../src/commands/import/totals.ts'
import { type Client, createClient } from '../src/db/client.ts'
import { startEmbedded } from '../src/db/embedded.ts'
import { migrateDatabase } from '../src/db/migrate.ts'
import { auditCounters } from '../src/ingest/counts/counters.ts'
import { openInputs } from '../src/input/open-inputs.ts'
import { copyIn, copyOut } from './bare-copy.ts'
import { articlesOf, changedArticle } from './multiplied.ts'

const sample = fileURLToPath(new URL('../../shared/data/records/jats-europepmc.tar.gz', import.meta.url))
const copies = Number(process.env['BENCH_COPIES'] ?? 20)
const given = process.argv.slice(2)
const paths = given.length > 0 ? given : [sample]

const folder = await mkdtemp(join(process.env['BENCH_DATA_DIR'] ?? tmpdir(), 'refgraph-bench-import-'))
// Postgres runs as another user where this runs as root.
await chmod(folder, 0o755)
const database = await startEmbedded({ dataDir: join(folder, 'data') })
try {
  await run()
} finally {
  await database.stop()
  await rm(folder, { recursive: true, force: true })
}

async function run(): Promise<void> {
  const file = join(folder, 'articles.xml')
  await pipeline(multiplied(), createWriteStream(file))
  const { size } = await stat(file)
  console.log(`${copies} copies of ${paths.join(', ')}: ${(size / 1e6).toFixed(0)} MB of JATS`)
  await migrateDatabase(database.connection)
  const client = createClient({ connection: database.connection, poolSize: 2 })
  const imported = await timeImport(client, file)
  const wrong = await auditCounters(client.db)
  if (wrong.length > 0) throw new Error(`Counters are wrong: ${JSON.stringify(wrong)}`)
  await client.close()
  const bare = await timeCopy(join(folder, 'rows'))
  const { totals, seconds } = imported
  const records = totals.created + totals.completed + totals.updated
  console.log(`${records} records, ${totals.references} references in ${seconds.toFixed(1)} s:`)
  console.log(
    `${(records / seconds).toFixed(0)} records/s, ${(totals.references / seconds).toFixed(0)} references/s`,
  )
  console.log(`the same rows with bare COPY: ${bare.toFixed(1)} s; ratio ${(seconds / bare).toFixed(2)}`)
  printGrowth(imported.marks)
  console.log(`most memory: ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MiB`)
}

/** The articles of the samples again and again, each time with other identifiers. */
async function* multiplied(): AsyncGenerator<string> {
  for (let copy = 0; copy < copies; copy += 1) {
    for await (const article of articlesOf(paths)) yield `${changedArticle(article, copy)}\n`
  }
}

interface Mark {
  readonly references: number
  readonly at: number
}

async function timeImport(client: Client, file: string) {
  const marks: Mark[] = []
  const start = performance.now()
  const { totals } = await runImport(client, openInputs([file]), {
    format: undefined,
    dryRun: false,
    rejects: undefined,
    signal: new AbortController().signal,
    watcher: {
      refused: ({ name, problem }) => console.log(`${name} ${problem}`),
      rejected: (_source, reason) => console.log(`refused: ${reason}`),
      noted: () => {},
      advanced: ({ references }: Totals) => {
        marks.push({ references, at: performance.now() - start })
        if (process.stderr.isTTY) process.stderr.write(`\r${references} references`)
      },
    },
  })
  return { totals, marks, seconds: (performance.now() - start) / 1000 }
}

async function timeCopy(rows: string): Promise<number> {
  await copyOut(database.connection, rows)
  const client = createClient({ connection: database.connection, poolSize: 1 })
  await client.sql`create database bare`
  await client.close()
  const connection = { ...database.connection, database: 'bare' }
  await migrateDatabase(connection)
  const target = createClient({ connection, poolSize: 1 })
  try {
    const start = performance.now()
    await copyIn(target, rows)
    return (performance.now() - start) / 1000
  } finally {
    await target.close()
  }
}

/** What a reference costs at the beginning and at the end, over windows of 20,000. */
function printGrowth(marks: readonly Mark[]): void {
  const window = 20_000
  const total = marks.at(-1)?.references ?? 0
  if (total < 3 * window) return
  const timeAt = (references: number): number =>
    marks.find((mark) => mark.references >= references)?.at ?? marks.at(-1)?.at ?? 0
  const cost = (from: number, to: number): number => (timeAt(to) - timeAt(from)) / (to - from)
  // The first window also makes the journals and fills every cache: the second is compared.
  const early = cost(window, 2 * window)
  const late = cost(total - window, total)
  console.log(
    `ms a reference: ${early.toFixed(3)} with ${window} in, ${late.toFixed(3)} with ${total - window} in; grown ${(late / early).toFixed(2)} times`,
  )
}
