import { type Problem, UserError } from '../../domain/errors.ts'
import type { ArticleRecord, ArticleType, Identifier } from '../../domain/record.ts'
import { withoutNobody } from '../values/author-list.ts'
import type { Format, ReadResult } from '../format.ts'
import { findPrintedAbstract, fullerAbstract } from './html-page-abstract.ts'
import { licenceOfPage } from './html-page-access.ts'
import { readPageBody } from './html-page-body.ts'
import { findPageDoi } from './html-page-doi.ts'
import type { PageFacts } from './html-page-facts.ts'
import { readJsonLd } from './html-page-json-ld.ts'
import { readMetaTags } from './html-page-meta.ts'
import { joinAuthors } from './html-page-people.ts'
import { readHtmlReferences } from './html-page-references.ts'
import { parsePage } from './html-page-tree.ts'
import {
  articleKinds,
  dublinCore,
  highwire,
  type MetaTag,
  openGraph,
  prism,
  repositories,
} from './html-page-vocabularies.ts'
import { present } from '../../domain/present.ts'
import { withTitleStatus } from '../values/title-status.ts'
import { wholeText } from '../split/whole.ts'
import { refineDate } from '../values/written-date.ts'
import { descendantsOf, rawTextOf, type XmlElement } from '../xml/xml-tree.ts'
import { tidyRecord } from '../tidy-record.ts'

/** Landing pages of articles, saved from a browser. */
export const htmlFormat: Format = {
  name: 'html',
  label: "the saved HTML of an article's landing page",
  version: 4,
  sniff: looksLikeHtml,
  splitter: wholeText,
  read: readHtmlPage,
}

/** Types of works whose editors are the book's; of a journal's article they are who handled it. */
const edited: ReadonlySet<ArticleType> = new Set(['BOOK', 'BOOK_CHAPTER', 'CONFERENCE_PAPER', 'REPORT'])

/** XHTML begins like XML: the document type or the root element tells. */
function looksLikeHtml(head: string): number {
  const start = afterProlog(head)
  if (/^<(?:!doctype\s+html|html)[\s>]/i.test(start)) return 1
  if (!start.startsWith('<') || /^\s*<\?xml/.test(head) || /^<!doctype/i.test(start)) return 0
  return /<(?:html|head|body|meta|title)[\s>]/i.test(start) && /<(?:meta|link|body|script|div)\s/i.test(start)
    ? 0.6
    : 0
}

/** The text after comments and an XML declaration. */
function afterProlog(text: string): string {
  let at = 0
  for (;;) {
    const rest = /[^\s\uFEFF]/.exec(text.slice(at, at + 10_000))
    if (rest === null) return ''
    at += rest.index
    const closing = text.startsWith('<!--', at) ? '-->' : text.startsWith('<?xml', at) ? '?>' : undefined
    const end = closing === undefined ? -1 : text.indexOf(closing, at)
    if (closing === undefined || end === -1) return text.slice(at)
    at = end + closing.length
  }
}

/**
 * Reads a saved page: one record. What its sources say is merged field by field, the more trustworthy first: HighWire's
 * `citation_*` tags, Dublin Core, PRISM, JSON-LD, repositories' own tags, Open Graph, the page as printed.
 *
 * The date is that of the issue where there is one, made more precise by the publication online where that lies within
 * it. The abstract is the printed one where that of the tags is but its beginning. The text is open where a tag or JSON-LD says so, or a sentence with a Creative Commons licence. Nothing is fetched and no
 * script is run.
 *
 * @throws UserError where the page has no title, or nothing on it says that it is about a scholarly work.
 */
function readHtmlPage(text: string): ReadResult {
  const page = parsePage(text)
  const tags = metaTagsOf(page)
  const jsonLd = readJsonLd(
    descendantsOf(page, 'script')
      .filter(({ attributes }) => /\bld\+json\b/i.test(attributes['type'] ?? ''))
      .map(rawTextOf),
  )
  const sources: readonly PageFacts[] = [
    readMetaTags(tags, highwire),
    readMetaTags(tags, dublinCore),
    readMetaTags(tags, prism),
    jsonLd.facts,
    readMetaTags(tags, repositories),
    readMetaTags(tags, openGraph),
    readPageBody(page, text),
  ]
  const first = <K extends keyof PageFacts>(key: K): PageFacts[K] | undefined =>
    sources.map((source) => source[key]).find((value) => value !== undefined)
  const list = readHtmlReferences(
    page,
    tags.filter(({ name }) => name === 'citation_reference').map(({ content }) => content),
    jsonLd.citations,
    addressOf(page, tags),
  )
  const title = first('title')
  const isScholarly = list.references.length > 2 || sources.some((source) => source.isScholarly)
  if (title === undefined || !isScholarly) {
    throw new UserError(
      'This page is about no scholarly work: such a page has a title, and an identifier, a journal or references in its tags or its text.',
    )
  }
  const journal = journalOf(sources, first)
  const type = typeOf(sources, journal !== undefined, readMetaTags(tags, articleKinds).type)
  const printed = licenceOfPage(page)
  const record: ArticleRecord = tidyRecord({
    type,
    identifiers: withDoi(identifiersOf(sources, type), () => findPageDoi(page, addressOf(page, tags))),
    ...present({
      title,
      abstract: fullerAbstract(first('abstract'), findPrintedAbstract(page)),
      language: first('language'),
      published: refineDate(first('published'), first('publishedOnline')),
      volume: first('volume'),
      issue: first('issue'),
      ...pagesOf(sources),
      journal,
      containerTitle: journal === undefined ? first('containerTitle') : undefined,
      publisher: journal === undefined ? first('publisher') : undefined,
      editors: edited.has(type) ? first('editors') : undefined,
      translators: first('translators'),
      updates: withTitleStatus(first('updates'), title, 'PUBLISHER'),
    }),
    keywords: sources.find(({ keywords }) => keywords.length > 0)?.keywords ?? [],
    access: first('access') ?? printed.access ?? 'UNKNOWN',
    ...present({ license: first('license') ?? printed.license }),
    authors: joinAuthors(sources.map(({ authors }) => withoutNobody(authors))),
    referenceListStatus: list.status,
    references: list.references,
  })
  return {
    records: [record],
    problems: distinct([...sources.flatMap((source) => source.problems), ...list.problems]),
  }
}

/** Several vocabularies say the same thing wrong. */
function distinct(problems: readonly Problem[]): readonly Problem[] {
  return problems.filter(
    ({ message }, place) => problems.findIndex((other) => other.message === message) === place,
  )
}

function metaTagsOf(page: XmlElement): readonly MetaTag[] {
  return descendantsOf(page, 'meta').flatMap(({ attributes }) => {
    const name = attributes['name'] ?? attributes['property']
    const content = attributes['content'] ?? ''
    return name === undefined ? [] : [{ name: name.trim().toLowerCase().replaceAll(':', '.'), content }]
  })
}

/** The first page and the last come from one source; a last page also from another that has the same first. */
function pagesOf(sources: readonly PageFacts[]): {
  readonly firstPage: string | undefined
  readonly lastPage: string | undefined
  readonly articleNumber: string | undefined
} {
  const articleNumber = sources.map((source) => source.articleNumber).find((number) => number !== undefined)
  const firstPage = sources.map((source) => source.firstPage).find((page) => page !== undefined)
  const lastPage = sources.find(
    (source) => source.firstPage === firstPage && source.lastPage !== undefined,
  )?.lastPage
  // Tags of another vocabulary have the article number as their only page.
  if (firstPage === articleNumber && lastPage === undefined)
    return { firstPage: undefined, lastPage, articleNumber }
  return { firstPage, lastPage: firstPage === undefined ? undefined : lastPage, articleNumber }
}

function journalOf(
  sources: readonly PageFacts[],
  first: (key: 'journalTitle' | 'journalAbbreviation' | 'publisher') => string | undefined,
): ArticleRecord['journal'] {
  const title = first('journalTitle')
  const abbreviation = first('journalAbbreviation')
  const issns = [...new Set(sources.flatMap((source) => source.issns))]
  if (title === undefined && abbreviation === undefined && issns.length === 0) return undefined
  return {
    ...present({
      title,
      abbreviation: abbreviation === title ? undefined : abbreviation,
      publisher: first('publisher'),
    }),
    issns,
  }
}

/** The first source that knows; a work in a journal is an article, of the kind that the page names, where it does. */
function typeOf(
  sources: readonly PageFacts[],
  hasJournal: boolean,
  kind: ArticleType | undefined,
): ArticleType {
  const types = sources.flatMap(({ type }) => type ?? [])
  const type = types[0] ?? (hasJournal ? 'JOURNAL_ARTICLE' : 'OTHER')
  return type === 'JOURNAL_ARTICLE' ? (kind ?? type) : type
}

/** Of each scheme the first; an ISBN only of a whole book. */
function identifiersOf(sources: readonly PageFacts[], type: ArticleType): readonly Identifier[] {
  const all = sources.flatMap(({ identifiers }) => identifiers)
  return all.filter(
    ({ scheme }, place) =>
      all.findIndex((other) => other.scheme === scheme) === place &&
      (scheme !== 'isbn' || type === 'BOOK' || type === 'THESIS' || type === 'REPORT'),
  )
}

/** The tags' DOI, or else the one that the page prints. */
function withDoi(
  identifiers: readonly Identifier[],
  printed: () => string | undefined,
): readonly Identifier[] {
  const value = identifiers.some(({ scheme }) => scheme === 'doi') ? undefined : printed()
  return value === undefined ? identifiers : [{ scheme: 'doi', value }, ...identifiers]
}

/** The address of the page, for links that are printed relative to it. */
function addressOf(page: XmlElement, tags: readonly MetaTag[]): string | undefined {
  const canonical = descendantsOf(page, 'link').find(({ attributes }) => attributes['rel'] === 'canonical')
  const base = descendantsOf(page, 'base')[0]
  const known = [
    base?.attributes['href'],
    canonical?.attributes['href'],
    ...['citation_fulltext_html_url', 'citation_abstract_html_url', 'og.url'].map(
      (name) => tags.find((tag) => tag.name === name)?.content,
    ),
  ]
  return known.find((address) => address !== undefined && /^https?:\/\//.test(address))
}
