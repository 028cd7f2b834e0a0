import type { Label, Segment } from '../../../src/formats/reference/model/labels.ts'
import type { LabelledLine } from '../../labelled-line.ts'
import { lineKey } from '../line-key.ts'
import { withFoundParts } from '../shape/found-parts.ts'
import { unknownGap } from '../shape/gaps.ts'
import { labelledLine } from '../shape/labelled.ts'
import { Printed, type Place } from '../shape/printed.ts'

/** A row of `pmc1943.jsonl.gz`: a string as taken from a PDF, and what is known of the article that it cites. */
export interface PdfRow {
  readonly reference: string
  readonly atitle?: string
  readonly firstAuthor?: string
  readonly jtitle?: string
  readonly volume?: string
  readonly firstPage?: string
}

/** A row of `crossref-references.jsonl.gz`. */
export interface CrossrefRow {
  readonly source_DOI: string
  readonly reference: Readonly<Partial<Record<string, string>>>
}

interface Known {
  readonly title?: string | undefined
  /** Family name. */
  readonly author?: string | undefined
  readonly container?: string | undefined
  readonly volume?: string | undefined
  readonly page?: string | undefined
  readonly year?: string | undefined
}

/** Strings with their line breaks and hyphens. What is not found again is not labelled, and the line is then not complete. */
export function readPdfStrings(rows: Iterable<PdfRow>): LabelledLine[] {
  return [...rows].flatMap(({ reference, atitle, firstAuthor, jtitle, volume, firstPage }) => {
    const known = { title: atitle, author: firstAuthor, container: jtitle, volume, page: firstPage }
    return projected(reference, known, 'pmc1943', lineKey(reference)) ?? []
  })
}

/** Deposited references that have both a string and parts. */
export function readCrossrefStrings(rows: Iterable<CrossrefRow>): LabelledLine[] {
  return [...rows].flatMap(({ source_DOI: group, reference }) => {
    const { unstructured, author, year, volume } = reference
    if (unstructured === undefined || reference['journal-title'] === undefined) return []
    const known = {
      title: reference['article-title'],
      author: author?.split(' ').at(-1),
      container: reference['journal-title'],
      volume: volume?.replace(/\(.*$/, ''),
      page: reference['first-page'],
      year,
    }
    return projected(unstructured, known, 'crossref-references', group) ?? []
  })
}

/** Strings without labels, by which only the lines are counted that a reader refuses. */
export function readUnlabelled(rows: Iterable<{ readonly ref_string: string }>): LabelledLine[] {
  const printed = [...rows].filter(({ ref_string: text }) => text.trim() !== '')
  return printed.map(({ ref_string: text }) => ({
    source: 'crossref-unstructured',
    group: lineKey(text),
    text,
    segments: [],
    complete: false,
  }))
}

/** @returns `undefined` where the journal and its volume or page are not printed as they are known. */
function projected(text: string, known: Known, source: string, group: string): LabelledLine | undefined {
  const printed = new Printed(text)
  const segments: Segment[] = []
  const add = (label: Label, place: Place | undefined): void => {
    if (place !== undefined) segments.push({ label, ...place })
  }
  const title = known.title === undefined ? undefined : endOfTitle(text, printed.find(known.title))
  add('title', title)
  const container = known.container === undefined ? undefined : printed.find(known.container, title?.end ?? 0)
  if (container === undefined || (title !== undefined && container.start - title.end > 12)) return undefined
  add('container', container)
  const page =
    known.page === undefined ? undefined : printed.range(known.page, undefined, container.end, text.length)
  const volume =
    known.volume === undefined
      ? undefined
      : printed.number(known.volume, container.end, page?.start ?? text.length)
  if (page === undefined || volume === undefined) return undefined
  add('volume', volume)
  add('issue', issueBehind(text, volume, page))
  add('pages', {
    start: page.start,
    end: page.end + (/^\s*[-\u2010-\u2015]\s*\w{0,3}\d+/u.exec(text.slice(page.end))?.[0].length ?? 0),
  })
  const isFree = ({ start, end }: Place): boolean =>
    segments.every((one) => end <= one.start || start >= one.end)
  const years = (known.year === undefined ? yearsIn(text) : printed.words(known.year)).filter(isFree)
  const year = years.length === 1 ? years[0] : undefined
  add('date', year)
  if (title !== undefined) add('author', authorsBefore(text, known.author, title, year))
  const line = labelledLine(
    { text, segments: withFoundParts(text, segments) },
    { source, group, kind: 'JOURNAL_ARTICLE' },
  )
  return line === undefined || unknownGap(text, line.segments) === undefined
    ? line
    : { ...line, complete: false }
}

/** The known title may be cut ("cultures of"): only where the print ends too it is the whole. */
const endOfTitle = (text: string, place: Place | undefined): Place | undefined =>
  place !== undefined && /^\s*(?:[.,;?!"”’]|$)/u.test(text.slice(place.end)) ? place : undefined

function issueBehind(text: string, volume: Place, page: Place): Place | undefined {
  const found = /^\s*\(\s*([\w/-]{1,6})\s*\)/u.exec(text.slice(volume.end, page.start))
  if (found?.[1] === undefined || /^(?:1[89]|20)\d\d$/.test(found[1])) return undefined
  const start = volume.end + found[0].indexOf(found[1])
  return { start, end: start + found[1].length }
}

const yearsIn = (text: string): Place[] =>
  [...text.matchAll(/(?<![\p{N}/.])(?:1[89]|20)\d\d[a-z]?(?![\p{N}\p{L}])/gu)].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }))

/** All before the title, without the year, where the text begins with the first author's name and no sentence is between. */
function authorsBefore(
  text: string,
  family: string | undefined,
  title: Place,
  year: Place | undefined,
): Place | undefined {
  const end = year !== undefined && year.end <= title.start ? year.start : title.start
  const gap = text.slice(end, title.start).replace(/\p{N}{4}[a-z]?/u, '')
  const start = /[\p{L}]/u.exec(text)?.index ?? 0
  const begins = family === undefined || text.slice(0, end).toLowerCase().includes(family.toLowerCase())
  const names = text.slice(start, end)
  const isNames =
    start < 8 &&
    begins &&
    !/\p{L}/u.test(gap) &&
    !/\d/u.test(names) &&
    !/\p{Ll}{4,}\.\s+\p{Lu}\p{Ll}{3,}/u.test(names)
  return isNames && names.trim() !== '' ? { start, end } : undefined
}
