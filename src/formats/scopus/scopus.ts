import type { Problem } from '../../domain/errors.ts'
import { parseIssn } from '../../domain/issn.ts'
import { present } from '../../domain/present.ts'
import type { Access, ArticleRecord, PersonName } from '../../domain/record.ts'
import { columnsOf, readCsvRow } from '../csv/csv-row.ts'
import { describedWork } from '../describes-work.ts'
import type { Format, ReadResult } from '../format.ts'
import { identifierList } from '../values/identifier-values.ts'
import { distinctKeywords, keywordsIn } from '../values/keywords.ts'
import { parseLanguage } from '../values/language-tag.ts'
import { isInPeriodical } from '../../domain/work-types.ts'
import { publishedIn } from '../values/published-in.ts'
import { serialNumbers } from '../values/serial-numbers.ts'
import { csvRecords } from '../split/csv-records.ts'
import { readDates } from '../values/written-date.ts'
import { readPages } from '../values/written-pages.ts'
import { readVolume } from '../values/written-volume.ts'
import { readScopusAuthors } from './scopus-authors.ts'
import { type ScopusColumn, scopusFields, scopusLikeness } from './scopus-columns.ts'
import { scopusName, scopusNames } from './scopus-names.ts'
import { readScopusReferences } from './scopus-references.ts'
import { isRetracted, scopusType } from './scopus-types.ts'
import { tidyRecord } from '../tidy-record.ts'

/** The CSV that Scopus exports, with whichever columns were chosen, in any order. */
export const scopusFormat: Format = {
  name: 'scopus-csv',
  label: 'the CSV that Scopus exports',
  version: 1,
  sniff: looksLikeScopus,
  splitter: () => csvRecords(),
  read: readScopus,
}

function looksLikeScopus(head: string): number {
  const [header = ''] = head
    .replace(/^[\uFEFF\s]*(?:"?sep=..?\s+)?/, '')
    .slice(0, 8000)
    .split(/[\r\n]/, 1)
  return scopusLikeness(columnsOf(header))
}

/**
 * Reads a row below its header.
 *
 * The column "Link" has the DOI where that of its own was not chosen. Abstracts keep the publisher's line that they
 * begin or end with. Authors' e-mail addresses are not taken in.
 *
 * @throws UserError where it describes no work.
 */
function readScopus(text: string): ReadResult {
  const problems: Problem[] = []
  const fields = scopusFields(readCsvRow(text.replaceAll('\0', '')))
  const value = (column: ScopusColumn): string | undefined => fields.get(column)
  const issns = issnsOf(value('issn') ?? '')
  const type = scopusType(value('type'), issns.length > 0)
  const inJournal = isInPeriodical(type)
  const references = readScopusReferences(value('references') ?? '')
  const editors = inJournal ? [] : namesOf(value('editors') ?? '')
  const [volume, issue] = [value('volume'), value('issue')].map(wholeNumber)
  const record: ArticleRecord = {
    type,
    identifiers: identifiersOf(value, type, problems),
    ...present({
      title: value('title'),
      abstract: value('abstract'),
      language: value('language')?.split(';').map(parseLanguage)[0],
      published: readDates([{ text: value('year') ?? '', where: 'Year' }], problems),
      ...(inJournal ? readVolume(volume, issue) : { volume, issue }),
      ...readPages(
        {
          first: value('firstPage'),
          last: value('lastPage'),
          articleNumber: value('articleNumber'),
        },
        type,
      ),
    }),
    ...publishedIn(type, {
      // A book is not in itself.
      title: type === 'BOOK' ? undefined : (value('source') ?? value('conference')),
      abbreviation: type === 'BOOK' ? undefined : value('abbreviation'),
      issns,
      publisher: value('publisher'),
    }),
    keywords: distinctKeywords(listOf(value('authorKeywords')), listOf(value('indexKeywords'))),
    access: accessOf(value('access') ?? ''),
    authors: readScopusAuthors(fields, problems),
    ...(editors.length === 0 ? {} : { editors }),
    ...(isRetracted(value('type'))
      ? { updates: [{ kind: 'RETRACTION', role: 'UPDATED', assertedBy: 'OTHER' }] }
      : {}),
    referenceListStatus: references.length === 0 ? 'UNKNOWN' : 'COMPLETE',
    references,
  }
  return { records: [describedWork(tidyRecord(record))], problems }
}

function identifiersOf(
  value: (column: ScopusColumn) => string | undefined,
  type: ArticleRecord['type'],
  problems: Problem[],
): ArticleRecord['identifiers'] {
  const list = identifierList(problems)
  const linked = /[?&]doi=([^&]+)/.exec(value('link') ?? '')?.[1]
  list.add('doi', value('doi') ?? linked?.replace(/%2f/gi, '/'), 'DOI')
  list.add('pmid', wholeNumber(value('pmid')), 'PubMed ID')
  if (type === 'BOOK') {
    for (const isbn of serialNumbers(value('isbn') ?? '').isbns) list.add('isbn', isbn, 'ISBN')
  }
  return list.list()
}

/** Spreadsheets take the zeros away that a number begins with: "207128" is 0020-7128. */
function issnsOf(text: string): string[] {
  const padded = text.split(/[;,]\s*/).flatMap((number) => parseIssn(number.trim().padStart(8, '0')) ?? [])
  return [...new Set([...serialNumbers(text).issns, ...padded])]
}

/** "All Open Access; Gold Open Access; Green Open Access". What is only green is a copy somewhere else. */
function accessOf(text: string): Access {
  return /gold|hybrid|bronze|金|^open access$/i.test(text) ? 'OPEN' : 'UNKNOWN'
}

function namesOf(text: string): PersonName[] {
  return scopusNames(text).flatMap((name) => scopusName(name) ?? [])
}

/** Programs that take numbers for decimals write "12345.0". */
function wholeNumber(text: string | undefined): string | undefined {
  return text?.replace(/^(\d+)\.0$/, '$1')
}

function listOf(text: string | undefined): string[] {
  return keywordsIn(text ?? '', 'lists')
}
