import type { ArticleRecord, RecordAuthor } from '../../domain/record.ts'
import { type CslName, writeCslName } from './csl-names.ts'
import { cslTypes } from './csl-types.ts'
import { markupSafe } from '../markup-safe.ts'
import { present } from '../../domain/present.ts'

/** An item of CSL-JSON 1.0.2 with the variables that our records fill. */
export interface CslItem {
  readonly id: string
  readonly type: string
  readonly title?: string
  readonly author?: readonly CslName[]
  readonly issued?: { readonly 'date-parts': readonly (readonly number[])[] }
  readonly 'container-title'?: string
  readonly 'container-title-short'?: string
  readonly 'collection-title'?: string
  readonly volume?: string
  readonly issue?: string
  readonly page?: string
  readonly 'page-first'?: string
  readonly publisher?: string
  readonly abstract?: string
  readonly language?: string
  readonly keyword?: string
  readonly DOI?: string
  readonly PMID?: string
  readonly PMCID?: string
  readonly ISSN?: string
  readonly ISBN?: string
  readonly URL?: string
  readonly archive?: string
  readonly archive_location?: string
}

/**
 * A record as an item of CSL-JSON, for citation processors and for files. A journal that is no container (of a chapter
 * in a series) is the collection. Pages have a hyphen, as processors expect them; dates are as precise as the record's.
 *
 * @param id unique among the items of one list.
 * @see CSL-JSON schema 1.0.2; CSL 1.0.2, appendix IV, "Variables"
 * @example toCslItem(record, 'zarate2006').author // [{ family: 'Zarate', given: 'Carlos A.', suffix: 'Jr' }]
 */
export function toCslItem(record: ArticleRecord, id: string): CslItem {
  const { journal } = record
  const isArticle = record.type === 'JOURNAL_ARTICLE'
  const identifier = (scheme: string): string | undefined =>
    record.identifiers.find((one) => one.scheme === scheme)?.value
  const arxiv = identifier('arxiv')
  const texts = {
    title: record.title,
    'container-title': isArticle ? (journal?.title ?? record.containerTitle) : record.containerTitle,
    'container-title-short': journal?.abbreviation,
    'collection-title': isArticle ? undefined : journal?.title,
    volume: record.volume,
    issue: record.issue,
    page: pages(record),
    'page-first': record.firstPage,
    publisher: (isArticle ? journal?.publisher : undefined) ?? record.publisher,
    abstract: record.abstract,
    language: record.language,
    keyword: keywords(record.keywords),
    DOI: identifier('doi'),
    PMID: identifier('pmid'),
    PMCID: identifier('pmcid'),
    ISSN: journal === undefined || journal.issns.length === 0 ? undefined : journal.issns.join(', '),
    ISBN: identifier('isbn'),
    URL: arxiv === undefined ? undefined : `https://arxiv.org/abs/${arxiv}`,
    archive: arxiv === undefined ? undefined : 'arXiv',
    archive_location: arxiv,
  }
  const safe = Object.entries(texts).flatMap(([name, text]) =>
    text === undefined ? [] : [[name, markupSafe(text)]],
  )
  return {
    id,
    type: cslTypes.find(([, type]) => type === record.type)?.[0] ?? 'document',
    // The names of `texts` are the item's own.
    ...(Object.fromEntries(safe) as Partial<Record<keyof typeof texts, string>>),
    ...(record.authors.length === 0 ? {} : { author: record.authors.map(safeName) }),
    ...present({ issued: issued(record.published) }),
  }
}

function safeName({ name }: RecordAuthor): CslName {
  const parts = Object.entries(writeCslName(name)).map(([part, text]) => [part, markupSafe(String(text))])
  return Object.fromEntries(parts) as CslName
}

function pages({ firstPage, lastPage }: ArticleRecord): string | undefined {
  return lastPage === undefined || firstPage === undefined ? firstPage : `${firstPage}-${lastPage}`
}

/** CSL has one text for all keywords and says no separator: a comma, or a semicolon where a keyword has a comma. */
function keywords(words: readonly string[]): string | undefined {
  if (words.length === 0) return undefined
  return words.join(words.some((word) => word.includes(',')) ? '; ' : ', ')
}

function issued(published: string | undefined): CslItem['issued'] | undefined {
  return published === undefined ? undefined : { 'date-parts': [published.split('-').map(Number)] }
}
