import { parseDoi } from '../../../src/domain/doi.ts'
import { textKey } from '../../../src/domain/text-key.ts'
import { type Article, type Author, type Data, getRow, type Journal, type Reference } from './data.ts'
import { findArticle, findAuthor, findJournal, type GivenKey } from './keys.ts'

/** A filter, as coerced. */
export type Where = Readonly<Record<string, unknown>>

type Tests<Row> = Readonly<Record<string, (data: Data, row: Row, value: never) => boolean>>

interface Range {
  readonly gte?: number | null
  readonly lte?: number | null
  readonly eq?: number | null
}

interface FloatRange extends Omit<Range, 'eq'> {
  readonly gt?: number | null
  readonly lt?: number | null
}

const articleTests: Tests<Article> = {
  type: (_data, article, type: string) => article.type === type,
  origin: (_data, article, origin: string) => article.origin === origin,
  access: (_data, article, access: string) => article.access === access,
  year: (_data, article, range: Range) => isWithin(article.year, range),
  journal: (data, article, key: GivenKey) => {
    const journal = findJournal(data, key)
    return journal !== undefined && article.journalId === journal.id
  },
  author: (data, article, key: GivenKey) => {
    const author = findAuthor(data, key)
    return data.authorshipsOf(article.id).some(({ authorId }) => authorId === author?.id)
  },
  authorName: (data, article, name: string) =>
    data
      .authorshipsOf(article.id)
      .some(({ authorId }) => data.authors.get(authorId)?.nameKey.startsWith(textKey(name)) === true),
  cites: (data, article, key: GivenKey) => {
    const cited = findArticle(data, key)
    return cited !== undefined && data.referencesOf(article.id).some(({ citedId }) => citedId === cited.id)
  },
  citedBy: (data, article, key: GivenKey) => {
    const citing = findArticle(data, key)
    return citing !== undefined && data.referencesOf(citing.id).some(({ citedId }) => citedId === article.id)
  },
  doi: (data, article, dois: string[]) =>
    data
      .identifiersOf(article.id)
      .some(({ scheme, value }) => scheme === 'doi' && dois.map(parseDoi).includes(value)),
  keyword: (_data, article, keyword: string) =>
    article.keywords.some((word) => word.toLowerCase() === keyword.toLowerCase()),
  language: (_data, article, language: string) => article.language?.toLowerCase() === language.toLowerCase(),
  retracted: (_data, article, is: boolean) => article.retracted === is,
  hasAbstract: (_data, article, has: boolean) => (article.abstract !== null) === has,
  minCitedByCount: (_data, article, count: number) => article.citationCount >= count,
}

const authorTests: Tests<Author> = {
  name: (_data, author, name: string) => author.nameKey.startsWith(textKey(name)),
  hasOrcid: (_data, author, has: boolean) => (author.orcid !== null) === has,
  minArticleCount: (_data, author, count: number) => author.articleCount >= count,
  coauthorOf: (data, author, key: GivenKey) => {
    const other = findAuthor(data, key)
    if (other === undefined || other.id === author.id) return false
    const articles = new Set(data.authorshipsBy(other.id).map(({ articleId }) => articleId))
    return data.authorshipsBy(author.id).some(({ articleId }) => articles.has(articleId))
  },
}

const journalTests: Tests<Journal> = {
  title: (data, journal, title: string) =>
    data.namesOf(journal.id).some(({ nameKey }) => nameKey.startsWith(textKey(title))),
  minArticleCount: (_data, journal, count: number) => journal.articleCount >= count,
}

const referenceTests: Tests<Reference> = {
  ordinal: (_data, reference, range: Range) => isWithin(reference.ordinal, range),
  year: (_data, reference, range: Range) => isWithin(reference.year, range),
  citing: (data, reference, key: GivenKey) => reference.citingId === findArticle(data, key)?.id,
  cited: (data, reference, key: GivenKey) =>
    reference.citedId !== null && reference.citedId === findArticle(data, key)?.id,
  journal: (data, reference, key: GivenKey) => {
    const journal = findJournal(data, key)
    const cited = reference.citedId === null ? undefined : data.articles.get(reference.citedId)
    return journal !== undefined && cited?.journalId === journal.id
  },
  doi: (_data, reference, dois: string[]) =>
    reference.doi !== null && dois.map(parseDoi).includes(reference.doi),
  status: (_data, reference, statuses: string[]) => statuses.includes(reference.matchStatus),
  retracted: (data, reference, is: boolean) =>
    (reference.citedId !== null && getRow(data.articles, reference.citedId).retracted) === is,
  confidence: (_data, { confidence }, { gt, gte, lt, lte }: FloatRange) =>
    confidence !== null &&
    confidence > (gt ?? -1) &&
    confidence >= (gte ?? -1) &&
    confidence < (lt ?? 2) &&
    confidence <= (lte ?? 2),
  linked: (_data, reference, linked: boolean) => (reference.citedId !== null) === linked,
}

export const isArticleWanted = filterOf(articleTests)
export const isAuthorWanted = filterOf(authorTests)
export const isJournalWanted = filterOf(journalTests)
export const isReferenceWanted = filterOf(referenceTests)

function filterOf<Row>(tests: Tests<Row>) {
  const holds = (data: Data, row: Row, where: Where | null | undefined): boolean =>
    Object.entries(where ?? {}).every(([name, value]) => {
      if (value === null || value === undefined) return true
      if (name === 'and') return (value as Where[]).every((inner) => holds(data, row, inner))
      if (name === 'or') return (value as Where[]).some((inner) => holds(data, row, inner))
      if (name === 'not') return !holds(data, row, value as Where)
      const test = tests[name]
      if (test === undefined) throw new Error(`The naive executor does not know the filter ${name}`)
      // The schema made sure that the value is what the test of that name takes.
      return test(data, row, value as never)
    })
  return holds
}

function isWithin(value: number | null, { gte, lte, eq }: Range): boolean {
  if (value === null) return false
  return value >= (gte ?? value) && value <= (lte ?? value) && value === (eq ?? value)
}
