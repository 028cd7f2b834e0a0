import { isBody, nameFromParts, parsePersonName } from '../../domain/full-name.ts'
import { isLifeDates, withoutLifeDates } from '../../domain/life-dates.ts'
import {
  explicitSuffix,
  isDegree,
  isNamedDegree,
  knownSuffix,
  parseSuffix,
  suffixAfterComma,
} from '../../domain/name-suffix.ts'
import type { PersonName } from '../../domain/record.ts'

/** Where a format puts the suffix: "Family, Suffix, Given" (BibTeX) or "Family, Given, Suffix" (RIS). */
export type SuffixPlace = 'second' | 'third'

/**
 * Reads a name whose parts its source separates by commas, the family name first: `["Zarate", "Carlos A.", "Jr"]`, with
 * the suffix second or third. `["Zarate CA", "Jr"]` is not inverted: the comma only cuts the suffix off. An empty part
 * is one that is not there, so `["Plato", ""]` is a family name alone. The years of a life and degrees behind the name
 * are no part of it. More than three parts are a literal, and so are three of a body's name ("Ministry of Health, Labour, Welfare").
 *
 * @param place the suffix's own place in the format, where it may be of any language; elsewhere only "Jr" and the like.
 * @returns `undefined` where there is nothing.
 */
export function nameOfCommaParts(
  parts: readonly string[],
  place: SuffixPlace = 'third',
): PersonName | undefined {
  const { texts, isCatalogued } = named(parts.map((part) => part.trim()))
  const [family = '', second = '', third = ''] = texts
  if (texts.length === 1 && isCatalogued) return parsePersonName(family)
  if (texts.length <= 2) {
    const isSuffix =
      second !== '' && (family.includes(' ') ? suffixAfterComma : parseSuffix)(second) !== undefined
    return isSuffix ? parsePersonName(`${family}, ${second}`) : nameFromParts(family, second)
  }
  const literal = texts.join(', ')
  if (texts.length > 3 && !isCatalogued) return { literal }
  if (place === 'second' && isSuffixIn(second)) return nameFromParts(family, third, second)
  if (third === '' || isSuffixIn(third)) return nameFromParts(family, second, third)
  if (parseSuffix(second) !== undefined) return nameFromParts(family, third, second)
  if (place === 'second' && isNamedDegree(second)) return nameFromParts(family, third)
  // "Windsor, Ada, Baroness, 1850-1911"
  if (isCatalogued) return nameFromParts(family, second)
  // In BibTeX an unknown word there is as often a given name in the wrong place.
  const isSuffix = place === 'third' && explicitSuffix(third) !== undefined && !third.includes(' ')
  if (!isSuffix || family.split(' ').length > 2 || isBody(literal)) return { literal }
  return nameFromParts(family, second, third)
}

/** Without years and degrees; a name with years is from a library's catalogue. */
function named(parts: readonly string[]): {
  readonly texts: readonly string[]
  readonly isCatalogued: boolean
} {
  const dated = parts.filter((part, at) => at === 0 || !isLifeDates(part)).map(withoutLifeDates)
  const isCatalogued = dated.length < parts.length || dated.some((part, at) => part !== parts[at])
  const texts = dated.filter((part, at) => at < 2 || part === '' || !isDegree(part))
  return { texts: texts.length < dated.length ? withoutLastDegree(texts) : texts, isCatalogued }
}

/** "van Vugt, Arie MD, PhD": where degrees follow, the last word of the given name is one too, and not two initials. */
function withoutLastDegree([family = '', given = '', ...others]: readonly string[]): readonly string[] {
  const [, names, last = ''] = /^(.*\p{Ll}.*) (\S+)$/u.exec(given) ?? []
  return [family, names !== undefined && isNamedDegree(last) ? names : given, ...others]
}

/** In a suffix's own place, what is known as one, or is written small as no given name is: "la jeune". */
function isSuffixIn(text: string): boolean {
  return knownSuffix(text) !== undefined || (/^\p{Ll}/u.test(text) && explicitSuffix(text) !== undefined)
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
