import { updatesOf } from '../values/update-notes.ts'
import { abbreviates } from '../../domain/abbreviated-title.ts'
import type { Problem } from '../../domain/errors.ts'
import { present } from '../../domain/present.ts'
import type { ArticleRecord, ArticleType, PersonName, RecordAuthor } from '../../domain/record.ts'
import { namedTexts, namesIn } from '../values/author-list.ts'
import { describedWork } from '../describes-work.ts'
import type { Format, ReadResult } from '../format.ts'
import { readEdition } from '../values/written-edition.ts'
import { identifierList, parseIdentifier } from '../values/identifier-values.ts'
import { distinctKeywords, keywordsOfLines } from '../values/keywords.ts'
import { parseLanguage } from '../values/language-tag.ts'
import { plainText } from '../values/plain-text.ts'
import { isInPeriodical } from '../../domain/work-types.ts'
import { publishedIn } from '../values/published-in.ts'
import { readRisName } from '../ris/ris-names.ts'
import { serialNumbers } from '../values/serial-numbers.ts'
import { readTaggedFields, type TaggedFields } from '../tagged/tagged-fields.ts'
import { readPages } from '../values/written-pages.ts'
import { readBookVolume, readVolume } from '../values/written-volume.ts'
import { dateField, readYearAndDate } from '../values/year-and-date.ts'
import { referLine, referRecords } from './refer-records.ts'
import { referType } from './refer-types.ts'
import { tidyRecord } from '../tidy-record.ts'

/** Refer and BibIX, and what EndNote has made of it: `.enw`, as publishers' buttons export it. */
export const referFormat: Format = {
  name: 'refer',
  label: 'records in the Refer format of EndNote (enw)',
  version: 1,
  sniff: looksLikeRefer,
  splitter: referRecords,
  read: readRefer,
}

function looksLikeRefer(head: string): number {
  const lines = head.replace(/^[\uFEFF\s]+/, '').split(/\r\n?|\n/, 60)
  if (referLine(lines[0] ?? '') === undefined) return 0
  const tags = new Set(lines.flatMap((line) => referLine(line)?.tag ?? []))
  if (tags.has('0')) return 1
  return (tags.has('A') || tags.has('E')) && (tags.has('T') || tags.has('D')) ? 0.9 : tags.has('T') ? 0.5 : 0
}

/**
 * Reads one record.
 *
 * %J is the journal, or in older files %B; of a chapter or paper %B is what it is in, of a book its series. %E are a book's
 * editors, %? and %Y translators and others: only %? are taken for translators. %R is a DOI where it is one; in files
 * older than EndNote a report's number. A record without %0 is what its fields show.
 *
 * @see EndNote help, "Creating a Tagged EndNote Import File"; refer(1)
 * @throws UserError where it describes no work.
 */
function readRefer(text: string): ReadResult {
  const problems: Problem[] = []
  const fields = readTaggedFields(text, referLine)
  const value = (...tags: readonly string[]): string | undefined => plainText(fields.first(...tags) ?? '')
  const type = typeOf(fields)
  const inJournal = isInPeriodical(type)
  const isWhole = type === 'BOOK' || type === 'THESIS' || type === 'REPORT'
  const serials = serialNumbers(fields.all('@').join(' ; '), problems)
  const identifiers = identifiersOf(fields, isWhole ? serials.isbns : [], problems)
  const [volume, issue] = [value('V'), value('N')]
  const keywords = fields.lines('K').flatMap((line) => plainText(line) ?? [])
  const editors = namesOf(fields, 'E')
  const translators = namesOf(fields, '?')
  const record: ArticleRecord = {
    type,
    identifiers,
    ...present({
      title: value('T'),
      abstract: value('X'),
      language: fields.all('G').map((language) => parseLanguage(language))[0],
      published: readYearAndDate(
        dateField(value('D'), 'field %D'),
        dateField(value('8'), 'field %8'),
        problems,
      ),
      ...(inJournal ? readVolume(volume, issue) : readBookVolume(volume, issue, type)),
      // Of a whole work it is a number of pages.
      ...(isWhole ? {} : readPages({ first: value('P') }, type)),
      edition: inJournal ? undefined : readEdition(value('7')),
      series: inJournal ? undefined : (value('S') ?? (isWhole ? value('B') : undefined)),
      updates: updatesOf(value('T'), [...fields.all('Z'), ...fields.all('O')]),
    }),
    ...publishedIn(type, {
      title: isWhole ? undefined : inJournal ? value('J', 'B') : value('B', 'J'),
      abbreviation: inJournal ? abbreviationOf(value) : undefined,
      issns: serials.issns,
      publisher: value('I'),
      publisherPlace: value('C'),
    }),
    keywords: distinctKeywords(keywordsOfLines(keywords)),
    access: 'UNKNOWN',
    authors: namedTexts(fields.all('A').flatMap(namesIn), 'field %A', problems).flatMap(authorOf),
    ...(editors.length === 0 ? {} : { editors }),
    ...(translators.length === 0 ? {} : { translators }),
    referenceListStatus: 'UNKNOWN',
    references: [],
  }
  return { records: [describedWork(tidyRecord(record))], problems }
}

function typeOf(fields: TaggedFields): ArticleType {
  const printed = fields.first('0')
  if (printed !== undefined) return referType(printed)
  if (fields.first('J') !== undefined) return 'JOURNAL_ARTICLE'
  if (fields.first('B') !== undefined) return 'BOOK_CHAPTER'
  if (fields.all('R').some((number) => parseIdentifier('doi', number) === undefined)) return 'REPORT'
  return fields.first('I') === undefined ? 'OTHER' : 'BOOK'
}

/** %O is the journal's other name in EndNote, and a remark everywhere else. */
function abbreviationOf(value: (tag: string) => string | undefined): string | undefined {
  const [journal, other] = [value('J'), value('O')]
  return journal !== undefined && other !== undefined && abbreviates(other, journal) ? other : undefined
}

function identifiersOf(
  fields: TaggedFields,
  isbns: readonly string[],
  problems: Problem[],
): ArticleRecord['identifiers'] {
  const list = identifierList(problems)
  for (const number of fields.all('R')) {
    if (/10\.\d{4}|doi/i.test(number)) list.add('doi', number, 'field %R')
    else list.note(number)
  }
  const isPubmed = /pubmed|medline|nlm/i.test(fields.all('~', 'W').join(' '))
  for (const number of fields.all('M')) {
    if (isPubmed && /^\d{1,8}$/.test(number)) list.add('pmid', number, 'field %M')
    else list.note(number)
  }
  // EndNote keeps the PMCID in the second field of one's own.
  for (const number of fields.all('2')) if (/^PMC\d+$/i.test(number)) list.add('pmcid', number, 'field %2')
  for (const note of fields.lines('U', '1', '2', '3', '4', 'Z', 'O', '>')) list.note(note)
  for (const isbn of isbns) list.add('isbn', isbn, 'field %@')
  return list.list()
}

function namesOf(fields: TaggedFields, tag: string): PersonName[] {
  return fields
    .all(tag)
    .flatMap(namesIn)
    .flatMap((text) => readRisName(text) ?? [])
}

function authorOf(printed: string): RecordAuthor[] {
  const name = readRisName(printed)
  return name === undefined ? [] : [{ name, printed, corresponding: false, affiliations: [] }]
}
