import type { Present } from '../../domain/present.ts'
import { plainText } from '../values/plain-text.ts'
import { distinctKeywords, keywordsIn } from '../values/keywords.ts'
import { readPubmedPages, type SourceIdentifier } from './pubmed-values.ts'
import type { DateField } from '../values/written-date.ts'
import { readPages, type WrittenPages } from '../values/written-pages.ts'
import { childAt, childrenOf, textOf, type XmlElement } from '../xml/xml-tree.ts'

/** The plain text in an element; publishers also deposit mark-up as text ("&lt;i&gt;"), which goes too. */
export function plainTextOf(element: XmlElement | undefined): string | undefined {
  return plainText(textOf(element) ?? '')
}

/**
 * An Abstract or OtherAbstract as plain text: its sections one after the other, each with its label in front as
 * PubMed prints it.
 *
 * @example 'BACKGROUND: First. METHODS: Second.'
 */
export function readPubmedAbstract(abstract: XmlElement | undefined): string | undefined {
  const sections = childrenOf(abstract, 'AbstractText').flatMap((section) => {
    const text = plainTextOf(section)
    const label = section.attributes['Label']?.trim()
    if (text === undefined) return []
    return label === undefined || label === '' || label.toUpperCase() === 'UNLABELLED'
      ? text
      : `${label.replace(/:$/, '')}: ${text}`
  })
  return sections.join(' ') || undefined
}

/** A PubDate, ArticleDate or ContributionDate: Year with Month (a name or a number) and Day, Season, or MedlineDate. */
export function pubmedDateOf(date: XmlElement | undefined): DateField {
  const parts = ['Year', 'Month', 'Day', 'Season'].map((name) => textOf(childAt(date, name)))
  const [year, month, day, season] = parts
  const said = [year, month, month === undefined ? undefined : day, season]
  const text = textOf(childAt(date, 'MedlineDate')) ?? said.filter((part) => part !== undefined).join(' ')
  return { text, where: date?.name ?? 'PubDate' }
}

/** Pages as a Pagination has them: MedlinePgn ("281-5"), or StartPage and EndPage. */
export function readPagination(pagination: XmlElement | undefined): {
  readonly printed: string | undefined
  readonly range: Present<WrittenPages> | undefined
} {
  const medline = textOf(childAt(pagination, 'MedlinePgn'))
  const start = textOf(childAt(pagination, 'StartPage'))
  const end = textOf(childAt(pagination, 'EndPage'))
  const range = medline === undefined ? undefined : readPubmedPages(medline)
  if (range !== undefined || start === undefined) return { printed: medline ?? start, range }
  return { printed: start, range: readPages({ first: start, last: end }) }
}

/** ArticleId elements of a list, and ELocationIDs that NLM has not marked as wrong. */
export function identifierSourcesOf(parent: XmlElement | undefined): readonly SourceIdentifier[] {
  const located = childrenOf(parent, 'ELocationID').filter((id) => id.attributes['ValidYN'] !== 'N')
  const listed = childrenOf(childAt(parent, 'ArticleIdList'), 'ArticleId')
  return [...located, ...listed].map((id) => ({
    kind: (id.attributes['EIdType'] ?? id.attributes['IdType'] ?? '').toLowerCase(),
    text: textOf(id) ?? '',
    where: id.name,
  }))
}

/** Author keywords first, then those of other owners, then the MeSH headings without their qualifiers. */
export function readPubmedKeywords(citation: XmlElement | undefined): readonly string[] {
  const lists = childrenOf(citation, 'KeywordList')
  const own = lists.filter((list) => list.attributes['Owner'] === 'NOTNLM')
  const others = lists.filter((list) => !own.includes(list))
  const keywords = [...own, ...others].flatMap((list) => childrenOf(list, 'Keyword'))
  const headings = childrenOf(childAt(citation, 'MeshHeadingList'), 'MeshHeading').flatMap((heading) =>
    childrenOf(heading, 'DescriptorName'),
  )
  const texts = (words: readonly XmlElement[]): string[] => words.flatMap((word) => plainTextOf(word) ?? [])
  return distinctKeywords(
    texts(keywords).flatMap((word) => keywordsIn(word, 'never')),
    texts(headings),
  )
}
