import type { Problem } from '../../domain/errors.ts'
import type { Refusal } from '../../input/input.ts'
import type { RecordReport } from '../../ingest/batch/reports.ts'
import type { Progress } from '../progress.ts'
import type { SourcePiece } from './pieces.ts'
import type { ImportResult, ImportWatcher } from './run-import.ts'
import { createRemarks } from './remarks.ts'
import { noTotals, recordsOf, type Totals } from './totals.ts'

/** Prints what happens in an import as it happens: odd things as lines on standard error, and how far it is. */
export interface PrintingWatcher extends ImportWatcher {
  /** Shows how far it is, where it is time to. */
  readonly tick: () => void
  /** Prints how much more there was to say. */
  printRest(): void
}

/** @param all print every line, however many there are. */
export function printingWatcher(
  print: (line: string) => void,
  progress: Progress,
  bytes: { readonly consumed: () => number; readonly total: () => number | undefined },
  all = false,
): PrintingWatcher {
  const remarks = createRemarks((line) => progress.around(() => print(line)), all)
  let latest = noTotals()
  const tick = (): void => {
    progress.update({
      records: recordsOf(latest) + latest.journals,
      references: latest.references,
      problems: latest.refused + latest.warnings,
      consumed: bytes.consumed(),
      total: bytes.total(),
    })
  }
  return {
    refused: ({ name, problem }: Refusal) => remarks.add('refused', name, `${name} ${problem}.`),
    rejected: ({ file, piece }: SourcePiece, reason: string) => {
      // What is whole and begins an input is mostly all of it: a saved page.
      const isInput = piece.index === 1 && piece.line === 1 && piece.broken === undefined
      const place = isInput ? file : `${file}, record ${piece.index}, line ${piece.line}`
      remarks.add('rejected', file, `${place}: ${sentence(reason)}`)
    },
    noted: (file: string, { where, message }: Problem) =>
      remarks.add('noted', file, `${file}, ${where}: ${sentence(message)}`),
    advanced: (totals: Totals) => {
      latest = totals
      tick()
    },
    tick,
    printRest: () => remarks.printRest(),
  }
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`
}

/** The result of an import for people: what is in, what changed, what was refused. */
export function describeResult({ totals, stopped }: ImportResult, dryRun: boolean): string[] {
  const records = recordsOf(totals)
  const changed = totals.created + totals.completed + totals.updated
  const lines: string[] = []
  if (stopped) lines.push('Stopped. What is counted here is in; the same command goes on from there.')
  if (changed === 0 && records > 0) {
    lines.push(
      `No change: ${records === 1 ? 'the record was' : `all ${number(records)} records were`} imported before`,
    )
  } else if (changed > 0) {
    lines.push(
      `${dryRun ? 'Would import' : 'Imported'} ${counted(changed, 'record')}: ${recordParts(totals)}`,
    )
    lines.push(`${counted(totals.references, 'reference')}: ${referenceParts(totals)}`)
  }
  if (totals.journals > 0) lines.push(journalsLine(totals))
  // Where there is nothing else, the one that was refused has been told.
  if (totals.refused > 1 || (totals.refused > 0 && records + totals.journals > 0))
    lines.push(`${number(totals.refused)} refused`)
  if (dryRun) lines.push('This was a dry run: nothing is written')
  return lines
}

/** Where the records are that were refused, and that nothing else of what was refused is there. */
export function describeRejects(
  refused: number,
  rejects: { readonly path: string; readonly count: number },
): string[] {
  const { path, count } = rejects
  const unread = refused - count
  if (unread <= 0) return [`What was refused is in ${path}; mend it there, and import that file`]
  const [are, them] = count === 1 ? ['is a record, which is', 'it'] : ['are records, which are', 'them']
  return [
    `${number(count)} of them ${are} in ${path}; mend ${them} there, and import that file`,
    `${number(unread)} of them cannot be read as a file, or a part of one, and ${unread === 1 ? 'is' : 'are'} only named above`,
  ]
}

/** "3,166 journals, 6,024 names: 2,900 journals and 5,511 names new". */
function journalsLine({ journals, newJournals, journalNames, newJournalNames }: Totals): string {
  const all = `${counted(journals, 'journal')}, ${counted(journalNames, 'name')}`
  if (newJournalNames === 0 && newJournals === 0) return `${all}: all known`
  return `${all}: ${counted(newJournals, 'journal')} and ${counted(newJournalNames, 'name')} new`
}

function recordParts({ created, completed, updated, unchanged }: Totals): string {
  return parts([
    [created, 'new'],
    [completed, 'of works known from references'],
    [updated, 'updated'],
    [unchanged, 'imported before'],
  ])
}

function referenceParts({
  linked,
  works,
  unreadable,
}: Pick<Totals, 'linked' | 'works' | 'unreadable'>): string {
  return (
    parts([
      [linked, 'linked to known works'],
      [works, 'works new'],
      [unreadable, 'kept as text only'],
    ]) || 'none'
  )
}

function parts(counts: readonly (readonly [number, string])[]): string {
  return counts.flatMap(([count, what]) => (count === 0 ? [] : [`${number(count)} ${what}`])).join(', ')
}

function counted(count: number, what: string): string {
  return `${number(count)} ${what}${count === 1 ? '' : 's'}`
}

function number(count: number): string {
  return count.toLocaleString('en')
}

/** One line on what became of a record. */
export function describeReport({ outcome, references }: RecordReport): string {
  if (outcome === 'unchanged') return 'no change; the same was imported before'
  const done = {
    created: '1 new record',
    completed: '1 record of a work known from references',
    updated: '1 record updated',
  }
  const { total, linked, created, unreadable } = references
  const rest = referenceParts({ linked, works: created, unreadable })
  return `${done[outcome]}, ${counted(total, 'reference')} (${rest})`
}
