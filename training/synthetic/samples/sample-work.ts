import type { CslItem } from '../csl/csl-item.ts'

/** What a sample says of one real work: parts are missing where it does not say them. */
export interface SampleWork {
  /** The set of samples: "jats-gold", "anystyle" … */
  readonly source: string
  /** The article or file within the set that names the work. */
  readonly document: string
  readonly item: CslItem
}
