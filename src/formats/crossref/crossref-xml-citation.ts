import type { CrossrefCitation } from './crossref-citation.ts'
import { childAt, childrenOf, textOf, type XmlElement } from '../xml/xml-tree.ts'

/** The parts of a `citation`, by their elements (schema 5.3.1, `citation_t`). */
const citationNames: readonly (readonly [keyof CrossrefCitation, string])[] = [
  ['doi', 'doi'],
  ['unstructured', 'unstructured_citation'],
  ['articleTitle', 'article_title'],
  ['author', 'author'],
  ['year', 'cYear'],
  ['volume', 'volume'],
  ['issue', 'issue'],
  ['firstPage', 'first_page'],
  ['articleNumber', 'elocation_id'],
  ['journalTitle', 'journal_title'],
  ['volumeTitle', 'volume_title'],
  ['seriesTitle', 'series_title'],
  ['edition', 'edition_number'],
  ['isbn', 'isbn'],
  ['standardDesignator', 'std_designator'],
  ['component', 'component_number'],
]

/**
 * The citations of a `citation_list`, in its order. A DOI without `provider` was deposited: Crossref marks those that it
 * matched itself.
 */
export function citationsOf(list: XmlElement | undefined): CrossrefCitation[] {
  return childrenOf(list, 'citation').map((citation) => ({
    ...Object.fromEntries(citationNames.map(([field, name]) => [field, textOf(childAt(citation, name))])),
    key: citation.attributes['key'],
    doiAssertedBy: childAt(citation, 'doi')?.attributes['provider'] ?? 'publisher',
    standardsBody: textOf(childAt(citation, 'standards_body', 'standards_body_name')),
  }))
}
