import { partialDate } from '../../domain/partial-date.ts'
import { dateOfNumbers } from '../values/written-date.ts'
import { termsUnder, type CrossrefLicence } from './crossref-access.ts'
import type { CrossrefCitation } from './crossref-citation.ts'
import { crossrefType } from './crossref-types.ts'
import type { CrossrefUpdate } from './crossref-updates.ts'
import { type CrossrefAuthor, type CrossrefWork, recordOf } from './crossref-work.ts'
import type { Format, ReadResult } from '../format.ts'
import {
  countIn,
  type JsonObject,
  listIn,
  nulProblems,
  objectIn,
  parseJsonObject,
  textIn,
} from '../json-value.ts'
import { jsonItems } from '../split/json-items.ts'

/**
 * Works as the Crossref REST API gives them: one work, a message with one or with a list, JSON lines, a file of the
 * public data set.
 *
 * @see https://api.crossref.org/swagger-ui/index.html, "Work"
 */
export const crossrefJsonFormat: Format = {
  name: 'crossref-json',
  label: 'JSON of the Crossref REST API',
  version: 3,
  sniff: looksLikeCrossrefJson,
  splitter: () => jsonItems('message.items', 'message', 'items'),
  read: readCrossrefJson,
}

/** Names that only works at Crossref have: CSL JSON has many of the others. */
const telling =
  /"(?:references?-count|is-referenced-by-count|doi-asserted-by|content-domain|issn-type|published-(?:print|online)|deposited|indexed|message-version|member|short-container-title)"\s*:/g

function looksLikeCrossrefJson(head: string): number {
  if (!/^[\s\uFEFF]*[[{]/.test(head)) return 0
  const names = new Set(head.match(telling))
  if (/"message-(?:type|version)"\s*:/.test(head) && head.includes('"message"')) return 0.95
  if (!/"DOI"\s*:/.test(head)) return 0
  if (names.size > 2) return 0.95
  // What "?select=" leaves: titles are lists here, and texts in CSL-JSON.
  const title = /"title"\s*:\s*([["])/.exec(head)?.[1]
  if (title === '[') return 0.95
  return names.size > 0 || (title === undefined && ownType.test(head)) ? 0.6 : 0
}

/** Types that other JSON of this field has other names for. */
const ownType =
  /"type"\s*:\s*"(?:journal-article|proceedings-article|book-chapter|book-section|posted-content|reference-entry|edited-book|reference-book|monograph|peer-review|journal-issue)"/

/** The parts of a `reference`, by their names in the REST API. */
const referenceNames: readonly (readonly [keyof CrossrefCitation, string])[] = [
  ['key', 'key'],
  ['doi', 'DOI'],
  ['doiAssertedBy', 'doi-asserted-by'],
  ['unstructured', 'unstructured'],
  ['articleTitle', 'article-title'],
  ['author', 'author'],
  ['year', 'year'],
  ['volume', 'volume'],
  ['issue', 'issue'],
  ['firstPage', 'first-page'],
  ['articleNumber', 'article-number'],
  ['journalTitle', 'journal-title'],
  ['volumeTitle', 'volume-title'],
  ['seriesTitle', 'series-title'],
  ['edition', 'edition'],
  ['isbn', 'ISBN'],
  ['standardDesignator', 'standard-designator'],
  ['standardsBody', 'standards-body'],
  ['component', 'component'],
]

function readCrossrefJson(text: string): ReadResult {
  const value = parseJsonObject(text)
  const work = value['DOI'] === undefined ? (objectIn(value['message']) ?? value) : value
  const { records, problems } = recordOf(workOf(work))
  return { records, problems: [...nulProblems(text), ...problems] }
}

function workOf(work: JsonObject): CrossrefWork {
  const type = textIn(work['type'])
  const issue = objectIn(work['journal-issue'])
  const print = [work['published-print'], issue?.['published-print']].find(
    (date) => dateIn(date) !== undefined,
  )
  const online = otherDates.map((name) => work[name]).find((date) => dateIn(date) !== undefined)
  return {
    type: crossrefType(type, textIn(work['subtype'])),
    doi: textIn(work['DOI']),
    isbns: textsIn(work['ISBN']),
    title: textsIn(work['title'])[0],
    subtitle: textsIn(work['subtitle'])[0],
    abstract: textIn(work['abstract'])?.replace(headingOfAbstract, ''),
    language: textIn(work['language']),
    printed: dateIn(print),
    printedAs: unsaidIn(print),
    online: dateIn(online),
    onlineAs: unsaidIn(online),
    volume: textIn(work['volume']),
    issue: textIn(work['issue']) ?? textIn(issue?.['issue']),
    pages: textIn(work['page']),
    articleNumber: textIn(work['article-number']),
    containerTitles: textsIn(work['container-title']),
    abbreviation: textsIn(work['short-container-title'])[0],
    issns: textsIn(work['ISSN']),
    publisher: textIn(work['publisher']),
    keywords: textsIn(work['subject']),
    ...termsUnder(listIn(work['license']).flatMap(licenceIn)),
    authors: listIn(work['author']).map(authorIn),
    editors: listIn(work['editor']).map(authorIn),
    translators: listIn(work['translator']).map(authorIn),
    edition: textIn(work['edition-number']),
    publisherPlace: textIn(work['publisher-location']),
    updates: [
      ...listIn(work['update-to']).map((update) => updateIn(update, 'NOTICE')),
      ...listIn(work['updated-by']).map((update) => updateIn(update, 'UPDATED')),
    ],
    citationCount: countIn(work['reference-count']) ?? countIn(work['references-count']),
    citations: listIn(work['reference']).map(citationIn),
  }
}

/** The heading that the abstract as a whole has: "Abstract", with the mark-up around it. */
const headingOfAbstract = /^\s*(?:<[\w:]+>\s*)?<[\w:]*title>\s*(?:Abstract|Summary)[.:]?\s*<\/[\w:]*title>/i

/** What has a date other than that of the print, the first that is there. */
const otherDates = ['published-online', 'published', 'issued', 'posted', 'published-other', 'approved']

function textsIn(value: unknown): string[] {
  return listIn(value).flatMap((item) => textIn(item) ?? [])
}

/** `{"date-parts": [[2007, 12, 3]]}`: as many parts as are known; `[[null]]` where none are. */
function dateIn(value: unknown): string | undefined {
  const [parts] = listIn(objectIn(value)?.['date-parts'])
  const [year, month, day] = listIn(parts).map(countIn)
  return year === undefined ? undefined : partialDate(year, month, day)
}

/** The date as it stands, where it has a month or a day that there is not. */
function unsaidIn(value: unknown): string | undefined {
  const [parts] = listIn(objectIn(value)?.['date-parts'])
  const numbers = listIn(parts).flatMap((part) => countIn(part) ?? [])
  return dateOfNumbers(numbers[0], numbers[1], numbers[2]).isWhole ? undefined : numbers.join('-')
}

function licenceIn(value: unknown): CrossrefLicence[] {
  const licence = objectIn(value)
  const url = textIn(licence?.['URL'])
  if (licence === undefined || url === undefined) return []
  return [{ url, version: textIn(licence['content-version']), start: dateIn(licence['start']) }]
}

function updateIn(value: unknown, role: CrossrefUpdate['role']): CrossrefUpdate {
  const update = objectIn(value)
  return {
    type: textIn(update?.['type']),
    doi: textIn(update?.['DOI']),
    date: dateIn(update?.['updated']),
    source: textIn(update?.['source']),
    role,
  }
}

function authorIn(value: unknown): CrossrefAuthor {
  const author = objectIn(value)
  return {
    given: textIn(author?.['given']),
    family: textIn(author?.['family']),
    suffix: textIn(author?.['suffix']),
    name: textIn(author?.['name']),
    orcid: textIn(author?.['ORCID']),
    affiliations: listIn(author?.['affiliation']).flatMap((place) => textIn(objectIn(place)?.['name']) ?? []),
  }
}

function citationIn(value: unknown): CrossrefCitation {
  const reference = objectIn(value)
  return Object.fromEntries(referenceNames.map(([field, name]) => [field, textIn(reference?.[name])]))
}
