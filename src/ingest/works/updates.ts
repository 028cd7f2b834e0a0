import { sql } from 'drizzle-orm'
import type { Identifier, RecordUpdate } from '../../domain/record.ts'
import type { Database } from '../../db/client.ts'
import { jsonRows } from '../../db/json-rows.ts'
import { queryRows, runStatement } from '../../db/run-statement.ts'
import { articleIdentifiers, articles } from '../../db/tables/articles.ts'
import { articleUpdates } from '../../db/tables/updates.ts'
import { retractedTruth } from '../counts/counters.ts'

/** What one record says of notices on its article, and of works that it is a notice on. */
export interface SaidUpdates {
  readonly articleId: number
  readonly sourceId: number
  readonly updates: readonly RecordUpdate[]
  /** Was the article known before? Then its source may have said something else. */
  readonly isKnown: boolean
}

const types = {
  article_id: 'bigint',
  source_id: 'bigint',
  role: 'text',
  kind: 'text',
  scheme: 'text',
  value: 'text',
  text: 'text',
  date: 'text',
  asserted_by: 'text',
} as const

/**
 * Writes what records say of notices. What the same source said of the article in an earlier import is taken back; what other
 * sources said stays.
 *
 * @returns articles that may be retracted now, or not any more: those of the records, and those that they are notices on.
 */
export async function writeUpdates(
  db: Database,
  said: readonly SaidUpdates[],
  importId: number,
): Promise<Set<number>> {
  const changed = new Set<number>()
  const gone = await takeBack(
    db,
    said.filter(({ isKnown }) => isKnown),
    importId,
  )
  const rows = said.flatMap(({ articleId, sourceId, updates }) =>
    updates.map(({ role, kind, identifier, text, date, assertedBy }) => ({
      article_id: articleId,
      source_id: sourceId,
      role,
      kind,
      scheme: identifier?.scheme,
      value: identifier?.value,
      text,
      date,
      asserted_by: assertedBy,
    })),
  )
  for (const { article_id: id } of [...gone, ...rows]) changed.add(Number(id))
  if (rows.length > 0) {
    await runStatement(
      db,
      sql`insert into ${articleUpdates} (article_id, source_id, import_id, role, kind, scheme, value, text, date, asserted_by)
          select r.article_id, r.source_id, ${importId}::bigint, r.role::update_role, r.kind::update_kind, r.scheme, r.value,
                 r.text, r.date, r.asserted_by::update_asserter
            from ${jsonRows('r', types, rows)}
           where not exists (select from ${articleUpdates} u
                              where u.article_id = r.article_id and u.source_id = r.source_id
                                and (u.role::text, u.kind::text, u.scheme, u.value, u.text, u.date)
                                    is not distinct from (r.role, r.kind, r.scheme, r.value, r.text, r.date))`,
    )
  }
  const noticed = [...gone, ...rows].flatMap(({ role, scheme, value }) =>
    role === 'NOTICE' && scheme != null && value != null ? [{ scheme, value }] : [],
  )
  for (const id of await holdersOf(db, noticed)) changed.add(id)
  return changed
}

interface UpdateRow {
  readonly article_id: string
  readonly role: RecordUpdate['role']
  readonly scheme: string | null
  readonly value: string | null
}

async function takeBack(
  db: Database,
  said: readonly SaidUpdates[],
  importId: number,
): Promise<readonly UpdateRow[]> {
  if (said.length === 0) return []
  const given = jsonRows(
    'r',
    { article_id: 'bigint', source_id: 'bigint' },
    said.map(({ articleId, sourceId }) => ({ article_id: articleId, source_id: sourceId })),
  )
  return queryRows<UpdateRow>(
    db,
    sql`delete from ${articleUpdates} u using ${given}
         where u.article_id = r.article_id and u.source_id = r.source_id and u.import_id < ${importId}::bigint
        returning u.article_id, u.role, u.scheme, u.value`,
  )
}

async function holdersOf(
  db: Database,
  identifiers: readonly { readonly scheme: string; readonly value: string }[],
): Promise<number[]> {
  if (identifiers.length === 0) return []
  const rows = await queryRows<{ article_id: string }>(
    db,
    sql`select i.article_id from ${jsonRows('r', { scheme: 'text', value: 'text' }, identifiers)}
          join ${articleIdentifiers} i on i.scheme = r.scheme and i.value = r.value`,
  )
  return rows.map((row) => Number(row.article_id))
}

/** Of articles that have just got these identifiers, those on which a notice came earlier. */
export async function findNoticed(
  db: Database,
  named: readonly { readonly articleId: number; readonly identifiers: readonly Identifier[] }[],
): Promise<number[]> {
  const rows = named.flatMap(({ articleId, identifiers }) =>
    identifiers.map(({ scheme, value }) => ({ article_id: articleId, scheme, value })),
  )
  if (rows.length === 0) return []
  const given = jsonRows('r', { article_id: 'bigint', scheme: 'text', value: 'text' }, rows)
  const found = await queryRows<{ article_id: string }>(
    db,
    sql`select distinct r.article_id from ${given}
          join ${articleUpdates} u on u.scheme = r.scheme and u.value = r.value and u.role = 'NOTICE'`,
  )
  return found.map((row) => Number(row.article_id))
}

/** Works out anew which of these articles are retracted. Their identifiers and updates must be in place. */
export async function markRetracted(db: Database, ids: Iterable<number>): Promise<void> {
  const list = [...ids]
  if (list.length === 0) return
  await runStatement(
    db,
    sql`update ${articles} a set retracted = t.truth
          from (select x.id, ${retractedTruth} as truth from ${articles} x
                 where x.id = any(${sql.param(list)}::bigint[])) t
         where a.id = t.id and a.retracted <> t.truth`,
  )
}
