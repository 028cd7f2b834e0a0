import { type Candidate, compareWorks } from './match.ts'
import { titlesAgree } from './title-keys.ts'
import type { Work } from './work.ts'

/**
 * The known articles that a record says are one: it has identifiers of each. Two that have different identifiers of one
 * scheme stay two, whatever the record says, and so do two whose titles tell them apart, unless they stand at one place.
 *
 * @returns the articles, oldest first; fewer than two where there is nothing to join.
 */
export function sameWorks(work: Work, candidates: readonly Candidate[]): Candidate[] {
  const named = candidates
    .filter((candidate) => compareWorks(work, candidate)?.status === 'ASSERTED')
    .toSorted((a, b) => a.articleId - b.articleId)
  const joined: Candidate[] = []
  for (const candidate of named) {
    if (agree(work, candidate) && joined.every((other) => agree(other, candidate))) joined.push(candidate)
  }
  return joined
}

function agree(a: Work, b: Work): boolean {
  const samePlace =
    a.journalId !== undefined &&
    a.journalId === b.journalId &&
    a.volume !== undefined &&
    a.volume === b.volume &&
    a.firstPage !== undefined &&
    a.firstPage === b.firstPage
  return (
    (samePlace || titlesAgree(a.titleKey, b.titleKey)) &&
    a.identifiers.every((one) => !contradicts(one, b.identifiers))
  )
}

/** Does the other have identifiers of this scheme, and this one is none of them? */
function contradicts({ scheme, value }: Work['identifiers'][number], others: Work['identifiers']): boolean {
  const own = others.filter((other) => other.scheme === scheme)
  return own.length > 0 && !own.some((other) => other.value === value)
}
