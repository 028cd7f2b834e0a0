import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Client, createReadClient } from '../../src/db/client.ts'
import { createSchema } from '../../src/graphql/schema.ts'
import { type ConnectionUse, connectionUses, parentsOf, readPage } from '../support/connections.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { TestService } from '../support/execute.ts'
import { type GraphRows, randomGraph, writeGraph } from '../support/graph.ts'

const pageSizes = [1, 2, 3, 7]

let database: TestDatabase
let reader: Client
let service: TestService
let graph: GraphRows

beforeAll(async () => {
  database = await createTestDatabase()
  graph = randomGraph(20_071_203)
  await writeGraph(database.client.db, graph)
  reader = createReadClient({ connection: database.connection, poolSize: 4 })
  service = new TestService(reader.sql)
})

afterAll(async () => {
  await reader?.close()
  await database?.drop()
})

interface List {
  readonly use: ConnectionUse
  readonly parent: string | undefined
  /** Node ids in order, by unpaged reading. */
  readonly ids: readonly string[]
  readonly cursors: readonly string[]
}

describe.each(connectionUses(createSchema()).map((use) => [nameOf(use), use] as const))(
  '%s',
  (_name, use) => {
    test('has each entry once, in its order, walked forward and backward', async () => {
      const parents = await parentsOf(service, graph, use, 3)
      const lists = await Promise.all(parents.map((parent) => readWhole(use, parent)))
      // Walking lists of one entry would show nothing.
      expect(Math.max(...lists.map(({ ids }) => ids.length))).toBeGreaterThan(2)
      await Promise.all(
        lists.flatMap((list) =>
          pageSizes.flatMap((size) => [walkForward(list, size), walkBackward(list, size)]),
        ),
      )
    })

    test('has an empty page after its last entry and before its first', async () => {
      const [parent] = await parentsOf(service, graph, use, 1)
      const { cursors, ids } = await readWhole(use, parent)
      const none = { edges: [], totalCount: ids.length }
      const noCursors = { startCursor: null, endCursor: null }
      expect(await readPage(service, use, parent, { after: cursors.at(-1) ?? '' })).toEqual({
        ...none,
        pageInfo: { hasNextPage: false, hasPreviousPage: true, ...noCursors },
      })
      expect(await readPage(service, use, parent, { last: 3, before: cursors[0] ?? '' })).toEqual({
        ...none,
        pageInfo: { hasNextPage: true, hasPreviousPage: false, ...noCursors },
      })
    })

    test('looks ahead only as far as the cursor at the other end', async () => {
      const [parent] = await parentsOf(service, graph, use, 1)
      const { cursors, ids } = await readWhole(use, parent)
      const window = { after: cursors[0] ?? '', before: cursors[2] ?? '' }
      const alone = { edges: [{ cursor: cursors[1], node: { id: ids[1] } }], totalCount: ids.length }
      const itsCursors = { startCursor: cursors[1], endCursor: cursors[1] }
      expect(await readPage(service, use, parent, { first: 1, ...window })).toEqual({
        ...alone,
        pageInfo: { hasNextPage: false, hasPreviousPage: true, ...itsCursors },
      })
      expect(await readPage(service, use, parent, { last: 1, ...window })).toEqual({
        ...alone,
        pageInfo: { hasNextPage: true, hasPreviousPage: false, ...itsCursors },
      })
    })
  },
)

/** Reads a list at once where it fits a page, else in the largest pages. */
async function readWhole(use: ConnectionUse, parent: string | undefined): Promise<List> {
  const ids: string[] = []
  const cursors: string[] = []
  let total = 0
  for (let more = true; more;) {
    const after = cursors.at(-1) ?? null
    const { edges, pageInfo, totalCount } = await readPage(service, use, parent, { first: 200, after })
    ids.push(...edges.map(({ node }) => node.id))
    cursors.push(...edges.map(({ cursor }) => cursor))
    more = pageInfo.hasNextPage
    total = totalCount
  }
  expect(ids).toHaveLength(total)
  expect(new Set(ids).size).toBe(total)
  expect(new Set(cursors).size).toBe(total)
  return { use, parent, ids, cursors }
}

async function walkForward({ use, parent, ids, cursors }: List, size: number): Promise<void> {
  let after: string | null = null
  for (let start = 0; start < Math.max(1, ids.length); start += size) {
    const page = await readPage(service, use, parent, { first: size, after })
    const wanted = cursors.slice(start, start + size)
    expect(page).toEqual({
      edges: wanted.map((cursor, index) => ({ cursor, node: { id: ids[start + index] } })),
      pageInfo: {
        hasNextPage: start + size < ids.length,
        hasPreviousPage: start > 0,
        startCursor: wanted[0] ?? null,
        endCursor: wanted.at(-1) ?? null,
      },
      totalCount: ids.length,
    })
    after = page.pageInfo.endCursor
  }
}

async function walkBackward({ use, parent, ids, cursors }: List, size: number): Promise<void> {
  let before: string | null = null
  for (let end = ids.length; end > 0; end -= size) {
    const page = await readPage(service, use, parent, { last: size, before })
    const start = Math.max(0, end - size)
    const wanted = cursors.slice(start, end)
    expect(page).toEqual({
      edges: wanted.map((cursor, index) => ({ cursor, node: { id: ids[start + index] } })),
      pageInfo: {
        hasNextPage: end < ids.length,
        hasPreviousPage: start > 0,
        startCursor: wanted[0] ?? null,
        endCursor: wanted.at(-1) ?? null,
      },
      totalCount: ids.length,
    })
    before = page.pageInfo.startCursor
  }
}

function nameOf({ typeName, fieldName, order }: ConnectionUse): string {
  return [`${typeName}.${fieldName}`, order].join(' ').trim()
}
