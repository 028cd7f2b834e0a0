import { updatesOf } from '../values/update-notes.ts'
import type { Problem } from '../../domain/errors.ts'
import { present } from '../../domain/present.ts'
import type { ArticleRecord, PersonName, RecordAuthor } from '../../domain/record.ts'
import { namedTexts, namesIn } from '../values/author-list.ts'
import { describedWork } from '../describes-work.ts'
import type { Format, ReadResult } from '../format.ts'
import { readEdition } from '../values/written-edition.ts'
import { identifierList } from '../values/identifier-values.ts'
import { distinctKeywords, keywordsOfLines } from '../values/keywords.ts'
import { parseLanguage } from '../values/language-tag.ts'
import { plainText } from '../values/plain-text.ts'
import { isInPeriodical } from '../../domain/work-types.ts'
import { publishedIn } from '../values/published-in.ts'
import { readRisName } from '../ris/ris-names.ts'
import { serialNumbers } from '../values/serial-numbers.ts'
import { taggedRecords } from '../split/tagged-records.ts'
import { readTaggedFields, type TaggedFields } from '../tagged/tagged-fields.ts'
import { readPages } from '../values/written-pages.ts'
import { readBookVolume, readVolume } from '../values/written-volume.ts'
import { dateField, readYearAndDate } from '../values/year-and-date.ts'
import { refworksType } from './refworks-types.ts'
import { tidyRecord } from '../tidy-record.ts'

/** The tagged format of RefWorks, which ProQuest, HighWire and others export too. */
export const refworksFormat: Format = {
  name: 'refworks',
  label: 'records in the tagged format of RefWorks',
  version: 1,
  sniff: looksLikeRefworks,
  splitter: () =>
    taggedRecords({
      begins: (line, { isOpen }) =>
        /^\s{0,3}RT \S/.test(line) || (!isOpen && refworksLine(line) !== undefined),
      ends: (line) => /^\s{0,3}ER\s*$/.test(line),
    }),
  read: readRefworks,
}

/**
 * The tags of the format; what begins with other letters goes on with the line before.
 *
 * @see RefWorks Tagged Format, "Tags"
 */
const tags = new Set(
  (
    'RT SR ID A1 T1 JF JO YR FD VO IS SP OP K1 AB NO A2 T2 ED PB PP A3 A4 A5 T3 SN AV AD AN LA CL SF OT LK DO CN DB DS IP ' +
    'RD ST U1 U2 U3 U4 U5 U6 U7 U8 U9 U10 U11 U12 U13 U14 U15 UL SL LL CR WT WP OL PMID PMCID ER'
  ).split(' '),
)

function refworksLine(line: string): { readonly tag: string; readonly value: string } | undefined {
  const [, tag = '', value = ''] = /^\s{0,3}([A-Z][A-Z\d]{1,4})(?: (.*))?$/.exec(line.trimEnd()) ?? []
  return tags.has(tag) ? { tag, value } : undefined
}

function looksLikeRefworks(head: string): number {
  const start = head.replace(/^[\uFEFF\s]+/, '')
  const type = /^RT (\S.*)$/m.exec(start)?.[1]
  if (type === undefined || !/^(?:SR|ID|A1|T1|JF|YR|AB) \S/m.test(start)) return 0
  if (refworksType(type) !== undefined) return 0.98
  return /^RT [A-Za-z]/.test(start) ? 0.6 : 0
}

/**
 * Reads one record.
 *
 * A2 are the editors of what a chapter or paper is in, and of a book its series', or its own where
 * it has no authors; A3 those of a book; A4 translators. SP of
 * a book or thesis is a number of pages.
 *
 * @see RefWorks Tagged Format, "Field Notes"
 * @throws UserError where it describes no work.
 */
function readRefworks(text: string): ReadResult {
  const problems: Problem[] = []
  const fields = readTaggedFields(text, refworksLine)
  const value = (...names: readonly string[]): string | undefined => plainText(fields.first(...names) ?? '')
  const type = typeOf(value('RT'), problems)
  const inJournal = isInPeriodical(type)
  const isWhole = type === 'BOOK' || type === 'THESIS' || type === 'REPORT'
  const host = inJournal ? value('JF', 'T2', 'JO') : value('T2', 'JF')
  const serials = serialNumbers(fields.all('SN').join(' ; '), problems)
  const identifiers = identifiersOf(fields, isWhole ? serials.isbns : [], problems)
  const [volume, issue] = [value('VO'), value('IS')]
  const keywords = fields.lines('K1').flatMap((line) => plainText(line) ?? [])
  const editors = editorsOf(fields, type)
  const translators = namesOf(fields, 'A4')
  const record: ArticleRecord = {
    type,
    identifiers,
    ...present({
      title: value('T1'),
      abstract: value('AB'),
      language: fields.all('LA').map((language) => parseLanguage(language))[0],
      published: readYearAndDate(
        dateField(value('YR'), 'field YR'),
        dateField(value('FD'), 'field FD'),
        problems,
      ),
      ...(inJournal ? readVolume(volume, issue) : readBookVolume(volume, issue, type)),
      ...(isWhole && value('OP') === undefined
        ? {}
        : readPages({ first: value('SP'), last: value('OP') }, type)),
      edition: readEdition(value('ED')),
      series: inJournal ? undefined : (value('T3') ?? (isWhole ? value('T2') : undefined)),
      updates: updatesOf(value('T1'), fields.all('NO')),
    }),
    ...publishedIn(type, {
      title: isWhole ? undefined : host,
      abbreviation: inJournal ? value('JO') : undefined,
      issns: serials.issns,
      publisher: value('PB'),
      publisherPlace: value('PP'),
    }),
    // Several stand in one line where a database's are taken over.
    keywords: distinctKeywords(keywordsOfLines(keywords)),
    access: 'UNKNOWN',
    authors: namedTexts(fields.lines('A1').flatMap(namesIn), 'field A1', problems).flatMap(authorOf),
    ...(editors.length === 0 ? {} : { editors }),
    ...(translators.length === 0 ? {} : { translators }),
    referenceListStatus: 'UNKNOWN',
    references: [],
  }
  return { records: [describedWork(tidyRecord(record))], problems }
}

function editorsOf(fields: TaggedFields, type: ArticleRecord['type']): PersonName[] {
  if (type !== 'BOOK') return namesOf(fields, 'A2')
  const own = namesOf(fields, 'A3')
  return own.length > 0 || fields.first('A1') !== undefined ? own : namesOf(fields, 'A2')
}

function typeOf(printed: string | undefined, problems: Problem[]): ArticleRecord['type'] {
  const type = printed === undefined ? undefined : refworksType(printed)
  if (type !== undefined) return type
  const message =
    printed === undefined
      ? 'The record does not say its type.'
      : `"${printed.slice(0, 200)}" is no type of RefWorks.`
  problems.push({ severity: 'warning', where: 'field RT', message })
  return 'OTHER'
}

function identifiersOf(
  fields: TaggedFields,
  isbns: readonly string[],
  problems: Problem[],
): ArticleRecord['identifiers'] {
  const list = identifierList(problems)
  for (const doi of fields.all('DO')) list.add('doi', doi, 'field DO')
  for (const pmid of fields.all('PMID')) list.add('pmid', pmid, 'field PMID')
  for (const pmcid of fields.all('PMCID')) list.add('pmcid', pmcid, 'field PMCID')
  const isPubmed = /pubmed|medline/i.test(fields.first('DB', 'DS') ?? '')
  for (const accession of fields.all('AN')) {
    if (isPubmed && /^\d{1,8}$/.test(accession)) list.add('pmid', accession, 'field AN')
    else list.note(accession)
  }
  for (const note of fields.all('NO', 'UL', 'LK')) for (const part of note.split('; ')) list.note(part)
  for (const isbn of isbns) list.add('isbn', isbn, 'field SN')
  return list.list()
}

function namesOf(fields: TaggedFields, ...names: readonly string[]): PersonName[] {
  return fields
    .lines(...names)
    .flatMap(namesIn)
    .flatMap((text) => readRisName(text) ?? [])
}

function authorOf(printed: string): RecordAuthor[] {
  const name = readRisName(printed)
  return name === undefined ? [] : [{ name, printed, corresponding: false, affiliations: [] }]
}
