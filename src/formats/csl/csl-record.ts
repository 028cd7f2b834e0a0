import type { Problem } from '../../domain/errors.ts'
import type { ArticleRecord, ArticleType, PersonName, RecordAuthor } from '../../domain/record.ts'
import { saysOfAuthors, withCslCustom } from './csl-custom.ts'
import { cslAuthor, readCslName } from './csl-names.ts'
import { cslTypes } from './csl-types.ts'
import { namedAuthors } from '../values/author-list.ts'
import { identifierList, labelledIdentifier } from '../values/identifier-values.ts'
import { objectAt } from '../refgraph-jsonl/json-check.ts'
import { distinctKeywords, keywordsIn } from '../values/keywords.ts'
import { withoutLatexAccents } from '../values/latex-accents.ts'
import { parseLanguage } from '../values/language-tag.ts'
import { licenceAmong } from '../values/rights.ts'
import { hasOwnIsbn, isInPeriodical } from '../../domain/work-types.ts'
import { plainText } from '../values/plain-text.ts'
import { present } from '../../domain/present.ts'
import { type SerialNumbers, serialNumbers } from '../values/serial-numbers.ts'
import { readVolume } from '../values/written-volume.ts'
import { readPages } from '../values/written-pages.ts'
import { dateOfNumbers, readDates, readWrittenDate, type WrittenDate } from '../values/written-date.ts'
import { tidyRecord } from '../tidy-record.ts'
import { updatesOf } from '../values/update-notes.ts'
import { readEdition } from '../values/written-edition.ts'

type Item = Readonly<Record<string, unknown>>

/**
 * Reads one item of CSL-JSON, also one without a title and identifiers.
 *
 * Letters with accents may be written as in LaTeX in titles, names and abstracts; other LaTeX stays as it is.
 * Variables that should be text may be numbers or lists of text, as Crossref has them. Of a span of dates the first
 * counts; a season and "circa" are more than a record can say. `container-title` is the journal of an article and the container of anything else; `collection-title` is a
 * journal only where it has an ISSN. `number` of an article is its article number (and `article-number` at Crossref). What CSL has no variable for is read from `custom`, where our own writer puts it.
 *
 * @throws UserError where it is no JSON object.
 * @see CSL-JSON schema 1.0.2; CSL 1.0.2, appendix IV, "Variables"
 */
export function recordOfCslItem(value: unknown): {
  readonly record: ArticleRecord
  readonly problems: readonly Problem[]
} {
  const problems: Problem[] = []
  const item = objectAt(value, '')
  const text = (...names: readonly string[]): string | undefined =>
    names.map((name) => textOf(item[name])).find((found) => found !== undefined)
  const prose: typeof text = (...names) => {
    const found = text(...names)
    return found === undefined ? undefined : withoutLatexAccents(found)
  }
  const type = typeOf(item)
  const isArticle = isInPeriodical(type)
  const publisher = prose('publisher')
  const journal = readJournal(prose, isArticle, numbersOf(item['ISSN'], problems).issns, publisher)
  const series = prose('collection-title')
  const title = prose('title')
  const record: ArticleRecord = tidyRecord({
    type,
    identifiers: readIdentifiers(item['DOI'], text, type, numbersOf(item['ISBN']).isbns, problems),
    ...present({
      title,
      abstract: prose('abstract'),
      language: parseLanguage(text('language') ?? ''),
      published: readDate(item['issued'], problems),
      ...(isArticle
        ? readVolume(text('volume'), text('issue'))
        : { volume: text('volume'), issue: text('issue') }),
      ...readPages(
        {
          first: text('page', 'page-first', 'number-first'),
          articleNumber: isArticle ? articleNumberOf(text('number', 'article-number')) : undefined,
        },
        type,
      ),
      journal,
      containerTitle: isArticle ? undefined : prose('container-title'),
      publisher: isArticle && journal !== undefined ? undefined : publisher,
      publisherPlace: prose('publisher-place'),
      edition: readEdition(prose('edition')),
      series,
      license: readLicense(item, text),
      editors: namesOf(item['editor']),
      translators: namesOf(item['translator']),
      updates: updatesOf(title, [prose('status'), prose('note')]),
    }),
    keywords: readKeywords(item['keyword']),
    access: 'UNKNOWN',
    authors: authorsOf(item, problems),
    referenceListStatus: 'UNKNOWN',
    references: [],
  })
  return { record: withCslCustom(record, item['custom'], problems), problems }
}

/** Of an article, `number` is its article number, unless it says that it is an identifier. */
function articleNumberOf(number: string | undefined): string | undefined {
  return number === undefined || labelledIdentifier(number) !== undefined ? undefined : number
}

function typeOf(item: Item): ArticleType {
  return cslTypes.find(([csl]) => csl === item['type'])?.[1] ?? 'OTHER'
}

/** ISSNs and ISBNs are one text by the schema, and lists at Crossref. */
function numbersOf(value: unknown, problems?: Problem[]): SerialNumbers {
  const texts: readonly unknown[] = Array.isArray(value) ? value : [value]
  return serialNumbers(texts.flatMap((text) => textOf(text) ?? []).join(', '), problems)
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') return plainText(value.replaceAll('\0', ''))
  if (!Array.isArray(value)) return undefined
  const list = value.flatMap((one: unknown) => textOf(one) ?? [])
  return list[0]
}

function readJournal(
  text: (...names: readonly string[]) => string | undefined,
  isArticle: boolean,
  issns: readonly string[],
  publisher: string | undefined,
): ArticleRecord['journal'] {
  const short = text('container-title-short', 'journalAbbreviation')
  const collection = issns.length > 0 || (short !== undefined && text('container-title') === undefined)
  const title = isArticle ? text('container-title') : collection ? text('collection-title') : undefined
  if (title === undefined && issns.length === 0 && !(isArticle && short !== undefined)) return undefined
  const abbreviation = short === title ? undefined : short
  return { ...present({ title, abbreviation, publisher: isArticle ? publisher : undefined }), issns }
}

/** @param doi as it stands: old ones have what looks like mark-up ("<l::aid-abc>"). */
function readIdentifiers(
  doi: unknown,
  text: (...names: readonly string[]) => string | undefined,
  type: ArticleType,
  isbns: readonly string[],
  problems: Problem[],
): ArticleRecord['identifiers'] {
  const list = identifierList(problems)
  list.add('doi', typeof doi === 'string' && doi.trim() !== '' ? doi : text('DOI'), 'field DOI')
  list.add('pmid', text('PMID'), 'field PMID')
  list.add('pmcid', text('PMCID'), 'field PMCID')
  if (text('archive')?.toLowerCase() === 'arxiv') list.note(`arxiv:${text('archive_location') ?? ''}`)
  for (const note of [text('URL'), text('number'), ...(text('note') ?? '').split(';')]) list.note(note)
  // The ISBN of a chapter's book does not identify the chapter.
  if (hasOwnIsbn(type)) {
    for (const isbn of isbns) list.add('isbn', isbn, 'field ISBN')
  }
  return list.list()
}

/** `date-parts` (numbers, or numbers as text), `raw`, `literal`; also a bare text, which the schema does not allow. */
function readDate(value: unknown, problems: Problem[]): string | undefined {
  if (value === undefined || value === null) return undefined
  const isText = typeof value === 'string' || typeof value === 'number'
  const text = isText ? String(value) : printedDate(objectOf(value)) || JSON.stringify(value)
  const written = isText ? readWrittenDate(text) : dateIn(objectOf(value))
  return readDates([{ text, where: 'field issued', written }], problems)
}

/** A date for people: "2019-5/2019-7", "2019, season 1", "2019, circa". Empty where nothing is in it. */
function printedDate({ 'date-parts': dates, raw, literal, season, circa }: Item): string {
  const spans = listed(dates).map((parts) =>
    listed(parts)
      .flatMap((part) => textOf(part) ?? [])
      .join('-'),
  )
  const printed = [
    spans.filter((part) => part !== '').join('/'),
    textOf(raw),
    textOf(literal),
    textOf(season) === undefined ? undefined : `season ${textOf(season)}`,
    circa === undefined || circa === false ? undefined : 'circa',
  ]
  return printed.filter((part) => part !== undefined && part !== '').join(', ')
}

function dateIn({ 'date-parts': dates, raw, literal, season, circa }: Item): WrittenDate {
  const [first, second]: readonly unknown[] = Array.isArray(dates) ? dates : []
  const parts = (Array.isArray(first) ? first : []).filter((part: unknown) => part !== null && part !== '')
  if (parts.length === 0) {
    const texts = [raw, literal].filter((text) => typeof text === 'string')
    return texts.map(readWrittenDate).find(({ date }) => date !== undefined) ?? { isWhole: false }
  }
  const numbers = parts.map(Number)
  const written = numbers.some(Number.isNaN)
    ? readWrittenDate(parts.join(' '))
    : dateOfNumbers(numbers[0], numbers[1], numbers[2])
  const isMore = second !== undefined || Boolean(circa) || (Boolean(season) && parts.length === 1)
  return { ...written, isWhole: written.isWhole && !isMore }
}

function objectOf(value: unknown): Item {
  return typeof value === 'object' && value !== null ? (value as Item) : {}
}

function readKeywords(value: unknown): string[] {
  if (!Array.isArray(value)) return distinctKeywords(keywordsIn(textOf(value) ?? '', 'always'))
  return distinctKeywords(value.flatMap((word: unknown) => keywordsIn(textOf(word) ?? '', 'never')))
}

/** Where our own writer says something of each author, they are all named, also who is called "others". */
function authorsOf(item: Item, problems: Problem[]): ArticleRecord['authors'] {
  const authors = readAuthors(item['author'], problems)
  return saysOfAuthors(item['custom']) ? authors : namedAuthors(authors, 'field author', problems)
}

/** Editors or translators; `undefined` where none are named. */
function namesOf(value: unknown): PersonName[] | undefined {
  const names = listed(value).flatMap((one) => readCslName(one) ?? [])
  return names.length === 0 ? undefined : names
}

/** `license` is a text, or Crossref's list of objects; DataCite's word is `copyright`. */
function readLicense(item: Item, text: (name: string) => string | undefined): string | undefined {
  const addresses = listed(item['license']).map((one) => textOf(objectOf(one)['URL']) ?? textOf(one))
  return licenceAmong([...addresses, text('copyright')])
}

function listed(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? value : [value]
}

function readAuthors(value: unknown, problems: Problem[]): RecordAuthor[] {
  return listed(value).flatMap((author, index) => {
    const name = readCslName(author)
    if (name !== undefined) return [cslAuthor(name)]
    problems.push({ severity: 'warning', where: `author ${index + 1}`, message: 'The author has no name.' })
    return []
  })
}
