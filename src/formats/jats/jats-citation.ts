import { confidenceBeside } from '../../domain/reading-confidence.ts'
import type { DoiAsserter, Identifier, ReferenceLink, ReferenceParts } from '../../domain/record.ts'
import { citationFields, citedTitles } from './jats-citation-fields.ts'
import { readImprint } from './jats-citation-imprint.ts'
import { citedType, isWholeWork } from './jats-citation-kind.ts'
import { readCitedPeople } from './jats-citation-people.ts'
import { isPrinted, printedCitation } from './jats-citation-text.ts'
import { firstOfEachScheme, identifierOfAddress, readIdentifier } from './jats-identifiers.ts'
import { readNumbers } from './jats-numbers.ts'
import { jatsText, trimmed } from './jats-text.ts'
import { identifiersIn } from '../reference/fields/identifiers.ts'
import { referenceLine } from '../reference/reference-line.ts'
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
  const fields = citationFields(alternative)
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

function taggedParts(
  citation: XmlElement,
  fields: readonly XmlElement[],
  refuse: (message: string) => void,
): ReferenceParts {
  const first = (name: string): XmlElement | undefined => fields.find((field) => field.name === name)
  const ownTitle = titleText(citedTitles.map(first).find((element) => element !== undefined))
  const sourceElement = first('source') ?? first('trans-source') ?? first('conf-name') ?? first('series')
  const source = titleText(sourceElement)
  const isWhole = ownTitle === undefined && isWholeWork(citation, fields)
  const title =
    (isWhole ? source : ownTitle) ?? (source === undefined ? titleText(first('patent')) : undefined)
  const container = isWhole ? undefined : source
  const type = citedType(citation, fields, title !== undefined && container !== undefined)
  const yearElement = first('year')
  const yearText = year.exec(textOf(yearElement) ?? yearElement?.attributes['iso-8601-date'] ?? '')?.[0]
  const note = fields.flatMap((field) => (field.name === 'comment' ? (noteOf(field) ?? []) : [])).join('; ')
  return {
    ...(type === undefined ? {} : { type }),
    ...readCitedPeople(citation, fields),
    ...(title === undefined ? {} : { title }),
    ...(container === undefined ? {} : { containerTitle: container }),
    ...(yearText === undefined ? {} : { year: Number(yearText) }),
    ...readNumbers(fields),
    ...readImprint(fields, type, sourceElement),
    identifiers: identifiersOf(citation, fields, ownTitle === undefined || type === 'BOOK', refuse),
    ...(note === '' ? {} : { note }),
  }
}

function titleText(element: XmlElement | undefined): string | undefined {
  return trimmed(jatsText(element), '', ' ,;:')
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
      found.push(...identifiersIn(text.slice(0, longestRemark), []))
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
  const { confidence, ...others } = read
  return {
    ...others,
    ...tagged,
    ...confidenceBeside(confidence, tagged),
    authors: tagged.authors.length > 0 ? tagged.authors : read.authors,
    authorsTruncated: tagged.authors.length > 0 ? tagged.authorsTruncated : read.authorsTruncated,
    identifiers: firstOfEachScheme([...tagged.identifiers, ...read.identifiers]),
  }
}

/** Nothing by which a work could be found: its kind and its publisher alone are none. */
function isEmpty({
  authors,
  title,
  containerTitle,
  year,
  volume,
  issue,
  firstPage,
  identifiers,
}: ReferenceParts): boolean {
  const places = [title, containerTitle, year, volume, issue, firstPage]
  return authors.length === 0 && identifiers.length === 0 && places.every((part) => part === undefined)
}
