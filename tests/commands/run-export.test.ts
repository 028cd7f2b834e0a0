import { PassThrough, Writable } from 'node:stream'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { fileOutput, type Output, standardOutput } from '../../src/commands/export/output.ts'
import { runExport } from '../../src/commands/export/run-export.ts'
import { createClient } from '../../src/db/client.ts'
import { articleRecordsStatement } from '../../src/graphql/article-records.ts'
import { createSchema } from '../../src/graphql/schema.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'

const statement = articleRecordsStatement(createSchema(), { where: undefined, all: true, references: true })
const count = 20_000

let database: TestDatabase

beforeAll(async () => {
  database = await createTestDatabase()
  await database.client.sql`
    insert into articles (type, origin, title, title_key, abstract)
    select 'JOURNAL_ARTICLE', 'RECORD', 'Title ' || n, 'title ' || n, repeat('word ', 100)
      from generate_series(1, ${count}) n`
})

afterAll(() => database.drop())

function counting(
  onWrite: (writes: number) => unknown = () => {},
): Output & { readonly lines: () => number } {
  let [writes, lines] = [0, 0]
  return {
    lines: () => lines,
    isClosed: () => false,
    finish: async () => {},
    discard: async () => {},
    write: async (text) => {
      lines += text.split('\n').length - 1
      writes += 1
      await onWrite(writes)
    },
  }
}

test('a large collection comes a hundred records at a time, the next when they are written', async () => {
  const client = createClient({ connection: database.connection, poolSize: 1 })
  onTestFinished(() => client.close())
  const sizes = new Set<number>()
  let open = 0
  const output: Output = {
    ...counting(),
    write: async (text) => {
      open += 1
      sizes.add(text.split('\n').length - 1)
      await new Promise((resolve) => setTimeout(resolve, 1))
      expect(open).toBe(1)
      open -= 1
    },
  }
  expect(await runExport(client, statement, 'jsonl', output, new AbortController().signal)).toBe(count)
  // Head and tail are empty.
  expect(sizes).toEqual(new Set([0, 100]))
}, 120_000)

test('what is imported meanwhile is not in it', async () => {
  const client = createClient({ connection: database.connection, poolSize: 1 })
  onTestFinished(() => client.close())
  const output = counting(async (writes) => {
    if (writes !== 3) return
    await database.client
      .sql`insert into articles (type, origin, title, title_key) values ('OTHER', 'RECORD', 'Late', 'late')`
  })
  expect(await runExport(client, statement, 'jsonl', output, new AbortController().signal)).toBe(count)
  await database.client.sql`delete from articles where title = 'Late'`
}, 120_000)

test('it stops when told to, and leaves the connection usable', async () => {
  const client = createClient({ connection: database.connection, poolSize: 1 })
  onTestFinished(() => client.close())
  const stop = new AbortController()
  const output = counting((writes) => writes === 4 && stop.abort())
  const written = await runExport(client, statement, 'jsonl', output, stop.signal)
  expect(written).toBe(300)
  const [row] = await client.sql<{ one: number }[]>`select 1 as one`
  expect(row?.one).toBe(1)
})

test('it stops where nobody reads any more', async () => {
  const client = createClient({ connection: database.connection, poolSize: 1 })
  onTestFinished(() => client.close())
  let left = 3
  const stream = new Writable({
    write: (_chunk, _encoding, done) => {
      left -= 1
      done(left > 0 ? null : Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }))
    },
  })
  const output = standardOutput(stream)
  const written = await runExport(client, statement, 'jsonl', output, new AbortController().signal)
  expect(output.isClosed()).toBe(true)
  expect(written).toBeLessThan(1000)
})

test('standard output that is full waits, and any other failure of it is told', async () => {
  const stream = new PassThrough({ highWaterMark: 10 })
  const output = standardOutput(stream)
  let done = false
  const writing = output
    .write('more than ten letters')
    .then(() => output.write('x'))
    .then(() => (done = true))
  await new Promise((resolve) => setTimeout(resolve, 20))
  stream.resume()
  await writing
  expect(done).toBe(true)
  const full = standardOutput(
    new Writable({
      write: (_c, _e, next) => next(Object.assign(new Error('write ENOSPC'), { code: 'ENOSPC' })),
    }),
  )
  await full.write('x').catch(() => {})
  await expect(full.write('y')).rejects.toThrow('Standard output cannot be written: write ENOSPC')
})

test('a file that is not finished leaves what was there', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'refgraph-output-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const path = join(folder, 'x.ris')
  await writeFile(path, 'before')
  const output = await fileOutput(path)
  await output.write('after')
  expect((await readdir(folder)).sort()).toEqual(['x.ris', 'x.ris.part'])
  await output.discard()
  expect(await readdir(folder)).toEqual(['x.ris'])
})
