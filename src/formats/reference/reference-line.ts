import { printedVancouverName } from '../../domain/vancouver-name.ts'
import type { ReferenceParts } from '../../domain/record.ts'

/**
 * A line for a reference that its source gives only in parts: what `RecordReference.text` holds then. In the order of
 * the Vancouver style, with nothing added that the source does not say.
 *
 * @returns `undefined` where the parts have nothing to print.
 * @see Citing Medicine (NLM), chapter 1
 * @example 'Zarate CA Jr, Singh JB. A randomized trial. Arch Gen Psychiatry. 2006;63(8):856-864. doi:10.1001/archpsyc.63.8.856'
 */
export function referenceLine(parts: ReferenceParts): string | undefined {
  const names = parts.authors.map(printedVancouverName).filter((name) => name !== '')
  if (parts.authorsTruncated && names.length > 0) names.push('et al')
  const pages = [parts.firstPage, parts.lastPage].filter((page) => page !== undefined).join('-')
  const volume = `${parts.volume ?? ''}${parts.issue === undefined ? '' : `(${parts.issue})`}`
  const place = `${volume}${pages === '' ? '' : `:${pages}`}`
  const source = [parts.year === undefined ? '' : String(parts.year), place]
    .filter((part) => part !== '')
    .join(';')
  const sentences = [
    names.join(', '),
    parts.title,
    parts.containerTitle,
    source,
    ...parts.identifiers.map(({ scheme, value }) => `${scheme}:${value}`),
  ]
  const printed = sentences.flatMap((part) => (part === undefined || part === '' ? [] : [part]))
  return printed.length === 0 ? undefined : printed.map(withStop).join(' ').replace(/\.$/, '')
}

/** Identifiers end without a stop, which could be taken for a part of them. */
function withStop(sentence: string): string {
  return /^(?:doi|pmid|pmcid|arxiv|isbn|openalex):|[.?!]$/.test(sentence) ? sentence : `${sentence}.`
}
