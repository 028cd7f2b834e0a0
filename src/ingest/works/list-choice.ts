import { sql } from 'drizzle-orm'
import { compatibleNames } from '../../domain/compatible-names.ts'
import { isBeginningOf } from '../../domain/name-lists.ts'
import type { ArticleRecord, PersonName, RecordAuthor, RecordReference } from '../../domain/record.ts'
import type { Database } from '../../db/client.ts'
import { articleReferences } from '../../db/tables/references.ts'
import { queryRows } from '../../db/run-statement.ts'
import { type EarlierRow, earlierRows } from '../people/mentions.ts'
import { addedReferences } from './added-references.ts'
import type { Placed } from './place-records.ts'

/** Which lists of a record its article gets. */
export interface ListChoice {
  /** The authors to be written; undefined where the list stays as it is. */
  readonly authors: readonly RecordAuthor[] | undefined
  /** Are its references, none perhaps, those of the article from now on? */
  readonly takesReferences: boolean
  /** Its references, behind those that the article has where its source tells them one by one. */
  readonly references: readonly RecordReference[]
  /** The authors that the article has from other sources, where these may say otherwise. */
  readonly known: readonly EarlierRow[]
}

/** Chooses between the lists of each record and those that its article has from other sources. */
export async function chooseLists(
  db: Database,
  placed: readonly Placed[],
): Promise<ReadonlyMap<Placed, ListChoice>> {
  const disputed = placed.filter(({ before, standing }) => before !== undefined && standing !== 'only')
  const earlier = Map.groupBy(
    await earlierRows(
      db,
      disputed.flatMap((one) => (one.before?.authorCount && authorsOf(one).length > 0 ? one.id : [])),
    ),
    (row) => Number(row.article_id),
  )
  const printed = await articlesWithPrinted(
    db,
    disputed.flatMap((one) => (one.before?.referenceCount && referencesOf(one).length > 0 ? one.id : [])),
  )
  const added = await addedReferences(db, placed)
  const isDisputed = new Set(disputed)
  return new Map(
    placed.map((one): [Placed, ListChoice] => {
      const { record } = one.entry
      const all = added.get(one)
      const references = all ?? record.references
      if (!isDisputed.has(one)) {
        return [
          one,
          { authors: someOf(record.authors), takesReferences: saysList(record), references, known: [] },
        ]
      }
      const rows = earlier.get(one.id)
      const authors = rows === undefined ? someOf(record.authors) : chooseAuthors(one, rows)
      const takes = all !== undefined || takesReferences(one, printed.has(one.id))
      return [one, { authors, takesReferences: takes, references, known: rows ?? [] }]
    }),
  )
}

const authorsOf = ({ entry }: Placed): readonly RecordAuthor[] => entry.record.authors
const referencesOf = ({ entry }: Placed): readonly RecordReference[] => entry.record.references

function someOf(authors: readonly RecordAuthor[]): readonly RecordAuthor[] | undefined {
  return authors.length === 0 ? undefined : authors
}

/** Says the record anything of its reference list? */
function saysList({ references, referenceListStatus }: ArticleRecord): boolean {
  return references.length > 0 || referenceListStatus === 'NONE'
}

/** The better list, with what only the other says of its people; undefined where that is the list that is there. */
function chooseAuthors(
  { entry, standing, before }: Placed,
  rows: readonly EarlierRow[],
): readonly RecordAuthor[] | undefined {
  const given = entry.record.authors
  const known = rows.map(authorOfRow)
  // What references name, and print as they like, gives way to a better source.
  const yields = standing === 'leading' && before?.origin === 'REFERENCE'
  const [names, knownNames] = [namesOf(given), namesOf(known)]
  const keeps =
    standing === 'following' ? !isBeginningOf(knownNames, names) : !yields && isBeginningOf(names, knownNames)
  if (!keeps) return completed(given, known)
  const authors = completed(known, given)
  return authors.some((author, index) => author !== known[index]) ? authors : undefined
}

function namesOf(authors: readonly RecordAuthor[]): readonly PersonName[] {
  return authors.map(({ name }) => name)
}

function authorOfRow(row: EarlierRow): RecordAuthor {
  return {
    name: row.name,
    printed: row.name_as_printed,
    ...(row.orcid === null ? {} : { orcid: row.orcid }),
    corresponding: row.corresponding,
    affiliations: row.affiliations,
  }
}

/** A list with the ORCID iDs, affiliations and corresponding authors that only the other has. */
function completed(list: readonly RecordAuthor[], other: readonly RecordAuthor[]): RecordAuthor[] {
  const saysWho = list.some(({ corresponding }) => corresponding)
  return list.map((author, index) => {
    const same = other[index]
    if (same === undefined || !compatibleNames(author.name, same.name)) return author
    const orcid = author.orcid ?? same.orcid
    const affiliations = author.affiliations.length > 0 ? author.affiliations : same.affiliations
    const corresponding = saysWho ? author.corresponding : same.corresponding
    const isSame =
      orcid === author.orcid &&
      affiliations.length === author.affiliations.length &&
      corresponding === author.corresponding
    return isSame
      ? author
      : { ...author, ...(orcid === undefined ? {} : { orcid }), affiliations, corresponding }
  })
}

/**
 * Do a record's references take the place of those that other sources gave? Not where they are only identifiers and those
 * are printed, or at most half as many; otherwise by the standing of the sources.
 */
function takesReferences({ entry, before, standing }: Placed, hasPrinted: boolean): boolean {
  const { references } = entry.record
  const count = before?.referenceCount ?? 0
  if (count === 0) return saysList(entry.record)
  if (references.length === 0) return false
  const isPrinted = references.some(isMoreThanIdentifiers)
  if (isPrinted !== hasPrinted) return isPrinted
  if (references.length * 2 <= count) return false
  return standing !== 'following' || count * 2 <= references.length
}

function isMoreThanIdentifiers({ parts }: RecordReference): boolean {
  return (
    parts === undefined ||
    parts.title !== undefined ||
    parts.containerTitle !== undefined ||
    parts.authors.length > 0
  )
}

/** Those of the articles that have a reference of which more is known than identifiers. */
async function articlesWithPrinted(db: Database, ids: readonly number[]): Promise<ReadonlySet<number>> {
  if (ids.length === 0) return new Set()
  const rows = await queryRows<{ citing_id: string }>(
    db,
    sql`select distinct citing_id from ${articleReferences}
         where citing_id = any(${sql.param(ids)}::bigint[])
           and (cited_id is null or title is not null or container_title is not null or authors <> '[]')`,
  )
  return new Set(rows.map((row) => Number(row.citing_id)))
}
