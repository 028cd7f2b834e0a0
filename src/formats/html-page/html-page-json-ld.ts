import { doiOfAddress } from '../../domain/doi-address.ts'
import { parseDoi } from '../../domain/doi.ts'
import type { Problem } from '../../domain/errors.ts'
import { nameFromParts, parsePersonName } from '../../domain/full-name.ts'
import { parseIsbn } from '../../domain/isbn.ts'
import { parseIssn } from '../../domain/issn.ts'
import { parseOrcid } from '../../domain/orcid.ts'
import { parsePageRange } from '../../domain/page-range.ts'
import { spokenName } from '../../domain/person-name.ts'
import type { ArticleType, Identifier, RecordAuthor, RecordUpdate } from '../../domain/record.ts'
import { namedAuthors } from '../values/author-list.ts'
import { noFacts, type PageFacts } from './html-page-facts.ts'
import { distinctKeywords, keywordsIn } from '../values/keywords.ts'
import { parseLanguage } from '../values/language-tag.ts'
import { canonicalLicence, isOpenLicence, licenceIn } from '../values/licence.ts'
import { plainText } from '../values/plain-text.ts'
import { present } from '../../domain/present.ts'
import { parseWrittenDate, readDates } from '../values/written-date.ts'

type Node = Readonly<Record<string, unknown>>

/** Types of schema.org that are works; a news page is an Article too, and needs other signs of scholarship. */
const types: readonly (readonly [name: string, type: ArticleType | undefined, isScholarly: boolean])[] = [
  ['ScholarlyArticle', 'JOURNAL_ARTICLE', true],
  ['MedicalScholarlyArticle', 'JOURNAL_ARTICLE', true],
  ['Chapter', 'BOOK_CHAPTER', true],
  ['Thesis', 'THESIS', true],
  ['Dataset', 'DATASET', true],
  ['Report', 'REPORT', true],
  ['Book', 'BOOK', true],
  ['Article', undefined, false],
]
const most = 5000

/** What the JSON-LD of a page says, and the references that it lists as printed. */
export interface JsonLdFacts {
  readonly facts: PageFacts
  readonly citations: readonly string[]
}

/**
 * Reads the first work that the page's JSON-LD blocks describe (schema.org: ScholarlyArticle and its relatives, also in
 * "@graph" or "mainEntity"), with its `isPartOf` chain of issue, volume and periodical. A block that is no JSON is passed
 * over.
 */
export function readJsonLd(blocks: readonly string[]): JsonLdFacts {
  const nodes = blocks.flatMap((block) => nodesIn(parsed(block)))
  for (const [name, type, isScholarly] of types) {
    const work = nodes.find((node) => namesOf(node).includes(name))
    if (work !== undefined) return factsOf(work, type, isScholarly)
  }
  return { facts: noFacts, citations: [] }
}

function factsOf(work: Node, type: ArticleType | undefined, isScholarly: boolean): JsonLdFacts {
  const chain = partsChain(work)
  const inChain = (key: string): string | undefined =>
    [work, ...chain].map((node) => textIn(node[key])).find((text) => text !== undefined)
  const periodical = chain.find((node) =>
    namesOf(node).some((name) => name === 'Periodical' || name === 'Journal'),
  )
  const book = chain.find((node) => namesOf(node).includes('Book'))
  const identifiers = identifiersOf(work)
  const problems: Problem[] = []
  const firstPage = textIn(work['pageStart'])
  const pages = firstPage === undefined ? parsePageRange(textIn(work['pagination']) ?? '') : undefined
  const facts: PageFacts = {
    ...noFacts,
    ...present({
      type,
      title: textIn(work['headline']) ?? textIn(work['name']),
      abstract: textIn(work['abstract']) ?? textIn(work['description']),
      language: parseLanguage(
        textIn(work['inLanguage']) ?? textIn(nodeIn(work['inLanguage'])['alternateName']) ?? '',
      ),
      published: readDates([{ text: textIn(work['datePublished']) ?? '', where: 'datePublished' }], problems),
      volume: inChain('volumeNumber'),
      issue: inChain('issueNumber'),
      firstPage: firstPage ?? pages?.firstPage,
      lastPage: firstPage === undefined ? pages?.lastPage : textIn(work['pageEnd']),
      journalTitle: periodical === undefined ? undefined : textIn(periodical['name']),
      containerTitle: book === undefined ? undefined : textIn(book['name']),
      publisher: textIn(nodeIn(work['publisher'])['name']) ?? textIn(work['publisher']),
      access: accessOf(work),
      license: licencesOf(work).flatMap((text) => canonicalLicence(text) ?? licenceIn(text) ?? [])[0],
      updates: correctionsOf(work['correction']),
    }),
    identifiers,
    issns: chain.flatMap((node) => list(node['issn']).flatMap((issn) => parseIssn(textIn(issn) ?? '') ?? [])),
    keywords: keywordsOf(work['keywords']),
    authors: namedAuthors(
      list(work['author'] ?? work['creator']).flatMap((author) => authorOf(author) ?? []),
      'JSON-LD, author',
      problems,
    ),
    problems,
    isScholarly: isScholarly || identifiers.length > 0 || periodical !== undefined,
  }
  return {
    facts,
    citations: list(work['citation']).flatMap((item) => textIn(item) ?? citationOf(nodeIn(item)) ?? []),
  }
}

/** `correction` of schema.org: the addresses or texts of notices on the work. */
function correctionsOf(value: unknown): readonly RecordUpdate[] | undefined {
  const updates = list(value).flatMap((item): RecordUpdate[] => {
    const node = nodeIn(item)
    const texts = [item, node['@id'], node['url'], node['name'], node['text']].flatMap(
      (text) => textIn(text) ?? [],
    )
    const doi = texts.flatMap((text) => parseDoi(text) ?? [])[0]
    const text = texts.find((each) => !/^https?:/.test(each))
    if (doi === undefined && text === undefined) return []
    const identifier = doi === undefined ? undefined : { scheme: 'doi' as const, value: doi }
    const date = parseWrittenDate(textIn(node['datePublished']) ?? '')
    return [
      {
        kind: 'CORRECTION',
        role: 'UPDATED',
        ...present({ identifier, text, date }),
        assertedBy: 'PUBLISHER',
      },
    ]
  })
  return updates.length === 0 ? undefined : updates
}

/** A text or an address, or an object with one (schema.org, `license`). */
function licencesOf(work: Node): readonly string[] {
  return list(work['license']).flatMap(
    (item) => textIn(item) ?? textIn(nodeIn(item)['url']) ?? textIn(nodeIn(item)['@id']) ?? [],
  )
}

function accessOf(work: Node): 'OPEN' | 'SUBSCRIPTION' | undefined {
  const flag = work['isAccessibleForFree']
  const free = typeof flag === 'boolean' ? String(flag) : textIn(flag)?.toLowerCase()
  if (free === 'true' || licencesOf(work).some(isOpenLicence)) return 'OPEN'
  return free === 'false' ? 'SUBSCRIPTION' : undefined
}

function authorOf(value: unknown): RecordAuthor | undefined {
  const node = nodeIn(value)
  const family = textIn(node['familyName'])
  const given = textIn(node['givenName'])
  const whole = textIn(value) ?? textIn(node['name'])
  const name =
    family === undefined
      ? parsePersonName(whole ?? '')
      : nameFromParts(family, given, textIn(node['honorificSuffix']))
  const isCollective = namesOf(node).includes('Organization') && whole !== undefined
  const printed = whole ?? spokenName(given, family, undefined)
  if (name === undefined || printed === '') return undefined
  const ids = ['@id', 'url', 'sameAs', 'identifier'].flatMap((key) =>
    list(node[key]).flatMap(
      (item) => textIn(item) ?? textIn(nodeIn(item)['value']) ?? textIn(nodeIn(item)['@id']) ?? [],
    ),
  )
  const orcid = ids.flatMap((id) => parseOrcid(id) ?? [])[0]
  const places = list(node['affiliation']).flatMap((item) => {
    const place = nodeIn(item)
    // Springer's address repeats the name with city and country.
    const address = textIn(nodeIn(place['address'])['name'])
    return address ?? textIn(item) ?? textIn(place['name']) ?? []
  })
  return {
    name: isCollective ? { literal: whole } : name,
    printed,
    ...(orcid === undefined ? {} : { orcid }),
    corresponding: false,
    affiliations: [...new Set(places)],
  }
}

/** A cited work that is no text: its name, and the DOI that it has beside it. */
function citationOf(work: Node): string | undefined {
  const name = textIn(work['name']) ?? textIn(work['headline'])
  const doi = identifiersOf(work).find(({ scheme }) => scheme === 'doi')?.value
  const parts = [
    name,
    doi === undefined || name?.toLowerCase().includes(doi) === true ? undefined : `doi:${doi}`,
  ]
  return parts.filter((part) => part !== undefined).join('. ') || undefined
}

function identifiersOf(work: Node): readonly Identifier[] {
  const texts = ['doi', 'identifier', 'sameAs', '@id', 'url'].flatMap((key) =>
    list(work[key]).flatMap((item) => textIn(item) ?? textIn(nodeIn(item)['value']) ?? []),
  )
  const doi = texts.flatMap((text) => parseDoi(text) ?? doiOfAddress(text) ?? [])[0]
  const isbn = list(work['isbn']).flatMap((item) => parseIsbn(textIn(item) ?? '') ?? [])[0]
  return [
    ...(doi === undefined ? [] : [{ scheme: 'doi', value: doi } as const]),
    ...(isbn === undefined ? [] : [{ scheme: 'isbn', value: isbn } as const]),
  ]
}

/** Keywords are a list, or one text with commas. */
function keywordsOf(value: unknown): readonly string[] {
  const texts = list(value).flatMap((item) => textIn(item) ?? textIn(nodeIn(item)['name']) ?? [])
  const commas = typeof value === 'string' ? 'always' : 'never'
  return distinctKeywords(texts.flatMap((text) => keywordsIn(text, commas)))
}

/** What the work is part of, and what that is part of, at most six deep. */
function partsChain(work: Node): readonly Node[] {
  const chain: Node[] = []
  let level = list(work['isPartOf']).map(nodeIn)
  for (let depth = 0; depth < 6 && level.length > 0; depth += 1) {
    chain.push(...level)
    level = level.flatMap((node) => list(node['isPartOf']).map(nodeIn)).slice(0, 20)
  }
  return chain
}

/** Every object of a block that could be a work: the block, its list, "@graph" and "mainEntity". */
function nodesIn(value: unknown, depth = 0): readonly Node[] {
  if (depth > 4) return []
  return list(value)
    .slice(0, most)
    .map(nodeIn)
    .flatMap((node) => [
      node,
      ...nodesIn(node['@graph'], depth + 1),
      ...nodesIn(node['mainEntity'], depth + 1),
    ])
}

function namesOf(node: Node): readonly string[] {
  return list(node['@type']).flatMap((name) => textIn(name)?.replace(/^.*[/:]/, '') ?? [])
}

function parsed(block: string): unknown {
  try {
    return JSON.parse(block.replace(/^\s*(?:\/\/)?<!\[CDATA\[|(?:\/\/)?\]\]>\s*$/g, '')) as unknown
  } catch {
    return undefined
  }
}

function list(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? (value as readonly unknown[]).slice(0, most) : [value]
}

function nodeIn(value: unknown): Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Node) : {}
}

/** A text or number as plain text; also the value of a language-tagged text. */
function textIn(value: unknown): string | undefined {
  if (typeof value === 'string') return plainText(value)
  if (typeof value === 'number') return String(value)
  const tagged = nodeIn(value)['@value']
  return typeof tagged === 'string' ? plainText(tagged) : undefined
}
