import { parseArxivId } from '../../domain/arxiv-id.ts'
import { readDoi } from '../../domain/doi-address.ts'
import type { Problem } from '../../domain/errors.ts'
import { parsePageRange } from '../../domain/page-range.ts'
import type { Present } from '../../domain/present.ts'
import { parsePmcid, parsePmid } from '../../domain/pubmed-ids.ts'
import type { Identifier, IdentifierScheme } from '../../domain/record.ts'
import { writtenTitle } from '../values/written-title.ts'
import { readPages, type WrittenPages } from '../values/written-pages.ts'

/** A value with the kind of identifier that its source says it is, and where it stands. */
export interface SourceIdentifier {
  readonly kind: string
  readonly text: string
  readonly where: string
}

/** Types of ArticleId and ELocationID (NLM DTD) and their marks in the MEDLINE display format. */
const schemes: Readonly<
  Record<string, { readonly scheme: IdentifierScheme; readonly parse: (text: string) => string | undefined }>
> = {
  doi: { scheme: 'doi', parse: readDoi },
  pubmed: { scheme: 'pmid', parse: parsePmid },
  pmid: { scheme: 'pmid', parse: parsePmid },
  pmc: { scheme: 'pmcid', parse: parsePmcid },
  pmcid: { scheme: 'pmcid', parse: parsePmcid },
  arxiv: { scheme: 'arxiv', parse: parseArxivId },
}

/**
 * Identifiers in canonical spelling, each once, at most one of a scheme: the first. A publisher's item identifier
 * ("pii") counts where it is arXiv's. One that is not well-formed is a problem; "0", by which PubMed says that there is
 * none, is not.
 */
export function readIdentifiers(sources: readonly SourceIdentifier[]): {
  readonly identifiers: readonly Identifier[]
  readonly problems: readonly Problem[]
} {
  const found = new Map<IdentifierScheme, Identifier>()
  const problems: Problem[] = []
  for (const { kind, text, where } of sources) {
    const isArxiv = kind === 'pii' && /^arxiv:/i.test(text)
    const row = schemes[isArxiv ? 'arxiv' : kind]
    if (row === undefined || text === '' || text === '0') continue
    const value = row.parse(text)
    if (value === undefined) {
      problems.push({
        severity: 'warning',
        where,
        message: `"${text.slice(0, 200)}" is no ${row.scheme.toUpperCase()}.`,
      })
    } else if (!found.has(row.scheme)) {
      found.set(row.scheme, { scheme: row.scheme, value })
    }
  }
  return { identifiers: [...found.values()], problems }
}

/**
 * A title as the work has it. PubMed ends every title with a full stop, which goes (`writtenTitle`), and prints one that it has translated in brackets, which go too.
 *
 * @param text without mark-up.
 * @returns `undefined` for "[Not Available]." too, PubMed's words where only the original title is known.
 * @example readPubmedTitle('[Tobacco control in children].') // 'Tobacco control in children'
 */
export function readPubmedTitle(text: string | undefined): string | undefined {
  if (text === undefined || /^\[?not available\]?\.?$/i.test(text)) return undefined
  const bare = writtenTitle(text)
  const inner = /^\[([^[\]]+(?:\[[^[\]]*\][^[\]]*)*)\]$/.exec(bare)?.[1]
  return inner === undefined ? bare : writtenTitle(inner).trim() || undefined
}

/**
 * Pages as NLM prints them, the last page written out. Of several spans the first counts; "author reply" and a word
 * such as "SUPPL:" in front are left out. "pii: E77" is an article number.
 *
 * @see NLM, MEDLINE/PubMed data element descriptions, "Pagination"
 * @example readPubmedPages('1475-6; author reply 1475-6') // { firstPage: '1475', lastPage: '1476' }
 */
export function readPubmedPages(text: string): Present<WrittenPages> | undefined {
  const [first = ''] = text.slice(0, 200).split(/[,;]/)
  const numbered = readPages({ first })
  if (numbered.articleNumber !== undefined) return numbered
  const read = readPages({ first: first.replace(/^[A-Za-z][A-Za-z\d .]{0,20}: ?/, '') })
  return read.firstPage !== undefined && parsePageRange(read.firstPage) === undefined ? undefined : read
}
