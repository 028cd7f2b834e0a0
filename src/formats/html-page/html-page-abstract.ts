import { type AbstractText, readAbstractText } from './html-page-abstract-text.ts'
import { classesOf, isShown, measureOf, shortTextOf } from './html-page-tree.ts'
import { childrenOf, type XmlElement } from '../xml/xml-tree.ts'

/** "abstract", "html-abstract", "articleBody_abstractText", "hlFld-Abstract", "abstract-container", "abstract-1". */
const mark =
  /^(?:[a-z\d]+[-_]{1,2})*(?:article|journal|fulltext|main|sv)?abstracts?(?:[-_]{0,2}(?:text|content|section|body|box|container|group|full|\d+))*$/
/** Words beside it where the box holds something else. */
const otherMark =
  /graphic|visual|video|teaser|highlight|image|figure|link|button|tab\b|nav|menu|title|heading/
const neverMarked: ReadonlySet<string> = new Set(
  'html body a li button label input img meta link h1 h2 h3 h4 h5 h6'.split(' '),
)
/** Where other works than the page's own stand. */
const elsewhereClass =
  /^(?:references?|reference-?list|ref-?list|bibliography|cit-list|citation-list|related|recommend\w*|similar|cited-?by)(?:$|[-_])/
const elsewhere: ReadonlySet<string> = new Set(['nav', 'footer', 'aside', 'head'])
const scholarly = /\/(?:\w*ScholarlyArticle|Thesis|Chapter|Report)\b/
/** Characters. A box with more holds the article. */
const longestBox = 20_000
const mostHeadings = 20
const heading = /^h[1-6]$/

/**
 * The abstract that a page prints: the text of the innermost box that is marked as one (by class or id, the role
 * "doc-abstract", `type="abstract"`, or `itemprop` in a scholarly work of schema.org), or else what follows a heading
 * "Abstract". A text whose box has that heading wins over others.
 *
 * @returns `undefined` where there is none, or several that differ and cannot be told apart.
 * @see DPUB-ARIA 1.1, `doc-abstract`; schema.org, `abstract`, `description`
 */
export function findPrintedAbstract(page: XmlElement): AbstractText | undefined {
  const marked = markedTexts(page.children, false, false)
  const found = marked.length > 0 ? marked : headedTexts(page)
  const headed = found.filter(({ isHeaded }) => isHeaded)
  const [first, ...others] = (headed.length > 0 ? headed : found).toSorted(
    (a, b) => b.text.length - a.text.length,
  )
  return first !== undefined && others.every((other) => isBeginning(other.text, first)) ? first : undefined
}

/**
 * The abstract of the tags, or the printed one where there is no other or that of the tags is but its beginning, as
 * many sites cut theirs off ("… synthesized LiC...").
 */
export function fullerAbstract(
  tagged: string | undefined,
  printed: AbstractText | undefined,
): string | undefined {
  if (tagged === undefined || printed === undefined) return tagged ?? printed?.text
  const isLonger = lettersOf(printed.bare).length > lettersOf(tagged).length
  return isLonger && isBeginning(tagged, printed) ? printed.text : tagged
}

/** Whether a text begins as the abstract does, with or without the headings of its sections. */
function isBeginning(text: string, { text: whole, bare }: AbstractText): boolean {
  const letters = lettersOf(text)
  return letters !== '' && [whole, bare].some((printed) => lettersOf(printed).startsWith(letters))
}

function lettersOf(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/&(?:hellip|#8230);/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '')
}

/**
 * @param isInside whether they stand in a marked box: of that, paragraphs are parts.
 * @param isScholarly whether `itemprop` speaks of a scholarly work here.
 */
function markedTexts(
  nodes: readonly (XmlElement | string)[],
  isInside: boolean,
  isScholarly: boolean,
): AbstractText[] {
  const found: AbstractText[] = []
  const keep = (text: AbstractText | undefined): void => {
    if (text !== undefined) found.push(text)
  }
  const siblings = nodes.filter((node) => typeof node !== 'string')
  for (const [at, child] of siblings.entries()) {
    if (!isShown(child) || isElsewhere(child)) continue
    const { itemtype } = child.attributes
    const inScholarly = itemtype === undefined ? isScholarly : scholarly.test(itemtype)
    const isMarked = isMarkedBox(child, inScholarly)
    const inner = markedTexts(child.children, isInside || isMarked, inScholarly)
    found.push(...inner)
    if (!isMarked || inner.length > 0 || measureOf(child).printed > longestBox) continue
    if (!/^(?:p|span)$/.test(child.name)) keep(readAbstractText([child]))
    else if (!isInside && !isAlike(siblings[at - 1], child)) keep(readAbstractText(alikeFrom(siblings, at)))
  }
  return found
}

function isMarkedBox({ name, attributes }: XmlElement, isScholarly: boolean): boolean {
  if (neverMarked.has(name)) return false
  const { role, type, itemprop } = attributes
  if (role === 'doc-abstract' || (type === 'abstract' && /^(?:section|div)$/.test(name))) return true
  if (isScholarly && /^(?:abstract|description)$/.test(itemprop ?? '')) return true
  const classes = classesOf({ name, attributes, children: [] })
  return classes.some((word) => mark.test(word)) && !classes.some((word) => otherMark.test(word))
}

function isElsewhere(element: XmlElement): boolean {
  return elsewhere.has(element.name) || classesOf(element).some((word) => elsewhereClass.test(word))
}

/** The paragraphs of one abstract, each of which is marked. */
function alikeFrom(siblings: readonly XmlElement[], start: number): XmlElement[] {
  const found: XmlElement[] = []
  for (let at = start, next = siblings[at]; next !== undefined; next = siblings[at]) {
    if (!isAlike(siblings[start], next)) break
    found.push(next)
    at += 1
  }
  return found
}

function isAlike(other: XmlElement | undefined, { name, attributes }: XmlElement): boolean {
  return other !== undefined && other.name === name && other.attributes['class'] === attributes['class']
}

/** What follows headings "Abstract": up to the next heading of their rank, in their box or behind it. */
function headedTexts(page: XmlElement): AbstractText[] {
  const found: AbstractText[] = []
  let headings = 0
  const visit = (parent: XmlElement, ancestors: readonly XmlElement[]): void => {
    const line = [...ancestors.slice(-2), parent]
    for (const child of childrenOf(parent)) {
      if (!isShown(child) || isElsewhere(child)) continue
      if (headings < mostHeadings && heading.test(child.name) && isNamedAbstract(child)) {
        headings += 1
        const text = textUnder(child, line)
        if (text !== undefined) found.push(text)
      } else visit(child, line)
    }
  }
  visit(page, [])
  return found
}

function isNamedAbstract(element: XmlElement): boolean {
  return /^abstract[.:]?$/i.test(shortTextOf(element, 300) ?? '')
}

function textUnder(element: XmlElement, line: readonly XmlElement[]): AbstractText | undefined {
  let inner = element
  for (const parent of line.toReversed()) {
    const after = parent.children.slice(parent.children.indexOf(inner) + 1)
    const text = readAbstractText(after, element.name)
    if (text !== undefined) return { ...text, isHeaded: true }
    inner = parent
  }
  return undefined
}
