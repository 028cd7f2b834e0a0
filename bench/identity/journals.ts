/*
 * Which journals of a collection are one and which are two: JATS articles through the importer, and lists of journals that say
 * which abbreviation is whose.
 *
 * npm run bench:journals
 *   --show N     prints N of the pairs that are two and of those that are wrongly one (10)
 *   --words      measures only whether the words of an abbreviation are told, without a database
 *   --keep DIR   leaves the first database there
 *
 * REFGRAPH_SAMPLES names the folder of the data, else ../shared/data beside the checkout.
 */
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { runImport } from '../../src/commands/import/run-import.ts'
import { type Client, createClient } from '../../src/db/client.ts'
import { startEmbedded } from '../../src/db/embedded.ts'
import { migrateDatabase } from '../../src/db/migrate.ts'
import { auditCounters } from '../../src/ingest/counts/counters.ts'
import { openInputs } from '../../src/input/open-inputs.ts'
import { measureJournals, printMeasures, type Measures } from './journal-measures.ts'
import { listFiles, readTruth } from './journal-lists.ts'
import { printWords } from './journal-words.ts'

const { values } = parseArgs({
  options: {
    show: { type: 'string', default: '10' },
    words: { type: 'boolean', default: false },
    keep: { type: 'string' },
  },
})
const samples =
  process.env['REFGRAPH_SAMPLES'] ?? fileURLToPath(new URL('../../../shared/data', import.meta.url))
const lists = listFiles(join(samples, 'journals'))
const articles = [join(samples, 'records/jats-europepmc.tar.gz')]
const truth = readTruth(lists)

printWords(truth, values.words ? Number(values.show) : 0)
if (!values.words) {
  const measures: [string, Measures][] = []
  await withDatabase(values.keep, async (client) => {
    measures.push(['articles', await taken(client, articles)])
    measures.push(['articles, then lists', await taken(client, lists)])
  })
  await withDatabase(undefined, async (client) => {
    await taken(client, lists)
    measures.push(['lists, then articles', await taken(client, articles)])
  })
  printMeasures(measures, Number(values.show))
}

async function taken(client: Client, files: readonly string[]): Promise<Measures> {
  const start = performance.now()
  await runImport(client, openInputs(files), {
    format: undefined,
    dryRun: false,
    rejects: undefined,
    signal: new AbortController().signal,
    watcher: { refused: () => {}, rejected: () => {}, noted: () => {}, advanced: () => {} },
  })
  const seconds = (performance.now() - start) / 1000
  const wrong = await auditCounters(client.db)
  if (wrong.length > 0) throw new Error(`Counters are wrong: ${JSON.stringify(wrong)}`)
  return measureJournals(client, truth, seconds)
}

async function withDatabase(
  kept: string | undefined,
  work: (client: Client) => Promise<void>,
): Promise<void> {
  const folder = kept ?? (await mkdtemp(join(tmpdir(), 'refgraph-bench-journals-')))
  // Postgres runs as another user where this runs as root.
  await chmod(folder, 0o755)
  const database = await startEmbedded({ dataDir: join(folder, 'data') })
  try {
    await migrateDatabase(database.connection)
    const client = createClient({ connection: database.connection, poolSize: 2 })
    await work(client)
    await client.close()
  } finally {
    await database.stop()
    if (kept === undefined) await rm(folder, { recursive: true, force: true })
  }
}
