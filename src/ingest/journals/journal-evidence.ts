import { inArray, sql } from 'drizzle-orm'
import { abbreviates } from '../../domain/abbreviated-title.ts'
import type { Database } from '../../db/client.ts'
import { journalIssns, journals } from '../../db/tables/journals.ts'
import { saveJournal } from './journals.ts'
import type { Match } from '../../identity/works/match.ts'

/** Two journals in which one work is said to have appeared: the younger key last. */
export type JournalPair = readonly [number, number]

/**
 * Works that were found although their journals differ: reason to ask whether one journal is the other under a shorter name.
 * Only where the work was on the same page, or of the same title, in the same volume.
 */
export class JournalEvidence {
  readonly #pairs = new Map<string, JournalPair>()

  note(a: number | undefined, b: number | undefined, { status, evidence }: Match): void {
    if (a === undefined || b === undefined || a === b || status === 'WEAK') return
    if (!evidence.includes('volume') || !(evidence.includes('firstPage') || evidence.includes('title')))
      return
    const pair: JournalPair = a < b ? [a, b] : [b, a]
    this.#pairs.set(pair.join(' '), pair)
  }

  /** Makes one journal of each two of which one can be short for the other, unless each has ISSNs of its own. */
  async apply(db: Database): Promise<void> {
    for (const pair of this.#pairs.values()) {
      const titles = await titlesToJoin(db, pair)
      if (titles === undefined) continue
      await saveJournal(db, { ...titles, issns: [] })
    }
  }
}

interface Titles {
  readonly title: string
  readonly abbreviation: string
  readonly otherNames: readonly string[]
}

/** The full title, and the one that can be short for it; undefined where the journals must stay two. */
async function titlesToJoin(db: Database, pair: JournalPair): Promise<Titles | undefined> {
  const rows = await db
    .select({
      title: journals.title,
      abbreviation: journals.abbreviation,
      hasIssn: sql<boolean>`exists (select from ${journalIssns} i where i.journal_id = ${journals.id})`,
    })
    .from(journals)
    .where(inArray(journals.id, [...pair]))
    .orderBy(journals.id)
  const [a, b] = rows
  if (a === undefined || b === undefined || (a.hasIssn && b.hasIssn)) return undefined
  for (const [short, long] of [
    [a, b],
    [b, a],
  ] as const) {
    if (!abbreviates(short.title, long.title)) continue
    const abbreviation = long.abbreviation ?? short.abbreviation ?? short.title
    return { title: long.title, abbreviation, otherNames: [short.title] }
  }
  return undefined
}
