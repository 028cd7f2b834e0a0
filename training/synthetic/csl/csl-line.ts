import type { Label, Segment } from '../../../src/formats/reference/model/labels.ts'
import type { CslItem } from './csl-item.ts'
import { variableLabels } from './csl-labels.ts'
import { bodyMark, type Mark, type MarkedText } from './marked-engine.ts'
import { wordsLabel } from './style-words.ts'

interface Labelled extends Mark {
  readonly label: Label
}

const nameLabels: ReadonlySet<Label> = new Set(['author', 'editor', 'translator', 'collaboration'])
/** Between two names of one list: no other part begins there. */
const longestJoint = 30
const doiServer = /https?:\/\/(?:dx\.|www\.)?doi\.org\/$/i
/** A bracket or a quotation mark that closes nothing within the value. */
const pairs = [
  ['(', ')'],
  ['“', '”'],
  ['«', '»'],
] as const

/** The parts of a printed item, as labels, in the order of the text and without overlaps. */
export function segmentsOf({ text, marks }: MarkedText, item: CslItem): Segment[] {
  const labelled = outermost(marks).flatMap((mark) => labelledMark(mark, text, item))
  const merged: Labelled[] = []
  for (const mark of labelled) {
    const last = merged.at(-1)
    if (last !== undefined && joined(last, mark, text)) merged[merged.length - 1] = { ...last, end: mark.end }
    else merged.push(mark)
  }
  return withoutKey(merged.flatMap(({ label, start, end }) => tight({ label, start, end }, text)))
}

/** "[Shim et al. (2019)] Shim IS, Lee K: …": what stands before the list of authors is the key of the entry. */
function withoutKey(segments: Segment[]): Segment[] {
  const [first, second, third] = segments
  const isKey = first?.label === 'author' && second?.label === 'date' && third?.label === 'author'
  return isKey ? [{ label: 'number', start: first.start, end: second.end }, ...segments.slice(2)] : segments
}

/** Marks in one another are of one variable: a list with "et al." around its names, and the names. */
function outermost(marks: readonly Mark[]): Mark[] {
  const inOrder = marks.toSorted((a, b) => a.start - b.start || b.end - a.end)
  const kept: Mark[] = []
  for (const mark of inOrder) {
    const last = kept.at(-1)
    if (last === undefined || mark.start >= last.end) kept.push(mark)
  }
  return kept
}

function labelledMark(mark: Mark, text: string, item: CslItem): Labelled[] {
  const { variable } = mark
  if (variable === 'words') {
    const label = wordsLabel(text.slice(mark.start, mark.end))
    return label === undefined ? [] : [{ ...mark, label }]
  }
  const name = variable.replace(bodyMark, '')
  const label = labelOf(name, item)
  if (label === undefined) return []
  const isBody = name !== variable && label === 'author'
  return [{ ...mark, variable: name, label: isBody ? 'collaboration' : label }]
}

function labelOf(variable: string, item: CslItem): Label | undefined {
  if (variable.startsWith('event') && variable !== 'event-place' && item['container-title'] !== undefined)
    return 'note'
  if (variable === 'number' && item.type === 'article-journal') return 'pages'
  return variableLabels[variable]
}

function joined(last: Labelled, next: Labelled, text: string): boolean {
  if (last.label !== next.label) return false
  const between = text.slice(last.end, next.start)
  if (nameLabels.has(last.label)) return between.length <= longestJoint && !/\d/.test(between)
  return last.label === 'date' && last.variable === next.variable && /^[\s,]*$/.test(between)
}

/** Without the punctuation around the value; a DOI with the server that makes it a URL. */
function tight(segment: Segment, text: string): Segment[] {
  let { start, end } = segment
  if (segment.label === 'identifier') start -= doiServer.exec(text.slice(0, start))?.[0].length ?? 0
  const value = text.slice(start, end)
  const from = /^[\s,.;:–—-]*/.exec(value)?.[0].length ?? 0
  const to = /[\s,;:–—-]*$/.exec(value)?.[0].length ?? 0
  start += from
  end -= to
  ;[start, end] = withoutWrapping(text, start, end)
  return end > start ? [{ label: segment.label, start, end }] : []
}

function withoutWrapping(text: string, start: number, end: number): [number, number] {
  const value = text.slice(start, end)
  for (const [open, close] of [...pairs, ['[', ']'] as const]) {
    const inner = value.slice(1, -1)
    if (value.startsWith(open) && value.endsWith(close) && !inner.includes(open)) {
      return withoutWrapping(text, start + 1, end - 1)
    }
    if (value.startsWith(open) && !value.includes(close)) return withoutWrapping(text, start + 1, end)
    if (value.endsWith(close) && !value.includes(open)) return withoutWrapping(text, start, end - 1)
  }
  return [start, end]
}
