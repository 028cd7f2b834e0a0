import { nameFromParts, parsePersonName } from '../../domain/full-name.ts'
import { isNobody } from '../../domain/nobody.ts'
import type { PersonName } from '../../domain/record.ts'
import { parseVancouverName } from '../../domain/vancouver-name.ts'
import { readPeople } from '../reference/fields/people/people.ts'

export interface CitationAuthors {
  readonly authors: readonly PersonName[]
  readonly truncated: boolean
}

const longest = 20_000
const etAl = /[\s,;]*(?:\bet\.?\s?al\b|\band others\b)\.?$/i
/** A surname alone: one word, or a particle or two before it. */
const surname =
  /^(?:(?:\p{Ll}[\p{Ll}'’]{0,4}[ -]|[dl]['’]|(?:Van|Von|De|Del|Della|Du|Dos|Da|Ter|Ten) ){1,3})?\p{Lu}[\p{L}\p{M}'’\u2010\u2011-]+$/u
/** "WH Van der Laan": initials, then a surname of several words. */
const initialsFirst = /^(\p{Lu}{1,4}|\p{Lu}\.(?:[ -]?\p{Lu}\.){0,3}) (?=[\p{L}'’]+ )(.+)$/u

/**
 * Reads the free text that Crossref has for the author of a cited work: by the schema the surname of the first author
 * ("Kabat-Zinn"), in practice also a name with its initials on either side ("EA Simpson", "Guenzel F. M.", "Zarate, C.
 * A."), a collective, or a whole list ("Zarate CA, Singh JB, et al.").
 *
 * Two words without initials or comma ("Garcia Lopez") can be a name or half of one: such a text is a literal, as is
 * anything else that cannot be taken apart.
 *
 * @see Crossref schema 5.3.1, `citation/author`
 * @example readCitationAuthors('EA Simpson').authors // [{ family: 'Simpson', initials: 'EA' }]
 */
export function readCitationAuthors(text: string): CitationAuthors {
  const value = text
    .slice(0, longest)
    .replace(/\s+/g, ' ')
    // "D. N.Perkins" lacks a blank.
    .replace(/\.(?=\p{Lu}[\p{Ll}'’])/gu, '. ')
    .trim()
  const bare = value.replace(etAl, '').replace(/[\s,;]+$/, '')
  const truncated = bare !== '' && etAl.test(value)
  if (!/\p{L}/u.test(bare) || isNobody(bare)) return { authors: [], truncated: false }
  if (bare.includes(';')) {
    const names = bare.split(/\s*;\s*/).filter((part) => /\p{L}/u.test(part))
    return { authors: names.map((part) => readOne(part) ?? { literal: part }), truncated }
  }
  const list = /,|\sand\s|&/.test(bare) ? readList(bare) : undefined
  if (list !== undefined) return { authors: list, truncated }
  return { authors: [readOne(bare) ?? { literal: bare }], truncated }
}

/** One name, where the text says how it is made up. */
function readOne(text: string): PersonName | undefined {
  if (surname.test(text)) return { family: text }
  const [, initials, rest = ''] = initialsFirst.exec(text) ?? []
  if (surname.test(rest)) return nameFromParts(rest, initials)
  const name = parsePersonName(text)
  if (name?.family === undefined) return undefined
  if (text.includes(',')) return isInverted(text) || parseVancouverName(text) !== undefined ? name : undefined
  // "WU LI" has two readings.
  return name.given !== undefined || /^\p{Lu}{1,3} \p{Lu}{1,3}$/u.test(text) ? undefined : name
}

/** A surname, a comma, and at most four given names or initials, perhaps with a suffix: no list, no body's name. */
function isInverted(text: string): boolean {
  const [family = '', given = '', suffix = '', ...more] = text.split(/\s*,\s*/)
  const words = given.split(' ')
  return (
    more.length === 0 &&
    suffix.length < 6 &&
    family.split(' ').length < 5 &&
    !/\s(?:of|for|the|and)\s/i.test(text) &&
    parseVancouverName(family) === undefined &&
    words.length < 5 &&
    words.every((word) => /^\p{Lu}/u.test(word))
  )
}

/** A list of two or more whose every part is a name. */
function readList(text: string): readonly PersonName[] | undefined {
  const { names, certain } = readPeople(text, text)
  if (names.length > 1 && certain && names.every(({ literal }) => literal === undefined)) return names
  const parts = text.split(/\s+(?:and|&)\s+/)
  // "Ministry of Health, Labour and Welfare" is one.
  if (parts.length === 1 || /\sof\s/i.test(text)) return undefined
  const read = parts.map(readOne)
  return read.every((name) => name !== undefined) ? read : undefined
}
