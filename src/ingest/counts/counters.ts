import { type SQL, sql } from 'drizzle-orm'
import type { Database } from '../../db/client.ts'
import { articleIdentifiers, articles } from '../../db/tables/articles.ts'
import { authors, authorships, nameCounts } from '../../db/tables/authors.ts'
import { journals } from '../../db/tables/journals.ts'
import { articleReferences } from '../../db/tables/references.ts'
import { articleUpdates } from '../../db/tables/updates.ts'
import { queryRows, runStatement } from '../../db/run-statement.ts'
import type { Touched } from './touched.ts'

/** A stored value that can be worked out from other tables: the column, and how. */
interface Derived {
  readonly column: string
  /** Over the row `x`. */
  readonly truth: SQL
}

/** `articles.identified_by` of the article `x`, worked out from its identifiers. */
export const identifiedByTruth = sql`(select coalesce(bit_or(case i.scheme when 'doi' then 1 when 'pmid' then 2 else 0 end), 0) from ${articleIdentifiers} i where i.article_id = x.id)`

/**
 * `articles.retracted` of the article `x`: its own record says so, or that of a notice on it does. A work that was withdrawn
 * counts too.
 */
export const retractedTruth = sql`(
  exists (select from ${articleUpdates} u
           where u.article_id = x.id and u.role = 'UPDATED' and u.kind in ('RETRACTION', 'WITHDRAWAL'))
  or exists (select from ${articleIdentifiers} i join ${articleUpdates} u on u.scheme = i.scheme and u.value = i.value
              where i.article_id = x.id and i.scheme <> 'isbn' and u.role = 'NOTICE'
                and u.kind in ('RETRACTION', 'WITHDRAWAL')))`

const articleCounters: readonly Derived[] = [
  { column: 'retracted', truth: retractedTruth },
  { column: 'identified_by', truth: identifiedByTruth },
  { column: 'author_count', truth: sql`(select count(*) from ${authorships} s where s.article_id = x.id)` },
  {
    column: 'reference_count',
    truth: sql`(select count(*) from ${articleReferences} r where r.citing_id = x.id)`,
  },
  {
    column: 'linked_reference_count',
    truth: sql`(select count(r.cited_id) from ${articleReferences} r where r.citing_id = x.id)`,
  },
  {
    column: 'parsed_reference_count',
    truth: sql`(select count(*) from ${articleReferences} r where r.citing_id = x.id and r.match_method <> 'unreadable')`,
  },
  {
    column: 'citation_count',
    truth: sql`(select count(*) from ${articleReferences} r where r.cited_id = x.id and not r.repeated)`,
  },
]

const authorCounters: readonly Derived[] = [
  { column: 'article_count', truth: sql`(select count(*) from ${authorships} s where s.author_id = x.id)` },
  {
    column: 'citation_count',
    truth: sql`(select coalesce(sum(a.citation_count), 0) from ${authorships} s join ${articles} a on a.id = s.article_id where s.author_id = x.id)`,
  },
]

const journalCounters: readonly Derived[] = [
  { column: 'article_count', truth: sql`(select count(*) from ${articles} a where a.journal_id = x.id)` },
  {
    column: 'citation_count',
    truth: sql`(select coalesce(sum(a.citation_count), 0) from ${articles} a where a.journal_id = x.id)`,
  },
]

const authorshipCopies: readonly Derived[] = [
  {
    column: 'article_published_key',
    truth: sql`(select published_key from ${articles} a where a.id = x.article_id)`,
  },
  { column: 'author_name', truth: sql`(select name from ${authors} a where a.id = x.author_id)` },
]

const repeatedTruth = sql`(x.cited_id is not null and exists (select from ${articleReferences} r where r.citing_id = x.citing_id and r.cited_id = x.cited_id and r.ordinal < x.ordinal))`

const referenceCopies: readonly Derived[] = [
  {
    column: 'citing_published_key',
    truth: sql`(select published_key from ${articles} a where a.id = x.citing_id)`,
  },
  { column: 'repeated', truth: repeatedTruth },
]

/** Tells anew which references to this work repeat an earlier one of their list. */
export async function recountRepeated(db: Database, citedId: number): Promise<void> {
  await runStatement(
    db,
    sql`update ${articleReferences} x set repeated = ${repeatedTruth}
         where x.cited_id = ${citedId}::bigint and x.repeated <> ${repeatedTruth}`,
  )
}

/** Brings the counters of these rows up to date, and forgets authors of whom nothing is left. */
export async function recount(db: Database, touched: Touched): Promise<void> {
  await recountRows(db, sql`${articles}`, articleCounters, touched.articles)
  await addWritersAndJournals(db, touched)
  await recountRows(db, sql`${authors}`, authorCounters, touched.authors)
  await recountRows(db, sql`${journals}`, journalCounters, touched.journals)
  await runStatement(
    db,
    sql`delete from ${authors} where article_count = 0 and id = any(${sql.param([...touched.authors])}::bigint[])`,
  )
}

/** Articles whose citation count changed count for their authors and journals too. */
async function addWritersAndJournals(db: Database, touched: Touched): Promise<void> {
  const ids = sql`${sql.param([...touched.articles])}::bigint[]`
  const rows = await queryRows<{ author_id: string | null; journal_id: string | null }>(
    db,
    sql`select author_id, null::bigint as journal_id from ${authorships} where article_id = any(${ids})
        union select null, journal_id from ${articles} where id = any(${ids})`,
  )
  for (const row of rows) {
    if (row.author_id !== null) touched.authors.add(Number(row.author_id))
    if (row.journal_id !== null) touched.journals.add(Number(row.journal_id))
  }
}

async function recountRows(
  db: Database,
  table: SQL,
  counters: readonly Derived[],
  ids: ReadonlySet<number>,
): Promise<void> {
  if (ids.size === 0) return
  const columns = counters.map(({ column }) => sql`${sql.identifier(column)}`)
  const truths = counters.map(({ truth, column }) => sql`${truth} as ${sql.identifier(column)}`)
  const sets = counters.map(({ column }) => sql`${sql.identifier(column)} = t.${sql.identifier(column)}`)
  const old = sql.join(
    columns.map((column) => sql`y.${column}`),
    sql`, `,
  )
  const fresh = sql.join(
    columns.map((column) => sql`t.${column}`),
    sql`, `,
  )
  await runStatement(
    db,
    sql`
    update ${table} y set ${sql.join(sets, sql`, `)}
      from (select x.id, ${sql.join(truths, sql`, `)} from ${table} x where x.id = any(${sql.param([...ids])}::bigint[])) t
     where t.id = y.id and (${old}) is distinct from (${fresh})`,
  )
}

/** A stored value that is not what it should be. */
export interface AuditFinding {
  readonly table: string
  readonly column: string
  readonly rows: number
}

/**
 * Compares every counter and every copied column with what it stands for, over the whole database.
 *
 * @returns one finding for each column that is wrong somewhere; none where all is well.
 */
export async function auditCounters(db: Database): Promise<AuditFinding[]> {
  const checks: readonly (readonly [string, SQL, readonly Derived[]])[] = [
    ['articles', sql`${articles}`, articleCounters],
    ['authors', sql`${authors}`, authorCounters],
    ['journals', sql`${journals}`, journalCounters],
    ['authorships', sql`${authorships}`, authorshipCopies],
    ['article_references', sql`${articleReferences}`, referenceCopies],
  ]
  const findings: AuditFinding[] = []
  for (const [name, table, derived] of checks) {
    for (const { column, truth } of derived) {
      const [row] = await queryRows<{ rows: number }>(
        db,
        sql`select count(*)::int as rows from ${table} x where x.${sql.identifier(column)} is distinct from ${truth}`,
      )
      if (row !== undefined && row.rows > 0) findings.push({ table: name, column, rows: row.rows })
    }
  }
  const names = await wrongNameCounts(db)
  return names === 0
    ? findings
    : [...findings, { table: 'name_counts', column: 'article_count', rows: names }]
}

/** How many names are counted otherwise than author lists have them. */
async function wrongNameCounts(db: Database): Promise<number> {
  const [row] = await queryRows<{ rows: number }>(
    db,
    sql`with counted as (
          select name_number as number, count(distinct article_id) as n from ${authorships}
           where name_number is not null group by name_number
          union all select 0, count(distinct article_id) from ${authorships})
        select count(*)::int as rows
          from counted full join ${nameCounts} c using (number)
         where coalesce(n, 0) <> coalesce(c.article_count, 0)`,
  )
  return row?.rows ?? 0
}
