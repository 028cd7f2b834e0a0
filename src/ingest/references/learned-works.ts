import { isBeginningOf } from '../../domain/name-lists.ts'
import { present } from '../../domain/present.ts'
import type { Identifier, ReferenceParts } from '../../domain/record.ts'
import type { MadeWorks } from './made-works.ts'
import type { Candidate, Match } from '../../identity/works/match.ts'
import type { LearnedWork, Stub } from '../works/named-works.ts'
import { type Work, workOfParts } from '../../identity/works/work.ts'

/** A link of a lower score may be to another work: what the reference says is not said of that one. */
const surelyOne = 0.9

/** The works that the references of a batch make, and what these say of others. */
export class LearnedWorks {
  readonly #made: MadeWorks
  readonly #stubs = new Map<number, Stub>()
  readonly #learned = new Map<number, LearnedWork>()

  constructor(made: MadeWorks) {
    this.#made = made
  }

  get stubs(): Stub[] {
    return [...this.#stubs.values()]
  }

  get learned(): LearnedWork[] {
    return [...this.#learned.values()]
  }

  /** A reference names a work that nobody knows. */
  add(stub: Stub): void {
    this.#stubs.set(stub.id, stub)
    // Later references of the batch find the work by all that is known of it.
    this.#made.add({ ...stub.work, articleId: stub.id, namedAuthors: stub.parts.authors.length })
  }

  /** A reference is to a known work, of which it may say something new. */
  meet(parts: ReferenceParts, work: Work, { candidate, score }: Match): void {
    if (score < surelyOne || !saysMore(parts, work, candidate)) return
    const { articleId: id } = candidate
    const stub = this.#stubs.get(id)
    const learned = this.#learned.get(id)
    const before = stub ?? learned
    const all = before === undefined ? parts : completedParts(before.parts, parts)
    const journalId = before?.work.journalId ?? work.journalId
    const now = { id, parts: all, work: workOfParts(all, journalId) }
    if (stub !== undefined) this.add(now)
    else {
      // The candidate has those that it learned from earlier references of the batch.
      const more = now.work.identifiers.filter(({ scheme }) => !has(candidate.identifiers, scheme))
      const identifiers = [
        ...(learned?.identifiers.filter(({ scheme }) => !has(more, scheme)) ?? []),
        ...more,
      ]
      this.#learned.set(id, { ...now, identifiers, isNamed: candidate.namedAuthors !== undefined })
      this.#made.add({ ...candidate, identifiers: [...candidate.identifiers, ...more] })
    }
  }
}

/** Says the reference anything of the work that is not known? */
function saysMore(parts: ReferenceParts, work: Work, known: Candidate): boolean {
  if (work.identifiers.some(({ scheme }) => !has(known.identifiers, scheme))) return true
  if (known.namedAuthors === undefined) return false
  return (
    saysOfBook(parts) ||
    (known.titleKey === '' && work.titleKey !== '') ||
    parts.authors.length > known.namedAuthors ||
    (['year', 'journalId', 'volume', 'firstPage'] as const).some(
      (part) => known[part] === undefined && work[part] !== undefined,
    )
  )
}

/** Does it name what only references to books and the like do? Candidates do not tell whether that is known. */
function saysOfBook({ type, publisher, edition, editors, series }: ReferenceParts): boolean {
  return [type, publisher, edition, editors, series].some((part) => part !== undefined)
}

function has(identifiers: readonly Identifier[], scheme: Identifier['scheme']): boolean {
  return identifiers.some((one) => one.scheme === scheme)
}

/** What two references say of one work: the first, with what only the second says. */
function completedParts(first: ReferenceParts, second: ReferenceParts): ReferenceParts {
  const names = isBeginningOf(first.authors, second.authors) ? second : first
  const pages = first.firstPage === undefined ? second : first
  const volumes = first.volume === undefined ? second : first
  const { note: _note, firstPage: _first, lastPage: _last, volume: _volume, issue: _issue, ...rest } = first
  const { type, title, containerTitle, year, articleNumber } = second
  const { publisher, publisherPlace, edition, series, editors } = second
  return {
    ...present({ type, title, containerTitle, year, articleNumber }),
    ...present({ publisher, publisherPlace, edition, series, editors }),
    ...rest,
    ...present({ firstPage: pages.firstPage, lastPage: pages.lastPage }),
    ...present({ volume: volumes.volume, issue: volumes.issue }),
    authors: names.authors,
    authorsTruncated: names.authorsTruncated,
    identifiers: [
      ...first.identifiers,
      ...second.identifiers.filter(({ scheme }) => !has(first.identifiers, scheme)),
    ],
  }
}
