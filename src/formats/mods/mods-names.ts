import { nameFromParts, parsePersonName } from '../../domain/full-name.ts'
import { parseOrcid } from '../../domain/orcid.ts'
import { knownSuffix } from '../../domain/name-suffix.ts'
import { present } from '../../domain/present.ts'
import type { PersonName, RecordAuthor } from '../../domain/record.ts'
import { plainText } from '../values/plain-text.ts'
import { childrenOf, textOf, type XmlElement } from '../xml/xml-tree.ts'

/** What somebody did for a work, as far as records say it. */
export type ModsRole = 'author' | 'editor' | 'translator' | 'degree grantor' | 'publisher'

/**
 * Roles by their code and their name in English; whoever has another role is not named in a record.
 *
 * @see MARC Code List for Relators (Library of Congress)
 */
const roles: Readonly<Record<string, ModsRole>> = {
  aut: 'author',
  author: 'author',
  cre: 'author',
  creator: 'author',
  dis: 'author',
  dissertant: 'author',
  inv: 'author',
  inventor: 'author',
  prg: 'author',
  programmer: 'author',
  edt: 'editor',
  editor: 'editor',
  edc: 'editor',
  'editor of compilation': 'editor',
  trl: 'translator',
  translator: 'translator',
  dgg: 'degree grantor',
  'degree grantor': 'degree grantor',
  'degree granting institution': 'degree grantor',
  pbl: 'publisher',
  publisher: 'publisher',
}

/** Codes that are written, by role. */
export const roleCodes: Readonly<Record<'author' | 'editor' | 'translator', string>> = {
  author: 'aut',
  editor: 'edt',
  translator: 'trl',
}

/** Somebody with a role; one who has none said is an author. */
export interface ModsName {
  readonly roles: readonly ModsRole[]
  readonly author: RecordAuthor
}

/** The people and bodies that are named directly in an element, in order. */
export function modsNames(parent: XmlElement | undefined): ModsName[] {
  return childrenOf(parent, 'name').flatMap((element) => {
    const author = authorOf(element)
    return author === undefined ? [] : [{ roles: rolesOf(element), author }]
  })
}

/** Is the list of names said to be cut short? */
export function isCutShort(parent: XmlElement): boolean {
  return childrenOf(parent, 'name').some((name) => childrenOf(name, 'etal').length > 0)
}

/** Those of them with this role, by their names. */
export function namesWithRole(names: readonly ModsName[], role: ModsRole): PersonName[] | undefined {
  const found = names.filter((name) => name.roles.includes(role)).map(({ author }) => author.name)
  return found.length === 0 ? undefined : found
}

function rolesOf(element: XmlElement): ModsRole[] {
  const terms = childrenOf(element, 'role').flatMap((role) => {
    const texts = childrenOf(role, 'roleTerm').map(textOf)
    // A role may be named without a term.
    return (texts.length > 0 ? texts : [textOf(role)]).flatMap(
      (text) => text?.toLowerCase().replace(/\.$/, '') ?? [],
    )
  })
  if (terms.length === 0) return ['author']
  return [...new Set(terms.flatMap((term) => (Object.hasOwn(roles, term) ? (roles[term] ?? []) : [])))]
}

/** A name is in parts of a type each, or one text without a type; dates and titles beside it are no part of it. */
function authorOf(element: XmlElement): RecordAuthor | undefined {
  const parts = childrenOf(element, 'namePart')
  const partsOf = (type: string | undefined): string | undefined =>
    plainText(
      parts
        .filter(({ attributes }) => attributes['type'] === type)
        .flatMap((part) => textOf(part) ?? [])
        .join(' '),
    )
  const [family, given, whole] = [partsOf('family'), partsOf('given'), partsOf(undefined)]
  const kind = element.attributes['type']
  const form = plainText(textOf(childrenOf(element, 'displayForm')[0]) ?? '')
  const suffix = knownSuffix(partsOf('termsOfAddress') ?? '')
  const name =
    family === undefined && given === undefined
      ? untyped(whole ?? form, kind, suffix)
      : nameFromParts(family, given, suffix)
  const own = whole ?? [given, family, suffix].filter((part) => part !== undefined).join(' ')
  const printed = form ?? own.replace(/,$/, '')
  if (name === undefined || printed === '') return undefined
  return {
    name,
    printed,
    ...present({ orcid: orcidOf(element) }),
    corresponding: false,
    affiliations: [
      ...new Set(childrenOf(element, 'affiliation').flatMap((place) => plainText(textOf(place) ?? '') ?? [])),
    ],
  }
}

function untyped(
  text: string | undefined,
  kind: string | undefined,
  suffix: string | undefined,
): PersonName | undefined {
  if (text === undefined) return undefined
  if (kind === 'corporate' || kind === 'conference') return { literal: text }
  const name = parsePersonName(text)
  return name === undefined || suffix === undefined || name.family === undefined ? name : { ...name, suffix }
}

function orcidOf(element: XmlElement): string | undefined {
  const texts = [
    ...childrenOf(element, 'nameIdentifier').flatMap((identifier) => textOf(identifier) ?? []),
    element.attributes['valueURI'] ?? '',
  ]
  return texts.flatMap((text) => parseOrcid(text) ?? [])[0]
}
