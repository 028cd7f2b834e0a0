import type { Problem } from '../../domain/errors.ts'
import { countsOf, noReferences, type ReferenceCounts } from '../references/references.ts'
import { overruled } from '../works/overruled.ts'
import type { BatchEntry } from '../works/place-records.ts'
import type { Decided } from './decide.ts'
import type { Identified } from './write.ts'

/** What became of one record. */
export interface RecordReport {
  /** `unchanged`: the same was imported before, from this source or another. */
  readonly outcome: 'created' | 'completed' | 'updated' | 'unchanged'
  readonly articleId: number
  readonly references: ReferenceCounts
  /** Words of the record, or of those before it, that are not kept. */
  readonly problems: readonly Problem[]
}

/** What became of each record of a group. */
export function reportsOf(
  { records, linked }: Decided,
  identified: Identified,
): Map<BatchEntry, RecordReport> {
  const stubs = new Set(linked.stubs.map(({ id }) => id))
  return new Map(
    records.map(({ placed, choice, list }) => {
      const { entry, id, before } = placed
      const problem = overruled(placed, choice)
      const problems = [...(problem === undefined ? [] : [problem]), ...(identified.refused.get(id) ?? [])]
      const outcome = before === undefined ? 'created' : before.origin === 'RECORD' ? 'updated' : 'completed'
      const references = list ? countsOf(list, stubs, entry.record.references) : noReferences
      return [entry, { outcome, articleId: id, references, problems }]
    }),
  )
}

/** What becomes of a record that is in already. */
export function unchanged(articleId: number): RecordReport {
  return { outcome: 'unchanged', articleId, references: noReferences, problems: [] }
}
