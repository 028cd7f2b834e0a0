import type { ListCut, ListLine } from './list-lines.ts'
import { breakEvidence } from './item-evidence.ts'
import { countDates, dateWeight, itemEvidence } from './item-contents.ts'
import { type ListMarker, markerOf } from './list-marker.ts'
import { numberedRun, type RunBefore } from './numbered-run.ts'
import { wrappedItems } from './wrapped-items.ts'
import { wrappingEvidence } from './wrapping.ts'

/** One way to cut a list into items. */
interface Layout {
  readonly name: string
  readonly cuts: readonly ListCut[]
  /** Added to what its cuts are worth, for each line: what the layout itself says. */
  readonly bonus: number
}

/** What is known of the text before. */
export interface LayoutBefore {
  readonly name: string
  readonly run?: RunBefore
}

export interface ListLayout extends LayoutBefore {
  readonly cuts: readonly ListCut[]
}

/** Per line, for a layout that the print shows, against one that only the words tell. */
const shown = 0.8
const shownApart = 2
/** Per line more, where lines are longer than any page prints: each is a paragraph. */
const unwrapped = 2.5
const widestPage = 150
const someLong = 0.3
const someFull = 0.2
const fewestLines = 6
/** Per item: for numbers in order, at the beginning of a line and inside of it; for other marks; for bullets from the first line on. */
const counted = 3
const countedInside = 1.5
const marked = 1.2
const bulleted = 3.5
/** Per line, for the layout of the text before. */
const same = 0.3
/** Against this much evidence the print shows no bounds. */
const impossible = -6
/** A layout is none that is wrong as often as one in so many. */
const strict = 5

/** The layout that explains a list best. */
export function bestLayout(lines: readonly ListLine[], before?: LayoutBefore): ListLayout {
  if (areTooShort(lines)) return { name: 'lines', cuts: whole(lines.map((_, at) => at)) }
  const markers = lines.map(({ text }) => markerOf(text))
  const run = numberedRun(lines, before?.run)
  const counting = new Set(run?.cuts.filter(({ at }) => at === 0).map(({ line }) => line))
  const words = lines.map((line, at) =>
    at === 0
      ? 0
      : breakEvidence(lines[at - 1]?.text ?? '', withoutMarker(line.text, markers[at], counting.has(at))),
  )
  const shape = wrappingEvidence(lines, words)
  const evidence = words.map((value, at) => value + (shape[at] ?? 0))
  const layouts: Layout[] = [
    ...(run === undefined
      ? []
      : [
          {
            name: 'numbered',
            cuts: run.cuts,
            bonus:
              run.score * 0.5 +
              run.cuts.reduce((sum, { at }) => sum + (at === 0 ? counted : countedInside), 0),
          },
        ]),
    ...markedLayouts(markers),
    ...printedLayouts(lines, evidence),
    { name: 'wrapped', cuts: whole(wrappedItems(lines, withBlanks(lines, evidence))), bonus: 0 },
  ]
  let best: ListLayout = { name: 'lines', cuts: [] }
  let top = -Infinity
  for (const { name, cuts, bonus } of layouts) {
    const all = withFirst(cuts, lines)
    const score = worth(lines, all, evidence) + bonus + (name === before?.name ? same * lines.length : 0)
    if (score <= top) continue
    top = score
    best = { name, cuts: all, ...(name === 'numbered' && run !== undefined ? { run } : {}) }
  }
  return best
}

/** Thousands of lines of a few characters are no list: not worth the time. */
function areTooShort(lines: readonly ListLine[]): boolean {
  return lines.length > 2000 && lines.reduce((sum, { text }) => sum + text.length, 0) < 12 * lines.length
}

/** A number that only a blank parts from what follows may be a page: it is left out where others count with it. */
function withoutMarker(text: string, marker: ListMarker | undefined, isCounting: boolean): string {
  if (marker === undefined || marker.style === 'alone') return text
  return !isCounting && (marker.style === ' ' || marker.style === '') ? text : text.slice(marker.length)
}

const whole = (starts: readonly number[]): ListCut[] => starts.map((line) => ({ line, at: 0 }))

/** Text before the first mark, and behind a heading, begins an item too. */
function withFirst(cuts: readonly ListCut[], lines: readonly ListLine[]): ListCut[] {
  const known = new Set(cuts.filter(({ at }) => at === 0).map(({ line }) => line))
  const forced = lines.flatMap((line, at) =>
    (at === 0 || line.afterHeading === true) && !known.has(at) ? [{ line: at, at: 0 }] : [],
  )
  return forced.length === 0
    ? [...cuts]
    : [...cuts, ...forced].toSorted((a, b) => a.line - b.line || a.at - b.at)
}

/** Lines that begin with one kind of mark each. */
function markedLayouts(markers: readonly (ListMarker | undefined)[]): Layout[] {
  const styles = new Map<string, ListCut[]>()
  for (const [line, marker] of markers.entries()) {
    if (marker === undefined || marker.style === ' ' || marker.style === '' || marker.style === 'alone')
      continue
    const cut = { line, at: 0, ...(marker.label === undefined ? {} : { label: marker.label }) }
    const known = styles.get(marker.style)
    if (known === undefined) styles.set(marker.style, [cut])
    else known.push(cut)
  }
  return [...styles]
    .filter(([, cuts]) => cuts.length > 1)
    .map(([style, cuts]) => {
      const isFirst = cuts[0]?.line === 0 && cuts[0].label === undefined
      return { name: `marked ${style}`, cuts, bonus: (isFirst ? bulleted : marked) * cuts.length }
    })
}

/** Those that blanks show: between lines, or in front of them. */
function printedLayouts(lines: readonly ListLine[], evidence: readonly number[]): Layout[] {
  const isUnwrapped = areUnwrapped(lines)
  const possible = (at: number): boolean => at === 0 || isUnwrapped || (evidence[at] ?? 0) > impossible
  const layout = (name: string, begins: (line: ListLine) => boolean): Layout[] => {
    const printed = lines.flatMap((line, at) => (at === 0 || begins(line) ? [at] : []))
    const starts = printed.filter(possible)
    const fit = 1 - (strict * (printed.length - starts.length)) / printed.length
    // Blank lines and indents that part some lines and not others are there for that.
    const worthOne = printed.length < 0.9 * lines.length ? shownApart : shown
    const bonus = worthOne * lines.length * Math.max(0, fit)
    return starts.length < 2 ? [] : [{ name, cuts: whole(starts), bonus }]
  }
  const indents = lines.map(({ indent }) => indent)
  const base = Math.min(...indents.slice(0, 5000))
  const deeper = indents.filter((indent) => indent > base).toSorted((a, b) => a - b)
  const inner = deeper[Math.floor(deeper.length / 2)] ?? base
  const middle = (base + inner) / 2
  return [
    ...layout('lines', () => true).map((one) => ({
      ...one,
      bonus: one.bonus + (isUnwrapped ? unwrapped * lines.length : 0),
    })),
    ...layout('paragraphs', ({ blanks }) => blanks > 0),
    ...(inner === base ? [] : layout('hanging', ({ indent }) => indent < middle)),
    ...(inner === base ? [] : layout('first line further in', ({ indent }) => indent > middle)),
  ]
}

/** Is each line a paragraph: are some longer than any page prints, or none but a few as long as they could be? */
function areUnwrapped(lines: readonly ListLine[]): boolean {
  const long = lines.filter(({ text }) => text.length > widestPage).length
  if (long > someLong * lines.length) return true
  const widths = lines.map(({ text }) => text.length).toSorted((a, b) => a - b)
  const column = widths[Math.floor(0.98 * (widths.length - 1))] ?? 0
  const full = widths.filter((width) => width > 0.8 * column).length
  return lines.length >= fewestLines && full < someFull * lines.length
}

/** Blank lines tell, unless they are everywhere. */
function withBlanks(lines: readonly ListLine[], evidence: readonly number[]): number[] {
  const share = lines.filter(({ blanks }) => blanks > 0).length / lines.length
  return share > 0.8
    ? [...evidence]
    : evidence.map((value, at) => value + ((lines[at]?.blanks ?? 0) > 0 ? 3 : 0))
}

/** The evidence of all breaks of lines, for those that are cut and against the others, and of what is in the items. */
function worth(lines: readonly ListLine[], cuts: readonly ListCut[], evidence: readonly number[]): number {
  const cut = new Set(cuts.filter(({ at }) => at === 0).map(({ line }) => line))
  let sum = 0
  for (let at = 1; at < lines.length; at += 1) sum += (evidence[at] ?? 0) * (cut.has(at) ? 0.5 : -0.5)
  const contents = cuts.map((begin, index) => contentsOf(lines, begin, cuts[index + 1]))
  const weight = dateWeight(
    contents.reduce((all, { dates }) => all + dates, 0),
    lines.length,
  )
  return contents.reduce((all, { dates, length }) => all + itemEvidence(dates, length, weight), sum)
}

function contentsOf(
  lines: readonly ListLine[],
  begin: ListCut,
  next: ListCut = { line: lines.length, at: 0 },
): { readonly dates: number; readonly length: number } {
  let length = 0
  let dates = 0
  for (let place = begin.line; place <= Math.min(next.line, lines.length - 1); place += 1) {
    const { text } = lines[place] ?? { text: '' }
    const part = text.slice(place === begin.line ? begin.at : 0, place === next.line ? next.at : undefined)
    length += part.length
    dates += part === '' ? 0 : countDates(part)
  }
  return { dates, length }
}
