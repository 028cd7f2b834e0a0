import type { Problem } from '../../domain/errors.ts'
import type { ArticleRecord, ArticleType, PersonName, RecordAuthor } from '../../domain/record.ts'
import { isNobodysName } from '../../domain/nobody.ts'
import { namedTexts, namesIn } from '../values/author-list.ts'
import { describedWork } from '../describes-work.ts'
import type { Format, ReadResult } from '../format.ts'
import { identifierList } from '../values/identifier-values.ts'
import { distinctKeywords, keywordsOfLines } from '../values/keywords.ts'
import { parseLanguage } from '../values/language-tag.ts'
import { withKeptText } from '../kept-fields.ts'
import { licenceAmong } from '../values/rights.ts'
import { hasOwnIsbn, isInPeriodical } from '../../domain/work-types.ts'
import { plainText } from '../values/plain-text.ts'
import { present } from '../../domain/present.ts'
import { readRisDate } from './ris-date.ts'
import { readRisFields, type RisFields, risLine } from './ris-fields.ts'
import { readRisName } from './ris-names.ts'
import { editorTags, risTypes, seriesTags } from './ris-types.ts'
import { updatesOf } from '../values/update-notes.ts'
import { readEdition } from '../values/written-edition.ts'
import { readBookVolume, readVolume } from '../values/written-volume.ts'
import { readPages } from '../values/written-pages.ts'
import { serialNumbers } from '../values/serial-numbers.ts'
import { risRecords } from '../split/ris-records.ts'
import { tidyRecord } from '../tidy-record.ts'

/** RIS, as of 2001 and 2011. */
export const risFormat: Format = {
  name: 'ris',
  label: 'records in the RIS format of reference managers',
  version: 3,
  sniff: looksLikeRis,
  splitter: risRecords,
  read: readRis,
}

/** What stands before the fields in `U1` that no tag of RIS can say. */
export const keptMark = 'refgraph:'

function looksLikeRis(head: string): number {
  if (/^[\uFEFF\s]*TY {1,2}- ?[A-Z]/.test(head)) return 1
  if (/^TY {1,2}- ?[A-Z]/m.test(head) && /^(?:T1|TI|AU|A1|PY|Y1|ER) {1,2}-/m.test(head)) return 0.9
  const tags = new Set(head.split(/\r\n?|\n/, 60).flatMap((line) => risLine(line)?.tag ?? []))
  return tags.size >= 4 && /^[A-Z][A-Z\d] {2}-/m.test(head) ? 0.5 : 0
}

/** @throws UserError where it describes no work. */
function readRis(text: string): ReadResult {
  const { record, problems } = recordOfRis(text)
  return { records: [describedWork(record)], problems }
}

/**
 * Reads one record, also one without a title and identifiers.
 *
 * Authors are AU and A1 in their order, but of an edited book (EDBOOK) they are its editors. The date is that of PY, Y1
 * or DA, as precise as they are together. T2 is the journal of an article, the series of a book and the container of
 * anything else; SN is an ISSN, or
 * the ISBN of a whole book: that of a chapter's book does not identify the chapter. PB is the journal's for an article
 * in one. A record without TY is OTHER.
 *
 * C7 is the article number of an article, as EndNote has it (RIS of 2011); of a book or thesis SP alone is how many pages
 * it has.
 *
 * RIS has no place for affiliations, ORCID iDs, corresponding authors and references.
 */
export function recordOfRis(text: string): {
  readonly record: ArticleRecord
  readonly problems: readonly Problem[]
} {
  const problems: Problem[] = []
  const fields = readRisFields(text)
  const type = typeOf(fields, problems)
  const isArticle = isInPeriodical(type)
  const isEditedBook = fields.first('TY')?.toUpperCase() === 'EDBOOK'
  const value = (...tags: readonly string[]): string | undefined => plainText(fields.first(...tags) ?? '')
  const serials = serialNumbers(fields.all('SN').join(' ; '), problems)
  const identifiers = readIdentifiers(fields, type, serials.isbns, problems)
  const title = value('TI', 'T1', 'CT') ?? (type === 'BOOK' ? value('BT') : undefined)
  const publisher = value('PB')
  const volume = value('VL', 'VO')
  const issue = value('IS', 'CP')
  const kept = fields.all('U1').find((note) => note.startsWith(keptMark))
  const series = value(...seriesTags(type))
  const journal = readJournal(value, isArticle, serials.issns, publisher, series)
  const authors = namedTexts(fields.all('AU', 'A1').flatMap(namesIn), 'field AU', problems).flatMap(
    readAuthor,
  )
  const editors = readEditors(fields, type)
  const areEditors = isEditedBook && editors.length === 0
  const record: ArticleRecord = tidyRecord({
    type,
    identifiers,
    ...present({
      title,
      abstract: value('AB', 'N2'),
      language: fields.all('LA').map(parseLanguage)[0],
      published: readRisDate(fields, problems),
      ...(isArticle ? readVolume(volume, issue) : readBookVolume(volume, issue, type)),
      ...readPages(
        {
          first: value('SP'),
          last: value('EP'),
          articleNumber: isArticle ? numberOf(value('C7')) : undefined,
        },
        type,
      ),
      journal,
      containerTitle:
        isArticle || type === 'BOOK' ? undefined : value(...containerTags(type, title === value('BT'))),
      publisher: isArticle && journal !== undefined ? undefined : publisher,
      publisherPlace: value('CY', 'PP') ?? (type === 'CONFERENCE_PAPER' ? value('C1') : undefined),
      edition: readEdition(value('ET')),
      series,
      license: licenceAmong([fields.first('CR')]),
      editors: listed(areEditors ? authors.map(({ name }) => name) : editors),
      translators: listed(readNames(fields.all('A4'))),
      updates: updatesOf(title, fields.all('N1', 'M3', 'RN')),
    }),
    keywords: readKeywords(fields.all('KW')),
    access: 'UNKNOWN',
    authors: areEditors ? [] : authors,
    referenceListStatus: 'UNKNOWN',
    references: [],
  })
  if (kept === undefined) return { record, problems }
  return { record: withKeptText(record, kept.slice(keptMark.length), 'field U1', problems), problems }
}

/** Custom fields hold other things too. */
function numberOf(text: string | undefined): string | undefined {
  return text !== undefined && /\d/.test(text) && text.length <= 30 && !text.includes('/') ? text : undefined
}

/** A line each, by the standard; JabRef and others write all in one line. */
function readKeywords(lines: readonly string[]): string[] {
  return distinctKeywords(keywordsOfLines(lines.flatMap((line) => plainText(line) ?? [])))
}

function typeOf(fields: RisFields, problems: Problem[]): ArticleType {
  const ris = fields.first('TY')?.toUpperCase()
  const type = risTypes.find(([known]) => known === ris)?.[1]
  if (ris === undefined) {
    problems.push({ severity: 'warning', where: 'field TY', message: 'The record does not say its type.' })
  }
  return type ?? 'OTHER'
}

function readIdentifiers(
  fields: RisFields,
  type: ArticleType,
  isbns: readonly string[],
  problems: Problem[],
): ArticleRecord['identifiers'] {
  const list = identifierList(problems)
  for (const doi of fields.all('DO')) list.add('doi', doi, 'field DO')
  // The accession number is PubMed's where the database says so (EndNote, PubMed Central).
  const database = fields.first('DB', 'DP') ?? ''
  for (const accession of fields.all('AN')) {
    if (/^PMC\d+$/i.test(accession)) list.add('pmcid', accession, 'field AN')
    else if (/pubmed|medline|nlm/i.test(database)) list.add('pmid', accession, 'field AN')
    else list.note(accession)
  }
  // EndNote's PMCID is C2.
  for (const custom of fields.all('C2')) {
    if (/^PMC\d+$/i.test(custom)) list.add('pmcid', custom, 'field C2')
  }
  const notes = [
    'UR',
    'LK',
    'L1',
    'L2',
    'M1',
    'M3',
    'N1',
    'ID',
    'L3',
    'C1',
    'C2',
    'C6',
    'C7',
    'U1',
    'U2',
    'U3',
    'U4',
    'U5',
  ]
  for (const note of fields.all(...notes)) list.note(note)
  if (hasOwnIsbn(type)) {
    for (const isbn of isbns) list.add('isbn', isbn, 'field SN')
  }
  return list.list()
}

function readJournal(
  value: (...tags: readonly string[]) => string | undefined,
  isArticle: boolean,
  issns: readonly string[],
  publisher: string | undefined,
  series: string | undefined,
): ArticleRecord['journal'] {
  // A book's ISSN is that of the series.
  const full = value('JF') ?? (isArticle ? value('T2') : issns.length > 0 ? series : undefined)
  // JO is the abbreviation by the standard, and the full name in many files that have no other.
  const title = full ?? value('JO') ?? value('JA', 'J2', 'J1')
  const short = value('JA', 'J2', 'J1') ?? value('JO')
  if (title === undefined && issns.length === 0) return undefined
  const abbreviation = short === title ? undefined : short
  return { ...present({ title, abbreviation, publisher: isArticle ? publisher : undefined }), issns }
}

/** C3 is where EndNote has the title of proceedings, whose conference is T2; BT is a book's own title or its chapters'. */
function containerTags(type: ArticleType, isOwnTitle: boolean): readonly string[] {
  const book = isOwnTitle ? [] : ['BT', 'C3']
  if (type === 'CONFERENCE_PAPER') return ['C3', 'T2', ...book]
  return seriesTags(type).includes('T2') ? book : ['T2', ...book]
}

function readEditors(fields: RisFields, type: ArticleType): PersonName[] {
  const lists = editorTags(type).map((tags) => readNames(fields.all(...tags)))
  return lists.find((names) => names.length > 0) ?? []
}

function readNames(texts: readonly string[]): PersonName[] {
  return namedTexts(texts.flatMap(namesIn), '', []).flatMap((text) => readRisName(text) ?? [])
}

function listed<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length === 0 ? undefined : list
}

function readAuthor(printed: string): RecordAuthor[] {
  const name = readRisName(printed)
  return name === undefined || isNobodysName(name)
    ? []
    : [{ name, printed, corresponding: false, affiliations: [] }]
}
