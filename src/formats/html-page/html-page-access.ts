import type { Access } from '../../domain/record.ts'
import { shortTextOf } from './html-page-tree.ts'
import { descendantsOf, type XmlElement } from '../xml/xml-tree.ts'

const licence = /creativecommons\.org\/(?:licenses|publicdomain)\//i
/** The sentence that licenses an article, with the licence linked in it. */
const licensing =
  /open[- ]access article|(?:article|work|content|content,? except where otherwise noted,?) is (?:published |made available |licen[sc]ed |distributed )?.{0,60}(?:under|licen[sc]e)|distributed under/i

/**
 * Whether a link on the page puts the article under a Creative Commons licence: one with `rel="license"`, or one in a
 * sentence that says so of the article. Any other link may be about a picture or the site.
 */
export function accessByLicence(page: XmlElement): Access | undefined {
  const isLicence = (link: XmlElement): boolean => licence.test(link.attributes['href'] ?? '')
  const links = descendantsOf(page, 'a', 'link').filter(isLicence)
  if (links.some(({ attributes }) => /\blicense\b/i.test(attributes['rel'] ?? ''))) return 'OPEN'
  if (links.length === 0) return undefined
  const sentences = descendantsOf(page, 'p', 'div', 'span', 'li').filter((element) =>
    element.children.some((child) => typeof child !== 'string' && child.name === 'a' && isLicence(child)),
  )
  return sentences.some((element) => licensing.test(shortTextOf(element, 5000) ?? '')) ? 'OPEN' : undefined
}
