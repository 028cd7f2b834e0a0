import { type Problem, UserError } from '../../domain/errors.ts'
import type { ArticleRecord } from '../../domain/record.ts'
import { recordOf } from './crossref-work.ts'
import { worksIn } from './crossref-xml-work.ts'
import type { Format, Piece, ReadResult, Splitter } from '../format.ts'
import { xmlElements } from '../split/xml-elements.ts'
import { childAt, descendantsOf, parseXml, textOf } from '../xml/xml-tree.ts'

/**
 * Works as Crossref gives them in XML and takes them: query results (UNIXSD), `doi_records` (UNIXREF), and deposits
 * (`doi_batch`).
 *
 * @see https://data.crossref.org/reports/help/schema_doc/5.3.1/index.html; https://www.crossref.org/schema/unixref1.1.xsd;
 * https://www.crossref.org/schema/crossref_query_output3.0.xsd
 */
export const crossrefXmlFormat: Format = {
  name: 'crossref-xml',
  label: 'Crossref XML (UNIXSD, UNIXREF or a deposit)',
  version: 3,
  sniff: looksLikeCrossrefXml,
  splitter: () => new CrossrefXmlSplitter(),
  read: readCrossrefXml,
}

/** What may stand in the body of a deposit, each a piece (schema 5.3.1, `body`). */
const bodyNames = [
  'journal',
  'book',
  'conference',
  'dissertation',
  'report-paper',
  'standard',
  'database',
  'posted_content',
  'peer_review',
  'sa_component',
  'pending_publication',
] as const
/** Envelopes of one work, which say more of it than the body does. */
const envelopes = [
  { name: 'query', mark: /<(?:[\w.-]+:)?(?:crossref_result|query_result|query)[\s>]/ },
  { name: 'doi_record', mark: /<(?:[\w.-]+:)?doi_records?[\s>]/ },
]
const enough = 65_536

function looksLikeCrossrefXml(head: string): number {
  if (!/^[\s\uFEFF]*</.test(head)) return 0
  const isKnown = /<(?:[\w.-]+:)?(?:crossref_result|doi_batch|doi_records?|crossref_metadata)[\s>]/.test(head)
  if (isKnown) return 0.97
  return /["']https?:\/\/www\.crossref\.org\/(?:xschema|schema|qrschema)\//.test(head.slice(0, 4096))
    ? 0.7
    : 0
}

/** Pieces are the envelopes of the kind that the input begins with, or else what deposits consist of. */
class CrossrefXmlSplitter implements Splitter {
  #head = ''
  #splitter: Splitter | undefined

  push(chunk: string): Piece[] {
    if (this.#splitter !== undefined) return this.#splitter.push(chunk)
    this.#head += chunk
    return this.#head.length < enough ? [] : this.#begin().push(this.#head)
  }

  end(): Piece[] {
    if (this.#splitter !== undefined) return this.#splitter.end()
    const splitter = this.#begin()
    return [...splitter.push(this.#head), ...splitter.end()]
  }

  #begin(): Splitter {
    const head = this.#head.slice(0, enough)
    const envelope = envelopes.find(({ mark }) => mark.test(head))
    this.#splitter = xmlElements(envelope === undefined ? bodyNames : [envelope.name])
    return this.#splitter
  }
}

/**
 * A deposit of a journal's issue or of a book has several works in one piece. The answer to a query may have a book around
 * the chapter, or a volume in the set, that was asked for: then only the latter counts.
 */
function readCrossrefXml(text: string): ReadResult {
  const root = parseXml(text)
  const items = descendantsOf(root, 'crm-item')
  const publisher = textOf(items.find(({ attributes }) => attributes['name'] === 'publisher-name'))
  const bodies = (bodyNames as readonly string[]).includes(root.name)
    ? [root]
    : descendantsOf(root, ...bodyNames)
  const records: ArticleRecord[] = []
  const problems: Problem[] = []
  const all = bodies.flatMap((body) => worksIn(body, publisher))
  const asked = root.name === 'query' ? textOf(childAt(root, 'doi'))?.toLowerCase() : undefined
  const answers = all.filter(({ doi }) => doi !== undefined && doi.toLowerCase() === asked)
  const works = answers.length > 0 ? answers : all
  for (const work of works) {
    try {
      const read = recordOf(work)
      records.push(...read.records)
      problems.push(...read.problems)
    } catch (error) {
      if (!(error instanceof UserError) || works.length === 1) throw error
      problems.push({ severity: 'error', where: `work ${works.indexOf(work) + 1}`, message: error.message })
    }
  }
  if (records.length > 0) return { records, problems }
  const message = textOf(descendantsOf(root, 'error', 'msg')[0])
  throw new UserError(
    message === undefined
      ? 'There is no work in this piece of Crossref XML.'
      : `Crossref has no work here: ${message.slice(0, 200).replace(/\.$/, '')}.`,
  )
}
