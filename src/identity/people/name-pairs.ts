import { isEastAsian } from '../../domain/east-asian.ts'
import { initialsOf } from '../../domain/person-name.ts'
import type { PersonName } from '../../domain/record.ts'
import { familyKey } from '../../domain/text-key.ts'
import { nameFamilyKey } from './family-key.ts'

/** In lists up to this length everybody stands beside everybody. */
const smallList = 30
/** In longer ones, beside the first of the list and those just before. */
const leading = 12
const preceding = 6

/**
 * The key that all compatible names share: the family name's key and the first initial. Undefined where there is no
 * initial: a family name alone does not tell one person from another, whoever stands beside.
 */
export function nameKey(name: PersonName): string | undefined {
  if (name.family === undefined) return undefined
  const cached = known.get(name)
  if (cached !== undefined) return cached.key
  const key = makeKey(name)
  known.set(name, { key })
  return key
}

/** Names do not change: each is compared with many. */
const known = new WeakMap<PersonName, { readonly key: string | undefined }>()

function makeKey(name: PersonName): string | undefined {
  const { given = '' } = name
  // Chinese, Japanese and Korean given names have no initials, but a first character.
  const [first] = familyKey(name.initials ?? initialsOf(given) ?? (isEastAsian(given) ? given : ''))
  return first === undefined ? undefined : `${nameFamilyKey(name)} ${first}`
}

/** Two places of an author list whose names make a pair: the one with the smaller name key first. */
export interface NamePair {
  readonly pair: string
  readonly place: number
  readonly otherPlace: number
}

/**
 * The pairs of names in one author list. The number of pairs of a list of n names is at most 15 n: in a list of
 * thousands, people are told by those at its head and those around them.
 */
export function pairsOfList(names: readonly PersonName[]): NamePair[] {
  const keys = names.map(nameKey)
  const pairs: NamePair[] = []
  for (const [place, key] of keys.entries()) {
    for (const other of companions(place, names.length)) {
      const otherKey = keys[other]
      if (key === undefined || otherKey === undefined) continue
      const ordered = key <= otherKey
      pairs.push({
        pair: pairKey(ordered ? key : otherKey, ordered ? otherKey : key),
        place: ordered ? place : other,
        otherPlace: ordered ? other : place,
      })
    }
  }
  return pairs
}

/** Earlier places that the name at this place is paired with. */
function* companions(place: number, length: number): Generator<number> {
  const all = length <= smallList
  for (let other = 0; other < place; other += 1) {
    if (all || other < leading || other >= place - preceding) yield other
    else other = place - preceding - 1
  }
}

/** The names that this one is compared by: in a list of thousands those at its head and those around it. */
export function namesAround(names: readonly PersonName[], place: number): readonly PersonName[] {
  const all = names.length <= smallList
  return names.filter(
    (_, other) => other !== place && (all || other < leading || Math.abs(other - place) <= preceding),
  )
}

/** A signed 64-bit number in decimal: FNV-1a over both keys, twice with different starts. */
function pairKey(a: string, b: string): string {
  const text = `${a}\n${b}`
  const high = hash(text, 0x811c9dc5)
  const low = hash(text, 0x9dc5811c)
  return BigInt.asIntN(64, (BigInt(high) << 32n) | BigInt(low)).toString()
}

function hash(text: string, start: number): number {
  let value = start
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  // The last characters must reach every bit: the finaliser of MurmurHash3.
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35)
  return (value ^ (value >>> 16)) >>> 0
}
