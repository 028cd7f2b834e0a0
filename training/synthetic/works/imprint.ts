import type { Random } from '../../random.ts'
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
  const isLatin = /^[\p{Script=Latin}\p{P}\s]*$/u.test(own[0]?.[0] ?? '')
  if (pool.publishers.length > 0 && random.chance(own.length < 2 ? 1 : isLatin ? 0.35 : 0))
    return random.pick(pool.publishers)
  return random.pick(own.length < 2 ? publishersOf('en') : own)
}
