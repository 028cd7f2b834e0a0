/*
 * Clients that stay, beside clients that go away: 8 ask for one work after the other and check that each answer is to their
 * own question, while 12 ask for lists of 200 works and drop their connections, in waves. First without those who leave, then
 * with them. BENCH_ARTICLES, BENCH_ANSWERS, BENCH_SECONDS, BENCH_WAVE (milliseconds) and BENCH_DATA_DIR change the scale.
 *
 * npm run bench:leaving
 */
import { fileURLToPath } from 'node:url'
import { createClient } from '../src/db/client.ts'
import { startEmbedded } from '../src/db/embedded.ts'
import { migrateDatabase } from '../src/db/migrate.ts'
import { type Asked, askInCrowd } from '../tests/support/leaving-clients.ts'
import { makeCollection } from './collection.ts'
import { startServer } from './server-process.ts'

const articles = Number(process.env['BENCH_ARTICLES'] ?? 20_000)
const answers = Number(process.env['BENCH_ANSWERS'] ?? 20_000)
const seconds = Number(process.env['BENCH_SECONDS'] ?? 60)
const wave = Number(process.env['BENCH_WAVE'] ?? 28)
const dataDir =
  process.env['BENCH_DATA_DIR'] ?? fileURLToPath(new URL('../.refgraph-bench-leaving', import.meta.url))

const list = JSON.stringify({
  query: `{ articles(first: 200) { nodes {
    title abstract journal { title } authors(first: 10) { nodes { name } }
    references(first: 10) { nodes { ordinal text article { title } } } } } }`,
})

const database = await startEmbedded({ dataDir })
try {
  await migrateDatabase(database.connection)
  await makeCollection(database.connection, articles)
  const questions = await readQuestions()
  const server = await startServer('src/main.ts', database.connection, { LOG_LEVEL: 'error' })
  try {
    let number = 0
    const next = (): Asked => questions[number++ % questions.length] as Asked
    const crowd = { url: server.url, staying: 8, answers, seconds, next, body: list, wave }
    await askInCrowd({ ...crowd, leaving: 0, answers: 2_000 })
    for (const leaving of [0, 12]) {
      const { answered, wrongCount, wrong, left, seconds: taken } = await askInCrowd({ ...crowd, leaving })
      console.log(
        `${leaving} clients leave: ${rate(answered, taken)} answers a second (${answered} in ${taken.toFixed(1)} s), ` +
          `${wrongCount} wrong or failed; ${rate(left, taken)} requests a second were left`,
      )
      for (const one of wrong) console.log(`  ${one}`)
    }
  } finally {
    await server.stop()
  }
} finally {
  await database.stop()
}

function rate(count: number, seconds: number): string {
  return (count / seconds).toFixed(0)
}

/** A thousand works, each asked for by its DOI. */
async function readQuestions(): Promise<Asked[]> {
  const client = createClient({ connection: database.connection, poolSize: 1 })
  try {
    const rows = await client.sql<{ title: string; doi: string }[]>`
      select a.title, i.value as doi from articles a join article_identifiers i on i.article_id = a.id
      order by a.id limit 1000`
    return rows.map(({ title, doi }) => ({
      body: JSON.stringify({
        query: 'query ($doi: DOI!) { article(by: { doi: $doi }) { title doi } }',
        variables: { doi },
      }),
      answer: JSON.stringify({ data: { article: { title, doi } } }),
    }))
  } finally {
    await client.close()
  }
}
