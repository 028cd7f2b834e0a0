import { parseDoi } from '../../domain/doi.ts'
import { type Problem, UserError } from '../../domain/errors.ts'
import { parsePartialDate } from '../../domain/partial-date.ts'
import { present } from '../../domain/present.ts'
import type { ArticleRecord, Identifier, RecordReference } from '../../domain/record.ts'
import { csvCells } from '../csv/csv.ts'
import type { Format, ReadResult } from '../format.ts'
import { identifierList, labelledIdentifier, parseIdentifier } from '../values/identifier-values.ts'
import { referenceLine } from '../reference/reference-line.ts'
import { citationColumns, citationRows, usualColumns } from '../split/citation-rows.ts'

/**
 * Citations as OpenCitations gives them: files of COCI and its sisters, what the API of the Index answers as CSV, and any
 * table with the columns `citing` and `cited`.
 *
 * @see https://opencitations.net/index/api/v2; https://opencitations.net/download
 */
export const openCitationsFormat: Format = {
  name: 'opencitations',
  label: 'CSV of OpenCitations',
  version: 1,
  sniff: looksLikeCitations,
  splitter: citationRows,
  read: readCitations,
}

function looksLikeCitations(head: string): number {
  const first = head.replace(/^[\uFEFF\s]+/, '').split(/[\r\n]/, 1)[0] ?? ''
  return first.length < 1000 && citationColumns(first) !== undefined ? 0.97 : 0
}

/**
 * Reads the rows of one citing work, of which nothing else is known than its identifiers and when it was published. Its
 * references have no text of their own.
 *
 * @throws UserError where the citing work has no identifier that other sources have.
 */
function readCitations(text: string): ReadResult {
  const [header = '', ...rows] = text.replace(/^\uFEFF/, '').split(/\r\n?|\n/)
  const columns = citationColumns(header) ?? usualColumns.split(',')
  const problems: Problem[] = []
  const list = identifierList([])
  const dates: string[] = []
  const references = new Map<string, Omit<RecordReference, 'ordinal'>>()
  let printed = ''
  for (const [index, row] of rows.entries()) {
    if (row.trim() === '') continue
    const cells = csvCells(row, ',')
    const cell = (name: string): string => (cells[columns.indexOf(name)] ?? '').trim()
    printed = cell('citing')
    for (const { scheme, value } of identifiersIn(printed)) list.add(scheme, value, '')
    dates.push(parsePartialDate(cell('creation')) ?? '')
    const reference = referenceTo(cell('cited'))
    if (reference !== undefined) references.set(reference.text, reference)
    else problems.push({ severity: 'warning', where: `row ${index + 1}`, message: 'It names no cited work.' })
  }
  const identifiers = list.list()
  if (identifiers.length === 0) throw new UserError(unknown(printed))
  const record: ArticleRecord = {
    type: 'OTHER',
    identifiers,
    ...present({ published: dates.toSorted((a, b) => b.length - a.length)[0] || undefined }),
    keywords: [],
    access: 'UNKNOWN',
    authors: [],
    referenceListStatus: references.size > 0 ? 'PARTIAL' : 'UNKNOWN',
    references: [...references.values()].map((reference, index) => ({ ordinal: index + 1, ...reference })),
  }
  return { records: [record], problems }
}

function unknown(citing: string): string {
  if (citing === '') return 'The row names no citing work.'
  const rest = /(?:^|\s)omid:/i.test(citing)
    ? 'only OpenCitations Meta tells which work that is: ask its Index for DOIs or PubMed ids.'
    : 'it takes a DOI, or an id of PubMed, arXiv or OpenAlex.'
  return `The citing work is named only as "${citing.slice(0, 100)}", and ${rest}`
}

/**
 * The identifiers in a cell, separated by blanks, each with its prefix; in older files a bare DOI. Those of OpenCitations
 * itself (`omid`) and of others are passed over.
 *
 * @example identifiersIn('omid:br/061 doi:10.7717/peerj-cs.421 pmid:33817056')
 */
export function identifiersIn(cell: string): Identifier[] {
  return cell.split(/\s+/).flatMap((part): Identifier[] => {
    const isbn = /^isbn:(.+)$/i.exec(part)?.[1]
    const value = isbn === undefined ? parseBareDoi(part) : parseIdentifier('isbn', isbn)
    if (value !== undefined) return [{ scheme: isbn === undefined ? 'doi' : 'isbn', value }]
    const found = labelledIdentifier(part)
    return found === undefined ? [] : [found]
  })
}

function parseBareDoi(part: string): string | undefined {
  return part.startsWith('10.') ? parseDoi(part) : undefined
}

function referenceTo(cited: string): Omit<RecordReference, 'ordinal'> | undefined {
  const list = identifierList([])
  for (const { scheme, value } of identifiersIn(cited)) list.add(scheme, value, '')
  const parts = { authors: [], authorsTruncated: false, identifiers: list.list() }
  const line = referenceLine(parts)
  if (line !== undefined) return { text: line, parts, links: [] }
  // Nothing to find the work by, but it is cited.
  return cited === '' ? undefined : { text: cited, links: [] }
}
