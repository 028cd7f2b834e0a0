import type { ArticleType } from '../src/domain/record.ts'
import type { Segment } from '../src/formats/reference/model/labels.ts'

/**
 * A printed reference whose parts are known. A segment holds the value alone: the punctuation and the words that announce
 * it ("pp.", "In", "doi:", "Eds.") are outside.
 */
export interface LabelledLine {
  /** Who labelled it: "anystyle", "grobid", "jats-gold" … or "synthetic". */
  readonly source: string
  /** The article, file or work that it is from. Lines of one group are never on two sides of a split. */
  readonly group: string
  readonly text: string
  /** In the order of the text; they do not overlap. */
  readonly segments: readonly Segment[]
  /** The kind of work where the source says it; "none" where the text is no reference. */
  readonly kind?: ArticleType | 'none'
  /** False where parts were only found in the text: what lies outside the segments may be anything. */
  readonly complete?: boolean
}
