import type { Transaction } from '../../db/client.ts'
import { JournalEvidence } from '../journals/journal-evidence.ts'
import { chooseLists, type ListChoice } from '../works/list-choice.ts'
import { type NewEntry, type Placed, placeRecords } from '../works/place-records.ts'
import { type RecordValues, valuesOf } from './rows.ts'

/** A record with its article, what this is to say, and whose lists it is to have. */
export interface GatheredRecord {
  readonly placed: Placed
  readonly choice: ListChoice
  readonly values: RecordValues
}

/** The records of a group, each with an article of its own. */
export interface Gathered {
  readonly records: readonly GatheredRecord[]
  /** What their works say of journals. */
  readonly evidence: JournalEvidence
}

const nothingChosen: ListChoice = { authors: undefined, takesReferences: false, references: [], known: [] }

/**
 * Finds the article of each record, or a key for it, and what other sources said of it. Articles that a record shows to be
 * one work become one here already: what is written of them later must be of the one that stays.
 */
export async function gather(
  transaction: Transaction,
  entries: readonly NewEntry[],
  importId: number,
): Promise<Gathered> {
  const evidence = new JournalEvidence()
  const placed = await placeRecords(transaction, entries, evidence, importId)
  const choices = await chooseLists(transaction.db, placed)
  const records = placed.map((one) => {
    const choice = choices.get(one) ?? nothingChosen
    return { placed: one, choice, values: valuesOf(one, choice) }
  })
  return { records, evidence }
}
