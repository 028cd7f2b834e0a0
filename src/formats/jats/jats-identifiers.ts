import { parseArxivId } from '../../domain/arxiv-id.ts'
import { doiOfAddress } from '../../domain/doi-address.ts'
import { readDoi } from '../../domain/doi-address.ts'
import { parseIsbn } from '../../domain/isbn.ts'
import { parsePmcid, parsePmid } from '../../domain/pubmed-ids.ts'
import type { Identifier, IdentifierScheme } from '../../domain/record.ts'

interface IdentifierKind {
  readonly scheme: IdentifierScheme
  /** The name of the scheme in a message. */
  readonly label: string
  readonly parse: (text: string) => string | undefined
}

const doi: IdentifierKind = { scheme: 'doi', label: 'DOI', parse: readDoi }
const pmid: IdentifierKind = { scheme: 'pmid', label: 'PubMed id', parse: parsePmid }
const pmcid: IdentifierKind = { scheme: 'pmcid', label: 'PubMed Central id', parse: parsePmcid }
const arxiv: IdentifierKind = { scheme: 'arxiv', label: 'arXiv id', parse: parseArxivId }

/** Values of `@pub-id-type` (JATS 1.3, "Attribute: pub-id-type", suggested values) and of `@ext-link-type`. */
const kinds: Readonly<Record<string, IdentifierKind>> = {
  doi,
  pmid,
  pmc: pmcid,
  pmcid,
  arxiv,
  isbn: { scheme: 'isbn', label: 'ISBN', parse: parseIsbn },
}
/** Hosts whose addresses are identifiers, in `<ext-link>` and `<uri>`. */
const hosts: readonly { readonly host: RegExp; readonly kind: IdentifierKind }[] = [
  { host: /\bdoi\.org\/+10\./i, kind: doi },
  { host: /\bncbi\.nlm\.nih\.gov\/(?:m\/)?pubmed\/\d|\bpubmed\.ncbi\.nlm\.nih\.gov\/\d/i, kind: pmid },
  { host: /\bncbi\.nlm\.nih\.gov\/(?:pmc\/)?articles\/PMC/i, kind: pmcid },
  { host: /\barxiv\.org\/(?:abs|pdf)\//i, kind: arxiv },
]

/**
 * Reads an identifier of a kind that the source names.
 *
 * @param type a value of `@pub-id-type`, in any case; one that is not known here gives `undefined`.
 * @param refuse is told what was wrong with a value of a known kind.
 * @example readIdentifier('pmc', '3062484', refuse) // { scheme: 'pmcid', value: 'PMC3062484' }
 */
export function readIdentifier(
  type: string | undefined,
  text: string | undefined,
  refuse: (message: string) => void,
): Identifier | undefined {
  const kind = kinds[type?.toLowerCase() ?? '']
  if (kind === undefined || text === undefined) return undefined
  const value = kind.parse(text)
  if (value !== undefined) return { scheme: kind.scheme, value }
  refuse(`"${text.slice(0, 100)}" is no ${kind.label}.`)
  return undefined
}

/**
 * The identifier that an address is, a publisher's too (`doiOfAddress`), or none.
 *
 * @example identifierOfAddress('http://dx.doi.org/10.1371/journal.pone.0039305')
 */
export function identifierOfAddress(address: string): Identifier | undefined {
  const kind = hosts.find(({ host }) => host.test(address))?.kind
  // Some addresses are followed by a quotation mark and the same again.
  const [first = ''] = address.split(/["\s]/, 1)
  const doi = kind === undefined || kind.scheme === 'doi' ? doiOfAddress(first) : undefined
  if (doi !== undefined) return { scheme: 'doi', value: doi }
  const value = kind?.parse(first)
  return kind === undefined || value === undefined ? undefined : { scheme: kind.scheme, value }
}

/** One identifier a scheme, the first of each. */
export function firstOfEachScheme(identifiers: readonly Identifier[]): Identifier[] {
  const found = new Map<IdentifierScheme, Identifier>()
  for (const identifier of identifiers) {
    if (!found.has(identifier.scheme)) found.set(identifier.scheme, identifier)
  }
  return [...found.values()]
}
