import type { Present } from '../../domain/present.ts'
import type { ArticleRecord } from '../../domain/record.ts'
import type { WrittenPages } from '../values/written-pages.ts'
import type { SourceIdentifier } from './pubmed-values.ts'

type Place = Partial<Pick<ArticleRecord, 'firstPage' | 'lastPage' | 'articleNumber'>>

/** Beside pages only what cannot be a publisher's running number: "e42507", "E77". */
const besidePages = /^e-?\d{1,9}$/i
/** Where there are no pages: "E77", "bav123", "1042"; longer numbers and Elsevier's ("S0140-6736(07)1") are no article's. */
const alone = /^(?:[a-z]{1,3}-?\d{1,9}|\d{1,6})$/i

/**
 * Pages and article number of a record. A publisher's item identifier ("pii") is the article's number where it stands
 * as the pages, is printed in place of pages, or looks like one.
 *
 * @param printed the pages as the record prints them.
 * @param range the same, read.
 * @see NLM, MEDLINE/PubMed data element descriptions, "Location Identifier" and "Pagination"
 */
export function placeOf(
  printed: string | undefined,
  range: Present<WrittenPages> | undefined,
  identifiers: readonly SourceIdentifier[],
): Place {
  if (range?.articleNumber !== undefined) return range
  const piis = identifiers.filter(({ kind }) => kind === 'pii').map(({ text }) => text.trim())
  const same = range?.lastPage === undefined ? piis.find((pii) => isSame(pii, range?.firstPage)) : undefined
  if (same !== undefined) return { articleNumber: range?.firstPage ?? same }
  const articleNumber = piis.find((pii) => (printed === undefined ? alone : besidePages).test(pii))
  return { ...range, ...(articleNumber === undefined ? {} : { articleNumber }) }
}

function isSame(pii: string, page: string | undefined): boolean {
  return page !== undefined && pii.toLowerCase() === page.toLowerCase()
}
