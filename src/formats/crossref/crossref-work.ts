import { parseDoi } from '../../domain/doi.ts'
import type { Problem } from '../../domain/errors.ts'
import { nameFromParts } from '../../domain/full-name.ts'
import { parseIsbn } from '../../domain/isbn.ts'
import { parseIssn } from '../../domain/issn.ts'
import { parseOrcid } from '../../domain/orcid.ts'
import { isInPeriodical } from '../../domain/work-types.ts'
import { parsePageRange } from '../../domain/page-range.ts'
import { spokenName } from '../../domain/person-name.ts'
import type {
  Access,
  ArticleRecord,
  ArticleType,
  Identifier,
  JournalMention,
  PersonName,
  RecordAuthor,
  RecordReference,
  ReferenceListStatus,
} from '../../domain/record.ts'
import { type CrossrefCitation, readCitations } from './crossref-citation.ts'
import { type CrossrefUpdate, readUpdates, typeByUpdates } from './crossref-updates.ts'
import { namedAuthors } from '../values/author-list.ts'
import { describedWork } from '../describes-work.ts'
import type { ReadResult } from '../format.ts'
import { distinctKeywords } from '../values/keywords.ts'
import { parseLanguage } from '../values/language-tag.ts'
import { plainText } from '../values/plain-text.ts'
import { withTitleStatus } from '../values/title-status.ts'
import { readEdition } from '../values/written-edition.ts'
import { present, type Present } from '../../domain/present.ts'
import { type DateField, readDates } from '../values/written-date.ts'
import { readPages, type WrittenPages } from '../values/written-pages.ts'
import { tidyRecord } from '../tidy-record.ts'

/** A contributor as deposited: a person's names, or the name of a body. */
export interface CrossrefAuthor {
  readonly given?: string | undefined
  readonly family?: string | undefined
  readonly suffix?: string | undefined
  readonly name?: string | undefined
  readonly orcid?: string | undefined
  readonly affiliations: readonly string[]
}

/** A work at Crossref, whatever it was written in. Texts are as deposited and may hold mark-up. */
export interface CrossrefWork {
  readonly type: ArticleType
  readonly doi?: string | undefined
  readonly isbns: readonly string[]
  readonly title?: string | undefined
  readonly subtitle?: string | undefined
  readonly abstract?: string | undefined
  readonly language?: string | undefined
  /** The date that the printed issue bears, or else the work has in print. */
  readonly printed?: string | undefined
  /** The printed date as it stands, where it says more than that: a season, an impossible day. */
  readonly printedAs?: string | undefined
  /** Any other date of publication. */
  readonly online?: string | undefined
  /** That date as it stands, where it says more. */
  readonly onlineAs?: string | undefined
  readonly volume?: string | undefined
  readonly issue?: string | undefined
  /** One page, or a range with a dash between. */
  readonly pages?: string | undefined
  /** Where the source keeps it apart from the first. */
  readonly lastPage?: string | undefined
  readonly articleNumber?: string | undefined
  /** The journal, or what the work is in; where it is in a series, that comes first. */
  readonly containerTitles: readonly string[]
  readonly abbreviation?: string | undefined
  readonly issns: readonly string[]
  readonly publisher?: string | undefined
  readonly keywords: readonly string[]
  readonly access: Access
  readonly license?: string | undefined
  readonly authors: readonly CrossrefAuthor[]
  /** Of whatever: of a journal's article it is who handled it. */
  readonly editors: readonly CrossrefAuthor[]
  readonly translators: readonly CrossrefAuthor[]
  readonly edition?: string | undefined
  readonly publisherPlace?: string | undefined
  readonly updates: readonly CrossrefUpdate[]
  /** How many citations Crossref has, where it says so. */
  readonly citationCount?: number | undefined
  readonly citations: readonly CrossrefCitation[]
}

/**
 * The record of a work.
 *
 * The date is that of the issue in print, made more precise by a date online that lies within it, or else any other.
 * The reference list is COMPLETE when as many citations are there as Crossref counts. A count of 0 says only that none
 * were deposited, so it leaves the list UNKNOWN.
 *
 * @throws UserError when it describes no work.
 */
export function recordOf(work: CrossrefWork): ReadResult {
  const problems: Problem[] = []
  const references = readCitations(work.citations, problems)
  const title = titleOf(work)
  const identifiers = identifiersOf(work, problems)
  const declared = work.citationCount === 0 ? undefined : work.citationCount
  const own = identifiers.find(({ scheme }) => scheme === 'doi')?.value
  const updates = withTitleStatus(readUpdates(work.updates, own, problems), title, 'PUBLISHER')
  const record: ArticleRecord = tidyRecord({
    type: typeByUpdates(work.type, updates),
    identifiers,
    ...present({
      title,
      abstract: plainText(work.abstract ?? ''),
      language: languageOf(work, problems),
      published: publishedOf(work, problems),
      volume: plainText(work.volume ?? ''),
      issue: plainText(work.issue ?? ''),
    }),
    ...pagesOf(work, problems),
    ...containerOf(work, problems),
    ...bookOf(work, problems),
    keywords: distinctKeywords(work.keywords.flatMap((word) => plainText(word) ?? [])),
    access: work.access,
    ...present({ license: work.license }),
    authors: namedAuthors(
      work.authors.flatMap((author, index) => authorOf(author, `author ${index + 1}`, problems) ?? []),
      'authors',
      problems,
    ),
    ...present({ updates }),
    referenceListStatus: statusOf(references, Math.max(declared ?? 0, work.citations.length)),
    ...present({ declaredReferenceCount: declared }),
    references,
  })
  return { records: [describedWork(record)], problems }
}

function warn(problems: Problem[], where: string, message: string): void {
  problems.push({ severity: 'warning', where, message })
}

function publishedOf(
  { printed, printedAs, online, onlineAs }: CrossrefWork,
  problems: Problem[],
): string | undefined {
  const field = (date: string | undefined, text = date): DateField[] =>
    date === undefined || text === undefined
      ? []
      : [{ text, where: 'publication date', written: { date, isWhole: text === date } }]
  return readDates([...field(printed, printedAs ?? printed), ...field(online, onlineAs ?? online)], problems)
}

function statusOf(references: readonly RecordReference[], expected: number): ReferenceListStatus {
  if (references.length === 0) return 'UNKNOWN'
  return references.length < expected ? 'PARTIAL' : 'COMPLETE'
}

/** Title and subtitle with a colon between them, unless the title has both or ends in a mark of its own. */
function titleOf(work: CrossrefWork): string | undefined {
  const title = plainText(work.title ?? '')
  const subtitle = plainText(work.subtitle ?? '')
  if (title === undefined || subtitle === undefined) return title ?? subtitle
  if (title.toLowerCase().includes(subtitle.toLowerCase())) return title
  return `${title}${/[:?!.–—]$/.test(title) ? '' : ':'} ${subtitle}`
}

function identifiersOf({ doi, isbns, type }: CrossrefWork, problems: Problem[]): readonly Identifier[] {
  const found: Identifier[] = []
  const value = doi === undefined ? undefined : parseDoi(doi)
  if (value !== undefined) found.push({ scheme: 'doi', value })
  else if (doi !== undefined) warn(problems, 'DOI', `"${doi.slice(0, 200)}" is no DOI.`)
  // A chapter and a paper have the ISBN of the book that they are in.
  for (const isbn of ['BOOK', 'THESIS', 'REPORT'].includes(type) ? isbns : []) {
    const digits = parseIsbn(isbn.replace(/^https?:\/\/id\.crossref\.org\/isbn\//, ''))
    if (digits === undefined) warn(problems, 'ISBN', `"${isbn.slice(0, 200)}" is no ISBN.`)
    else if (!found.some(({ value }) => value === digits)) found.push({ scheme: 'isbn', value: digits })
  }
  return found
}

function languageOf({ language }: CrossrefWork, problems: Problem[]): string | undefined {
  const tag = language === undefined ? undefined : parseLanguage(language)
  if (language !== undefined && tag === undefined) {
    warn(problems, 'language', `"${language.slice(0, 100)}" is no language.`)
  }
  return tag
}

function pagesOf(work: CrossrefWork, problems: Problem[]): Present<WrittenPages> {
  const first = plainText(work.pages ?? '')
  const fields = { last: plainText(work.lastPage ?? ''), articleNumber: plainText(work.articleNumber ?? '') }
  const read = readPages({ ...fields, first }, work.type)
  const isPages = read.firstPage === undefined || (/\d/.test(read.firstPage) && read.firstPage.length <= 40)
  if (isPages || parsePageRange(read.firstPage ?? '') !== undefined) return read
  warn(problems, 'pages', `"${first?.slice(0, 100)}" names no pages.`)
  return readPages(fields)
}

/** An article's journal; of a chapter or paper the book that it is in, with the series where that has an ISSN. */
function containerOf(
  work: CrossrefWork,
  problems: Problem[],
): Pick<ArticleRecord, 'journal' | 'containerTitle' | 'series' | 'publisher'> {
  const titles = work.containerTitles.flatMap((title) => plainText(title) ?? [])
  const publisher = plainText(work.publisher ?? '')
  const issns = new Set<string>()
  for (const text of work.issns) {
    const issn = parseIssn(text.replace(/^https?:\/\/id\.crossref\.org\/issn\//, ''))
    if (issn === undefined) warn(problems, 'ISSN', `"${text.slice(0, 100)}" is no ISSN.`)
    else issns.add(issn)
  }
  if (isInPeriodical(work.type)) {
    const journal: JournalMention = {
      ...present({ title: titles[0], abbreviation: plainText(work.abbreviation ?? '') }),
      issns: [...issns],
      ...present({ publisher }),
    }
    const isKnown = journal.title !== undefined || journal.abbreviation !== undefined || issns.size > 0
    return isKnown ? { journal } : present({ publisher })
  }
  const [series, ...others] = titles
  const journal =
    series !== undefined && others.length > 0 && issns.size > 0
      ? { title: series, issns: [...issns] }
      : undefined
  // A book is in nothing but its series.
  if (work.type === 'BOOK' || work.type === 'REPORT') return present({ journal, series, publisher })
  return present({
    journal,
    containerTitle: others.at(-1) ?? series,
    series: others.length > 0 ? series : undefined,
    publisher,
  })
}

/** Types that have editors and editions of their own. */
const published: ReadonlySet<ArticleType> = new Set([
  'BOOK',
  'BOOK_CHAPTER',
  'CONFERENCE_PAPER',
  'REPORT',
  'THESIS',
])

/**
 * Edition, place, editors and translators. The editor of a journal's article is the one who handled it: such are left
 * out.
 */
function bookOf(
  work: CrossrefWork,
  problems: Problem[],
): Pick<ArticleRecord, 'edition' | 'publisherPlace' | 'editors' | 'translators'> {
  const namesOf = (people: readonly CrossrefAuthor[], role: string): readonly PersonName[] | undefined => {
    const names = people.flatMap(
      (person, index) => authorOf(person, `${role} ${index + 1}`, problems)?.name ?? [],
    )
    return names.length === 0 ? undefined : names
  }
  const isBook = published.has(work.type)
  return present({
    edition: isBook ? readEdition(plainText(work.edition ?? '')) : undefined,
    publisherPlace: isBook ? plainText(work.publisherPlace ?? '') : undefined,
    editors: isBook ? namesOf(work.editors, 'editor') : undefined,
    translators: namesOf(work.translators, 'translator'),
  })
}

function authorOf(author: CrossrefAuthor, where: string, problems: Problem[]): RecordAuthor | undefined {
  const [given, family, suffix, body] = [author.given, author.family, author.suffix, author.name].map(
    (part) => plainText(part ?? ''),
  )
  const name = body === undefined ? nameFromParts(family, given, suffix) : { literal: body }
  const printed = body ?? spokenName(given, family, suffix)
  if (name === undefined || printed === '') {
    warn(problems, where, 'It has no name.')
    return undefined
  }
  const orcid = author.orcid === undefined ? undefined : parseOrcid(author.orcid)
  if (author.orcid !== undefined && orcid === undefined) {
    warn(problems, where, `"${author.orcid.slice(0, 100)}" is no ORCID iD.`)
  }
  return {
    name,
    printed,
    ...present({ orcid }),
    corresponding: false,
    affiliations: [...new Set(author.affiliations.flatMap((text) => plainText(text) ?? []))],
  }
}
