import type { Problem } from '../../domain/errors.ts'
import { parseIsbn } from '../../domain/isbn.ts'
import type { ArticleRecord, Identifier } from '../../domain/record.ts'
import { parseLanguage } from '../values/language-tag.ts'
import { present } from '../../domain/present.ts'
import { readIdentifiers, readPubmedTitle } from './pubmed-values.ts'
import { readPubmedAuthors } from './pubmed-xml-authors.ts'
import {
  identifierSourcesOf,
  plainTextOf,
  pubmedDateOf,
  readPagination,
  readPubmedAbstract,
  readPubmedKeywords,
} from './pubmed-xml-parts.ts'
import { readPubmedReferences } from './pubmed-xml-references.ts'
import { readEdition } from '../values/written-edition.ts'
import { readDates, readWrittenDate } from '../values/written-date.ts'
import { childAt, childrenOf, textOf, type XmlElement } from '../xml/xml-tree.ts'
import { tidyRecord } from '../tidy-record.ts'

/**
 * Reads a PubmedBookArticle: a book at NCBI Bookshelf, or, where ArticleTitle is another than BookTitle, a chapter.
 *
 * A chapter is dated by its ContributionDate, else by its book. The ISBN and the DOI of the book (Book/ELocationID) are
 * the book's alone. Where a chapter names no authors, the book's are its; editors (AuthorList Type="editors") are authors of
 * neither.
 *
 * @see NLM PubMed DTD 190101, "PubmedBookArticle"
 */
export function readPubmedBook(element: XmlElement): {
  readonly record: ArticleRecord
  readonly problems: readonly Problem[]
} {
  const problems: Problem[] = []
  const document = childAt(element, 'BookDocument')
  const book = childAt(document, 'Book')
  const bookTitle = readPubmedTitle(plainTextOf(childAt(book, 'BookTitle')))
  const partTitle =
    readPubmedTitle(plainTextOf(childAt(document, 'ArticleTitle'))) ??
    readPubmedTitle(plainTextOf(childAt(document, 'VernacularTitle')))
  const isChapter = partTitle !== undefined && bookTitle !== undefined && partTitle !== bookTitle

  const pmid = { kind: 'pubmed', text: textOf(childAt(document, 'PMID')) ?? '', where: 'PMID' }
  const found = readIdentifiers([
    pmid,
    ...identifierSourcesOf(document),
    ...identifierSourcesOf(childAt(element, 'PubmedBookData')),
    ...(isChapter ? [] : identifierSourcesOf(book)),
  ])
  const { authors, problems: authorProblems } = readPubmedAuthors(
    authorListOf(document) ?? authorListOf(book),
  )
  const editors = readPubmedAuthors(editorListOf(document) ?? editorListOf(book)).authors.map(
    ({ name }) => name,
  )
  const list = readPubmedReferences(childrenOf(document, 'ReferenceList'), undefined)
  problems.push(...found.problems, ...authorProblems)
  const ownDate = isChapter ? pubmedDateOf(childAt(document, 'ContributionDate')) : undefined
  const isOwn = ownDate !== undefined && readWrittenDate(ownDate.text).date !== undefined
  const record: ArticleRecord = tidyRecord({
    type: isChapter ? 'BOOK_CHAPTER' : 'BOOK',
    identifiers: [...found.identifiers, ...(isChapter ? [] : isbnOf(book, problems))],
    ...present({
      title: partTitle ?? bookTitle,
      abstract: readPubmedAbstract(childAt(document, 'Abstract')),
      language: parseLanguage(textOf(childAt(document, 'Language')) ?? ''),
      published: readDates([isOwn ? ownDate : pubmedDateOf(childAt(book, 'PubDate'))], problems),
      volume: textOf(childAt(book, 'Volume')),
      ...readPagination(childAt(document, 'Pagination')).range,
      containerTitle: isChapter ? bookTitle : undefined,
      publisher: textOf(childAt(book, 'Publisher', 'PublisherName')),
      publisherPlace: textOf(childAt(book, 'Publisher', 'PublisherLocation')),
      edition: readEdition(textOf(childAt(book, 'Edition'))),
      series: readPubmedTitle(plainTextOf(childAt(book, 'CollectionTitle'))),
      editors: editors.length === 0 ? undefined : editors,
    }),
    keywords: readPubmedKeywords(document),
    access: 'UNKNOWN',
    authors,
    referenceListStatus: list.status,
    references: list.references,
  })
  return { record, problems: [...problems, ...list.problems] }
}

function authorListOf(parent: XmlElement | undefined): XmlElement | undefined {
  return childrenOf(parent, 'AuthorList').find((list) => list.attributes['Type'] !== 'editors')
}

function editorListOf(parent: XmlElement | undefined): XmlElement | undefined {
  return childrenOf(parent, 'AuthorList').find((list) => list.attributes['Type'] === 'editors')
}

/** A book in several forms has several ISBNs; all are its own, and the first stands for it. */
function isbnOf(book: XmlElement | undefined, problems: Problem[]): readonly Identifier[] {
  const texts = childrenOf(book, 'Isbn').flatMap((isbn) => textOf(isbn) ?? [])
  const values = texts.flatMap((text) => parseIsbn(text) ?? [])
  const [value] = values
  if (value === undefined && texts[0] !== undefined) {
    problems.push({ severity: 'warning', where: 'Isbn', message: `"${texts[0].slice(0, 200)}" is no ISBN.` })
  }
  return value === undefined ? [] : [{ scheme: 'isbn', value }]
}
