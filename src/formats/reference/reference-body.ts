import type { ReferenceParts } from '../../domain/record.ts'

/** What a reader of one dialect finds in a reference whose identifiers and remarks are taken out. */
export type ReferenceBody = Omit<ReferenceParts, 'identifiers' | 'note'>

/**
 * Says whether there is enough to speak of a work: a title, a journal, or who, when and where in an unknown journal.
 */
export function namesWork({ authors, title, containerTitle, volume, firstPage }: ReferenceBody): boolean {
  return (
    title !== undefined ||
    containerTitle !== undefined ||
    (authors.length > 0 && volume !== undefined && firstPage !== undefined)
  )
}

/** A copy without the properties that are `undefined`, as the record wants them. */
export function withoutAbsent(
  body: { readonly [Key in keyof ReferenceBody]: ReferenceBody[Key] | undefined } & {
    readonly authors: ReferenceBody['authors']
    readonly authorsTruncated: boolean
  },
): ReferenceBody {
  const { authors, authorsTruncated, ...others } = body
  const present = Object.entries(others).filter(([, value]) => value !== undefined && value !== '')
  return { authors, authorsTruncated, ...Object.fromEntries(present) }
}
