/*
 * The bibliography query, side by side: bare `node:http` with one statement written by hand, refgraph as users run it,
 * PostGraphile 5 with the amber preset. BENCH_ARTICLES, BENCH_ROUNDS, BENCH_SECONDS and BENCH_DATA_DIR change the scale.
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'
import { createClient } from '../src/db/client.ts'
import { type EmbeddedPostgres, startEmbedded } from '../src/db/embedded.ts'
import { migrateDatabase } from '../src/db/migrate.ts'
import { checkAgreement } from './agreement.ts'
import { type Collection, makeCollection, referencesEach } from './collection.ts'
import { type ContenderKey, contenderKeys, contenders } from './contenders.ts'
import { type Load, measure } from './load.ts'
import { createReport, formatReport } from './report.ts'
import { type ServerProcess, startServer } from './server-process.ts'

const connections = 16
const checkedArticles = 100
const scale = {
  articles: positive('BENCH_ARTICLES', 100_000),
  rounds: positive('BENCH_ROUNDS', 7),
  seconds: positive('BENCH_SECONDS', 6),
}
const dataDir = process.env['BENCH_DATA_DIR'] ?? fileURLToPath(new URL('../.refgraph-bench', import.meta.url))
const results = fileURLToPath(new URL('results/latest.json', import.meta.url))

/** What to end, the latest first. */
const open: (() => Promise<void>)[] = []
async function closeAll(): Promise<void> {
  for (let close = open.pop(); close !== undefined; close = open.pop()) await close()
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void closeAll().finally(() => process.exit(1)))
}

try {
  await run()
} finally {
  await closeAll()
}

async function run(): Promise<void> {
  const database = await startEmbedded({ dataDir })
  open.push(() => database.stop())
  for (const note of database.notes) console.log(note)
  await migrateDatabase(database.connection)
  const collection = await prepare(database)

  const servers: Partial<Record<ContenderKey, ServerProcess>> = {}
  for (const key of contenderKeys) {
    const { script, env } = contenders[key]
    const server = await startServer(script, database.connection, env)
    open.push(() => server.stop())
    servers[key] = server
  }
  const urlOf = (key: ContenderKey): string => servers[key]?.url ?? ''
  const urls = { bare: urlOf('bare'), refgraph: urlOf('refgraph'), postgraphile: urlOf('postgraphile') }

  const checked = articleIds(collection.articles, 1)
  await checkAgreement(urls, Array.from({ length: checkedArticles }, checked), referencesEach)
  console.log(`${checkedArticles} answers of the three servers agree`)

  const load = (key: ContenderKey, seed: number, seconds: number): Promise<Load> => {
    const nextId = articleIds(collection.articles, seed)
    const next = () => contenders[key].ask(nextId())
    return measure({ url: urls[key], connections, seconds, next })
  }
  const rounds: Record<ContenderKey, Load[]> = { bare: [], refgraph: [], postgraphile: [] }
  for (const key of contenderKeys) await load(key, 2, scale.seconds)
  for (let round = 0; round < scale.rounds; round++) {
    for (const key of contenderKeys) rounds[key].push(await load(key, 3 + round, scale.seconds))
    const rates = contenderKeys.map(
      (key) => `${contenders[key].name} ${rounds[key].at(-1)?.requestsPerSecond.toFixed(0)}`,
    )
    console.log(`Round ${round + 1}: ${rates.join(', ')} req/s`)
  }

  const report = createReport(
    {
      at: new Date().toISOString(),
      node: process.versions.node,
      postgres: await postgresVersion(database),
      cores: cpus().length,
      cpu: cpus()[0]?.model ?? 'unknown',
      collection,
      connections,
      roundSeconds: scale.seconds,
      checkedArticles,
    },
    rounds,
  )
  console.log(`\n${formatReport(report)}`)
  await mkdir(fileURLToPath(new URL('results', import.meta.url)), { recursive: true })
  await writeFile(results, `${JSON.stringify(report, null, 2)}\n`)
}

async function prepare(database: EmbeddedPostgres): Promise<Collection> {
  console.log(`Collection of ${scale.articles.toLocaleString('en')} articles in ${database.dataDir} …`)
  const collection = await makeCollection(database.connection, scale.articles)
  const { generatedIn } = collection
  console.log(generatedIn === undefined ? 'It was there already' : `Generated in ${generatedIn.toFixed(0)} s`)
  return collection
}

/** Article ids that look random: the same sequence for the same seed. */
function articleIds(articles: number, seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return 1 + (((mixed ^ (mixed >>> 14)) >>> 0) % articles)
  }
}

async function postgresVersion({ connection }: EmbeddedPostgres): Promise<string> {
  const client = createClient({ connection, poolSize: 1 })
  try {
    const [row] = await client.sql<{ version: string }[]>`select current_setting('server_version') as version`
    return row?.version ?? 'unknown'
  } finally {
    await client.close()
  }
}

function positive(name: string, fallback: number): number {
  const value = process.env[name]
  if (value === undefined || value === '') return fallback
  const number = Number(value)
  if (Number.isSafeInteger(number) && number > 0) return number
  throw new Error(`${name} is ${JSON.stringify(value)}; it takes a whole number from 1`)
}
