import { sql } from 'drizzle-orm'
import { compatibleNames } from '../../domain/compatible-names.ts'
import type { PersonName, RecordAuthor } from '../../domain/record.ts'
import type { Database } from '../../db/client.ts'
import { authors, authorships } from '../../db/tables/authors.ts'
import { queryRows } from '../../db/run-statement.ts'
import type { Appearance } from '../../identity/people/clusters.ts'
import { namesAround } from '../../identity/people/name-pairs.ts'

/** The author list of one article. */
export interface AuthorList {
  readonly articleId: number
  readonly publishedKey: number
  readonly authors: readonly RecordAuthor[]
  /** How many articles cite this one. */
  readonly citations: number
  /** May it have an author list already? */
  readonly replaces: boolean
}

/** One name of a list, on its way to an author. */
export interface Mention {
  readonly appearance: Appearance
  readonly list: AuthorList
  readonly author: RecordAuthor
  readonly position: number
}

/** One name of the list that an article had before. */
export interface EarlierRow {
  readonly article_id: string
  readonly position: number
  readonly author_id: string
  readonly name: PersonName
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
    sql`select s.article_id, s.position, s.author_id, s.name, s.name_as_printed, s.corresponding, s.affiliations, p.orcid
          from ${authorships} s join ${authors} p on p.id = s.author_id
         where s.article_id = any(${sql.param(ids)}::bigint[]) order by s.article_id, s.position`,
  )
}

/** A name that the article had before keeps its author. */
export function mentionsOf(list: AuthorList, before: readonly EarlierRow[]): Mention[] {
  const kept = keptRows(
    list,
    list.replaces ? before.filter((row) => Number(row.article_id) === list.articleId) : [],
  )
  const names = list.authors.map(({ name }) => name)
  return list.authors.map((author, index) => {
    const row = kept[index]
    const appearance: Appearance = {
      articleId: list.articleId,
      name: author.name,
      orcid: author.orcid ?? row?.orcid ?? undefined,
      authorId: row === undefined ? undefined : Number(row.author_id),
      coauthors: namesAround(names, index),
    }
    return { appearance, list, author, position: index + 1 }
  })
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
