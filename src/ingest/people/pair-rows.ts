import { sql } from 'drizzle-orm'
import type { PersonName } from '../../domain/record.ts'
import { type Client, inTransaction, type Transaction } from '../../db/client.ts'
import { copyRows } from '../../db/copy-rows.ts'
import { authorships, namePairs } from '../../db/tables/authors.ts'
import { queryRows } from '../../db/run-statement.ts'
import { pairRow } from './known-authors.ts'
import { type NamePair, pairsOfList } from '../../identity/people/name-pairs.ts'

/** An author list with its pairs, and who the names are, by place. */
export interface PairedList {
  readonly pairs: readonly NamePair[]
  readonly authorIds: readonly number[]
}

/** Notes who stands beside whom, where `known` has not noted it yet. */
export async function insertPairs(
  transaction: Transaction,
  lists: Iterable<PairedList>,
  known: ReadonlySet<string>,
): Promise<void> {
  const rows = new Map<string, { pair: string; authorId: number; coauthorId: number }>()
  for (const { pairs, authorIds } of lists) {
    for (const { pair, place, otherPlace } of pairs) {
      const [authorId = 0, coauthorId = 0] = [authorIds[place], authorIds[otherPlace]]
      const row = pairRow(pair, authorId, coauthorId)
      if (!known.has(row)) rows.set(row, { pair, authorId, coauthorId })
    }
  }
  if (rows.size > 0) await copyRows(transaction, namePairs, ['pair', 'authorId', 'coauthorId'], rows.values())
}

/** Articles to a page of the notes made afterwards. */
const pageSize = 5000

/** Notes the pairs of the author lists that came in before pairs were noted: those of a database of an older version. */
export async function completePairs(client: Client): Promise<void> {
  const [missing] = await queryRows<{ is: boolean }>(
    client.db,
    sql`select not exists (select from ${namePairs}) and exists (select from ${authorships} where position > 1) as is`,
  )
  if (missing?.is !== true) return
  await inTransaction(client, async (transaction) => {
    for (let last = '0'; ;) {
      const rows = await queryRows<{ article_id: string; names: PersonName[]; author_ids: string[] }>(
        transaction.db,
        sql`select article_id, jsonb_agg(name order by position) as names,
                   array_agg(author_id order by position) as author_ids
              from ${authorships} where article_id > ${last}::bigint
             group by article_id order by article_id limit ${pageSize}`,
      )
      const lists = rows.map(({ names, author_ids: ids }) => ({
        pairs: pairsOfList(names),
        authorIds: ids.map(Number),
      }))
      await insertPairs(transaction, lists, new Set())
      const end = rows.at(-1)
      if (end === undefined) return
      last = end.article_id
    }
  })
}
