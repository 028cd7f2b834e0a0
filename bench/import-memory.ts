/*
 * How much memory an import takes: JATS articles of BENCH_BYTES together (2 GB) go as a stream into `refgraph import -`, in a
 * process of its own with a database of its own, and the most memory that this process held is printed beside the 400 MiB
 * that it may hold (VmHWM of proc_pid_status(5), so on Linux only; Postgres has its own). The first BENCH_NEW_BYTES (300 MB)
 * are all new records: real articles again and again, each time with other identifiers. The rest are records that are in
 * by then, which are split, hashed, looked up and passed over: to write 2 GB of new records takes a quarter of an hour or more.
 *
 * npm run bench:memory -- [FILE…]
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { importScript } from '../tests/support/import-script.ts'
import { peakMemory } from '../tests/support/peak-memory.ts'
import { articlesOf, changedArticle } from './multiplied.ts'

const sample = fileURLToPath(new URL('../../shared/data/records/jats-europepmc.tar.gz', import.meta.url))
const bytes = Number(process.env['BENCH_BYTES'] ?? 2e9)
const newBytes = Math.min(bytes, Number(process.env['BENCH_NEW_BYTES'] ?? 300e6))
const allowed = 400

const given = process.argv.slice(2)
const paths = given.length > 0 ? given : existsSync(sample) ? [sample] : []

const folder = await mkdtemp(join(process.env['BENCH_DATA_DIR'] ?? tmpdir(), 'refgraph-bench-memory-'))
// Under root, Postgres runs as another user, who must get through.
await chmod(folder, 0o711)
try {
  await run()
} finally {
  await rm(folder, { recursive: true, force: true })
}

async function run(): Promise<void> {
  const articles = paths.length > 0 ? await Array.fromAsync(articlesOf(paths)) : [madeArticle()]
  console.log(
    `${articles.length} ${paths.length > 0 ? `articles of ${paths.join(', ')}` : 'article made by hand'}, ` +
      `repeated to ${megabytes(bytes)}: ${megabytes(newBytes)} of new records, the rest known`,
  )
  const start = performance.now()
  const env = { ...process.env, REFGRAPH_DATA_DIR: join(folder, 'data'), DATABASE_URL: '' }
  const child = spawn(process.execPath, [...importScript(), '-', '--json'], {
    cwd: folder,
    env,
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const peak = peakMemory(child.pid)
  const ended = once(child, 'exit')
  const [output] = await Promise.all([
    text(child.stdout),
    pipeline(Readable.from(stream(articles)), child.stdin),
  ])
  const [code] = await ended
  const seconds = (performance.now() - start) / 1000
  const { created, completed, updated, unchanged, refused, references } = JSON.parse(output) as Record<
    string,
    number
  >
  console.log(
    `exit code ${code}: ${JSON.stringify({ created, completed, updated, unchanged, refused, references })}`,
  )
  const records = [created, completed, updated, unchanged].reduce((sum = 0, count = 0) => sum + count, 0) ?? 0
  console.log(
    `${seconds.toFixed(0)} s with start and end of the database, ${(records / seconds).toFixed(0)} records/s, ` +
      `${(bytes / 1e6 / seconds).toFixed(1)} MB/s`,
  )
  const most = await peak
  console.log(
    most === 0
      ? 'peak memory: not known here, only on Linux'
      : `peak memory: ${most.toFixed(0)} MiB, ${most <= allowed ? 'within' : 'OVER'} the ${allowed} MiB allowed`,
  )
  if (most > allowed) process.exitCode = 1
}

/** New records up to `newBytes`, then those again and again. */
async function* stream(articles: readonly string[]): AsyncGenerator<string> {
  let written = 0
  for (let copy = 0; written < bytes; copy += 1) {
    // A copy that was begun as new is known only as far as it went: the first two are.
    const isNew = written < newBytes
    for (const article of articles) {
      if (written >= bytes) return
      const record = `${changedArticle(article, (isNew || copy < 2 ? copy : copy % 2) + 1)}\n`
      written += Buffer.byteLength(record)
      yield record
    }
  }
}

/** One article with as many references and as much text as a usual one has. */
function madeArticle(): string {
  const references = Array.from(
    { length: 60 },
    (_, index) =>
      `<ref id="B${index}"><element-citation publication-type="journal"><person-group><name><surname>Krystal${index}</surname>` +
      `<given-names>JH</given-names></name></person-group><article-title>A cited study of subject number ${index}</article-title>` +
      `<source>Biol Psychiatry</source><year>1999</year><volume>${index}</volume><fpage>${index}</fpage>` +
      `<pub-id pub-id-type="doi">10.1000/cited-${index}</pub-id></element-citation></ref>`,
  )
  return (
    '<article article-type="research-article"><front><article-meta><article-id pub-id-type="doi">10.1000/made</article-id>' +
    '<title-group><article-title>A study of how much memory it takes</article-title></title-group></article-meta></front>' +
    `<body><p>${'Many words of a body that is passed over. '.repeat(1500)}</p></body>` +
    `<back><ref-list>${references.join('')}</ref-list></back></article>`
  )
}

function megabytes(count: number): string {
  return `${(count / 1e6).toFixed(0)} MB`
}
