import { sql } from 'drizzle-orm'
import { compatibleNames } from '../../domain/compatible-names.ts'
import type { PersonName, RecordAuthor } from '../../domain/record.ts'
import type { Database } from '../../db/client.ts'
import { authors, authorships } from '../../db/tables/authors.ts'
import { queryRows } from '../../db/run-statement.ts'
import { blockNumbers } from '../../identity/people/names/name-keys.ts'
import { companionsOf } from '../../identity/people/traits/companions.ts'
import type { Mention } from '../../identity/people/mention.ts'
import { traitsOf } from '../../identity/people/traits/traits.ts'
import { traitsOfBytes } from '../../identity/people/traits/traits-bytes.ts'
import type { Circles } from './circles.ts'

/** The author list of one article. */
export interface AuthorList {
  readonly articleId: number
  readonly publishedKey: number
  readonly title: string | undefined
  readonly journalId: number | undefined
  readonly authors: readonly RecordAuthor[]
  /** How many articles cite this one. */
  readonly citations: number
  /** May it have an author list already? */
  readonly replaces: boolean
}

/** One name of a list, on its way to an author. */
export interface ListedMention extends Mention {
  readonly list: AuthorList
  readonly author: RecordAuthor
  /** 1-based, as printed. */
  readonly position: number
}

/** One name of the list that an article had before. */
export interface EarlierRow {
  readonly article_id: string
  readonly position: number
  readonly author_id: string
  readonly name: PersonName
  readonly name_number: string | null
  readonly traits: Uint8Array | null
  readonly name_as_printed: string
  readonly corresponding: boolean
  readonly affiliations: readonly string[]
  readonly orcid: string | null
}

/** The lists that these articles have so far. */
export async function earlierRows(db: Database, ids: readonly number[]): Promise<readonly EarlierRow[]> {
  if (ids.length === 0) return []
  return queryRows<EarlierRow>(
    db,
    sql`select s.article_id, s.position, s.author_id, s.name, s.name_number, s.traits, s.name_as_printed, s.corresponding,
               s.affiliations, p.orcid
          from ${authorships} s join ${authors} p on p.id = s.author_id
         where s.article_id = any(${sql.param(ids)}::bigint[]) order by s.article_id, s.position`,
  )
}

/** A name that the article had before keeps its author, where no other list of that author contradicts it. */
export function mentionsOf(
  list: AuthorList,
  before: readonly EarlierRow[],
  circles: Circles,
): ListedMention[] {
  const { articleId } = list
  const rows = list.replaces ? before.filter((row) => Number(row.article_id) === articleId) : []
  const kept = keptRows(list, rows)
  const names = list.authors.map(({ name }) => name)
  const citedBy = citedByOf(rows) ?? circles.citedBy(articleId)
  const cites = circles.cites(articleId)
  const citedWith = circles.citedWith(articleId)
  return list.authors.map((author, index) => {
    const row = kept[index]
    const traits = traitsOf({
      name: author.name,
      companions: companionsOf(names, index),
      emails: author.emails ?? [],
      affiliations: author.affiliations,
      title: list.title,
      journalId: list.journalId,
      citedBy,
    })
    return {
      articleId,
      publishedKey: list.publishedKey,
      name: author.name,
      blocks: blockNumbers(author.name),
      orcid: author.orcid ?? row?.orcid ?? undefined,
      authorId: row === undefined ? undefined : Number(row.author_id),
      traits,
      cites,
      citedWith,
      list,
      author,
      position: index + 1,
    }
  })
}

/** An article that was known to cite this one. */
function citedByOf(rows: readonly EarlierRow[]): number | undefined {
  const traits = rows.find((row) => row.traits !== null)?.traits
  return traits == null ? undefined : traitsOfBytes(traits)[0]?.citedBy
}

/** Which row of the list before each author stood in: the one with their ORCID iD, at their place, or anywhere. */
function keptRows(list: AuthorList, before: readonly EarlierRow[]): readonly (EarlierRow | undefined)[] {
  const kept: (EarlierRow | undefined)[] = list.authors.map(() => undefined)
  const taken = new Set<EarlierRow>()
  const rules: readonly ((row: EarlierRow, author: RecordAuthor, position: number) => boolean)[] = [
    (row, { orcid }) => orcid !== undefined && row.orcid === orcid,
    (row, author, position) => row.position === position && canBe(row, author),
    canBe,
  ]
  for (const isSame of rules) {
    for (const [index, author] of list.authors.entries()) {
      const row = kept[index] ?? before.find((other) => !taken.has(other) && isSame(other, author, index + 1))
      kept[index] = row
      if (row !== undefined) taken.add(row)
    }
  }
  return kept
}

function canBe(row: EarlierRow, { name, orcid }: RecordAuthor): boolean {
  const sameOrcid = row.orcid === null || orcid === undefined || row.orcid === orcid
  return sameOrcid && compatibleNames(row.name, name)
}
