import { partialDate } from './partial-date.ts'
import type { ArticleRecord, ArticleType, PersonName, RecordAuthor, ReferenceParts } from './record.ts'
import { printedVancouverName } from './vancouver-name.ts'
import { isInPeriodical, isWhole } from './work-types.ts'

/**
 * What kind of work a reference shows, where it does not say it: an article in a journal where it has a container and a
 * place in it; otherwise it is not known.
 *
 * @param journalKnown whether the container is a journal that is known as one.
 */
export function citedType(parts: ReferenceParts, journalKnown: boolean): ArticleType {
  if (parts.type !== undefined && parts.type !== 'OTHER') return parts.type
  const inJournal = parts.containerTitle !== undefined && (hasPlace(parts) || journalKnown)
  return inJournal ? 'JOURNAL_ARTICLE' : 'OTHER'
}

/** Does it say where in a journal it stands? Only then is an unknown container taken for a journal. */
export function hasPlace({ type, volume, firstPage, articleNumber, year }: ReferenceParts): boolean {
  // The container of these is no journal.
  if (type !== undefined && (isWhole(type) || type === 'BOOK_CHAPTER' || type === 'WEB_PAGE')) return false
  return volume !== undefined && (firstPage ?? articleNumber ?? year) !== undefined
}

/** When the work that a reference is to was published: its year, as a date. */
export function citedDate({ year }: ReferenceParts): string | undefined {
  return year === undefined ? undefined : partialDate(year)
}

/** The record of the work that a reference is to: what the reference says of it and nothing else. */
export function citedRecord(parts: ReferenceParts): ArticleRecord {
  return { ...citedFacts(parts, false), authors: parts.authors.flatMap(authorOf) }
}

/** The same without its authors. @param journalKnown as for `citedType`. */
export function citedFacts(parts: ReferenceParts, journalKnown: boolean): Omit<ArticleRecord, 'authors'> {
  const { containerTitle, identifiers, title, volume, issue, firstPage, lastPage } = parts
  const { articleNumber, publisher, publisherPlace, edition, series, editors } = parts
  const type = citedType(parts, journalKnown)
  const published = citedDate(parts)
  const inJournal = containerTitle !== undefined && isInPeriodical(type)
  return {
    type,
    identifiers,
    ...(title === undefined ? {} : { title }),
    ...(published === undefined ? {} : { published }),
    ...(volume === undefined ? {} : { volume }),
    ...(issue === undefined ? {} : { issue }),
    ...(firstPage === undefined ? {} : { firstPage }),
    ...(lastPage === undefined ? {} : { lastPage }),
    ...(articleNumber === undefined ? {} : { articleNumber }),
    ...(inJournal ? { journal: { title: containerTitle, issns: [] } } : {}),
    ...(containerTitle === undefined || inJournal ? {} : { containerTitle }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(publisherPlace === undefined ? {} : { publisherPlace }),
    ...(edition === undefined ? {} : { edition }),
    ...(series === undefined ? {} : { series }),
    ...(editors === undefined ? {} : { editors }),
    keywords: [],
    access: 'UNKNOWN',
    referenceListStatus: 'UNKNOWN',
    references: [],
  }
}

/** How the list printed the name is gone with the taking apart: it is printed as a Vancouver list does. */
function authorOf(name: PersonName): RecordAuthor[] {
  const printed = printedVancouverName(name)
  return printed === '' ? [] : [{ name, printed, corresponding: false, affiliations: [] }]
}
