import type { PersonName } from '../../../src/domain/record.ts'
import type { Reference } from './data.ts'

const labels: Readonly<Record<string, string>> = {
  doi: 'doi:',
  pmid: 'PMID:',
  pmcid: 'PMCID:',
  arxiv: 'arXiv:',
  isbn: 'ISBN:',
  openalex: 'OpenAlex:',
}

/** What could be read of a reference, part by part. */
export function partsOf(reference: Reference) {
  const confidences = (reference.partConfidences ?? {}) as Readonly<Record<string, number>>
  const { firstPage, lastPage, articleNumber, doi } = reference
  const authors = printed(reference.authors)
  const identifiers = (reference.identifiers ?? []) as { scheme: string; value: string }[]
  const ids = identifiers.map(({ scheme, value }) => `${labels[scheme]}${value}`).join(', ')
  const isRange = firstPage !== null && lastPage !== null && lastPage !== firstPage
  const values: Readonly<Record<string, string | null>> = {
    type: reference.type?.toLowerCase().replaceAll('_', ' ') ?? null,
    authors: authors === null ? null : authors + (reference.authorsTruncated ? ', et al.' : ''),
    title: reference.title,
    containerTitle: reference.containerTitle,
    year: reference.year === null ? null : String(reference.year),
    volume: reference.volume,
    issue: reference.issue,
    pages: isRange ? `${firstPage}–${lastPage}` : (firstPage ?? articleNumber),
    publisher: reference.publisher,
    publisherPlace: reference.publisherPlace,
    edition: reference.edition,
    series: reference.series,
    editors: printed(reference.editors),
    identifiers: ids === '' ? (doi === null ? null : `doi:${doi}`) : ids,
    note: reference.note,
  }
  return Object.entries(values).flatMap(([part, value]) => {
    const name = part.replaceAll(/[A-Z]/g, '_$&').toUpperCase()
    return value === null ? [] : [{ name, value, confidence: confidences[part] ?? null }]
  })
}

function printed(names: unknown): string | null {
  const shown = (names as PersonName[]).flatMap(({ family, given, initials, suffix, literal }) => {
    const parts = [family, initials ?? given, suffix].filter((part) => part !== undefined)
    return parts.length === 0 ? (literal ?? []) : parts.join(' ')
  })
  return shown.length === 0 ? null : shown.join(', ')
}
