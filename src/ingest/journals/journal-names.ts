import { sql } from 'drizzle-orm'
import { type Client, type Database, inTransaction } from '../../db/client.ts'
import { mainTitle } from '../../domain/abbreviated-title.ts'
import { jsonRows } from '../../db/json-rows.ts'
import { journalIssns, journalNames } from '../../db/tables/journals.ts'
import { queryRows, runStatement } from '../../db/run-statement.ts'
import { nameKeys, titleInitials } from '../../identity/journals/names.ts'

/** A row of the table of names. */
export interface NameRow {
  readonly nameKey: string
  readonly journalId: number
  readonly name: string
  readonly initials: string
}

/** Names by key, the first of each key. */
export function uniqueNames(names: readonly (string | undefined)[]): Map<string, string> {
  const unique = new Map<string, string>()
  for (const name of names) {
    if (name === undefined) continue
    const { own } = nameKeys(name)
    if (own !== '' && !unique.has(own)) unique.set(own, name)
  }
  return unique
}

/** Rows of names under their own keys. */
export function nameRows(journalId: number, names: ReadonlyMap<string, string>): NameRow[] {
  return [...names].map(([nameKey, name]) => ({ nameKey, journalId, name, initials: titleInitials(name) }))
}

/** Rows of the same names under the keys that other spellings have: without "The", "and", a subtitle. */
export function furtherRows(journalId: number, names: ReadonlyMap<string, string>): NameRow[] {
  return [...names.values()].flatMap((name) => {
    const { alike, main } = nameKeys(name)
    const rows = [
      { nameKey: alike, initials: titleInitials(name) },
      { nameKey: main, initials: titleInitials(mainTitle(name)) },
    ]
    return rows.flatMap(({ nameKey, initials }) =>
      nameKey === undefined ? [] : { nameKey, journalId, name, initials },
    )
  })
}

/**
 * Names that are known already lead where they led before; of several rows with one key the first counts.
 *
 * @returns the keys of those that were not there.
 */
export async function addNames(db: Database, rows: readonly NameRow[]): Promise<ReadonlySet<string>> {
  if (rows.length === 0) return new Set()
  const types = { nameKey: 'text', journalId: 'bigint', name: 'text', initials: 'text' } as const
  const added = await queryRows<{ name_key: string }>(
    db,
    sql`insert into ${journalNames} (name_key, journal_id, name, initials)
        select r."nameKey", r."journalId", r.name, r.initials from ${jsonRows('r', types, rows)}
        on conflict do nothing returning name_key`,
  )
  return new Set(added.map((row) => row.name_key))
}

/** Rows of the table of ISSNs. */
export function issnRows(journalId: number, issns: readonly string[]) {
  return issns.map((issn) => ({ issn, journalId }))
}

/** ISSNs that are known already lead where they led before. */
export async function addIssns(
  db: Database,
  rows: readonly ReturnType<typeof issnRows>[number][],
): Promise<void> {
  if (rows.length === 0) return
  const given = jsonRows('r', { issn: 'text', journalId: 'bigint' }, rows)
  await runStatement(
    db,
    sql`insert into ${journalIssns} (issn, journal_id)
        select r.issn, r."journalId" from ${given} on conflict do nothing`,
  )
}

/** Names to a page of those filled in afterwards. */
const pageSize = 5000

/** Fills in the initials of names that came in before these were kept: those of a database of an older version. */
export async function completeInitials(client: Client): Promise<void> {
  await inTransaction(client, async ({ db }) => {
    for (let last = ''; ;) {
      const rows = await queryRows<{ name_key: string; name: string }>(
        db,
        sql`select name_key, name from ${journalNames}
             where initials = '' and name_key > ${last} order by name_key limit ${pageSize}`,
      )
      const end = rows.at(-1)
      if (end === undefined) return
      last = end.name_key
      const filled = rows.map(({ name_key, name }) => ({ name_key, initials: titleInitials(name) }))
      await runStatement(
        db,
        sql`update ${journalNames} n set initials = r.initials
              from ${jsonRows('r', { name_key: 'text', initials: 'text' }, filled)} where n.name_key = r.name_key`,
      )
    }
  })
}
