/**
 * The neutral record: what every reader in `formats/` produces and `ingest/` takes in.
 *
 * Everything is as the source gave it, trimmed, with white space folded. An absent part is an absent property:
 * no empty strings, no zeros that mean "unknown".
 */

export const articleTypes = [
  'JOURNAL_ARTICLE',
  'REVIEW',
  'LETTER',
  'EDITORIAL',
  'CORRECTION',
  'RETRACTION',
  'NEWS',
  'BOOK',
  'BOOK_CHAPTER',
  'CONFERENCE_PAPER',
  'PREPRINT',
  'THESIS',
  'REPORT',
  'DATASET',
  'SOFTWARE',
  'PATENT',
  'WEB_PAGE',
  'OTHER',
] as const
export type ArticleType = (typeof articleTypes)[number]

export const accessKinds = ['OPEN', 'SUBSCRIPTION', 'UNKNOWN'] as const
export type Access = (typeof accessKinds)[number]

export const referenceListStatuses = ['UNKNOWN', 'NONE', 'PARTIAL', 'COMPLETE'] as const
export type ReferenceListStatus = (typeof referenceListStatuses)[number]

export const linkKinds = ['ARTICLE', 'PUBMED', 'CAS', 'GOOGLE_SCHOLAR', 'OTHER'] as const
export type LinkKind = (typeof linkKinds)[number]

/** Schemes whose values are unique to one work. Values are in canonical spelling (a DOI in lower case). */
export const identifierSchemes = ['doi', 'pmid', 'pmcid', 'arxiv', 'isbn', 'openalex'] as const
export type IdentifierScheme = (typeof identifierSchemes)[number]

export interface Identifier {
  readonly scheme: IdentifierScheme
  readonly value: string
}

/**
 * A name as printed, taken apart as far as it says so itself.
 *
 * `family` keeps particles and hyphens (`van Berckel`, `Gispen-de Wied`); `given` is present only where a given name
 * is written out ("Carlos A."); `initials` are upper-case letters without full stops or spaces ("CA"), hyphenated
 * ones keep the hyphen ("J-P"); `suffix` has no full stop or comma ("Jr", "III"). A collective name, or one that
 * cannot be taken apart, is only `literal`.
 */
export interface PersonName {
  readonly family?: string
  readonly given?: string
  readonly initials?: string
  readonly suffix?: string
  readonly literal?: string
}

export interface RecordAuthor {
  readonly name: PersonName
  /** The name exactly as printed, for instance `"Zarate CA, Jr"`. Never empty. */
  readonly printed: string
  readonly orcid?: string
  readonly corresponding: boolean
  readonly affiliations: readonly string[]
  /** Addresses in lower case, for telling who is who: never answered and never exported. */
  readonly emails?: readonly string[]
}

/** The parts of one reference. Numbers stay text ("5", "S12", "e41"), as printed; `year` is a calendar year. */
export interface ReferenceParts {
  /** What kind of work is cited. Absent where the source does not say, and the printed line does not show it. */
  readonly type?: ArticleType
  readonly authors: readonly PersonName[]
  /** The list ended in "et al." or the like. */
  readonly authorsTruncated: boolean
  readonly title?: string
  readonly containerTitle?: string
  readonly year?: number
  readonly volume?: string
  readonly issue?: string
  readonly firstPage?: string
  readonly lastPage?: string
  /** Where the source says that it is one; a printed "e41" that may be a page stays `firstPage`. */
  readonly articleNumber?: string
  /** Of a book, a chapter's book, a report, a thesis (the university), a web page … */
  readonly publisher?: string
  readonly publisherPlace?: string
  /** Without the word: "2", "2nd", "revised". */
  readonly edition?: string
  readonly series?: string
  /** Editors of the book, or of the book that the chapter is in. Absent where none are named. */
  readonly editors?: readonly PersonName[]
  readonly identifiers: readonly Identifier[]
  /** Bracketed remarks without their brackets, joined by "; ": `"in French"`, `"Epub ahead of print"`. */
  readonly note?: string
  /** How sure the reader of the printed line is. Absent where the source itself tells the parts apart. */
  readonly confidence?: ReferenceConfidence
}

/** The parts of a reference that have a confidence of their own. `pages` is also the article number. */
export const referencePartNames = [
  'type',
  'authors',
  'title',
  'containerTitle',
  'year',
  'volume',
  'issue',
  'pages',
  'publisher',
  'publisherPlace',
  'edition',
  'series',
  'editors',
  'identifiers',
  'note',
] as const
export type ReferencePartName = (typeof referencePartNames)[number]

/** Probabilities from 0 to 1, calibrated on lines that the reader was not made from: of parts with .9, nine in ten are right. */
export interface ReferenceConfidence {
  /** That every part of the line is right. */
  readonly line: number
  /** That this part is right. Only parts that were read are keys. */
  readonly parts: Readonly<Partial<Record<ReferencePartName, number>>>
}

export interface ReferenceLink {
  readonly kind: LinkKind
  /** The label as printed, for instance "Google Scholar". */
  readonly label: string
  /** Absent where the source gave only the label. */
  readonly url?: string
}

export const doiAsserters = ['PUBLISHER', 'CROSSREF', 'OTHER'] as const
/** Who said that a reference is to this DOI: the one who deposited it, or a service that matched it. */
export type DoiAsserter = (typeof doiAsserters)[number]

export interface RecordReference {
  /** 1-based place in the list, every citation counted: a reference that holds three citations takes three places. */
  readonly ordinal: number
  /** The number or sign that the list prints before it, without its stop or brackets: "12", "12a". */
  readonly label?: string
  /** The source's own name for it, for instance "CR12" or "B12". Unique within one list, or absent. */
  readonly key?: string
  /** Present only where `parts` has a DOI and the source says who put it there. */
  readonly doiAssertedBy?: DoiAsserter
  /** Exactly as printed or deposited. Never empty. */
  readonly text: string
  /** Absent when nothing could be read from the text. */
  readonly parts?: ReferenceParts
  readonly links: readonly ReferenceLink[]
}

/** How a source names a journal: any of these may be all there is. */
export interface JournalMention {
  readonly title?: string
  readonly abbreviation?: string
  readonly issns: readonly string[]
  readonly publisher?: string
}

export const updateKinds = [
  'RETRACTION',
  'CORRECTION',
  'CONCERN',
  'WITHDRAWAL',
  'NEW_VERSION',
  'COMMENT',
] as const
/**
 * What a notice does to a work: takes it back (RETRACTION by journal or authors; WITHDRAWAL before it was final, or
 * removal), corrects a part of it (erratum, corrigendum, addendum, partial retraction), warns of it (CONCERN), replaces it
 * by another version or edition, or remarks on it (COMMENT).
 */
export type UpdateKind = (typeof updateKinds)[number]

export const updateRoles = ['UPDATED', 'NOTICE'] as const
/** What the record is in an update: the work that is UPDATED, or the NOTICE that does it. */
export type UpdateRole = (typeof updateRoles)[number]

export const updateAsserters = ['PUBLISHER', 'RETRACTION_WATCH', 'PUBMED', 'OPENALEX', 'OTHER'] as const
/** Who says that there is such a notice. */
export type UpdateAsserter = (typeof updateAsserters)[number]

/** A record is a notice on another work, or another work is a notice on it. */
export interface RecordUpdate {
  readonly kind: UpdateKind
  readonly role: UpdateRole
  /** Of the other work: of the notice where this record is UPDATED, of the updated work where it is the NOTICE. */
  readonly identifier?: Identifier
  /** How the source prints the other work, where it does: "J Neurosci. 2010 Mar 3;30(9):3419". */
  readonly text?: string
  /** When the notice was published: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly date?: string
  readonly assertedBy: UpdateAsserter
}

export interface ArticleRecord {
  readonly type: ArticleType
  readonly identifiers: readonly Identifier[]
  readonly title?: string
  readonly abstract?: string
  /** BCP 47. */
  readonly language?: string
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: only as precise as the source. */
  readonly published?: string
  readonly volume?: string
  readonly issue?: string
  readonly firstPage?: string
  readonly lastPage?: string
  /** What stands in place of pages, for instance "e0123456" (JATS `elocation-id`, CSL `number`, Crossref `article-number`). */
  readonly articleNumber?: string
  readonly journal?: JournalMention
  readonly containerTitle?: string
  /** Of a book, a report or a thesis (the university). A journal's publisher is the journal's. */
  readonly publisher?: string
  /** Where the publisher of a book, a report or a thesis is. */
  readonly publisherPlace?: string
  /** Without the word: "2", "2nd", "revised". */
  readonly edition?: string
  /** The series that a book or report is in. */
  readonly series?: string
  readonly keywords: readonly string[]
  readonly access: Access
  /** The address of the licence of the full text: "https://creativecommons.org/licenses/by/4.0/". */
  readonly license?: string
  readonly authors: readonly RecordAuthor[]
  /** Of a book, or of the book that a chapter or paper is in; in printed order. Absent where none are named. */
  readonly editors?: readonly PersonName[]
  /** Absent where none are named. */
  readonly translators?: readonly PersonName[]
  /** Notices on this work, and works that this record is a notice on. Absent where the source tells of none. */
  readonly updates?: readonly RecordUpdate[]
  readonly referenceListStatus: ReferenceListStatus
  /** How many references the source says there are, where it says so. */
  readonly declaredReferenceCount?: number
  readonly references: readonly RecordReference[]
}
