import { collectiveElements, memberLists } from './jats-members.ts'
import { jatsText, trimmed } from './jats-text.ts'
import { childrenOf, descendantsOf, rawTextOf, type XmlElement } from '../xml/xml-tree.ts'

const separate = new Set([
  'institution',
  'institution-wrap',
  'addr-line',
  'city',
  'state',
  'postal-code',
  'country',
])

/**
 * Where the authors of an article work.
 *
 * An author's own affiliations, those that he points to, or, where nobody in his group points to any, all of the group;
 * an article with one affiliation has it for everybody who points to none. Those of members of a collective are theirs.
 *
 * @see JATS 1.3, `<aff>`, `<aff-alternatives>`, `<xref ref-type="aff">`
 */
export class Affiliations {
  readonly #byId = new Map<string, string>()
  readonly #only: string | undefined
  /** Those of a whole group, counted once: a group may have ten thousand members. */
  readonly #ofGroups = new Map<XmlElement, readonly string[]>()

  constructor(articleMeta: XmlElement) {
    const all = affiliationsIn(descendantsOf(articleMeta, 'aff', 'aff-alternatives'))
    for (const { id, text } of all) if (id !== undefined) this.#byId.set(id, text)
    const members = memberLists(articleMeta).flatMap((list) => descendantsOf(list, 'aff', 'aff-alternatives'))
    const ofMembers = new Set(affiliationsIn(members).map(({ text }) => text))
    const texts = new Set(all.map(({ text }) => text).filter((text) => !ofMembers.has(text)))
    this.#only = texts.size === 1 ? [...texts][0] : undefined
  }

  /** The affiliations of one author, each once. */
  of(contrib: XmlElement, group: XmlElement): readonly string[] {
    const places = [contrib, ...childrenOf(contrib, ...collectiveElements)]
    const own = affiliationsIn(places.flatMap((place) => childrenOf(place, 'aff', 'aff-alternatives'))).map(
      ({ text }) => text,
    )
    const pointed = [...new Set([...own, ...this.#pointed(contrib)])]
    if (pointed.length > 0) return pointed
    const shared = this.#ofGroup(group)
    if (shared.length > 0) return shared
    return this.#only === undefined ? [] : [this.#only]
  }

  /** What stands in the group, where nobody in it points to anything. */
  #ofGroup(group: XmlElement): readonly string[] {
    const known = this.#ofGroups.get(group)
    if (known !== undefined) return known
    const isPointing = childrenOf(group, 'contrib').some((contrib) => this.#pointed(contrib).length > 0)
    const texts = affiliationsIn(childrenOf(group, 'aff', 'aff-alternatives')).map(({ text }) => text)
    const shared = isPointing ? [] : [...new Set(texts)]
    this.#ofGroups.set(group, shared)
    return shared
  }

  #pointed(contrib: XmlElement): string[] {
    return childrenOf(contrib, 'xref')
      .flatMap(({ attributes }) => (attributes['rid'] ?? '').split(/\s+/))
      .flatMap((id) => this.#byId.get(id) ?? [])
  }
}

interface Affiliation {
  readonly id: string | undefined
  readonly text: string
}

function affiliationsIn(elements: readonly XmlElement[]): Affiliation[] {
  return elements.flatMap((element) => {
    const texts = childrenOf(element, 'aff')
    const chosen =
      element.name === 'aff-alternatives'
        ? (texts.find(({ attributes }) => attributes['lang'] === 'en') ?? texts[0])
        : element
    const text = chosen && affiliationText(chosen)
    return text === undefined ? [] : [{ id: element.attributes['id'] ?? chosen?.attributes['id'], text }]
  })
}

/** Without its sign, and without addresses of mail; parts that touch get a comma. */
function affiliationText(affiliation: XmlElement): string | undefined {
  const text = jatsText(spaced(withoutSign(affiliation)), 'label', 'email', 'fn', 'phone', 'fax')
  const withoutMail = text?.replace(/[ .,;:(]{0,3}\be-?mails?\b[ :.)]{0,3}$/i, '').replace(/ (?=[,;])/g, '')
  return trimmed(withoutMail, ' ,;', ' ,;:')
}

/** In older files the sign is a superscript in front. */
function withoutSign(affiliation: XmlElement): XmlElement {
  const first = affiliation.children.findIndex((child) => typeof child !== 'string' || /\S/.test(child))
  const child = affiliation.children[first]
  if (child === undefined || typeof child === 'string' || child.name !== 'sup') return affiliation
  return { ...affiliation, children: affiliation.children.slice(first + 1) }
}

function spaced(element: XmlElement): XmlElement {
  const children: (XmlElement | string)[] = []
  let last: XmlElement | undefined
  for (const child of element.children) {
    if (typeof child === 'string') {
      children.push(child)
      if (/\S/.test(child)) last = undefined
    } else if (child.name !== 'institution-id') {
      if (last !== undefined && separate.has(last.name) && separate.has(child.name)) {
        children.push(/[,;]\s*$/.test(rawTextOf(last)) ? ' ' : ', ')
      }
      last = child.name === 'label' ? undefined : child
      children.push(child.name === 'institution-wrap' ? spaced(child) : child)
    }
  }
  return { ...element, children }
}
