import { Parser } from 'htmlparser2'
import { UserError } from '../../domain/errors.ts'
import { printedText } from '../values/plain-text.ts'
import type { XmlElement } from '../xml/xml-tree.ts'

/** Elements whose text is no text of the page; of scripts only data blocks are kept. */
const silent: ReadonlySet<string> = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'svg',
  'button',
  'select',
])
/** Elements after which a new word begins. */
const block: ReadonlySet<string> = new Set(
  'p br div section article li ul ol dl dt dd h1 h2 h3 h4 h5 h6 tr td th table header footer aside figure hr'.split(
    ' ',
  ),
)
/** A recursion over the tree stays harmless; what stands deeper is put where the depth ends. */
const deepest = 300
/** The parser's work grows with the square of the elements left open: a page with more is made to hurt. */
const mostOpen = 20_000

interface OpenElement extends XmlElement {
  readonly children: (XmlElement | string)[]
}

/**
 * Parses a page as browsers forgive it, into the same light tree as XML, names and attribute names in lower case.
 * Nothing is run or fetched. Comments, styles and scripts are left out, but for data blocks ("application/ld+json").
 *
 * @returns an element "#page" that holds all.
 * @throws UserError where the elements stand deeper than in any real page.
 */
export function parsePage(text: string): XmlElement {
  const page: OpenElement = { name: '#page', attributes: {}, children: [] }
  const open: OpenElement[] = [page]
  let tooDeep = 0
  const parser = new Parser({
    onopentag(name, attributes) {
      if (open.length > deepest) {
        tooDeep += 1
        if (tooDeep > mostOpen) {
          throw new UserError(`This is no page of an article: its elements stand more than ${mostOpen} deep.`)
        }
        return
      }
      const element: OpenElement = { name, attributes, children: [] }
      open.at(-1)?.children.push(element)
      open.push(element)
    },
    onclosetag() {
      if (tooDeep > 0) tooDeep -= 1
      else if (open.length > 1) open.pop()
    },
    ontext(value) {
      const parent = open.at(-1)
      if (parent !== undefined && keepsText(parent)) parent.children.push(value)
    },
  })
  parser.write(text)
  parser.end()
  return page
}

function keepsText({ name, attributes }: XmlElement): boolean {
  return !silent.has(name) || (name === 'script' && /\bld\+json\b/i.test(attributes['type'] ?? ''))
}

/** Whether the element is there for readers to see: no script, and not hidden by its own attributes. */
export function isShown({ name, attributes }: XmlElement): boolean {
  return (
    !silent.has(name) && !('hidden' in attributes) && !/display\s*:\s*none/i.test(attributes['style'] ?? '')
  )
}

/** The text that readers see, blanks between blocks, white space folded. */
export function shownText(element: XmlElement): string {
  const parts: string[] = []
  const visit = (node: XmlElement): void => {
    for (const child of node.children) {
      if (typeof child === 'string') parts.push(child)
      else if (isShown(child)) {
        const gap = block.has(child.name) ? ' ' : ''
        parts.push(gap)
        visit(child)
        parts.push(gap)
      }
    }
  }
  visit(element)
  return printedText(parts.join(''))
}

/** What a first look at an element needs, without its text being put together. */
export interface Measure {
  /** Characters in it that readers see, blanks included. */
  readonly length: number
  /** Of these, without blanks at the ends of texts: how many there are, and how many of them in links. */
  readonly printed: number
  readonly linked: number
  /** Elements in it that readers see. */
  readonly elements: number
  /** Whether a year or an address stands in it, as in every reference. */
  readonly isCited: boolean
}

const measures = new WeakMap<XmlElement, Measure>()
const cited = /(?:1[5-9]|20)\d\d|\bin press\b|\bhttps?:/

/** Measures an element once, from the measures of what is in it: cheap for each element of a large page. */
export function measureOf(element: XmlElement): Measure {
  const known = measures.get(element)
  if (known !== undefined) return known
  let length = 0
  let printed = 0
  let linked = 0
  let elements = 0
  let isCited = false
  for (const child of element.children) {
    if (typeof child !== 'string' && !isShown(child)) continue
    const part: Measure =
      typeof child === 'string'
        ? { ...textMeasure(child), isCited: isCited || cited.test(child) }
        : measureOf(child)
    length += part.length
    printed += part.printed
    linked += part.linked
    elements += part.elements
    isCited ||= part.isCited
  }
  const measure = {
    length,
    printed,
    linked: element.name === 'a' ? printed : linked,
    elements: elements + 1,
    isCited,
  }
  measures.set(element, measure)
  return measure
}

function textMeasure(text: string): Omit<Measure, 'isCited'> {
  return { length: text.length, printed: text.trim().length, linked: 0, elements: 0 }
}

/** The text that readers see, where it has no more than so many characters as they stand in the page, nor elements. */
export function shortTextOf(element: XmlElement, longest: number): string | undefined {
  const { length, elements } = measureOf(element)
  return Math.max(length, elements) > longest ? undefined : shownText(element)
}

/** Whether a new word begins before and after the element. */
export function isBlock(element: XmlElement): boolean {
  return block.has(element.name)
}

/** The words of `class` and the `id`, in lower case. */
export function classesOf({ attributes }: XmlElement): readonly string[] {
  return `${attributes['class'] ?? ''} ${attributes['id'] ?? ''}`.toLowerCase().split(/\s+/).filter(Boolean)
}
