import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { type Asked, askInCrowd } from '../support/leaving-clients.ts'
import { startProgram } from '../support/program.ts'

/** The same with 20,000 answers, and with figures: `npm run bench:leaving`. */
const answers = 1_000
const works = 500

let database: TestDatabase

beforeAll(async () => {
  database = await createTestDatabase()
  const { sql } = database.client
  // Two hundred of them are more than the buffers between Postgres and the service hold: a row is on its way for a while.
  await sql`
    insert into articles (id, type, origin, title, title_key, abstract)
    overriding system value
    select n, 'JOURNAL_ARTICLE', 'RECORD', 'Work number ' || n, 'work number ' || n, repeat('An abstract. ', 200)
    from generate_series(1, ${works}) n`
})

afterAll(() => database.drop())

function connectionUrl(): string {
  const { connection } = database
  if (typeof connection === 'string') return connection
  const { host, port, username, password = '', database: name } = connection
  const user = `${encodeURIComponent(username)}:${encodeURIComponent(password)}`
  return `postgres://${user}@${encodeURIComponent(host)}:${port}/${name}`
}

test('clients that stay get the answers to their own questions, and no errors, while others go away', async () => {
  const program = startProgram(['src/main.ts'], {
    DATABASE_URL: connectionUrl(),
    PORT: '0',
    REFGRAPH_SEED: 'off',
  })
  const [, url = ''] = /at (http:\S+)\/graphql/.exec(await program.wrote(/GraphiQL and the API .*\n/)) ?? []
  let number = 0
  const next = (): Asked => {
    const n = 1 + (number++ % works)
    return {
      body: JSON.stringify({
        query: 'query ($id: ID!) { node(id: $id) { id ... on Article { title } } }',
        variables: { id: `art_${n}` },
      }),
      answer: JSON.stringify({ data: { node: { id: `art_${n}`, title: `Work number ${n}` } } }),
    }
  }
  const body = JSON.stringify({ query: '{ articles(first: 200) { nodes { title abstract } } }' })
  const crowd = { url, staying: 8, answers, seconds: 20, next, leaving: 12, body, wave: 28 }
  const { answered, wrong, left } = await askInCrowd(crowd)
  expect(wrong).toEqual([])
  expect(left).toBeGreaterThan(100)
  // Those who leave do not keep the others waiting.
  expect(answered).toBe(answers)
})
