import type { ArticleRecord } from '../../domain/record.ts'
import { textKey } from '../../domain/text-key.ts'
import type { Database, Transaction } from '../../db/client.ts'
import { nextKeys } from '../../db/next-keys.ts'
import { articles } from '../../db/tables/articles.ts'
import { citeEachOther, mergeArticles } from './article-merges.ts'
import { type ArticleRow, getArticles } from './articles.ts'
import { findCandidates } from './candidates.ts'
import type { JournalEvidence } from '../journals/journal-evidence.ts'
import { journalsOfRecords } from '../journals/journal-mentions.ts'
import { type Candidate, bestMatch, type Match } from '../../identity/works/match.ts'
import { sameWorks } from '../../identity/works/same-works.ts'
import { type Standing, standings } from './standing.ts'
import { identifiersOf, type Work, workOfRecord } from '../../identity/works/work.ts'

/** One record on its way in. */
export interface BatchEntry {
  /** Undefined where the same content is known to be in: it need not be read again. */
  readonly record: ArticleRecord | undefined
  readonly sourceId: number
  /** SHA-256 of what it was read from, in hexadecimal. */
  readonly contentHash: string
}

/** A record that is not in yet. */
export type NewEntry = BatchEntry & { readonly record: ArticleRecord }

/** A record whose article is decided. */
export interface Placed {
  readonly entry: NewEntry
  readonly id: number
  readonly work: Work
  readonly journalId: number | undefined
  /** By what the article was found: "doi 10.1000/182", "title"; undefined where it is new. */
  readonly foundBy: string | undefined
  /** The article as it was; undefined where it is new. */
  readonly before: ArticleRow | undefined
  /** Of the source, among those that described the article before. */
  readonly standing: Standing
}

/** The first entries of which no two may describe one work: what is the same work must be merged one after the other. */
export function separateWorks(entries: readonly NewEntry[]): NewEntry[] {
  const taken = new Set<string>()
  return entries.filter(({ record, contentHash }, index) => {
    const keys = keysOf(record, contentHash)
    if (keys.some((key) => taken.has(key)) && index > 0) return false
    for (const key of keys) taken.add(key)
    return true
  })
}

function keysOf(record: ArticleRecord, contentHash: string): string[] {
  const { identifiers, isbns, titleKey, volume, firstPage } = workOfRecord(record, undefined)
  const { journal } = record
  const keys = identifiers.map(({ scheme, value }) => `${scheme} ${value}`)
  for (const isbn of isbns) keys.push(`isbn ${isbn}`)
  if (titleKey !== '') keys.push(`title ${titleKey}`)
  const name = journal?.title ?? journal?.abbreviation
  if (name !== undefined && volume !== undefined && firstPage !== undefined) {
    keys.push(`place ${textKey(name)} ${volume} ${firstPage}`)
  }
  return [...keys, `content ${contentHash}`]
}

/** Finds the article of each record, or gives it a new key. Of several that are one article, only the first is placed. */
export async function placeRecords(
  transaction: Transaction,
  entries: readonly NewEntry[],
  evidence: JournalEvidence,
  importId: number,
): Promise<Placed[]> {
  const journalIds = await journalsOfRecords(
    transaction,
    entries.map(({ record }) => record),
  )
  const works = entries.map(({ record }, index) => workOfRecord(record, journalIds[index]))
  const candidates = await findCandidates(transaction.db, works)
  const merged = await mergeSameWorks(transaction, works, candidates)
  const found = works.map((work, index) => {
    evidence.meet(work.journalId)
    // A weak match is good enough for a link that says so, not for writing one work over another.
    const match = bestMatch(work, candidates[index] ?? [])
    if (match === undefined || match.status === 'WEAK') return undefined
    evidence.note(work.journalId, match.candidate.journalId, match)
    return { id: currentOf(merged, match.articleId), foundBy: wordsOf(match, work) }
  })
  const newIds = await nextKeys(transaction, articles, found.filter((one) => one === undefined).length)
  const ids = newIds.values()
  const before = await getArticles(
    transaction.db,
    found.flatMap((one) => one?.id ?? []),
  )
  const taken = new Set<number>()
  const placed = entries.flatMap((entry, index): Placed[] => {
    const work = works[index]
    const { id = ids.next().value, foundBy } = found[index] ?? {}
    if (work === undefined || id === undefined || taken.has(id)) return []
    taken.add(id)
    const journalId = journalIds[index]
    return [{ entry, id, work, journalId, foundBy, before: before.get(id), standing: 'only' }]
  })
  return withStandings(transaction.db, placed, importId)
}

/** The identifier by which a work was found, or else the way. */
function wordsOf({ method, candidate }: Match, work: Work): string {
  const shared = identifiersOf(candidate).find(
    (one) =>
      one.scheme === method &&
      identifiersOf(work).some((own) => own.scheme === method && own.value === one.value),
  )
  return shared === undefined ? method : `${method} ${shared.value}`
}

async function withStandings(db: Database, placed: readonly Placed[], importId: number): Promise<Placed[]> {
  const known = placed.filter(({ before }) => before !== undefined)
  const found = await standings(
    db,
    known.map(({ id, entry, before }) => ({
      articleId: id,
      sourceId: entry.sourceId,
      cited: before?.origin === 'REFERENCE',
    })),
    importId,
  )
  const standingOf = new Map(known.map((one, index) => [one, found[index]]))
  return placed.map((one) => ({ ...one, standing: standingOf.get(one) ?? one.standing }))
}

/**
 * Joins articles that a record says are one.
 *
 * @returns for each that is no more, what it became; that may have become another since.
 */
async function mergeSameWorks(
  transaction: Transaction,
  works: readonly Work[],
  candidates: readonly (readonly Candidate[])[],
): Promise<ReadonlyMap<number, number>> {
  const merged = new Map<number, number>()
  for (const [index, work] of works.entries()) {
    const same = sameWorks(work, candidates[index] ?? []).map(({ articleId }) => currentOf(merged, articleId))
    const ids = [...new Set(same)]
    if (ids.length < 2 || (await citeEachOther(transaction.db, ids))) continue
    const kept = await mergeArticles(transaction, ids)
    for (const id of ids) if (id !== kept) merged.set(id, kept)
  }
  return merged
}

function currentOf(merged: ReadonlyMap<number, number>, id: number): number {
  let current = id
  for (let next = merged.get(current); next !== undefined; next = merged.get(current)) current = next
  return current
}
