import { parseSuffix } from './name-suffix.ts'
import { displayName } from './person-name.ts'
import type { PersonName } from './record.ts'

/** "CA", "C.A.", "C. A.", "J-P", "J.-P.", also "Y.-H": at most five letters, after a comma or a blank. */
const initialsAtEnd = /(?:, ?| )(\p{Lu}\p{M}*\.?(?:[ \-\u2010\u2011]{0,2}\p{Lu}\p{M}*\.?){0,4})$/u
/** After a blank or comma, and the unmistakable ones also glued to the initials: "Camargo CAJr". */
const suffixAtEnd =
  /(?:(?:, ?| )(?:Jr|JR|jr|Sr|SR|sr|Jnr|II|III|IV|2nd|3rd|[4-9]th)|(?<=[\p{Lu}.])(?:Jr|Sr|2nd|3rd|[4-9]th))\.?$/u
/** The suffix may also stand before the initials: "Zarate Jr CA", "Zarate, Jr., C.A.". */
const suffixOfFamily = /(?:, ?| )(?:Jr|Sr|II|III|IV|2nd|3rd|[4-9]th)\.?$/
/** Letters, marks, apostrophes, hyphens, blanks, and the full stop of "St. John". */
const familyShape = /^[\p{L}'’‘][\p{L}\p{M}'’‘\u2010\u2011.\- ]{0,60}$/u
/** A family name has a word that begins with a capital ("van B" is none), perhaps after "al-", "d'" or "Mac". */
const hasCapitalWord =
  /(?:^|[ '’‘\u2010\u2011-])(?:(?:d|l|al|el|ter|ten|de|di|le|la|van|von)(?=\p{Lu}))?[\p{Lu}\p{Lo}]/u
const notFamily = /^(?:and|et al|in)\b/i

/**
 * Reads one name as the Vancouver style prints it: the family name, then initials, then a suffix. Particles and
 * hyphens stay with the family name. Initials come out as capitals without full stops, a hyphen kept.
 *
 * Names in another order ("Carlos A. Zarate") and collective names give `undefined`: whether those are meant only
 * the list around them can tell.
 *
 * @see Citing Medicine (NLM), appendix F and chapter 1, "Authors"
 * @example parseVancouverName('Zarate CA, Jr') // { family: 'Zarate', initials: 'CA', suffix: 'Jr' }
 * @example parseVancouverName('van Berckel, B.N.') // { family: 'van Berckel', initials: 'BN' }
 */
export function parseVancouverName(text: string): PersonName | undefined {
  if (text.length > 120) return undefined
  const value = text.replace(/\s+/g, ' ').trim()
  const suffix = suffixAtEnd.exec(value)
  // "Ivanov II" has initials and no suffix: without the first reading's suffix there must be initials left.
  return (suffix && read(value.slice(0, suffix.index), suffix[0])) ?? read(value, '')
}

function read(value: string, suffixText: string): PersonName | undefined {
  const letters = initialsAtEnd.exec(value)
  if (letters?.[1] === undefined) return undefined
  let family = value.slice(0, letters.index).replace(/,$/, '')
  const inner = suffixText === '' ? (suffixOfFamily.exec(family)?.[0] ?? '') : ''
  family = family.slice(0, family.length - inner.length)
  if (!familyShape.test(family) || !hasCapitalWord.test(family) || notFamily.test(family)) return undefined
  const suffix = parseSuffix((suffixText || inner).replace(/^,/, ''))
  return { family, initials: plainInitials(letters[1]), ...(suffix === undefined ? {} : { suffix }) }
}

/**
 * Initials as `PersonName` has them: "C. A." and "C.A." become "CA", "J.-P." becomes "J-P".
 *
 * @example plainInitials('J.-P.') // 'J-P'
 */
export function plainInitials(text: string): string {
  return text
    .replace(/[\u2010\u2011\u2013]/g, '-')
    .replace(/[. ]+/g, '')
    .replace(/-{2,}/g, '-')
    .replace(/-$/, '')
}

/** A name as a Vancouver list prints it: "Zarate CA Jr"; a given name in full where there is one; a collective's text. */
export function printedVancouverName(name: PersonName): string {
  if (name.family === undefined || name.given !== undefined) return displayName(name) || (name.literal ?? '')
  return [name.family, name.initials, name.suffix].filter((part) => part !== undefined).join(' ')
}
