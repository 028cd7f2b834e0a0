import type { Format, ReadResult } from '../format.ts'
import { type JsonObject, listIn, nulProblems, objectIn, parseJsonObject, textIn } from '../json-value.ts'
import { jsonItems } from '../split/json-items.ts'
import { dataCiteText } from './datacite-text.ts'
import type { DataCitePerson, DataCiteRelated, DataCiteWork, TypedText } from './datacite-resource.ts'
import { recordOf } from './datacite-work.ts'

/**
 * Resources as DataCite's REST API gives them, one or a list; lines of its public data file; what content negotiation
 * at doi.org answers (`application/vnd.datacite.datacite+json`).
 *
 * @see https://support.datacite.org/docs/api; DataCite Metadata Schema 4.6
 */
export const dataCiteJsonFormat: Format = {
  name: 'datacite-json',
  label: 'JSON of DataCite',
  version: 1,
  sniff: looksLikeDataCiteJson,
  splitter: () => jsonItems('data'),
  read: readDataCiteJson,
}

const telling =
  /"(?:resourceTypeGeneral|publicationYear|nameIdentifiers|rightsList|relatedIdentifiers|alternateIdentifiers|fundingReferences|geoLocations|schemaVersion|contributors|descriptions)"\s*:/g

function looksLikeDataCiteJson(head: string): number {
  if (!/^[\s\uFEFF]*[[{]/.test(head)) return 0
  if (/"type"\s*:\s*"dois"/.test(head) && /"attributes"\s*:/.test(head)) return 0.97
  if (!/"creators"\s*:/.test(head) || !/"titles"\s*:/.test(head)) return 0
  return new Set(head.match(telling)).size > 1 ? 0.96 : 0
}

function readDataCiteJson(text: string): ReadResult {
  const value = parseJsonObject(text)
  const resource = objectIn(value['data']) ?? value
  const attributes = objectIn(resource['attributes']) ?? resource
  const { records, problems } = recordOf(workOf(attributes, textIn(resource['id'])))
  return { records, problems: [...nulProblems(text), ...problems] }
}

function workOf(work: JsonObject, id: string | undefined): DataCiteWork {
  const types = objectIn(work['types'])
  const container = containerIn(objectIn(work['container']))
  return {
    doi: textIn(work['doi']) ?? (/10\.\d{4,9}\//.test(id ?? '') ? id : undefined),
    identifiers: [
      ...typedTexts(work['identifiers'], 'identifier', 'identifierType'),
      ...typedTexts(work['alternateIdentifiers'], 'alternateIdentifier', 'alternateIdentifierType'),
    ],
    generalType: textIn(types?.['resourceTypeGeneral']),
    resourceType: textIn(types?.['resourceType']),
    titles: typedTexts(work['titles'], 'title', 'titleType'),
    creators: listIn(work['creators']).map(personIn),
    contributors: listIn(work['contributors']).map(personIn),
    publisher: nameIn(work['publisher']),
    year: textIn(work['publicationYear']),
    dates: typedTexts(work['dates'], 'date', 'dateType'),
    language: textIn(work['language']),
    descriptions: typedTexts(work['descriptions'], 'description', 'descriptionType'),
    subjects: listIn(work['subjects']).flatMap((subject) => subjectIn(objectIn(subject))),
    rights: listIn(work['rightsList']).flatMap((right) =>
      ['rightsUri', 'rights', 'rightsIdentifier'].flatMap((name) => textIn(objectIn(right)?.[name]) ?? []),
    ),
    version: dataCiteText(textIn(work['version'])),
    related: [
      ...listIn(work['relatedItems']).flatMap((item) => relatedItemIn(objectIn(item))),
      ...container,
      ...listIn(work['relatedIdentifiers']).flatMap((item) => relatedIn(objectIn(item))),
    ],
  }
}

function typedTexts(value: unknown, name: string, type: string): TypedText[] {
  return listIn(value).flatMap((item) => {
    const object = objectIn(item)
    // Old answers have bare texts.
    const text = dataCiteText(object === undefined ? textIn(item) : textIn(object[name]))
    return text === undefined ? [] : [{ text, type: textIn(object?.[type]) }]
  })
}

/** A text, or since schema 4.5 an object with a name. */
function nameIn(value: unknown): string | undefined {
  return dataCiteText(textIn(objectIn(value)?.['name'] ?? value))
}

function personIn(value: unknown): DataCitePerson {
  const person = objectIn(value)
  return {
    name: dataCiteText(textIn(person?.['name'])),
    nameType: textIn(person?.['nameType']),
    given: dataCiteText(textIn(person?.['givenName'])),
    family: dataCiteText(textIn(person?.['familyName'])),
    identifiers: listIn(person?.['nameIdentifiers']).flatMap(
      (id) => textIn(objectIn(id)?.['nameIdentifier']) ?? [],
    ),
    affiliations: listIn(person?.['affiliation']).flatMap((place) => nameIn(place) ?? []),
    role: textIn(person?.['contributorType']),
  }
}

/** Fields of Science that DataCite itself adds are no keywords of the depositor's. */
function subjectIn(subject: JsonObject | undefined): string[] {
  const text = dataCiteText(textIn(subject?.['subject']))
  return text === undefined || text.startsWith('FOS: ') ? [] : [text]
}

const noItem = { titles: [], creators: [], editors: [] } as const

function relatedIn(item: JsonObject | undefined): DataCiteRelated[] {
  const text = textIn(item?.['relatedIdentifier'])
  if (text === undefined) return []
  return [
    {
      ...noItem,
      relation: textIn(item?.['relationType']),
      identifier: { text, type: textIn(item?.['relatedIdentifierType']) },
      resourceType: textIn(item?.['resourceTypeGeneral']),
    },
  ]
}

function relatedItemIn(item: JsonObject | undefined): DataCiteRelated[] {
  if (item === undefined) return []
  const own = objectIn(item['relatedItemIdentifier'])
  const text = textIn(own?.['relatedItemIdentifier'])
  const number = textIn(item['number'])
  return [
    {
      relation: textIn(item['relationType']),
      identifier: text === undefined ? undefined : { text, type: textIn(own?.['relatedItemIdentifierType']) },
      resourceType: textIn(item['relatedItemType']),
      titles: typedTexts(item['titles'], 'title', 'titleType'),
      creators: listIn(item['creators']).map(personIn),
      editors: listIn(item['contributors'])
        .map(personIn)
        .filter(({ role }) => role === 'Editor'),
      year: textIn(item['publicationYear']),
      volume: dataCiteText(textIn(item['volume'])),
      issue: dataCiteText(textIn(item['issue'])),
      number: number === undefined ? undefined : { text: number, type: textIn(item['numberType']) },
      firstPage: dataCiteText(textIn(item['firstPage'])),
      lastPage: dataCiteText(textIn(item['lastPage'])),
      publisher: nameIn(item['publisher']),
      edition: dataCiteText(textIn(item['edition'])),
    },
  ]
}

/** `container` is DataCite's own summary of where a resource was published. The repository that keeps data is not that. */
function containerIn(container: JsonObject | undefined): DataCiteRelated[] {
  const title = dataCiteText(textIn(container?.['title']))
  const text = textIn(container?.['identifier'])
  const kind = textIn(container?.['type'])
  if (container === undefined || kind === 'DataRepository' || (title === undefined && text === undefined))
    return []
  return [
    {
      ...noItem,
      relation: 'IsPublishedIn',
      identifier: text === undefined ? undefined : { text, type: textIn(container['identifierType']) },
      resourceType: kind,
      titles: title === undefined ? [] : [{ text: title }],
      volume: dataCiteText(textIn(container['volume'])),
      issue: dataCiteText(textIn(container['issue'])),
      firstPage: dataCiteText(textIn(container['firstPage'])),
      lastPage: dataCiteText(textIn(container['lastPage'])),
    },
  ]
}
