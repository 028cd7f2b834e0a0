import type { ArticleType } from '../../domain/record.ts'
import type { XmlElement } from '../xml/xml-tree.ts'

/**
 * Values of `@publication-type` (JATS 1.3, "Attribute: publication-type", an open list) and of `@citation-type` (NLM 2.3),
 * and those that publishers write in their place. What is not here ("other", "miscellaneous", "unknown") says nothing.
 */
const rows: readonly (readonly [type: ArticleType, ...values: readonly string[]])[] = [
  // Suggested: journal, periodical.
  ['JOURNAL_ARTICLE', 'journal', 'journal-article', 'article', 'periodical', 'magazine'],
  // Suggested: letter.
  ['LETTER', 'letter'],
  // Suggested: newspaper.
  ['NEWS', 'newspaper', 'news'],
  // Suggested: book. A part of one is told by its parts.
  ['BOOK', 'book', 'monograph', 'edited-book', 'ebook'],
  ['BOOK_CHAPTER', 'chapter', 'book-chapter', 'bookchapter', 'book-part'],
  // Suggested: confproc.
  ['CONFERENCE_PAPER', 'confproc', 'conf-proc', 'conference', 'conf', 'conf-paper', 'conference-paper'],
  ['CONFERENCE_PAPER', 'proceedings', 'conference-proceedings', 'conf-proceedings'],
  // Suggested: preprint, eprint, working-paper.
  ['PREPRINT', 'preprint', 'eprint', 'working-paper', 'workingpaper', 'discussion-paper'],
  // Suggested: thesis.
  ['THESIS', 'thesis', 'dissertation'],
  // Suggested: report, gov.
  ['REPORT', 'report', 'gov', 'government', 'technical-report', 'tech-report', 'techreport'],
  // Suggested: data.
  ['DATASET', 'data', 'dataset', 'database'],
  // Suggested: software.
  ['SOFTWARE', 'software', 'computer-program', 'code'],
  // Suggested: patent.
  ['PATENT', 'patent'],
  // Suggested: web, webpage.
  ['WEB_PAGE', 'web', 'webpage', 'web-page', 'website', 'web-site', 'weblink', 'blog', 'internet', 'online'],
  // Suggested: commun, discussion, list, standard, of which the record has no type.
  ['OTHER', 'commun', 'discussion', 'list', 'standard', 'legal', 'law', 'map', 'video', 'audio', 'film'],
]
const types: ReadonlyMap<string, ArticleType> = new Map(
  rows.flatMap(([type, ...values]) => values.map((value) => [value, type] as const)),
)
/** Kinds whose `source` is a work of its own, where no other title is. */
const wholeWorks =
  /^(?:book|thesis|dissertation|report|gov|web|software|standard|patent|data|database|monograph)/i

function kindOf({ attributes }: XmlElement): string {
  const kind = attributes['publication-type'] ?? attributes['citation-type'] ?? ''
  return kind
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-')
}

/**
 * What kind of work is cited: what the citation says, or else what its parts can only be parts of. A book of which the
 * citation names a part is a chapter.
 *
 * @param hasHost the citation has a title, and the title of what that is in.
 * @returns `undefined` where nothing tells.
 */
export function citedType(
  citation: XmlElement,
  fields: readonly XmlElement[],
  hasHost: boolean,
): ArticleType | undefined {
  const named = types.get(kindOf(citation))
  if (named !== undefined) return named === 'BOOK' && hasHost ? 'BOOK_CHAPTER' : named
  const has = (...names: readonly string[]): boolean => fields.some(({ name }) => names.includes(name))
  if (has('patent')) return 'PATENT'
  if (has('data-title')) return 'DATASET'
  if (has('conf-name')) return 'CONFERENCE_PAPER'
  if (hasHost && has('chapter-title')) return 'BOOK_CHAPTER'
  if (has('edition', 'isbn') && !has('volume', 'issue')) return hasHost ? 'BOOK_CHAPTER' : 'BOOK'
  const isInJournal = hasHost && has('article-title') && has('volume', 'issue')
  return isInJournal && !has('publisher-name') ? 'JOURNAL_ARTICLE' : undefined
}

/** Whether the `source` is the cited work itself, not what it is in, where no other title is given. */
export function isWholeWork(citation: XmlElement, fields: readonly XmlElement[]): boolean {
  const kind = kindOf(citation)
  if (wholeWorks.test(kind)) return true
  const has = (...names: readonly string[]): boolean => fields.some(({ name }) => names.includes(name))
  return (
    kind !== 'journal' && has('publisher-name', 'isbn', 'edition') && !has('volume', 'issue', 'conf-name')
  )
}
