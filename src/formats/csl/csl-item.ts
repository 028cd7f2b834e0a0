import type { ArticleRecord, PersonName, UpdateKind } from '../../domain/record.ts'
import { type CslName, writeCslName } from './csl-names.ts'
import { cslTypes } from './csl-types.ts'
import { markupSafe } from '../values/markup-safe.ts'
import { isInPeriodical } from '../../domain/work-types.ts'
import { exchangedType } from '../exchanged-type.ts'
import { updateNote } from '../values/update-notes.ts'
import { present } from '../../domain/present.ts'

/** An item of CSL-JSON 1.0.2 with the variables that our records fill. */
export interface CslItem {
  readonly id: string
  readonly type: string
  readonly title?: string
  readonly author?: readonly CslName[]
  readonly editor?: readonly CslName[]
  readonly translator?: readonly CslName[]
  readonly issued?: { readonly 'date-parts': readonly (readonly number[])[] }
  readonly 'container-title'?: string
  readonly 'container-title-short'?: string
  readonly 'collection-title'?: string
  readonly volume?: string
  readonly issue?: string
  readonly page?: string
  readonly 'page-first'?: string
  readonly number?: string
  readonly publisher?: string
  readonly 'publisher-place'?: string
  readonly edition?: string
  readonly abstract?: string
  readonly language?: string
  readonly keyword?: string
  readonly status?: string
  readonly note?: string
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
 * An article number is the `number`; where there are no pages it also stands for them, as many styles print only pages.
 * `status` says that a work is retracted or withdrawn, `note` in which notice, in PubMed's words.
 *
 * @param id unique among the items of one list.
 * @see CSL-JSON schema 1.0.2; CSL 1.0.2, appendix IV, "Variables"
 * @example toCslItem(record, 'zarate2006').author // [{ family: 'Zarate', given: 'Carlos A.', suffix: 'Jr' }]
 */
export function toCslItem(record: ArticleRecord, id: string): CslItem {
  const { journal } = record
  const isArticle = isInPeriodical(record.type)
  const identifier = (scheme: string): string | undefined =>
    record.identifiers.find((one) => one.scheme === scheme)?.value
  const arxiv = identifier('arxiv')
  const texts = {
    title: record.title,
    'container-title': isArticle ? (journal?.title ?? record.containerTitle) : record.containerTitle,
    'container-title-short': journal?.abbreviation,
    'collection-title': record.series ?? (isArticle ? undefined : journal?.title),
    volume: record.volume,
    issue: record.issue,
    page: pages(record),
    'page-first': record.firstPage,
    // Of other types it is the number of a report, a patent …
    number: isArticle ? record.articleNumber : undefined,
    publisher: (isArticle ? journal?.publisher : undefined) ?? record.publisher,
    'publisher-place': record.publisherPlace,
    edition: record.edition,
    abstract: record.abstract,
    language: record.language,
    keyword: keywords(record.keywords),
    status: status(record),
    note: notes(record),
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
    text === undefined ? [] : [[name, name === 'DOI' ? text : markupSafe(text)]],
  )
  return {
    id,
    type: cslTypes.find(([, type]) => type === exchangedType(record))?.[0] ?? 'document',
    // The names of `texts` are the item's own.
    ...(Object.fromEntries(safe) as Partial<Record<keyof typeof texts, string>>),
    ...names(
      'author',
      record.authors.map(({ name }) => name),
    ),
    ...names('editor', record.editors),
    ...names('translator', record.translators),
    ...present({ issued: issued(record.published) }),
  }
}

/** The updates that an item's `status` has a word for. */
const statuses: Readonly<Partial<Record<UpdateKind, string>>> = {
  RETRACTION: 'retracted',
  WITHDRAWAL: 'withdrawn',
}

function status({ updates = [] }: ArticleRecord): string | undefined {
  return updates.flatMap(({ kind, role }) => (role === 'UPDATED' ? (statuses[kind] ?? []) : []))[0]
}

/** What `status` says is not said again. */
function notes({ updates = [] }: ArticleRecord): string | undefined {
  const told = updates.flatMap((update) => updateNote(update) ?? [])
  return told.filter((note) => !/^(?:Retracted|Withdrawn)$/.test(note)).join('; ') || undefined
}

function names(
  variable: 'author' | 'editor' | 'translator',
  people: readonly PersonName[] = [],
): Partial<Record<typeof variable, readonly CslName[]>> {
  return people.length === 0 ? {} : { [variable]: people.map(safeName) }
}

function safeName(name: PersonName): CslName {
  const parts = Object.entries(writeCslName(name)).map(([part, text]) => [part, markupSafe(String(text))])
  return Object.fromEntries(parts) as CslName
}

function pages({ firstPage, lastPage, articleNumber }: ArticleRecord): string | undefined {
  if (firstPage === undefined) return articleNumber
  return lastPage === undefined ? firstPage : `${firstPage}-${lastPage}`
}

/** CSL has one text for all keywords and says no separator: a comma, or a semicolon where a keyword has a comma. */
function keywords(words: readonly string[]): string | undefined {
  if (words.length === 0) return undefined
  return words.join(words.some((word) => word.includes(',')) ? '; ' : ', ')
}

function issued(published: string | undefined): CslItem['issued'] | undefined {
  return published === undefined ? undefined : { 'date-parts': [published.split('-').map(Number)] }
}
