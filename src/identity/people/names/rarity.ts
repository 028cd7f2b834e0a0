import { worksOfFamily } from './common-families.ts'

/** Works that what is known beforehand counts for, beside those of the collection. */
const knownWorks = 100_000

/** Of how many of these a person with a name that is not common is an author, under one initial. */
const worksOfOthers = 2

/** The share of people whose first initial it is; of one that is not here, .01. */
const initialShares: Readonly<Record<string, number>> = {
  m: 0.1,
  s: 0.09,
  j: 0.085,
  a: 0.08,
  r: 0.06,
  c: 0.05,
  y: 0.05,
  p: 0.045,
  k: 0.045,
  d: 0.045,
  h: 0.045,
  l: 0.04,
  t: 0.04,
  g: 0.035,
  x: 0.035,
  b: 0.033,
  n: 0.03,
  e: 0.027,
  f: 0.025,
  z: 0.025,
  w: 0.022,
  v: 0.018,
  i: 0.014,
  q: 0.012,
}

/**
 * How rare a name is: the natural logarithm of one work in how many has an author of this family name and first initial,
 * 4 for "Wang Y", 10 or more for a name that is met once. Counted in the collection, and in what is known of common names
 * beforehand, so that it tells something in a collection of a hundred works, too.
 *
 * @param key see `nameKey`.
 * @param count works of the collection with such an author.
 * @param works works of the collection.
 */
export function rarityOf(key: string, count: number, works: number): number {
  const trust = works / (works + knownWorks)
  return Math.log((knownWorks + works * trust) / (1 + worksKnown(key) + count * trust))
}

function worksKnown(key: string): number {
  const gap = key.lastIndexOf(' ')
  const family = worksOfFamily(key.slice(0, gap))
  return family === undefined
    ? worksOfOthers
    : Math.max(worksOfOthers, family * (initialShares[key.slice(gap + 1)] ?? 0.01))
}
