import type { Problem } from '../../domain/errors.ts'
import { present } from '../../domain/present.ts'
import type { ArticleRecord, ArticleType, RecordReference } from '../../domain/record.ts'
import { describedWork } from '../describes-work.ts'
import type { Format, ReadResult, Splitter } from '../format.ts'
import { identifierList } from '../values/identifier-values.ts'
import { distinctKeywords, keywordsIn } from '../values/keywords.ts'
import { parseLanguage } from '../values/language-tag.ts'
import { plainText } from '../values/plain-text.ts'
import { isInPeriodical } from '../../domain/work-types.ts'
import { publishedIn } from '../values/published-in.ts'
import { readPubmedTitle } from '../pubmed/pubmed-values.ts'
import { readReferenceText } from '../reference/reference-text.ts'
import { serialNumbers } from '../values/serial-numbers.ts'
import { taggedRecords } from '../split/tagged-records.ts'
import { readDates } from '../values/written-date.ts'
import { readPages } from '../values/written-pages.ts'
import { readOvidAuthors } from './ovid-authors.ts'
import {
  isOvidField,
  isOvidNumber,
  type OvidField,
  type OvidFields,
  ovidLine,
  readOvidFields,
} from './ovid-fields.ts'
import { readOvidSource } from './ovid-source.ts'
import { isRetractedAtOvid, ovidType } from './ovid-types.ts'
import { tidyRecord } from '../tidy-record.ts'

/** What Ovid exports as text, from any of its databases: fields by their names in words, or by two letters. */
export const ovidFormat: Format = {
  name: 'ovid',
  label: 'text of Ovid, with fields in words or by two letters',
  version: 1,
  sniff: looksLikeOvid,
  splitter: ovidRecords,
  read: readOvid,
}

const versionLine = /^ ?VN {1,3}- Ovid\b/

function looksLikeOvid(head: string): number {
  const lines = head.split(/\r\n?|\n/, 200).filter((line) => line.replace('\uFEFF', '').trim() !== '')
  const [first = '', second = ''] = lines
  if (lines.slice(0, 5).some((line) => versionLine.test(line))) return 1
  if (isOvidNumber(first.replace('\uFEFF', '')) && (isOvidField(second) || second.trim() === 'Score'))
    return 0.95
  // The history of the search may be printed before the first record.
  const isHistory = /^\uFEFF?(?:Database: |Search Strategy:|Search History)/.test(first)
  if (isHistory && lines.some((line, at) => isOvidNumber(line) && isOvidField(lines[at + 1] ?? '')))
    return 0.95
  const begins = /^\uFEFF?(?:Score|Accession Number|Unique Identifier|Database)\s*$/.test(first)
  return begins && lines.some((line) => line.trimEnd() === 'Source') ? 0.8 : 0
}

/** A record begins with its number, or else with the line that Ovid puts first. */
function ovidRecords(): Splitter {
  let afterNumber = false
  return taggedRecords({
    begins(line, { afterBlank, isOpen }) {
      const isFirst = (versionLine.test(line) || (afterBlank && line.trimEnd() === 'Score')) && !afterNumber
      const isNumber = isOvidNumber(line)
      afterNumber = isNumber || (afterNumber && line.trim() === '')
      return isNumber || isFirst || (!isOpen && ovidLine(line) !== undefined)
    },
  })
}

/**
 * Reads one record.
 *
 * Where a database has journal, volume and pages in fields of their own, these count; else they are read from the field
 * "Source", whatever the order in which the database prints them. A number is PubMed's where the database is MEDLINE.
 *
 * @throws UserError where it describes no work.
 */
function readOvid(text: string): ReadResult {
  const problems: Problem[] = []
  const fields = readOvidFields(text)
  const value = (field: OvidField): string | undefined => plainText(fields.first(field) ?? '')
  const types = fields.all('type')
  const chapter = titleOf(value('chapter'))
  const type = ovidType(types, chapter !== undefined)
  const source = readOvidSource(value('source') ?? '')
  const book = titleOf(value('book') ?? (chapter === undefined ? undefined : value('title')))
  const { authors, editors } = readOvidAuthors(fields)
  const inJournal = isInPeriodical(type)
  const pages = value('pages')
  const references = referencesOf(fields.lines('references'))
  const record: ArticleRecord = {
    type,
    identifiers: identifiersOf(fields, type, problems),
    ...present({
      title: chapter ?? titleOf(value('title')) ?? (type === 'BOOK' ? source.host : undefined),
      abstract: value('abstract'),
      language: languageOf(value('language')),
      published: dateOf(value, source.dates, problems),
      // MEDLINE's VI is the version of the record.
      volume: (isMedline(fields) ? source.volume : undefined) ?? value('volume') ?? source.volume,
      issue: value('issue') ?? source.issue,
      ...(pages === undefined
        ? present({
            firstPage: source.firstPage,
            lastPage: source.lastPage,
            articleNumber: source.articleNumber,
          })
        : readPages({ first: pages, articleNumber: source.articleNumber }, type)),
    }),
    ...publishedIn(type, {
      title:
        type === 'BOOK' ? undefined : (value('journal') ?? (inJournal ? source.host : (book ?? source.host))),
      abbreviation: inJournal ? value('abbreviation') : undefined,
      issns: serialNumbers(fields.all('issn').join(' ; '), problems).issns,
      publisher: source.publisher ?? value('publisher'),
      publisherPlace: source.publisherPlace,
    }),
    keywords: distinctKeywords(
      fields
        .lines('keywords')
        .flatMap((line) => keywordsIn(plainText(line) ?? '', 'lists').map((word) => word.replace(/\.$/, ''))),
      fields.lines('headings').map((heading) => heading.replace(/\/.*$|^\*|\*$/g, '').replace(/^\*/, '')),
    ),
    access: 'UNKNOWN',
    authors,
    ...(editors.length === 0 ? {} : { editors }),
    ...(isRetractedAtOvid(types)
      ? {
          updates: [
            { kind: 'RETRACTION', role: 'UPDATED', assertedBy: isMedline(fields) ? 'PUBMED' : 'OTHER' },
          ],
        }
      : {}),
    referenceListStatus: references.length === 0 ? 'UNKNOWN' : 'COMPLETE',
    references,
  }
  return { records: [describedWork(tidyRecord(record))], problems }
}

function isMedline(fields: OvidFields): boolean {
  return /medline/i.test(fields.first('database') ?? '')
}

/** "A title.[Article]", "A title. [References].": the remark is Ovid's. */
function titleOf(text: string | undefined): string | undefined {
  return readPubmedTitle(
    text?.replace(
      /(?<![.\s])[.\s]*\[(?:Articles?|Reports?|Miscellaneous|References|Review|Letter|Editorial|Case Report)\]\.?$/i,
      '',
    ),
  )
}

function languageOf(text: string | undefined): string | undefined {
  return text
    ?.split(/[;,.]/)
    .map((name) => parseLanguage(name))
    .find((language) => language !== undefined)
}

function dateOf(
  value: (field: OvidField) => string | undefined,
  printed: readonly string[],
  problems: Problem[],
): string | undefined {
  return readDates(
    [
      { text: value('year') ?? '', where: 'field YR' },
      { text: value('date') ?? '', where: 'field DP' },
      ...printed.map((text) => ({ text, where: 'field SO' })),
    ],
    problems,
  )
}

function identifiersOf(
  fields: OvidFields,
  type: ArticleType,
  problems: Problem[],
): ArticleRecord['identifiers'] {
  const list = identifierList(problems)
  for (const doi of fields.all('doi')) list.add('doi', doi, 'field DO')
  const pmid = /^\d{1,8}\b/.exec(fields.first('pmid') ?? '')?.[0]
  const own = isMedline(fields)
    ? /^\d{1,8}$/.exec(fields.first('number') ?? fields.first('accession') ?? '')?.[0]
    : undefined
  list.add('pmid', pmid ?? own, 'field PM')
  if (type === 'BOOK') {
    for (const isbn of serialNumbers(fields.all('isbn').join(' ; ')).isbns) list.add('isbn', isbn, 'field IB')
  }
  return list.list()
}

/** PsycInfo puts its own number behind a reference, and PubMed's behind that: "28-40.1979-01146-0011257353". */
const numbersBehind = /(?:(?:19|20)\d\d-\d{5}-\d{3})(\d{6,8})?$/

function referencesOf(lines: readonly string[]): RecordReference[] {
  return lines.map((text, place) => {
    const pmid = numbersBehind.exec(text)?.[1]
    const parts = readReferenceText(text.replace(numbersBehind, ''))
    const identified =
      parts === undefined || pmid === undefined
        ? parts
        : { ...parts, identifiers: [...parts.identifiers, { scheme: 'pmid' as const, value: pmid }] }
    return { ordinal: place + 1, text, ...present({ parts: identified }), links: [] }
  })
}
