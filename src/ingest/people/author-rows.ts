import { sql } from 'drizzle-orm'
import { displayName } from '../../domain/person-name.ts'
import type { PersonName } from '../../domain/record.ts'
import { textKey } from '../../domain/text-key.ts'
import type { Database, Transaction } from '../../db/client.ts'
import { copyRows } from '../../db/copy-rows.ts'
import { jsonRows } from '../../db/json-rows.ts'
import { nextKeys } from '../../db/next-keys.ts'
import { authors, authorships } from '../../db/tables/authors.ts'
import { runStatement } from '../../db/run-statement.ts'
import type { Person } from '../../identity/people/mention.ts'
import { fullestName } from '../../identity/people/names/fullest-name.ts'
import type { KnownAuthor } from './known-people.ts'
import { nameFamilyKey } from '../../identity/people/names/family-key.ts'

/** Forms of one name that are remembered: more only come from broken input. */
const mostForms = 100

/** An author to be made, with the counts that the new lists give. */
export interface NewAuthor {
  readonly person: Person
  readonly articleCount: number
  readonly citationCount: number
}

/**
 * The ORCID iD of each person. One that several claim who cannot be one person is of the known author who has it, or
 * else of the first: two of an author list are printed with the same one now and then.
 */
export function orcidsOf(
  people: readonly Person[],
  known: ReadonlyMap<number, KnownAuthor>,
): ReadonlyMap<Person, string> {
  const holders = new Map([...known.values()].map(({ orcid, id }) => [orcid, id]))
  const orcids = new Map<Person, string>()
  const given = new Set<string>()
  for (const person of people) {
    const orcid = person.orcid ?? person.mentions.find((mention) => mention.orcid !== undefined)?.orcid
    const holder = holders.get(orcid)
    const isTheirs = holder === undefined || person.authorIds.includes(holder)
    if (orcid === undefined || !isTheirs || given.has(orcid)) continue
    orcids.set(person, orcid)
    given.add(orcid)
  }
  return orcids
}

/** An author that a name was found to mean. */
export interface NamedAuthor {
  readonly id: number
  readonly name: string
}

/** Makes these authors. */
export async function insertAuthors(
  transaction: Transaction,
  added: readonly NewAuthor[],
  orcids: ReadonlyMap<Person, string>,
): Promise<ReadonlyMap<Person, NamedAuthor>> {
  if (added.length === 0) return new Map()
  const ids = await nextKeys(transaction, authors, added.length)
  const rows = added.map(({ person, articleCount, citationCount }, index) => {
    const forms = person.forms.slice(0, mostForms)
    const orcid = orcids.get(person)
    return { id: ids[index] ?? 0, ...nameValues(forms), forms, orcid, articleCount, citationCount }
  })
  const columns = [
    'id',
    'name',
    'nameKey',
    'familyName',
    'familyKey',
    'givenName',
    'initials',
    'suffix',
    'orcid',
    'forms',
    'articleCount',
    'citationCount',
  ]
  await copyRows(transaction, authors, columns, rows)
  return new Map(
    added.map(({ person }, index) => [person, { id: rows[index]?.id ?? 0, name: rows[index]?.name ?? '' }]),
  )
}

/**
 * Forms of the name, or an ORCID iD, that have become known. These are known authors.
 *
 * @returns who each of them is, under the name that is right now.
 */
export async function describeAuthors(
  { db }: Transaction,
  people: readonly Person[],
  known: ReadonlyMap<number, KnownAuthor>,
  orcids: ReadonlyMap<Person, string>,
): Promise<ReadonlyMap<Person, NamedAuthor>> {
  const named = new Map<Person, NamedAuthor>()
  const rows = people.flatMap((person) => {
    const [id = 0] = person.authorIds
    const before = known.get(id)
    const forms = person.forms.slice(0, mostForms)
    const orcid = orcids.get(person)
    if (forms.length === before?.forms.length && before.stored && orcid === before.orcid) {
      named.set(person, before)
      return []
    }
    const row = { id, ...nameValues(forms), forms, orcid }
    named.set(person, row)
    return [row]
  })
  if (rows.length > 0) await updateAuthors(db, rows)
  return named
}

const rowTypes = {
  id: 'bigint',
  name: 'text',
  nameKey: 'text',
  familyName: 'text',
  familyKey: 'text',
  givenName: 'text',
  initials: 'text',
  suffix: 'text',
  forms: 'jsonb',
  orcid: 'text',
} as const

/** Writes the authors, and their names to wherever these are copied. */
async function updateAuthors(
  db: Database,
  rows: readonly Readonly<Record<keyof typeof rowTypes, unknown>>[],
): Promise<void> {
  await runStatement(
    db,
    sql`
    with described as (
      update ${authors} a
         set name = r.name, name_key = r."nameKey", family_name = r."familyName", family_key = r."familyKey",
             given_name = r."givenName", initials = r.initials, suffix = r.suffix, forms = r.forms,
             orcid = r.orcid
        from ${jsonRows('r', rowTypes, rows)} where a.id = r.id
      returning a.id, a.name)
    update ${authorships} s set author_name = d.name
      from described d where s.author_id = d.id and s.author_name <> d.name`,
  )
}

function nameValues(forms: readonly PersonName[]) {
  const name = fullestName(forms)
  const familyName = name.family ?? name.literal ?? ''
  return {
    name: displayName(name),
    nameKey: textKey([familyName, name.given ?? name.initials ?? ''].join(' ')),
    familyName,
    familyKey: nameFamilyKey(name),
    givenName: name.given,
    initials: name.initials,
    suffix: name.suffix,
  }
}
