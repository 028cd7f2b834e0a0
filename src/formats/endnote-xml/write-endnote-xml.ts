import { doiUrl } from '../../domain/doi.ts'
import { openAlexUrl } from '../../domain/openalex-id.ts'
import type { ArticleRecord, IdentifierScheme, PersonName } from '../../domain/record.ts'
import { type RecordWriter, writeAll } from '../record-writer.ts'
import { writeRisName } from '../ris/ris-names.ts'
import { hasOwnIsbn, isInPeriodical } from '../../domain/work-types.ts'
import { updateNote } from '../values/update-notes.ts'
import { element, filled, value, type Xml } from '../xml/write-xml.ts'
import { endNoteTypes } from './endnote-types.ts'

/**
 * Writes the XML that EndNote imports, its elements in the order of RSXML.dtd, a record a line, without styles.
 *
 * Lost, because EndNote has no place for them: ORCID iDs, who is corresponding, affiliations of several authors, editors of
 * articles and theses, the journal of anything but articles, licence, access, references; who says that there is an update; that an article is a
 * letter or a review; pages of books, reports and theses; a semicolon inside a keyword.
 *
 * @see EndNote, "Reference Types and Fields"
 */
export function endNoteXmlWriter(): RecordWriter {
  return {
    head: '<?xml version="1.0" encoding="UTF-8"?>\n<xml><records>\n',
    write: (record) => `${element('record', fieldsOf(record))?.xml ?? ''}\n`,
    tail: '</records></xml>\n',
  }
}

/** The records as one text, see `endNoteXmlWriter`. */
export function writeEndNoteXml(records: Iterable<ArticleRecord>): string {
  return writeAll(endNoteXmlWriter(), records)
}

function fieldsOf(record: ArticleRecord): (Xml | undefined)[] {
  const { type, journal, published } = record
  const isArticle = isInPeriodical(type)
  const ids = (scheme: IdentifierScheme): string[] =>
    record.identifiers.filter((one) => one.scheme === scheme).map((identifier) => identifier.value)
  const [doi, ...otherDois] = ids('doi')
  const [pmid] = ids('pmid')
  const serials = isArticle ? (journal?.issns ?? []) : hasOwnIsbn(type) ? ids('isbn') : []
  const pages = [record.firstPage, record.lastPage].filter((page) => page !== undefined).join('-')
  const urls = [
    ...otherDois.map(doiUrl),
    ...ids('arxiv').map((id) => `https://arxiv.org/abs/${id}`),
    ...ids('openalex').map(openAlexUrl),
  ]
  return [
    element('source-app', 'refgraph', { name: 'refgraph' }),
    refTypeOf(record),
    element('contributors', contributorsOf(record)),
    element(
      'auth-address',
      record.authors.length === 1 ? record.authors[0]?.affiliations.join('; ') : undefined,
    ),
    element('titles', titlesOf(record)),
    isArticle
      ? element('periodical', [
          element('full-title', journal?.title),
          element('abbr-1', journal?.abbreviation),
        ])
      : undefined,
    element('pages', pages),
    element('volume', record.volume),
    element('number', record.issue),
    element('edition', isArticle ? undefined : record.edition),
    element(
      'keywords',
      record.keywords.map((keyword) => element('keyword', keyword)),
    ),
    element('dates', [
      element('year', published?.slice(0, 4)),
      element('pub-dates', [element('date', dayOf(published))]),
    ]),
    element('pub-location', type === 'CONFERENCE_PAPER' ? undefined : record.publisherPlace),
    element('publisher', isArticle ? (journal?.publisher ?? record.publisher) : record.publisher),
    element('isbn', serials.join('; ')),
    element('accession-num', pmid),
    element('electronic-resource-num', value(doi)),
    element('abstract', record.abstract),
    element('notes', notesOf(record)),
    element('remote-database-name', pmid === undefined ? undefined : 'PubMed'),
    element('language', record.language),
    element('urls', [
      element(
        'related-urls',
        urls.map((url) => element('url', value(url))),
      ),
    ]),
    element('custom1', type === 'CONFERENCE_PAPER' ? record.publisherPlace : undefined),
    element('custom2', ids('pmcid')[0]),
    element('custom7', isArticle ? record.articleNumber : undefined),
  ]
}

/** What updates there are, in PubMed's words. */
function notesOf({ updates = [] }: ArticleRecord): string | undefined {
  return updates.flatMap((update) => updateNote(update) ?? []).join('; ') || undefined
}

/** A book of editors alone is a type of its own. */
function isEdited({ type, authors, editors }: ArticleRecord): boolean {
  return type === 'BOOK' && authors.length === 0 && editors !== undefined
}

function refTypeOf(record: ArticleRecord): Xml | undefined {
  const edited = isEdited(record) ? endNoteTypes.find(({ name }) => name === 'Edited Book') : undefined
  const own = endNoteTypes.find(({ type }) => type === record.type)
  const usual = endNoteTypes.find(
    ({ name }) => name === (isInPeriodical(record.type) ? 'Journal Article' : 'Generic'),
  )
  const written = edited ?? own ?? usual
  return element('ref-type', String(written?.number ?? ''), { name: written?.name })
}

function contributorsOf(record: ArticleRecord): (Xml | undefined)[] {
  const { type, editors, translators } = record
  const list = (name: string, people: readonly PersonName[] | undefined): Xml | undefined =>
    element(
      name,
      people?.map((person) => element('author', writeRisName(person))),
    )
  const authors = record.authors.map(({ name }) => name)
  if (isInPeriodical(type) || type === 'THESIS') return [list('authors', authors)]
  const isBook = type === 'BOOK'
  return [
    list('authors', isEdited(record) ? editors : authors),
    list('secondary-authors', isBook ? undefined : editors),
    list('tertiary-authors', isBook && !isEdited(record) ? editors : undefined),
    list('subsidiary-authors', translators),
  ]
}

function titlesOf(record: ArticleRecord): (Xml | undefined)[] {
  const { type, series, containerTitle, journal } = record
  const isWhole = type === 'BOOK' || type === 'REPORT'
  const second = isInPeriodical(type)
    ? journal?.title
    : isWhole
      ? series
      : type === 'THESIS'
        ? undefined
        : containerTitle
  const third = isInPeriodical(type) || isWhole || type === 'THESIS' ? undefined : series
  return [element('title', record.title), element('secondary-title', second), filled('tertiary-title', third)]
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** "Dec 3": the date within its year. */
function dayOf(published: string | undefined): string | undefined {
  const [, month, day] = published?.split('-') ?? []
  if (month === undefined) return undefined
  const name = months[Number(month) - 1]
  return day === undefined ? name : `${name} ${Number(day)}`
}
