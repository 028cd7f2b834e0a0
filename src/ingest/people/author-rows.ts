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
import { type Cluster, fullestName } from '../../identity/people/clusters.ts'
import type { KnownAuthors } from './known-authors.ts'
import { nameFamilyKey } from '../../identity/people/family-key.ts'

/** Forms of one name that are remembered: more only come from broken input. */
const mostForms = 100

/** An author to be made, with the counts that the new lists give. */
export interface NewAuthor {
  readonly cluster: Cluster
  readonly articleCount: number
  readonly citationCount: number
}

/**
 * The ORCID iD of each cluster. One that several claim who cannot be one person is of the known author who has it, or
 * else of the first: two of an author list are printed with the same one now and then.
 */
export function orcidsOf(clusters: readonly Cluster[], known: KnownAuthors): ReadonlyMap<Cluster, string> {
  const holders = new Map([...known.authors.values()].map(({ orcid, id }) => [orcid, id]))
  const orcids = new Map<Cluster, string>()
  const given = new Set<string>()
  for (const cluster of clusters) {
    const orcid = cluster.appearances.find((appearance) => appearance.orcid !== undefined)?.orcid
    const holder = holders.get(orcid)
    const isTheirs = holder === undefined || cluster.authorIds.includes(holder)
    if (orcid === undefined || !isTheirs || given.has(orcid)) continue
    orcids.set(cluster, orcid)
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
  orcids: ReadonlyMap<Cluster, string>,
): Promise<ReadonlyMap<Cluster, NamedAuthor>> {
  if (added.length === 0) return new Map()
  const ids = await nextKeys(transaction, authors, added.length)
  const rows = added.map(({ cluster, articleCount, citationCount }, index) => {
    const forms = formsOf(cluster)
    const orcid = orcids.get(cluster)
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
  return new Map(rows.map(({ id, name }, index) => [added[index]?.cluster as Cluster, { id, name }]))
}

/**
 * Forms of the name, or an ORCID iD, that have become known. The clusters are of known authors.
 *
 * @returns who each cluster is, under the name that is right now.
 */
export async function describeAuthors(
  { db }: Transaction,
  clusters: readonly Cluster[],
  known: KnownAuthors,
  orcids: ReadonlyMap<Cluster, string>,
): Promise<ReadonlyMap<Cluster, NamedAuthor>> {
  const named = new Map<Cluster, NamedAuthor>()
  const rows = clusters.flatMap((cluster) => {
    const [id = 0] = cluster.authorIds
    const before = known.authors.get(id)
    const forms = formsOf(cluster)
    const orcid = orcids.get(cluster)
    if (forms.length === before?.forms.length && before.stored && orcid === before.orcid) {
      named.set(cluster, before)
      return []
    }
    const row = { id, ...nameValues(forms), forms, orcid }
    named.set(cluster, row)
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

/** The different forms of a cluster's names, in the order met. */
function formsOf({ appearances }: Cluster): PersonName[] {
  const forms = new Map(appearances.map(({ name }) => [formKey(name), name]))
  return [...forms.values()].slice(0, mostForms)
}

function formKey({ family, given, initials, suffix, literal }: PersonName): string {
  return JSON.stringify([family, given, initials, suffix, literal])
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
