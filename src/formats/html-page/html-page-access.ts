import { present } from '../../domain/present.ts'
import type { ArticleRecord } from '../../domain/record.ts'
import { canonicalLicence, isOpenLicence, licenceIn, licensesArticle } from '../values/licence.ts'
import { measureOf, shortTextOf } from './html-page-tree.ts'
import { descendantsOf, type XmlElement } from '../xml/xml-tree.ts'

/** A notice is no longer, and no shorter; more is a page. */
const longestNotice = 2500
/** Elements above a link that are looked at for the sentence that it stands in. */
const highest = 6
const address = /creativecommons\.org\/(?:licen[cs]es|publicdomain)\//i
/** A notice without any address: "an open access article distributed under the … Creative Commons …". */
const words = /open[- ]access (?:article|paper|chapter)[^.]{0,200}?(?:creative commons|\bcc[ -]by\b)/i

/**
 * Whether the page puts the article under a licence by which everybody can read it, and which: by a link with
 * `rel="license"`, or by a sentence that says so of the article, with the licence's address in it as a link, however deep, or
 * as text. Any other link may be about a picture or the site.
 *
 * @returns an empty object where the page says nothing.
 */
export function licenceOfPage(page: XmlElement): Partial<Pick<ArticleRecord, 'access' | 'license'>> {
  const related = descendantsOf(page, 'a', 'link')
    .filter(({ attributes }) => /\blicense\b/i.test(attributes['rel'] ?? ''))
    .flatMap(({ attributes }) => attributes['href'] ?? [])
  const stated = related.find(isOpenLicence)
  if (stated !== undefined) return { access: 'OPEN', ...present({ license: canonicalLicence(stated) }) }
  for (const notice of noticesIn(page, [])) {
    if (!licensesArticle(notice.text)) continue
    const license = licenceIn(notice.address ?? notice.text) ?? licenceIn(notice.text)
    return { access: 'OPEN', ...present({ license }) }
  }
  const license = related.flatMap((href) => canonicalLicence(href) ?? [])[0]
  return present({ license })
}

interface Notice {
  readonly text: string
  readonly address?: string
}

/** The texts around each place that names a Creative Commons licence: from the next element outwards. */
function* noticesIn(element: XmlElement, above: readonly XmlElement[]): Generator<Notice> {
  const path = [element, ...above]
  for (const child of element.children) {
    if (typeof child === 'string') {
      if (address.test(child) || words.test(child)) yield* around(path, undefined)
    } else {
      const href = child.name === 'a' ? child.attributes['href'] : undefined
      if (href !== undefined && address.test(href)) yield* around(path, href)
      yield* noticesIn(child, path.slice(0, highest))
    }
  }
}

function* around(path: readonly XmlElement[], href: string | undefined): Generator<Notice> {
  for (const element of path.slice(0, highest)) {
    if (measureOf(element).length > longestNotice) return
    const text = shortTextOf(element, longestNotice)
    if (text !== undefined) yield { text, ...(href === undefined ? {} : { address: href }) }
  }
}
