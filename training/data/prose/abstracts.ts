import { descendantsOf, parseXml, rawTextOf } from '../../../src/formats/xml/xml-tree.ts'
import type { LabelledLine } from '../../labelled-line.ts'
import { foldedText, proseLine, shortened } from './prose-line.ts'

/** Abstracts and their parts in PubMed's XML, those in other languages (`OtherAbstract`) among them. */
export function readPubMedAbstracts(xml: string): LabelledLine[] {
  return descendantsOf(parseXml(xml), 'PubmedArticle').flatMap((article, index) =>
    descendantsOf(article, 'AbstractText')
      .map((part) => shortened(foldedText(rawTextOf(part))))
      .filter((text) => text.length > 20)
      .slice(0, 3)
      .map((text) => proseLine(`pubmed:${index + 1}`, text)),
  )
}

interface CrossrefWork {
  readonly DOI?: string
  readonly abstract?: string
}

/** Abstracts of Crossref works, which are JATS as a text. */
export function readCrossrefAbstracts(works: Iterable<CrossrefWork>): LabelledLine[] {
  return [...works].flatMap(({ DOI, abstract = '' }) => {
    const text = shortened(
      foldedText(
        abstract
          .replace(/<[^>]*>/g, ' ')
          .replace(/&lt;/g, '<')
          .replace(/&amp;/g, '&'),
      ),
    )
    return text.length > 20 && DOI !== undefined ? [proseLine(`crossref:${DOI}`, text)] : []
  })
}

interface OpenAlexWork {
  readonly id?: string
  readonly abstract_inverted_index?: Readonly<Record<string, readonly number[]>> | null
}

/** Abstracts of OpenAlex works, whose words are filed with their places. */
export function readOpenAlexAbstracts(works: Iterable<OpenAlexWork>): LabelledLine[] {
  return [...works].flatMap(({ id, abstract_inverted_index: words }) => {
    if (words === undefined || words === null || id === undefined) return []
    const placed = Object.entries(words).flatMap(([word, places]) =>
      places.map((place) => [place, word] as const),
    )
    const text = shortened(
      placed
        .toSorted(([a], [b]) => a - b)
        .map(([, word]) => word)
        .join(' '),
    )
    return text.length > 20 ? [proseLine(`openalex:${id}`, text)] : []
  })
}
