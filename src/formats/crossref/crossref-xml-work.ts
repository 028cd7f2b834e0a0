import { parsePartialDate, partialDate } from '../../domain/partial-date.ts'
import { dateOfNumbers } from '../values/written-date.ts'
import type { ArticleType } from '../../domain/record.ts'
import { hasBegun, termsUnder } from './crossref-access.ts'
import { crossrefType } from './crossref-types.ts'
import type { CrossrefWork } from './crossref-work.ts'
import { citationsOf } from './crossref-xml-citation.ts'
import { peopleOf } from './crossref-xml-people.ts'
import { textsAt } from './crossref-xml-texts.ts'
import { childAt, childrenOf, descendantsOf, rawTextOf, textOf, type XmlElement } from '../xml/xml-tree.ts'

/** What a body element holds (schema 5.3.1; the comment names its element). */
interface Body {
  /** The works in it, and the type of each in the REST API. */
  readonly items: readonly string[]
  readonly itemType: string
  /** What describes the whole, and is a work itself where it has a DOI. */
  readonly wholes: readonly string[]
  readonly wholeType: string
  /** Journals and issues have DOIs too, but beside their articles they are no works. */
  readonly wholeBesideItems: boolean
}

const bodies: Readonly<Record<string, Body>> = {
  journal: {
    items: ['journal_article'],
    itemType: 'journal-article',
    wholes: ['journal_issue', 'journal_metadata'],
    wholeType: 'journal',
    wholeBesideItems: false,
  },
  book: {
    items: ['content_item'],
    itemType: 'book-chapter',
    wholes: ['book_metadata', 'book_series_metadata', 'book_set_metadata'],
    wholeType: 'book',
    wholeBesideItems: true,
  },
  conference: {
    items: ['conference_paper'],
    itemType: 'proceedings-article',
    wholes: ['proceedings_metadata', 'proceedings_series_metadata'],
    wholeType: 'proceedings',
    wholeBesideItems: true,
  },
  'report-paper': {
    items: ['content_item'],
    itemType: 'book-chapter',
    wholes: ['report-paper_metadata', 'report-paper_series_metadata'],
    wholeType: 'report',
    wholeBesideItems: true,
  },
  standard: {
    items: ['content_item'],
    itemType: 'book-chapter',
    wholes: ['standard_metadata'],
    wholeType: 'standard',
    wholeBesideItems: true,
  },
  database: {
    items: ['dataset'],
    itemType: 'dataset',
    wholes: ['database_metadata'],
    wholeType: 'database',
    wholeBesideItems: false,
  },
  sa_component: {
    items: ['component'],
    itemType: 'component',
    wholes: [],
    wholeType: 'component',
    wholeBesideItems: false,
  },
}
/** Body elements that are a work themselves. */
const singles: Readonly<Record<string, string>> = {
  dissertation: 'dissertation',
  posted_content: 'posted-content',
  peer_review: 'peer-review',
  pending_publication: 'other',
}

/**
 * The works that an element of a deposit's or query result's body holds: a set of books before its volume, a book before
 * its chapters.
 *
 * @param publisher who Crossref says publishes them, for where the body does not.
 */
export function worksIn(element: XmlElement, publisher: string | undefined): CrossrefWork[] {
  const single = singles[element.name]
  if (single !== undefined) {
    return [workOf(element, crossrefType(single, element.attributes['type']), [element], publisher)]
  }
  const body = bodies[element.name]
  if (body === undefined) return []
  const parents = childrenOf(element, ...body.wholes)
  const items = descendantsOf(element, ...body.items)
  const isWhole = items.length === 0 || body.wholeBesideItems
  const whole = isWhole ? parents.find(hasDoi) : undefined
  const sets = parents.flatMap((parent) => childrenOf(parent, 'set_metadata')).filter(hasDoi)
  const wholeType = crossrefType(body.wholeType)
  const setPublisher = textsAt(parents, ['publisher', 'publisher_name'])[0] ?? publisher
  return [
    ...sets.map((set) => workOf(set, wholeType, [set], setPublisher)),
    ...(whole === undefined ? [] : [workOf(whole, wholeType, parents, publisher)]),
    ...items.map((item) => workOf(item, crossrefType(body.itemType), parents, publisher)),
  ]
}

function hasDoi(element: XmlElement): boolean {
  return childAt(element, 'doi_data', 'doi') !== undefined
}

function workOf(
  work: XmlElement,
  type: ArticleType,
  parents: readonly XmlElement[],
  publisher: string | undefined,
): CrossrefWork {
  const around = parents.filter((parent) => parent !== work)
  const series = around.flatMap((parent) => childrenOf(parent, 'series_metadata'))
  const journal = around.find(({ name }) => name === 'journal_metadata')
  const own = textsAt([work, ...parents], ['publisher', 'publisher_name'])[0]
  const institution = textsAt([work], ['institution', 'institution_name'])[0]
  return {
    type,
    doi: textsAt([work], ['doi_data', 'doi'])[0],
    isbns: textsAt([work], ['isbn']),
    title:
      textsAt([work], ['titles', 'title'])[0] ??
      textsAt([work], ['proceedings_title'])[0] ??
      textsAt([work], ['full_title'])[0],
    subtitle: textsAt([work], ['titles', 'subtitle'])[0],
    abstract: abstractOf(work),
    language: [work, ...parents]
      .map(({ attributes }) => attributes['language'])
      .find((tag) => tag !== undefined),
    ...datesOf(work, around),
    volume: firstOf([work, ...parents], ['journal_volume', 'volume'], ['volume']),
    issue: firstOf([work, ...parents], ['issue']),
    pages: textsAt([work], ['pages', 'first_page'])[0],
    lastPage: textsAt([work], ['pages', 'last_page'])[0],
    articleNumber: textOf(
      childrenOf(childAt(work, 'publisher_item'), 'item_number').find(({ attributes }) =>
        /^article.?number$/i.test(attributes['item_number_type'] ?? ''),
      ),
    ),
    containerTitles: [
      ...textsAt(series, ['titles', 'title']).slice(0, 1),
      ...titlesAround(work, around).slice(0, 1),
    ],
    abbreviation: textsAt([journal], ['abbrev_title'])[0],
    issns: [
      ...textsAt(journal === undefined ? series : [journal], ['issn']),
      ...textsAt([work], ['publication', 'issn']),
    ],
    publisher: own ?? publisher ?? institution,
    keywords: [],
    ...termsUnder(licencesOf(work)),
    ...(isFree(work) ? { access: 'OPEN' } : {}),
    ...peopleOf(work, parents),
    edition: textsAt([work, ...parents], ['edition_number'])[0],
    publisherPlace: textsAt([work, ...parents], ['publisher', 'publisher_place'])[0],
    updates: childrenOf(childAt(work, 'crossmark', 'updates'), 'update').map((update) => ({
      type: update.attributes['type'],
      doi: textOf(update),
      date: parsePartialDate(update.attributes['date'] ?? ''),
      role: 'NOTICE',
    })),
    citations: citationsOf(childAt(work, 'citation_list')),
  }
}

/** What the work is in: a journal, proceedings, a book, or the publication that a pending one is meant for. */
function titlesAround(work: XmlElement, around: readonly XmlElement[]): string[] {
  return [
    ...textsAt(around, ['full_title']),
    ...textsAt(around, ['proceedings_title']),
    ...textsAt(around, ['titles', 'title']),
    ...textsAt([work], ['publication', 'full_title']),
  ]
}

function firstOf(
  elements: readonly XmlElement[],
  ...paths: readonly (readonly string[])[]
): string | undefined {
  return paths.map((path) => textsAt(elements, path)[0]).find((text) => text !== undefined)
}

/** The abstract proper: one of no kind before a graphical or a plain one. A heading "Abstract" is no part of it. */
function abstractOf(work: XmlElement): string | undefined {
  const all = childrenOf(work, 'abstract')
  const abstract = all.find(({ attributes }) => attributes['abstract-type'] === undefined) ?? all[0]
  const [first] = childrenOf(abstract)
  const isHeading = first?.name === 'title' && /^(?:abstract|summary)[.:]?$/i.test(textOf(first) ?? '')
  return abstract?.children
    .filter((child) => !isHeading || child !== first)
    .map(blockText)
    .join(' ')
}

const blocks = new Set(['p', 'sec', 'title', 'list', 'list-item', 'label', 'break'])

function blockText(child: XmlElement | string): string {
  if (typeof child === 'string') return child
  const text = child.children.map(blockText).join('')
  return blocks.has(child.name) ? ` ${text} ` : text
}

/** `publication_date@media_type` is print unless it says otherwise. */
function datesOf(
  work: XmlElement,
  around: readonly XmlElement[],
): Pick<CrossrefWork, 'printed' | 'printedAs' | 'online'> {
  const isPrint = ({ attributes }: XmlElement): boolean => (attributes['media_type'] ?? 'print') === 'print'
  const database = childAt(work, 'database_date')
  const own = [...childrenOf(work, 'publication_date'), ...childrenOf(database, 'publication_date')]
  const outer = around.flatMap((parent) => childrenOf(parent, 'publication_date'))
  const all = [...own, ...outer]
  const others = ['posted_date', 'approval_date', 'review_date', 'creation_date', 'acceptance_date']
  return {
    printed: firstDate(all.filter(isPrint)),
    printedAs: unsaidIn(all.filter(isPrint)),
    online: firstDate([
      ...all.filter((date) => !isPrint(date)),
      ...others.flatMap((name) => [...childrenOf(work, name), ...childrenOf(database, name)]),
    ]),
  }
}

/** Months 21 to 34 are seasons and quarters: then only the year is known. */
function firstDate(elements: readonly XmlElement[]): string | undefined {
  for (const element of elements) {
    const [year, month, day] = ['year', 'month', 'day'].map((name) => {
      const text = textOf(childAt(element, name))
      return text === undefined ? undefined : Number(text)
    })
    const date = year === undefined ? undefined : partialDate(year, month, day)
    if (date !== undefined) return date
  }
  return undefined
}

/** The first date as it stands, where it has a season for a month or a day that there is not. */
function unsaidIn(elements: readonly XmlElement[]): string | undefined {
  const dated = elements.find((element) => firstDate([element]) !== undefined)
  const parts = ['year', 'month', 'day'].flatMap((name) => textOf(childAt(dated, name)) ?? [])
  const [year, month, day] = parts.map(Number)
  return dated === undefined || dateOfNumbers(year, month, day).isWhole ? undefined : parts.join('-')
}

/** `ai:free_to_read` between its dates (AccessIndicators.xsd). */
function isFree(work: XmlElement): boolean {
  return descendantsOf(work, 'free_to_read').some(
    ({ attributes }) =>
      hasBegun(attributes['start_date']) &&
      (attributes['end_date'] === undefined || !hasBegun(attributes['end_date'])),
  )
}

function licencesOf(work: XmlElement): Parameters<typeof termsUnder>[0] {
  return descendantsOf(work, 'license_ref').map((element) => ({
    url: rawTextOf(element).trim(),
    version: element.attributes['applies_to'],
    start: element.attributes['start_date'],
  }))
}
