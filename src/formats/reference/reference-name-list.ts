import { nameFromParts, parsePersonName } from '../../domain/full-name.ts'
import { parseSuffix } from '../../domain/name-suffix.ts'
import type { PersonName } from '../../domain/record.ts'
import { parseVancouverName } from '../../domain/vancouver-name.ts'
import { isJournalWord } from '../journals/journal-words.ts'

/** Everyone in a part of a reference that holds names only. */
export interface NameList {
  readonly names: readonly PersonName[]
  /** "et al.", or people left out with "…". */
  readonly truncated: boolean
}

/** No list of names is longer: 6,000 people. */
const longest = 60_000
const etAlAtEnd =
  /[\s,;&]{0,3}(?:(?:and |& )?et\.? al\b\.?|,? and (?:others|colleagues)|others)[\s.,:;]{0,3}$/u
const roleAtEnd = /,? \(?(?:[Ee]ds?|[Ee]ditors?|Hrsg|Hgg?|[Cc]oord)\b\.?\)?[\s.,:;]{0,3}$/u
const ellipsis = /,? ?(?:…|\. ?\. ?\.),? ?(?:& |and )?/gu
/** Between two names, or a family name and what follows it; "and" with or without a comma before it. */
const separator = /( ?[,;]? ?& ?| ?[,;] (?:and|und|et) | (?:and|und|et|y) | ?[,;] ?)/u
const particle =
  '(?:[Vv]an|wa|[Vv]on|[Dd]e|[Dd]er|[Dd]en|[Dd]el|[Dd]ella|[Dd]i|[Dd]a|[Dd]os|[Dd]u|[Ll]a|[Ll]e|[Ee]l|[Aa]l|ter|ten|zu|y|e|bin|ibn|ben|af|av|’t|d’|d)'
const capitalised = String.raw`(?:(?:[DdLO]['’]|Ma?c|De|Di|La|Le|Van|al-|el-)?(?:\p{Lu}[\p{Ll}\p{M}'’]{1,25}|\p{Lu}{2,25})(?:[\u2010\u2011-]\p{L}{2,20}){0,3}|\p{Lo}{1,6})`
const givenWord = String.raw`(?:\p{Lu}[\p{Ll}\p{M}'’]{1,25}(?:[\u2010\u2011-]\p{L}{1,20})?|\p{Lo}{1,6})`
const initial = String.raw`\p{Lu}\p{M}?\.?(?:[\u2010\u2011-]\p{Lu}\.?)?`
const familyShape = new RegExp(
  `^(?:${particle} ){0,3}(?:St\\. )?${capitalised}(?: (?:${particle} )?${capitalised}){0,2}$`,
  'u',
)
/** "C. A.", "C.A.", "J.-P.", "WH", "O". */
const initialsShape = /^(?!\p{Lu}{4})(?:\p{Lu}\p{M}?\.?[ \-\u2010\u2011]{0,2}){1,5}$/u
const givenShape = new RegExp(`^${givenWord}(?: (?:${initial}|${givenWord})){0,2}$`, 'u')
const direct = new RegExp(
  `^(?<given>(?:${initial}[ -]?){1,4}|(?:${initial} ){1,2}${givenWord}|${givenWord}(?: (?:${initial}|${givenWord})){0,2}?) (?<family>(?:${particle} ){0,3}${capitalised})(?<suffix>,? (?:Jr|Sr|II|III|IV)\\.?)?$`,
  'u',
)
/** "DUPONT Claude": in French lists the capitals say which is the family name. */
const capitalsFirst = /^(?<family>\p{Lu}{3,}(?:[ -]\p{Lu}{2,}){0,2}) (?<given>\p{Lu}\p{Ll}[\p{L}-]{0,30})$/u
/** Words that begin or hold titles and are no names. */
const titleWord =
  /(?:^| )(?:The|An?|On|In|Of|For|From|How|What|Why|Is|Are|To|At|With|And|New|Some|Note|Notes|Introduction|Report|Theory|Study|Studies|Analysis|Review|Annual|Handbook|Manual|Guide|Proceedings|Conference|Personal|Unpublished|See|Chapter|Department|Press)(?= |$)/u

/**
 * Reads a text that should be nothing but a list of names, in whichever order each stands: "Lakoff, George, and Mark
 * Johnson", "A. Cau, R. Kuiper, and W.-P. de Roever", "Gelman, Susan A.; Coley, John D.". A body's name alone comes
 * out as a literal.
 *
 * @returns `undefined` where any part of it is not certainly a name.
 * @example readNameList('Child, Julia, and Simone Beck')?.names[1] // { family: 'Beck', given: 'Simone', initials: 'S' }
 */
export function readNameList(region: string): NameList | undefined {
  if (region.length > longest) return undefined
  let text = region.trim().replace(roleAtEnd, '')
  const whole = text.replace(etAlAtEnd, '')
  let truncated = whole !== text
  text = whole.replace(ellipsis, () => {
    truncated = true
    return ', '
  })
  const names = people(text.replace(/[\s,;:]+$/, '').replace(/(?<=\p{L}{2})\.$/u, ''))
  if (names !== undefined && names.length > 0) return { names, truncated }
  const body = collective(text)
  return body === undefined ? undefined : { names: [body], truncated }
}

/** A body is told by a word such as "Organization", and has more than one. */
function collective(text: string): PersonName | undefined {
  const value = text.replace(/[\s,;:.]+$/, '')
  if (
    value.length > 150 ||
    !/^(?:[Tt]he )?\p{Lu}/u.test(value) ||
    !value.includes(' ') ||
    /[,;:?!]|\. /.test(value)
  )
    return undefined
  const name = parsePersonName(value)
  return name?.literal === value ? name : undefined
}

interface Item {
  readonly text: string
  /** Only a comma stands before it: it may belong to the name before. */
  readonly afterComma: boolean
}

function people(text: string): PersonName[] | undefined {
  if (text.includes(';')) {
    const names = text.split(/ ?; ?(?:(?:and|&|und|et) )?/).map(oneName)
    return names.every((name) => name !== undefined) ? names : undefined
  }
  const cut = text.split(separator)
  const items: Item[] = []
  for (let at = 0; at < cut.length; at += 2) {
    const value = (cut[at] ?? '').replace(/^(?:and|&) /, '').trim()
    if (value !== '') items.push({ text: value, afterComma: at === 0 || (cut[at - 1] ?? '').trim() === ',' })
  }
  const names: PersonName[] = []
  for (let at = 0; at < items.length;) {
    const found = nameAt(items, at)
    if (found === undefined) return undefined
    names.push(found.name)
    at += found.taken
  }
  return names
}

interface Found {
  readonly name: PersonName
  /** How many items it took. */
  readonly taken: number
}

function nameAt(items: readonly Item[], at: number): Found | undefined {
  const text = items[at]?.text ?? ''
  const next = items[at + 1]?.afterComma === true ? items[at + 1]?.text : undefined
  const isFamily = familyShape.test(text) && !titleWord.test(text)
  if (next !== undefined && isFamily && isGiven(items, at, next))
    return withSuffix(items, at + 2, 2, text, next)
  const suffix = next === undefined ? undefined : parseSuffix(next)
  const name = singleName(suffix === undefined ? text : `${text}, ${suffix}`)
  return name === undefined ? undefined : { name, taken: suffix === undefined ? 1 : 2 }
}

/** Is the next item the given name of this one, or a person of their own? */
function isGiven(items: readonly Item[], at: number, next: string): boolean {
  if (initialsShape.test(next)) return true
  if (!givenShape.test(next) || titleWord.test(next)) return false
  const isOneWord = !(items[at]?.text ?? '').includes(' ')
  // "Garcia Lorca, Federico" needs two words; of "Ann Miller, Bo Li" neither is the other's.
  return isOneWord || (at === 0 && !next.includes(' ') && items.length === 2)
}

function withSuffix(
  items: readonly Item[],
  at: number,
  taken: number,
  family: string,
  given: string,
): Found | undefined {
  const suffix = items[at]?.afterComma === true ? parseSuffix(items[at]?.text ?? '') : undefined
  const name = nameFromParts(family, given, suffix)
  return name === undefined ? undefined : { name, taken: suffix === undefined ? taken : taken + 1 }
}

function singleName(text: string): PersonName | undefined {
  if (titleWord.test(text)) return undefined
  const capitals = capitalsFirst.exec(text)?.groups
  // "IEEE Trans" is a journal, and so is "Nano Lett".
  if (capitals !== undefined)
    return isJournalWord(capitals['given'] ?? '')
      ? undefined
      : nameFromParts(capitals['family'], capitals['given'])
  const vancouver = parseVancouverName(text)
  if (vancouver !== undefined) return vancouver
  const groups = direct.exec(text)?.groups
  return groups === undefined || isJournalWord(groups['family'] ?? '')
    ? undefined
    : nameFromParts(groups['family'], groups['given'], groups['suffix'])
}

/** A name of a list whose names are kept apart by semicolons: it may have commas of its own. */
function oneName(text: string): PersonName | undefined {
  const items = text.split(/ ?, ?/).map((part) => ({ text: part, afterComma: true }))
  const found = nameAt(items, 0)
  return found?.taken === items.length ? found.name : undefined
}
