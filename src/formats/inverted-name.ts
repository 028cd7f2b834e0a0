import { nameFromParts, parsePersonName } from '../domain/full-name.ts'
import { parseSuffix } from '../domain/person-name.ts'
import type { PersonName } from '../domain/record.ts'

/**
 * Reads a name whose parts its source separates by commas, the family name first: `["Zarate", "Carlos A.", "Jr"]`, with
 * the suffix second or third. `["Zarate CA", "Jr"]` is not inverted: the comma only cuts the suffix off. An empty part
 * is one that is not there, so `["Plato", ""]` is a family name alone. More than three parts are a literal.
 *
 * @returns `undefined` where there is nothing.
 */
export function nameOfCommaParts(parts: readonly string[]): PersonName | undefined {
  const [family = '', second = '', third = ''] = parts.map((part) => part.trim())
  if (parts.length === 2 && parseSuffix(second) !== undefined) return parsePersonName(`${family}, ${second}`)
  if (parts.length <= 2) return nameFromParts(family, second)
  const literal = parts.map((part) => part.trim()).join(', ')
  if (parts.length > 3) return { literal }
  if (parseSuffix(second) !== undefined) return nameFromParts(family, third, second)
  return third === '' || parseSuffix(third) !== undefined ? nameFromParts(family, second, third) : { literal }
}

/**
 * The given name as formats write it that know no initials: in full, or the initials with full stops.
 *
 * @example givenOrInitials({ family: 'Zarate', initials: 'CA' }) // 'C. A.'
 * @example givenOrInitials({ family: 'Sartre', initials: 'J-P' }) // 'J.-P.'
 */
export function givenOrInitials(name: PersonName): string | undefined {
  return (
    name.given ??
    name.initials
      ?.replace(/\p{L}\p{M}*/gu, '$&. ')
      .replaceAll(' -', '-')
      .trim()
  )
}
