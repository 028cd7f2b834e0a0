import type { ArticleType } from '../../../src/domain/record.ts'
import type { Label, Segment } from '../../../src/formats/reference/model/labels.ts'
import type { LabelledLine } from '../../labelled-line.ts'
import { withFoundParts } from '../shape/found-parts.ts'
import { unknownGap } from '../shape/gaps.ts'
import { labelledLine } from '../shape/labelled.ts'
import { Printed, type Place } from '../shape/printed.ts'

interface Name {
  readonly family: string
  readonly given?: string
  readonly suffix?: string
}

/** A row of `jats-gold.jsonl.gz`: the printed string, and the fields that the publisher tags. */
export interface JatsGoldRow {
  readonly pmcid: string
  /** The article's licence: "by", "zero", "by-nc-nd" … */
  readonly lic: string
  readonly raw: string
  readonly style: string
  readonly type: string
  readonly authors: readonly Name[]
  readonly title?: string
  readonly source?: string
  readonly year?: string
  readonly volume?: string
  readonly issue?: string
  readonly fpage?: string
  readonly lpage?: string
  readonly elocation?: string
}

/** Whether lines of an article of this licence may go into weights that are shipped: CC-BY and CC0 alone. */
const mayShip = (licence: string): boolean => licence === 'by' || licence === 'zero'

/**
 * Fields found again in the printed text, in their order. A row is left out where a field cannot be found surely.
 *
 * The source is "jats-vanc" for Vancouver and NLM styles, "jats-other" for the rest, and "jats-restricted" where the
 * article's licence is neither CC-BY nor CC0. The group is the article.
 */
export function readJatsGold(rows: Iterable<JatsGoldRow>): LabelledLine[] {
  return [...rows].flatMap((row) => readRow(row) ?? [])
}

function readRow(row: JatsGoldRow): LabelledLine | undefined {
  const segments = locate(row)
  if (segments === undefined) return undefined
  const isVancouver = row.style === 'vanc' || row.style.startsWith('nlm-')
  const line = labelledLine(
    { text: row.raw, segments: withFoundParts(row.raw, segments) },
    {
      source: !mayShip(row.lic) ? 'jats-restricted' : isVancouver ? 'jats-vanc' : 'jats-other',
      group: row.pmcid,
      kind: kinds[row.type],
    },
  )
  return line === undefined || unknownGap(line.text, line.segments) === undefined
    ? line
    : { ...line, complete: false }
}

const kinds: Readonly<Record<string, ArticleType>> = {
  journal: 'JOURNAL_ARTICLE',
  confproc: 'CONFERENCE_PAPER',
}

/** Where the fields stand; `undefined` where one of them is missing or could stand in several places. */
function locate(row: JatsGoldRow): Segment[] | undefined {
  const printed = new Printed(row.raw)
  const found: Segment[] = []
  const add = (label: Label, place: Place | undefined): Place | undefined => {
    if (place !== undefined) found.push({ label, ...place })
    return place
  }
  const authors = add('author', authorsIn(printed, row.authors))
  if (row.authors.length > 0 && authors === undefined) return undefined
  const title = row.title === undefined ? undefined : add('title', printed.find(row.title, authors?.end ?? 0))
  if (row.title !== undefined && title === undefined) return undefined
  const from = Math.max(authors?.end ?? 0, title?.end ?? 0)
  const source = row.source === undefined ? undefined : add('container', printed.find(row.source, from))
  if (row.source !== undefined && source === undefined) return undefined
  const tail = source?.end ?? from
  const doi = /10\.\d{4,9}\/\S+/.exec(row.raw)?.index ?? row.raw.length
  const pages = row.fpage ?? row.elocation
  const range = pages === undefined ? undefined : printed.range(pages, row.lpage, tail, doi)
  const rest = numbersIn(printed, row, tail, range?.start ?? doi)
  if (rest === undefined || (pages !== undefined && range === undefined)) return undefined
  add('pages', range)
  found.push(...rest)
  const year = yearIn(printed, row.year, found)
  if (row.year !== undefined && year === undefined) return undefined
  add('date', year)
  const publisher = publisherBetween(row.raw, source, year)
  add('publisher', publisher)
  return found
}

/** Some managers of references print the publisher of a journal: "Aquaculture. Elsevier B.V.; 2015;449". */
function publisherBetween(
  text: string,
  source: Place | undefined,
  year: Place | undefined,
): Place | undefined {
  if (source === undefined || year === undefined) return undefined
  const found = /^\.?\s+(\p{Lu}[^;]{3,70});\s*$/u.exec(text.slice(source.end, year.start))
  if (found?.[1] === undefined || /\d/.test(found[1])) return undefined
  const start = source.end + found[0].indexOf(found[1])
  return { start, end: start + found[1].length }
}

/** From the first author to the last, where nothing but names and what joins them is between. */
function authorsIn(printed: Printed, names: readonly Name[]): Place | undefined {
  let place: Place | undefined
  for (const { family, given = '', suffix = '' } of names) {
    const from = place?.end ?? 0
    const forms = [
      [family, given, suffix],
      [family, suffix, given],
      [given, family, suffix],
    ].map((parts) => parts.filter((part) => part !== ''))
    const next = forms.flatMap((parts) => printed.sequence(parts, from) ?? [])[0]
    if (next === undefined || !isJoint(printed.text.slice(from, next.start), place === undefined))
      return undefined
    place = { start: place?.start ?? next.start, end: next.end }
  }
  return place
}

const isJoint = (gap: string, isFirst: boolean): boolean =>
  isFirst ? gap.length < 8 : /^[\s,;.&…]*(?:and|und|et|y)?[\s,;.&…]*$/u.test(gap)

/** Volume and issue between the journal and the pages; the volume may also stand before them alone. */
function numbersIn(printed: Printed, row: JatsGoldRow, from: number, to: number): Segment[] | undefined {
  const segments: Segment[] = []
  let at = from
  for (const [label, value] of [
    ['volume', row.volume],
    ['issue', row.issue],
  ] as const) {
    if (value === undefined) continue
    const place = printed.number(value, at, to)
    if (place === undefined) return undefined
    segments.push({ label, ...place })
    at = place.end
  }
  return segments
}

/** The year, where it stands once outside what is found, with the month and day behind it. */
function yearIn(printed: Printed, year: string | undefined, found: readonly Segment[]): Place | undefined {
  if (year === undefined) return undefined
  const places = printed
    .words(year)
    .filter(({ start, end }) => found.every((one) => end <= one.start || start >= one.end))
  const [place] = places.filter(({ start }) => !/epub[^.;]{0,20}$/i.test(printed.text.slice(0, start)))
  if (place === undefined) return undefined
  const more =
    /^[a-z]?(?:,? (?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?(?![\p{L}])(?:[-/ ]\p{L}{3}(?!\p{L}))?(?: \d{1,2}(?![\d:(]))?|(?: \d{1,2}){1,2}(?=\s*;))?(?![\p{L}\p{N}])/iu
  return { start: place.start, end: place.end + (more.exec(printed.text.slice(place.end))?.[0].length ?? 0) }
}
