import { readDoi } from '../../domain/doi-address.ts'
import type { Problem } from '../../domain/errors.ts'
import { parsePersonName } from '../../domain/full-name.ts'
import { parseIssn } from '../../domain/issn.ts'
import { openAlexUrl, parseOpenAlexId } from '../../domain/openalex-id.ts'
import { parseOrcid } from '../../domain/orcid.ts'
import { parsePmcid, parsePmid } from '../../domain/pubmed-ids.ts'
import type {
  ArticleRecord,
  Identifier,
  IdentifierScheme,
  RecordAuthor,
  RecordReference,
} from '../../domain/record.ts'
import { namedAuthors } from '../values/author-list.ts'
import { describedWork } from '../describes-work.ts'
import type { Format, ReadResult } from '../format.ts'
import {
  countIn,
  type JsonObject,
  listIn,
  nulProblems,
  objectIn,
  parseJsonObject,
  plainTextIn,
  textIn,
} from '../json-value.ts'
import { distinctKeywords } from '../values/keywords.ts'
import { parseLanguage } from '../values/language-tag.ts'
import { abstractIn } from './openalex-abstract.ts'
import { readOpenAlexAccess } from './openalex-access.ts'
import { containerOfUnknown, sourceOf } from './openalex-source.ts'
import { openAlexType } from './openalex-types.ts'
import { present } from '../../domain/present.ts'
import { jsonItems } from '../split/json-items.ts'
import { readDates, readWrittenDate } from '../values/written-date.ts'
import { readPages } from '../values/written-pages.ts'
import { tidyRecord } from '../tidy-record.ts'

/**
 * Works as OpenAlex gives them: one work, an answer with `results`, JSON lines, a file of the snapshot.
 *
 * @see https://docs.openalex.org/api-entities/works/work-object
 */
export const openAlexFormat: Format = {
  name: 'openalex',
  label: 'JSON of OpenAlex works',
  version: 3,
  sniff: looksLikeOpenAlex,
  splitter: () => jsonItems('results'),
  read: readOpenAlex,
}

const telling =
  /"(?:abstract_inverted_index|referenced_works|authorships|open_access|primary_location|publication_year|cited_by_count|ids)"\s*:/g

/** Whoever asked for a few fields only (`select=id,title,open_access`) has not much else. */
const ownId = /"id"\s*:\s*"https?:(?:\\?\/){2}openalex\.org(?:\\?\/)W\d/i

function looksLikeOpenAlex(head: string): number {
  if (!/^[\s\uFEFF]*[[{]/.test(head)) return 0
  if (!/"https?:(?:\\?\/){2}openalex\.org(?:\\?\/)W\d/i.test(head)) return 0
  const signs = new Set(head.match(telling)).size
  return signs > 1 || (signs === 1 && ownId.test(head)) ? 0.97 : 0.5
}

/** Where the identifiers of a work stand, and how they are read. */
const identifierRows: readonly {
  readonly scheme: IdentifierScheme
  readonly names: readonly string[]
  readonly parse: (text: string) => string | undefined
}[] = [
  { scheme: 'doi', names: ['doi'], parse: readDoi },
  { scheme: 'pmid', names: ['pmid'], parse: parsePmid },
  { scheme: 'pmcid', names: ['pmcid'], parse: parsePmcid },
  { scheme: 'openalex', names: ['openalex', 'id'], parse: parseOpenAlexId },
]

function readOpenAlex(text: string): ReadResult {
  const work = parseJsonObject(text)
  const problems: Problem[] = [...nulProblems(text)]
  const title = plainTextIn(work['title']) ?? plainTextIn(work['display_name'])
  const identifiers = identifiersOf(work, problems)
  const references = referencesOf(work, problems)
  const declared = countIn(work['referenced_works_count'])
  const language = textIn(work['language'])
  const record: ArticleRecord = tidyRecord({
    type: openAlexType(textIn(work['type']), textIn(work['type_crossref'])),
    identifiers,
    ...present({
      title,
      abstract: abstractIn(work['abstract_inverted_index']),
      language: language === undefined ? undefined : parseLanguage(language),
      published: dateOf(work, problems),
    }),
    ...placeOf(objectIn(work['biblio'])),
    ...containerOf(work, problems),
    keywords: distinctKeywords(
      listIn(work['keywords']).flatMap((word) => plainTextIn(objectIn(word)?.['display_name']) ?? []),
    ),
    ...readOpenAlexAccess(work),
    authors: namedAuthors(
      listIn(work['authorships']).flatMap(
        (authorship, index) => authorOf(objectIn(authorship), `author ${index + 1}`, problems) ?? [],
      ),
      'authors',
      problems,
    ),
    // Without the notice, which OpenAlex does not name.
    ...(work['is_retracted'] === true
      ? { updates: [{ kind: 'RETRACTION', role: 'UPDATED', assertedBy: 'OPENALEX' }] }
      : {}),
    // OpenAlex lists the works that it knows and could match, so others may be missing.
    referenceListStatus: references.length > 0 ? 'PARTIAL' : 'UNKNOWN',
    ...present({ declaredReferenceCount: declared === 0 ? undefined : declared }),
    references,
  })
  return { records: [describedWork(record)], problems }
}

function warn(problems: Problem[], where: string, message: string): void {
  problems.push({ severity: 'warning', where, message })
}

function identifiersOf(work: JsonObject, problems: Problem[]): Identifier[] {
  const ids = objectIn(work['ids'])
  return identifierRows.flatMap(({ scheme, names, parse }) => {
    const texts = names.flatMap((name) => textIn(ids?.[name]) ?? textIn(work[name]) ?? [])
    const value = texts.map(parse).find((parsed) => parsed !== undefined)
    if (value !== undefined) return [{ scheme, value }]
    if (texts[0] !== undefined) warn(problems, scheme, `"${texts[0].slice(0, 200)}" is no ${scheme}.`)
    return []
  })
}

/**
 * `publication_date` has always a day: OpenAlex writes 1 January where it knows the year alone, so that day is taken as
 * no more than its year. The first of another month is left as it is: it may be meant.
 */
function dateOf(work: JsonObject, problems: Problem[]): string | undefined {
  const date = textIn(work['publication_date']) ?? ''
  const written = readWrittenDate(date.replace(/-01-01$/, ''))
  const year = countIn(work['publication_year'])
  return readDates(
    [
      { text: date, where: 'publication_date', written },
      { text: year === undefined ? '' : String(year), where: 'publication_year' },
    ],
    problems,
  )
}

function placeOf(
  biblio: JsonObject | undefined,
): Pick<ArticleRecord, 'volume' | 'issue' | 'firstPage' | 'lastPage' | 'articleNumber'> {
  const firstPage = plainTextIn(biblio?.['first_page'])
  const lastPage = plainTextIn(biblio?.['last_page'])
  const isRange = firstPage !== undefined && lastPage !== undefined && firstPage !== lastPage
  return present({
    volume: plainTextIn(biblio?.['volume']),
    issue: plainTextIn(biblio?.['issue']),
    ...readPages({ first: firstPage ?? lastPage, last: isRange ? lastPage : undefined }),
  })
}

/**
 * Journals and series of books are named as such. A repository only keeps a copy, except of its own data sets. A source
 * that OpenAlex does not know (`source: null`) has the name that it came with, which is a journal's for an article.
 */
function containerOf(
  work: JsonObject,
  problems: Problem[],
): Pick<ArticleRecord, 'journal' | 'containerTitle' | 'publisher'> {
  const source = sourceOf(work)
  if (source === undefined) return containerOfUnknown(work)
  const title = plainTextIn(source?.['display_name'])
  const publisher = plainTextIn(source?.['host_organization_name'])
  const kind = textIn(source?.['type'])
  if (kind !== 'journal' && kind !== 'book series') {
    if (kind !== 'repository') return present({ containerTitle: title, publisher })
    return present({ publisher: textIn(work['type']) === 'dataset' ? publisher : undefined })
  }
  const issns = new Set<string>()
  for (const value of [source?.['issn_l'], ...listIn(source?.['issn'])]) {
    const text = textIn(value)
    const issn = text === undefined ? undefined : parseIssn(text)
    if (issn !== undefined) issns.add(issn)
    else if (text !== undefined) warn(problems, 'issn', `"${text.slice(0, 100)}" is no ISSN.`)
  }
  if (title === undefined && issns.size === 0) return present({ publisher })
  return { journal: { ...present({ title }), issns: [...issns], ...present({ publisher }) } }
}

/** The name as printed on the work (`raw_author_name`), or else as OpenAlex knows the person. */
function authorOf(
  authorship: JsonObject | undefined,
  where: string,
  problems: Problem[],
): RecordAuthor | undefined {
  const author = objectIn(authorship?.['author'])
  const printed = plainTextIn(authorship?.['raw_author_name']) ?? plainTextIn(author?.['display_name'])
  // Figshare puts its own number after a name: "Tania Azam (64531)".
  const name = printed === undefined ? undefined : parsePersonName(printed.replace(/\s\(\d{1,12}\)$/, ''))
  if (printed === undefined || name === undefined) {
    warn(problems, where, 'It has no name.')
    return undefined
  }
  const text = textIn(author?.['orcid']) ?? textIn(authorship?.['raw_orcid'])
  const orcid = text === undefined ? undefined : parseOrcid(text)
  if (text !== undefined && orcid === undefined)
    warn(problems, where, `"${text.slice(0, 100)}" is no ORCID iD.`)
  return {
    name,
    printed,
    ...present({ orcid }),
    corresponding: authorship?.['is_corresponding'] === true,
    affiliations: affiliationsOf(authorship),
  }
}

/** As printed, or else the names of the institutions. */
function affiliationsOf(authorship: JsonObject | undefined): string[] {
  const printed = listIn(authorship?.['raw_affiliation_strings']).flatMap((text) => plainTextIn(text) ?? [])
  const known = listIn(authorship?.['institutions']).flatMap(
    (place) => plainTextIn(objectIn(place)?.['display_name']) ?? [],
  )
  return [...new Set(printed.length > 0 ? printed : known)]
}

/** Each cited work by its address alone, in the order of OpenAlex, which is not the printed one. */
function referencesOf(work: JsonObject, problems: Problem[]): RecordReference[] {
  const ids = new Set<string>()
  for (const [index, address] of listIn(work['referenced_works']).entries()) {
    const text = textIn(address)
    const id = text === undefined ? undefined : parseOpenAlexId(text)
    if (id !== undefined) ids.add(id)
    else warn(problems, `reference ${index + 1}`, `"${(text ?? '').slice(0, 200)}" is no OpenAlex work.`)
  }
  return [...ids].map((id, index) => ({
    ordinal: index + 1,
    text: openAlexUrl(id),
    parts: { authors: [], authorsTruncated: false, identifiers: [{ scheme: 'openalex', value: id }] },
    links: [],
  }))
}
