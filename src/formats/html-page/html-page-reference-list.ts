import { classesOf, isShown, measureOf, shortTextOf } from './html-page-tree.ts'
import { childrenOf, type XmlElement } from '../xml/xml-tree.ts'

const headingText =
  /^(?:[\dIVX]{1,4}[.)]? ?)?(?:references?(?: and (?:notes|links|recommended reading))?|bibliography|literature(?: cited)?|(?:cited |list of )?references|reference list|works cited)(?: ?[([]?\d{1,5}[)\]]?)?:?$/i
const listClass =
  /^(?:references?|reference-?list|references-?list|(?:[a-z]+-)?ref-?list(?:-\d+)?|bibliography|article-?references|cit-list|citation-list|html-references_list)$/
/** White space of the source counts in a measure, so that this is more than the longest heading. */
const longestHeading = 300
/** A page has a heading, one for small screens, and perhaps one in its menu. */
const mostHeadings = 20
/** An item with fewer characters is a line between items. */
const shortestItem = 15

/**
 * Finds the items of the page's reference list: the longest list of like elements under a heading such as "References"
 * or in an element marked so by its class or id, most of whose items have a year or an address.
 *
 * @returns an empty list where there is no such list that cannot be mistaken.
 */
export function findReferenceItems(page: XmlElement): readonly XmlElement[] {
  const finder = new Finder()
  let headings = 0
  const visit = (parent: XmlElement, ancestors: XmlElement[]): void => {
    ancestors.push(parent)
    for (const child of childrenOf(parent)) {
      if (!isShown(child)) continue
      if (headings < mostHeadings && isHeading(child)) {
        headings += 1
        for (const region of underHeading(ancestors, child)) finder.look(region)
      } else if (classesOf(child).some((name) => listClass.test(name))) finder.look([child])
      visit(child, ancestors)
    }
    ancestors.pop()
  }
  visit(page, [])
  return finder.best
}

function isHeading(element: XmlElement): boolean {
  const isNamed =
    /^h[1-6]$/.test(element.name) || classesOf(element).some((name) => /heading|title/.test(name))
  const text = isNamed ? shortTextOf(element, longestHeading) : undefined
  return text !== undefined && text.length < 60 && headingText.test(text)
}

/** What follows the heading, up to the next of its kind, and what follows the elements that it stands in. */
function underHeading(
  ancestors: readonly XmlElement[],
  heading: XmlElement,
): readonly (readonly XmlElement[])[] {
  let inner = heading
  const regions: (readonly XmlElement[])[] = []
  for (const parent of ancestors.slice(-3).toReversed()) {
    const children = childrenOf(parent)
    const after = children.slice(children.indexOf(inner) + 1)
    const end = after.findIndex(({ name }) => /^h[1-6]$/.test(name) && name <= heading.name)
    regions.push(end === -1 ? after : after.slice(0, end))
    inner = parent
  }
  return regions
}

/** Keeps the largest group of like elements that it has seen; each element is looked into once. */
class Finder {
  best: readonly XmlElement[] = []
  readonly #seen = new Set<XmlElement>()

  look(region: readonly XmlElement[]): void {
    const shown = region.filter(isShown)
    for (const items of alike(shown).values()) {
      if (items.length <= this.best.length) continue
      const isList = items.every(({ name }) => name === 'li')
      const cited = items.filter((item) => measureOf(item).isCited).length
      if (cited >= items.length * 0.6 && (isList || items.length > 1)) this.best = items
    }
    for (const child of shown) {
      if (this.#seen.has(child)) continue
      this.#seen.add(child)
      this.look(childrenOf(child))
    }
  }
}

/** Children by element name and first class: a list's items are of one kind. */
function alike(children: readonly XmlElement[]): ReadonlyMap<string, readonly XmlElement[]> {
  const groups = new Map<string, XmlElement[]>()
  for (const child of children) {
    if (!/^(?:li|div|p|dd|tr|article|section|span|cite)$/.test(child.name)) continue
    if (measureOf(child).length < shortestItem) continue
    const kind = (child.attributes['class'] ?? '').trim().split(/\s/)[0] ?? ''
    const key = child.name === 'li' ? 'li' : `${child.name} ${kind}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [child])
    else group.push(child)
  }
  return groups
}
