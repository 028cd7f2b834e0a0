import type { Problem } from '../../domain/errors.ts'
import { present } from '../../domain/present.ts'
import { textKey } from '../../domain/text-key.ts'
import type {
  Access,
  ArticleRecord,
  ArticleType,
  RecordReference,
  ReferenceListStatus,
} from '../../domain/record.ts'
import { describedWork } from '../describes-work.ts'
import type { ReadResult } from '../format.ts'
import { identifierList } from '../values/identifier-values.ts'
import { distinctKeywords, keywordsOfLines } from '../values/keywords.ts'
import { parseLanguage } from '../values/language-tag.ts'
import { plainText } from '../values/plain-text.ts'
import { isInPeriodical } from '../../domain/work-types.ts'
import { publishedIn } from '../values/published-in.ts'
import { readPubmedTitle } from '../pubmed/pubmed-values.ts'
import { serialNumbers } from '../values/serial-numbers.ts'
import { readPages } from '../values/written-pages.ts'
import { readVolume } from '../values/written-volume.ts'
import { inLettersOf } from './wos-capitals.ts'
import { dateField, readYearAndDate } from '../values/year-and-date.ts'
import { readWosAuthors, wosNames } from './wos-authors.ts'
import { readWosCitedReference } from './wos-cited-reference.ts'
import type { WosFields } from './wos-fields.ts'
import { wosType, wosUpdates } from './wos-types.ts'
import { tidyRecord } from '../tidy-record.ts'

/**
 * Makes the record of a work out of its fields.
 *
 * The date is PD in PY, or that of the early access (EA, EY) where there is no PY. A book is the title of itself, a chapter
 * or paper is in SO, whose series is SE. E-mail addresses are not taken in.
 *
 * @throws UserError where it describes no work.
 */
export function recordOfWos(fields: WosFields): ReadResult {
  const problems: Problem[] = []
  const value = (tag: string): string | undefined => plainText(fields.text(tag) ?? '')
  const type = wosType({
    kind: value('PT'),
    documentType: value('DT'),
    hasConference: value('CT') !== undefined,
    isInSource: isInSource(value('TI'), value('SO')),
  })
  const inJournal = isInPeriodical(type)
  const references = referencesOf(fields.list('CR'))
  const declared = /^\d{1,5}$/.exec(value('NR') ?? '')?.[0]
  const editors = inJournal ? [] : wosNames(fields.list('BE'))
  const updates = wosUpdates(value('DT'))
  const issue = value('IS') ?? supplementOf(value('SU'))
  const source = inLettersOf(value('SO'), value('JI'))
  const record: ArticleRecord = {
    type,
    identifiers: identifiersOf(value, type, problems),
    ...present({
      title: titleOf(value) ?? (type === 'BOOK' ? source : undefined),
      abstract: value('AB'),
      language: value('LA')
        ?.split(';')
        .map((name) => parseLanguage(name))[0],
      published: dateOf(value, problems),
      ...(inJournal ? readVolume(value('VL'), issue) : { volume: value('VL'), issue }),
      ...readPages({ first: value('BP') ?? value('PS'), last: value('EP'), articleNumber: value('AR') }),
      series: inJournal ? undefined : value('SE'),
    }),
    ...publishedIn(type, {
      title: type === 'BOOK' ? undefined : source,
      abbreviation: type === 'BOOK' ? undefined : (value('JI') ?? value('J9')),
      issns: serialNumbers(`${value('SN') ?? ''} ; ${value('EI') ?? ''}`, problems).issns,
      publisher: value('PU'),
      publisherPlace: value('PI'),
    }),
    keywords: distinctKeywords(keywordsOf(fields.list('DE')), fields.list('ID')),
    access: accessOf(value('OA') ?? ''),
    authors: readWosAuthors(fields),
    ...(editors.length === 0 ? {} : { editors }),
    ...(updates.length === 0 ? {} : { updates }),
    referenceListStatus: statusOf(references.length, declared),
    ...(declared === undefined || declared === '0' ? {} : { declaredReferenceCount: Number(declared) }),
    references,
  }
  return { records: [describedWork(tidyRecord(record))], problems }
}

function identifiersOf(
  value: (tag: string) => string | undefined,
  type: ArticleType,
  problems: Problem[],
): ArticleRecord['identifiers'] {
  const list = identifierList(problems)
  list.add('doi', value('DI') ?? (type === 'BOOK' ? value('D2') : undefined), 'field DI')
  list.add('pmid', value('PM'), 'field PM')
  // Records out of MEDLINE have its number as their own.
  list.add('pmid', /^MEDLINE:(\d+)$/.exec(value('UT') ?? '')?.[1], 'field UT')
  if (type === 'BOOK')
    for (const isbn of serialNumbers(value('BN') ?? '').isbns) list.add('isbn', isbn, 'field BN')
  return list.list()
}

function isInSource(title: string | undefined, source: string | undefined): boolean {
  return title !== undefined && source !== undefined && textKey(title) !== textKey(source)
}

/** Titles of the platform's other databases end in a full stop, as MEDLINE's do. */
function titleOf(value: (tag: string) => string | undefined): string | undefined {
  return value('UT')?.startsWith('MEDLINE:') === true ? readPubmedTitle(value('TI')) : value('TI')
}

/** "JUN 14" of 2006, "JAN-FEB", "SPR"; other databases repeat the year in PD, or have the month as a number. */
function dateOf(value: (tag: string) => string | undefined, problems: Problem[]): string | undefined {
  const early = ['EA', 'EY', 'PD'].map((tag) => dateField(value(tag), `field ${tag}`))
  const year = dateField(value('PY'), 'field PY')
  return readYearAndDate(
    year ?? early.find((field) => field !== undefined),
    year === undefined ? undefined : early[2],
    problems,
  )
}

function supplementOf(text: string | undefined): string | undefined {
  return text === undefined ? undefined : `Suppl. ${text}`.replace(/^Suppl\. (?=\D*s)/i, '')
}

/** "gold, Green Published", "hybrid", "Bronze". What is only green is a copy somewhere else. */
function accessOf(text: string): Access {
  return /gold|hybrid|bronze/i.test(text) ? 'OPEN' : 'UNKNOWN'
}

/** Semicolons part them, and in some journals commas. */
function keywordsOf(words: readonly string[]): string[] {
  return keywordsOfLines(words)
}

function referencesOf(texts: readonly string[]): RecordReference[] {
  return texts.map((text, place) => {
    const parts = readWosCitedReference(text)
    return { ordinal: place + 1, text, ...(parts === undefined ? {} : { parts }), links: [] }
  })
}

function statusOf(count: number, declared: string | undefined): ReferenceListStatus {
  if (count === 0) return declared === '0' ? 'NONE' : 'UNKNOWN'
  return count < Number(declared ?? 0) ? 'PARTIAL' : 'COMPLETE'
}
