import type { ArticleRecord, PersonName, RecordAuthor } from '../../domain/record.ts'
import { orcidUrl } from '../../domain/orcid.ts'
import { givenOrInitials } from '../values/inverted-name.ts'
import { type RecordWriter, writeAll } from '../record-writer.ts'
import { hasOwnIsbn, isInPeriodical } from '../../domain/work-types.ts'
import { updateNote } from '../values/update-notes.ts'
import { element, filled, value, type Xml } from '../xml/write-xml.ts'
import { roleCodes } from './mods-names.ts'
import { modsGenres } from './mods-types.ts'

const namespaces =
  'xmlns="http://www.loc.gov/mods/v3" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.loc.gov/mods/v3 http://www.loc.gov/standards/mods/v3/mods-3-8.xsd"'

/**
 * Writes a `modsCollection` of MODS 3.8, a record a line.
 *
 * Lost, because MODS has no place for them: who is corresponding, who says that there is an update, and the references with
 * their count and status; * the journal of what is not in one; a semicolon inside a keyword.
 *
 * @see MODS User Guidelines (Library of Congress), version 3
 */
export function modsWriter(): RecordWriter {
  return {
    head: `<?xml version="1.0" encoding="UTF-8"?>\n<modsCollection ${namespaces}>\n`,
    write: (record) => `${element('mods', partsOf(record), { version: '3.8' })?.xml ?? ''}\n`,
    tail: '</modsCollection>\n',
  }
}

/** The records as one text, see `modsWriter`. */
export function writeMods(records: Iterable<ArticleRecord>): string {
  return writeAll(modsWriter(), records)
}

const multimedia = new Set(['DATASET', 'SOFTWARE'])

function partsOf(record: ArticleRecord): (Xml | undefined)[] {
  const { type } = record
  const host = hostOf(record)
  const inHost = host !== undefined
  return [
    titleInfo(record.title),
    ...record.authors.map((author) => nameOf(author, 'author')),
    ...(inHost ? [] : peopleOf(record.editors, 'editor')),
    ...peopleOf(record.translators, 'translator'),
    element('typeOfResource', multimedia.has(type) ? 'software, multimedia' : 'text'),
    element('genre', modsGenres.find(([, known]) => known === type)?.[0]),
    element('originInfo', [
      ...(inHost ? [] : originOf(record)),
      filled('dateIssued', record.published, { encoding: 'w3cdtf', keyDate: 'yes' }),
    ]),
    element('language', [filled('languageTerm', record.language, { type: 'code', authority: 'rfc5646' })]),
    element('abstract', record.abstract),
    ...(record.updates ?? []).map((update) => element('note', updateNote(update))),
    ...record.keywords.map((keyword) => element('subject', [element('topic', keyword)])),
    host,
    isInPeriodical(type) ? undefined : related('series', [titleInfo(record.series)]),
    ...record.identifiers.flatMap((one) =>
      one.scheme === 'isbn' && !hasOwnIsbn(type)
        ? []
        : [element('identifier', value(one.value), { type: one.scheme })],
    ),
    inHost ? undefined : partOf(record),
    record.license === undefined
      ? undefined
      : element('accessCondition', undefined, { type: 'use and reproduction', 'xlink:href': record.license }),
    element('accessCondition', record.access === 'OPEN' ? 'Open access' : undefined),
  ]
}

function titleInfo(title: string | undefined, type?: string): Xml | undefined {
  return filled('titleInfo', [element('title', title)], { type })
}

function related(type: string, parts: readonly (Xml | undefined)[]): Xml | undefined {
  return filled('relatedItem', parts, { type })
}

/** The journal that an article is in, with where in it; or the book or series of anything else, with its editors. */
function hostOf(record: ArticleRecord): Xml | undefined {
  const { type, journal, containerTitle } = record
  const isbns = hasOwnIsbn(type) ? [] : record.identifiers.filter(({ scheme }) => scheme === 'isbn')
  const numbers = isInPeriodical(type)
    ? (journal?.issns ?? []).map((issn) => element('identifier', issn, { type: 'issn' }))
    : isbns.map((isbn) => element('identifier', isbn.value, { type: 'isbn' }))
  const names = isInPeriodical(type)
    ? [titleInfo(journal?.title), titleInfo(journal?.abbreviation, 'abbreviated')]
    : [titleInfo(containerTitle)]
  const isNamed = [...names, ...numbers].some((part) => part !== undefined)
  if (!isNamed) return undefined
  return related('host', [
    ...names,
    ...peopleOf(record.editors, 'editor'),
    element('originInfo', originOf(record)),
    partOf(record),
    ...numbers,
  ])
}

function originOf(record: ArticleRecord): (Xml | undefined)[] {
  const isArticle = isInPeriodical(record.type)
  return [
    isArticle ? undefined : element('place', [filled('placeTerm', record.publisherPlace, { type: 'text' })]),
    element('publisher', isArticle ? (record.journal?.publisher ?? record.publisher) : record.publisher),
    element('edition', isArticle ? undefined : record.edition),
  ]
}

function partOf(record: ArticleRecord): Xml | undefined {
  const detail = (type: string, number: string | undefined): Xml | undefined =>
    filled('detail', [element('number', number)], { type })
  return element('part', [
    detail('volume', record.volume),
    detail('issue', record.issue),
    detail('article number', record.articleNumber),
    filled('extent', [element('start', record.firstPage), element('end', record.lastPage)], {
      unit: 'pages',
    }),
  ])
}

function peopleOf(
  names: readonly PersonName[] | undefined,
  role: keyof typeof roleCodes,
): (Xml | undefined)[] {
  return (names ?? []).map((name) => nameOf({ name, affiliations: [] }, role))
}

type Named = Pick<RecordAuthor, 'name' | 'affiliations'> & Partial<Pick<RecordAuthor, 'printed' | 'orcid'>>

function nameOf(
  { name, printed, orcid, affiliations }: Named,
  role: keyof typeof roleCodes,
): Xml | undefined {
  const part = (type: string | undefined, text: string | undefined): Xml | undefined =>
    filled('namePart', text, { type })
  const isPerson = name.family !== undefined
  return element(
    'name',
    [
      ...(isPerson
        ? [
            part('family', name.family),
            part('given', givenOrInitials(name)),
            part('termsOfAddress', name.suffix),
          ]
        : [part(undefined, name.literal)]),
      element('displayForm', printed),
      element('role', [filled('roleTerm', roleCodes[role], { type: 'code', authority: 'marcrelator' })]),
      ...affiliations.map((affiliation) => element('affiliation', affiliation)),
      filled('nameIdentifier', orcid === undefined ? undefined : orcidUrl(orcid), { type: 'orcid' }),
    ],
    { type: isPerson ? 'personal' : 'corporate' },
  )
}
