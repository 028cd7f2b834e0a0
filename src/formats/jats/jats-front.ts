import type { Problem } from '../../domain/errors.ts'
import { parseIssn } from '../../domain/issn.ts'
import { yearOf } from '../../domain/partial-date.ts'
import type { Identifier, JournalMention } from '../../domain/record.ts'
import { firstOfEachScheme, readIdentifier } from './jats-identifiers.ts'
import { readDate } from './jats-numbers.ts'
import { jatsText } from './jats-text.ts'
import { warning } from './jats-warning.ts'
import { readDates } from '../values/written-date.ts'
import { childAt, childrenOf, textOf, type XmlElement } from '../xml/xml-tree.ts'

/** The identifiers of an article, one a scheme; those of versions and publishers are none. (`<article-id>`) */
export function readArticleIds(articleMeta: XmlElement, problems: Problem[]): Identifier[] {
  return firstOfEachScheme(
    childrenOf(articleMeta, 'article-id').flatMap((element) => {
      const refuse = (message: string): void => {
        problems.push(warning('article-id', message))
      }
      return readIdentifier(element.attributes['pub-id-type'], textOf(element), refuse) ?? []
    }),
  )
}

/** The title, with its subtitle after a colon; a translated one where there is no other. (`<title-group>`) */
export function readTitle(articleMeta: XmlElement): string | undefined {
  const group = childAt(articleMeta, 'title-group')
  const translated = childAt(group, 'trans-title-group') ?? group
  const own = jatsText(childAt(group, 'article-title'))
  const title = own ?? jatsText(childAt(translated, 'trans-title'))
  const subtitles = own === undefined ? [] : childrenOf(group, 'subtitle').map((element) => jatsText(element))
  return subtitles.reduce<string | undefined>((whole, subtitle) => {
    if (whole === undefined || subtitle === undefined) return whole
    return `${whole}${/[:.?!–—]$/.test(whole) ? '' : ':'} ${subtitle}`
  }, title)
}

/** How much a date says about publication; others (received, retracted, "pmc-release" of an article in print) nothing. */
const dateRanks: Readonly<Record<string, number>> = {
  // JATS 1.1 and later: @date-type, with @publication-format beside it.
  pub: 0,
  // @pub-type, up to JATS 1.0.
  epub: 0,
  ppub: 0,
  'epub-ppub': 0,
  // The issue or volume that it was put into, perhaps long after.
  collection: 1,
  ecollection: 1,
  // Where nothing else is known.
  'pmc-release': 2,
  epreprint: 2,
  preprint: 2,
}

/**
 * When the article was first published, in print or electronically: of `<pub-date>`s the earliest year, and of that year
 * the most precise date, the earliest of these. Dates of a collection count only where there are no others; a date
 * without a type is one of publication.
 *
 * @see JATS 1.3, `<pub-date>`, `@date-type`, `@pub-type`
 */
export function readPublished(articleMeta: XmlElement, problems: Problem[]): string | undefined {
  const dates = childrenOf(articleMeta, 'pub-date').flatMap((element) => {
    const type = element.attributes['date-type'] ?? element.attributes['pub-type'] ?? 'pub'
    const rank = dateRanks[type.toLowerCase()]
    const written = readDate(element)
    const { date } = written
    if (date === undefined || rank === undefined) return []
    return [
      { date, rank, year: yearOf(date) ?? 0, written, text: partsOf(element) || date, where: 'pub-date' },
    ]
  })
  const [first] = dates.toSorted(
    (a, b) =>
      a.rank - b.rank || a.year - b.year || b.date.length - a.date.length || (a.date < b.date ? -1 : 1),
  )
  return readDates(first === undefined ? [] : [first], problems)
}

/** The parts of a date as they stand, with blanks between them. */
function partsOf(element: XmlElement): string {
  return element.children.flatMap((child) => textOf(child) ?? []).join(' ')
}

/** The journal of the article; `undefined` where nothing names one. (`<journal-meta>`) */
export function readJournal(front: XmlElement, problems: Problem[]): JournalMention | undefined {
  const meta = childAt(front, 'journal-meta')
  const title = jatsText(
    childAt(meta, 'journal-title-group', 'journal-title') ?? childAt(meta, 'journal-title'),
  )
  const short = abbreviationOf(meta)
  const issns = childrenOf(meta, 'issn', 'issn-l').flatMap((element) => {
    const text = textOf(element)
    if (text === undefined) return []
    const issn = parseIssn(text)
    if (issn === undefined) {
      problems.push(warning('issn', `"${text.slice(0, 100)}" is no ISSN.`))
    }
    return issn ?? []
  })
  const publisher = jatsText(childAt(meta, 'publisher', 'publisher-name'))
  if (title === undefined && short === undefined && issns.length === 0) return undefined
  return {
    ...(title === undefined ? {} : { title }),
    ...(short === undefined ? {} : { abbreviation: short }),
    issns: [...new Set(issns)],
    ...(publisher === undefined ? {} : { publisher }),
  }
}

/** That of the NLM catalogue, which references use, before that of ISO 4 and the publisher's. */
function abbreviationOf(meta: XmlElement | undefined): string | undefined {
  const ids = childrenOf(meta, 'journal-id')
  const idOf = (type: string): string | undefined =>
    textOf(ids.find(({ attributes }) => attributes['journal-id-type'] === type))
  const titles = childrenOf(childAt(meta, 'journal-title-group') ?? meta, 'abbrev-journal-title')
  return idOf('nlm-ta') ?? idOf('iso-abbrev') ?? textOf(titles[0])
}

/** The language of the article, a BCP 47 tag in its canonical spelling. (`@xml:lang`) */
export function readLanguage(article: XmlElement, problems: Problem[]): string | undefined {
  const text = article.attributes['lang']?.trim()
  if (!text) return undefined
  try {
    return Intl.getCanonicalLocales(text.replaceAll('_', '-'))[0]
  } catch {
    problems.push(warning('language', `"${text.slice(0, 40)}" is no language.`))
    return undefined
  }
}
