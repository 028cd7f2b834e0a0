import { childrenOf, descendantsOf, type XmlElement } from '../xml/xml-tree.ts'

/** Elements that name a collective, and may hold its members. */
export const collectiveElements = ['collab', 'collab-alternatives', 'collab-wrap'] as const
/** `contrib-group@content-type` of lists of members that stand beside the authors. */
const listTypes =
  /^(?:collab[ -]?(?:list|members?|group)|collab(?:orator|orating[ -]authors?)?s?|(?:[a-z]+[ -])*(?:group|consortium|team|committee|network)[ -](?:members?|list)|members?|investigators?|participants?|non[ -]?byline[a-z -]*)$/i
/** `contrib@contrib-type` of who is a collective, or belongs to one. */
const collectiveTypes = /^(?:collab|collab[ -]?authors?|author[ -]collab|group)$/i

/**
 * Who of the contributors is only a member of a collective that is itself an author: who stands in the collective's
 * element, in a list of members, points to a collective by `rid`, or is a person of a collective's type beside one.
 * Members are no authors, and their affiliations nobody else's.
 *
 * @see JATS 1.3, `<collab>`, "Members of a collaboration", `contrib@rid`; SciELO PS, "collab-list"
 */
export class Members {
  readonly #collectives: ReadonlySet<string>
  readonly #hasCollective: boolean

  /** @param articleMeta `<article-meta>`. */
  constructor(articleMeta: XmlElement) {
    const collectives = childrenOf(articleMeta, 'contrib-group')
      .flatMap((group) => childrenOf(group, 'contrib'))
      .filter(isCollective)
    this.#hasCollective = collectives.length > 0
    const named = collectives.flatMap((contrib) => [contrib, ...childrenOf(contrib, ...collectiveElements)])
    this.#collectives = new Set(named.flatMap(({ attributes }) => attributes['id'] ?? []))
  }

  /** @param contrib one that stands in a `contrib-group` of the article itself. */
  isMember(contrib: XmlElement, group: XmlElement): boolean {
    if (isMemberList(group)) return true
    if (isCollective(contrib)) return false
    const pointed = (contrib.attributes['rid'] ?? '').split(/\s+/)
    return (
      pointed.some((id) => this.#collectives.has(id)) ||
      (this.#hasCollective && collectiveTypes.test(contrib.attributes['contrib-type']?.trim() ?? ''))
    )
  }
}

/** Everything of an article that belongs to members of collectives alone. */
export function memberLists(articleMeta: XmlElement): readonly XmlElement[] {
  const lists = childrenOf(articleMeta, 'contrib-group').filter(isMemberList)
  const inside = descendantsOf(articleMeta, ...collectiveElements).flatMap((collective) =>
    descendantsOf(collective, 'contrib-group'),
  )
  return [...lists, ...inside]
}

/** A contributor without the members that stand in its element. */
export function withoutMembers(element: XmlElement): XmlElement {
  const children = element.children
    .filter((child) => typeof child === 'string' || child.name !== 'contrib-group')
    .map((child) => (typeof child === 'string' ? child : withoutMembers(child)))
  return { ...element, children }
}

function isMemberList({ attributes }: XmlElement): boolean {
  return listTypes.test(attributes['content-type']?.trim() ?? '')
}

function isCollective(contrib: XmlElement): boolean {
  return childrenOf(contrib, ...collectiveElements).length > 0
}
