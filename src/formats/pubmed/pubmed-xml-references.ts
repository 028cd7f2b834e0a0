import type { Problem } from '../../domain/errors.ts'
import type { RecordReference, ReferenceListStatus, ReferenceParts } from '../../domain/record.ts'
import { readIdentifiers } from './pubmed-values.ts'
import { referenceLine } from '../reference/reference-line.ts'
import { readReferenceText } from '../reference/reference-text.ts'
import { childAt, childrenOf, descendantsOf, textOf, type XmlElement } from '../xml/xml-tree.ts'

export interface PubmedReferences {
  readonly references: readonly RecordReference[]
  readonly status: ReferenceListStatus
  readonly problems: readonly Problem[]
}

/**
 * The references of the ReferenceLists, also of lists within lists, in document order: Citation is the text, ArticleIdList
 * the identifiers of the cited work, which win over those in the text. A reference of identifiers alone gets a line made
 * of them; one with neither is a problem and takes no place.
 *
 * The list is COMPLETE unless fewer references are there than the record declares: then it is PARTIAL.
 *
 * @param declared NumberOfReferences, where the record has it.
 * @see NLM PubMed DTD 190101, "ReferenceList"
 */
export function readPubmedReferences(
  lists: readonly XmlElement[],
  declared: number | undefined,
): PubmedReferences {
  const problems: Problem[] = []
  const references: RecordReference[] = []
  for (const [place, entry] of lists.flatMap((list) => descendantsOf(list, 'Reference')).entries()) {
    const reference = referenceOf(entry, references.length + 1, problems)
    if (reference !== undefined) references.push(reference)
    else problems.push(warning(`reference ${place + 1}`, 'It has neither a text nor an identifier.'))
  }
  if (references.length === 0) return { references, status: 'UNKNOWN', problems }
  const isPartial = declared !== undefined && declared > references.length
  if (isPartial) {
    const message = `The record declares ${declared}, the list has ${references.length}.`
    problems.push(warning('references', message))
  }
  return { references, status: isPartial ? 'PARTIAL' : 'COMPLETE', problems }
}

function referenceOf(entry: XmlElement, ordinal: number, problems: Problem[]): RecordReference | undefined {
  const where = `reference ${ordinal}`
  const found = readIdentifiers(
    childrenOf(childAt(entry, 'ArticleIdList'), 'ArticleId').map((id) => ({
      kind: id.attributes['IdType'] ?? '',
      text: textOf(id) ?? '',
      where,
    })),
  )
  problems.push(...found.problems)
  const citation = textOf(childAt(entry, 'Citation'))
  const read = citation === undefined ? undefined : readReferenceText(citation)
  const schemes = new Set(found.identifiers.map(({ scheme }) => scheme))
  const others = (read?.identifiers ?? []).filter(({ scheme }) => !schemes.has(scheme))
  const parts: ReferenceParts = {
    ...(read ?? { authors: [], authorsTruncated: false }),
    identifiers: [...found.identifiers, ...others],
  }
  const text = citation ?? referenceLine(parts)
  if (text === undefined) return undefined
  return {
    ordinal,
    // Whether the publisher or NLM put it there PubMed does not say.
    ...(schemes.has('doi') ? { doiAssertedBy: 'OTHER' } : {}),
    text,
    ...(read === undefined && parts.identifiers.length === 0 ? {} : { parts }),
    links: [],
  }
}

function warning(where: string, message: string): Problem {
  return { severity: 'warning', where, message }
}
