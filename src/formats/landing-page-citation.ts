import { partialDate } from '../domain/partial-date.ts'

/** The parts of a page's own citation, as printed. */
export interface CitationLine {
  /** "Maeng, S., Zarate, C.A." */
  readonly authors: string
  readonly journal?: string
  readonly volume?: string
  readonly issue?: string
  readonly firstPage?: string
  readonly lastPage?: string
  readonly published?: string
  readonly doi?: string
}

/** After the title: journal, volume, perhaps issue, pages or article number, year, DOI. */
const shape =
  /^\s*(?<journal>\D.*?)\s+(?<volume>[\p{L}\d-]+)(?:\s*\((?<issue>[^)]+)\))?\s*,\s*(?<first>[\p{L}\d]+)(?:\s*[-\u2010-\u2015]\s*(?<last>[\p{L}\d]+))?\s*\((?<year>\d{4})\)/u
/** The same without volume and pages: published online first. */
const online = /^\s*(?<journal>.*?)\s*\((?<year>\d{4})\)/u

/**
 * Reads the line under "Cite this article": authors, the page's title, journal, volume, pages, year, DOI. The title is
 * known, so that a full stop in it misleads nobody.
 *
 * @returns undefined where the title does not stand in the line.
 */
export function readCitationLine(line: string, title: string): CitationLine | undefined {
  const place = line.indexOf(title)
  if (place === -1) return undefined
  const authors = line.slice(0, place).trim()
  const rest = line.slice(place + title.length).replace(/^\s*\.\s*/, '')
  const parts = (shape.exec(rest) ?? online.exec(rest))?.groups ?? {}
  const published = partialDate(Number(parts['year'] ?? 0))
  const doi = /(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)\S+/i.exec(rest)?.[0]
  return {
    authors,
    ...pick('journal', parts['journal']),
    ...pick('volume', parts['volume']),
    ...pick('issue', parts['issue']),
    ...pick('firstPage', parts['first']),
    ...pick('lastPage', parts['last']),
    ...pick('published', published),
    ...pick('doi', doi),
  }
}

function pick<Key extends string>(key: Key, value: string | undefined): { [K in Key]?: string } {
  return (value === undefined || value === '' ? {} : { [key]: value }) as { [K in Key]?: string }
}
