import { monthNumber } from '../values/month-names.ts'
import { trimmed } from './jats-text.ts'
import { dateOfNumbers, readWrittenDate, type WrittenDate } from '../values/written-date.ts'
import { readPages } from '../values/written-pages.ts'
import { readVolume, type VolumeAndIssue } from '../values/written-volume.ts'
import { childAt, childrenOf, textOf, type XmlElement } from '../xml/xml-tree.ts'

/** Where in a journal something stands. Absent what the source does not say. */
export interface JatsNumbers {
  readonly volume?: string
  readonly issue?: string
  readonly firstPage?: string
  readonly lastPage?: string
  readonly articleNumber?: string
}

/**
 * Volume, issue, pages and article number of an article or a citation. A supplement follows the issue ("3 Suppl 1"), and a
 * last page that is printed short is written out.
 *
 * @param fields what holds the elements.
 * @see JATS 1.3, `<volume>`, `<issue>`, `<supplement>`, `<fpage>`, `<lpage>`, `<page-range>`, `<elocation-id>`
 */
export function readNumbers(fields: readonly XmlElement[]): JatsNumbers {
  const field = (name: string): string | undefined => {
    const text = textOf(fields.find((element) => element.name === name))
    // Zeros stand for what an article ahead of its issue does not have yet.
    return text === undefined || /^0+$/.test(text) ? undefined : text
  }
  const { volume, issue } = separated(field('volume'), field('issue'))
  const numbered = [issue, supplementOf(field('supplement'))].filter((part) => part).join(' ')
  return {
    ...(volume ? { volume } : {}),
    ...(numbered === '' ? {} : { issue: numbered }),
    ...readPages({
      first: field('fpage')?.replace(/^pp?\. ?(?=\S)/i, '') ?? field('page-range'),
      last: field('lpage'),
      articleNumber: field('elocation-id'),
    }),
  }
}

/** Some put both into the volume: "58(2):". */
function separated(volumeText: string | undefined, issueText: string | undefined): VolumeAndIssue {
  const volume = trimmed(volumeText?.replace(/^vol(?:ume)?\b\.? ?/i, ''), '', ' ,;:')
  const issue = trimmed(issueText?.replace(/^\((.*)\)$/, '$1'), '', ' ,;:')
  return readVolume(volume, issue)
}

function supplementOf(text: string | undefined): string | undefined {
  return text === undefined || /\p{L}{2}/u.test(text) ? text : `Suppl ${text}`
}

/**
 * The date in `<year>`, `<month>` and `<day>`, with the precision that it has; a season gives none. Months may be
 * named. Where the parts are missing, `@iso-8601-date`, or the text of a `<string-date>`.
 *
 * @see JATS 1.3, `<pub-date>`, `<date>`
 */
export function readDate(element: XmlElement): WrittenDate {
  const inside = childAt(element, 'string-date') ?? element
  const part = (name: string): string | undefined => textOf(childrenOf(inside, name)[0])
  const [year, month, day] = [part('year'), part('month'), part('day')]
  if (year === undefined) {
    const iso = readWrittenDate((element.attributes['iso-8601-date'] ?? '').slice(0, 10))
    return iso.date === undefined ? readWrittenDate(textOf(inside) ?? '') : iso
  }
  const number = monthNumber(month ?? '') ?? Number(month ?? 0)
  const written = dateOfNumbers(Number(year), number, Number(day ?? 0))
  return { ...written, isWhole: written.isWhole && (part('season') === undefined || number > 0) }
}
