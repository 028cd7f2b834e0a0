import type { RecordReport } from '../../ingest/batch/reports.ts'
import type { JournalReport } from '../../ingest/journals/listed-journals.ts'

/** What an import did so far. Records and references count once for each time that they were read. */
export interface Totals {
  /** Inputs that were begun. */
  inputs: number
  created: number
  /** Records of works that were known from references. */
  completed: number
  updated: number
  unchanged: number
  /** Entries of lists of journals. */
  journals: number
  /** Of these, journals that were not known. */
  newJournals: number
  /** Names of journals in these lists. */
  journalNames: number
  newJournalNames: number
  /** Records and parts of inputs that went to the rejects. */
  refused: number
  /** Odd parts of records that were taken in. */
  warnings: number
  references: number
  /** References to works that were known. */
  linked: number
  /** Works made of references. */
  works: number
  /** References that are kept as text only. */
  unreadable: number
}

export function noTotals(): Totals {
  return {
    inputs: 0,
    created: 0,
    completed: 0,
    updated: 0,
    unchanged: 0,
    journals: 0,
    newJournals: 0,
    journalNames: 0,
    newJournalNames: 0,
    refused: 0,
    warnings: 0,
    references: 0,
    linked: 0,
    works: 0,
    unreadable: 0,
  }
}

export function addReport(totals: Totals, { outcome, references }: RecordReport): void {
  totals[outcome] += 1
  totals.references += references.total
  totals.linked += references.linked
  totals.works += references.created
  totals.unreadable += references.unreadable
}

export function addJournalReport(totals: Totals, { isNew, names, newNames }: JournalReport): void {
  totals.journals += 1
  totals.newJournals += isNew ? 1 : 0
  totals.journalNames += names
  totals.newJournalNames += newNames
}

/** Records that were read, also those that changed nothing. */
export function recordsOf({ created, completed, updated, unchanged }: Totals): number {
  return created + completed + updated + unchanged
}
