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

/** Two more names and "et al.", or three: "vitamin A, vitamin C" is a title. */
const vancouverNames =
  /^(?:.{0,60}?, )?(?:\p{Lu}[\p{L}\p{Pd}]{1,30} \p{Lu}{1,3}[,;] ){2}(?:et al|\p{Lu}[\p{L}\p{Pd}]{1,30} \p{Lu}{1,3}[,.;])/u
/** "Karpenko, S F., …", "A and Hart,R.J., …", "Wiebauer, and K., …", "Wordsworth, William, The Prelude", "Andrade, Mário de". */
const invertedNames =
  /^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+ and \p{Lu}$|^(?:\d{1,4} )?(?:\p{Lu}\.? and )?\p{Lu}[\p{L}'’-]{1,30}, ?(?:and )?(?:\p{Lu}\p{Ll}?(?:\.|(?: \p{Lu})?\.?, )|\p{Lu}\p{Ll}+(?: \p{Ll}{2,3}$| \p{Lu}\.?(?:$| and \p{Lu})|, (?:\p{Lu}|director)))/u

/** Names and a year, or volume and pages, within a title: a second reference stands in the text, and the numbers at its end are that one's. */
const anotherReference =
  /\p{Lu}\.,? \((?:1[89]|20)\d\d[a-z]?\)|\d{1,4}(?:\(\d{1,3}\))?: ?\d{2,6}[-–]\d{1,6}[.,;]? (?:\p{Ll}{2,3} ){0,3}\p{Lu}/u

/** What cannot be the end of a title: the label of the number after it. */
const labelAtEnd = /(?:^|[\s,(])(?:pp?|[Vv]ols?|v|tr|trans|[Ee]ds?|nos?|Ph)\.?$/u

/**
 * Takes out a title or a container that shows that it was cut at the wrong place: names at its beginning, from an
 * author list that went on in a form unknown here; a bracket or quotation mark without its other half, a label at its end, numbers of the source within a journal's name (those numbers go with it).
 */
export function credible(body: ReferenceBody): ReferenceBody {
  const { title, containerTitle } = body
  const isBadTitle =
    title !== undefined &&
    (labelAtEnd.test(title) || vancouverNames.test(title) || invertedNames.test(title) || !isBalanced(title))
  const isTwo = title !== undefined && anotherReference.test(title)
  const isBadContainer =
    isTwo ||
    (containerTitle !== undefined &&
      (!isBalanced(containerTitle) || /\d[(:]\d|^\d+[-–]\d+$|[XV][XVI]+$|[\p{L}.], \d/u.test(containerTitle)))
  if (!isBadTitle && !isBadContainer) return body
  const { authors, authorsTruncated, year } = body
  if (isBadContainer)
    return withoutAbsent({ authors, authorsTruncated, title: isBadTitle || isTwo ? undefined : title, year })
  return withoutAbsent({ ...body, title: undefined })
}

function isBalanced(text: string): boolean {
  if (!/[()[\]“”«»]/.test(text)) return true
  return [
    ['(', ')'],
    ['[', ']'],
    ['“', '”'],
    ['«', '»'],
  ].every(([open = '', close = '']) => text.split(open).length === text.split(close).length)
}
