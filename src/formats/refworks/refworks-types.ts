import type { ArticleType } from '../../domain/record.ts'

/**
 * Reference types of RefWorks and what they are here.
 *
 * @see RefWorks Tagged Format, "Reference Types"
 */
const types: ReadonlyMap<string, ArticleType> = new Map([
  ['abstract', 'JOURNAL_ARTICLE'],
  ['artwork', 'OTHER'],
  ['bills/resolutions', 'OTHER'],
  ['bills', 'OTHER'],
  ['resolutions', 'OTHER'],
  ['book, edited', 'BOOK'],
  ['book, section', 'BOOK_CHAPTER'],
  ['book, whole', 'BOOK'],
  ['book', 'BOOK'],
  ['case/court decisions', 'OTHER'],
  ['case', 'OTHER'],
  ['court decisions', 'OTHER'],
  ['computer program', 'SOFTWARE'],
  ['conference proceedings', 'CONFERENCE_PAPER'],
  ['conference proceeding', 'CONFERENCE_PAPER'],
  ['data set', 'DATASET'],
  ['dataset', 'DATASET'],
  ['dissertation/thesis', 'THESIS'],
  ['dissertation/thesis, unpublished', 'THESIS'],
  ['dissertation', 'THESIS'],
  ['dissertation, unpublished', 'THESIS'],
  ['thesis', 'THESIS'],
  ['thesis, unpublished', 'THESIS'],
  ['generic', 'OTHER'],
  ['grant', 'OTHER'],
  ['hearing', 'OTHER'],
  ['journal article', 'JOURNAL_ARTICLE'],
  ['journal', 'JOURNAL_ARTICLE'],
  ['journal, electronic', 'JOURNAL_ARTICLE'],
  ['laws/statutes', 'OTHER'],
  ['laws', 'OTHER'],
  ['statutes', 'OTHER'],
  ['magazine article', 'JOURNAL_ARTICLE'],
  ['map', 'OTHER'],
  ['monograph', 'BOOK'],
  ['motion picture', 'OTHER'],
  ['music score', 'OTHER'],
  ['newspaper article', 'NEWS'],
  ['online discussion forum/blogs', 'WEB_PAGE'],
  ['online discussion forum', 'WEB_PAGE'],
  ['blog', 'WEB_PAGE'],
  ['patent', 'PATENT'],
  ['personal communication', 'OTHER'],
  ['preprint', 'PREPRINT'],
  ['report', 'REPORT'],
  ['sound recording', 'OTHER'],
  ['unpublished material', 'PREPRINT'],
  ['video/dvd', 'OTHER'],
  ['video', 'OTHER'],
  ['dvd', 'OTHER'],
  ['web page', 'WEB_PAGE'],
  ['website', 'WEB_PAGE'],
])

/** `undefined` where RefWorks has no such type. */
export function refworksType(text: string): ArticleType | undefined {
  return types.get(text.trim().toLowerCase())
}
