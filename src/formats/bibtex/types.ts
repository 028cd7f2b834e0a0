import type { ArticleType } from '../../domain/record.ts'

/**
 * Entry types and what they are here, the one that is written for a type first. Whether a `@misc` is a preprint its
 * fields tell, see `isPreprint`.
 *
 * @see btxdoc 3.1; biblatex manual 2.1
 */
export const bibtexTypes: readonly (readonly [entry: string, type: ArticleType])[] = [
  ['article', 'JOURNAL_ARTICLE'],
  ['suppperiodical', 'JOURNAL_ARTICLE'],
  ['review', 'JOURNAL_ARTICLE'],
  ['book', 'BOOK'],
  ['booklet', 'BOOK'],
  ['mvbook', 'BOOK'],
  ['bookinbook', 'BOOK'],
  ['collection', 'BOOK'],
  ['mvcollection', 'BOOK'],
  ['proceedings', 'BOOK'],
  ['mvproceedings', 'BOOK'],
  ['reference', 'BOOK'],
  ['mvreference', 'BOOK'],
  ['incollection', 'BOOK_CHAPTER'],
  ['inbook', 'BOOK_CHAPTER'],
  ['suppbook', 'BOOK_CHAPTER'],
  ['suppcollection', 'BOOK_CHAPTER'],
  ['inreference', 'BOOK_CHAPTER'],
  ['inproceedings', 'CONFERENCE_PAPER'],
  ['conference', 'CONFERENCE_PAPER'],
  ['phdthesis', 'THESIS'],
  ['mastersthesis', 'THESIS'],
  ['thesis', 'THESIS'],
  ['techreport', 'REPORT'],
  ['report', 'REPORT'],
  ['manual', 'REPORT'],
  ['standard', 'REPORT'],
  ['dataset', 'DATASET'],
  ['software', 'SOFTWARE'],
  ['softwareversion', 'SOFTWARE'],
  ['patent', 'PATENT'],
  ['online', 'WEB_PAGE'],
  ['electronic', 'WEB_PAGE'],
  ['www', 'WEB_PAGE'],
  ['preprint', 'PREPRINT'],
  ['misc', 'OTHER'],
]

/** Types whose fields may say that they are preprints. */
const maybePreprint = new Set(['article', 'misc', 'online', 'unpublished', 'electronic'])

/**
 * Is it a preprint? It says so itself (biblatex's `pubstate`), or it is at arXiv and in no other journal.
 *
 * @param pubstate biblatex's "prepublished", and what people write for it.
 */
export function isPreprint(
  entry: string,
  pubstate: string | undefined,
  journal: string | undefined,
  hasArxivId: boolean,
): boolean {
  if (!maybePreprint.has(entry)) return false
  if (pubstate !== undefined && /^(?:prepublished|preprint)$/i.test(pubstate)) return true
  return hasArxivId && (journal === undefined || /^(?:arxiv|corr\b)/i.test(journal))
}

/**
 * What the title of the entry that a `crossref` names is to a child: the title of its book, of its journal, or, of a
 * version of software and the like, its own.
 *
 * @see biblatex manual, appendix B
 */
export function inheritedTitle(entry: string): 'booktitle' | 'journaltitle' | 'title' {
  if (entry === 'article' || entry === 'suppperiodical') return 'journaltitle'
  return /^(?:in|supp)|^conference$/.test(entry) ? 'booktitle' : 'title'
}

/** Other fields that a child takes from that entry, under the child's name for them. */
export const inheritedFields: readonly (readonly [parent: string, child: string])[] = [
  ['booktitle', 'booktitle'],
  ['journaltitle', 'journaltitle'],
  ['journal', 'journal'],
  ['shortjournal', 'shortjournal'],
  ['date', 'date'],
  ['year', 'year'],
  ['month', 'month'],
  ['volume', 'volume'],
  ['number', 'number'],
  ['editor', 'editor'],
  ['translator', 'translator'],
  ['series', 'series'],
  ['edition', 'edition'],
  ['publisher', 'publisher'],
  ['location', 'location'],
  ['address', 'address'],
  ['institution', 'institution'],
  ['organization', 'organization'],
  ['issn', 'issn'],
  ['langid', 'langid'],
  ['language', 'language'],
]
