import { readPages, type WrittenPages } from '../../values/written-pages.ts'
import type { Present } from '../../../domain/present.ts'
import { trimmed } from './trimmed.ts'

/** A volume and an issue, as far as they are said. */
export interface Numbers {
  readonly volume?: string
  readonly issue?: string
}

/** "12(3)", "12 (Suppl 1)", "12[3]". A year in brackets is no issue. */
const bracketed = /^([^\s()[\]]{1,12}) ?[([（](?!(?:1[5-9]|20)\d\d[)\]])(.{1,40}?)[)\]）]?$/u
/** "12, no. 3", "12 Heft 3", "12, № 3", "3, Part A": the issue begins with its word or sign. */
const announced =
  /^(\S{1,12}?)(?:[\s,;:]+|(?<=\d))((?:nos?|nrs?|n|num|iss(?:ue)?|number|heft|h|n[°º]|núm|número|fasc|vyp|вып|z|č)\b\.?.*|[№#].*|第.*|(?:pt|part|suppl|supplement|s\d)\b.*)$/iu
/** "12.3" (MLA), "12:3". */
const pointed = /^(\d{1,4})[.:](\d{1,3}(?:[-–/]\d{1,3})?)$/u
const eastern = /^第?(\d+)[卷巻권]\s?第?(\d+)[期号號호]$/u
/** "16. Jg. H. 2": the word stands behind the number. */
const counted = /^(\d{1,4})\.?\s?(?:jg|jahrg|jahrgang|jrg|jaargang|årg|évf|ročník|roč)\b\.?[,\s]*/iu
const longest = 60

/**
 * The volume that a stretch names, and the issue where it stands in the same: "Vol. 12, no. 3", "12(3)", "第30卷第2期".
 *
 * @param issue what another stretch names as the issue, which then counts.
 * @example volumeIn('Vol. 12(3),', undefined) // { volume: '12', issue: '3' }
 */
export function volumeIn(text: string | undefined, issueText: string | undefined): Numbers {
  const own = issueText === undefined ? undefined : issueIn(issueText)
  const printed = text === undefined ? '' : text.replace(/\s+/g, ' ').trim()
  const value = trimmed('volume', printed).replace(counted, '$1 ').trim()
  if (value === '' || value.length > longest) return own === undefined ? {} : { issue: own }
  if (own !== undefined) {
    // "12(" where the rest is the other stretch.
    return { volume: value, issue: own }
  }
  const both = eastern.exec(printed) ?? bracketed.exec(value) ?? announced.exec(value) ?? pointed.exec(value)
  const issue = both?.[2] === undefined ? undefined : issueIn(both[2])
  if (issue !== undefined) return { volume: trimmed('volume', both?.[1] ?? ''), issue }
  return { volume: value }
}

/** Does a stretch announce an issue: "Heft 4", "No. 134", "Suppl 2"? */
export function isIssue(text: string): boolean {
  return onlyIssue.test(text.trim())
}

const onlyIssue =
  /^(?:nos?\b\.?|n[°º]|№|nr\b\.?|heft|núm\.|issue|suppl\b|supplement|special issue)\s?\.?\s?[\dA-Z]/iu

function issueIn(text: string): string | undefined {
  const value = trimmed('issue', text)
  const isNothing =
    value.length > longest || !/[\p{L}\d]/u.test(value) || /^(?:nos?|nr|number|issue|heft)$/i.test(value)
  return isNothing ? undefined : value
}

const howMany =
  /^(?:[ivxlc\d]{1,9}\s?[,+]\s?)?\[?\d{1,5}\]?\s?(?:pp?|pgs?|pages?|S|Seiten|páginas|págs?|pagine|leaves|s|str|стр|с|blz|頁|页|쪽|ページ)\b\.?$/u

/** "chap. 5, pp. 195–239" */
const section = /^.{1,40}[,;] (?=pp?\.? ?\w)/u
const none = /^n\.? ?p(?:ag)?\.?$/i
/** A page or a range with something else behind it. */
const leading =
  /^([A-Za-z]{0,3}\d{1,7}[A-Za-z]{0,2}(?:\s?[-\u2010-\u2015\u2212]{1,2}\s?[A-Za-z]{0,3}\d{1,7}[A-Za-z]{0,2})?)(?:\.\s|[;,]\s|\s\(|\s(?=\p{L}))./u

/**
 * First and last page, or the article number, that a stretch names. How many pages a book has ("350 p.") is no place in it.
 */
export function pagesIn(text: string): Present<WrittenPages> {
  const folded = text.replace(/\s+/g, ' ').trim()
  const whole = trimmed('note', folded).replace(/^[^\p{L}\p{N}]+/u, '')
  if (whole === '' || whole.length > 200 || howMany.test(whole) || none.test(whole)) return {}
  const value = joined(trimmed('pages', folded.replace(/^[^\p{L}\p{N}]+/u, '').replace(section, '')))
  if (!/[\p{L}\d]/u.test(value)) return {}
  // "35–41; 52", "32. Epub 2016": the first range counts.
  return readPages({ first: leading.exec(value)?.[1] ?? value })
}

/** "12 bis 20", "S. 12–S. 20": with a dash and nothing else between the pages. */
function joined(value: string): string {
  if (!/[\s～]|\p{L}\./u.test(value)) return value
  return value
    .replace(/(?<=\d\s?)(?:\b(?:bis|to|à|a|al|do|по)\b|～)\s?(?=\p{L}{0,3}\.?\s?\d)/iu, '–')
    .replace(/(?<=[-–—]\s?)(?:pp?|S|с|стр)\.\s?(?=\d)/u, '')
    .replace(/(?<=\d)\s?([-–—])\s?(?=[\d\p{L}])/gu, '$1')
}
