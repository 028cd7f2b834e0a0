import type { PersonName, ReferenceParts, ReferencePartName } from '../../src/domain/record.ts'

/** The fields that are compared, in the order of the tables. */
export const fieldNames = [
  'authors',
  'title',
  'container',
  'year',
  'volume',
  'issue',
  'firstPage',
  'lastPage',
  'doi',
  'editors',
  'publisher',
  'place',
  'edition',
  'series',
] as const
export type FieldName = (typeof fieldNames)[number]
/** Those that a line must have right to be right as a whole. */
export const mainFields: ReadonlySet<FieldName> = new Set(fieldNames.slice(0, 9))

/** What a field says in one text, or that it says nothing. */
export type Fields = Readonly<Record<FieldName, string | undefined>>

/** The parts whose confidence is that of a field. */
export const partOfField: Readonly<Record<FieldName, ReferencePartName>> = {
  authors: 'authors',
  title: 'title',
  container: 'containerTitle',
  year: 'year',
  volume: 'volume',
  issue: 'issue',
  firstPage: 'pages',
  lastPage: 'pages',
  doi: 'identifiers',
  editors: 'editors',
  publisher: 'publisher',
  place: 'publisherPlace',
  edition: 'edition',
  series: 'series',
}

/**
 * What is compared: without what is only typographic (dashes, quotation marks, blanks behind stops, signs at the ends; sets do not
 * agree whether a question mark is of a title). Case counts.
 */
export function fieldsOf(parts: ReferenceParts): Fields {
  const doi = parts.identifiers.find(({ scheme }) => scheme === 'doi')?.value
  return {
    authors: namesOf(parts.authors),
    title: plain(parts.title),
    container: plain(parts.containerTitle),
    year: parts.year?.toString(),
    volume: plain(parts.volume),
    issue: plain(parts.issue),
    firstPage: plain(parts.firstPage ?? parts.articleNumber),
    lastPage: plain(parts.lastPage),
    doi,
    editors: namesOf(parts.editors ?? []),
    publisher: plain(parts.publisher),
    place: plain(parts.publisherPlace),
    edition: plain(parts.edition),
    series: plain(parts.series),
  }
}

export function plain(text: string | undefined): string | undefined {
  const value = text
    ?.normalize('NFC')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[\s\u200B\u00AD]+/g, ' ')
    .replace(/ ([,;.:?!])/g, '$1')
    .replace(/(?<=\.) (?=\p{L})/gu, '')
    .replace(/^[\s"'`*«(]+|[\s"'.,;:?!`*»)]+$/g, '')
  return value === '' ? undefined : value
}

/** Family names and initials, in their order; what bodies are called. */
function namesOf(names: readonly PersonName[]): string | undefined {
  if (names.length === 0) return undefined
  return names
    .map(({ family, given, initials, literal }) =>
      literal === undefined
        ? `${plain(family) ?? ''} ${(initials ?? given ?? '').replace(/[^\p{L}]/gu, '').toUpperCase()}`.trim()
        : (plain(literal) ?? ''),
    )
    .join(' | ')
}
