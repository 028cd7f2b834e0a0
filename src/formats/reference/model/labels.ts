/** What a stretch of a printed reference is. The order is that of the model's weights: a new label goes to the end. */
export const labels = [
  /** The list of authors, from the first name to the last. */
  'author',
  /** A group or body that stands as author: "ATLAS Collaboration". */
  'collaboration',
  'editor',
  'translator',
  /** The cited work itself: an article, a chapter, a whole book, a thesis. */
  'title',
  /** What the work is in: a journal, proceedings, the book of a chapter. */
  'container',
  'series',
  'volume',
  'issue',
  /** First to last page, or an article number. */
  'pages',
  /** Of publication. */
  'date',
  /** When a web page was looked at. */
  'accessed',
  'publisher',
  'place',
  'edition',
  /** DOI, PMID, arXiv id, ISBN, report number, URL. */
  'identifier',
  /** Words for the kind of work: "PhD thesis", "[Internet]". */
  'genre',
  /** Remarks: "in press", "in French". */
  'note',
  /** The number or bullet in front. */
  'number',
  'other',
] as const

export type Label = (typeof labels)[number]

/** A stretch of one label. Offsets count UTF-16 units from 0; `end` is the first unit after it. */
export interface Segment {
  readonly label: Label
  readonly start: number
  readonly end: number
}
