import { type Problem, UserError } from '../../domain/errors.ts'
import { parseIssn } from '../../domain/issn.ts'
import { readCsv } from '../csv/csv.ts'
import type { JournalEntry } from './journal-entry.ts'

const columns = ['title', 'abbreviation', 'issn_print', 'issn_electronic', 'other_names'] as const
type Column = (typeof columns)[number]

/**
 * Reads a list of journals: CSV with a header row that names the columns `title`, `abbreviation`, `issn_print`,
 * `issn_electronic` and `other_names` (separated by `|`), in any order; other columns are passed over, and all but
 * `title` may be missing.
 *
 * A row without a title, and an ISSN with a wrong check digit, is a problem that names its line.
 *
 * @throws UserError when the first row has no column `title`.
 */
export function readJournalsCsv(text: string): {
  readonly journals: readonly JournalEntry[]
  readonly problems: readonly Problem[]
} {
  const [header, ...rows] = readCsv(text)
  const names = header?.fields.map((name) => name.trim().toLowerCase()) ?? []
  if (!names.includes('title')) {
    throw new UserError(`A list of journals begins with a row that names its columns: ${columns.join(', ')}.`)
  }
  const journals: JournalEntry[] = []
  const problems: Problem[] = []
  for (const { line, fields } of rows) {
    const cell = (column: Column): string => (fields[names.indexOf(column)] ?? '').replace(/\s+/g, ' ').trim()
    const title = cell('title')
    if (title === '') {
      problems.push({ severity: 'error', where: `line ${line}`, message: 'The journal has no title.' })
      continue
    }
    const issns = new Set<string>()
    for (const column of ['issn_print', 'issn_electronic'] as const) {
      const issn = parseIssn(cell(column))
      if (issn !== undefined) issns.add(issn)
      else if (cell(column) !== '') {
        problems.push({
          severity: 'warning',
          where: `line ${line}`,
          message: `"${cell(column)}" is no ISSN.`,
        })
      }
    }
    const abbreviation = cell('abbreviation')
    const others = cell('other_names')
      .split('|')
      .map((name) => name.trim())
    journals.push({
      title,
      ...(abbreviation === '' ? {} : { abbreviation }),
      issns: [...issns],
      otherNames: [...new Set(others)].filter(
        (name) => name !== '' && name !== title && name !== abbreviation,
      ),
    })
  }
  return { journals, problems }
}
