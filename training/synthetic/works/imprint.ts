import type { Random } from '../random.ts'
import { publishersOf } from '../tables/publishers.ts'
import type { Pool } from './pool.ts'

const known = new Map<string, readonly (readonly [string, string])[]>()

/** A publisher with one of its places: of the language, or of the samples. */
export function imprint(
  random: Random,
  pool: Pool,
  language: string,
): readonly [publisher: string, place: string] {
  const own = known.get(language) ?? publishersOf(language)
  known.set(language, own)
  if (pool.publishers.length > 0 && random.chance(own.length < 2 ? 1 : 0.35))
    return random.pick(pool.publishers)
  return random.pick(own.length < 2 ? publishersOf('en') : own)
}
