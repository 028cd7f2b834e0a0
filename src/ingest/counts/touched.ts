/** The rows whose counters an import may have changed. */
export interface Touched {
  readonly articles: Set<number>
  readonly authors: Set<number>
  readonly journals: Set<number>
}

export function nothingTouched(): Touched {
  return { articles: new Set(), authors: new Set(), journals: new Set() }
}
