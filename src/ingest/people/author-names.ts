import { sql } from 'drizzle-orm'
import type { Database, Transaction } from '../../db/client.ts'
import { copyRows } from '../../db/copy-rows.ts'
import { authorNames } from '../../db/tables/authors.ts'
import { runStatement } from '../../db/run-statement.ts'
import type { Person } from '../../identity/people/mention.ts'
import { blockNumbers } from '../../identity/people/names/name-keys.ts'
import { hintNumbers, mostNamesakes } from '../../identity/people/namesakes.ts'
import type { KnownAuthor } from './known-people.ts'
import { markCrowded } from './name-counts.ts'

/** A name by which an author is found. */
interface NameRow {
  readonly number: number
  readonly author_id: number
}

/**
 * Notes by what names these people are found. A name that has come to more people than are all looked at is crowded from
 * now on: then all of them are noted by hints, too.
 */
export async function noteNames(
  transaction: Transaction,
  people: readonly Person[],
  idOf: (person: Person) => number,
  known: ReadonlyMap<number, KnownAuthor>,
  crowded: ReadonlySet<number>,
): Promise<void> {
  const rows = new Map<string, NameRow>()
  const add = (number: number, id: number): void => {
    rows.set(`${number} ${id}`, { number, author_id: id })
  }
  const bearers = bearersOf(known)
  for (const person of people) {
    if (person.mentions.length === 0) continue
    const id = idOf(person)
    const earlier = known.get(id)
    // The forms of a known author only grow.
    if (person.authorIds.length === 1 && earlier?.forms.length === person.forms.length) continue
    const before = new Set(earlier?.forms.flatMap(blockNumbers))
    for (const block of new Set(person.forms.flatMap(blockNumbers))) {
      if (!before.has(block) || person.authorIds.length > 1) add(block, id)
      const all = bearers.get(block)
      if (all === undefined) bearers.set(block, new Set([id]))
      else all.add(id)
    }
  }
  const fresh = [...bearers].filter(([block, ids]) => ids.size > mostNamesakes && !crowded.has(block))
  const isFresh = new Map(fresh)
  for (const [block, ids] of fresh) {
    for (const id of ids) {
      for (const { traits } of known.get(id)?.mentions ?? []) {
        for (const hint of hintNumbers(block, traits)) add(hint, id)
      }
    }
  }
  const isCrowd = crowded.size > 0 || isFresh.size > 0
  for (const person of isCrowd ? people : []) {
    for (const block of new Set(person.forms.flatMap(blockNumbers))) {
      if (!crowded.has(block) && !isFresh.has(block)) continue
      for (const { traits } of person.mentions) {
        for (const hint of hintNumbers(block, traits)) add(hint, idOf(person))
      }
    }
  }
  const isKnown = Map.groupBy(rows.values(), ({ author_id: id }) => known.has(id))
  await copyRows(
    transaction,
    authorNames,
    ['number', 'authorId'],
    (isKnown.get(false) ?? []).map(({ number, author_id: authorId }) => ({ number, authorId })),
  )
  await writeNames(transaction.db, isKnown.get(true) ?? [])
  await markCrowded(transaction.db, [...isFresh.keys()])
}

function bearersOf(known: ReadonlyMap<number, KnownAuthor>): Map<number, Set<number>> {
  const bearers = new Map<number, Set<number>>()
  for (const { id, forms, blocks } of known.values()) {
    for (const block of blocks ?? new Set(forms.flatMap(blockNumbers))) {
      const all = bearers.get(block)
      if (all === undefined) bearers.set(block, new Set([id]))
      else all.add(id)
    }
  }
  return bearers
}

/** Notes these, where they are not noted yet. */
export async function writeNames(db: Database, rows: readonly NameRow[]): Promise<void> {
  if (rows.length === 0) return
  await runStatement(
    db,
    sql`insert into ${authorNames} (number, author_id)
        select * from unnest(${sql.param(rows.map(({ number }) => number))}::bigint[],
                             ${sql.param(rows.map(({ author_id: id }) => id))}::bigint[])
        on conflict do nothing`,
  )
}
