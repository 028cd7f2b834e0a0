import type {
  DoiAsserter,
  Identifier,
  PersonName,
  ReferenceLink,
  ReferenceParts,
} from '../../domain/record.ts'
import { isPrinted, printedCitation } from './jats-citation-text.ts'
import { firstOfEachScheme, identifierOfAddress, readIdentifier } from './jats-identifiers.ts'
import { nameElements, readName } from './jats-names.ts'
import { readNumbers } from './jats-numbers.ts'
import { jatsText, trimmed } from './jats-text.ts'
import { referenceLine } from '../reference/reference-line.ts'
import { separateRemarks } from '../reference/reference-remarks.ts'
import { readReferenceText } from '../reference/reference-text.ts'
import { descendantsOf, textOf, type XmlElement } from '../xml/xml-tree.ts'

/** The elements that cite one work, from NLM 1.0 (`citation`) to JATS 1.3. */
export const citationElements: readonly string[] = [
  'mixed-citation',
  'element-citation',
  'nlm-citation',
  'citation',
]

export interface Citation {
  readonly text: string
  readonly parts?: ReferenceParts
  readonly doiAssertedBy?: DoiAsserter
  readonly links: readonly ReferenceLink[]
}

/** Elements that only wrap parts. */
const wrappers = new Set([
  'bold',
  'italic',
  'roman',
  'sc',
  'underline',
  'styled-content',
  'named-content',
  'date',
])
/** Values of `@person-group-type` (JATS 1.3) for those who made the cited work; editors and translators did not. */
const makers = new Set(['author', 'authors', 'allauthors', 'inventor', 'curator', 'compiler'])
/** In order: the element that names the cited work itself. */
const titles = ['article-title', 'chapter-title', 'data-title', 'part-title', 'trans-title']
/** Kinds (`@publication-type`, `@citation-type`) whose `source` is a work of its own, where no other title is. */
const wholeWorks =
  /^(?:book|thesis|dissertation|report|gov|web|software|standard|patent|data|database|monograph)/i
/** Of an untagged text that is searched for identifiers. */
const longestRemark = 4000
const year = /(?<!\d)(?:1[5-9]\d\d|20\d\d)(?!\d)/

/**
 * Reads one citation. Its own tags win; where they name neither a title nor a source, they are added to what can be
 * read from the text.
 *
 * The text is as printed (`printedCitation`); of a citation that has only parts it is their `referenceLine`.
 *
 * @param alternative the same citation as parts, from `citation-alternatives`: its tags are read instead.
 * @param refuse is told what was wrong with a part.
 * @returns `undefined` where the citation is empty.
 */
export function readCitation(
  citation: XmlElement,
  refuse: (message: string) => void,
  alternative: XmlElement = citation,
): Citation | undefined {
  const fields = fieldsOf(alternative)
  const tagged = taggedParts(alternative, fields, refuse)
  const isDescribed = tagged.title !== undefined || tagged.containerTitle !== undefined
  const printed = isPrinted(citation) || !isDescribed ? printedCitation(citation) : ''
  // Tagged identifiers stand bare at the end of the text and would be taken for pages.
  const parts = isDescribed ? tagged : merged(tagged, readReferenceText(printedCitation(citation, 'pub-id')))
  const text = printed || (parts && referenceLine(parts))
  if (!text) return undefined
  const doi = parts?.identifiers.find(({ scheme }) => scheme === 'doi')
  return {
    text,
    ...(parts === undefined ? {} : { parts }),
    ...(doi === undefined ? {} : { doiAssertedBy: asserterOf(fields) }),
    links: linksOf(citation),
  }
}

function fieldsOf(citation: XmlElement): XmlElement[] {
  return citation.children.flatMap((child) => {
    if (typeof child === 'string') return []
    return wrappers.has(child.name) ? [child, ...fieldsOf(child)] : [child]
  })
}

function taggedParts(
  citation: XmlElement,
  fields: readonly XmlElement[],
  refuse: (message: string) => void,
): ReferenceParts {
  const first = (name: string): XmlElement | undefined => fields.find((field) => field.name === name)
  const ownTitle = titleText(titles.map(first).find((element) => element !== undefined))
  const source = titleText(first('source') ?? first('trans-source') ?? first('conf-name') ?? first('series'))
  const isWhole = ownTitle === undefined && isWholeWork(citation, fields)
  const title = isWhole ? source : ownTitle
  const container = isWhole ? undefined : source
  const yearElement = first('year')
  const yearText = year.exec(textOf(yearElement) ?? yearElement?.attributes['iso-8601-date'] ?? '')?.[0]
  const note = fields.flatMap((field) => (field.name === 'comment' ? (noteOf(field) ?? []) : [])).join('; ')
  return {
    ...authorsOf(citation, fields),
    ...(title === undefined ? {} : { title: withoutStop(title) }),
    ...(container === undefined ? {} : { containerTitle: container }),
    ...(yearText === undefined ? {} : { year: Number(yearText) }),
    ...readNumbers(fields),
    identifiers: identifiersOf(citation, fields, ownTitle === undefined, refuse),
    ...(note === '' ? {} : { note }),
  }
}

function titleText(element: XmlElement | undefined): string | undefined {
  return trimmed(jatsText(element), '', ' ,;:')
}

/** Without the stop of the sentence; that of an abbreviation ("sp.") stays. */
function withoutStop(title: string): string {
  return title.replace(/(?<=[\p{L}\d]{4}|[)\]])\.$/u, '')
}

function isWholeWork({ attributes }: XmlElement, fields: readonly XmlElement[]): boolean {
  const kind = attributes['publication-type'] ?? attributes['citation-type'] ?? ''
  if (wholeWorks.test(kind)) return true
  const has = (...names: string[]): boolean => fields.some(({ name }) => names.includes(name))
  return (
    kind !== 'journal' && has('publisher-name', 'isbn', 'edition') && !has('volume', 'issue', 'conf-name')
  )
}

/** The names before the title are the authors'; after it, where not marked, the editors' ("In: …, editors"). */
function authorsOf(
  citation: XmlElement,
  fields: readonly XmlElement[],
): Pick<ReferenceParts, 'authors' | 'authorsTruncated'> {
  const authors: PersonName[] = []
  let truncated = false
  let isAfterTitle = false
  const add = (element: XmlElement): void => {
    if (element.name === 'etal') {
      truncated = true
    } else if (nameElements.includes(element.name)) {
      const name = readName(element)?.name
      if (name?.literal !== undefined && /^(?:and )?et\.? al\.?$/i.test(name.literal)) truncated = true
      else if (name !== undefined) authors.push(name)
    }
  }
  for (const field of fields) {
    const type = field.attributes['person-group-type']?.toLowerCase()
    if (field.name === 'person-group') {
      if (type === undefined ? isAfterTitle : !makers.has(type)) continue
      for (const member of fieldsOf(field)) add(member)
      truncated ||= saysEtAl(field)
    } else if (titles.includes(field.name) || field.name === 'source') {
      isAfterTitle ||= authors.length > 0 || isPrinted(citation)
    } else if (!isAfterTitle && field.name !== 'institution') {
      add(field)
    }
  }
  return { authors, authorsTruncated: truncated || saysEtAl(citation) }
}

/** In the text before the title, which need not be tagged. */
function saysEtAl(element: XmlElement): boolean {
  for (const child of element.children) {
    if (typeof child === 'string' ? /\bet\.? al\b/i.test(child) : child.name === 'italic' && saysEtAl(child))
      return true
    if (typeof child !== 'string' && (titles.includes(child.name) || child.name === 'source')) return false
  }
  return false
}

/** What a remark says beside addresses and identifiers. */
function noteOf(comment: XmlElement): string | undefined {
  const text = jatsText(comment, 'ext-link', 'uri', 'pub-id')
    ?.replace(/\bhttps?:\/\/\S+|\b(?:doi|PMC?ID|PubMed)\b ?[:=]?(?: ?10\.\S+| ?(?:PMC)?\d+)?/gi, '')
    .replace(/\b(?:Available|Retrieved)(?: online)?(?: (?:from|at))?\b:?\s*/i, '')
  const note = trimmed(text, ' .,;:()[]', ' .,;:()[]')
  return note !== undefined && /\p{L}{3}|\p{Lo}/u.test(note) ? note : undefined
}

function identifiersOf(
  citation: XmlElement,
  fields: readonly XmlElement[],
  isWhole: boolean,
  refuse: (message: string) => void,
): Identifier[] {
  const found: Identifier[] = []
  for (const field of fields) {
    const inside = field.name === 'comment' ? descendantsOf(field, 'pub-id') : [field]
    for (const element of inside) {
      const { name, attributes } = element
      const type =
        name === 'isbn'
          ? 'isbn'
          : name === 'pub-id' || name === 'object-id'
            ? attributes['pub-id-type']
            : undefined
      if (type === undefined || (type === 'isbn' && !isWhole)) continue
      const identifier = readIdentifier(type, textOf(element), refuse)
      if (identifier !== undefined) found.push(identifier)
    }
  }
  for (const { attributes, children } of descendantsOf(citation, 'ext-link', 'uri')) {
    const text = children.length === 1 && typeof children[0] === 'string' ? children[0].trim() : undefined
    const identifier =
      readIdentifier(attributes['ext-link-type'], text, () => {}) ??
      identifierOfAddress(attributes['href'] ?? '') ??
      identifierOfAddress(text ?? '')
    if (identifier !== undefined) found.push(identifier)
  }
  // What stands untagged in the text or in a remark.
  for (const child of citation.children) {
    const text = typeof child === 'string' ? child : child.name === 'comment' ? textOf(child) : undefined
    if (text !== undefined && /10\.\d{4}|PMC|PMID|arXiv/.test(text))
      found.push(...separateRemarks(text.slice(0, longestRemark)).identifiers)
  }
  return firstOfEachScheme(found)
}

/** Addresses that are no identifiers: pages of the work. */
function linksOf(citation: XmlElement): ReferenceLink[] {
  return descendantsOf(citation, 'ext-link', 'uri').flatMap((element) => {
    const label = textOf(element)
    const url = (element.attributes['href'] ?? label ?? '').trim()
    if (!/^(?:https?|ftp):\/\/\S+$/i.test(url) || identifierOfAddress(url) !== undefined) return []
    return [{ kind: 'OTHER' as const, label: label ?? url, url }]
  })
}

/** The list is the publisher's own, unless the tag names another (`@assigning-authority`). */
function asserterOf(fields: readonly XmlElement[]): DoiAsserter {
  const element = fields.find(
    ({ name, attributes }) => name === 'pub-id' && attributes['pub-id-type'] === 'doi',
  )
  const authority = element?.attributes['assigning-authority']?.toLowerCase()
  if (authority === undefined || authority === 'publisher') return 'PUBLISHER'
  return authority === 'crossref' ? 'CROSSREF' : 'OTHER'
}

/** What is tagged, and for the rest what was read. The remark may be the whole citation: it is no note then. */
function merged(
  { note: _remark, ...tagged }: ReferenceParts,
  read: ReferenceParts | undefined,
): ReferenceParts | undefined {
  if (read === undefined) return isEmpty(tagged) ? undefined : tagged
  return {
    ...read,
    ...tagged,
    authors: tagged.authors.length > 0 ? tagged.authors : read.authors,
    authorsTruncated: tagged.authors.length > 0 ? tagged.authorsTruncated : read.authorsTruncated,
    identifiers: firstOfEachScheme([...tagged.identifiers, ...read.identifiers]),
  }
}

function isEmpty(parts: ReferenceParts): boolean {
  return Object.values(parts).every(
    (value) => value === false || (Array.isArray(value) && value.length === 0),
  )
}
