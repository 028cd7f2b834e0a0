import type { Label } from '../../../src/formats/reference/model/labels.ts'
import { childrenOf, descendantsOf, rawTextOf, type XmlElement } from '../../../src/formats/xml/xml-tree.ts'
import type { LabelledLine } from '../../labelled-line.ts'
import { withFoundParts } from '../shape/found-parts.ts'
import { unknownGap } from '../shape/gaps.ts'
import { jatsKindOf } from './jats-kind.ts'
import { labelledLine } from '../shape/labelled.ts'
import { joinPieces, type Piece } from '../shape/pieces.ts'
import type { Article } from '../articles.ts'

/**
 * The references of whole JATS articles that print their text with the parts tagged in it: `mixed-citation`, and
 * `citation` of NLM 2.3. A line is not complete where words are outside the tags. The group is the article.
 *
 * Publishers that write out names only by tags (`<surname>Barstow</surname><given-names>T. J.</given-names>`) get blanks
 * and commas between them, as they are printed.
 *
 * @see JATS 1.3, `<mixed-citation>`
 */
export function readJatsArticle({ id, root }: Article): LabelledLine[] {
  return descendantsOf(root, 'mixed-citation', 'citation').flatMap(
    (citation) => readCitation(citation, id) ?? [],
  )
}

function readCitation(citation: XmlElement, group: string): LabelledLine | undefined {
  const isPrinted = citation.children.some((child) => typeof child === 'string' && /[.,;:]/.test(child))
  if (!isPrinted) return undefined
  const hasTitle =
    descendantsOf(citation, 'article-title', 'chapter-title', 'part-title', 'data-title').length > 0
  const pieces: Piece[] = []
  addPieces(citation, { hasTitle, label: undefined, role: 'author' }, pieces)
  const rough = joinPieces(pieces)
  const type = citation.attributes['publication-type'] ?? citation.attributes['citation-type']
  const line = labelledLine(
    { text: rough.text, segments: withFoundParts(rough.text, rough.segments) },
    {
      source: 'jats-articles',
      group,
      kind: jatsKindOf(type, new Set(rough.segments.map(({ label }) => label))),
    },
  )
  if (line === undefined || line.segments.length < 2) return undefined
  return unknownGap(line.text, line.segments) === undefined ? line : { ...line, complete: false }
}

interface Context {
  readonly hasTitle: boolean
  /** Of the element around: bold type, formulas and the like inherit it. */
  readonly label: Label | undefined
  readonly role: Label
}

function addPieces(element: XmlElement, context: Context, pieces: Piece[]): void {
  for (const child of element.children) {
    if (typeof child === 'string') pieces.push({ text: child, label: context.label })
    else addElement(child, context, pieces)
  }
}

function addElement(element: XmlElement, context: Context, pieces: Piece[]): void {
  const { name } = element
  if (name === 'pub-id') return addIdentifier(element, pieces)
  const inside = { ...context, label: labelOf(element, context) ?? context.label }
  if (name === 'name' || name === 'string-name') addName(element, context, pieces)
  else if (name === 'etal')
    pieces.push({ text: rawTextOf(element) || `${gapBefore(pieces)}et al`, label: context.role })
  else if (name === 'person-group') addPieces(element, { ...context, role: roleOf(element) }, pieces)
  else {
    const own: Piece[] = []
    addPieces(element, inside, own)
    // One element is one part, but for marks of its own inside it.
    const [first = { text: '' }] = own
    const last = pieces.at(-1)
    const isGlued =
      last !== undefined && /[\p{L}\p{N}]$/u.test(last.text) && /^[\p{L}\p{N}]/u.test(first.text)
    if (isGlued && inside.label !== undefined && last.label !== undefined && last.label !== inside.label)
      pieces.push({ text: ' ' })
    if (inside.label !== undefined && own.every(({ label }) => label === inside.label)) {
      pieces.push({ text: own.map(({ text }) => text).join(''), label: inside.label })
    } else pieces.push(...own)
  }
}

/**
 * Identifiers are tagged where they are not printed. Those of PubMed stay where the text announces them; a DOI gets its
 * "doi:" where that is missing.
 */
function addIdentifier(element: XmlElement, pieces: Piece[]): void {
  const text = rawTextOf(element)
  const before = pieces
    .map((piece) => piece.text)
    .join('')
    .slice(-40)
  const isAnnounced = /(?:doi|pmid|pubmed|medline|pmcid|arxiv|doi\.org)[\s:/]*$/i.test(before)
  const type = element.attributes['pub-id-type'] ?? ''
  if (!isAnnounced) {
    if (type !== 'doi') return
    pieces.push({ text: /\s$/.test(before) ? 'doi: ' : ' doi: ' })
  }
  pieces.push({ text, label: 'identifier' })
}

/** Names without any print between their parts, or between each other, get what is printed there. */
function addName(element: XmlElement, { role }: Context, pieces: Piece[]): void {
  const parts = childrenOf(element)
  const isBare = element.children.every((child) => typeof child !== 'string' || child.trim() === '')
  const hasBlanks = element.children.some((child) => typeof child === 'string')
  const given = rawTextOf(parts.find(({ name }) => name === 'given-names'))
  const separator = hasBlanks ? ' ' : given.includes('.') && parts[0]?.name === 'surname' ? ', ' : ' '
  const text = isBare ? parts.map((part) => rawTextOf(part).trim()).join(separator) : rawTextOf(element)
  const last = pieces.at(-1)
  const isGlued = last?.label === role && /[\p{L}\p{N}.]$/u.test(last.text)
  if (isGlued) pieces.push({ text: ', ' })
  pieces.push({ text, label: role })
}

const gapBefore = (pieces: readonly Piece[]): string =>
  /[\p{L}.]$/u.test(pieces.at(-1)?.text ?? '') ? ', ' : ''

function roleOf(group: XmlElement): Label {
  const type = group.attributes['person-group-type'] ?? ''
  if (/editor/.test(type)) return 'editor'
  if (/translator/.test(type)) return 'translator'
  return 'author'
}

const byName: Readonly<Record<string, Label>> = {
  'article-title': 'title',
  'chapter-title': 'title',
  'part-title': 'title',
  'data-title': 'title',
  'trans-title': 'title',
  volume: 'volume',
  issue: 'issue',
  supplement: 'issue',
  fpage: 'pages',
  lpage: 'pages',
  'page-range': 'pages',
  'elocation-id': 'pages',
  year: 'date',
  month: 'date',
  day: 'date',
  season: 'date',
  'conf-date': 'date',
  'date-in-citation': 'accessed',
  'access-date': 'accessed',
  'publisher-name': 'publisher',
  'publisher-loc': 'place',
  'conf-loc': 'place',
  'conf-name': 'container',
  edition: 'edition',
  series: 'series',
  'pub-id': 'identifier',
  'object-id': 'identifier',
  'issue-id': 'identifier',
  isbn: 'identifier',
  issn: 'identifier',
  patent: 'identifier',
  label: 'number',
  size: 'other',
  institution: 'publisher',
  version: 'other',
}

function labelOf(element: XmlElement, { hasTitle, role }: Context): Label | undefined {
  const text = rawTextOf(element)
  switch (element.name) {
    case 'source':
      return hasTitle ? 'container' : 'title'
    case 'collab':
      return role === 'author' ? 'collaboration' : role
    case 'ext-link':
    case 'uri':
      return /^\W*(?:https?:|www\.|ftp:|10\.\d|\S+\.\w+\/)|^\W*\d{5,9}\W*$/i.test(text)
        ? 'identifier'
        : undefined
    case 'comment':
      return childrenOf(element, 'ext-link', 'uri', 'pub-id').length > 0 ||
        /10\.\d{4}|https?:|PMID|PubMed/i.test(text)
        ? undefined
        : 'note'
    default:
      return byName[element.name]
  }
}
