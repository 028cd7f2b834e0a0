import { parseArxivId } from '../../../domain/arxiv-id.ts'
import { doiOfAddress } from '../../../domain/doi-address.ts'
import { parseDoi } from '../../../domain/doi.ts'
import { parseIsbn } from '../../../domain/isbn.ts'
import { parsePmcid, parsePmid } from '../../../domain/pubmed-ids.ts'
import type { Identifier, IdentifierScheme } from '../../../domain/record.ts'
import { labelledIdentifier } from '../../values/identifier-values.ts'
import type { Segment } from '../model/labels.ts'

interface IdentifierRow {
  readonly scheme: IdentifierScheme
  /** How references print it; its first group goes to the parser. */
  readonly pattern: RegExp
  readonly parse: (text: string) => string | undefined
}

const rows: readonly IdentifierRow[] = [
  { scheme: 'doi', pattern: /(?<![\d.])(10\.\d{4,9}(?:\.\d{1,9}){0,4}\/\S{1,200})/gu, parse: parseDoi },
  { scheme: 'pmid', pattern: /\bPMID\s?[:=]?\s?(\d{1,8})\b/giu, parse: parsePmid },
  { scheme: 'pmid', pattern: /\bPubMed(?:\sID)?\s?[:=]\s?(\d{1,8})\b/giu, parse: parsePmid },
  { scheme: 'pmcid', pattern: /\b(PMC\s?\d{3,9})\b/giu, parse: parsePmcid },
  {
    scheme: 'arxiv',
    pattern:
      /\barXiv(?:\spreprint)?[\s.]{0,2}[:/]?\s?((?:\d{4}\.\d{4,5}|[a-z-]{2,10}(?:\.[A-Z]{2})?\/\d{7})(?:v\d{1,2})?)\b/giu,
    parse: parseArxivId,
  },
  {
    scheme: 'arxiv',
    pattern:
      /(?<![\p{L}/.-])((?:astro-ph|cond-mat|gr-qc|hep-(?:ex|lat|ph|th)|math-ph|nucl-(?:ex|th)|quant-ph|physics|math)\/\d{7}(?:v\d{1,2})?)\b/gu,
    parse: parseArxivId,
  },
  {
    scheme: 'isbn',
    pattern: /\bISBN(?:-?1[03])?(?:\s\(\w{1,12}\))?[\s:]{0,3}([\dXx][\dXx\p{Pd}\s]{8,20}[\dXx])/gu,
    parse: parseIsbn,
  },
]
/** Without one of these there is no identifier: the patterns are only tried where they can match. */
const sign =
  /10\.\d{4}|PMC|PMID|PubMed|arXiv|ISBN|https?:|(?:-(?:ph|th|qc|ex|lat)|gr-qc|cond-mat|physics|math)\/\d/i
/** Addresses of works at publishers, PubMed and arXiv. Those at the resolver hold the DOI as it is printed. */
const address = /\bhttps?:\/\/(?!(?:dx\.|www\.)?doi\.org\/)[^\s<>"”]{1,400}/giu
/** PubMed's number in its older addresses: "query.fcgi?cmd=Retrieve&list_uids=16382098". */
const pubmedQuery = /ncbi\.nlm\.nih\.gov\/.{0,200}\b(?:list_uids|term)=(\d{1,8})\b/i
/** How sure an identifier is that is printed: its form is checked. */
export const checkedIdentifier = 0.99
/** No reference has more of one scheme. */
const most = 8

interface Found extends Identifier {
  readonly index: number
}

/**
 * The identifiers of a printed reference: those that the text has anywhere, and what only a stretch that is known for one
 * says (an ISBN without its label). Of each scheme the first within such a stretch counts, or else the first that is not
 * in a remark, which may name another work ("Erratum in: …"); all ISBNs count. All are in canonical spelling, and checked
 * as far as their scheme has a check.
 *
 * @param segments all stretches of the text.
 */
export function identifiersIn(text: string, segments: readonly Segment[]): Identifier[] {
  const own = segments.filter(({ label }) => label === 'identifier')
  const found = sign.test(text) ? [...printedIn(text)] : []
  for (const { start, end } of own) {
    const identifier = wholeStretch(text.slice(start, Math.min(end, start + longestStretch)))
    if (identifier !== undefined && !isCutOff(identifier, found))
      found.unshift({ ...identifier, index: start })
  }
  const within = (label: Segment['label'], { index }: Found): boolean =>
    segments.some((segment) => segment.label === label && segment.start <= index && index < segment.end)
  const ranked =
    found.length < 2
      ? found
      : found
          .map((identifier) => ({
            identifier,
            rank: within('identifier', identifier) ? 0 : within('note', identifier) ? 2 : 1,
          }))
          .toSorted((a, b) => a.rank - b.rank)
          .map(({ identifier }) => identifier)
  const identifiers: Identifier[] = []
  for (const { scheme, value } of ranked) {
    const isKnown = identifiers.some(
      (known) => known.scheme === scheme && (scheme !== 'isbn' || known.value === value),
    )
    if (!isKnown) identifiers.push({ scheme, value })
  }
  return identifiers
}

/** Ended a stretch within a DOI that the text has whole: "10.1000/A<" of "10.1000/A<1>(2);3"? */
function isCutOff({ scheme, value }: Identifier, printed: readonly Found[]): boolean {
  return (
    scheme === 'doi' &&
    /[^\p{L}\p{N}]$/u.test(value) &&
    printed.some((whole) => whole.scheme === 'doi' && whole.value.startsWith(value))
  )
}

function* printedIn(text: string): Generator<Found> {
  for (const match of text.matchAll(address)) {
    const printed = match[0].replace(/[.,;)\]]+$/, '')
    const query = pubmedQuery.exec(printed)?.[1]
    const doi = doiOfAddress(printed)
    const identifier =
      identifierOf('pmid', query && parsePmid(query)) ??
      identifierOf('doi', doi) ??
      labelledIdentifier(printed)
    if (identifier !== undefined) yield { ...identifier, index: match.index }
  }
  const withoutAddresses = text.includes('http')
    ? text.replace(address, (whole) => ' '.repeat(whole.length))
    : text
  for (const { scheme, pattern, parse } of rows) {
    let count = 0
    for (const match of withoutAddresses.matchAll(pattern)) {
      const value = parse(match[1] ?? '')
      if (value !== undefined) yield { scheme, value, index: match.index }
      count += 1
      if (count >= most) break
    }
  }
}

const longestStretch = 500

/** Behind a whole DOI, the bare number that PubMed gives the work: "10.1371/journal.ppat.1003435 23785291". */
const bareNumber = /(?<=\/\S*\d\.?)\s+(?:PMID:?\s?)?\d{7,8}\W*$/iu

/** A stretch that is one identifier, with or without its label, and with blanks that extraction put into it. */
function wholeStretch(text: string): Identifier | undefined {
  const value = text
    .replace(bareNumber, '')
    .replace(/\s+/g, '')
    .replace(/^[([<]+/, '')
  if (/^(?:doi:?)?(?:https?:\/\/(?:dx\.)?doi\.org\/)?10\.\d{4}/i.test(value))
    return identifierOf('doi', parseDoi(value))
  const bare = value.replace(/[\].,;)>]+$/, '')
  if (/^(?:arxiv|\d{4}\.\d{4}|[a-z-]{2,10}\/\d{7})/i.test(value))
    return identifierOf('arxiv', parseArxivId(bare))
  if (/^(?:ISBN|97[89]|\d[\d-]{8})/i.test(value)) return identifierOf('isbn', parseIsbn(bare))
  return undefined
}

function identifierOf(scheme: IdentifierScheme, value: string | undefined): Identifier | undefined {
  return value === undefined ? undefined : { scheme, value }
}
