import { printedText } from '../values/plain-text.ts'
import type { XmlElement } from '../xml/xml-tree.ts'

/** Elements whose content is no part of the text that they stand in. */
const apart = new Set([
  'fn',
  'graphic',
  'inline-graphic',
  'media',
  'alt-text',
  'long-desc',
  'object-id',
  'institution-id',
  'annotation',
  'processing-meta',
])
/** Elements that stand on lines of their own. */
const block = new Set([
  'break',
  'p',
  'sec',
  'title',
  'list',
  'list-item',
  'def-item',
  'term',
  'def',
  'disp-formula',
  'disp-quote',
  'label',
  'td',
  'th',
])
/** Kinds of cross-references that print a sign for a footnote, an affiliation, an address. */
const signs = new Set(['fn', 'table-fn', 'aff', 'author-notes', 'corresp', 'author-note'])

/**
 * The text of an element of JATS as a reader sees it: mark-up and the signs of footnotes left out, one of several
 * `alternatives` taken, white space folded.
 *
 * @param without names of further elements to leave out.
 * @returns `undefined` where there is none.
 * @see JATS 1.3, `<alternatives>`, `<xref>`, `<tex-math>`
 */
export function jatsText(element: XmlElement | undefined, ...without: readonly string[]): string | undefined {
  if (element === undefined) return undefined
  return printedText(textIn(element, without)) || undefined
}

/**
 * A text without these characters at its ends: punctuation that was tagged with it.
 *
 * @returns `undefined` where nothing is left.
 * @example trimmed('[12].', '[', '].') // '12'
 */
export function trimmed(text: string | undefined, atStart: string, atEnd: string): string | undefined {
  if (text === undefined) return undefined
  let start = 0
  let end = text.length
  while (start < end && atStart.includes(text.charAt(start))) start += 1
  while (end > start && atEnd.includes(text.charAt(end - 1))) end -= 1
  return text.slice(start, end) || undefined
}

function textIn(element: XmlElement, without: readonly string[]): string {
  let text = ''
  const children = element.name === 'alternatives' ? chosen(element) : element.children
  for (const child of children) {
    if (typeof child === 'string') {
      text += child
    } else if (!apart.has(child.name) && !without.includes(child.name) && !isSign(child)) {
      const inner = child.name === 'tex-math' ? formulaOf(child) : textIn(child, without)
      text += block.has(child.name) ? ` ${inner} ` : inner
    }
  }
  return text
}

function isSign({ name, attributes }: XmlElement): boolean {
  return name === 'xref' && signs.has(attributes['ref-type'] ?? '')
}

/** Of a formula in several notations MathML: its text is the formula's, less its layout. */
function chosen({ children }: XmlElement): readonly XmlElement[] {
  const elements = children.filter((child) => typeof child !== 'string')
  const best = elements.find(({ name }) => name === 'math') ?? elements.find(({ name }) => !apart.has(name))
  return best === undefined ? [] : [best]
}

/** Many publishers give a whole TeX document for one formula. */
function formulaOf(element: XmlElement): string {
  const tex = textIn(element, [])
  const start = tex.indexOf('\\begin{document}')
  const end = tex.lastIndexOf('\\end{document}')
  const formula = start === -1 || end < start ? tex : tex.slice(start + '\\begin{document}'.length, end)
  return formula.replaceAll('$', '').trim()
}
