import type { Database } from '../../db/client.ts'
import { compareNumbering } from '../../identity/journals/numbering.ts'
import {
  compareNames,
  decideSame,
  fullTitlesOf,
  type KnownNames,
  type NamePair,
  type SameJournal,
} from '../../identity/journals/same-journal.ts'
import type { Match } from '../../identity/works/match.ts'
import {
  alikeJournals,
  type JournalPair,
  namesOfJournals,
  type NamedJournal,
  pairOf,
  volumesOfJournals,
} from './alike-journals.ts'
import { mergeAll, renameJournals } from './journal-merges.ts'

/**
 * What the works of a batch say of their journals: which got works, and which two are said to hold one work. Reason to ask
 * whether one journal is the other under a shorter name.
 */
export class JournalEvidence {
  readonly #met = new Set<number>()
  readonly #pairs = new Map<string, JournalPair>()

  /** A journal gets a work. */
  meet(id: number | undefined): void {
    if (id !== undefined) this.#met.add(id)
  }

  /** A work is found in another journal: only where it is on the same page, or of the same title, in the same volume. */
  note(a: number | undefined, b: number | undefined, { status, evidence }: Match): void {
    if (a === undefined || b === undefined || a === b || status === 'WEAK') return
    if (!evidence.includes('volume') || !(evidence.includes('firstPage') || evidence.includes('title')))
      return
    const pair = pairOf(a, b)
    this.#pairs.set(pair.join(' '), pair)
  }

  /** Makes one journal of each two of which one is the other under a shorter name. The works must be in place. */
  async apply(db: Database): Promise<void> {
    const asked = new Map([...this.#pairs, ...keyed(await alikeJournals(db, this.#met))])
    if (asked.size === 0) return
    const names = await namesOfJournals(db, [...asked.values()].flat())
    const pairs = comparedPairs([...asked.values()], names)
    // Whether the short name could be of others, too, is known only of journals that were met.
    const unmet = new Set(pairs.flatMap(({ short }) => (this.#met.has(short) ? [] : short)))
    const others = unmet.size === 0 ? [] : await alikeJournals(db, unmet)
    const more = others.filter((pair) => !asked.has(pair.join(' ')))
    const allNames = new Map([...names, ...(more.length === 0 ? [] : await namesOfJournals(db, more.flat()))])
    const fulls = fullTitlesOf([...pairs, ...comparedPairs(more, allNames)], allNames)
    const volumes = await volumesOfJournals(db, [
      ...new Set(pairs.flatMap(({ full, short }) => [full, short])),
    ])
    const same = pairs.flatMap((pair) => {
      const sameWork = this.#pairs.has(pairOf(pair.full, pair.short).join(' '))
      const numbering = compareNumbering(volumes.get(pair.full) ?? [], volumes.get(pair.short) ?? [])
      const rivals = (fulls.get(pair.short) ?? new Set()).difference(new Set([pair.full])).size
      return decideSame(pair, { sameWork, numbering }, rivals) ?? []
    })
    await joinJournals(db, same, allNames)
  }
}

function keyed(pairs: readonly JournalPair[]): Map<string, JournalPair> {
  return new Map(pairs.map((pair) => [pair.join(' '), pair]))
}

function comparedPairs(pairs: readonly JournalPair[], names: ReadonlyMap<number, KnownNames>): NamePair[] {
  return pairs.flatMap(([a, b]) => {
    const [one, two] = [names.get(a), names.get(b)]
    return one === undefined || two === undefined ? [] : (compareNames(one, two) ?? [])
  })
}

/** Makes one of each two, the surest first; two that each have an ISSN by then stay two. */
async function joinJournals(
  db: Database,
  same: readonly SameJournal[],
  names: ReadonlyMap<number, NamedJournal>,
): Promise<void> {
  const became = new Map<number, number>()
  const currentOf = (id: number): number => {
    const next = became.get(id)
    return next === undefined ? id : currentOf(next)
  }
  const now = new Map(names)
  for (const { full, short, method } of same.toSorted((a, b) => b.score - a.score)) {
    const [long, other] = [now.get(currentOf(full)), now.get(currentOf(short))]
    if (long === undefined || other === undefined || long === other || (long.hasIssn && other.hasIssn))
      continue
    const [kept, gone] = pairOf(long.id, other.id)
    became.set(gone, kept)
    const title = method === 'abbreviated-title' ? other.title : null
    now.set(kept, {
      ...long,
      id: kept,
      abbreviation: long.abbreviation ?? other.abbreviation ?? title,
      hasIssn: long.hasIssn || other.hasIssn,
    })
  }
  const gone = [...became.keys()]
  await mergeAll(
    db,
    gone.map((id) => ({ gone: id, kept: currentOf(id) })),
  )
  await renameJournals(
    db,
    [...new Set(gone.map(currentOf))].flatMap((id) => now.get(id) ?? []),
  )
}
