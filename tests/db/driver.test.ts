import { sql as fragment } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Client, createClient, createReadClient } from '../../src/db/client.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'

/*
 * A statement that fails after it has sent rows leaves its connection's counter of rows where it was (postgres.js 3.4.9). The
 * next statement of that connection has its rows from index 0 nevertheless.
 */

let database: TestDatabase

beforeAll(async () => {
  database = await createTestDatabase()
})

afterAll(() => database.drop())

/** Sends two rows, and fails at the third. */
const failing = 'select 1 / (3 - n) as n from generate_series(1, 9) n'

/** Sends a row of a megabyte, so that it goes out at once, and then takes too long. */
const slow = "select repeat('x', 1000000) as text union all select pg_sleep(9)::text"

async function withOneConnection(
  work: (client: Client) => Promise<void>,
  { statementTimeout = 0 } = {},
): Promise<void> {
  const client = createClient({ connection: database.connection, poolSize: 1, statementTimeout })
  try {
    await work(client)
  } finally {
    await client.close()
  }
}

describe('after a statement that failed when it had sent rows', () => {
  const fails = async ({ sql }: Client): Promise<void> => {
    await expect(sql.unsafe(failing)).rejects.toThrow('division by zero')
  }

  test('the next one has its own rows, from the first place on', async () => {
    await withOneConnection(async (client) => {
      await fails(client)
      const rows = await client.sql<{ n: number }[]>`select n from generate_series(1, 3) n`
      expect(Object.entries(rows)).toEqual([
        ['0', { n: 1 }],
        ['1', { n: 2 }],
        ['2', { n: 3 }],
      ])
      expect([rows.length, rows.count, rows.columns.length]).toEqual([3, 3, 1])
    })
  })

  test('the next one has no rows where it gives none', async () => {
    await withOneConnection(async (client) => {
      await fails(client)
      expect([...(await client.sql`select 1 where false`)]).toEqual([])
    })
  })

  test('those that were sent behind it have theirs', async () => {
    await withOneConnection(async ({ sql }) => {
      const results = await Promise.allSettled([
        sql.unsafe(failing),
        sql`select 1 as n`,
        sql.unsafe(failing),
        sql.unsafe('select $1::int as n', [2], { prepare: true }),
      ])
      const [, first, , second] = results
      expect(results.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'rejected', 'fulfilled'])
      expect([first, second].map((one) => one?.status === 'fulfilled' && [...one.value])).toEqual([
        [{ n: 1 }],
        [{ n: 2 }],
      ])
    })
  })

  test.each([
    ['as values', ({ sql }: Client) => sql`select 1 as n`.values(), [[1]]],
    [
      'of several statements',
      ({ sql }: Client) => sql.unsafe('select 1 as n; select 2 as n'),
      [[{ n: 1 }], [{ n: 2 }]],
    ],
    ['by Drizzle', ({ db }: Client) => db.execute(fragment`select 1 as n`), [{ n: 1 }]],
    [
      'by name of columns',
      ({ db }: Client) => db.select({ n: fragment`1` }).from(fragment`(values (1)) v`),
      [{ n: 1 }],
    ],
  ])('rows %s are whole', async (_, ask, expected) => {
    await withOneConnection(async (client) => {
      await fails(client)
      const rows = (await ask(client)) as unknown[]
      expect(rows.map((row) => (Array.isArray(row) ? [...(row as unknown[])] : row))).toEqual(expected)
    })
  })

  test('a cursor gives whole pieces', async () => {
    await withOneConnection(async (client) => {
      await fails(client)
      const pieces: unknown[][] = []
      for await (const rows of client.sql`select n from generate_series(1, 5) n`.cursor(2))
        pieces.push([...rows])
      expect(pieces).toEqual([[{ n: 1 }, { n: 2 }], [{ n: 3 }, { n: 4 }], [{ n: 5 }]])
    })
  })
})

test('after a statement that ran out of time when it had sent a row, the next one has its own', async () => {
  await withOneConnection(
    async ({ sql }) => {
      for (let time = 1; time <= 2; time += 1) {
        await expect(sql.unsafe(slow)).rejects.toMatchObject({ code: '57014' })
        const rows = await sql<{ n: number }[]>`select ${time}::int as n`
        expect(Object.entries(rows)).toEqual([['0', { n: time }]])
      }
    },
    { statementTimeout: 300 },
  )
})

test('after a statement of the reading pool that was ended when it had sent a row, the next one has its own', async () => {
  const client = createReadClient({ connection: database.connection, poolSize: 1 })
  try {
    const query = client.sql.unsafe(slow)
    const ended = expect(query).rejects.toMatchObject({ code: '57014' })
    // It is under way by then, and its first row is out.
    await new Promise((resolve) => setTimeout(resolve, 300))
    await client.cancel(query, slow)
    await ended
    const rows = await client.sql<{ n: number }[]>`select 1 as n`
    expect(Object.entries(rows)).toEqual([['0', { n: 1 }]])
  } finally {
    await client.close()
  }
})
