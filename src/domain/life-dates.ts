const era = String.raw`(?: (?:B\.? ?C|A\.? ?D)\.?)?`
const about = String.raw`(?:(?:ca?|circa|approximately|approx|um|vers|hacia)(?!\p{L})\.? ?)?`
const month = String.raw`(?:[A-Z][a-z]{2,8}\.? )?`
/** "1850", "ca. 1850", "1850?", "1850 or 1851", "1850 April 3", "43 B.C." */
const year = String.raw`${about}${month}\d{1,4}(?: ?\?| (?:or|ou|oder) \d{1,4}|\/\d{1,4}|,? [A-Z][a-z]{2,8}\.?(?: \d{1,2})?)?${era}`
const dash = String.raw` ?[-\u2010-\u2015] ?`
/** Between two years, or on one side of one. */
const span = String.raw`(?:${about}\d{3,4}[^,()[\]]{0,20}?${dash}(?:${year})?|${dash}${year})`
const oneCentury = String.raw`\d{1,2}(?:st|nd|rd|th)(?: cent(?:\.|ury)${era})?`
const century = String.raw`${oneCentury}(?:(?: ?[-\u2013\/] ?| or )${oneCentury})?(?<=cent(?:\.|ury)${era})`
/** "b. 1850", "died 1911", "fl. 1850-1870", "active 19th century", "*1850". */
const marked = String.raw`(?:(?:b|d|n|geb|gest|fl|born|died|flourished|active|nato|nata|nacid[oa]|né|née|ur|zm|род)(?!\p{L})\.?|[*†]) ?(?:in )?(?:${span}|${year}|${century})`
const dates = String.raw`(?:${marked}|${span}|${century}|(?:1\d|20)\d\d\??)`
const wholly = new RegExp(String.raw`^[([]?${dates}[)\]]?\.?$`, 'iu')
const behindComma = new RegExp(String.raw`\s*,\s*[([]?${dates}[)\]]?\.?$`, 'iu')
const inBrackets = new RegExp(String.raw`\s*[([]${dates}[)\]]\.?$`, 'iu')
const behindBlank = /\s+(?:1\d|20)\d\d ?[-\u2010-\u2015] ?(?:(?:1\d|20)\d\d)?$/u
/** What libraries put behind the dates. */
const relator =
  /\s*[,(]\s*(?:author|creator|contributor|editor|ed|compiler|translator|illustrator|autor|auteur|verfasser(?:in)?)\b\.?\)?$/i

/**
 * A name without the years of a life behind it, as library catalogues tell people apart: "Lund, Ada Marie, 1850-1911",
 * "Lund, Ada, 1850-", "Lund, Ada, b. 1850", "Ada Lund (1850-1911)"; nor the role that may stand behind these.
 *
 * @see MARC 21, 100 $d
 * @example withoutLifeDates('Lund, Ada Marie, 1850-1911') // 'Lund, Ada Marie'
 */
export function withoutLifeDates(name: string): string {
  if (!/\d/.test(name) || name.length > 300) return name
  const text = name.trim().replace(relator, '')
  for (const pattern of [behindComma, inBrackets, behindBlank]) {
    const rest = text.replace(pattern, '')
    if (rest !== text && /\p{L}/u.test(rest)) return rest.replace(/[\s,]+$/, '')
  }
  return name
}

/** Is a part of a name nothing but the years of a life? */
export function isLifeDates(part: string): boolean {
  return part.length <= 80 && /\d/.test(part) && wholly.test(part.trim())
}
