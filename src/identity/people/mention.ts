import type { PersonName } from '../../domain/record.ts'
import type { OpenSide, Side } from './evidence.ts'

/** One name in the author list of one article, for whom a person is looked for. */
export interface Mention extends OpenSide {
  readonly name: PersonName
  /** `blockNumbers` of the name: they are asked for again and again. */
  readonly blocks: readonly number[]
  readonly orcid: string | undefined
  /** Who this was before the list was given anew. */
  readonly authorId: number | undefined
}

/** A person that is known already. */
export interface KnownPerson {
  readonly id: number
  readonly forms: readonly PersonName[]
  readonly orcid: string | undefined
  /** The latest mentions of the person: see `mostCompared`. */
  readonly mentions: readonly Side[]
  /** The names by which the person was found; where absent, all of `blockNumbers`. */
  readonly blocks?: ReadonlySet<number> | undefined
}

/** Mentions that are one person, as far as is known. */
export interface Person {
  /** Known authors who turn out to be this person, oldest first. Empty where the person is new. */
  readonly authorIds: readonly number[]
  /** The different names met, in the order met. */
  readonly forms: readonly PersonName[]
  readonly orcid: string | undefined
  /** The new mentions, in their order. */
  readonly mentions: readonly Mention[]
}

/** What the collection knows of names. */
export interface NameStatistics {
  /** `rarityOf` a name. */
  readonly ofName: (name: PersonName) => number
  /** The same by `companionNumber`. */
  readonly ofCompanion: (companion: number) => number
  /** The author list of this article has come to the collection. */
  readonly counted?: (articleId: number) => void
}

/** How two authors are named where they are said to be two. */
export function pairOfAuthors(a: number, b: number): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`
}
