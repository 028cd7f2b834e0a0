import type { Label, Segment } from '../../../src/formats/reference/model/labels.ts'
import type { LabelledLine } from '../../labelled-line.ts'
import { lineKey } from '../line-key.ts'
import { withFoundParts } from '../shape/found-parts.ts'
import { linkedBooksLabel, mendLinkedBooks } from './linked-books.ts'
import { unknownGap } from '../shape/gaps.ts'
import { labelledLine } from '../shape/labelled.ts'
import { kindOfGenre } from '../shape/kind-words.ts'
import { jatsKindOf } from './jats-kind.ts'

/** A row of `more/*.jsonl.gz`. */
export interface SegmentedRow {
  readonly source: string
  readonly text: string
  readonly segments: readonly (readonly [label: string, start: number, end: number, tag: string])[]
  readonly doc?: string
  /** JATS: the citation's `publication-type`. */
  readonly type?: string
  /** LinkedBooks: whether the whole of a reference is labelled. */
  readonly full?: boolean
}

/**
 * The sets that come with offsets already. Their labels are brought to ours by the set's own tag; a line is `complete`
 * only where its set tags everything.
 *
 * @param source the name of the set here; its group is the document, or the line where none is named.
 */
export function readSegmented(rows: Iterable<SegmentedRow>, source: string): LabelledLine[] {
  const { isRough, relabel = () => undefined } = sets[source] ?? { isRough: true }
  return [...rows].flatMap((row) => {
    const segments = row.segments.flatMap(([label, start, end, tag]): Segment[] => {
      const value = row.text.slice(start, end)
      const known = relabel(tag, value, label, row.text.slice(0, start)) ?? labelOf(label, tag, value)
      return known === undefined ? [] : [{ label: known, start, end }]
    })
    const mended = source === 'linkedbooks' ? mendLinkedBooks(row.text, segments) : segments
    if (mended === undefined) return []
    const line = labelledLine(
      { text: row.text, segments: withFoundParts(row.text, mended) },
      {
        source,
        group: row.doc ?? lineKey(row.text),
        kind: jatsKindOf(row.type, new Set(mended.map(({ label }) => label))),
      },
    )
    if (line === undefined) return []
    const isComplete =
      !isRough &&
      segments.length === row.segments.length &&
      unknownGap(line.text, line.segments) === undefined
    return isComplete ? line : { ...line, complete: false }
  })
}

const plain = new Set<string>(
  'author editor translator title container series volume issue pages date publisher place identifier note'.split(
    ' ',
  ),
)

/** Tags that mean the same wherever they are. */
function labelOf(label: string, tag: string, value: string): Label | undefined {
  if (tag === 'edition') return 'edition'
  if (tag === 'collab') return 'collaboration'
  if (tag === 'supplement') return 'issue'
  if (label === 'identifier' && !/\d|\.\w/.test(value)) return 'note'
  if (label === 'note' && tag === 'comment') return idIn(value) ? 'identifier' : 'note'
  // `plain` holds labels of ours alone.
  return plain.has(label) ? (label as Label) : undefined
}

const idIn = (value: string): boolean => /^\W*(?:doi\W*)?(?:10\.\d{4,9}\/\S+|\d{6,8})\W*$/.test(value)

interface SetRules {
  /** The set's labels leave parts out, or mix them. */
  readonly isRough: boolean
  readonly relabel?: (tag: string, value: string, label: string, before: string) => Label | undefined
}

const sets: Readonly<Record<string, SetRules>> = {
  linkedbooks: { isRough: false, relabel: linkedBooksLabel },
  'jats-preprints': { isRough: false },
  'jats-plos': { isRough: false },
  'excite-en': { isRough: true },
  'excite-de': { isRough: true },
  umass: {
    isRough: false,
    relabel: (tag, value) => {
      if (tag === 'tech' || tag === 'thesis') return 'genre'
      if (tag === 'language') return /translated by|transl/.test(value) ? 'translator' : 'note'
      if (tag === 'chapter') return 'other'
      if (tag === 'status' || tag === 'note') return kindOfGenre(value) === undefined ? 'note' : 'genre'
      return undefined
    },
  },
}
