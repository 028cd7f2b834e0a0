import { classesOf, isBlock, isShown, measureOf, shortTextOf } from './html-page-tree.ts'
import { printedText } from '../values/plain-text.ts'
import type { XmlElement } from '../xml/xml-tree.ts'

/** An abstract as printed. */
export interface AbstractText {
  /** Its sections are led by their headings ("Background: … Methods: …"); its own heading is not part of it. */
  readonly text: string
  /** Without the headings of its sections, as tags have it. */
  readonly bare: string
  /** Whether "Abstract" stands over it. */
  readonly isHeaded: boolean
}

/** Fewer characters say that there is no abstract; more are the article. */
const shortest = 60
const longest = 10_000
/** A formula takes some hundreds. */
const mostElements = 20_000
/** White space of the source counts. */
const longestHeading = 300
const ownHeading = /^(?:abstract|summary)\s*[.:]?$/i
/** What may stand in such a box and is no abstract; behind one, what ends it. */
const otherHeading =
  /^(?:(?:research |article )?highlights?|(?:graphical|visual|video) (?:abstract|summary)|(?:author|editor|lay|plain.language)\S{0,2} summary|key ?points?|significance(?: statement)?|in brief|teaser|key ?words?|index terms|figures?|references?|introduction|(?:article )?(?:metrics|info\w*)|related .*|copyright|funding|cite this.*|citation)\s*[.:]?$/i
const apart: ReadonlySet<string> = new Set(['figure', 'table', 'nav', 'aside', 'footer', 'form', 'label'])
const apartClass =
  /^fig(?:ure)?s?$|figure|graphic|keyword|kwd|copyright|licen[cs]e|^access|download|toolbar|^share|supplement|history|^nav|^button|^btn/
const button =
  /^(?:view|show|read|hide|see|download|get|open|jump to|go to|expand|full text)\b.{0,40}$|^(?:pdf|html|top|more|close|previous|next|figures?)$/i
const keywordLine = /^(?:key ?words?|index terms)\b/i

/**
 * Puts the text of an abstract together out of what stands in its box, or after its heading: without figures, keywords,
 * buttons and lists of links.
 *
 * @param rank of the heading that it follows ("h2"): one of the same rank ends it.
 * @returns `undefined` where it is no abstract: too short or too long, under another heading, or with the page's own.
 */
export function readAbstractText(
  nodes: readonly (XmlElement | string)[],
  rank?: string,
): AbstractText | undefined {
  const parts: string[] = []
  const bare: string[] = []
  let length = 0
  /** Of a section whose text has not begun. */
  let pending = ''
  let elements = 0
  let isHeaded = false
  let isOver = false
  let isOther = false
  const put = (text: string): void => {
    const { length: added } = text.trim()
    if (added > 0) parts.push(pending)
    if (added > 0) pending = ''
    parts.push(text)
    bare.push(text)
    length += added
  }
  const putHeading = (element: XmlElement, text: string): void => {
    if (ownHeading.test(text)) isHeaded = true
    else if (element.name === 'h1') isOther = true
    else if (otherHeading.test(text) || (rank !== undefined && element.name <= rank)) {
      isOver = true
      isOther ||= length === 0
    } else pending = ` ${text}${/[:.?!]$/.test(text) ? '' : ':'} `
  }
  const visit = (children: readonly (XmlElement | string)[]): void => {
    for (const child of children) {
      if (isOver || isOther || length > longest) return
      if (typeof child === 'string') {
        put(child)
        continue
      }
      elements += 1
      isOther ||= elements > mostElements
      if (!isShown(child) || isApart(child)) continue
      const text = shortTextOf(child, longestHeading)
      if (/^h[1-6]$/.test(child.name)) putHeading(child, text ?? '')
      else if (text !== undefined && length === 0 && ownHeading.test(text)) isHeaded = true
      else {
        const gap = isBlock(child) ? ' ' : ''
        put(gap)
        visit(child.children)
        put(gap)
      }
    }
  }
  visit(nodes)
  const read = { text: cleaned(parts), bare: cleaned(bare), isHeaded }
  return isOther || read.bare.length < shortest || read.text.length > longest ? undefined : read
}

/** Whether an element of the box is no part of the text. */
function isApart(element: XmlElement): boolean {
  if (apart.has(element.name) || classesOf(element).some((word) => apartClass.test(word))) return true
  if (/^(?:ul|ol)$/.test(element.name) && isLinks(element)) return true
  const text = shortTextOf(element, longestHeading)
  if (text === undefined) return false
  return element.name === 'a' ? button.test(text) : isBlock(element) && keywordLine.test(text)
}

/** A list of nothing but links. */
function isLinks(list: XmlElement): boolean {
  const { printed, linked } = measureOf(list)
  return linked > printed * 0.9
}

function cleaned(parts: readonly string[]): string {
  return printedText(parts.join(''))
    .replace(/^Abstract(?=\p{Lu}|\s*[:.]\s)/u, '')
    .replace(/^[:.\s–—-]+(?=\S)/, '')
}
