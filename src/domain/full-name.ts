import { isEastAsian } from './east-asian.ts'
import { withoutLifeDates } from './life-dates.ts'
import { explicitSuffix, isNamedDegree, knownSuffix, parseSuffix, suffixAfterComma } from './name-suffix.ts'
import { initialsOf } from './person-name.ts'
import type { PersonName } from './record.ts'
import { parseVancouverName, plainInitials } from './vancouver-name.ts'

const longest = 300
/** Words by which a collective says what it is. */
const collectiveWord =
  /\b(?:Groups?|Consorti(?:um|a)|Organi[sz]ations?|Committee|Association|Society|Initiative|Network|Collaborati(?:on|ve)|Collaborators|Investigators|Institutes?|Team|Ministry|Department|Agency|Commission|Foundation|Council|Panel|Task Force|Administration|Academy|Federation|Conference|Congress|Symposium|Cent(?:er|re)s?|Project|Programme?|University|Hospital|Laborator(?:y|ies)|Inc|Ltd|GmbH)\b/i
/** "A. M. (Ada Marie)": libraries put the names that initials stand for behind them. */
const fullerForm = /^((?:\p{Lu}\p{M}*\.?[ -]{0,2}){1,5})\(([^()]{2,60})\)$/u
/** "C. A.", "C.A.", "J.-P.", "CA", "C": letters and nothing else. */
const onlyInitials = /^(?:\p{Lu}\p{M}*\.?[ \-\u2010\u2011]{0,2}){1,5}$/u

/**
 * Puts a name together from parts that its source keeps apart. A given name of initials alone ("C. A.") gives only
 * initials; a written-out one gives both. A suffix that stands at the end of either part is found there, and one in the
 * place for suffixes may be of any language (`explicitSuffix`). The years of a life are no part of a name.
 *
 * @returns a literal where there is no family name but another part; `undefined` where there is nothing.
 * @example nameFromParts('Zarate', 'Carlos A.', 'Jr.') // { family: 'Zarate', given: 'Carlos A.', initials: 'CA', suffix: 'Jr' }
 */
export function nameFromParts(
  familyText: string | undefined,
  givenText: string | undefined,
  suffixText?: string,
): PersonName | undefined {
  const family = separateSuffix(withoutLifeDates(folded(familyText)))
  const given = separateSuffix(written(withoutLifeDates(folded(givenText))))
  const own = suffixText === undefined ? undefined : explicitSuffix(suffixText)
  const suffix = own ?? given.suffix ?? family.suffix
  if (family.rest === '') return given.rest === '' ? undefined : { literal: given.rest }
  const initials = onlyInitials.test(given.rest) ? plainInitials(given.rest) : initialsOf(given.rest)
  return {
    family: family.rest,
    ...(given.rest === '' || onlyInitials.test(given.rest) ? {} : { given: given.rest }),
    ...(initials === undefined || initials === '' ? {} : { initials }),
    ...(suffix === undefined ? {} : { suffix }),
  }
}

/**
 * Reads one name in whichever order it stands: "Zarate, Carlos A., Jr", "Zarate Jr, Carlos", "Zarate CA, Jr",
 * "Carlos A. Zarate Jr.". Particles in lower case belong to the family name. A collective, or one word, is a literal.
 *
 * @returns `undefined` for a text without any letter.
 * @example parsePersonName('Ludwig van Beethoven') // { family: 'van Beethoven', given: 'Ludwig', initials: 'L' }
 */
export function parsePersonName(text: string): PersonName | undefined {
  const whole = folded(text.slice(0, longest)).replace(/[,;]+$/, '')
  const value = withoutLifeDates(whole)
  if (!/\p{L}/u.test(value)) return undefined
  if (collectiveWord.test(value) && !/^[^,]+,[^,]{1,30}$/.test(value)) return { literal: whole }
  const [family = '', ...others] = value
    .split(/\s*[,，]\s*/)
    .filter((part, at) => at < 2 || !isNamedDegree(part))
  if (others.length > 0) {
    // "Windsor, Ada, Baroness, 1850-1911"
    const catalogued = value === whole ? undefined : nameFromParts(family, others[0])
    return inverted(family, others) ?? catalogued ?? { literal: value }
  }
  return parseVancouverName(value) ?? direct(value)
}

/** Does a name say by its words that it is a body's: "Group", "Ministry of"? */
export function isBody(text: string): boolean {
  return collectiveWord.test(text) || /\s(?:of|for|the|and|de la|für)\s/i.test(text)
}

/** After the family name come the given name and the suffix, in either order. */
function inverted(family: string, others: readonly string[]): PersonName | undefined {
  const [second = '', third] = others
  if (others.length > 2) return undefined
  if (third !== undefined) {
    if (parseSuffix(second) !== undefined) return nameFromParts(family, third, second)
    return knownSuffix(third) === undefined ? undefined : nameFromParts(family, second, third)
  }
  // "Carlos Zarate, Jr." and "Zarate CA, Jr" are not inverted: the comma only cuts the suffix off.
  const isWhole = family.includes(' ')
  const suffix = isWhole ? suffixAfterComma(second) : parseSuffix(second)
  if (suffix === undefined && !(isWhole && isNamedDegree(second) && /\p{Ll}|\./u.test(second))) {
    return nameFromParts(family, second)
  }
  const name = parseVancouverName(family) ?? direct(family)
  return suffix === undefined || name.family === undefined ? name : { ...name, suffix }
}

function direct(value: string): PersonName {
  const { rest, suffix } = separateSuffix(value)
  const words = rest.split(' ')
  const [first = '', ...others] = words
  if (others.length > 0 && words.every(isEastAsian)) {
    return nameFromParts(first, others.join(''), suffix) ?? { literal: value }
  }
  let start = words.length - 1
  while (start > 1 && /^\p{Ll}/u.test(words[start - 1] ?? '')) start -= 1
  if (start < 1) return { literal: value }
  return (
    nameFromParts(words.slice(start).join(' '), words.slice(0, start).join(' '), suffix) ?? { literal: value }
  )
}

function separateSuffix(text: string): { readonly rest: string; readonly suffix: string | undefined } {
  // "Juan (h)", "Juan (hijo)"
  const brackets = text.endsWith(')') ? /^(.+?) ?\(([^()]{1,12})\)$/.exec(text) : null
  const bracketed = brackets === null ? undefined : knownSuffix(brackets[2] ?? '')
  if (bracketed !== undefined) return { rest: brackets?.[1] ?? '', suffix: bracketed }
  // Behind a comma, "Souza, Filho", it may be of any language.
  const [, rest, comma, last = ''] = /^(.+?)(,?) ([^ ,]+)$/.exec(text) ?? []
  const suffix = comma === ',' ? suffixAfterComma(last) : parseSuffix(last)
  return rest === undefined || suffix === undefined ? { rest: text, suffix: undefined } : { rest, suffix }
}

/** The given names in full, where they stand behind the initials that are short for them. */
function written(given: string): string {
  const [, initials = '', names = ''] = given.endsWith(')') ? (fullerForm.exec(given) ?? []) : []
  const known = plainInitials(initials)
  return known !== '' && (initialsOf(names) ?? '').startsWith(known) ? names : given
}

function folded(text: string | undefined): string {
  return (text ?? '').replace(/\s+/g, ' ').trim()
}
