import type { CrossrefAuthor, CrossrefWork } from './crossref-work.ts'
import { textsAt } from './crossref-xml-texts.ts'
import { present } from '../../domain/present.ts'
import { childAt, childrenOf, textOf, type XmlElement } from '../xml/xml-tree.ts'

/**
 * Who made a work, by `contributor_role`: its authors, its own editors or those of the book or proceedings that it is
 * in, its translators. A thesis may have its author without a list, and who has no role is an author.
 *
 * @see schema 5.3.1, `contributors`, `contributor_role.atts`
 */
export function peopleOf(
  work: XmlElement,
  parents: readonly XmlElement[],
): Pick<CrossrefWork, 'authors' | 'editors' | 'translators'> {
  const own = contributorsOf(work)
  const ownEditors = withRole(own, 'editor')
  return {
    authors: withRole(own, 'author'),
    editors: ownEditors.length > 0 ? ownEditors : withRole(parents.flatMap(contributorsOf), 'editor'),
    translators: withRole(own, 'translator'),
  }
}

function contributorsOf(element: XmlElement): XmlElement[] {
  return [element, ...childrenOf(element, 'contributors')].flatMap((parent) =>
    childrenOf(parent, 'person_name', 'organization'),
  )
}

function withRole(contributors: readonly XmlElement[], role: string): CrossrefAuthor[] {
  return contributors
    .filter(({ attributes }) => (attributes['contributor_role'] ?? 'author') === role)
    .map((element) => ({
      ...(element.name === 'organization'
        ? { name: textOf(element) }
        : {
            given: textOf(childAt(element, 'given_name')),
            family: textOf(childAt(element, 'surname')),
            suffix: textOf(childAt(element, 'suffix')),
          }),
      ...present({ orcid: textOf(childAt(element, 'ORCID')) }),
      affiliations: [
        ...textsAt([element], ['affiliation']),
        ...textsAt([element], ['affiliations', 'institution', 'institution_name']),
      ],
    }))
}
