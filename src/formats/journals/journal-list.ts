import { abbreviates } from '../../domain/abbreviated-title.ts'
import { type Problem, UserError } from '../../domain/errors.ts'
import { textKey } from '../../domain/text-key.ts'
import type { Format, ReadResult } from '../format.ts'
import { journalLines, nlmFirst } from '../split/journal-lines.ts'
import { journalEntry, type ListedJournal } from './journal-entry.ts'
import { bareRow, equation, journalTable, tableRow } from './journal-table.ts'

/**
 * Lists of journals with their abbreviations: those of JabRef, as CSV or as `Full = Abbr.`; NLM's `J_Medline.txt` and
 * `J_Entrez.txt`; tables whose first row names their columns. They hold no works.
 *
 * @see https://abbrv.jabref.org; https://ftp.ncbi.nih.gov/pubmed/J_Medline.txt
 */
export const journalListFormat: Format = {
  name: 'journal-list',
  label: 'a list of journals and their abbreviations',
  version: 1,
  sniff: looksLikeJournals,
  splitter: journalLines,
  read: readJournal,
}

/** Lines that a list without a header is told by. */
const telling = 60

function looksLikeJournals(head: string): number {
  const lines = head
    .replace(/^\uFEFF/, '')
    .split(/\r\n?|\n/, 400)
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
  if (lines.slice(0, 3).some((line) => nlmFirst.test(line)) && /^MedAbbr:/m.test(head)) return 0.97
  const [first = ''] = lines
  if (/^\s*[<{[@]/.test(first) || first.length > 1000) return 0
  if (journalTable(first) !== undefined) return 0.9
  // The last line may be cut off.
  const rows = lines.slice(0, Math.min(telling, Math.max(1, lines.length - 1)))
  const read = rows.flatMap((line) => equation(line) ?? bareRow(line) ?? [])
  if (read.length < rows.length * 0.9) return 0
  const short = read.filter(({ title = '', abbreviation = '' }) => abbreviates(abbreviation, title))
  const same = read.filter(({ title = '', abbreviation = '' }) => textKey(title) === textKey(abbreviation))
  return short.length > 0 && short.length + same.length > read.length * 0.3 ? 0.85 : 0
}

/**
 * Reads one entry.
 *
 * @throws UserError where it names no journal.
 */
function readJournal(text: string): ReadResult {
  const problems: Problem[] = []
  const listed = nlmFirst.test(text) ? nlmEntry(text) : rowOf(text)
  const journal = listed === undefined ? undefined : journalEntry(listed, problems)
  if (journal !== undefined) return { records: [], journals: [journal], problems }
  const shown = text.replace(/\s+/g, ' ').trim().slice(0, 80)
  throw new UserError(
    `"${shown}" is no entry of a list of journals: it takes a title and an abbreviation, or a row with the columns that the first row names.`,
  )
}

function rowOf(text: string): ListedJournal | undefined {
  const at = text.indexOf('\n')
  const table = at === -1 ? undefined : journalTable(text.slice(0, at))
  if (table !== undefined) return tableRow(text.slice(at + 1), table)
  return equation(text) ?? bareRow(text)
}

/** `Name: value` a line. */
function nlmEntry(text: string): ListedJournal {
  const fields = new Map(
    text.split(/\r\n?|\n/).map((line): [string, string] => {
      const at = line.indexOf(':')
      return [line.slice(0, at).trim(), line.slice(at + 1).trim()]
    }),
  )
  return {
    title: fields.get('JournalTitle'),
    abbreviation: fields.get('MedAbbr'),
    issns: ['ISSN (Print)', 'ISSN (Online)'].map((name) => fields.get(name) ?? ''),
    otherNames: [fields.get('IsoAbbr')],
  }
}
