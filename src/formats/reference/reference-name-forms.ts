import { isJournalWord } from '../journals/journal-words.ts'
import { parseSuffix } from '../../domain/name-suffix.ts'
import type { PersonName } from '../../domain/record.ts'
import { plainInitials } from '../../domain/vancouver-name.ts'

export const apostrophe = "'’‘`"
export const hyphen = String.raw`\-\u2010\u2011\u2013`
const particle = `(?:van|von|vom|de|der|den|del|della|dell|dello|degli|di|da|dal|dos|das|do|du|la|le|el|al|ter|ten|te|zu|zur|zum|af|av|y|e|bin|ibn|ben|abu|op|het|[${apostrophe}]t|st|lo|los|las|mac|d|l)`
const capitalWord = String.raw`(?:(?:${particle}[${apostrophe}${hyphen}]){1,3}|(?:de|der|den|di|da|dos|du|la|le|van|von|vander|vanden|mc|al|el|ter|ten)(?=\p{Lu}))?(?:\p{Lu}[\p{L}\p{M}${apostrophe}${hyphen}]+|\p{Lo}+)`
/** A word after the first: not "KA", which would be the initials of a name that lacks its comma. */
const laterWord = String.raw`(?!\p{Lu}{2,3}(?![\p{L}${apostrophe}${hyphen}]))${capitalWord}`
/** At most five words, as few as the initials after them allow. "St. John" is the one full stop in it. */
const family = String.raw`(?<family>(?!The\b)(?:${particle}[ ]){0,3}(?:St\. )?(?:(?:Van|Von|De|Di|El|Le) \p{Ll}{3,20}|${capitalWord})(?:[ ](?:${particle}[ ]){0,3}${laterWord}){0,3}?)`
const suffix = String.raw`(?:[, ]{0,2}(?<suffix>(?:Jr|JR|Sr|SR|Jnr|2nd|3rd|4th)(?![a-df-z])|(?:(?<=[, .])(?:III|II|IV)|III)(?!\p{Lu}|\p{Ll}(?!t\.? al)|\.[A-Z]))\.?)?`
/** The genus of "E. coli" is no initial, where the title follows without more. */
const noGenus = String.raw`(?![ ](?!(?:and|und|${particle})\b)\p{Ll}{3})`
/** One initial: two letters where another alphabet has one, "Ivanov P. Ch.", "Petrov Yu. A.". */
const initial = String.raw`(?:\p{Lu}\p{M}*|[CGKPRSTWZ]h|[JY][aeu]|[DT][sz])\.`
const dotted = String.raw`${initial}(?:[ ]?[${hyphen}]?[ ]?${initial}${noGenus}){0,4}(?:[${hyphen}]\p{L}\.?|[ ]?\p{Lu}(?=[,;]|\s\(?(?:1[89]|20)\d\d))?`
const severalDotted = String.raw`(?:\p{Lu}\.(?:[ ]?[${hyphen}]?[ ]?\p{Lu}\.${noGenus}){1,4}|\p{Lu}\.\p{Lu}(?=,))`
/** Three of the letter I in a row are a suffix: "Alonzo FIII". */
const glued = String.raw`(?:\p{Lu}{1,3}?(?=III(?!\p{L}))|\p{Lu}{1,4})(?:[${hyphen}](?:\p{Lu}{1,3}|\p{Ll})){0,2}`
/**
 * Initials with small letters that are no given name: a particle among or after them ("Guedes JdA", "Does HCvd",
 * "Souza Bda"), or a letter of another alphabet that takes two of ours ("Kao Th"; without a vowel there is no word).
 */
const withSmall = String.raw`(?:\p{Lu}{1,3}\p{Ll}{1,2}\p{Lu}{1,3}|(?:\p{Lu}{2,3}|[B-DF-HJ-NP-TV-XZ])(?:d|d[aeiou]|d[ao]s|de[lnr]|l[ae]|v|vd|v[ao]n)|(?!Ng|Mc|St)[B-DF-HJ-NP-TV-XZ][b-df-hj-np-tv-xz])`
const spaced = String.raw`\p{Lu}(?:[ ${hyphen}]{1,2}\p{Lu}){1,3}`
/** Also glued to what is before it, "Met al", but not the end of "Metal". */
const etAl = String.raw`(?:et\.?\sal|(?<!\p{L})etal)`
const punctuation = String.raw`(?:(?<=\.)|(?=\s*(?:[,;:&(.]|and\b|${etAl}\b|$)))`
/** Where printers leave out the full stop after the list, the title, or a year, follows at once. */
const nothing = String.raw`(?=\s+(?:[\p{Lu}\d“"‘'(\[])|(?:1[5-9]|20)\d\d|${etAl}\b)`

/** A pattern that is tried at one place only. */
export const form = (body: string): RegExp => new RegExp(body, 'uy')
/** The forms of a name, each with what may follow it. The first name tells which are tried, in which order. */
const forms = {
  dotted: form(`${family}[ ](?<initials>${dotted})${suffix}`),
  /** Among undotted names only where the stops are beyond doubt: "M. E. coli" begins a title. */
  mixed: form(
    `${family}[ ](?<initials>${severalDotted})${suffix}(?:(?<=-\\p{Lu}\\.)|(?=\\s*(?:[,;&]|and\\b|${etAl})))`,
  ),
  glued: form(`${family}[ ](?<initials>${glued})${suffix}${punctuation}`),
  withSmall: form(`${family}[ ](?<initials>${withSmall})${suffix}${punctuation}`),
  spaced: form(`${family}[ ](?<initials>${spaced})${suffix}${punctuation}`),
  open: form(`${family}[ ](?<initials>${glued})${suffix}${nothing}`),
  inverted: form(`${family}\\s?,\\s?(?<initials>${dotted})${suffix}`),
  directGlued: form(`(?<initials>\\p{Lu}{1,3})\\s${family}${suffix}${punctuation}`),
  direct: form(`(?<initials>${dotted})\\s?${family}${suffix}${punctuation}`),
}
export const undottedList = [
  forms.mixed,
  forms.glued,
  forms.withSmall,
  forms.spaced,
  forms.open,
  forms.dotted,
]
/** The stops may begin in the middle of a list: "Qin L, Ding P., Fuller D. Q. Phytoliths". */
export const undottedAfterDotted = [forms.dotted, ...undottedList]
const dottedList = [forms.dotted, forms.glued]
const invertedList = [forms.inverted, forms.direct]
/** What all forms begin with but the direct ones, which are in lists of their own or among the first two. */
const nameStart = form(`${family}\\s?[ ,]\\s?\\p{Lu}`)
/** Inside a list, a name in another form than the others, where what follows it shows that it is one. */
export const inside = [
  // "Chesters PM, L. P. Smith, V. Nair: The E element".
  form(`(?<initials>${dotted})\\s${family}${suffix}(?=\\s?(?:[,:&]|and\\b))`),
  // "Tremblay, S., and Jones D.M. (2005)".
  form(`${family}\\s(?<initials>${dotted})${suffix}(?=\\s?(?:[,;&(]|and\\b))`),
  // "Boote KJ, Pickering, NB. Modeling".
  form(`${family},\\s(?<initials>\\p{Lu}{1,2})${suffix}(?=[.;])`),
]
const directList = [forms.direct]
const directGluedList = [forms.directGlued]

const firstIsInverted = form(`${family}\\s?,\\s?\\p{Lu}\\.`)
const firstIsDotted = form(
  `${family}[ ]${initial}(?:\\s?[${hyphen}]?\\s?${initial}|\\s?[,;&]|\\s+(?:and|et)\\b|\\s?\\p{Lu},?\\s\\(?(?:1[89]|20)\\d\\d)`,
)
const firstIsDirect = form(`\\p{Lu}\\.(?:[ ]?[${hyphen}]?\\p{Lu}\\.)*\\s?${family}`)
/** Two in a row: one alone may be anything. */
const firstIsDirectGlued = form(`\\p{Lu}{1,3}\\s${laterWord}(?:,|\\sand)\\s\\p{Lu}{1,3}\\s${laterWord}[,.]`)

/** In which forms the names of this list are, by the first of them. */
export function listFormAt(text: string): readonly RegExp[] {
  if (endOf(firstIsInverted, text, 0) !== undefined) return invertedList
  if (endOf(firstIsDotted, text, 0) !== undefined) return dottedList
  if (endOf(firstIsDirect, text, 0) !== undefined) return directList
  return endOf(firstIsDirectGlued, text, 0) === undefined ? undottedList : directGluedList
}

/** Somebody, and where in the text the name ends. */
export interface FoundName {
  readonly name: PersonName
  readonly end: number
}

/** The name at this place in the first of the forms that fits. */
export function nameAt(list: readonly RegExp[], text: string, start: number): FoundName | undefined {
  for (const [at, pattern] of list.entries()) {
    // Most names are in the first two forms; a title, where the list ends, needs not be tried in all.
    if (at === 2 && endOf(nameStart, text, start) === undefined) return undefined
    pattern.lastIndex = start
    const match = pattern.exec(text)
    const { family, initials, suffix } = match?.groups ?? {}
    if (match === null || family === undefined || initials === undefined) continue
    // "J. Opt. Soc. Am." is where the list ends and the journal begins.
    if (pattern === forms.direct && isJournalWord(family) && text.charAt(pattern.lastIndex) === '.') continue
    const suffixName = suffix === undefined ? undefined : parseSuffix(suffix)
    const name = { family, initials: plainInitials(initials).toUpperCase() }
    return {
      name: suffixName === undefined ? name : { ...name, suffix: suffixName },
      end: start + match[0].length,
    }
  }
  return undefined
}

/** The name at this place, if it is in the commonest form: "Zarate CA". */
export function gluedNameAt(text: string, start: number): FoundName | undefined {
  return nameAt([forms.glued], text, start)
}

/** Where the pattern ends that begins at `start`, if it does. */
export function endOf(pattern: RegExp, text: string, start: number): number | undefined {
  pattern.lastIndex = start
  return pattern.test(text) ? pattern.lastIndex : undefined
}
