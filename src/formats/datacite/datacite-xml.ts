import { UserError } from '../../domain/errors.ts'
import type { Format, ReadResult } from '../format.ts'
import { xmlElements } from '../split/xml-elements.ts'
import { childAt, childrenOf, parseXml, rawTextOf, textOf, type XmlElement } from '../xml/xml-tree.ts'
import { dataCiteText } from './datacite-text.ts'
import type { DataCitePerson, DataCiteRelated, DataCiteWork, TypedText } from './datacite-resource.ts'
import { recordOf } from './datacite-work.ts'

/**
 * DataCite XML, kernel 2 to 4: one resource, or many, as in answers of OAI-PMH (`oai_datacite`, `datacite`).
 *
 * @see https://schema.datacite.org/meta/kernel-4/metadata.xsd; kernel-3
 */
export const dataCiteXmlFormat: Format = {
  name: 'datacite-xml',
  label: 'DataCite XML',
  version: 1,
  sniff: looksLikeDataCiteXml,
  splitter: () => xmlElements(['resource']),
  read: readDataCiteXml,
}

function looksLikeDataCiteXml(head: string): number {
  if (!/^[\s\uFEFF]*</.test(head) || !/<(?:[\w.-]+:)?resource[\s>]/.test(head)) return 0
  return /["']https?:\/\/(?:www\.|schema\.)?datacite\.org\/schema\/kernel-[234]/.test(head) ? 0.97 : 0
}

function readDataCiteXml(text: string): ReadResult {
  const resource = parseXml(text)
  if (resource.name !== 'resource') throw new UserError('There is no DataCite resource in it.')
  return recordOf(workOf(resource))
}

/** The elements that a path of names leads to. */
function elementsAt(parent: XmlElement, list: string, name: string): XmlElement[] {
  return childrenOf(parent, list).flatMap((element) => childrenOf(element, name))
}

function plain(element: XmlElement | undefined): string | undefined {
  return element === undefined ? undefined : dataCiteText(blockText(element))
}

/** `br` in descriptions begins a new line. */
function blockText(element: XmlElement): string {
  const texts = element.children.map((child) => {
    if (typeof child === 'string') return child
    return child.name === 'br' ? ' ' : rawTextOf(child)
  })
  return texts.join('').replace(/\s+/g, ' ').trim()
}

function typed(elements: readonly XmlElement[], type: string): TypedText[] {
  return elements.flatMap((element) => {
    const text = plain(element)
    return text === undefined ? [] : [{ text, type: element.attributes[type] }]
  })
}

function workOf(resource: XmlElement): DataCiteWork {
  const [identifier] = childrenOf(resource, 'identifier')
  const type = childAt(resource, 'resourceType')
  return {
    doi: /^doi$/i.test(identifier?.attributes['identifierType'] ?? '') ? plain(identifier) : undefined,
    identifiers: typed(
      elementsAt(resource, 'alternateIdentifiers', 'alternateIdentifier'),
      'alternateIdentifierType',
    ),
    generalType: type?.attributes['resourceTypeGeneral'],
    resourceType: plain(type),
    titles: typed(elementsAt(resource, 'titles', 'title'), 'titleType'),
    creators: elementsAt(resource, 'creators', 'creator').map(personOf),
    contributors: elementsAt(resource, 'contributors', 'contributor').map(personOf),
    publisher: plain(childAt(resource, 'publisher')),
    year: plain(childAt(resource, 'publicationYear')),
    dates: typed(elementsAt(resource, 'dates', 'date'), 'dateType'),
    language: plain(childAt(resource, 'language')),
    descriptions: typed(elementsAt(resource, 'descriptions', 'description'), 'descriptionType'),
    subjects: elementsAt(resource, 'subjects', 'subject').flatMap((subject) => plain(subject) ?? []),
    rights: [...elementsAt(resource, 'rightsList', 'rights'), ...childrenOf(resource, 'rights')].flatMap(
      (right) => [right.attributes['rightsURI'] ?? '', textOf(right) ?? ''],
    ),
    version: plain(childAt(resource, 'version')),
    related: [
      ...elementsAt(resource, 'relatedItems', 'relatedItem').map(relatedItemOf),
      ...elementsAt(resource, 'relatedIdentifiers', 'relatedIdentifier').map(relatedOf),
    ],
  }
}

function personOf(element: XmlElement): DataCitePerson {
  const name = childAt(element, 'creatorName') ?? childAt(element, 'contributorName')
  return {
    name: plain(name),
    nameType: name?.attributes['nameType'],
    given: plain(childAt(element, 'givenName')),
    family: plain(childAt(element, 'familyName')),
    identifiers: childrenOf(element, 'nameIdentifier').flatMap((identifier) => textOf(identifier) ?? []),
    affiliations: childrenOf(element, 'affiliation').flatMap((place) => plain(place) ?? []),
    role: element.attributes['contributorType'],
  }
}

function relatedOf(element: XmlElement): DataCiteRelated {
  const text = textOf(element)
  return {
    relation: element.attributes['relationType'],
    identifier: text === undefined ? undefined : { text, type: element.attributes['relatedIdentifierType'] },
    resourceType: element.attributes['resourceTypeGeneral'],
    titles: [],
    creators: [],
    editors: [],
  }
}

function relatedItemOf(element: XmlElement): DataCiteRelated {
  const text = (name: string): string | undefined => plain(childAt(element, name))
  const [identifier] = typed(childrenOf(element, 'relatedItemIdentifier'), 'relatedItemIdentifierType')
  const [number] = typed(childrenOf(element, 'number'), 'numberType')
  return {
    relation: element.attributes['relationType'],
    identifier,
    resourceType: element.attributes['relatedItemType'],
    titles: typed(elementsAt(element, 'titles', 'title'), 'titleType'),
    creators: elementsAt(element, 'creators', 'creator').map(personOf),
    editors: elementsAt(element, 'contributors', 'contributor')
      .map(personOf)
      .filter(({ role }) => role === 'Editor'),
    year: text('publicationYear'),
    volume: text('volume'),
    issue: text('issue'),
    number,
    firstPage: text('firstPage'),
    lastPage: text('lastPage'),
    publisher: text('publisher'),
    edition: text('edition'),
  }
}
