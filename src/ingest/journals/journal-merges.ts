import { sql } from 'drizzle-orm'
import type { Database } from '../../db/client.ts'
import { jsonRows } from '../../db/json-rows.ts'
import { articles } from '../../db/tables/articles.ts'
import { journalIssns, journalNames, journals } from '../../db/tables/journals.ts'
import { runStatement } from '../../db/run-statement.ts'
import { textKey } from '../../domain/text-key.ts'

/** A journal that is found to be another one. */
export interface JournalMerge {
  readonly gone: number
  /** None that goes itself. */
  readonly kept: number
}

/** Makes one journal of several: the first, with the names, ISSNs and articles of all. */
export async function mergeJournals(db: Database, id: number, others: readonly number[]): Promise<void> {
  await mergeAll(
    db,
    others.map((gone) => ({ gone, kept: id })),
  )
}

/** The same for many, in a few statements for all. What the one that stays lacks it gets from the oldest that has it. */
export async function mergeAll(db: Database, merges: readonly JournalMerge[]): Promise<void> {
  if (merges.length === 0) return
  const given = jsonRows('m', { gone: 'bigint', kept: 'bigint' }, merges)
  await runStatement(
    db,
    sql`update ${journals} j
           set abbreviation = coalesce(j.abbreviation, t.abbreviation), publisher = coalesce(j.publisher, t.publisher),
               article_count = j.article_count + t.articles, citation_count = j.citation_count + t.citations
          from (select m.kept, sum(o.article_count) as articles, sum(o.citation_count) as citations,
                       (array_agg(o.abbreviation order by o.id) filter (where o.abbreviation is not null))[1] as abbreviation,
                       (array_agg(o.publisher order by o.id) filter (where o.publisher is not null))[1] as publisher
                  from ${given} join ${journals} o on o.id = m.gone group by m.kept) t
         where j.id = t.kept`,
  )
  for (const table of [articles, journalNames, journalIssns]) {
    await runStatement(
      db,
      sql`update ${table} t set journal_id = m.kept from ${given} where t.journal_id = m.gone`,
    )
  }
  const gone = sql.param(merges.map((merge) => merge.gone))
  await runStatement(db, sql`delete from ${journals} where id = any(${gone}::bigint[])`)
}

/** The names by which journals are to be called. */
export interface JournalTitle {
  readonly id: number
  readonly title: string
  readonly abbreviation: string | null
}

/** Calls journals by these names, which they are known under. */
export async function renameJournals(db: Database, titles: readonly JournalTitle[]): Promise<void> {
  if (titles.length === 0) return
  const types = { id: 'bigint', title: 'text', title_key: 'text', abbreviation: 'text' } as const
  const rows = titles.map((row) => ({ ...row, title_key: textKey(row.title) }))
  await runStatement(
    db,
    sql`update ${journals} j set title = r.title, title_key = r.title_key, abbreviation = r.abbreviation
          from ${jsonRows('r', types, rows)} where j.id = r.id`,
  )
}
