import {
  accessKinds,
  articleTypes,
  doiAsserters,
  linkKinds,
  referenceListStatuses,
  updateAsserters,
  updateKinds,
} from '../domain/record.ts'
import { matchStatuses } from '../domain/match-status.ts'
import { builder } from './builder.ts'

/** Describes every value of a list: a value without a description does not compile. */
function describe<T extends string>(_values: readonly T[], descriptions: Readonly<Record<T, string>>) {
  return Object.fromEntries(
    Object.entries<string>(descriptions).map(([value, description]) => [
      value,
      { value: value as T, description },
    ]),
  ) as Record<T, { value: T; description: string }>
}

export const ArticleType = builder.enumType('ArticleType', {
  description:
    'What kind of work it is. Works known only from reference lists are read as the reference shows them.',
  values: describe(articleTypes, {
    JOURNAL_ARTICLE: 'An article in a journal: research, or of a kind that no source says.',
    REVIEW: 'A review article: a survey of what is known, systematic or not.',
    LETTER: 'A letter, a reply, or a short communication to the editor.',
    EDITORIAL: 'An editorial, or another piece by the editors.',
    CORRECTION: 'A correction, erratum, corrigendum or addendum to another work.',
    RETRACTION: 'A notice that another work is retracted, withdrawn, or to be read with concern.',
    NEWS: 'A news item, or an article in a newspaper.',
    BOOK: 'A whole book, monograph or edited volume.',
    BOOK_CHAPTER: 'A chapter or section of a book.',
    CONFERENCE_PAPER: 'A paper in the proceedings of a conference.',
    PREPRINT: 'A version that was posted before peer review.',
    THESIS: 'A thesis or dissertation.',
    REPORT: 'A report of an institution, a standard or a working paper.',
    DATASET: 'A published set of data.',
    SOFTWARE: 'A program, or its source code.',
    PATENT: 'A patent, or an application for one.',
    WEB_PAGE: 'A page of the web.',
    OTHER: 'Anything else, or not known.',
  }),
})

export const ArticleOrigin = builder.enumType('ArticleOrigin', {
  description: 'How this service knows a work.',
  values: describe(['RECORD', 'REFERENCE'], {
    RECORD: 'A source described the work itself: its metadata are as complete as that source.',
    REFERENCE: 'Only reference lists name the work: its metadata are what the references say.',
  }),
})

export const Access = builder.enumType('Access', {
  description: 'Who may read the full text at its publisher.',
  values: describe(accessKinds, {
    OPEN: 'Anyone.',
    SUBSCRIPTION: 'Subscribers; others see a preview.',
    UNKNOWN: 'No source said.',
  }),
})

export const ReferenceListStatus = builder.enumType('ReferenceListStatus', {
  description: 'How complete the reference list of an article is here.',
  values: describe(referenceListStatuses, {
    UNKNOWN: 'No source gave the list, or said that there is none.',
    NONE: 'The source says that the article has no references.',
    PARTIAL: 'Some references are missing: the numbering has gaps, or the source declares more.',
    COMPLETE: 'Every reference of the source is here.',
  }),
})

export const MatchStatus = builder.enumType('MatchStatus', {
  description: 'How sure the link from a reference to the cited work is.',
  values: describe(matchStatuses, {
    ASSERTED: 'The source itself gave an identifier of the cited work.',
    EXACT: 'Journal, volume, first page, year and first author agree with a known work.',
    STRONG: 'Enough parts agree with a known work to rule out another.',
    WEAK: 'Some parts agree with a known work and none contradicts; worth a look.',
    NEW: 'No known work matched: the cited work was made from this reference.',
    NONE: 'The text could not be read, so there is no cited work.',
    REJECTED: 'A person said that the link was wrong.',
  }),
})

export const LinkKind = builder.enumType('LinkKind', {
  description: 'Where a link printed under a reference leads.',
  values: describe(linkKinds, {
    ARTICLE: 'The cited work at its publisher.',
    PUBMED: 'The record in PubMed.',
    CAS: 'The record at Chemical Abstracts Service.',
    GOOGLE_SCHOLAR: 'A search in Google Scholar.',
    OTHER: 'Somewhere else.',
  }),
})

export const DoiAsserter = builder.enumType('DoiAsserter', {
  description: 'Who says that a reference is to its DOI.',
  values: describe(doiAsserters, {
    PUBLISHER: 'The publisher of the citing article, who deposited it.',
    CROSSREF: 'Crossref, which matched the reference.',
    OTHER: 'Somebody else.',
  }),
})

export const UpdateKind = builder.enumType('UpdateKind', {
  description: 'What a notice does to a work.',
  values: describe(updateKinds, {
    RETRACTION: 'It takes the work back: the journal or the authors retract it.',
    CORRECTION: 'It corrects or adds to a part: an erratum, corrigendum, addendum or partial retraction.',
    CONCERN: 'It warns of the work: an expression of concern.',
    WITHDRAWAL: 'It withdraws or removes the work, mostly before it was final.',
    NEW_VERSION: 'It is a newer version or edition of the work.',
    COMMENT: 'It remarks on the work.',
  }),
})

export const UpdateAsserter = builder.enumType('UpdateAsserter', {
  description: 'Who says that there is a notice on a work.',
  values: describe(updateAsserters, {
    PUBLISHER: 'The publisher of the work or of the notice.',
    RETRACTION_WATCH: 'The database of Retraction Watch, as Crossref passes it on.',
    PUBMED: 'PubMed.',
    OPENALEX: 'OpenAlex.',
    OTHER: 'Somebody else.',
  }),
})

export const ArticleOrder = builder.enumType('ArticleOrder', {
  description: 'The order of a list of articles. Ties are in a fixed order, the same in every request.',
  values: describe(['PUBLISHED_DESC', 'PUBLISHED_ASC', 'CITED_BY_COUNT_DESC', 'TITLE_ASC'], {
    PUBLISHED_DESC: 'Newest first; unknown dates last.',
    PUBLISHED_ASC: 'Oldest first; unknown dates last.',
    CITED_BY_COUNT_DESC: 'Most cited (by articles here) first.',
    TITLE_ASC: 'By title, without regard to case, marks and punctuation; untitled works last.',
  }),
})

export const AuthorOrder = builder.enumType('AuthorOrder', {
  description: 'The order of a list of authors. Ties are in a fixed order.',
  values: describe(['NAME_ASC', 'ARTICLE_COUNT_DESC', 'CITED_BY_COUNT_DESC'], {
    NAME_ASC: 'By family name, then given name or initials.',
    ARTICLE_COUNT_DESC: 'Most articles here first.',
    CITED_BY_COUNT_DESC: 'Most cited here first.',
  }),
})

export const JournalOrder = builder.enumType('JournalOrder', {
  description: 'The order of a list of journals. Ties are in a fixed order.',
  values: describe(['TITLE_ASC', 'ARTICLE_COUNT_DESC', 'CITED_BY_COUNT_DESC'], {
    TITLE_ASC: 'By title, without regard to case, marks and punctuation.',
    ARTICLE_COUNT_DESC: 'Most articles here first.',
    CITED_BY_COUNT_DESC: 'Most cited here first.',
  }),
})

export const CountedOrder = builder.enumType('CountedOrder', {
  description: 'The order of a list in which each entry has a count.',
  values: describe(['COUNT_DESC', 'NAME_ASC'], {
    COUNT_DESC: 'Highest count first; ties in a fixed order.',
    NAME_ASC: 'By name of the person (family name first) or title of the journal.',
  }),
})

export const CitationFormat = builder.enumType('CitationFormat', {
  description: 'How a citation is written.',
  values: describe(['TEXT', 'HTML', 'BIBTEX', 'RIS', 'CSL_JSON'], {
    TEXT: 'One line of plain text, in the style.',
    HTML: 'One line of HTML, in the style: safe to put into a page, without an element around it.',
    BIBTEX: 'An entry of BibTeX, which BibLaTeX reads too.',
    RIS: 'A record of RIS.',
    CSL_JSON: 'An item of CSL-JSON: one JSON object.',
  }),
})

export const ExportFormat = builder.enumType('ExportFormat', {
  description: 'The format of a file of works.',
  values: describe(['BIBTEX', 'RIS', 'CSL_JSON', 'ENDNOTE_XML', 'MODS', 'JSONL'], {
    BIBTEX: 'BibTeX, which BibLaTeX reads too.',
    RIS: 'RIS, which reference managers read.',
    CSL_JSON: 'CSL-JSON: one JSON list.',
    ENDNOTE_XML: 'The XML that EndNote imports and exports.',
    MODS: 'MODS (Library of Congress): one collection.',
    JSONL: "This service's own format: one JSON object a line, with all that is known of each work.",
  }),
})

export const ReferenceOrder = builder.enumType('ReferenceOrder', {
  description: 'The order of a list of references. Ties are in a fixed order.',
  values: describe(['LISTED', 'CONFIDENCE_ASC'], {
    LISTED: 'As printed, within one article; over all articles, as they came in.',
    CONFIDENCE_ASC:
      'The most doubtful first, by `Reference.confidence`; those without one, whose parts the source tells, last.',
  }),
})

/** `referencePartNames`, as enums are written. */
const partNames = {
  TYPE: 'What kind of work it is.',
  AUTHORS: 'The authors, with `et al.` where the list is cut off.',
  TITLE: 'The title of the work.',
  CONTAINER_TITLE: 'The journal or book that it is in.',
  YEAR: 'The year of publication.',
  VOLUME: 'The volume.',
  ISSUE: 'The issue or supplement.',
  PAGES: 'The pages, or the article number.',
  PUBLISHER: 'The publisher; of a thesis, the university.',
  PUBLISHER_PLACE: 'Where the publisher is.',
  EDITION: 'The edition, without that word.',
  SERIES: 'The series that a book or report is in.',
  EDITORS: 'The editors of the book.',
  IDENTIFIERS: 'DOI, PubMed id, ISBN and the like.',
  NOTE: 'Remarks: `in French`, `Epub ahead of print`.',
}

export const ReferencePartName = builder.enumType('ReferencePartName', {
  description: 'A part of a reference, as the reader of printed references tells them apart.',
  values: describe(Object.keys(partNames) as (keyof typeof partNames)[], partNames),
})

export const ReadingStatus = builder.enumType('ReadingStatus', {
  description: 'What came of reading a text as a reference.',
  values: describe(['READ', 'REFUSED'], {
    READ: 'It is a reference, and its parts are told.',
    REFUSED: 'It is none that can be read; `refusal` says why.',
  }),
})
