import type { ListCut, ListLine } from './list-lines.ts'
import { endEvidence, startEvidence } from './item-evidence.ts'
import { type ListMarker, markerOf, numberAt } from './list-marker.ts'

/** A number that may be that of an item. */
interface Candidate {
  readonly line: number
  readonly at: number
  readonly marker: ListMarker
  readonly value: number
  readonly atLineStart: boolean
  /** How much the text on both sides looks like the bounds of an item. */
  readonly weight: number
}

/** A run up to one of its numbers. */
interface Link {
  readonly candidate: Candidate
  readonly score: number
  readonly before: Link | undefined
}

/** Numbers that follow each other. */
export interface NumberedRun {
  readonly style: string
  readonly cuts: readonly ListCut[]
  readonly score: number
  /** The last number. */
  readonly last: number
}

/** What a run that ended with the text before goes on from. */
export interface RunBefore {
  readonly style: string
  readonly last: number
}

/** Costs of what a run seldom does. */
const cost = {
  /** For each number that is left out. */
  gap: 1.5,
  gapInside: 4,
  /** A new count from 1, as under a new heading. */
  restart: 4,
  /** A run that begins with another number than 1. */
  laterBegin: 3,
}
/** No list has more in one look, but a text made to be one. */
const mostCandidates = 200_000
/** Numbers that one step may leave out. */
const longestGap = 3
/** Styles that can stand inside of a line. Of the others any page or volume could be one. */
const insideStyles = new Set(['[]', '()', ')', '.', '^', ' ', ''])
const inside = /[0-9\u0660-\u0669\u06F0-\u06F9\uFF10-\uFF19\u00B2\u00B3\u00B9\u2070-\u2079]+/gu
const opening = /[[(（［【〔]/u

/** The numbered run that explains a text best; undefined where no two numbers follow each other. */
export function numberedRun(
  lines: readonly ListLine[],
  before: RunBefore | undefined,
): NumberedRun | undefined {
  const byStyle = new Map<string, Candidate[]>()
  let seen = 0
  for (const [line, { text }] of lines.entries()) {
    for (const candidate of candidatesOf(lines, line, text)) {
      seen += 1
      if (seen > mostCandidates) break
      const { style } = candidate.marker
      const known = byStyle.get(style)
      if (known === undefined) byStyle.set(style, [candidate])
      else known.push(candidate)
    }
  }
  let best: NumberedRun | undefined
  for (const [style, candidates] of byStyle) {
    const found = bestRun(style, candidates, before?.style === style ? before.last : undefined)
    if (found !== undefined && (best === undefined || found.score > best.score)) best = found
  }
  return best
}

function* candidatesOf(lines: readonly ListLine[], line: number, text: string): Generator<Candidate> {
  const marker = markerOf(text)
  let from = 0
  if (marker?.value !== undefined) {
    const next =
      marker.style === 'alone'
        ? (lines[line + 1]?.text ?? '')
        : text.slice(marker.length, marker.length + 200)
    const evidence = startEvidence(next) + endEvidence(lines[line - 1]?.text ?? '.')
    yield {
      line,
      at: 0,
      marker,
      value: marker.value,
      atLineStart: true,
      weight: 2 + Math.max(-1.5, Math.min(1.5, evidence / 2)),
    }
    from = marker.length
  }
  inside.lastIndex = from
  for (let match = inside.exec(text); match !== null; match = inside.exec(text)) {
    const { length } = match[0]
    if (length > 5) continue
    const found = insideCandidate(text, match.index)
    if (found !== undefined) yield { ...found, line, atLineStart: false }
  }
}

/** The number of an item in the middle of a line: behind the end of another, before the beginning of its own. */
function insideCandidate(text: string, digit: number): Omit<Candidate, 'line' | 'atLineStart'> | undefined {
  const last = text[digit - 1] ?? ''
  const at = opening.test(last) ? digit - 1 : digit
  const front = text[at - 1] ?? ''
  if (at > 0 && at === digit && !/\s/.test(front)) return undefined
  const marker = numberAt(text, at)
  if (marker?.value === undefined || !insideStyles.has(marker.style)) return undefined
  const isBracket = marker.style === '[]'
  if (!isBracket && !/\s/.test(front)) return undefined
  const behind = text.slice(at + marker.length, at + marker.length + 200)
  if (!isBracket && /^\s*(?:\p{Ll}|[,;:.)])/u.test(behind) && !/^\s*\p{Ll}.{0,14}\p{Lu}/u.test(behind))
    return undefined
  const evidence = startEvidence(behind) + endEvidence(text.slice(Math.max(0, at - 100), at))
  const weight = Math.max(-3, Math.min(2, evidence / 2)) + (isBracket ? 1 : marker.style === ' ' ? -1 : 0)
  return { at, marker, value: marker.value, weight }
}

/** The chain of candidates with the greatest sum: Viterbi's way, over the last number. */
function bestRun(
  style: string,
  candidates: readonly Candidate[],
  goesOnFrom: number | undefined,
): NumberedRun | undefined {
  const ending = new Map<number, Link>()
  let top: Link | undefined
  for (const candidate of candidates) {
    const { value, atLineStart, weight } = candidate
    let before: Link | undefined
    let score = beginning(candidate, goesOnFrom)
    const offer = (link: Link | undefined, price: number): void => {
      if (link === undefined || link.score - price <= score) return
      score = link.score - price
      before = link
    }
    for (let gap = 0; gap <= longestGap; gap += 1) {
      const isSure = atLineStart || style === '[]'
      offer(ending.get(value - 1 - gap), gap * (isSure ? cost.gap : cost.gapInside))
    }
    if (value === 1 && atLineStart) offer(top, cost.restart)
    const link = { candidate, score: score + weight, before }
    const known = ending.get(value)
    if (known === undefined || known.score < link.score) ending.set(value, link)
    if (top === undefined || link.score > top.score) top = link
  }
  if (top === undefined || (top.before === undefined && goesOnFrom === undefined)) return undefined
  const cuts: ListCut[] = []
  for (let link: Link | undefined = top; link !== undefined; link = link.before) {
    const { line, at, marker } = link.candidate
    cuts.push({ line, at, ...(marker.label === undefined ? {} : { label: marker.label }) })
  }
  return { style, cuts: cuts.toReversed(), score: top.score, last: top.candidate.value }
}

function beginning({ value, atLineStart }: Candidate, goesOnFrom: number | undefined): number {
  if (goesOnFrom !== undefined && value > goesOnFrom && value <= goesOnFrom + 1 + longestGap) {
    return -(value - goesOnFrom - 1) * cost.gap
  }
  if (value === 1) return 0
  return -cost.laterBegin - (atLineStart ? 0 : cost.restart)
}
