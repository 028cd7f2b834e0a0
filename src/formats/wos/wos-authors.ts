import { compatibleNames } from '../../domain/compatible-names.ts'
import { nameFromParts, parsePersonName } from '../../domain/full-name.ts'
import { parseOrcid } from '../../domain/orcid.ts'
import { present } from '../../domain/present.ts'
import type { PersonName, RecordAuthor } from '../../domain/record.ts'
import { nameOfCommaParts } from '../values/inverted-name.ts'
import type { WosFields } from './wos-fields.ts'

const nobody = /^(?:\[?anonymous\]?|\[anon(?:ymous)? \w+\])$/i
/** "Smith, A; Doe, J (corresponding author), Univ X": the address that follows is that of all before the bracket. */
const marked = /([^()]+) \((?:corresponding|reprint) author\)/gi

interface WosAuthor {
  readonly name: PersonName
  readonly printed: string
  /** As other fields print it: "Smith, AB". */
  readonly short: string
}

/**
 * The authors of a record: in full (AF) where the record has them so, else AU; those of a whole book are BF and BA; groups
 * are CA and GP, after the persons. C1 says where each works, with names in brackets; RP who is corresponding; OI and RI
 * their ORCID iDs, by names.
 */
export function readWosAuthors(fields: WosFields): RecordAuthor[] {
  const authors = [...people(fields.list('AF'), fields.list('AU')), ...bodies(fields.list('CA'))]
  const all =
    authors.length > 0
      ? authors
      : [...people(fields.list('BF'), fields.list('BA')), ...bodies(fields.list('GP'))]
  const addresses = addressesOf(fields.list('C1'), all)
  const corresponding = correspondingNames(fields.text('RP') ?? '')
  const ids = orcidsOf([...fields.list('OI'), ...fields.list('RI')])
  return all.map((author, place) => ({
    name: author.name,
    printed: author.printed,
    ...present({ orcid: onlyOne(ids.filter(({ name }) => isSame(author, name)).map(({ orcid }) => orcid)) }),
    corresponding: corresponding.some((name) => isSame(author, name)),
    affiliations: addresses[place] ?? [],
  }))
}

/** Names of a book's editors, and of whomever else a list names. */
export function wosNames(list: readonly string[]): PersonName[] {
  return list.flatMap((printed) => (nobody.test(printed) ? [] : (wosName(printed) ?? [])))
}

/** "Smith, AB", "Smith, Alice B.", "Smith, J, Jr."; INSPEC also has "James Brown". */
function wosName(printed: string): PersonName | undefined {
  const parts = printed.split(',')
  if (parts.length === 1) return parsePersonName(printed)
  const [family, given = ''] = parts
  // Initials stand without full stops: "AB", "ABC".
  const isInitials = parts.length === 2 && /^ ?\p{Lu}(?:-?\p{Lu}){0,4}$/u.test(given)
  return isInitials ? nameFromParts(family, given.trim().replace(/\p{Lu}/gu, '$&.')) : nameOfCommaParts(parts)
}

function people(full: readonly string[], short: readonly string[]): WosAuthor[] {
  const printed = full.length > 0 ? full : short
  return printed.flatMap((text, place) => {
    const bare = text.replace(/\s*\([^()]*\)$/, '')
    const name = wosName(bare)
    if (name === undefined || nobody.test(bare)) return []
    return [{ name, printed: bare, short: short[place] ?? bare }]
  })
}

function bodies(list: readonly string[]): WosAuthor[] {
  return list
    .filter((printed) => !nobody.test(printed))
    .map((printed) => ({ name: { literal: printed }, printed, short: printed }))
}

function isSame(author: WosAuthor, printed: string): boolean {
  if (printed === author.printed || printed === author.short) return true
  const name = wosName(printed)
  return name !== undefined && compatibleNames(author.name, name)
}

/** An address without names is that of the only author; of several, nobody knows whose it is. */
function addressesOf(addresses: readonly string[], authors: readonly WosAuthor[]): string[][] {
  const found: string[][] = authors.map(() => [])
  for (const text of addresses) {
    const [, names, address = text] = /^\[([^\]]*)\] *(.*)$/s.exec(text) ?? []
    const printed = address.trim().replace(/\.$/, '')
    if (printed === '') continue
    const named = names?.split('; ').map((name) => name.trim())
    for (const [place, author] of authors.entries()) {
      const isTheirs = named === undefined ? authors.length === 1 : named.some((name) => isSame(author, name))
      if (isTheirs) found[place]?.push(printed)
    }
  }
  return found.map((list) => [...new Set(list)])
}

/** "Chen, L (corresponding author), Univ X."; in older files "Gnatenko, YP, Inst Phys, Kiev". */
function correspondingNames(text: string): string[] {
  const names = Array.from(text.slice(0, 20_000).matchAll(marked), ([, before = '']) =>
    before.split(/;\s+/),
  ).flat()
  if (names.length > 0) return names.map((name) => name.trim())
  const [family, initials] = text.split(', ')
  return family !== undefined && /^\p{Lu}(?:-?\p{Lu}){0,3}$/u.test(initials ?? '')
    ? [`${family}, ${initials}`]
    : []
}

/** "Smith, Alice/0000-0002-1825-0097"; a ResearcherID stands there in the same way. */
function orcidsOf(list: readonly string[]): { readonly name: string; readonly orcid: string }[] {
  return list.flatMap((item) => {
    const slash = item.lastIndexOf('/')
    const orcid = parseOrcid(item.slice(slash + 1))
    return slash === -1 || orcid === undefined ? [] : [{ name: item.slice(0, slash).trim(), orcid }]
  })
}

/** Two iDs for one name are of two people. */
function onlyOne(values: readonly string[]): string | undefined {
  const [first, ...others] = new Set(values)
  return others.length === 0 ? first : undefined
}
