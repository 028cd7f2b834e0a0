/**
 * Global ids: `art_12`, `ref_7`, `aut_3`, `jrn_5`. To clients they are opaque; inside they name a table and a row.
 */
export const globalIdPrefixes = { Article: 'art', Reference: 'ref', Author: 'aut', Journal: 'jrn' } as const

export type NodeType = keyof typeof globalIdPrefixes

export interface GlobalId {
  readonly type: NodeType
  /** The row's key, a positive decimal integer that fits a `bigint`. */
  readonly key: string
}

const typeOfPrefix = new Map(
  Object.entries(globalIdPrefixes).map(([type, prefix]) => [prefix as string, type as NodeType]),
)

const largestKey = 9_223_372_036_854_775_807n

/** Takes a global id apart; undefined where it is not one. */
export function parseGlobalId(id: string): GlobalId | undefined {
  const match = /^([a-z]{3})_([1-9]\d{0,18})$/.exec(id)
  const type = typeOfPrefix.get(match?.[1] ?? '')
  const key = match?.[2]
  if (type === undefined || key === undefined || BigInt(key) > largestKey) return undefined
  return { type, key }
}
