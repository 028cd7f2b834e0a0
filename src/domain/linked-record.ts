import type { ArticleRecord, Identifier, RecordReference } from './record.ts'

/** A record with its global id here, and with what its references lead to: what an export can add to what sources say. */
export interface LinkedRecord extends ArticleRecord {
  /** For instance "art_12". */
  readonly id?: string
  readonly references: readonly LinkedReference[]
}

/** A reference with its global id, the work that it was found to cite, and why. */
export interface LinkedReference extends RecordReference {
  /** For instance "ref_7". */
  readonly id?: string
  readonly match?: ReferenceMatch
  /** Absent where nothing could be read from the reference. */
  readonly article?: CitedArticle
}

/** As the fields of `Reference` in GraphQL have it. */
export interface ReferenceMatch {
  readonly status: string
  readonly method: string
  /** 0 to 1. */
  readonly score: number
}

export interface CitedArticle {
  /** For instance "art_9". */
  readonly id: string
  /** All that are known of the work, whoever gave them. */
  readonly identifiers: readonly Identifier[]
}
