import { doiUrl } from '../domain/doi.ts'
import { displayName } from '../domain/person-name.ts'
import type { ArticleRecord, ArticleType, Identifier, PersonName, RecordAuthor } from '../domain/record.ts'
import { present } from '../domain/present.ts'
import { isInPeriodical } from '../domain/work-types.ts'

/** @see https://schema.org/CreativeWork and the types below it */
const types: Readonly<Record<ArticleType, string>> = {
  JOURNAL_ARTICLE: 'ScholarlyArticle',
  REVIEW: 'ScholarlyArticle',
  LETTER: 'ScholarlyArticle',
  EDITORIAL: 'ScholarlyArticle',
  CORRECTION: 'ScholarlyArticle',
  RETRACTION: 'ScholarlyArticle',
  NEWS: 'NewsArticle',
  BOOK: 'Book',
  BOOK_CHAPTER: 'Chapter',
  CONFERENCE_PAPER: 'ScholarlyArticle',
  PREPRINT: 'ScholarlyArticle',
  THESIS: 'Thesis',
  REPORT: 'Report',
  DATASET: 'Dataset',
  SOFTWARE: 'SoftwareSourceCode',
  PATENT: 'CreativeWork',
  WEB_PAGE: 'WebPage',
  OTHER: 'CreativeWork',
}

/**
 * A record as JSON-LD in the words of schema.org. What is in a journal is part of an issue of a volume of the journal, as far
 * as these are known.
 *
 * @see https://schema.org/ScholarlyArticle
 * @example writeSchemaOrg(record) // '{"@context":"https://schema.org","@type":"ScholarlyArticle",…}'
 */
export function writeSchemaOrg(record: ArticleRecord): string {
  const doi = record.identifiers.find(({ scheme }) => scheme === 'doi')?.value
  return JSON.stringify({
    '@context': 'https://schema.org',
    '@type': types[record.type],
    ...present({
      '@id': doi === undefined ? undefined : doiUrl(doi),
      url: doi === undefined ? undefined : doiUrl(doi),
      name: record.title,
      headline: record.title,
      author: listed(record.authors.map(author)),
      editor: listed((record.editors ?? []).map(person)),
      translator: listed((record.translators ?? []).map(person)),
      datePublished: record.published,
      isPartOf: container(record),
      pageStart: record.firstPage,
      pageEnd: record.lastPage,
      pagination: record.firstPage === undefined ? record.articleNumber : undefined,
      bookEdition: record.type === 'BOOK' ? record.edition : undefined,
      publisher: organization(record.publisher ?? record.journal?.publisher),
      abstract: record.abstract,
      inLanguage: record.language,
      keywords: listed(record.keywords),
      license: record.license,
      isAccessibleForFree: record.access === 'OPEN' ? true : undefined,
      identifier: listed(record.identifiers.map(propertyValue)),
    }),
  })
}

function listed<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length === 0 ? undefined : list
}

function author({ name, orcid, affiliations }: RecordAuthor): object {
  if (name.family === undefined) return person(name)
  return {
    ...person(name),
    ...present({
      '@id': orcid === undefined ? undefined : `https://orcid.org/${orcid}`,
      affiliation: listed(affiliations.map(organization)),
    }),
  }
}

function person(name: PersonName): object {
  if (name.family === undefined) return { '@type': 'Organization', name: displayName(name) }
  return {
    '@type': 'Person',
    ...present({
      name: displayName(name),
      familyName: name.family,
      givenName: name.given ?? name.initials,
      honorificSuffix: name.suffix,
    }),
  }
}

function organization(name: string | undefined): object | undefined {
  return name === undefined ? undefined : { '@type': 'Organization', name }
}

function propertyValue({ scheme, value }: Identifier): object {
  return { '@type': 'PropertyValue', propertyID: scheme, value }
}

function container({ type, journal, containerTitle, volume, issue }: ArticleRecord): object | undefined {
  const periodical = journal ?? (isInPeriodical(type) ? { title: containerTitle, issns: [] } : undefined)
  if (periodical === undefined || type === 'BOOK_CHAPTER') {
    return containerTitle === undefined ? undefined : { '@type': 'Book', name: containerTitle }
  }
  const inJournal = {
    '@type': 'Periodical',
    ...present({
      name: periodical.title,
      alternateName: journal?.abbreviation,
      issn: listed(periodical.issns),
    }),
  }
  const inVolume =
    volume === undefined
      ? inJournal
      : { '@type': 'PublicationVolume', volumeNumber: volume, isPartOf: inJournal }
  return issue === undefined
    ? inVolume
    : { '@type': 'PublicationIssue', issueNumber: issue, isPartOf: inVolume }
}
