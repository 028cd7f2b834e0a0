import type { Problem } from '../../domain/errors.ts'
import type { Refusal } from '../../input/input.ts'
import type { RecordReport } from '../../ingest/import-batch.ts'
import type { Progress } from '../progress.ts'
import type { SourcePiece } from './pieces.ts'
import type { ImportResult, ImportWatcher } from './run-import.ts'
import { recordsOf, type Totals } from './totals.ts'

/** Lines of one kind about one file; the rest are only counted. */
const linesToFile = 5

/** Prints what happens in an import as it happens: odd things as lines on standard error, and how far it is. */
export function printingWatcher(
  print: (line: string) => void,
  progress: Progress,
  bytes: { readonly consumed: () => number; readonly total: number | undefined },
): ImportWatcher & { printRest(): void } {
  const lines = new Map<string, number>()
  const warn = (file: string, kind: string, line: string): void => {
    const key = `${file}: ${kind}`
    const count = (lines.get(key) ?? 0) + 1
    lines.set(key, count)
    if (count <= linesToFile) progress.around(() => print(line))
  }
  return {
    refused: ({ name, problem }: Refusal) => warn(name, 'more that cannot be read', `${name} ${problem}.`),
    rejected: ({ file, piece }: SourcePiece, reason: string) => {
      // What is whole and begins an input is mostly all of it: a saved page.
      const isInput = piece.index === 1 && piece.line === 1 && piece.broken === undefined
      const place = isInput ? file : `${file}, record ${piece.index}, line ${piece.line}`
      warn(file, 'more records refused', `${place}: ${sentence(reason)}`)
    },
    noted: (file: string, { where, message }: Problem) =>
      warn(file, 'more remarks', `${file}, ${where}: ${sentence(message)}`),
    advanced: (totals: Totals) => {
      progress.update({
        records: recordsOf(totals),
        references: totals.references,
        problems: totals.refused + totals.warnings,
        consumed: bytes.consumed(),
        total: bytes.total,
      })
    },
    printRest() {
      for (const [key, count] of lines) {
        if (count > linesToFile) print(key.replace(': more', `: ${count - linesToFile} more`))
      }
    },
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
  // Where there is nothing else, what was refused has been told.
  if (totals.refused > 0 && records > 0) lines.push(`${number(totals.refused)} refused`)
  if (dryRun) lines.push('This was a dry run: nothing is written')
  return lines
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
