import { isEastAsian } from '../../../domain/east-asian.ts'
import { initialsOf } from '../../../domain/person-name.ts'
import type { PersonName } from '../../../domain/record.ts'
import { familyKey } from '../../../domain/text-key.ts'
import { nameFamilyKey } from './family-key.ts'
import { hash53 } from '../traits/hash.ts'
import { variantsOf } from './variants.ts'

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

/** The number of a name key, as it is stored: a whole number of 53 bits. */
export function keyNumber(key: string): number {
  return hash53(key)
}

/**
 * The numbers of the keys under which a person with this name is found: of the name itself, which is the first, and of
 * its variants. Empty where the name has no initial.
 */
export function blockNumbers(name: PersonName): readonly number[] {
  const key = nameKey(name)
  if (key === undefined) return []
  const variants = variantsOf(name)
  if (variants.length === 0) return [keyNumber(key)]
  const keys = new Set([key, ...variants.flatMap((variant) => nameKey(variant) ?? [])])
  return [...keys].map(keyNumber)
}
