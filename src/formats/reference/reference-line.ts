import { printedVancouverName } from '../../domain/vancouver-name.ts'
import type { PersonName, ReferenceParts } from '../../domain/record.ts'
import { printedEdition } from '../values/written-edition.ts'
import { journalTitle, writtenTitle } from '../values/written-title.ts'

/**
 * A line for a reference that its source gives only in parts: what `RecordReference.text` holds then. In the order of
 * the Vancouver style, with nothing added that the source does not say. The editors of a book stand first where it has no
 * authors, before its title where the work is in it, and else after it; edition, place and publisher as the style has them.
 *
 * @returns `undefined` where the parts have nothing to print.
 * @see Citing Medicine (NLM), chapters 1 and 2
 * @example 'Zarate CA Jr, Singh JB. A randomized trial. Arch Gen Psychiatry. 2006;63(8):856-864. doi:10.1001/archpsyc.63.8.856'
 * @example 'Roe A. Mice. In: Doe B, editor. Animals. 2nd ed. London: Penguin; 2003:5-9'
 */
export function referenceLine(parts: ReferenceParts): string | undefined {
  const names = printedNames(parts.authors)
  if (parts.authorsTruncated && names.length > 0) names.push('et al')
  const editors = editorsOf(parts.editors ?? [])
  const isPart = parts.title !== undefined && parts.containerTitle !== undefined
  const isFirst = names.length === 0 && !isPart
  const sentences = [
    isFirst ? editors : names.join(', '),
    parts.title === undefined ? undefined : writtenTitle(parts.title),
    isFirst ? undefined : isPart && editors !== undefined ? `In: ${editors}` : editors,
    parts.containerTitle === undefined ? undefined : journalTitle(parts.containerTitle),
    parts.edition === undefined ? undefined : printedEdition(parts.edition),
    parts.series === undefined ? undefined : `(${parts.series})`,
    sourceOf(parts),
    ...parts.identifiers.map(({ scheme, value }) => `${scheme}:${value}`),
  ]
  const printed = sentences.flatMap((part) => (part === undefined || part === '' ? [] : [part]))
  return printed.length === 0 ? undefined : printed.map(withStop).join(' ').replace(/\.$/, '')
}

/** "London: Penguin; 2003;5(2):7-9": what is missing is left out with its sign. */
function sourceOf(parts: ReferenceParts): string {
  const pages = [parts.firstPage, parts.lastPage].filter((page) => page !== undefined).join('-')
  const located = parts.firstPage === undefined ? (parts.articleNumber ?? pages) : pages
  const volume = `${parts.volume ?? ''}${parts.issue === undefined ? '' : `(${parts.issue})`}`
  const place = `${volume}${located === '' ? '' : `:${located}`}`
  const source = [parts.year === undefined ? '' : String(parts.year), place]
    .filter((part) => part !== '')
    .join(volume === '' ? '' : ';')
  const imprint = [parts.publisherPlace, parts.publisher].filter((part) => part !== undefined).join(': ')
  return [imprint, source].filter((part) => part !== '').join('; ')
}

function editorsOf(editors: readonly PersonName[]): string | undefined {
  const names = printedNames(editors)
  if (names.length === 0) return undefined
  return `${names.join(', ')}, ${names.length === 1 ? 'editor' : 'editors'}`
}

function printedNames(names: readonly PersonName[]): string[] {
  return names.map(printedVancouverName).filter((name) => name !== '')
}

/** Identifiers end without a stop, which could be taken for a part of them. */
function withStop(sentence: string): string {
  return /^(?:doi|pmid|pmcid|arxiv|isbn|openalex):|[.?!]$/.test(sentence) ? sentence : `${sentence}.`
}
