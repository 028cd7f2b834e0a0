import type { ReferenceParts } from '../../domain/record.ts'
import type { Queryable } from '../../db/run-statement.ts'
import { findCandidates } from '../works/candidates.ts'
import { knownJournalsOfReferences } from '../journals/journal-mentions.ts'
import type { Link } from './links.ts'
import {
  bestMatch,
  type Candidate,
  compareWorks,
  type Comparison,
  describeCandidate,
} from '../../identity/works/match.ts'
import { type Work, workOfParts } from '../../identity/works/work.ts'

/** A known article that a reference may be to. */
export interface NearWork extends Comparison {
  readonly articleId: number
  /** That of the match where it would be taken for the work; 0 where the rule says that it is not. */
  readonly score: number
}

/** What an import would decide of a reference. */
export interface KnownWork {
  /** With the cited article; NEW and without one where an import would make it. */
  readonly link: Link
  /** The nearest first. */
  readonly near: readonly NearWork[]
}

/** How many near works are told. */
const mostNear = 5

const toBeMade: Link = { citedId: undefined, status: 'NEW', method: 'new', score: 1, evidence: [] }

/**
 * The articles that references are to, by the rules of an import (`linkReferences`), without writing anything: in two
 * statements, however many references there are. Each is looked at by itself: that two of them are to one unknown work is
 * not said.
 */
export async function findKnownWorks(
  db: Queryable,
  references: readonly ReferenceParts[],
): Promise<KnownWork[]> {
  const journalIds = await knownJournalsOfReferences(db, references)
  const works = references.map((parts, index) => workOfParts(parts, journalIds[index]))
  const candidates = await findCandidates(db, works)
  return works.map((work, index) => decide(work, candidates[index] ?? []))
}

function decide(work: Work, candidates: readonly Candidate[]): KnownWork {
  const match = bestMatch(work, candidates)
  const near = candidates
    .map((candidate) => ({
      articleId: candidate.articleId,
      score: compareWorks(work, candidate)?.score ?? 0,
      ...describeCandidate(work, candidate),
    }))
    .toSorted(
      (a, b) => nearness(match?.articleId, b) - nearness(match?.articleId, a) || a.articleId - b.articleId,
    )
    .slice(0, mostNear)
  if (match === undefined) return { link: toBeMade, near }
  const { articleId, candidate: _candidate, ...found } = match
  return { link: { ...found, citedId: articleId }, near }
}

/** How near a work is, for sorting: the one that is chosen, then by score, then by what agrees and what does not. */
function nearness(chosen: number | undefined, { articleId, score, agreed, differed }: NearWork): number {
  return (articleId === chosen ? 10_000 : 0) + 1_000 * score + agreed.length - differed.length
}
