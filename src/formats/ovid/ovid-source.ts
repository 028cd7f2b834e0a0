import { present } from '../../domain/present.ts'
import { readPages } from '../values/written-pages.ts'

/** What the field "Source" says, as far as it can be told. */
export interface OvidSource {
  /** Of the journal, or of the book that a chapter is in. */
  readonly host?: string
  readonly volume?: string
  readonly issue?: string
  readonly firstPage?: string
  readonly lastPage?: string
  readonly articleNumber?: string
  /** The dates that it prints, the most telling first. */
  readonly dates: readonly string[]
  readonly publisher?: string
  readonly publisherPlace?: string
}

/** Longer than any. */
const longest = 1500
const month =
  '(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec|Spring|Summer|Autumn|Fall|Winter)[a-z]*'

/** How databases print it, with groups named after the parts; the first that fits counts. */
const forms: readonly RegExp[] = [
  // Embase: "BMC Proc. Conference: Second one. Spain. 12 (Suppl 3) (no pagination), 2018. Article Number: e12."
  /^(?<host>.+?)\.\s+(?:Conference: .*\. )?(?<volume>\w[\w-]{0,15})?(?: \((?<issue>(?!pp\b|no pag)[^()]{1,40})\))? ?\((?:pp )?(?<pages>[^()]{1,40})\), (?<date>\d{4})\b/,
  // PsycInfo: "Psychotherapy. Vol.43(5), Sep 2015, pp. 623-634."
  /^(?<host>.+?)\.\s+Vol\.? ?(?<volume>[\w-]{1,15})(?:\((?<issue>(?:[^()]|\([^()]*\)){1,40})\))?,? ?(?<date>[^,]{0,30}\d{4}),(?: (?:pp?\. ?)?(?<pages>[^,]{1,40}))?/,
  // MEDLINE, BIOSIS, Journals@Ovid: "Ecohydrology.   8(6):1048-1064, September 2015."
  /^(?<host>.+?)\.\s+(?<volume>[\w-]{1,15})? ?(?:\((?<issue>[^()]{1,40})\))?: ?(?<pages>[^,:]{1,40}), (?<date>.{0,30}\d{4}.{0,20})$/,
  // Journals@Ovid by letters: "Acta Biochimica August 2011;43(8):647-653"
  new RegExp(
    `^(?<host>.+?),? (?<date>(?:${month}(?:[/-]${month})?(?: \\d{1,2},?)? )?\\d{4});(?<volume>[\\w-]{1,15})(?:\\((?<issue>[^()]{1,40})\\))?:(?<pages>.{1,40})$`,
  ),
  // Political science: "Journal of Political Studies 12, Winter 2007: 7-14."
  new RegExp(
    `^(?<host>.+?),? (?:(?<volume>\\d{1,5}), )?(?<date>(?:${month} )?\\d{4})(?:\\((?<issue>[^()]{1,20})\\))?: (?<pages>[^,:]{1,40})$`,
  ),
]
/** "(2015). The book. (pp. 103-106). xii, 300 pp. New York, NY, US: Guilford Press; US." */
const book =
  /^.*?\((?<date>\d{4})\)\.\s+(?<host>[^()]+?)\.?\s*(?:\(pp\.? (?<pages>[^()]{1,40})\)\.?)?\s*(?:[\w, ]{0,30}\bpp\.\s*)?(?<place>[^:.]{2,60}): (?<publisher>[^:;]{2,100})(?:;.*)?$/

/**
 * Reads the field "Source", in which most of Ovid's databases have the journal, volume, pages and date together, each in
 * its own order.
 *
 * @example readOvidSource('Ecohydrology.   8(6):1048-1064, September 2015.') // { host: 'Ecohydrology', volume: '8', … }
 */
export function readOvidSource(text: string): OvidSource {
  const printed = text.slice(0, longest).replace(/\s+/g, ' ').trim()
  const bare = printed.replace(/\.$/, '')
  const inJournal = forms.map((form) => form.exec(bare)?.groups).find((groups) => groups !== undefined)
  const groups = inJournal ?? book.exec(bare)?.groups
  if (groups === undefined) {
    // No more than the journal: "Journal of Orthopaedic Trauma."
    return { ...(/^[^.\d]{2,200}$/.test(bare) ? { host: bare } : {}), dates: [] }
  }
  const { host, volume, issue, pages, date, place, publisher } = groups
  const numbered = /\bArticle Number: ([\w.-]{1,30}?)\.?(?: |$)/.exec(printed)?.[1]
  const day = /\bDate of Publication: ([^.]{4,30})/.exec(printed)?.[1]
  return {
    dates: [day, date].filter((text) => text !== undefined),
    ...present({
      host: host?.replace(/\s*\d{1,4}$/, '').trim(),
      volume,
      issue,
      ...readPages({ first: pages?.replace(/^pp?\.? /, ''), articleNumber: numbered }),
      publisher,
      publisherPlace: place,
    }),
  }
}
