import { confidenceBeside } from '../../domain/reading-confidence.ts'
import { compatibleNames } from '../../domain/compatible-names.ts'
import { doiOfAddress } from '../../domain/doi-address.ts'
import { parseDoi } from '../../domain/doi.ts'
import type { Problem } from '../../domain/errors.ts'
import { parseIsbn } from '../../domain/isbn.ts'
import type { DoiAsserter, Identifier, RecordReference, ReferenceParts } from '../../domain/record.ts'
import { readCitationAuthors } from './crossref-citation-authors.ts'
import { depositedType } from './crossref-citation-type.ts'
import { plainText } from '../values/plain-text.ts'
import { present } from '../../domain/present.ts'
import { referenceLine } from '../reference/reference-line.ts'
import { readReferenceText } from '../reference/reference-text.ts'
import { readEdition } from '../values/written-edition.ts'
import { readPages } from '../values/written-pages.ts'
import { readVolume } from '../values/written-volume.ts'

/** What a citation at Crossref can have, each as deposited (schema 5.3.1, `citation`). */
export interface CrossrefCitation {
  readonly key?: string | undefined
  readonly doi?: string | undefined
  readonly doiAssertedBy?: string | undefined
  readonly unstructured?: string | undefined
  readonly articleTitle?: string | undefined
  readonly author?: string | undefined
  readonly year?: string | undefined
  readonly volume?: string | undefined
  readonly issue?: string | undefined
  readonly firstPage?: string | undefined
  readonly articleNumber?: string | undefined
  readonly journalTitle?: string | undefined
  readonly volumeTitle?: string | undefined
  readonly seriesTitle?: string | undefined
  readonly edition?: string | undefined
  readonly isbn?: string | undefined
  readonly standardDesignator?: string | undefined
  readonly standardsBody?: string | undefined
  readonly component?: string | undefined
}

/** `doi-asserted-by` of the REST API, `doi@provider` in XML. */
const asserters: Readonly<Record<string, DoiAsserter>> = { publisher: 'PUBLISHER', crossref: 'CROSSREF' }
const longestNumber = 60

/**
 * The references that a list of citations holds, in its order. The text is the unstructured citation, or else a line made
 * of the parts; parts that were deposited win over those read from the text. A citation with nothing but a key keeps its
 * place, with the key as its text.
 *
 * `author` is by the schema the first author alone: where the text has a list that begins with the same person, the list
 * counts. A title of a journal makes the citation one of an article, and what else has a title (`volume_title`,
 * `series_title`) is then not the title of the cited work.
 *
 * @param problems to which odd parts are added.
 */
export function readCitations(
  citations: readonly CrossrefCitation[],
  problems: Problem[],
): RecordReference[] {
  const references: RecordReference[] = []
  const keys = new Set<string>()
  for (const [index, citation] of citations.entries()) {
    const warn = (message: string): void => {
      problems.push({ severity: 'warning', where: `reference ${index + 1}`, message })
    }
    const parts = partsOf(citation, warn)
    const key = citation.key?.trim() || undefined
    const said =
      plainText(citation.unstructured ?? '') ?? (parts && referenceLine(parts)) ?? standardOf(citation)
    const text = said ?? key
    if (said === undefined) warn(text === undefined ? 'There is nothing in it.' : 'It has nothing but a key.')
    if (text === undefined) continue
    const isNewKey = key !== undefined && !keys.has(key)
    if (isNewKey) keys.add(key)
    else if (key !== undefined) warn(`Its key "${key.slice(0, 100)}" is that of an earlier one.`)
    const doi = parts?.identifiers.find(({ scheme }) => scheme === 'doi')?.value
    const isDeposited = doi !== undefined && doi === parseDoi(citation.doi ?? '')
    references.push({
      ordinal: references.length + 1,
      ...present({
        key: isNewKey ? key : undefined,
        doiAssertedBy: isDeposited ? asserters[citation.doiAssertedBy ?? ''] : undefined,
      }),
      text,
      ...present({ parts }),
      links: [],
    })
  }
  return references
}

/** Deposited parts, completed from the text. */
function partsOf(citation: CrossrefCitation, warn: (message: string) => void): ReferenceParts | undefined {
  const text = plainText(citation.unstructured ?? '')
  const read = text === undefined ? undefined : readReferenceText(text)
  const titles = titlesOf(citation)
  const deposited = {
    ...titles,
    ...present({ title: titles.title ?? (read?.title === undefined ? standardOf(citation) : undefined) }),
    ...numbersOf(citation),
  }
  const type = depositedType(citation)
  const edition = readEdition(plainText(citation.edition ?? ''))
  const given =
    citation.author === undefined ? undefined : readCitationAuthors(plainText(citation.author) ?? '')
  const first = given?.authors[0]
  const others = read?.authors[0]
  const isSameList =
    read !== undefined &&
    read.authors.length >= (given?.authors.length ?? 0) &&
    (first === undefined || (others !== undefined && compatibleNames(first, others)))
  const identifiers = identifiersOf(citation, read?.identifiers ?? [], warn)
  const parts: ReferenceParts = {
    ...restOf(read, deposited),
    ...confidenceBeside(read?.confidence, {
      ...deposited,
      ...present({ type, edition }),
      authors: isSameList ? [] : (given?.authors ?? []),
      identifiers: citation.doi === undefined ? [] : identifiers,
    }),
    ...present({ type: type ?? read?.type }),
    authors: isSameList ? read.authors : (given?.authors ?? []),
    authorsTruncated: isSameList ? read.authorsTruncated : (given?.truncated ?? false),
    ...deposited,
    identifiers,
    ...(edition === undefined ? {} : { edition }),
  }
  const isEmpty = read === undefined && parts.authors.length === 0 && identifiers.length === 0
  return isEmpty && Object.keys(deposited).length === 0 ? undefined : parts
}

/** What the text adds to deposited parts: nothing that belongs to another title or page than theirs. */
function restOf(
  read: ReferenceParts | undefined,
  deposited: Partial<ReferenceParts>,
): Partial<ReferenceParts> {
  if (read === undefined) return {}
  const { containerTitle, firstPage, lastPage, confidence: _, ...rest } = read
  const isWhole = deposited.title !== undefined && deposited.title === containerTitle
  const isOtherPage = deposited.firstPage !== undefined && deposited.firstPage !== read.firstPage
  // A text does not say whether it is a page or an article number.
  const isNumber = firstPage !== undefined && firstPage === deposited.articleNumber
  return {
    ...rest,
    ...present({
      containerTitle: isWhole ? undefined : containerTitle,
      firstPage: isNumber ? undefined : firstPage,
      lastPage: isOtherPage ? undefined : lastPage,
    }),
  }
}

function titlesOf(citation: CrossrefCitation): Partial<ReferenceParts> {
  const journal = plainText(citation.journalTitle ?? '')
  const article = plainText(citation.articleTitle ?? '')
  const volume = plainText(citation.volumeTitle ?? '')
  const series = plainText(citation.seriesTitle ?? '')
  if (journal !== undefined) return present({ title: article, containerTitle: journal })
  if (article !== undefined && volume === undefined)
    return present({ title: article, containerTitle: series })
  if (article !== undefined) return present({ title: article, containerTitle: volume, series })
  return volume === undefined ? present({ title: series }) : present({ title: volume, series })
}

function numbersOf(citation: CrossrefCitation): Partial<ReferenceParts> {
  // "2013a" and "(2013)" are years; "in press" is none.
  const year = /(?<!\d)(?:1[4-9]|20)\d\d(?!\d)/.exec(citation.year?.slice(0, longestNumber) ?? '')?.[0]
  return {
    ...present({
      year: year === undefined ? undefined : Number(year),
      ...readVolume(numberOf(citation.volume), numberOf(citation.issue)),
    }),
    ...readPages({
      first: numberOf(citation.firstPage),
      articleNumber: numberOf(citation.articleNumber),
    }),
  }
}

/** A number as printed; what is longer is no number. */
function numberOf(text: string | undefined): string | undefined {
  const number = plainText(text ?? '')
  return number === undefined || number.length > longestNumber ? undefined : number
}

function identifiersOf(
  { doi, isbn, articleTitle, journalTitle }: CrossrefCitation,
  read: readonly Identifier[],
  warn: (message: string) => void,
): readonly Identifier[] {
  const found: Identifier[] = []
  const add = (scheme: 'doi' | 'isbn', value: string | undefined, text: string): void => {
    if (value === undefined) warn(`"${text.slice(0, 200)}" is no ${scheme === 'doi' ? 'DOI' : 'ISBN'}.`)
    else found.push({ scheme, value })
  }
  if (doi !== undefined) add('doi', parseDoi(doi) ?? doiOfAddress(doi), doi)
  // The ISBN of a chapter is that of the book that it is in.
  if (isbn !== undefined && articleTitle === undefined && journalTitle === undefined) {
    const bare = isbn.replace(/^https?:\/\/id\.crossref\.org\/isbn\//, '')
    add('isbn', parseIsbn(bare), isbn)
  }
  const schemes = new Set(found.map(({ scheme }) => scheme))
  return [...found, ...read.filter(({ scheme }) => !schemes.has(scheme))]
}

/** A cited standard may have only its number: "ISO 26324". */
function standardOf({ standardsBody, standardDesignator, component }: CrossrefCitation): string | undefined {
  return plainText(
    [standardsBody, standardDesignator, component].filter((part) => part !== undefined).join(' '),
  )
}
