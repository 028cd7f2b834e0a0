import { expandLastPage, parsePageRange } from '../domain/page-range.ts'
import { present, type Present } from '../domain/present.ts'

interface Pages {
  readonly firstPage?: string | undefined
  readonly lastPage?: string | undefined
}

/**
 * The first and last page from a field of each. A range that stands in the field of the first page alone is taken
 * apart; what is no page number ("A-12") stays as printed.
 *
 * @example readPages('1193', '207') // { firstPage: '1193', lastPage: '1207' }
 * @example readPages('1193-207', undefined) // { firstPage: '1193', lastPage: '1207' }
 */
export function readPages(first: string | undefined, last: string | undefined): Present<Pages> {
  if (first === undefined) return present({ lastPage: last })
  if (last !== undefined) return { firstPage: first, lastPage: expandLastPage(first, last) }
  return readPageField(first)
}

/**
 * The first and last page from one field, with any dash. Where the numbers are of no known kind, "--" and a dash that is
 * longer than a hyphen still stand between two pages.
 *
 * @example readPageField('A-1--A-12') // { firstPage: 'A-1', lastPage: 'A-12' }
 */
export function readPageField(text: string): Present<Pages> {
  const range = parsePageRange(text)
  if (range !== undefined) return range
  const [first = '', last, ...more] = text.slice(0, 200).split(/\s*(?:--+|[\u2013\u2014])\s*/)
  if (first === '' || last === undefined || last === '' || more.length > 0) return { firstPage: text }
  return { firstPage: first, lastPage: last }
}
