import { namesWork, type ReferenceBody } from './reference-body.ts'
import { credible } from './reference-credible.ts'
import { readPrintedImprint } from './reference-imprint.ts'
import { readNames, type ReferenceNames } from './reference-names.ts'
import { type ReferenceSource, readSource } from './reference-source.ts'
import { isAbbreviatedName, isSentence, splitTitle, type TitleAndContainer } from './reference-title.ts'

/** The year after the authors: "(2005). ", "2005, ", "2005b: ". */
const yearAtStart =
  /^(?:\d{1,2} \d{1,2} )?\(?((?:1[5-9]|20)\d\d)(?:[a-z]| [a-z](?= \p{Lu}))?(?:,? ?(?:[A-Z][a-z]{2,8}\.?)(?: \d{1,2})?(?=\)))?\)?(?!\d|[-–/]\d)[\s.,:;]*/u
const publisher =
  /\b(?:Press|Publish\w*|Publications?|Verlag|Wiley|Elsevier|Books|University|Inc|Ltd|GmbH|Editions?|eds?|Editors?|Company|thesis|dissertation|Proceedings|Conference|Symposium)\b|\bIn:/i
/** A book whose parts are divided by commas only: where its title ends is not to be seen. */
const publisherAfterComma =
  /, (?:[^,]{0,60} )?(?:Press|Publishers|Publishing|Verlag|Wiley|Elsevier|Springer|thesis|Thesis|ISBN)\b|, in \p{Lu}/u
/** "(2nd ed.)", "(translated by D. Martin)", "(Policy Brief 12)": beside a book's title. */
const edition =
  /,? \((?:[^()]{0,60}\b)?(?:[Ee]d|edn|[Ee]dition|[Ee]ds|[Tt]rans|[Tt]ranslated|[Vv]ols?|No|[Rr]eport|Brief|[Ss]eries|[Dd]issertation|[Tt]hesis)\b[^()]{0,80}\)$/u
/** A book in commas, "Title, 3rd edn, Publisher, Place" or "Title, Place: Publisher": its title ends where those begin. */
const divided =
  /^([^.?!]{3,200}?)(?:, (?:\d\w{1,2} edn?|\d\w{1,2} edition|[Rr]ev(?:ised|\.)? edn?)\.?)?, (?:(?:[\p{Lu}&][^,.: ]{0,30} ){0,5}(?:Press|Publish(?:ers|ing)|Verlag|Books|Wiley|Elsevier|Springer|Routledge|Sage|Macmillan|Penguin|Blackwell|Polity)\b|(?:[\p{Lu}&][^,.: ]{0,30} ){0,5}(?:[Ww]orking [Pp]aper|[Pp]reprint|[Mm]imeo|[Dd]iscussion [Pp]aper|[Tt]echnical [Rr]eport|Ph\.? ?D\.? (?:[Tt]hesis|[Dd]issertation)|[Dd]octoral [Dd]issertation)\b|(?:(?:\p{Lu}[\p{L}.-]{1,20} ?){1,3}, (?=\p{Lu}{2}:))?(?:\p{Lu}[\p{L}.-]{1,20} ?){1,3}: (?:\p{Lu}[^,:. ]{1,20} ?){1,5}\.?$)/u
/** After the names of those who edited the book, and wrote none of it. */
const editorsMark = /^[\s,;]*(?:editors?|\(?[Ee]ds?\.?\)?)[.,:]+\s+(?=[\p{Lu}\d])/u
const inBook = /\bIn:|\b[Ee]d(?:itor)?s?[.,)]/
/**
 * Reads a reference of the Vancouver/NLM family (Citing Medicine, NLM; ICMJE samples) and of those that order their
 * parts as it does (Nature, Springer, Elsevier): "Authors: Title. Journal 2005, 7:281–285.", "Authors. Title. Journal.
 * 2005 Dec 3;7(2):281-5.", and the forms with the year after the authors or in brackets at the end.
 *
 * Of books and chapters only authors, title and year are taken.
 *
 * @param text without identifiers and remarks.
 * @param lead the authors, where another dialect's rule for them has found them.
 * @example readVancouver('Huxley N, Baldessarini RJ: Disability and its treatment. Bipolar Disord 2007, 9:183–196.')
 */
export function readVancouver(
  text: string,
  lead: ReferenceNames = readNames(text),
): ReferenceBody | undefined {
  const named = lead.names.length === 0 ? (abbreviatedBody(text) ?? lead) : lead
  const after = text.slice(named.end)
  const mark = named.names.length === 0 ? undefined : editorsMark.exec(after)?.[0]
  const { year, rest, source } = readDateAndSource(after.slice(mark?.length ?? 0))
  const body = bodyOf(named, year, rest, source)
  return body === undefined || mark === undefined
    ? body
    : { ...body, authors: [], authorsTruncated: false, editors: named.names }
}

/** "WHO. World malaria report. Geneva: WHO; 2019.": a book by whoever is known by their initials. */
function abbreviatedBody(text: string): ReferenceNames | undefined {
  const found = /^(\p{Lu}{2,10})\. (?=\p{Lu}[\p{Ll} ])/u.exec(text)
  if (found?.[1] === undefined || readPrintedImprint(text.slice(found[0].length)) === undefined)
    return undefined
  return { names: [{ literal: found[1] }], truncated: false, end: found[0].length }
}

/**
 * Reads what follows authors and year, where the year is certain.
 *
 * @param rest begins with the title.
 */
export function readAfterYear(lead: ReferenceNames, year: number, rest: string): ReferenceBody | undefined {
  const source = readSource(rest, true)
  return bodyOf(lead, year, rest, source?.yearOnly === true ? undefined : source)
}

function bodyOf(
  lead: ReferenceNames,
  year: number | undefined,
  rest: string,
  source: ReferenceSource | undefined,
): ReferenceBody | undefined {
  const body = credible({
    authors: lead.names,
    authorsTruncated: lead.truncated,
    ...describe(rest, source),
    ...(year === undefined ? {} : { year }),
    ...numbersOf(inBook.test(rest) ? undefined : source),
  })
  return namesWork(body) ? body : undefined
}

/** In a book the numbers may be pages, chapters or an edition: those of an article only. */
function numbersOf(source: ReferenceSource | undefined): Partial<ReferenceBody> {
  if (source === undefined) return {}
  const { volume, issue, firstPage, lastPage } = source
  return {
    ...(volume === undefined ? {} : { volume }),
    ...(issue === undefined ? {} : { issue }),
    ...(firstPage === undefined ? {} : { firstPage }),
    ...(lastPage === undefined ? {} : { lastPage }),
  }
}

interface Dated {
  readonly year: number | undefined
  readonly rest: string
  readonly source: ReferenceSource | undefined
}

/** A year is printed once. Where the end has it too, a bare number at the start begins the title. */
function readDateAndSource(text: string): Dated {
  const front = yearAtStart.exec(text)
  if (front?.[1] !== undefined) {
    const rest = text.slice(front[0].length)
    const source = readSource(rest, true)
    const bracketed = front[0].startsWith('(')
    const isSame = source?.year === Number(front[1])
    if (bracketed || isSame || source?.year === undefined || source.yearOnly)
      return { year: Number(front[1]), rest, source: sourceAfter(source, Number(front[1])) }
    // "2014 Implications … New Phytol. 2021:297": 202 and 1 run together, for the volume is missing where it belongs.
    if (source.volume === undefined && front[0].length < 6 && source.year !== Number(front[1]))
      return { year: Number(front[1]), rest, source }
  }
  const source = readSource(text, false)
  return { year: source?.year, rest: text, source }
}

/**
 * What the end says beside the year in front. Where it has the same year in the place of the volume ("J. Obes.
 * 2011:348293"), the journal counts its volumes by years.
 */
function sourceAfter(source: ReferenceSource | undefined, year: number): ReferenceSource | undefined {
  if (source?.yearOnly === true) return undefined
  return source?.year === year && source.volume === undefined && source.issue === undefined
    ? { ...source, volume: String(year) }
    : source
}

/** Title and journal out of what stands before the source. */
function describe(rest: string, source: ReferenceSource | undefined): TitleAndContainer {
  const middle = (source === undefined ? rest : rest.slice(0, source.start)).trim()
  const isArticle = source?.volume !== undefined && !inBook.test(middle)
  if (isArticle) return splitTitle(withoutPublisher(middle))
  // "A fully nonlinear flow for surfaces (2015)": a title and nothing else.
  if (source?.yearOnly === true && /\([^()]{4,12}\)[\s.,;]*$/.test(rest) && isSentence(middle))
    return { title: middle }
  const isPaper = source !== undefined && /[\p{L}.)]$/u.test(middle) && !publisher.test(middle)
  const paper = isPaper ? splitTitle(middle, !source.yearOnly) : undefined
  // Without a number, what has commas or a colon may be a publisher and a place.
  if (
    paper !== undefined &&
    !(source?.yearOnly === true && /[,:]\s?\p{L}|\b[Rr]eport\b/u.test(paper.containerTitle ?? ''))
  )
    return paper
  // PLoS, where the volume is missing: "Technol Forecast Soc Change. North-Holland; 2018;".
  if (middle.endsWith(';')) {
    const named = splitTitle(withoutPublisher(middle))
    if (named.title !== undefined && isArticleIn(named.containerTitle ?? '')) return named
  }
  if (source === undefined) {
    const unnumbered = splitTitle(middle, true)
    if (unnumbered.title !== undefined && isArticleIn(unnumbered.containerTitle ?? '')) return unnumbered
  }
  // A book, a thesis, a web page: only the first sentence is safely the title.
  const beforePublisher = divided.exec(middle)?.[1]
  if ((source === undefined || source.yearOnly) && beforePublisher !== undefined)
    return { title: beforePublisher.replace(edition, '') }
  const sentence =
    /^(.{3,400}?[.?!])(?:\s+(?=[\p{Lu}\d]|\([^()]{0,40}(?:[Pp]aper|[Rr]eport|[Ss]eries|No\.|Eds))|$)/u.exec(
      middle,
    )?.[1]
  const title = sentence?.replace(/\.$/, '').replace(edition, '')
  // The year is in front and nothing but commas follows: "Title, Publisher, Place."
  if (source === undefined && sentence?.length === middle.length && sentence.includes(',')) return {}
  return title === undefined || publisherAfterComma.test(title) ? {} : { title }
}

/**
 * Without any number, a journal is told from a publisher by abbreviations, or by words that no publisher has. A long row
 * of abbreviations with stops may be an institute or a conference.
 */
function isArticleIn(name: string): boolean {
  if (publisher.test(name) || /\d|\b(?:Reports?|Univ|Dept?|Inst|Lab|Publ|Ed|Tech)\b/.test(name)) return false
  return (
    (isAbbreviatedName(name) && (name.split(' ').length < 5 || !name.includes('.'))) ||
    /^(?:The )?(?:\p{Lu}\p{L}+ ){0,3}(?:Journal|Annals|Archives|Proceedings|Transactions|Letters|Review|Reviews)\b/u.test(
      name,
    )
  )
}

/** Some lists print the publisher after the journal, "Cell. Elsevier; 2015;162: 246–257", or the year twice. */
function withoutPublisher(middle: string): string {
  if (!middle.endsWith(';')) return middle.replace(/(?<=[.,]) (?:19|20)\d\d$/, '')
  // The stop before the publisher is none of "W. B. Saunders", but may be that of "Rapid Prototyp J. Emerald".
  const stop = /(?<!(?:^|[.;] ?|\p{L}\. )\p{Lu})\. (?:(?!\p{Ll}\. |\p{L} \p{Lu}\. ).){1,60};$/u.exec(
    middle.slice(-80),
  )
  return stop === null ? middle : middle.slice(0, Math.max(0, middle.length - 80) + stop.index + 1)
}
