import type { ArticleType, Identifier, PersonName, ReferenceParts } from '../domain/record.ts'
import { familyKey, textKey } from '../domain/text-key.ts'

/** What is known of a work for finding it among the articles: the same for records and for references. */
export interface Work {
  readonly identifiers: readonly Identifier[]
  readonly titleKey: string
  readonly year: number | undefined
  readonly journalId: number | undefined
  readonly volume: string | undefined
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

/** The key of a name's family, or of a collective's whole name. */
export function nameFamilyKey(name: PersonName | undefined): string {
  return familyKey(name?.family ?? name?.literal ?? '')
}

export function workOfParts(parts: ReferenceParts, journalId: number | undefined): Work {
  return {
    // A chapter is cited with the ISBN of its book, which is another work.
    identifiers: parts.identifiers.filter(({ scheme }) => scheme !== 'isbn'),
    titleKey: textKey(parts.title ?? ''),
    year: parts.year,
    journalId,
    volume: parts.volume,
    firstPage: parts.firstPage,
    firstFamilyKey: nameFamilyKey(parts.authors[0]),
  }
}

/**
 * What kind of work a reference shows: an article in a journal where it has a container and a place in it; otherwise it
 * does not say.
 */
export function typeOfParts(parts: ReferenceParts, journalKnown: boolean): ArticleType {
  const inJournal = parts.containerTitle !== undefined && (hasPlace(parts) || journalKnown)
  return inJournal ? 'JOURNAL_ARTICLE' : 'OTHER'
}

/** Does it say where in a journal it stands? Only then is an unknown container taken for a journal. */
export function hasPlace(parts: ReferenceParts): boolean {
  return parts.volume !== undefined && (parts.firstPage !== undefined || parts.year !== undefined)
}
