type SortKey = number | string | boolean

/** An order of a list: what its cursors are marked with, which way it goes, and an entry's keys. */
export interface Order<Entry> {
  readonly mark: string
  readonly descending?: boolean
  readonly keys: (entry: Entry) => SortKey[]
}

export interface PageArguments {
  readonly first?: number | null
  readonly after?: string | null
  readonly last?: number | null
  readonly before?: string | null
}

/** A connection, as its resolvers give it away. */
export interface Connection {
  readonly nodes: unknown[]
  readonly edges: object[]
  readonly totalCount: number
  readonly pageInfo: {
    readonly hasNextPage: boolean
    readonly hasPreviousPage: boolean
    readonly startCursor: string | null
    readonly endCursor: string | null
  }
}

/**
 * The page of a list that the arguments ask for: the whole list is sorted, cut at the cursors, and sliced.
 *
 * @param edgeOf what an entry's edge says: its `node`, and what the list says of it.
 */
export function pageOf<Entry>(
  entries: readonly Entry[],
  order: Order<Entry>,
  args: PageArguments,
  edgeOf: (entry: Entry) => { readonly node: unknown },
): Connection {
  const direction = order.descending === true ? -1 : 1
  const compare = (a: readonly SortKey[], b: readonly SortKey[]) => direction * compareKeys(a, b)
  const sorted = entries
    .map((entry) => ({ entry, keys: order.keys(entry) }))
    .sort((a, b) => compare(a.keys, b.keys))
  const after = readCursor(order, args.after)
  const before = readCursor(order, args.before)
  const between = sorted.filter(
    ({ keys }) =>
      (after === undefined || compare(keys, after) > 0) &&
      (before === undefined || compare(keys, before) < 0),
  )
  const backward = typeof args.last === 'number'
  const size = args.last ?? args.first ?? 20
  const page = backward ? between.slice(-size) : between.slice(0, size)
  const more = between.length > size
  const upToAfter = after !== undefined && sorted.some(({ keys }) => compare(keys, after) <= 0)
  const fromBefore = before !== undefined && sorted.some(({ keys }) => compare(keys, before) >= 0)
  const edges = page.map(({ entry, keys }) => ({ ...edgeOf(entry), cursor: writeCursor(order.mark, keys) }))
  return {
    nodes: edges.map(({ node }) => node),
    edges,
    totalCount: entries.length,
    pageInfo: {
      hasNextPage: backward ? fromBefore : more,
      hasPreviousPage: backward ? more : upToAfter,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  }
}

function compareKeys(a: readonly SortKey[], b: readonly SortKey[]): number {
  for (const [index, key] of a.entries()) {
    const other = b[index]
    const difference =
      typeof key === 'string' ? compareTexts(key, String(other)) : Number(key) - Number(other)
    if (difference !== 0) return difference
  }
  return 0
}

/** By code point: JavaScript's own comparison goes by UTF-16 units. */
export function compareTexts(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b))
}

/** URL-safe base64 of a JSON list, spaced as Postgres writes it. */
function writeCursor(mark: string, keys: readonly SortKey[]): string {
  const list = [mark, ...keys].map((value) => JSON.stringify(value)).join(', ')
  return Buffer.from(`[${list}]`).toString('base64url')
}

function readCursor(
  order: { readonly mark: string },
  cursor: string | null | undefined,
): SortKey[] | undefined {
  if (typeof cursor !== 'string') return undefined
  const [mark, ...keys] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as [string, ...SortKey[]]
  if (mark !== order.mark) throw new Error(`A cursor of ${mark} was given to ${order.mark}`)
  return keys
}
