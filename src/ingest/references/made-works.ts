import { type Candidate, mostOfOneKey } from '../../identity/works/match.ts'
import { isTelling } from '../../identity/works/title-keys.ts'

/** Works of the batch under way, which the database does not have yet: found by the same keys as those it has. */
export class MadeWorks {
  readonly #byKey = new Map<string, Candidate[]>()

  add(work: Candidate): void {
    for (const key of keysOf(work)) {
      const list = this.#byKey.get(key)
      if (list === undefined) this.#byKey.set(key, [work])
      else if (list.length < mostOfOneKey) list.push(work)
    }
  }

  /** The works that this one may be. */
  find(work: Omit<Candidate, 'articleId'>): Candidate[] {
    return [...new Set(keysOf(work).flatMap((key) => this.#byKey.get(key) ?? []))]
  }
}

function keysOf(work: Omit<Candidate, 'articleId'>): string[] {
  const keys = work.identifiers.map(({ scheme, value }) => `${scheme}\n${value}`)
  for (const isbn of work.isbns) keys.push(`isbn\n${isbn}`)
  if (isTelling(work.titleKey)) keys.push(`title\n${work.titleKey}`)
  if (work.journalId !== undefined && work.volume !== undefined && work.firstPage !== undefined) {
    keys.push(`place\n${work.journalId}\n${work.volume}\n${work.firstPage}`)
  }
  return keys
}
