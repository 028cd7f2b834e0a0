import { parseDoi } from '../../domain/doi.ts'
import { nameFromParts } from '../../domain/full-name.ts'
import { parsePageRange } from '../../domain/page-range.ts'
import type { RecordAuthor } from '../../domain/record.ts'
import { noFacts, type PageFacts } from './html-page-facts.ts'
import { classesOf, shortTextOf } from './html-page-tree.ts'
import { present } from '../../domain/present.ts'
import { parseWrittenDate } from '../values/written-date.ts'
import { childrenOf, descendantsOf, type XmlElement } from '../xml/xml-tree.ts'

/** Elements that print where the article appeared: at ACS, at ScienceDirect (until 2017), at Taylor & Francis. */
const citationClass = /^(?:citation|volissue|pagerange)$/
const scienceDirectDoi = /\bSDM\.doi = '(10\.[^'\s]{1,200})'/
const longest = 400

/**
 * What a page prints of its article for readers, for pages whose tags do not say it: the first heading; a short line such
 * as "J. Org. Chem., 2014, 79 (3), pp 880–887" or "Volume 83, February 2015, Pages 56–71"; names in `data-fn` and
 * `data-ln`, as ScienceDirect had them; a DOI that a line labels as the article's.
 *
 * @param source the page as it stands: ScienceDirect's old pages have the DOI only in a script, where it is read as text.
 */
export function readPageBody(page: XmlElement, source: string): PageFacts {
  const headings = descendantsOf(page, 'h1').flatMap((heading) => shortTextOf(heading, 2000) ?? [])
  const places = descendantsOf(page, 'div', 'p', 'span').filter((element) =>
    classesOf(element).some((name) => citationClass.test(name)),
  )
  const printed = [...places, ...descendantsOf(page, 'pre')].flatMap(
    (place) => shortTextOf(place, longest) ?? [],
  )
  const lines = [...printed, ...descriptionsOf(page)]
  const found = lines.map(readCitationLine)
  const pick = (key: keyof CitationLine): string | undefined =>
    found.map((line) => line[key]).find((value) => value !== undefined)
  const abbreviation = places
    .flatMap((place) => childrenOf(place, 'cite'))
    .flatMap((cite) => shortTextOf(cite, longest) ?? [])[0]
  const doi = doiOf(page) ?? parseDoi(scienceDirectDoi.exec(source)?.[1] ?? '')
  return {
    ...noFacts,
    ...present({
      title: headings.find((text) => text.length > 10),
      published: pick('published'),
      volume: pick('volume'),
      issue: pick('issue'),
      firstPage: pick('firstPage'),
      lastPage: pick('lastPage'),
      articleNumber: pick('articleNumber'),
      journalTitle: journalOf(page),
      journalAbbreviation: abbreviation === undefined || abbreviation.length > 80 ? undefined : abbreviation,
    }),
    identifiers: doi === undefined ? [] : [{ scheme: 'doi', value: doi }],
    authors: authorsOf(page),
  }
}

interface CitationLine {
  readonly published?: string | undefined
  readonly volume?: string | undefined
  readonly issue?: string | undefined
  readonly firstPage?: string | undefined
  readonly lastPage?: string | undefined
  readonly articleNumber?: string | undefined
}

/** "2014, 79 (3), pp 880–887", "Volume 83, Issue 2, February 2015, Pages 56–71", "Vol. 1, No. 4, pp. 105-112". */
function readCitationLine(line: string): CitationLine {
  const short = /\b(\d{4}), (\d{1,5}) ?\((\d[\w-]{0,9})\)/.exec(line)
  const volume = /\bVol(?:ume|\.) ?(\d{1,5})\b/i.exec(line)?.[1] ?? short?.[2]
  if (volume === undefined && !/^pages? /i.test(line)) return {}
  const issue = /\b(?:Issue|Iss\.|No\.) ?(\d[\w-]{0,9})/i.exec(line)?.[1] ?? short?.[3]
  const articleNumber = /\bArticle ID (\w{3,12})\b/.exec(line)?.[1]
  const range = /\b(?:pages?|pp\.?) ?([\w.]{1,12}(?:[-–][\w.]{0,11}\w)?)/i.exec(line)?.[1]
  const date = /, ((?:[A-Z][a-z]{2,8} )?(?:1[5-9]|20)\d\d)(?=,)/.exec(line)?.[1] ?? short?.[1]
  const pages = range === undefined ? undefined : parsePageRange(range)
  return {
    published: date === undefined ? undefined : parseWrittenDate(date),
    volume,
    issue,
    firstPage: pages?.firstPage,
    lastPage: pages?.lastPage,
    articleNumber,
  }
}

/** Taylor & Francis print their citation in "og:description". */
function descriptionsOf(page: XmlElement): readonly string[] {
  return descendantsOf(page, 'meta')
    .filter(({ attributes }) => attributes['property'] === 'og:description')
    .map(({ attributes }) => attributes['content'] ?? '')
    .filter((text) => /^\(\d{4}\)\. .*\bVol\. \d/.test(text.slice(0, longest)))
}

function authorsOf(page: XmlElement): readonly RecordAuthor[] {
  return descendantsOf(page, 'a', 'span').flatMap((element) => {
    const name = nameFromParts(element.attributes['data-ln'], element.attributes['data-fn'])
    if (name === undefined || element.attributes['data-fn'] === undefined) return []
    const printed = shortTextOf(element, longest)
    return printed === undefined || printed === ''
      ? []
      : [{ name, printed, corresponding: false, affiliations: [] }]
  })
}

/** Of ScienceDirect's old pages: the journal's name in the head of the page. */
function journalOf(page: XmlElement): string | undefined {
  const head = descendantsOf(page, 'div').find((element) => classesOf(element).includes('publicationhead'))
  const title = childrenOf(head, 'div').find((element) => classesOf(element).includes('title'))
  return title === undefined ? undefined : shortTextOf(title, longest)
}

/** A line of its own with the DOI and nothing else, and none other on the page. */
function doiOf(page: XmlElement): string | undefined {
  const dois = descendantsOf(page, 'div', 'p', 'span', 'dd', 'a').flatMap((element) => {
    const isLabelled = classesOf(element).some((name) => /^(?:doi|dddoi|article-?doi)$/.test(name))
    return isLabelled ? (parseDoi(shortTextOf(element, longest) ?? '') ?? []) : []
  })
  const [doi, ...others] = new Set(dois)
  return others.length === 0 ? doi : undefined
}
