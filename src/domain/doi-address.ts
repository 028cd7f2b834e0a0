import { parseDoi } from './doi.ts'

/** With or without a scheme, or a path within a publisher's site. */
const address = /^(?:https?:\/\/|\/\/|www\.|(?:[a-z\d-]{1,60}\.){1,6}[a-z]{2,12}\/|\/)/i
const resolver = /^(?:https?:)?\/*(?:dx\.|www\.)?doi\.org\//i
/** A DOI as a part of a path: behind a slash or a label. */
const inPath = /[/:=](10\.\d{4,9}(?:\.\d{1,9})*\/.+)$/s
/** Pages of journals and of their issues, which have DOIs that are no work's. */
const notOfWorks = /\/(?:toc|loi|journal|journals|issue|bookseries|series|topic|action)\/$/i
/** Parameters of a query whose value is a DOI, or the address of one. */
const parameters: ReadonlySet<string> = new Set(
  'doi id rft_id rft.doi key url uri q term target articleid access_num svc_val_fmt link redirect_uri'.split(
    ' ',
  ),
)
/** What comes behind a DOI in the paths of publishers: the views and files of a work. */
const view =
  /\/(?:abstract|abs|full(?:text)?(?:\.html)?|e?pdf|pdf(?:direct|plus|\+html)|epub|html?|meta|summary|references|citedby|cited-by|figures?|tables?|suppinfo|suppl(?:emental|_file|ementary[\w-]*)?|metrics|media|reprints|issuetoc|cite|share|asset|tab-[\w-]+|page-\d+)(?:\/.*)?$/is
const file = /\.(?:pdf|html?|xml|epub|full(?:-text|\.pdf)?|abstract|short|long|extract|figures-only)$/i
/** Silverchair's own number of the article, and words of its title: "/article/doi/10.1093/nar/gkaa1/6018429". */
const silverchair = /\/article(?:-\w+)?\/doi\/$/i
const numberAndTitle = /\/\d{3,9}(?:\/[^/]*)?$/

/**
 * The DOI that an address names: at the resolver, also where it stands there twice ("doi.org/doi.org/10.…"), in the path
 * under which a publisher keeps the work ("/doi/abs/10.…", "link.springer.com/article/10.…", "/10.…/pdf"), or in a
 * parameter of the query ("?id=10.…", "?doi=10.…").
 *
 * @param text an address, or the path of one within a site. Anything else, a bare DOI too, gives `undefined`.
 * @returns the DOI in canonical spelling.
 * @example doiOfAddress('https://onlinelibrary.wiley.com/doi/10.1002/anie.2/abstract') // '10.1002/anie.2'
 */
export function doiOfAddress(text: string): string | undefined {
  const whole = text.slice(0, 2000).trim()
  if (!address.test(whole)) return undefined
  const [, path = '', query = ''] = /^([^?#]*(?:(?<=;2-)#[^?#]*)?)\??([^#]*)/s.exec(whole) ?? []
  return doiOfPath(decoded(path)) ?? doiOfQuery(query)
}

/**
 * The DOI that a field for DOIs has: bare, with a label, or in an address, also a publisher's.
 *
 * @example readDoi('https://link.springer.com/10.1007/s1') // '10.1007/s1'
 */
export function readDoi(text: string): string | undefined {
  return doiOfAddress(text) ?? parseDoi(text)
}

function doiOfPath(path: string): string | undefined {
  const match = inPath.exec(path)
  const found = match?.[1]
  if (match === null || found === undefined) return undefined
  const before = path.slice(0, match.index + 1)
  if (notOfWorks.test(before)) return undefined
  const isResolver = resolver.test(path)
  let doi = found.replace(/;jsessionid=.*$/is, '').replace(/\/+$/, '')
  // A suffix is not taken for a view: there is one slash at least in a DOI.
  const cut = (pattern: RegExp): void => {
    const shorter = doi.replace(pattern, '')
    if (/^10\.[\d.]+\/./.test(shorter)) doi = shorter
  }
  cut(view)
  if (!isResolver) {
    cut(file)
    cut(file)
    if (silverchair.test(before)) cut(numberAndTitle)
    // bioRxiv and medRxiv put the version behind it.
    if (doi.startsWith('10.1101/') || doi.startsWith('10.64898/')) cut(/v\d{1,2}$/)
  }
  return parseDoi(doi)
}

/** The one DOI of the query: a publisher's redirection has that of the page and that of the work that it cites. */
function doiOfQuery(query: string): string | undefined {
  const found = [...new URLSearchParams(query)].filter(([name]) => parameters.has(name.toLowerCase()))
  const dois = new Set(
    found.flatMap(([, value]) => {
      const bare = value.replace(/\[doi\]$/i, '')
      return value.includes('10.') ? (parseDoi(bare) ?? doiOfAddress(bare) ?? []) : []
    }),
  )
  const isRedirection = found.some(([name]) => /^key$/i.test(name)) && found.length > 1
  return dois.size === 1 && !isRedirection ? [...dois][0] : undefined
}

/** Encoded once or twice; what is not well encoded stays. */
function decoded(path: string): string {
  let text = path
  for (let round = 0; round < 2 && /%[\da-f]{2}/i.test(text); round += 1) {
    try {
      text = decodeURIComponent(text)
    } catch {
      return text
    }
  }
  return text
}
