import type { RecordReference, ReferenceParts } from '../../domain/record.ts'
import { findCandidates } from '../works/candidates.ts'
import type { Transaction } from '../../db/client.ts'
import { articles } from '../../db/tables/articles.ts'
import { nextKeys } from '../../db/next-keys.ts'
import type { JournalEvidence } from '../journals/journal-evidence.ts'
import { journalsOfReferences } from '../journals/journal-mentions.ts'
import { LearnedWorks } from './learned-works.ts'
import type { MadeWorks } from './made-works.ts'
import { bestMatch, type Match } from '../../identity/works/match.ts'
import { workOfParts } from '../../identity/works/work.ts'

/** How a reference came to its cited work. */
export interface Link {
  readonly citedId: number | undefined
  readonly status: Match['status'] | 'NEW' | 'NONE' | 'REJECTED'
  readonly method: string
  readonly score: number
  readonly evidence: readonly string[]
}

export type Readable = RecordReference & { readonly parts: ReferenceParts }

/** A reference of an article, to be linked. */
export interface OpenReference {
  readonly citingId: number
  readonly reference: Readable
}

export const unreadable: Link = {
  citedId: undefined,
  status: 'NONE',
  method: 'unreadable',
  score: 0,
  evidence: [],
}

/**
 * Finds the work that each reference cites: one that the database has, one that the batch makes (`made`, to which new
 * ones are added), or a new one. No article cites itself.
 */
export async function linkReferences(
  transaction: Transaction,
  open: readonly OpenReference[],
  made: MadeWorks,
  evidence: JournalEvidence,
): Promise<{ readonly links: ReadonlyMap<RecordReference, Link>; readonly named: LearnedWorks }> {
  const journalIds = await journalsOfReferences(
    transaction,
    open.map(({ reference }) => reference.parts),
  )
  const works = open.map(({ reference }, index) => workOfParts(reference.parts, journalIds[index]))
  const candidates = await findCandidates(transaction.db, works)
  const ids = await nextKeys(transaction, articles, open.length)
  const links = new Map<RecordReference, Link>()
  const named = new LearnedWorks(made)
  for (const [index, { citingId, reference }] of open.entries()) {
    const [work, id] = [works[index], ids[index]]
    if (work === undefined || id === undefined) continue
    const known = [...(candidates[index] ?? []), ...made.find(work)]
    const match = bestMatch(
      work,
      known.filter(({ articleId }) => articleId !== citingId),
    )
    if (match === undefined) {
      evidence.meet(work.journalId)
      named.add({ id, parts: reference.parts, work })
      links.set(reference, { citedId: id, status: 'NEW', method: 'new', score: 1, evidence: [] })
    } else {
      const { articleId, candidate, ...found } = match
      evidence.note(work.journalId, candidate.journalId, match)
      named.meet(reference.parts, work, match)
      links.set(reference, { ...found, citedId: articleId })
    }
  }
  return { links, named }
}
