import type { Problem } from '../domain/errors.ts'
import { parseIssn } from '../domain/issn.ts'

/** A journal of the list, with every name it goes by. */
export interface JournalRow {
  readonly title: string
  readonly abbreviation?: string
  readonly issns: readonly string[]
  readonly otherNames: readonly string[]
}

/**
 * Reads a list of journals: CSV (RFC 4180) with the columns title, abbreviation, issn_print, issn_electronic and
 * other_names, the last with `|` between names. A line without a title, and an ISSN with a wrong check digit, are problems.
 */
export function readJournalsCsv(text: string): { journals: JournalRow[]; problems: Problem[] } {
  const journals: JournalRow[] = []
  const problems: Problem[] = []
  for (const [index, line] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    if (index === 0 || line.trim() === '') continue
    const where = `line ${index + 1}`
    const [title = '', abbreviation = '', print = '', electronic = '', others = ''] = fieldsOf(line)
    if (title === '') {
      problems.push({ severity: 'error', where, message: 'There is no title.' })
      continue
    }
    const issns = [print, electronic]
      .filter((issn) => issn !== '')
      .flatMap((issn) => {
        const canonical = parseIssn(issn)
        if (canonical === undefined)
          problems.push({ severity: 'warning', where, message: `${issn} is not an ISSN.` })
        return canonical ?? []
      })
    journals.push({
      title,
      ...(abbreviation === '' ? {} : { abbreviation }),
      issns,
      otherNames: others.split('|').filter((name) => name !== ''),
    })
  }
  return { journals, problems }
}

/** The fields of one line; quoted ones may have commas and doubled quotes. */
function fieldsOf(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
    (quoted?.replaceAll('""', '"') ?? plain ?? '').trim(),
  )
}
