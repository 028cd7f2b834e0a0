import type { XmlElement } from '../xml/xml-tree.ts'

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
  'publisher',
])

/** In order: the element that names the cited work itself. */
export const citedTitles: readonly string[] = [
  'article-title',
  'chapter-title',
  'data-title',
  'part-title',
  'trans-title',
]

/** The parts of a citation in their order, those in wrappers too. */
export function citationFields(citation: XmlElement): XmlElement[] {
  return citation.children.flatMap((child) => {
    if (typeof child === 'string') return []
    return wrappers.has(child.name) ? [child, ...citationFields(child)] : [child]
  })
}
