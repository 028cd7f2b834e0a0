import { identifiedBy } from '../../identity/works/work.ts'
import type { LinkedList } from '../references/references.ts'
import { type ArticleToWrite, besideWordOf, recordValues, stubValues, withWordOf } from '../works/articles.ts'
import type { ListChoice } from '../works/list-choice.ts'
import type { Stub } from '../works/named-works.ts'
import type { Placed } from '../works/place-records.ts'

export type RecordValues = ReturnType<typeof recordValues>

/** What the article of a record is to say, beside what other sources said of it. */
export function valuesOf(
  { entry, journalId, before, standing }: Placed,
  { takesReferences }: ListChoice,
): RecordValues {
  const values = recordValues(entry.record, journalId)
  if (before === undefined) return values
  const said = standing === 'following' ? besideWordOf(before, values) : withWordOf(before, values)
  // What is said of a reference list goes with the list.
  const own = before.referenceCount === 0 ? said : before
  const { referenceListStatus, declaredReferenceCount } = takesReferences ? withWordOf(before, values) : own
  return { ...said, referenceListStatus, declaredReferenceCount }
}

/** The row of the article, with the counts of its lists. */
export function rowOf(
  { entry, id, before }: Placed,
  values: RecordValues,
  { authors }: ListChoice,
  list: LinkedList | undefined,
): ArticleToWrite {
  const links = list === undefined ? undefined : [...list.links.values()]
  return {
    ...values,
    id,
    identifiedBy: identifiedBy(entry.record.identifiers) | (before?.identifiedBy ?? 0),
    authorCount: authors?.length ?? before?.authorCount ?? 0,
    referenceCount: links?.length ?? before?.referenceCount ?? 0,
    linkedReferenceCount:
      links?.filter(({ citedId }) => citedId !== undefined).length ?? before?.linkedReferenceCount ?? 0,
    parsedReferenceCount:
      links?.filter(({ method }) => method !== 'unreadable').length ?? before?.parsedReferenceCount ?? 0,
  }
}

/** The row of a work that only references name. */
export function stubRow(stub: Stub): ArticleToWrite {
  return {
    ...stubValues(stub),
    id: stub.id,
    identifiedBy: identifiedBy(stub.work.identifiers),
    authorCount: stub.parts.authors.length,
    referenceCount: 0,
    linkedReferenceCount: 0,
    parsedReferenceCount: 0,
  }
}
