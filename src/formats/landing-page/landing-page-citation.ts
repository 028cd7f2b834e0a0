import type { PersonName } from '../../domain/record.ts'
import { readReferenceText } from '../reference/reference-text.ts'

/** The line under "Cite this article", taken apart. */
export interface PageCitation {
  readonly authors: readonly { readonly name: PersonName; readonly printed: string }[]
  /** "et al." */
  readonly truncated: boolean
  readonly title?: string
  /** The journal, as a rule abbreviated. */
  readonly container?: string
  readonly year?: number
  readonly volume?: string
  readonly issue?: string
  readonly firstPage?: string
  readonly lastPage?: string
  readonly doi?: string
}

/** No citation line is longer: pages name the first authors only. */
const longest = 4000

/**
 * Reads "Maeng, S., Zarate, C.A. Title. Curr Psychiatry Rep 9, 467–474 (2007). https://doi.org/…". Where the title is
 * known from the page, the line is cut there, so that a title with full stops in it cannot be cut wrongly.
 *
 * @param text the lines under the heading, joined.
 * @param titles lines of the page one of which is the title.
 * @returns `undefined` where the line is no citation.
 */
export function readPageCitation(text: string, titles: readonly string[]): PageCitation | undefined {
  // The DOI ends the citation; buttons and dates follow.
  const end = /https?:\/\/(?:dx\.)?doi\.org\/\S+|\bdoi:\s?10\.\S+/i.exec(text)
  const line = text.slice(0, Math.min(longest, end === null ? longest : end.index + end[0].length))
  const known = titles
    .filter((title) => title.length > 10 && line.includes(title))
    .toSorted((a, b) => b.length - a.length)[0]
  // In place of the known title stands one that cannot be cut wrongly.
  const parts = readReferenceText(known === undefined ? line : line.replace(known, () => 'Title'))
  if (parts === undefined) return undefined
  const printed = printedNames(line.slice(0, Math.max(0, line.indexOf(known ?? parts.title ?? line))))
  const authors = parts.authors.map((name, place) => ({
    name,
    printed: printed[place] ?? name.family ?? name.literal ?? '',
  }))
  const doi = parts.identifiers.find(({ scheme }) => scheme === 'doi')?.value
  const title = known ?? parts.title
  return {
    authors: authors.filter((author) => author.printed !== ''),
    truncated: parts.authorsTruncated,
    ...(title === undefined ? {} : { title }),
    ...(parts.containerTitle === undefined ? {} : { container: parts.containerTitle }),
    ...(parts.year === undefined ? {} : { year: parts.year }),
    ...(parts.volume === undefined ? {} : { volume: parts.volume }),
    ...(parts.issue === undefined ? {} : { issue: parts.issue }),
    ...(parts.firstPage === undefined ? {} : { firstPage: parts.firstPage }),
    ...(parts.lastPage === undefined ? {} : { lastPage: parts.lastPage }),
    ...(doi === undefined ? {} : { doi }),
  }
}

/** The pieces of "Maeng, S., Zarate, C.A. & Du, J. et al.": a name is a family name and, after a comma, initials. */
function printedNames(list: string): readonly string[] {
  const names = list.matchAll(/[^,&;.]+,\s?(?:\p{Lu}\.[ -]?)+(?:,? ?(?:Jr|Sr|II|III|IV)\.?)?/gu)
  return [...names].map(([name]) => name.replace(/^[\s,&]+|\s+$/g, '').replace(/^and /, ''))
}
