import { compatibleNames } from '../../domain/compatible-names.ts'
import type { Problem } from '../../domain/errors.ts'
import { parsePersonName } from '../../domain/full-name.ts'
import type { PersonName, RecordAuthor } from '../../domain/record.ts'
import { namedTexts } from '../values/author-list.ts'
import { nameOfCommaParts } from '../values/inverted-name.ts'
import type { ScopusColumn } from './scopus-columns.ts'
import { scopusName, scopusNames } from './scopus-names.ts'

/** "Smith, John A. (57200000000)": the number is Scopus' own for the author. */
const ownNumber = /\s*\(\d+\)$/
/** A remark in brackets in place of a name. */
const remark = /^\[.*\]$/

interface NamedAuthor {
  readonly name: PersonName
  readonly printed: string
  /** As the other columns print it: "Smith J.A.". */
  readonly short: string
}

/**
 * The authors of a row: in full where the export has them so, else as listed. Where they work is in "Authors with
 * affiliations"; who is corresponding, in "Correspondence Address".
 */
export function readScopusAuthors(
  fields: ReadonlyMap<ScopusColumn, string>,
  problems: Problem[],
): RecordAuthor[] {
  const authors = namesOf(fields, problems)
  const affiliations = affiliationsOf(authors, fields)
  const corresponding = correspondingNames(fields.get('correspondence') ?? '')
  return authors.map(({ name, printed }, place) => ({
    name,
    printed,
    corresponding: corresponding.some((other) => compatibleNames(name, other)),
    affiliations: affiliations[place] ?? [],
  }))
}

function namesOf(fields: ReadonlyMap<ScopusColumn, string>, problems: Problem[]): NamedAuthor[] {
  const listed = namedTexts(scopusNames(fields.get('authors') ?? ''), 'Authors', problems)
  const full = (fields.get('fullNames') ?? '')
    .split(';')
    .map((name) => name.trim().replace(ownNumber, ''))
    .filter((name) => name !== '')
  const inFull = full.length > 0 && full.length >= listed.length
  return (inFull ? full : listed).flatMap((printed, place) => {
    const name = inFull ? fullName(printed) : scopusName(printed)
    if (name === undefined || remark.test(printed)) return []
    return [{ name, printed, short: listed[place] ?? printed }]
  })
}

function fullName(printed: string): PersonName | undefined {
  return printed.includes(',') ? nameOfCommaParts(printed.split(',')) : parsePersonName(printed)
}

/**
 * "Smith J., Dept A, City; Jones A., Dept B, City": a segment that begins with the next author's name is theirs, any other
 * goes on with the one before. Of several affiliations of one author only "Affiliations" tells where one ends.
 */
function affiliationsOf(
  authors: readonly NamedAuthor[],
  fields: ReadonlyMap<ScopusColumn, string>,
): string[][] {
  const whole = split(fields.get('affiliations') ?? '')
  const found: string[][] = authors.map(() => [])
  const segments = split(fields.get('authorsWithAffiliations') ?? '')
  if (segments.length === 0) return authors.length === 1 ? [whole] : found
  let current = -1
  const texts: string[] = authors.map(() => '')
  for (const segment of segments) {
    const next = authors.findIndex(
      ({ short, name }, place) => place > current && beginsWith(segment, short, name) !== undefined,
    )
    const author = authors[next]
    if (author !== undefined) {
      current = next
      texts[next] = segment.slice(beginsWith(segment, author.short, author.name))
    } else if (current >= 0) texts[current] += `; ${segment}`
  }
  return texts.map((text) => affiliationsIn(text.replace(/^[\s,]+/, ''), whole))
}

/** How much of a segment is the author's name: "Smith J.,", in older exports "Smith, J.,". */
function beginsWith(segment: string, short: string, { family }: PersonName): number | undefined {
  if (segment.startsWith(short)) return short.length
  if (family === undefined || !segment.startsWith(family)) return undefined
  return (
    family.length +
    (/^,? (?:\p{Lu}[\p{Ll}\p{M}]{0,2}\.[ -]?)+(?=,|$)/u.exec(segment.slice(family.length))?.[0].length ?? 0)
  )
}

function affiliationsIn(text: string, whole: readonly string[]): string[] {
  if (text === '') return []
  const named = whole
    .map((affiliation) => ({ affiliation, at: text.indexOf(affiliation) }))
    .filter(({ at }) => at !== -1)
    .toSorted((a, b) => a.at - b.at || b.affiliation.length - a.affiliation.length)
  const found: string[] = []
  let end = 0
  for (const { affiliation, at } of named) {
    if (at < end) continue
    found.push(affiliation)
    end = at + affiliation.length
  }
  return found.length === 0 ? [text] : [...new Set(found)]
}

/** "J. Smith; Dept A, City; email: j@example.org; A. Jones; …": names stand first, and behind an address for e-mails. */
function correspondingNames(text: string): PersonName[] {
  const segments = split(text)
  const names = segments.filter((_, place) => place === 0 || /^e-?mail:/i.test(segments[place - 1] ?? ''))
  return names.flatMap((name) => (/^e-?mail:/i.test(name) ? [] : (scopusName(name) ?? [])))
}

function split(text: string): string[] {
  return text
    .split(/;\s+|;$/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}
