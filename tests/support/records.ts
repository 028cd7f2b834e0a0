import type {
  ArticleRecord,
  PersonName,
  RecordAuthor,
  RecordReference,
  ReferenceParts,
} from '../../src/domain/record.ts'
import { parseVancouverName } from '../../src/domain/vancouver-name.ts'

/** A record that says as little as a record can. */
export const emptyRecord: ArticleRecord = {
  type: 'JOURNAL_ARTICLE',
  identifiers: [],
  keywords: [],
  access: 'UNKNOWN',
  authors: [],
  referenceListStatus: 'UNKNOWN',
  references: [],
}

/** A record with a DOI (`10.1000/` and the suffix) and these facts. */
export function recordOf(suffix: string, facts: Partial<ArticleRecord> = {}): ArticleRecord {
  return { ...emptyRecord, identifiers: [doi(suffix)], title: `A study of the subject ${suffix}`, ...facts }
}

export function doi(suffix: string) {
  return { scheme: 'doi', value: `10.1000/${suffix}` } as const
}

/** A name as a Vancouver list prints it: `nameOf('Zarate CA Jr')`; what is none is a collective name. */
export function nameOf(printed: string): PersonName {
  return parseVancouverName(printed) ?? { literal: printed }
}

/** An author of a record: `authorOf('Zarate CA Jr', '0000-0002-1825-0097')`. */
export function authorOf(printed: string, orcid?: string, name: PersonName = nameOf(printed)): RecordAuthor {
  return {
    name,
    printed,
    ...(orcid === undefined ? {} : { orcid }),
    corresponding: false,
    affiliations: [],
  }
}

/** An author list: `authorsOf('Zarate CA, Manji HK')`. */
export function authorsOf(printed: string): RecordAuthor[] {
  return printed.split(', ').map((name) => authorOf(name))
}

/** A reference that could be read; its text is made of its parts, so that other parts are another text. */
export function referenceOf(ordinal: number, parts: Partial<ReferenceParts>): RecordReference {
  return {
    ordinal,
    text: JSON.stringify(parts),
    parts: { authors: [], authorsTruncated: false, identifiers: [], ...parts },
    links: [],
  }
}

/** A reference to the work with this DOI. */
export function citationOf(ordinal: number, suffix: string): RecordReference {
  return referenceOf(ordinal, { title: `A study of the subject ${suffix}`, identifiers: [doi(suffix)] })
}

/** A reference of which only the text is known. */
export function unreadableReference(ordinal: number, text: string): RecordReference {
  return { ordinal, text, links: [] }
}

/** A reference list, counted from 1. */
export function citationsOf(...suffixes: readonly string[]): RecordReference[] {
  return suffixes.map((suffix, index) => citationOf(index + 1, suffix))
}
