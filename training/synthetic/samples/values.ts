import type { CslDate, CslItem } from '../csl/csl-item.ts'

/** First and last page as CSL has them, with the last in full: "348" and "57" are "348-357". */
export function pageRange(first: string | undefined, last: string | undefined): string | undefined {
  if (first === undefined || last === undefined || last === first) return first
  const short = /^\d+$/.test(first) && /^\d+$/.test(last) && last.length < first.length
  return `${first}-${short ? first.slice(0, first.length - last.length) : ''}${last}`
}

/** The date of a year as printed ("2010", "2010a"); nothing where there is no year. */
export function year(printed: string | number | undefined): Pick<CslItem, 'issued'> {
  const found = /\b(1[5-9]\d\d|20\d\d)/.exec(String(printed ?? ''))?.[1]
  return found === undefined ? {} : { issued: { 'date-parts': [[Number(found)]] } satisfies CslDate }
}

/** A text as it can stand in an item: without mark-up, on one line, without a full stop at the end. */
export function plain(text: string): string {
  return text
    .replace(/<[^>]*>/g, '')
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;:.([“"«„]+|[\s,;:)\]”"»]+$/g, '')
    .trim()
}
