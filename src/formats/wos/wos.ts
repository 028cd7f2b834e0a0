import { columnsOf, delimiterOf } from '../csv/csv-row.ts'
import type { Format } from '../format.ts'
import { csvRecords } from '../split/csv-records.ts'
import { taggedRecords } from '../split/tagged-records.ts'
import { readTaggedWos, readWosRow } from './wos-fields.ts'
import { recordOfWos } from './wos-record.ts'
import { tagOfColumn, wosLine } from './wos-tags.ts'

/** Lines that stand before and after all records. */
const frame: ReadonlySet<string> = new Set(['FN', 'VR', 'EF', 'ER'])

/** Plain text of Web of Science: FN, VR, records from PT to ER, EF. */
export const wosFormat: Format = {
  name: 'wos',
  label: 'plain text of Web of Science',
  version: 1,
  sniff: looksLikeWos,
  splitter: () =>
    taggedRecords({
      begins(line, { isOpen }) {
        const tag = wosLine(line)?.tag
        return tag === 'PT' || (!isOpen && tag !== undefined && !frame.has(tag))
      },
      ends: (line) => wosLine(line)?.tag === 'ER',
    }),
  read: (text) => recordOfWos(readTaggedWos(text)),
}

/** The tables of Web of Science: separated by tabs, or its file for Excel saved as CSV. */
export const wosTableFormat: Format = {
  name: 'wos-table',
  label: 'a table of Web of Science, separated by tabs or saved from Excel as CSV',
  version: 1,
  sniff: looksLikeWosTable,
  splitter: () => csvRecords(hasQuotes),
  read: (text) => recordOfWos(readWosRow(text.replaceAll('\0', ''), hasQuotes(delimiterOfTable(text)))),
}

/** Nothing is quoted in a table that is separated by tabs: a title may begin with a quotation mark. */
function hasQuotes(delimiter: string): boolean {
  return delimiter !== '\t'
}

function delimiterOfTable(text: string): string {
  return delimiterOf(headerOf(text))
}

function headerOf(text: string): string {
  const [header = ''] = text
    .replace(/^[\uFEFF\s]+/, '')
    .slice(0, 8000)
    .split(/[\r\n]/, 1)
  return header
}

function looksLikeWos(head: string): number {
  const start = head.replace(/^[\uFEFF\s]+/, '')
  // Its BibTeX begins so too.
  if (/^FN \S/.test(start) && /^VR \S/m.test(start)) return /^\s*@\w/m.test(start) ? 0 : 1
  if (!/^PT [A-Z]\s*$/m.test(start)) return 0
  return /^(?:AU|TI|SO|UT) \S/m.test(start) ? 0.9 : 0
}

/** Web of Science names its columns by tags, or in words that are its own ("Article Title"). */
function looksLikeWosTable(head: string): number {
  const columns = columnsOf(headerOf(head))
  const tags = new Set(columns.flatMap((column) => tagOfColumn(column) ?? []))
  if (!tags.has('TI') || !tags.has('SO') || tags.size < 5) return 0
  return columns.includes('pt') || columns.includes('article title') ? 1 : 0
}
