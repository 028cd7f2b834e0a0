import { isEastAsian, isTranscribed } from './east-asian.ts'
import type { PersonName } from './record.ts'

/**
 * The initials of a given name, in the form of `PersonName.initials`: capitals without full stops or blanks, a hyphen
 * kept. Particles in lower case ("de", "la") give none. A short word of capitals only is taken as initials already.
 * `undefined` where there is no letter, or none but Chinese, Japanese or Korean ones, which nobody abbreviates.
 *
 * @example initialsOf('Carlos A.') // 'CA'
 * @example initialsOf('Jean-Pierre') // 'J-P'
 */
export function initialsOf(given: string): string | undefined {
  const words = given.slice(0, 200).match(/(?:^|[-\u2010\u2011])?[\p{L}\p{M}'’]+/gu) ?? []
  const abbreviable = /[\u1100-\uFFFF]/.test(given)
    ? words.filter((word) => !isEastAsian(word.replace(/^[-\u2010\u2011]/, '')))
    : words
  const capitalised = abbreviable.filter((word) => /\p{Lu}|\p{Lo}/u.test(word))
  let initials = ''
  for (const word of capitalised.length > 0 ? capitalised : abbreviable.slice(0, 1)) {
    const hyphen = /^[-\u2010\u2011]/.test(word) && initials !== '' ? '-' : ''
    const letters = word.replace(/[^\p{L}]/gu, '')
    const taken = /^\p{Lu}{2,3}$/u.test(letters) ? letters : String.fromCodePoint(letters.codePointAt(0) ?? 0)
    if (letters !== '') initials += hyphen + taken.toUpperCase()
  }
  return initials === '' ? undefined : initials
}

/**
 * A name as one would say it: given name or initials, family name, suffix. A full stop after "Jr" and "Sr". In Chinese,
 * Japanese and Korean writing the family name comes first. A collective name is itself; a name without any part is empty.
 *
 * @example displayName({ family: 'Zarate', given: 'Carlos A.', suffix: 'Jr' }) // 'Carlos A. Zarate Jr.'
 * @example displayName({ family: 'Zarate', initials: 'CA', suffix: 'Jr' }) // 'CA Zarate Jr.'
 * @example displayName({ family: '王', given: '小明' }) // '王小明'
 */
export function displayName(name: PersonName): string {
  if (name.family === undefined && name.literal !== undefined) return name.literal
  const suffix = name.suffix === 'Jr' || name.suffix === 'Sr' ? `${name.suffix}.` : name.suffix
  return spokenName(name.given ?? name.initials, name.family, suffix)
}

/** The parts of a name, where a source keeps them apart, in the order in which its writing has them. */
export function spokenName(
  given: string | undefined,
  family: string | undefined,
  suffix: string | undefined,
): string {
  const isEastern = isEastAsian(family) && isEastAsian(given)
  if (!isEastern || family === undefined || given === undefined)
    return [given, family, suffix].filter((part) => part !== undefined).join(' ')
  const name = isTranscribed(family) ? `${given}・${family}` : family + given
  return suffix === undefined ? name : name + (isEastAsian(suffix) ? suffix : ` ${suffix}`)
}
