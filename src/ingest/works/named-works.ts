import type { Identifier, ReferenceParts } from '../../domain/record.ts'
import type { Work } from '../../identity/works/work.ts'

/** A work that only references name so far. */
export interface Stub {
  readonly id: number
  readonly parts: ReferenceParts
  readonly work: Work
}

/** What references say of a work that is known, or comes with the same batch. */
export interface LearnedWork extends Stub {
  /** Those of schemes of which the work has none. */
  readonly identifiers: readonly Identifier[]
  /** Do only references name the work? Then what they say besides identifiers counts too. */
  readonly isNamed: boolean
}

/** The works that the references of a batch are to. */
export interface NamedWorks {
  /** New ones. */
  readonly stubs: readonly Stub[]
  readonly learned: readonly LearnedWork[]
}
