import { parseSuffix } from './person-name.ts'
import type { PersonName } from './record.ts'

/** Family names begin with a letter and hold letters, marks, apostrophes, hyphens, blanks and "St."-like full stops. */
const family = String.raw`(?<family>[\p{L}'’‘][\p{L}\p{M}'’‘\u2010\u2011.\- ]{0,60}?)`
/** "CA", "C.A.", "C. A.", "J-P", "J.-P.", also "Y.-H": at most five letters. */
const initials = String.raw`(?<initials>\p{Lu}\p{M}*\.?(?:[ \-\u2010\u2011]{0,2}\p{Lu}\p{M}*\.?){0,4})`
const suffix = String.raw`(?:,? ?(?<suffix>Jr|JR|jr|Sr|SR|sr|Jnr|II|III|IV|2nd|3rd|4th)\b\.?)`
const printed = new RegExp(`^${family}(?:, ?| )${initials}${suffix}?$`, 'u')
/** The suffix may also stand before the initials: "Zarate Jr CA", "Zarate, Jr., C.A.". */
const suffixFirst = new RegExp(`^${family}${suffix}(?:, ?| )${initials}$`, 'u')

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
  const groups = (printed.exec(value) ?? suffixFirst.exec(value))?.groups
  const familyName = groups?.['family']?.trim()
  const letters = groups?.['initials']
  if (familyName === undefined || letters === undefined || !isFamilyName(familyName)) return undefined
  const suffixName = parseSuffix(groups?.['suffix'] ?? '')
  return {
    family: familyName,
    initials: plainInitials(letters),
    ...(suffixName === undefined ? {} : { suffix: suffixName }),
  }
}

/**
 * Initials as `PersonName` has them: "C. A." and "C.A." become "CA", "J.-P." becomes "J-P".
 *
 * @example plainInitials('J.-P.') // 'J-P'
 */
export function plainInitials(text: string): string {
  return text
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/[. ]+/g, '')
    .replace(/-{2,}/g, '-')
    .replace(/-$/, '')
}

/** A family name has a word that begins with a capital; "et al" and lone particles are none. */
function isFamilyName(text: string): boolean {
  return (
    /(?:^|[ '’‘\u2010\u2011-]|^(?:d|l|al|el|ter|ten))[\p{Lu}\p{Lo}]/u.test(text) &&
    !/^(?:and|et al|in)\b/i.test(text)
  )
}
