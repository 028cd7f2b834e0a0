import { UserError, type Problem } from '../../domain/errors.ts'
import type { ArticleRecord } from '../../domain/record.ts'
import { recordOfEntry } from './entry.ts'
import { withInherited } from './inherit.ts'
import { entryBeginning } from './opening.ts'
import { relatedUpdates } from './related.ts'
import { readStatements } from './statements.ts'
import { describesWork, noWork } from '../describes-work.ts'
import { bibtexEntries } from '../split/bibtex-entries.ts'
import { parentsMark } from '../split/bibtex-pieces.ts'
import type { Format, ReadResult } from '../format.ts'

/** BibTeX and BibLaTeX. */
export const bibtexFormat: Format = {
  name: 'bibtex',
  label: 'entries of BibTeX or BibLaTeX',
  version: 3,
  sniff: looksLikeBibtex,
  splitter: bibtexEntries,
  read: readBibtex,
}

function looksLikeBibtex(head: string): number {
  const start = /(?:^|[\r\n])[ \t\uFEFF]{0,20}@[ \t]{0,20}([\p{L}_][^@{}(),="\r\n]{0,60})\s{0,20}[{(]/u.exec(
    head,
  )
  if (start === null) return 0
  const rest = head.slice(start.index, start.index + 4000)
  if (entryBeginning.test(rest)) return /^[\s\uFEFF]*[@%]/.test(head) ? 1 : 0.8
  return /^(?:comment|preamble|string)$/i.test((start[1] ?? '').trim()) ? 0.6 : 0.3
}

/**
 * Reads the entries of a text, with the `@string`s that stand before them; what stands after `parentsMark` only gives
 * fields to the entries before it, by `crossref` and `xdata`.
 *
 * The splitter makes such texts, one an entry; a whole file is read as well, every entry of it.
 *
 * @throws UserError where no entry in it describes a work.
 */
function readBibtex(text: string): ReadResult {
  const mark = text.indexOf(parentsMark)
  const statements = readStatements(text)
  const own = mark === -1 ? statements.length : readStatements(text.slice(0, mark)).length
  const entries = statements.slice(0, own).filter(({ type }) => type !== 'xdata' && type !== 'set')
  const records: ArticleRecord[] = []
  const problems: Problem[] = []
  for (const entry of entries) {
    const read = recordOfEntry(withInherited(entry, statements), relatedUpdates(entry, statements))
    const isKept = describesWork(read.record)
    const name = entry.key ?? `${records.length + 1}`
    if (isKept) records.push(read.record)
    const place = (where: string): string => (entries.length === 1 ? where : `entry ${name}, ${where}`)
    problems.push(...read.problems.map((problem) => ({ ...problem, where: place(problem.where) })))
    if (isKept) continue
    problems.push({ severity: 'error', where: `entry ${name}`, message: noWork })
  }
  if (records.length > 0) return { records, problems }
  throw new UserError(entries.length === 0 ? 'There is no BibTeX entry in it.' : noWork)
}
