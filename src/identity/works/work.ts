import type { ArticleRecord, ArticleType, Identifier, ReferenceParts } from '../../domain/record.ts'
import { yearOf } from '../../domain/partial-date.ts'
import { textKey } from '../../domain/text-key.ts'
import { nameFamilyKey } from '../people/names/family-key.ts'
import { isPart, isWhole } from '../../domain/work-types.ts'

/** What is known of a work for finding it among the articles: the same for records and for references. */
export interface Work {
  /** Those that are of one work only. */
  readonly identifiers: readonly Identifier[]
  /** ISBNs of a whole book. Its chapters have them too, but a chapter is not found by them. */
  readonly isbns: readonly string[]
  readonly titleKey: string
  readonly year: number | undefined
  readonly journalId: number | undefined
  readonly volume: string | undefined
  /** The article number, or else the first page. */
  readonly firstPage: string | undefined
  /** `familyKey` of the first author; empty where there is none. */
  readonly firstFamilyKey: string
}

/** `articles.identified_by` of a work with these identifiers. */
export function identifiedBy(identifiers: readonly Identifier[]): number {
  const has = (scheme: Identifier['scheme']): number =>
    Number(identifiers.some((one) => one.scheme === scheme))
  return has('doi') + 2 * has('pmid')
}

/** All identifiers of a work. */
export function identifiersOf({ identifiers, isbns }: Work): Identifier[] {
  return [...identifiers, ...isbns.map((value) => ({ scheme: 'isbn', value }) as const)]
}

/**
 * The identifiers of a work, those that are its own apart from ISBNs: of a chapter these name the book.
 *
 * @param isInContainer is it said to be in a journal or book?
 */
export function ownIdentifiers(
  type: ArticleType,
  identifiers: readonly Identifier[],
  isInContainer: boolean,
): Pick<Work, 'identifiers' | 'isbns'> {
  const isOfPart = isPart(type) || (isInContainer && !isWhole(type))
  return {
    identifiers: identifiers.filter(({ scheme }) => scheme !== 'isbn'),
    isbns: isOfPart ? [] : identifiers.flatMap(({ scheme, value }) => (scheme === 'isbn' ? value : [])),
  }
}

export function workOfRecord(record: ArticleRecord, journalId: number | undefined): Work {
  const { type, identifiers, title, containerTitle, journal, articleNumber, firstPage } = record
  return {
    ...ownIdentifiers(type, identifiers, (containerTitle ?? journal) !== undefined),
    titleKey: textKey(title ?? ''),
    year: yearOf(record.published),
    journalId,
    volume: record.volume,
    firstPage: articleNumber ?? firstPage,
    firstFamilyKey: nameFamilyKey(record.authors[0]?.name),
  }
}

export function workOfParts(parts: ReferenceParts, journalId: number | undefined): Work {
  return {
    // Where the reference does not say that it is to the book, its ISBN may be that of a chapter's book.
    ...ownIdentifiers(parts.type ?? 'BOOK_CHAPTER', parts.identifiers, parts.containerTitle !== undefined),
    titleKey: textKey(parts.title ?? ''),
    year: parts.year,
    journalId,
    volume: parts.volume,
    firstPage: parts.articleNumber ?? parts.firstPage,
    firstFamilyKey: nameFamilyKey(parts.authors[0]),
  }
}
