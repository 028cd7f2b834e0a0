import { UserError } from '../../domain/errors.ts'
import { describesWork, noWork } from '../describes-work.ts'
import type { Format, ReadResult } from '../format.ts'
import { readPubmedArticle } from './pubmed-xml-article.ts'
import { readPubmedBook } from './pubmed-xml-book.ts'
import { xmlElements } from '../split/xml-elements.ts'
import { descendantsOf, parseXml } from '../xml/xml-tree.ts'

const names = ['PubmedArticle', 'PubmedBookArticle'] as const

/** PubMed XML (NLM PubMed DTD), as E-utilities and the yearly baseline files have it. */
export const pubmedXmlFormat: Format = {
  name: 'pubmed-xml',
  label: 'PubMed XML',
  version: 5,
  sniff: looksLikePubmedXml,
  splitter: () => xmlElements(names),
  read: readPubmedXml,
}

/** The element, not only its name in a document type declaration or a text. */
function looksLikePubmedXml(head: string): number {
  if (!/^[\uFEFF\s]*</.test(head)) return 0
  return /<Pubmed(?:Book)?(?:Article|ArticleSet)[\s>]/.test(head) ? 1 : 0
}

/**
 * Reads one PubmedArticle or PubmedBookArticle, or those that stand together in a set.
 *
 * @throws UserError where the XML is not well-formed, or no article in it describes a work.
 */
function readPubmedXml(text: string): ReadResult {
  const root = parseXml(text)
  const elements = names.some((name) => name === root.name) ? [root] : descendantsOf(root, ...names)
  const read = elements
    .map((element) =>
      element.name === 'PubmedArticle' ? readPubmedArticle(element) : readPubmedBook(element),
    )
    .filter(({ record }) => describesWork(record))
  if (read.length === 0) throw new UserError(noWork)
  return {
    records: read.map(({ record }) => record),
    problems: read.flatMap(({ problems }) => problems),
  }
}
