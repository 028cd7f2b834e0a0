import { inArray, sql } from 'drizzle-orm'
import type { Database } from '../../db/client.ts'
import { sourceRecords, sources } from '../../db/tables/sources.ts'
import { queryRows } from '../../db/run-statement.ts'

/**
 * How a source stands to the others that describe the same work: it is the `only` one, or puts right what it said in an
 * earlier import, where none is better; its word counts before theirs (`leading`); it is as good as the best of them
 * (`equal`); or it counts only where they are silent (`following`). Records that one import brings from one source stand
 * to each other as those of two do.
 */
export type Standing = 'only' | 'leading' | 'equal' | 'following'

/**
 * By format, how near a source is to who published the work: the publisher's own text; what publishers deposit; indexes made
 * by hand; indexes made by machines; reference managers; reference lists.
 */
const ranks: Readonly<Record<string, number>> = {
  jats: 6,
  'landing-page-text': 6,
  html: 5,
  'crossref-json': 5,
  'crossref-xml': 5,
  'datacite-json': 5,
  'datacite-xml': 5,
  'refgraph-jsonl': 5,
  'pubmed-xml': 4,
  medline: 4,
  'scopus-csv': 4,
  wos: 4,
  // All of its databases are indexes made by hand.
  ovid: 4,
  'wos-table': 4,
  openalex: 3,
  mods: 3,
  'csl-json': 2,
  bibtex: 2,
  ris: 2,
  'endnote-xml': 2,
  refworks: 2,
  refer: 2,
  'reference-list': 1,
  opencitations: 1,
  'journal-list': 1,
}

/** Formats that tell citations one by one: what a source says adds to the list that it told before. */
export const additiveFormats: readonly string[] = ['opencitations']

/** What references print of a work is as good as what a reference manager has. */
const rankOfReferences = 2
const rankOfOthers = 5

/** Is it known how near sources of this format are to the publisher? */
export function hasStanding(format: string): boolean {
  return Object.hasOwn(ranks, format)
}

function rankOf(format: string): number {
  return ranks[format] ?? rankOfOthers
}

/** A record of a known article, on its way in. */
export interface KnownSubject {
  readonly articleId: number
  readonly sourceId: number
  /** Do only references name the article so far? */
  readonly cited: boolean
}

/** The standing of the source of each record, in order, among those that have described its article. */
export async function standings(
  db: Database,
  subjects: readonly KnownSubject[],
  importId: number,
): Promise<Standing[]> {
  if (subjects.length === 0) return []
  const own = await db
    .select({ id: sources.id, format: sources.format })
    .from(sources)
    .where(inArray(sources.id, [...new Set(subjects.map(({ sourceId }) => sourceId))]))
  const formatOf = new Map(own.map(({ id, format }) => [id, format]))
  const described = await queryRows<{
    article_id: string
    source_id: string
    format: string
    earlier: boolean
  }>(
    db,
    sql`select distinct r.article_id, r.source_id, s.format, r.import_id < ${importId}::bigint as earlier from ${sourceRecords} r join ${sources} s on s.id = r.source_id
         where r.article_id = any(${sql.param(subjects.map(({ articleId }) => articleId))}::bigint[])`,
  )
  const byArticle = Map.groupBy(described, (row) => Number(row.article_id))
  return subjects.map(({ articleId, sourceId, cited }) => {
    const isOwn = (row: { source_id: string; earlier: boolean }): boolean =>
      row.earlier && Number(row.source_id) === sourceId
    const rows = byArticle.get(articleId) ?? []
    const others = rows.filter((row) => !isOwn(row))
    const ranksOfOthers = others.map((row) => rankOf(row.format))
    if (cited) ranksOfOthers.push(rankOfReferences)
    if (ranksOfOthers.length === 0) return 'only'
    const ahead = rankOf(formatOf.get(sourceId) ?? '') - Math.max(...ranksOfOthers)
    if (rows.some(isOwn) && ahead >= 0) return 'only'
    return ahead > 0 ? 'leading' : ahead === 0 ? 'equal' : 'following'
  })
}
