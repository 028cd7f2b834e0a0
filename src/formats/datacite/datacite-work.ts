import type { Problem } from '../../domain/errors.ts'
import { parseOrcid } from '../../domain/orcid.ts'
import { present } from '../../domain/present.ts'
import type { ArticleRecord, ArticleType, PersonName, RecordAuthor } from '../../domain/record.ts'
import { cutShort, namedAuthors } from '../values/author-list.ts'
import { describedWork } from '../describes-work.ts'
import type { ReadResult } from '../format.ts'
import { identifierList } from '../values/identifier-values.ts'
import { distinctKeywords, keywordsOfLines } from '../values/keywords.ts'
import { parseLanguage } from '../values/language-tag.ts'
import { accessOfRights, licenceAmong } from '../values/rights.ts'
import { hasOwnIsbn } from '../../domain/work-types.ts'
import { type DateField, readDates, readWrittenDate } from '../values/written-date.ts'
import { containerOf } from './datacite-container.ts'
import { addIdentifier, referencesOf, updatesOf } from './datacite-related.ts'
import { type DataCitePerson, type DataCiteWork, nameOf, titleOf } from './datacite-resource.ts'
import { dataCiteType } from './datacite-types.ts'
import { tidyRecord } from '../tidy-record.ts'

/** Creators say by this that there are more of them. */
const etAl = /^\(?:etal\)?$/i

/**
 * The record of a resource.
 *
 * The date is that of the issue, else the year made more precise by when the resource was made available. What the
 * depositor says that it cites are its references, without a text of their own and in no order of meaning; what it is a
 * version of, its updates. The version of data and software stands as their edition.
 *
 * @throws UserError when it describes no work.
 * @see DataCite Metadata Schema 4.6, "DataCite Properties"
 */
export function recordOf(work: DataCiteWork): ReadResult {
  const problems: Problem[] = []
  const place = containerOf(work)
  const type = dataCiteType(work.generalType, work.resourceType, place.journal !== undefined)
  const published = dateOf(work, problems)
  const license = licenceAmong(work.rights)
  const references = referencesOf(work.related, problems)
  const isCut = work.creators.some(({ name }) => etAl.test(name ?? ''))
  if (isCut) problems.push(cutShort('et al.', 'creators'))
  const record: ArticleRecord = {
    type,
    identifiers: identifiersOf(work, type, problems),
    ...present({
      title: titleOf(work.titles),
      abstract: work.descriptions.find((description) => description.type === 'Abstract')?.text,
      language: parseLanguage(work.language ?? ''),
      published,
    }),
    ...place,
    ...present({
      publisher: work.publisher,
      edition: type === 'DATASET' || type === 'SOFTWARE' ? work.version?.replace(/^v(?=\d)/i, '') : undefined,
      license,
    }),
    keywords: distinctKeywords(keywordsOfLines(work.subjects)),
    access: accessOfRights(work.rights, license),
    authors: namedAuthors(
      work.creators.flatMap((creator, index) => authorOf(creator, `creator ${index + 1}`, problems)),
      'creators',
      problems,
    ),
    ...present({
      editors: namesOf(work.contributors, 'Editor') ?? place.editors,
      translators: namesOf(work.contributors, 'Translator'),
      updates: updatesOf(work.related, published),
    }),
    referenceListStatus: references.length > 0 ? 'PARTIAL' : 'UNKNOWN',
    references,
  }
  return { records: [describedWork(tidyRecord(record))], problems }
}

function dateOf({ dates, year }: DataCiteWork, problems: Problem[]): string | undefined {
  const ofType = (type: string): DateField[] =>
    dates
      .filter((date) => date.type === type)
      .map(({ text }) => ({ text, where: `date of type ${type}`, written: readWrittenDate(text) }))
  const issued = ofType('Issued')
  if (issued.some(({ written }) => written?.date !== undefined)) return readDates(issued, problems)
  const others = ['Available', 'Submitted', 'Created'].flatMap(ofType)
  return readDates([...issued, { text: year ?? '', where: 'publicationYear' }, ...others], problems)
}

function identifiersOf(
  work: DataCiteWork,
  type: ArticleType,
  problems: Problem[],
): ArticleRecord['identifiers'] {
  const list = identifierList(problems)
  list.add('doi', work.doi, 'DOI')
  for (const identifier of work.identifiers) {
    if (identifier.type?.toUpperCase() !== 'ISBN' || hasOwnIsbn(type)) addIdentifier(list, identifier, [])
  }
  return list.list()
}

function authorOf(person: DataCitePerson, where: string, problems: Problem[]): RecordAuthor[] {
  const name = nameOf(person)
  const printed = person.name ?? [person.given, person.family].filter((part) => part !== undefined).join(' ')
  if (etAl.test(printed)) return []
  if (name === undefined) {
    problems.push({ severity: 'warning', where, message: 'It has no name.' })
    return []
  }
  const orcid = person.identifiers.flatMap((identifier) => parseOrcid(identifier) ?? [])[0]
  return [
    {
      name,
      printed,
      ...present({ orcid }),
      corresponding: false,
      affiliations: [...new Set(person.affiliations)],
    },
  ]
}

function namesOf(people: readonly DataCitePerson[], role: string): PersonName[] | undefined {
  const names = people.filter((person) => person.role === role).flatMap((person) => nameOf(person) ?? [])
  return names.length === 0 ? undefined : names
}
