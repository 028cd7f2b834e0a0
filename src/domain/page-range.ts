/** First and last page. `lastPage` is absent where only one page, or an article number, was given. */
export interface PageRange {
  readonly firstPage: string
  readonly lastPage?: string
}

/** "467", "S12", "e0123456", "CD001234", "474.e3", "123a", or a roman number of front matter. */
const page = String.raw`(?:[A-Za-z]{0,8}\d{1,12}(?:\.?[A-Za-z]{1,3}\d{0,4})?|[ivxlc]{1,9}|[IVXLC]{1,9})`
const dash = String.raw`\s*(?:[-\u2010-\u2015\u2212\uFE58\uFE63\uFF0D~]|--)\s*`
const range = new RegExp(
  `^(?:(?:pages?|pp?)(?:\\.\\s*|\\s+|(?=\\d)))*(${page})(?:${dash}(${page}))?(?:\\s*[,;]\\s*${page}(?:${dash}${page})?){0,8}\\.?$`,
  'u',
)

/**
 * Reads printed pages: one page, an article number, or a range with any dash, with or without "p." or "pp.". Of
 * several ranges ("35–41; 52") the first counts. A last page that is printed short is written out, see
 * `expandLastPage`. Anything else gives `undefined`.
 *
 * @example parsePageRange('1193–207') // { firstPage: '1193', lastPage: '1207' }
 * @example parsePageRange('e41') // { firstPage: 'e41' }
 */
export function parsePageRange(text: string): PageRange | undefined {
  // No printed range is longer; the bound keeps hostile texts cheap.
  if (text.length > 200) return undefined
  const match = range.exec(text.trim())
  const firstPage = match?.[1]
  if (firstPage === undefined) return undefined
  const last = match?.[2]
  return last === undefined ? { firstPage } : { firstPage, lastPage: expandLastPage(firstPage, last) }
}

/**
 * Writes out a last page that repeats only the digits, or leaves out the letter, that differ from the first page.
 * A last page that is complete, or would come before the first, is returned as it is.
 *
 * @example expandLastPage('1131', '7') // '1137'
 * @example expandLastPage('S12', '20') // 'S20'
 */
export function expandLastPage(firstPage: string, lastPage: string): string {
  const first = /^([A-Za-z]*)(\d+)$/.exec(firstPage)
  const last = /^([A-Za-z]*)(\d+)$/.exec(lastPage)
  const [, letters = '', from = ''] = first ?? []
  const [, lastLetters = '', to = ''] = last ?? []
  if (from === '' || to === '' || (lastLetters !== '' && lastLetters !== letters)) return lastPage
  const written = to.length < from.length ? from.slice(0, from.length - to.length) + to : to
  return Number(written) < Number(from) ? lastPage : letters + written
}

/**
 * Prints pages with an en dash, the last page in full.
 *
 * @example formatPageRange({ firstPage: '467', lastPage: '474' }) // '467–474'
 */
export function formatPageRange(range: PageRange): string {
  const { firstPage, lastPage } = range
  return lastPage === undefined || lastPage === firstPage ? firstPage : `${firstPage}–${lastPage}`
}
