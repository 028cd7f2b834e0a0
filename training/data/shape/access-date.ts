/** Words of a remark that says when a page was looked at. */
const accessWord =
  /(?:^|[^\p{L}])(?:accessed|accessible|access|retrieved|retr|cited|viewed|visited|downloaded|consult[\p{L}é]*|acesso|retirado|abgerufen|zugriff|letzter|stand|checked|žiūrėta|обращения)(?=[^\p{L}]|$)/iu
const month =
  /^(?:jan|feb|fev|fév|mar|mär|apr|avr|abr|mai|may|jun|juin|jul|juil|aug|aoû|ago|sep|set|oct|okt|out|ott|nov|dec|dez|déc|dic|gen|mag|giu|lug|янв|фев|мар|апр|ма|июн|июл|авг|сен|окт|ноя|дек)/i
const number = /^\d{1,4}(?:st|nd|rd|th|er|º)?$/i
const wholeDate = /^\d{1,4}[./-](?:\d{1,2}|\p{L}{3,9})[./-]\d{2,4}$/u

/**
 * Where the date stands in a remark such as "Retrieved 12 May 2010 from" or "[cited 2010 May 3]".
 *
 * @returns offsets in the remark; `undefined` where it is of no access, or has no date of at least a year.
 */
export function accessDateIn(note: string): { start: number; end: number } | undefined {
  const word = accessWord.exec(note)
  if (word === null) return undefined
  let found: { start: number; end: number } | undefined
  let hasYear = false
  for (const { 0: token, index } of note.matchAll(/[\p{L}\p{N}./-]+/gu)) {
    const value = token.replace(/^[.\-/]+|[.\-/]+$/g, '')
    const isDate = number.test(value) || wholeDate.test(value) || (month.test(value) && value.length < 12)
    const start = index + token.indexOf(value)
    if (isDate && (found !== undefined || !month.test(value) || /^\p{Lu}|^\p{Ll}/u.test(value))) {
      found = { start: found?.start ?? start, end: start + value.length }
      hasYear ||= /\d{4}|\d[./-]\d{1,2}[./-]\d{2}/.test(value)
    } else if (found !== undefined && !/^(?:de|of)$/.test(value)) {
      if (hasYear) return found
      found = undefined
    }
  }
  return hasYear ? found : undefined
}
