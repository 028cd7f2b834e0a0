import { parseArxivId } from '../../domain/arxiv-id.ts'
import { parseDoi } from '../../domain/doi.ts'
import { parsePageRange } from '../../domain/page-range.ts'
import { parseSuffix } from '../../domain/name-suffix.ts'
import { present } from '../../domain/present.ts'
import type { ArticleType, ReferenceParts } from '../../domain/record.ts'
import { isInitials, isShortName, scopusName } from './scopus-names.ts'

type Source = Omit<ReferenceParts, 'authors' | 'authorsTruncated' | 'title' | 'year'> & {
  /** What stands before volume and pages. */
  readonly before: readonly string[]
}

const year = String.raw`\(((?:1[5-9]|20)\d\d)\)`
/** Since 2023: "Aria M., Cuccurullo C., A Tool, J Informetrics, 11, 4, pp. 959-975, (2017)". */
const yearLast = new RegExp(`^(.*?),? *${year}$`, 's')
/** Before: "Aria, M., Cuccurullo, C., A Tool (2017) J Informetrics, 11 (4), pp. 959-975". */
const yearInside = new RegExp(`^(.*?),? *${year}(,? .*)$`, 's')
const pagesLabel = /^(?:art\. ?no\. ?|pp?\. ?)/i
/** "39", "730-732", "S1", "12 SUPPL. 2", "PART A": a volume or an issue. */
const number =
  /^(?:[A-Z]{0,3}\d{1,5}[A-Z]?(?:[-/]\d{1,5})?|[IVXLC]{1,6}|(?:\d{1,4} )?(?:suppl|part|spec|pt)[\w. ]{0,12})$/i
const hostWord =
  /\b(?:J|Journal|Proc|Proceedings|Conf|Conference|Symp|Symposium|Trans|Transactions|Rev|Review|Int|Ann|Annals|Lect|Notes|Lett|Letters|Bull|Acta|Arch)\b|\.$/i
const conference = /\b(?:Conference|Conf|Proceedings|Proc|Symposium|Symp|Workshop)\b/i
const thesis = /\b(?:Ph\.? ?D\.?|Doctoral|Master['’]?s?|M\.? ?Sc\.?) (?:thesis|dissertation)\b/i

/**
 * Reads one reference as Scopus prints it in the column "References", of either time. What is not certain is left out: in a
 * book of the newer kind, the publisher is.
 *
 * @returns `undefined` where it has no year in brackets, or nothing else.
 */
export function readScopusReference(text: string): ReferenceParts | undefined {
  const last = yearLast.exec(text)
  const inside = last === null ? yearInside.exec(text) : null
  const [head = '', printedYear = '', tail = ''] = (last ?? inside ?? []).slice(1)
  const { authors, truncated, rest } = readAuthors(head)
  const source = last === null ? sourceOf(commaParts(tail)) : sourceOf(rest)
  const { before, ...found } = source
  const titles = last === null ? titlesBefore(rest, before, authors.length) : titlesOf(source)
  if (titles.title === undefined && titles.containerTitle === undefined && authors.length === 0) {
    return undefined
  }
  const imprint = imprintIn(tail, rest, before)
  return {
    ...found,
    ...present(
      thesis.test(text)
        ? { type: 'THESIS', title: titles.title, publisher: universityOf(before) }
        : imprint === undefined
          ? { type: typeOf(titles.containerTitle), ...titles }
          : { title: titles.title, ...imprint },
    ),
    authors,
    authorsTruncated: truncated,
    year: Number(printedYear),
  }
}

/** A comma and a blank separate parts; a comma alone does not. */
function commaParts(text: string): string[] {
  return text
    .split(/,(?= |$)/)
    .map((part) => part.trim())
    .filter((part) => part !== '' && part !== '.')
}

/** The authors at the beginning: separated by commas, or all but the last by semicolons. */
function readAuthors(head: string): {
  readonly authors: ReferenceParts['authors']
  readonly truncated: boolean
  readonly rest: readonly string[]
} {
  const segments = head.split('; ')
  const end = segments.findIndex((segment) => !isShortName(segment.replace(/^([^,]+), /, '$1 ')))
  const printed = segments.slice(0, Math.max(end, 0))
  const parts = commaParts(segments.slice(printed.length).join('; '))
  let truncated = false
  let at = 0
  while (at < parts.length) {
    const part = parts[at] ?? ''
    const next = parts[at + 1] ?? ''
    const isSuffix = printed.length > 0 && parseSuffix(part) !== undefined
    if (/^et al\.?$/i.test(part)) truncated = true
    else if (isSuffix) printed.push(`${printed.pop()}, ${part}`)
    else if (isShortName(part)) printed.push(part)
    else if (isInitials(next) && !/\d/.test(part)) {
      printed.push(`${part}, ${next}`)
      at += 1
    } else break
    at += 1
  }
  return { authors: printed.flatMap((name) => scopusName(name) ?? []), truncated, rest: parts.slice(at) }
}

/** Takes pages, issue, volume and DOI from the end of what is left. */
function sourceOf(parts: readonly string[]): Source {
  const before: string[] = []
  const numbers: string[] = []
  let pages: string | undefined
  let articleNumber: string | undefined
  let doi: string | undefined
  let arxiv: string | undefined
  for (const part of parts) {
    const bare = part.replace(/\.$/, '')
    const found = !part.includes('10.') ? undefined : parseDoi(part.replace(/^\.? *(?:doi: *)?/i, ''))
    if (found !== undefined) doi ??= found
    else if (/\barxiv\b/i.test(part) && parseArxivId(part.replace(/^.* /, '')) !== undefined) {
      arxiv ??= parseArxivId(part.replace(/^.* /, ''))
    } else if (/^art\. ?no\./i.test(part)) articleNumber ??= bare.replace(pagesLabel, '')
    else if (/^pp?\. ?\S/i.test(part)) pages ??= bare.replace(pagesLabel, '')
    else if (/^(?:https?:|www\.)/i.test(part)) continue
    else if (number.test(bare) && before.length > 0) numbers.push(bare)
    else if (/^\S{1,12} \([^()]{1,20}\)$/.test(bare) && before.length > 0) {
      const [volume = '', issue = ''] = bare.slice(0, -1).split(' (')
      numbers.push(volume, issue)
    } else if (numbers.length === 0 && pages === undefined) before.push(part)
  }
  const range = pages === undefined ? undefined : parsePageRange(pages)
  return {
    before,
    ...present({ volume: numbers[0], issue: numbers[1], ...range, articleNumber }),
    identifiers: [
      ...(doi === undefined ? [] : [{ scheme: 'doi' as const, value: doi }]),
      ...(arxiv === undefined ? [] : [{ scheme: 'arxiv' as const, value: arxiv }]),
    ],
  }
}

interface Titles {
  readonly title?: string | undefined
  readonly containerTitle?: string | undefined
}

/** Newer: title and host stand one after the other. A title may have commas itself. */
function titlesOf({ before, volume, firstPage }: Source): Titles {
  const [last = '', ...others] = before.toReversed()
  const title = others.toReversed().join(', ')
  if (title === '') return { title: last === '' ? undefined : last }
  const hasPlace = volume !== undefined || firstPage !== undefined
  return hasPlace || hostWord.test(last) ? { title, containerTitle: last } : { title: before.join(', ') }
}

/** Older: the title stands before the year; where it does not, the work is a book, whose title stands behind. */
function titlesBefore(head: readonly string[], tail: readonly string[], authorCount: number): Titles {
  const title = head.join(', ')
  if (title === '') return { title: tail[0] }
  // Without an author that can be told, it may begin with a body's name.
  const isSure = authorCount > 0 || head.length === 1
  return { title: isSure ? title : undefined, containerTitle: tail[0] }
}

/** A book's imprint stands behind an empty part, or where its title stands before the year, behind a comma. */
function imprintIn(
  tail: string,
  title: readonly string[],
  before: readonly string[],
): Partial<ReferenceParts> | undefined {
  if (title.length === 0) return / ,(?= |$)/.test(tail) ? imprintOf(before.slice(1)) : undefined
  return tail.startsWith(',') ? imprintOf(before) : undefined
}

/** Behind a book's title and an empty part: "3rd edn.", "Springer", "New York". */
function imprintOf(parts: readonly string[]): Partial<ReferenceParts> {
  const isEdition = (part: string): boolean => /\b(?:edn?|edition)\b\.?$/i.test(part)
  const [publisher, publisherPlace, ...more] = parts.filter((part) => !isEdition(part))
  const edition = parts.find(isEdition)?.replace(/,? *(?:edn?|edition)\.?$/i, '')
  if (publisher === undefined || more.length > 0) return present({ edition })
  return { type: 'BOOK', ...present({ publisher, publisherPlace, edition }) }
}

/** Behind "PhD thesis". */
function universityOf(parts: readonly string[]): string | undefined {
  const place = parts.findIndex((part) => thesis.test(part))
  return place === -1 ? undefined : parts[place + 1]
}

function typeOf(containerTitle: string | undefined): ArticleType | undefined {
  return conference.test(containerTitle ?? '') ? 'CONFERENCE_PAPER' : undefined
}
