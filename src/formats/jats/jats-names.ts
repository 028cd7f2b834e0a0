import { isEastAsian } from '../../domain/east-asian.ts'
import { nameFromParts, parsePersonName } from '../../domain/full-name.ts'
import { spokenName } from '../../domain/person-name.ts'
import type { PersonName } from '../../domain/record.ts'
import { jatsText, trimmed } from './jats-text.ts'
import { childrenOf, type XmlElement } from '../xml/xml-tree.ts'

/** The elements that name one person or one collective (JATS 1.3; `collab` may hold its members' names). */
export const nameElements: readonly string[] = [
  'name',
  'string-name',
  'name-alternatives',
  'collab',
  'collab-alternatives',
  'collab-wrap',
  'institution',
]

export interface PrintedName {
  readonly name: PersonName
  /** The given name before the family name; after it where the source says that the name is Eastern. */
  readonly printed: string
}

/**
 * Reads one of the `nameElements`. Of a name in several scripts the Latin one is taken. Of a collective its own name:
 * its members are not part of it.
 *
 * @returns `undefined` where there is no name in it.
 * @see JATS 1.3, `<name>`, `<string-name>`, `<name-alternatives>`, `<collab>`; JATS 1.4, `<collab-wrap>`
 * @example <name><surname>Zarate</surname><given-names>Carlos A.</given-names><suffix>Jr</suffix></name>
 */
export function readName(element: XmlElement): PrintedName | undefined {
  if (element.name.endsWith('-alternatives')) {
    const alternative = latin(childrenOf(element, ...nameElements))
    return alternative && readName(alternative)
  }
  if (/^(?:collab|collab-wrap|institution)$/.test(element.name)) return collective(element)
  const surname = partOf(element, 'surname')
  const given = partOf(element, 'given-names')
  const suffix = partOf(element, 'suffix')
  if (surname !== undefined || given !== undefined) {
    const name = nameFromParts(surname, given, suffix)
    const isEastern = element.attributes['name-style'] === 'eastern' && !isEastAsian(surname)
    const printed = isEastern ? spokenName(surname, given, suffix) : spokenName(given, surname, suffix)
    return name && { name, printed }
  }
  const printed = jatsText(element, 'degrees')
  const name = printed === undefined ? undefined : parsePersonName(printed)
  return printed === undefined || name === undefined ? undefined : { name, printed }
}

function partOf(element: XmlElement, name: string): string | undefined {
  return trimmed(jatsText(childrenOf(element, name)[0]), '', ' ,;')
}

function collective(element: XmlElement): PrintedName | undefined {
  const text = jatsText(element, 'contrib-group', 'aff', 'address', 'email', 'label', 'xref', 'contrib-id')
  const literal = trimmed(text, '', ' ,;:')
  return literal ? { name: { literal }, printed: literal } : undefined
}

function latin(names: readonly XmlElement[]): XmlElement | undefined {
  const byStyle = names.find(({ attributes }) => attributes['name-style'] === 'western')
  const byScript = names.find(({ attributes }) => /^en\b|-Latn\b/i.test(attributes['lang'] ?? ''))
  const byLetters = names.find((name) => /\p{Script=Latin}/u.test(jatsText(name) ?? ''))
  return byStyle ?? byScript ?? byLetters ?? names[0]
}
