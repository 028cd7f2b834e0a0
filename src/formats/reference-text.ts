import type { ReferenceParts } from '../domain/record.ts'
import { readNames } from './reference-names.ts'
import { separateRemarks } from './reference-remarks.ts'
import { type ReferenceSource, readSource } from './reference-source.ts'
import { splitTitle, type TitleAndContainer } from './reference-title.ts'

/** No printed reference is longer, even with some thousand authors. */
const longest = 60_000
/** "12. ", "[12] ", "(12) " before the reference. */
const ordinal = /^\s*(?:\[\d{1,4}\]|\(\d{1,4}\)|\d{1,4}\.(?=\s))\s*/
/** The year after the authors: "(2005). ", "2005, ", "2005b: ". */
const yearAtStart =
  /^\(?((?:1[5-9]|20)\d\d)[a-z]?(?:,? ?(?:[A-Z][a-z]{2,8}\.?)(?: \d{1,2})?(?=\)))?\)?(?!\d|[-–/]\d)[\s.,:;]*/
const publisher =
  /\b(?:Press|Publish\w*|Publications?|Verlag|Wiley|Elsevier|Books|University|Inc|Ltd|GmbH|Editions?|eds?|Editors?|Company|thesis|dissertation|Proceedings|Conference|Symposium)\b|\bIn:/i
const inBook = /\bIn:|\b[Ee]d(?:itor)?s?[.,)]/
/** Two more names and "et al.", or three: "vitamin A, vitamin C" is a title. */
const namesAtStart =
  /^(?:.{0,60}?, )?(?:\p{Lu}[\p{L}\p{Pd}]{1,30} \p{Lu}{1,3}[,;] ){2}(?:et al|\p{Lu}[\p{L}\p{Pd}]{1,30} \p{Lu}{1,3}[,.;])/u

/**
 * Reads one printed reference of the Vancouver/NLM family (Citing Medicine, NLM; ICMJE samples) into its parts:
 * "Authors: Title. Journal 2005, 7:281–285.", "Authors. Title. Journal. 2005 Dec 3;7(2):281-5. doi: … PMID: …", and the
 * forms with the year after the authors or in brackets at the end.
 *
 * A part that is not certain is absent rather than guessed; `undefined` where too little is left to speak of a work:
 * neither a title, a journal nor authors with volume and page, or neither a year nor an identifier. Books and chapters give authors, title and year.
 * Last pages printed short are written out ("1193–207" ends at "1207"). A list number in front is passed over.
 *
 * @example readReferenceText('Huxley N, Baldessarini RJ: Disability and its treatment. Bipolar Disord 2007, 9:183–196.')
 */
export function readReferenceText(text: string): ReferenceParts | undefined {
  if (text.length > longest) return undefined
  const printed = withoutTags(text)
    .replace(/\s+/g, ' ')
    .replace(ordinal, '')
    .replace(/ ?\( ?\)/g, '')
    .replace(/ ([,;.:])/g, '$1')
    .trim()
  const { text: bare, identifiers, notes } = separateRemarks(printed)
  const { names, truncated, end } = readNames(bare)
  const { year, rest, source } = readDateAndSource(bare.slice(end))
  const described = withoutNames(describe(rest, source))
  const hasWork =
    described.title !== undefined ||
    described.containerTitle !== undefined ||
    // Who, when and where in an unknown journal still names the work.
    (names.length > 0 && source?.volume !== undefined && source.firstPage !== undefined)
  if (!hasWork || (year === undefined && identifiers.length === 0)) return undefined
  const note = notes.join('; ')
  return {
    authors: names,
    authorsTruncated: truncated,
    ...described,
    ...(year === undefined ? {} : { year }),
    ...numbersOf(inBook.test(rest) ? undefined : source),
    identifiers,
    ...(note === '' ? {} : { note }),
  }
}

/** In a book the numbers may be pages, chapters or an edition: those of an article only. */
function numbersOf(source: ReferenceSource | undefined): Partial<ReferenceParts> {
  if (source === undefined) return {}
  const { volume, issue, firstPage, lastPage } = source
  return {
    ...(volume === undefined ? {} : { volume }),
    ...(issue === undefined ? {} : { issue }),
    ...(firstPage === undefined ? {} : { firstPage }),
    ...(lastPage === undefined ? {} : { lastPage }),
  }
}

/** Deposited references may hold the mark-up of the page: "<i>JAK2</i>". */
function withoutTags(text: string): string {
  return text.includes('<')
    ? text.replace(/<\/?(?:i|b|u|em|strong|sub|sup|sc|span)\b[^<>]{0,80}>/gi, '')
    : text
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
    if (bracketed || isSame || source?.year === undefined || source.yearOnly) {
      return { year: Number(front[1]), rest, source: source?.yearOnly === true ? undefined : source }
    }
  }
  const source = readSource(text, false)
  return { year: source?.year, rest: text, source }
}

/** Title and journal out of what stands before the source. */
function describe(rest: string, source: ReferenceSource | undefined): TitleAndContainer {
  const middle = (source === undefined ? rest : rest.slice(0, source.start)).trim()
  const isArticle = source?.volume !== undefined && !inBook.test(middle)
  if (isArticle) return splitTitle(withoutPublisher(middle))
  const isPaper = source !== undefined && /[\p{L}.)]$/u.test(middle) && !publisher.test(middle)
  if (isPaper) return splitTitle(middle, !source.yearOnly)
  // A book, a thesis, a web page: only the first sentence is safely the title.
  const title = /^(.{3,400}?[.?!])(?:\s+(?=[\p{Lu}\d])|$)/u.exec(middle)?.[1]?.replace(/\.$/, '')
  return title === undefined ? {} : { title }
}

/** An author list that went on in a form unknown here is not a title. */
function withoutNames(described: TitleAndContainer): TitleAndContainer {
  const { title, ...container } = described
  return title !== undefined && namesAtStart.test(title) ? container : described
}

/** Some lists print the publisher after the journal, "Cell. Elsevier; 2015;162: 246–257", or the year twice. */
function withoutPublisher(middle: string): string {
  if (!middle.endsWith(';')) return middle.replace(/(?<=[.,]) (?:19|20)\d\d$/, '')
  // The stop before the publisher is none of "W. B. Saunders".
  const stop = /(?<!\p{Lu})\. (?:(?!\p{Ll}\. ).){1,60};$/u.exec(middle.slice(-80))
  return stop === null ? middle : middle.slice(0, Math.max(0, middle.length - 80) + stop.index + 1)
}
