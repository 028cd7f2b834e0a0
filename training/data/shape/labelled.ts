import type { ArticleType } from '../../../src/domain/record.ts'
import type { Label, Segment } from '../../../src/formats/reference/model/labels.ts'
import type { LabelledLine } from '../../labelled-line.ts'
import { kindOfParts } from './kind-words.ts'
import type { RoughLine } from './pieces.ts'
import { refine } from './refine.ts'

export interface LineFacts {
  readonly source: string
  readonly group: string
  readonly kind?: ArticleType | 'none' | undefined
  readonly complete?: boolean
}

/**
 * A labelled line out of one whose segments are as the source tags them: joined where they are one list or one range, taken
 * apart and trimmed (`refine.ts`).
 *
 * @returns `undefined` where the text or its labels are empty.
 */
export function labelledLine(rough: RoughLine, facts: LineFacts): LabelledLine | undefined {
  const { text } = rough
  const joined = joinParts(
    text,
    rough.segments.toSorted((a, b) => a.start - b.start),
  )
  const segments: Segment[] = []
  const refined = pagesForIssues(text, joined).flatMap((one) =>
    refine(text, byNeighbours(text, withOthers(text, one))),
  )
  for (const segment of joinParts(text, refined)) {
    const last = segments.at(-1)
    if (last === undefined || segment.start >= last.end) segments.push(segment)
  }
  const number = leadingNumber(text, segments[0])
  if (number !== undefined) segments.unshift(number)
  if (segments.every(({ label }) => label === 'number' || label === 'note')) return undefined
  const { source, group, complete } = facts
  const kind = kindOfParts(text, segments, facts.kind)
  return {
    source,
    group,
    text,
    segments,
    ...(kind === undefined ? {} : { kind }),
    ...(complete === undefined ? {} : { complete }),
  }
}

/** Some publishers tag the article number in "6:18" and "39 783" as an issue: an issue is in brackets, or is announced. */
function pagesForIssues(text: string, segments: readonly Segment[]): readonly Segment[] {
  if (segments.some(({ label }) => label === 'pages')) return segments
  return segments.map((segment, index) => {
    const before = segments[index - 1]
    const isPlace =
      segment.label === 'issue' &&
      before?.label === 'volume' &&
      /^\s*:?\s*$/.test(text.slice(before.end, segment.start)) &&
      /^\p{L}{0,4}\d/u.test(text.slice(segment.start))
    return isPlace ? { ...segment, label: 'pages' } : segment
  })
}

/** The citation number in front, which most sources leave outside: "[12]", "12.", "(3)". */
function leadingNumber(text: string, first: Segment | undefined): Segment | undefined {
  const gap = text.slice(0, first?.start ?? 0)
  const found =
    /^\s*[[({]?\s*([\p{L}]{0,3}\d{1,4}[a-z]?|[•·∙▪*])\s*[\])}.:]*\s*[[("“‘«`]*$/u.exec(gap)?.[1] ??
    /^\s*\[([^\]\s]{1,14})\]\W*$/u.exec(gap)?.[1]
  if (found === undefined) return undefined
  const start = gap.indexOf(found)
  return { label: 'number', start, end: start + found.length }
}

const editorsFollow =
  /^[\s,(]*\(?(?:eds?\b|editors?\b|edd\.|hrsg\b|hg\b|a cura di\b)(?!\.?\s(?:by|de|von)\b)/iu
const accessPrecedes = /(?:accessed|retrieved|cited|viewed|visited|consulté le|abgerufen am)(?: on)?[\s:]*$/iu

/** Names with "editors" behind them are of editors, a date with "accessed" before it is of access, whatever the source says. */
function byNeighbours(text: string, segment: Segment): Segment {
  if (segment.label === 'author' && editorsFollow.test(text.slice(segment.end)))
    return { ...segment, label: 'editor' }
  const isAccess =
    segment.label === 'date' &&
    accessPrecedes.test(text.slice(Math.max(0, segment.start - 20), segment.start))
  return isAccess ? { ...segment, label: 'accessed' } : segment
}

/* What may stand between two parts of one value, by label. */
const between: Readonly<Partial<Record<Label, RegExp>>> = {
  author: /^[\s,;.&·/]*(?:\p{Lu}\.[\s,]*){0,3}(?:and|und|et|y|e|with|＆|en)?[\s,;.&·/]*$/iu,
  editor: /^[\s,;.&·/]*(?:and|und|et|y|e|with|en)?[\s,;.&·/]*$/iu,
  translator: /^[\s,;.&·/]*(?:and|und|et|y|e)?[\s,;.&·/]*$/iu,
  pages: /^\s*[-\u2010-\u2015\u2212]+\s*$/u,
  date: /^[\s,./]*$/u,
}

function joinParts(text: string, segments: readonly Segment[]): Segment[] {
  const joined: Segment[] = []
  for (const segment of segments) {
    const last = joined.at(-1)
    const gap = last === undefined ? '' : text.slice(last.end, segment.start)
    if (last?.label === segment.label && between[segment.label]?.test(gap) === true) {
      joined[joined.length - 1] = { ...last, end: segment.end }
    } else joined.push(segment)
  }
  return joined
}

const others =
  /^[\s,;.]*(?:,?\s*(?:and|&|et|und|y)\s+(?:others|al|coll|autres|andere|colaboradores|col)|et\s?al|u\.\s?a|и др|… |等|외)(?!\p{Ll})/iu

/** Names go on to the end of an "et al." that the source leaves outside. */
function withOthers(text: string, segment: Segment): Segment {
  if (segment.label === 'pages') {
    // "114–122.e3": Cell's supplementary pages.
    const found = /^\s?\.?\s?e\d{1,3}(?:[-–]e?\d{1,3})?(?![\p{L}\p{N}])/u.exec(text.slice(segment.end))
    return found === null ? segment : { ...segment, end: segment.end + found[0].length }
  }
  if (segment.label !== 'author' && segment.label !== 'editor') return segment
  const found = others.exec(text.slice(segment.end))
  return found === null ? segment : { ...segment, end: segment.end + found[0].length }
}
