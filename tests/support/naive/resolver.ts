import { compareTexts } from './pages.ts'
import type { Data } from './data.ts'

/** Makes one field of a row, over all data. */
export type Resolver<Row> = (row: Row, args: never, data: Data) => unknown

export type Resolvers<Row> = Readonly<Record<string, Resolver<Row>>>

/** Fields that are columns of the same name. */
export function columns<Row extends object>(...names: (keyof Row & string)[]): Resolvers<Row> {
  return Object.fromEntries(names.map((name) => [name, (row: Row) => row[name] ?? null]))
}

export function sortTexts(texts: readonly string[]): string[] {
  return [...texts].sort(compareTexts)
}

/** How often each key occurs, in the order in which they first occur. */
export function countBy<T>(entries: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>()
  for (const entry of entries) counts.set(entry, (counts.get(entry) ?? 0) + 1)
  return counts
}
