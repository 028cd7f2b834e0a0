import type { Problem } from '../../domain/errors.ts'
import { present } from '../../domain/present.ts'
import type { ArticleRecord, ArticleType, PersonName, RecordAuthor } from '../../domain/record.ts'
import { namedTexts, namesIn } from '../values/author-list.ts'
import { readEdition } from '../values/written-edition.ts'
import { identifierList } from '../values/identifier-values.ts'
import { distinctKeywords, keywordsOfLines } from '../values/keywords.ts'
import { parseLanguage } from '../values/language-tag.ts'
import { plainText } from '../values/plain-text.ts'
import { readRisName } from '../ris/ris-names.ts'
import { serialNumbers } from '../values/serial-numbers.ts'
import { updatesOf } from '../values/update-notes.ts'
import { readBookVolume, readVolume } from '../values/written-volume.ts'
import { readPages } from '../values/written-pages.ts'
import { hasOwnIsbn, isInPeriodical } from '../../domain/work-types.ts'
import { childAt, childrenOf, rawTextOf, textOf, type XmlElement } from '../xml/xml-tree.ts'
import { dateField, readYearAndDate } from '../values/year-and-date.ts'
import { endNoteType } from './endnote-types.ts'

type Path = readonly string[]

/** The fields of one record, their `style` runs joined. */
class Fields {
  readonly #record: XmlElement

  constructor(record: XmlElement) {
    this.#record = record
  }

  /** The text that the first of these paths with one leads to. */
  first(...paths: readonly Path[]): string | undefined {
    for (const path of paths) {
      const text = plainText(textOf(childAt(this.#record, ...path)) ?? '')
      if (text !== undefined) return text
    }
    return undefined
  }

  /** An identifier as it stands: old DOIs have what looks like mark-up ("<2::AID-ASI2>"). */
  value(name: string): string | undefined {
    return textOf(childAt(this.#record, name))
  }

  /** The texts of all elements of this name below the path, each line of one by itself. */
  all(path: Path, name: string): string[] {
    return childrenOf(childAt(this.#record, ...path), name).flatMap((element) =>
      rawTextOf(element)
        .split('\r')
        .flatMap((line) => plainText(line) ?? []),
    )
  }

  urls(): string[] {
    return childrenOf(childAt(this.#record, 'urls')).flatMap((kind) =>
      childrenOf(kind, 'url').flatMap((url) => textOf(url) ?? []),
    )
  }
}

/** Whose names stand where, by the name of the reference type ("Reference Types" of EndNote); else who edits comes second. */
const editorsByType: Readonly<Record<string, { readonly editors: Path; readonly translators: Path }>> = {
  'Edited Book': { editors: ['authors'], translators: ['subsidiary-authors'] },
  // Second come the series' editors; but other programs write a book's there.
  Book: { editors: ['tertiary-authors', 'secondary-authors'], translators: ['subsidiary-authors'] },
  'Journal Article': { editors: [], translators: [] },
  // Advisers.
  Thesis: { editors: [], translators: [] },
}
const usualPeople = { editors: ['secondary-authors'], translators: ['subsidiary-authors'] } as const

/**
 * Reads one record of EndNote, also one that describes no work.
 *
 * What a field holds depends on the type: `secondary-title` is the journal of an article, the book of a chapter, the series
 * of a book; `custom7` an article number, `custom2` the PMCID, `edition` of an article its date online; `pub-location` of
 * a conference is where it met. Of notes only updates are
 * read, in PubMed's words; files and labels are not.
 *
 * @see EndNote, "Reference Types and Fields"; RSXML.dtd
 */
export function recordOfEndNote(element: XmlElement): {
  readonly record: ArticleRecord
  readonly problems: readonly Problem[]
} {
  const problems: Problem[] = []
  const fields = new Fields(element)
  const refType = childAt(element, 'ref-type')
  const known = endNoteType(refType?.attributes['name'], textOf(refType))
  const type = known?.type ?? 'OTHER'
  const isArticle = isInPeriodical(type)
  const serials = serialNumbers(fields.all([], 'isbn').join(' ; '), problems)
  const { editors, translators } = editorsByType[known?.name ?? ''] ?? usualPeople
  const isEdited = known?.name === 'Edited Book'
  const authors = isEdited ? [] : peopleNamed(fields, 'authors', problems)
  const journal = isArticle ? journalOf(fields, serials.issns) : undefined
  const publisher = fields.first(['publisher'])
  const title = fields.first(['titles', 'title'])
  const keywords = fields.all(['keywords'], 'keyword')
  const record: ArticleRecord = {
    type,
    identifiers: identifiersOf(fields, type, serials.isbns, problems),
    ...present({
      title,
      abstract: fields.first(['abstract']),
      language: parseLanguage(fields.first(['language']) ?? ''),
      published: readYearAndDate(
        dateField(fields.first(['dates', 'year']), 'field year'),
        dateField(fields.first(['dates', 'pub-dates', 'date']), 'field pub-dates'),
        problems,
      ),
    }),
    ...placeOf(fields, type),
    ...present({
      journal: journal === undefined ? undefined : { ...journal, ...present({ publisher }) },
      ...containerOf(fields, type),
      publisher: isArticle && journal !== undefined ? undefined : publisher,
      publisherPlace: isArticle ? undefined : placeOfPublisher(fields, type),
      edition: isArticle ? undefined : readEdition(fields.first(['edition'])),
    }),
    keywords: distinctKeywords(keywordsOfLines(keywords)),
    access: 'UNKNOWN',
    authors: authors.map((author) => withAddress(author, authors.length, fields)),
    ...present({
      editors: peopleIn(fields, editors, problems),
      translators: peopleIn(fields, translators, problems),
      updates: updatesOf(title, [fields.first(['notes'])]),
    }),
    referenceListStatus: 'UNKNOWN',
    references: [],
  }
  return { record, problems }
}

function peopleNamed(fields: Fields, list: string, problems: Problem[]): RecordAuthor[] {
  const texts = fields.all(['contributors', list], 'author').flatMap(namesIn)
  return namedTexts(texts, list, problems).flatMap((printed) => {
    const name = readRisName(printed)
    return name === undefined ? [] : [{ name, printed, corresponding: false, affiliations: [] }]
  })
}

/** The first of these lists that names somebody. */
function peopleIn(fields: Fields, lists: Path, problems: Problem[]): PersonName[] | undefined {
  return lists
    .map((list) => peopleNamed(fields, list, problems).map(({ name }) => name))
    .find((names) => names.length > 0)
}

/** The addresses of all authors are one field, so that only a single author's can be told. */
function withAddress(author: RecordAuthor, count: number, fields: Fields): RecordAuthor {
  const address = fields.first(['auth-address'])
  return count === 1 && address !== undefined ? { ...author, affiliations: [address] } : author
}

function journalOf(fields: Fields, issns: readonly string[]): ArticleRecord['journal'] {
  const title = fields.first(
    ['periodical', 'full-title'],
    ['titles', 'secondary-title'],
    ['alt-periodical', 'full-title'],
    ['periodical', 'abbr-1'],
  )
  if (title === undefined && issns.length === 0) return undefined
  const short = fields.first(['periodical', 'abbr-1'], ['alt-periodical', 'abbr-1'], ['titles', 'alt-title'])
  return { ...present({ title, abbreviation: short === title ? undefined : short }), issns }
}

function containerOf(
  fields: Fields,
  type: ArticleType,
): { readonly containerTitle?: string | undefined; readonly series?: string | undefined } {
  if (isInPeriodical(type)) return {}
  const second = fields.first(['titles', 'secondary-title'])
  const third = fields.first(['titles', 'tertiary-title'])
  if (type === 'BOOK' || type === 'REPORT') return { series: second ?? third }
  // A thesis has its department there.
  if (type === 'THESIS') return {}
  return { containerTitle: second ?? fields.first(['periodical', 'full-title']), series: third }
}

/** The place of a conference is that where it met; it has a field of its own for the publisher's. */
function placeOfPublisher(fields: Fields, type: ArticleType): string | undefined {
  return fields.first(type === 'CONFERENCE_PAPER' ? ['custom1'] : ['pub-location'])
}

type Place = Pick<ArticleRecord, 'volume' | 'issue' | 'firstPage' | 'lastPage' | 'articleNumber'>

function placeOf(fields: Fields, type: ArticleType): Place {
  const pages = fields.first(['pages'])
  const volume = fields.first(['volume'])
  const issue = fields.first(['number'], ['issue'])
  // A report's or thesis' "pages" may be anything, a book's is their number.
  const hasPages = pages !== undefined && pages.length <= 60 && /\d/.test(pages)
  const isWhole = type === 'BOOK' || type === 'THESIS' || type === 'REPORT'
  const isArticle = isInPeriodical(type)
  const first = isArticle && pages === undefined ? fields.first(['section']) : pages
  return {
    ...present(isArticle ? readVolume(volume, issue) : readBookVolume(volume, issue, type)),
    ...readPages(
      {
        first: isWhole || (pages !== undefined && !hasPages) ? undefined : first,
        articleNumber: isArticle ? fields.first(['custom7']) : undefined,
      },
      type,
    ),
  }
}

function identifiersOf(
  fields: Fields,
  type: ArticleType,
  isbns: readonly string[],
  problems: Problem[],
): ArticleRecord['identifiers'] {
  const list = identifierList(problems)
  const number = fields.value('electronic-resource-num')
  for (const doi of number?.split(/(?<!doi:?)\s+(?=https?:|doi:|10\.)/i) ?? []) {
    list.add('doi', doi, 'field electronic-resource-num')
  }
  const accession = fields.first(['accession-num'])
  const isPubMed = isFromPubMed(fields, accession)
  if (accession !== undefined && isPubMed) list.add('pmid', accession, 'field accession-num')
  else list.note(accession)
  const pmcid = fields.first(['custom2'])
  if (pmcid !== undefined && /^PMC\d+$/i.test(pmcid)) list.add('pmcid', pmcid, 'field custom2')
  for (const url of fields.urls()) list.note(url)
  for (const isbn of hasOwnIsbn(type) ? isbns : []) list.add('isbn', isbn, 'field isbn')
  return list.list()
}

/** A bare number is PubMed's where the database says so, or an address of the record has it. */
function isFromPubMed(fields: Fields, accession: string | undefined): boolean {
  if (accession === undefined || !/^\d{1,8}$/.test(accession)) return false
  const database = fields.first(['remote-database-name'], ['remote-database-provider']) ?? ''
  if (/pubmed|medline|\bnlm\b/i.test(database)) return true
  const address = new RegExp(`(?:pubmed|db=pubmed|list_uids|medline).*\\b${accession}\\b`, 'i')
  return fields.urls().some((url) => address.test(url))
}
