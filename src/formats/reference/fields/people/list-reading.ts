import type { ListItem } from './items.ts'
import { type NameOrder, type Reading, readingsAt } from './readings.ts'

/** What it costs that a name is in another order than the one before it; orders that are not here have no price. */
const changes: Readonly<Partial<Record<NameOrder, Readonly<Partial<Record<NameOrder, number>>>>>> = {
  behind: { direct: 0.5, pair: 0.9 },
  direct: { behind: 0.5, pair: 0.9, familyFirst: 0.5 },
  // The first name turned round, the others not, is a style.
  pair: { behind: 0.9, direct: 0.1, familyFirst: 0.9 },
  familyFirst: { direct: 0.6, pair: 0.9 },
}

interface Path {
  readonly cost: number
  readonly reading: Reading
  /** Where the reading begins. */
  readonly at: number
  readonly before: Path | undefined
  /** The order of the last person, which one word alone and bodies do not tell. */
  readonly order: NameOrder | undefined
}

/** A reading with the items it takes. */
export interface PlacedReading {
  readonly reading: Reading
  readonly items: readonly ListItem[]
}

/**
 * The likeliest way to read a list: the names whose orders cost least together, since a list keeps to one. Linear in
 * the number of items.
 */
export function likeliestReading(items: readonly ListItem[]): PlacedReading[] {
  // At every place, the cheapest path that ends there, by the order of its last person.
  const paths: (Map<NameOrder | undefined, Path> | undefined)[] = []
  for (let at = 0; at < items.length; at += 1) {
    const before = at === 0 ? start : paths[at]
    if (before === undefined) continue
    for (const reading of readingsAt(items, at)) {
      const end = at + reading.taken
      const here = paths[end] ?? new Map<NameOrder | undefined, Path>()
      paths[end] = here
      const tells = reading.order !== 'lone' && reading.order !== 'body'
      for (const [order, path] of before) {
        const change = order === undefined || !tells ? 0 : (changes[order]?.[reading.order] ?? 0)
        const cost = (path?.cost ?? 0) + reading.cost + change
        const next = tells ? reading.order : order
        const known = here.get(next)
        if (known === undefined || cost < known.cost)
          here.set(next, { cost, reading, at, before: path, order: next })
      }
    }
  }
  let best: Path | undefined
  for (const path of paths[items.length]?.values() ?? [])
    if (best === undefined || path.cost < best.cost) best = path
  const readings: PlacedReading[] = []
  for (let path = best; path !== undefined; path = path.before)
    readings.push({ reading: path.reading, items: items.slice(path.at, path.at + path.reading.taken) })
  return readings.reverse()
}

const start: ReadonlyMap<NameOrder | undefined, Path | undefined> = new Map([[undefined, undefined]])
