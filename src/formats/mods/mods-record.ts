import type { Problem } from '../../domain/errors.ts'
import { parseIssn } from '../../domain/issn.ts'
import { present } from '../../domain/present.ts'
import type { ArticleRecord, ArticleType, IdentifierScheme } from '../../domain/record.ts'
import { cutShort, namedAuthors } from '../values/author-list.ts'
import { identifierList } from '../values/identifier-values.ts'
import { distinctKeywords, keywordsIn } from '../values/keywords.ts'
import { parseLanguage } from '../values/language-tag.ts'
import { accessOfRights, licenceAmong } from '../values/rights.ts'
import { plainText } from '../values/plain-text.ts'
import { updatesOf } from '../values/update-notes.ts'
import { readEdition } from '../values/written-edition.ts'
import { hasOwnIsbn, isInPeriodical } from '../../domain/work-types.ts'
import { childAt, childrenOf, textOf, type XmlElement } from '../xml/xml-tree.ts'
import { withoutIsbd } from './isbd-punctuation.ts'
import { modsDate } from './mods-dates.ts'
import { isCutShort, modsNames, namesWithRole } from './mods-names.ts'
import { modsPlace } from './mods-part.ts'
import { modsTitle } from './mods-title.ts'
import { modsType, typeInHost } from './mods-types.ts'

/**
 * Reads the work that a `mods` or `relatedItem` element describes, without what it refers to.
 *
 * The host of an article is its journal, that of anything else its container. Who has no role is an author, and the
 * editors are those of the work or else of its host. Names as subjects and former titles are not read, of
 * notes only those that tell of updates.
 *
 * @see MODS User Guidelines (Library of Congress), version 3
 */
export function recordOfMods(mods: XmlElement): {
  readonly record: ArticleRecord
  readonly problems: readonly Problem[]
} {
  const problems: Problem[] = []
  const [host, ...outer] = relatedItems(mods, 'host')
  const hosts = host === undefined ? [] : [host, ...outer]
  const type = typeOf(mods, host)
  const isArticle = isInPeriodical(type)
  const names = modsNames(mods)
  const hostNames = modsNames(host)
  if (isCutShort(mods)) problems.push(cutShort('et al.', 'name'))
  const grantor = type === 'THESIS' ? namesWithRole(names, 'degree grantor')?.[0]?.literal : undefined
  const publisher = publisherOf(mods) ?? publisherOf(host) ?? grantor
  const journal = isArticle ? journalOf(mods, host, publisher) : undefined
  const series = [mods, ...hosts].flatMap((item) => relatedItems(item, 'series'))
  const rights = childrenOf(mods, 'accessCondition').flatMap((condition) => [
    condition.attributes['href'] ?? '',
    textOf(condition) ?? '',
  ])
  const license = licenceAmong(rights)
  const text = (...path: readonly string[]): string | undefined => textAt(mods, path)
  const title = modsTitle(mods)
  const record: ArticleRecord = {
    type,
    identifiers: identifiersOf(mods, type, problems),
    ...present({
      title,
      abstract: text('abstract'),
      language: languageOf(mods),
      published: modsDate(mods, hosts, problems),
    }),
    ...modsPlace([mods, ...hosts]),
    ...present({
      journal,
      containerTitle: isArticle ? undefined : modsTitle(host),
      publisher: journal === undefined ? publisher : undefined,
      publisherPlace: isArticle ? undefined : (placeOf(mods) ?? placeOf(host)),
      edition: isArticle ? undefined : (editionOf(mods) ?? editionOf(host)),
      series: isArticle
        ? undefined
        : series.map((item) => modsTitle(item)).find((title) => title !== undefined),
      license,
    }),
    keywords: distinctKeywords(
      childrenOf(mods, 'subject')
        .flatMap((subject) => childrenOf(subject, 'topic'))
        .flatMap((topic) => keywordsIn(plainText(textOf(topic) ?? '') ?? '', 'never')),
    ),
    access: accessOfRights(rights, license),
    authors: namedAuthors(
      names.filter(({ roles }) => roles.includes('author')).map(({ author }) => author),
      'name',
      problems,
    ),
    ...present({
      editors: namesWithRole(names, 'editor') ?? namesWithRole(hostNames, 'editor'),
      translators: namesWithRole(names, 'translator'),
      updates: updatesOf(
        title,
        childrenOf(mods, 'note').map((note) => textOf(note)),
      ),
    }),
    referenceListStatus: 'UNKNOWN',
    references: [],
  }
  return { record, problems }
}

/** What a work is related to in this way, for instance as its `host` or its `references`. */
export function relatedItems(item: XmlElement | undefined, type: string): XmlElement[] {
  return childrenOf(item, 'relatedItem').filter(({ attributes }) => attributes['type'] === type)
}

function textAt(element: XmlElement | undefined, path: readonly string[]): string | undefined {
  return plainText(textOf(childAt(element, ...path)) ?? '')
}

/** The work's own genre; else that of its host; else whether the host has an ISSN, or the work is a monograph. */
function typeOf(mods: XmlElement, host: XmlElement | undefined): ArticleType {
  const own = modsType(textsOf(mods, 'genre'))
  if (own !== undefined) return own
  const inHost = typeInHost(textsOf(host, 'genre'))
  if (inHost !== undefined) return inHost
  if (host !== undefined) {
    const schemes = childrenOf(host, 'identifier').map(({ attributes }) => attributes['type']?.toLowerCase())
    if (schemes.includes('issn')) return 'JOURNAL_ARTICLE'
    return schemes.includes('isbn') ? 'BOOK_CHAPTER' : 'OTHER'
  }
  const resource = textsOf(mods, 'typeOfResource').map((text) => text.toLowerCase())
  if (resource.includes('dataset')) return 'DATASET'
  const isMonograph = childrenOf(mods, 'originInfo').some((origin) =>
    textsOf(origin, 'issuance').some((text) => /^(?:monographic|single unit)$/.test(text)),
  )
  return isMonograph && resource.includes('text') ? 'BOOK' : 'OTHER'
}

function textsOf(element: XmlElement | undefined, name: string): string[] {
  return childrenOf(element, name).flatMap((child) => textOf(child) ?? [])
}

function journalOf(
  mods: XmlElement,
  host: XmlElement | undefined,
  publisher: string | undefined,
): ArticleRecord['journal'] {
  const issns = [mods, host]
    .flatMap((item) => childrenOf(item, 'identifier'))
    .filter(({ attributes }) => /^e?issn(?:-?l)?$/i.test(attributes['type'] ?? ''))
    .flatMap((identifier) => parseIssn(textOf(identifier) ?? '') ?? [])
  const title = modsTitle(host)
  const abbreviation = modsTitle(host, 'abbreviated')
  if (title === undefined && abbreviation === undefined && issns.length === 0) return undefined
  return { ...present({ title, abbreviation }), issns: [...new Set(issns)], ...present({ publisher }) }
}

/** Its name; from schema 3.8 on it may be an agent. */
function publisherOf(item: XmlElement | undefined): string | undefined {
  const origins = childrenOf(item, 'originInfo')
  const agents = origins.flatMap((origin) => childrenOf(origin, 'agent'))
  return (
    origins.map((origin) => withoutIsbd(textAt(origin, ['publisher']))).find((text) => text !== undefined) ??
    agents.map((agent) => textAt(agent, ['namePart'])).find((text) => text !== undefined)
  )
}

/** Codes of countries are no places of publishers. */
function placeOf(item: XmlElement | undefined): string | undefined {
  return childrenOf(item, 'originInfo')
    .flatMap((origin) => childrenOf(origin, 'place'))
    .flatMap((place) => childrenOf(place, 'placeTerm'))
    .filter(({ attributes }) => attributes['type'] !== 'code')
    .flatMap((term) => withoutIsbd(plainText(textOf(term) ?? '')) ?? [])[0]
}

function editionOf(item: XmlElement | undefined): string | undefined {
  return childrenOf(item, 'originInfo').flatMap((origin) => readEdition(textAt(origin, ['edition'])) ?? [])[0]
}

function languageOf(mods: XmlElement): string | undefined {
  return childrenOf(mods, 'language')
    .flatMap((language) => childrenOf(language, 'languageTerm'))
    .flatMap((term) => parseLanguage(textOf(term) ?? '') ?? [])[0]
}

/** Types of `identifier`, in lower case and without blanks. */
const schemes: Readonly<Record<string, IdentifierScheme>> = {
  doi: 'doi',
  pmid: 'pmid',
  pubmed: 'pmid',
  pmc: 'pmcid',
  pmcid: 'pmcid',
  arxiv: 'arxiv',
  eprint: 'arxiv',
  isbn: 'isbn',
  openalex: 'openalex',
}

function identifiersOf(
  mods: XmlElement,
  type: ArticleType,
  problems: Problem[],
): ArticleRecord['identifiers'] {
  const list = identifierList(problems)
  for (const identifier of childrenOf(mods, 'identifier')) {
    if (identifier.attributes['invalid'] === 'yes') continue
    const kind = (identifier.attributes['type'] ?? '').toLowerCase().replace(/\s/g, '')
    const scheme = Object.hasOwn(schemes, kind) ? schemes[kind] : undefined
    const text = textOf(identifier)
    if (scheme === undefined) list.note(text)
    // What stands behind an ISBN is a remark: "9780123751065 (hbk.)".
    else if (scheme !== 'isbn') list.add(scheme, text, `identifier of type ${kind}`)
    else if (hasOwnIsbn(type)) list.add('isbn', text?.replace(/\s*\(.*$/, ''), `identifier of type ${kind}`)
  }
  for (const location of childrenOf(mods, 'location')) {
    for (const url of childrenOf(location, 'url')) list.note(textOf(url))
  }
  return list.list()
}
