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
import type { Format, ReadResult } from '../format.ts'
import { readReferenceText } from './reference-text.ts'
import { tidyRecord } from '../tidy-record.ts'
import { listPieces } from './list/list-pieces.ts'
import { looksLikeReferenceList } from './looks-like-list.ts'
import { withoutMark } from './list/list-marker.ts'

const conference = /\b(?:Conference|Conf|Symposium|Symp|Workshop|Congress|Meeting)\b/
const thesis =
  /\b(?:(?:Ph\.? ?D\.?|[Dd]octoral|[Mm]aster[’']?s?|M\.? ?Sc\.?) (?:[Tt]hesis|[Dd]issertation))\b/
const inHost = /[.?!,”"’')] ?[Ii]n:? /u
const publisher = /\b(?:Press|Publish(?:ers|ing)|Verlag|Books|[Ee]dn|[Ee]dition|\(\d(?:st|nd|rd|th) ed)\b/

/**
 * A plain list of references, in whatever layout (see `splitReferences`). Each that can be read is an
 * article of its own, as far as its text says; a list has no citing article.
 */
export const referenceListFormat: Format = {
  name: 'reference-list',
  label: 'a plain list of references',
  version: 4,
  sniff: looksLikeReferenceList,
  splitter: listPieces,
  read,
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
  const parts = readReferenceText(withoutMark(clean))
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
