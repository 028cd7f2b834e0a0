import { expandLastPage } from '../../domain/page-range.ts'

/** Where and when: the end of a reference, after the journal's name. */
export interface ReferenceSource {
  readonly year?: number
  readonly volume?: string
  readonly issue?: string
  readonly firstPage?: string
  readonly lastPage?: string
  /** Where in the text this end begins. */
  readonly start: number
  /** Only a year was found: what stands before it need not be a journal. */
  readonly yearOnly: boolean
}

/** Letters of Latin, Greek and Cyrillic: \p{L} would make these patterns, in which it stands some hundred times, slow. */
const letters = String.raw`A-Za-z\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u024F\u0370-\u052F\u1E00-\u1FFF`
const dash = String.raw`\s?(?:[-~\u2010-\u2015\u2212]|--)\s?`
const year = String.raw`(?<year>(?:1[5-9]|20)\d\d)[a-z]?(?!\d)`
/** The name of a month or season, perhaps shortened: a part of a pattern. */
export const month =
  '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter|Q[1-4])[a-z]{0,6}\\.?'
const date = String.raw`(?:[\s,]{1,2}(?:\d{1,2}\s)?${month}(?:\s?[-\u2010-\u2015\/]\s?${month})?(?:\s\d{1,2}(?:\s?[-\u2010-\u2015]\s?(?:${month}\s)?\d{1,2})?)?|(?:[\s-]\d{1,2}){1,2}(?=\s?;))?`
const volume = String.raw`(?:(?<![${letters}])[Vv]ol(?:ume)?s?\.?\s?)?(?<![Nn][or]\.?\s|[${letters}]-)(?<volume>(?<![${letters}\d])[A-Z]{1,2}\d{1,4}(?:-[A-Z])?|(?<!\d)\d{1,4}(?:[A-Z](?![${letters}\d]))?(?:\s?[-\u2010-\u2015\/]\s?\d{1,4}(?=\s?[(:;,]))?|[XVILC]{1,7}(?=\s?[(:]))`
const issue = String.raw`(?:(?:,(?=\s\(\d{1,3}\)))?\s{0,2}\((?<issue>[^():]{1,40})\)|,?\s?(?:[Nn]o\.?|[Nn]r\.?|[Ii]ssue|[Ii]ss\.)\s?(?<number>\d{1,4}(?:\s?[-\u2010-\u2015\/]\s?\d{1,4})?)|(?:,?\s|(?<=\d))(?<part>(?:Suppl|Supplement|Pt|Spec No)\b\.?(?:\s?[A-Z]?\d{0,3}\b)?)|\s?\[(?<bracket>(?:Suppl|Supplement|Pt|Part)\b[^[\]]{0,20})\])?`
const page = String.raw`(?:e0\d{4}[-\u2010-\u2013]\d\d(?![${letters}\d])|[A-Za-z]{0,5}\d{1,9}(?:\.?[A-Za-z]{1,2}\d{0,4}|\.\d{1,4}(?=\s?$))?(?![${letters}\d])|[xvi]{1,7}(?![${letters}])|\d{1,3}\.\d{1,2}[A-Z]?\.\d{1,3}|\d{1,5}\.\d{1,3}(?=${dash}\d{1,5}\.\d)|[A-Z]{6,10}\d{4}(?:\.\d{1,3})?)`
const pageLabel = String.raw`(?:(?:pp?|pages?|[Pp]ages?|pii|[Aa]rt(?:icle)?(?:[ .]{1,2}(?:[Nn]o|[Nn]umber|ID))?|[Pp]aper)[.:]?\s?(?:ID\s)?)?`
const pages = String.raw`${pageLabel}(?<first>${page})(?:${dash}(?<last>\d{1,5}\.\d{1,3}(?=\.?\s?$)|${page})?)?(?:[,;]\s?(?:(?:discussion|quiz|author reply):?\s)?${page}(?:\se\d{1,4})?(?:${dash}${page})?|\.\s(?:(?:[Dd]iscussion|[Qq]uiz|[Aa]uthor reply)\s${page}(?:${dash}${page})?|[xvi]{1,5}\b)){0,3}`
/** An article number may follow the pages in brackets: "8:1–25 (e825)". */
const end = String.raw`(?:\s?\([a-z]\d{1,8}\))?[\s.,;)]*$`

const form = (body: string): RegExp => new RegExp(body + end, 'u')
/** The orders of year, volume and pages, tried in this order on the last characters of a reference. */
const forms = [
  // NLM: 2005 Dec 3;7(2):281-5. BMC and Current Science: 2005, 7:281–285.
  form(
    String.raw`(?<!\d|\d[-\u2010-\u2015.])\(?${year}\)?${date}\s?[;:,.]?\s{0,2}${volume}${issue}(?:\s?[:,;.]\s{0,2}|(?<=\)))${pages}`,
  ),
  // Only the volume, perhaps with how many pages it has, or only pages: 2005;7. 2001;4(1): 9 pp. 2005:281–5.
  form(
    String.raw`(?<!\d|\d[-\u2010-\u2015.])${year}${date}\s?[;,]\s{0,2}${volume}${issue}\s?(?::(?:\s?\d{1,4}\spp?\b)?)?`,
  ),
  form(
    String.raw`(?<!\d|\d[-\u2010-\u2015.])${year}${date}\s?[:;]\s{0,2}(?<suppl>Suppl\.?(?:\s\d{1,3})?)?\s?:?\s?${pages}`,
  ),
  // The year in brackets before the volume: J Foo (2015) 30(3).
  form(String.raw`(?<=[\p{L}.)]\s)\(${year}\)\s?[:,]?\s?${volume}${issue}`),
  // An issue without a volume: 2014;(3):23–29.
  form(
    String.raw`(?<!\d|\d[-\u2010-\u2015.])${year}${date}\s?[;,]\s?\((?<issue>[^()]{1,20})\)\s?[:,]\s?${pages}`,
  ),
  // A blank or more is lost: Rice.20158:19.
  form(String.raw`(?<=\p{L}{3}\.)(?<year>20[012]\d)(?<volume>\d{1,3}):\s?${pages}`),
  // Nature and Springer: 7, 281–285 (2005). 35: 757–777, 2005.
  form(String.raw`${volume}${issue}\s{0,2}(?:[:,;]\s{0,2}|\s)${pages}\s?[,.;]?\s{0,2}\(${year}${date}\)`),
  form(String.raw`${volume}${issue}(?:\s?[:,;]\s{0,2}|\s)${pages}\s?[,;]\s?\(?(?:${month},?\s)?${year}\)?`),
  // ACM: 36, 3 (May 1988), 454–469. Computer science also: 1(1), 1983.
  form(
    String.raw`(?<=[\p{L}.,)]\s)(?<volume>\d{1,4}),\s(?<number>\d{1,3})(?:,|\s?)\s?\((?:${month},?\s)?${year}\)[,:]\s?${pages}`,
  ),
  form(
    String.raw`(?<=[\p{L}.,)]\s)(?<volume>\d{1,4})\s?\((?<issue>[^()]{1,20})\),\s(?:${month},?\s)?${year}`,
  ),
  // Elsevier: 7 (2005) 281–285.
  form(String.raw`${volume}${issue}\s?\(${year}\)\s?[:,]?\s?${pages}`),
  // Springer without pages: 7 (2005).
  form(String.raw`(?<=[\s,.])${volume}${issue}\s?\(${year}\)`),
  // Not yet in a volume: (2015): 1–10.
  form(String.raw`\(${year}\):\s?${pages}`),
]
/** After the year stand pages with their label: only then these are tried. */
const labelAfterYear = /(?:1[5-9]|20)\d\d[^;,.]{0,15}[;,.]?\sp(?:p?|ages?)\b/
const labelledForms = [
  // 14(2) 1991, p. 169-174.
  form(String.raw`${volume}\s?\((?<issue>[^()]{1,20})\)\s${year},?\s(?=pp?\b|pages?\b)${pages}`),
  // PLoS prints no colon: 2000 pp. 419–425.
  form(String.raw`(?<!\d|\d[-\u2010-\u2015.])${year}${date}[;,.]?\s(?=pp?\b|pages?\b)${pages}`),
]
/** The year stood after the authors: 7(2):281–285. 1783 1369–1380. */
const yearless = [
  // Volume and issue run into one another where their brackets are lost: which digits are whose is not to be seen.
  form(String.raw`(?<=\p{L}\.?\s?)\d{5,9}\s?:\s?${pages}`),
  form(String.raw`${volume}${issue}\s?[:,;.]\s{0,2}${pages}`),
  form(String.raw`(?<=[\p{L}.),])\s${volume}${issue}\s{1,2}(?<first>${page})${dash}(?<last>${page})`),
  // "GAEZ 2008 (Rome: IIASA)" is a year, a place and a publisher.
  form(String.raw`(?<=[\p{L}.),])\s(?!(?:1[5-9]|20)\d\d\b)${volume}\s?\((?<issue>[^():]{1,20})\)`),
  // Not yet in a volume: Public Health Nutr, 1–9.
  form(String.raw`(?<=\p{Ll}{2}\.?),\s(?!(?:1[5-9]|20)\d\d\b)(?<first>\d{1,4})${dash}(?<last>\d{1,4})`),
  form(String.raw`(?<=[\p{L})]),?\s[Vv]ol(?:ume)?\.?\s(?<volume>\d{1,4})`),
]
const onlyYear = [form(String.raw`(?<=[\s.,;(]|\p{L}\.?)(?<!\d)\(?${year}${date}\)?`)]
/** All forms but the yearless need it: the test spares references with the year in front the trying of them all. */
const anyYear = /(?:1[5-9]|20)\d\d/
/** No end of a reference is longer, and no pattern runs over more. */
const reach = 160

/**
 * Reads year, volume, issue and pages at the end of a reference, in the orders of the Vancouver family. A last page
 * that is printed short is written out.
 *
 * @param hasYear the year was read after the authors, so that the end may be without one.
 * @returns `undefined` where the end is in none of the known orders.
 * @example readSource('Bipolar Disord 2005, 7:281–285.', false) // year 2005, volume '7', pages, start 14
 */
export function readSource(text: string, hasYear: boolean): ReferenceSource | undefined {
  const offset = Math.max(0, text.length - reach)
  const tail = text.slice(offset)
  const hasYearHere = anyYear.test(tail)
  const match =
    (hasYearHere ? firstMatch(forms, tail) : undefined) ??
    (hasYearHere && labelAfterYear.test(tail) ? firstMatch(labelledForms, tail) : undefined) ??
    (hasYear ? firstMatch(yearless, tail) : undefined)
  if (match !== undefined) return sourceOf(match, offset, false)
  const year = hasYearHere ? firstMatch(onlyYear, tail) : undefined
  return year === undefined ? undefined : sourceOf(year, offset, true)
}

function firstMatch(patterns: readonly RegExp[], tail: string): RegExpExecArray | undefined {
  for (const pattern of patterns) {
    const match = pattern.exec(tail)
    if (match !== null) return match
  }
  return undefined
}

function sourceOf(match: RegExpExecArray, offset: number, yearOnly: boolean): ReferenceSource {
  const found = match.groups ?? {}
  const volume = found['volume']?.replace(/\s/g, '')
  const issue = (
    found['issue'] ??
    found['number'] ??
    found['part'] ??
    found['bracket'] ??
    found['suppl']
  )?.trim()
  // An article number may have a dash of its own, "e01219–17": it is one of the keyboard.
  const first = found['first']?.replace(/[\u2010-\u2015]/g, '-')
  const last = found['last']
  return {
    start: offset + match.index,
    yearOnly,
    ...(found['year'] === undefined ? {} : { year: Number(found['year']) }),
    ...(volume === undefined ? {} : { volume }),
    ...(issue === undefined ? {} : { issue }),
    ...(first === undefined ? {} : { firstPage: first }),
    ...(first === undefined || last === undefined ? {} : { lastPage: expandLastPage(first, last) }),
  }
}
