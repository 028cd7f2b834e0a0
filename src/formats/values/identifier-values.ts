import { parseArxivId } from '../../domain/arxiv-id.ts'
import { readDoi } from '../../domain/doi-address.ts'
import type { Problem } from '../../domain/errors.ts'
import { parseIsbn } from '../../domain/isbn.ts'
import { parseOpenAlexId } from '../../domain/openalex-id.ts'
import { parsePmcid, parsePmid } from '../../domain/pubmed-ids.ts'
import { type Identifier, type IdentifierScheme, identifierSchemes } from '../../domain/record.ts'

/** How a value of each scheme is read. */
const parsers: Readonly<Record<IdentifierScheme, (text: string) => string | undefined>> = {
  doi: readDoi,
  pmid: parsePmid,
  pmcid: parsePmcid,
  arxiv: parseArxivId,
  isbn: parseIsbn,
  openalex: parseOpenAlexId,
}

/**
 * Reads an identifier leniently and gives its canonical spelling, as the parser of its scheme does.
 *
 * @example parseIdentifier('pmid', 'PMID: 17980155') // '17980155'
 */
export function parseIdentifier(scheme: IdentifierScheme, text: string): string | undefined {
  return parsers[scheme](text)
}

/** "PMID: 123", "pmcid:PMC12", "arXiv:2101.00001", "doi: 10.1/x", "openalex:W12", "23690738[pmid]". */
const labelled = /^(doi|pmid|pmcid|arxiv|openalex)\s*[:=]\s*(\S.*)$|^(\d+)\s*\[(pmid)\]$/i
const addresses: readonly IdentifierScheme[] = ['doi', 'pmid', 'pmcid', 'arxiv', 'openalex']

/**
 * The identifier that a note consists of, where it says of which scheme it is: by a label or as an address, also
 * a publisher's (`doiOfAddress`). A bare number is none.
 *
 * @example labelledIdentifier('PMID: 17980155') // { scheme: 'pmid', value: '17980155' }
 * @example labelledIdentifier('https://arxiv.org/abs/2101.00001') // { scheme: 'arxiv', value: '2101.00001' }
 */
export function labelledIdentifier(text: string): Identifier | undefined {
  const note = text.slice(0, 2000).trim()
  const match = labelled.exec(note)
  const label = (match?.[1] ?? match?.[4] ?? '').toLowerCase()
  const schemes = /^https?:\/\//i.test(note) ? addresses : addresses.filter((scheme) => scheme === label)
  for (const scheme of schemes) {
    const said = label === '' ? note : (match?.[2] ?? match?.[3] ?? '')
    const value = parseIdentifier(scheme, said)
    if (value !== undefined) return { scheme, value }
  }
  return undefined
}

/** Gathers the identifiers of one record. */
export interface IdentifierList {
  /** Adds what a field of this scheme says; what is no identifier becomes a problem of the field. */
  add(scheme: IdentifierScheme, text: string | undefined, where: string): void
  /** Adds what a note or an address says, where it says one. */
  note(text: string | undefined): void
  /** Each once, in the order of `identifierSchemes`, and within a scheme as met. */
  list(): Identifier[]
}

/** @param problems to which unreadable values are added. */
export function identifierList(problems: Problem[]): IdentifierList {
  const found = new Map<string, Identifier>()
  const keep = (identifier: Identifier): void => {
    found.set(`${identifier.scheme}:${identifier.value}`, identifier)
  }
  return {
    add(scheme, text, where) {
      if (text === undefined || text.trim() === '') return
      const value = parseIdentifier(scheme, text)
      if (value !== undefined) return keep({ scheme, value })
      const message = `"${text.slice(0, 200)}" is no ${scheme === 'isbn' ? 'ISBN' : scheme}.`
      problems.push({ severity: 'warning', where, message })
    },
    note(text) {
      const identifier = text === undefined ? undefined : labelledIdentifier(text)
      if (identifier !== undefined) keep(identifier)
    },
    list: () =>
      [...found.values()].toSorted(
        (a, b) => identifierSchemes.indexOf(a.scheme) - identifierSchemes.indexOf(b.scheme),
      ),
  }
}
