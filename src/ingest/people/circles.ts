/** A reference list, as far as people are told by it. */
export interface CitedTogether {
  readonly citingId: number
  readonly citedIds: Iterable<number>
}

const nobody: ReadonlySet<number> = new Set()

/** Which articles the lists of a batch cite, and which they cite together: people cite themselves, and their circle. */
export class Circles {
  readonly #cites = new Map<number, ReadonlySet<number>>()
  readonly #citing = new Map<number, number>()

  constructor(lists: Iterable<CitedTogether>) {
    for (const { citingId, citedIds } of lists) {
      const cited = new Set(citedIds)
      this.#cites.set(citingId, cited)
      for (const id of cited) if (!this.#citing.has(id)) this.#citing.set(id, citingId)
    }
  }

  /** Articles that this one cites. */
  cites(articleId: number): ReadonlySet<number> {
    return this.#cites.get(articleId) ?? nobody
  }

  /** The first of the batch that cites this one. */
  citedBy(articleId: number): number | undefined {
    return this.#citing.get(articleId)
  }

  /** Articles that stand in the reference list of `citedBy`, this one among them. */
  citedWith(articleId: number): ReadonlySet<number> {
    const citing = this.citedBy(articleId)
    return citing === undefined ? nobody : this.cites(citing)
  }
}
