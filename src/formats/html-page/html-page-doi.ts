import { parseDoi } from '../../domain/doi.ts'
import { doiOfAddress } from '../../domain/doi-address.ts'
import { findReferenceItems } from './html-page-reference-list.ts'
import { classesOf, isShown, shortTextOf } from './html-page-tree.ts'
import { childrenOf, type XmlElement } from '../xml/xml-tree.ts'

/** Where other works than the page's own stand, and figures, which have DOIs too. */
const elsewhere: ReadonlySet<string> = new Set(['nav', 'footer', 'aside', 'head', 'figure'])
const elsewhereClass =
  /^(?:references?|reference-?list|ref-?list|bibliography|cit-list|citation-list|related|recommend\w*|similar|cited-?by|footer|comments?|fig(?:ure)?s?|supplement\w*)(?:$|[-_])/
/** A line with the DOI and nothing else. */
const alone =
  /^(?:(?:article )?(?:doi|digital object identifier)\s?:?\s*)?((?:https?:\/\/(?:dx\.|www\.)?doi\.org\/)?10\.\d{4,9}\/\S+)$/i
/** At the end of a line that prints the citation of the article. */
const labelled = /(?:\bdoi\s?[:=]?\s*|https?:\/\/(?:dx\.|www\.)?doi\.org\/)(10\.\d{4,9}\/[^\s<>"]+)/gi
const longestLine = 400

/**
 * The DOI of the article where no tag of the page says it: of the address that the page gives as its own, of a line that has
 * nothing but it, or of the lines that print the article's citation. References and boxes about other works do not count.
 *
 * @param address the page's own.
 * @returns `undefined` where lines of one kind name several.
 */
export function findPageDoi(page: XmlElement, address: string | undefined): string | undefined {
  const own = address === undefined ? undefined : doiOfAddress(address)
  if (own !== undefined) return own
  const cited = new Set(findReferenceItems(page))
  const lines = new Set<string>()
  const printed = new Set<string>()
  const look = (text: string): void => {
    const only = parseDoi(alone.exec(text)?.[1] ?? '')
    if (only !== undefined) lines.add(only)
    for (const [, doi] of text.matchAll(labelled)) {
      const found = parseDoi(doi ?? '')
      if (found !== undefined) printed.add(found)
    }
  }
  /** @returns whether all in it is the page's own. */
  const visit = (parent: XmlElement): boolean => {
    let isOwn = true
    for (const child of childrenOf(parent)) {
      if (!isShown(child)) continue
      const isAll = !cited.has(child) && !isElsewhere(child) && visit(child)
      const text = isAll ? shortTextOf(child, longestLine) : undefined
      if (text?.includes('10.') === true) look(text)
      isOwn &&= isAll
    }
    return isOwn
  }
  visit(page)
  const [first] = lines.size > 0 ? lines : printed
  return (lines.size > 0 ? lines : printed).size === 1 ? first : undefined
}

function isElsewhere(element: XmlElement): boolean {
  return elsewhere.has(element.name) || classesOf(element).some((word) => elsewhereClass.test(word))
}
