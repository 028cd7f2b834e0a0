import { type Problem, UserError } from '../../domain/errors.ts'
import type {
  ArticleRecord,
  ArticleType,
  PersonName,
  RecordAuthor,
  ReferenceParts,
} from '../../domain/record.ts'
import { printedVancouverName } from '../../domain/vancouver-name.ts'
import { describesWork } from '../describes-work.ts'
import type { Format, ReadResult, Splitter } from '../format.ts'
import { readReferenceText } from './reference-text.ts'
import { tidyRecord } from '../tidy-record.ts'
import { listPieces } from './list/list-pieces.ts'

/** The most that a list of references can score: any other format that knows its text wins. */
const sure = 0.45
/** Items that are looked at, and how many of them must be references. */
const tried = 30
const share = 0.5
/** What no list of references begins with: XML, JSON, BibTeX, a program. */
const foreign = /^\uFEFF?\s*(?:<|\{|\[\s*[{"\]]|@\w|#|\/[/*]|import\s|PMID-|TY {2}-|FN |%0)/u
/** Cells of a table: commas without a blank after them, tabs, semicolons. */
const cells = /^[^,\t;]*(?:,(?! )|\t|;(?! ))[^,\t;]*(?:,(?! )|\t|;(?! ))[^,\t;]*(?:,(?! )|\t|;(?! ))/
const conference = /\b(?:Conference|Conf|Symposium|Symp|Workshop|Congress|Meeting)\b/
const thesis =
  /\b(?:(?:Ph\.? ?D\.?|[Dd]octoral|[Mm]aster[’']?s?|M\.? ?Sc\.?) (?:[Tt]hesis|[Dd]issertation))\b/
const inHost = /[.?!,”"’')] ?[Ii]n:? /u
const publisher = /\b(?:Press|Publish(?:ers|ing)|Verlag|Books|[Ee]dn|[Ee]dition|\(\d(?:st|nd|rd|th) ed)\b/

/**
 * A plain list of references: one a line, numbered over several lines, or in paragraphs. Each that can be read is an
 * article of its own, as far as its text says; a list has no citing article.
 */
export const referenceListFormat: Format = {
  name: 'reference-list',
  label: 'a plain list of references',
  version: 3,
  sniff,
  splitter,
  read,
}

function splitter(): Splitter {
  return listPieces()
}

/**
 * Reads one reference into the record of the work that it is to.
 *
 * @throws UserError where it cannot be read.
 */
function read(text: string): ReadResult {
  const clean = text.replaceAll('\0', '')
  const problems: Problem[] =
    clean === text
      ? []
      : [
          {
            severity: 'warning',
            where: 'reference',
            message: 'Characters without meaning (NUL) were left out.',
          },
        ]
  const parts = readReferenceText(clean)
  const shown = clean.replace(/\s+/g, ' ').trim().slice(0, 60)
  if (parts === undefined) throw new UserError(`"${shown}" is not a reference that can be read.`)
  const record = tidyRecord(recordOf(parts, clean))
  if (!describesWork(record)) throw new UserError(`"${shown}" is not a reference that can be read.`)
  if (parts.authorsTruncated) {
    const message = 'The list of authors is cut off ("et al."): those that it names are taken in.'
    problems.push({ severity: 'warning', where: 'authors', message })
  }
  return { records: [record], problems }
}

function recordOf(parts: ReferenceParts, text: string): ArticleRecord {
  const { identifiers, title, containerTitle, year, volume, issue, firstPage, lastPage } = parts
  const type = typeOf(parts, text)
  const isInJournal = containerTitle !== undefined && type === 'JOURNAL_ARTICLE'
  return {
    type,
    identifiers,
    ...(title === undefined ? {} : { title }),
    ...(year === undefined ? {} : { published: String(year).padStart(4, '0') }),
    ...(volume === undefined ? {} : { volume }),
    ...(issue === undefined ? {} : { issue }),
    ...(firstPage === undefined ? {} : { firstPage }),
    ...(lastPage === undefined ? {} : { lastPage }),
    ...(isInJournal ? { journal: { title: containerTitle, issns: [] } } : {}),
    ...(containerTitle === undefined || isInJournal ? {} : { containerTitle }),
    keywords: [],
    access: 'UNKNOWN',
    authors: parts.authors.flatMap(authorOf),
    referenceListStatus: 'UNKNOWN',
    references: [],
  }
}

/** How the list printed the name is gone with the taking apart: it is printed as a Vancouver list does. */
function authorOf(name: PersonName): RecordAuthor[] {
  const printed = printedVancouverName(name)
  return printed === '' ? [] : [{ name, printed, corresponding: false, affiliations: [] }]
}

function typeOf({ containerTitle, volume, identifiers }: ReferenceParts, text: string): ArticleType {
  if (containerTitle !== undefined) {
    if (volume === undefined && conference.test(containerTitle)) return 'CONFERENCE_PAPER'
    return volume === undefined && inHost.test(text) ? 'BOOK_CHAPTER' : 'JOURNAL_ARTICLE'
  }
  if (thesis.test(text)) return 'THESIS'
  if (identifiers.some(({ scheme }) => scheme === 'arxiv')) return 'PREPRINT'
  return publisher.test(text) && !inHost.test(text) ? 'BOOK' : 'OTHER'
}

/** At least half of the first items must be references with an author, a year and a place where they appeared. */
function sniff(head: string): number {
  if (foreign.test(head)) return 0
  const start = head.slice(0, 32 * 1024)
  const lines = start.split('\n', 100).filter((line) => line.trim() !== '')
  if (lines.filter((line) => cells.test(line)).length > 0.5 * lines.length) return 0
  const items = splitter()
  const pieces = items.push(start)
  const rest = items.end()
  // The last one may be cut off, unless it is all there is.
  const whole = [...pieces, ...rest].slice(0, head.length > start.length ? -1 : undefined)
  const first = whole.slice(0, tried)
  const found = first.filter(({ text }) => isReference(text)).length
  return found > 0 && found >= share * first.length ? sure : 0
}

/** Surely a reference: prose has no authors at its beginning and a source at its end. */
function isReference(text: string): boolean {
  if (text.length < 30 || text.length > 5000 || !/(?:1[5-9]|20)\d\d|10\.\d{4}/.test(text)) return false
  const parts = readReferenceText(text)
  if (parts === undefined || parts.authors.length === 0) return false
  return (
    parts.volume !== undefined ||
    parts.firstPage !== undefined ||
    parts.identifiers.length > 0 ||
    (parts.title !== undefined && parts.year !== undefined && text.length < 400)
  )
}
