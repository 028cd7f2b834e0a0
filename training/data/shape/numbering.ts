import type { Label } from '../../../src/formats/reference/model/labels.ts'

/** A part of a stretch that a source tags as one: offsets within the stretch. */
export interface Part {
  readonly label: Label
  readonly start: number
  readonly end: number
}

/* What the words in a stretch of numbers say of the number after them. */
const rows: readonly (readonly [label: Label, words: string])[] = [
  ['volume', 'vol vols v volume volumes bd band tome tom tomo t т том jg jahrgang årg roč sv series del'],
  [
    'issue',
    'no nos nr n n° nº № num núm numéro número number issue iss heft h fasc fascicule št č вып nos n°s sz br',
  ],
  ['pages', 'p pp pages page s seiten'],
]
const announced = new Map(
  rows.flatMap(([label, words]) => words.split(' ').map((word) => [word, label] as const)),
)
/** Words that are themselves of the issue: "Part A", "Suppl 2". */
const partWords = /^(?:p(?:ar)?ts?|suppl?s?|supplement|spec|special|série|serie|series|sect|section)$/i
const monthWords =
  /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|spring|summer|autumn|fall|winter|janv|févr|avril|mai|juin|juillet|août|april)/i
const isYear = (value: string): boolean => /^(?:1[6-9]|20)\d\d$/.test(value)

interface Token {
  readonly text: string
  readonly start: number
}

const tokensOf = (text: string): Token[] =>
  [...text.matchAll(/[\p{L}°º№]+(?=[\s.,:(°]|\d|$)|[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu)].map(
    ({ 0: found, index }) => ({
      text: found,
      start: index,
    }),
  )

/**
 * Takes "2000;355(9222):", "Vol. 3, Part A," or "12(3):17–25" apart: year, volume, issue, pages.
 *
 * Without words, the first number is the volume, one in brackets or after a comma, colon or stop the issue, and what is
 * after the colon behind an issue in brackets the pages. "11 vols." is a count of volumes, which is `other`.
 *
 * @returns `undefined` where a word or an order is not known: the stretch is then better kept whole.
 */
export function readNumbering(text: string): Part[] | undefined {
  const count = /\d+\s*(?:vols|vol\.?s|Bde|voll|t)\.?\s*[.,:;)]*$/u.exec(text)
  if (count !== null && /^\W*\d+\s*\p{L}/u.test(text))
    return [{ label: 'other', start: count.index, end: text.length }]
  const parts: Part[] = []
  let next: Label | undefined
  let isOpen = false
  let separator = ''
  let wordStart: number | undefined
  for (const { text: token, start } of tokensOf(text)) {
    const end = start + token.length
    const last = parts.at(-1)
    if (!/[\p{L}\p{N}]/u.test(token)) {
      if (token === '(' || token === '[') isOpen = true
      if (token === ')' || token === ']') isOpen = false
      separator += token
      continue
    }
    const label = announced.get(token.toLowerCase())
    const isValue =
      /\d/.test(token) || /^[IVXLCDM]+$/.test(token) || (token.length === 1 && label === undefined)
    if (!isValue) {
      if (label !== undefined) next = label
      else if (partWords.test(token)) {
        wordStart = last?.label === 'issue' && !isOpen ? last.start : start
        if (wordStart !== start) parts.pop()
        next = 'issue'
      } else if (monthWords.test(token) && (isOpen || last !== undefined)) {
        parts.push({ label: 'date', start, end })
      } else return undefined
      separator = ''
      continue
    }
    const isLettered =
      separator === '' && last !== undefined && /^\p{Lu}$/u.test(text.slice(last.start, last.end))
    const isDay = separator === '' && parts.length === 1 && isYear(token) && /^\s*;/.test(text.slice(end))
    const joined = isLettered || isDay || /^\s*[-\u2010-\u2015&/+]\s*$/u.test(separator)
    if (last !== undefined && joined && next === undefined) {
      parts[parts.length - 1] = { ...last, end, label: isDay ? 'date' : last.label }
    } else {
      const label = next ?? implied(parts, isOpen, separator, token, text.slice(end))
      if (label === undefined) return undefined
      parts.push({ label, start: wordStart ?? start, end })
    }
    next = undefined
    wordStart = undefined
    separator = ''
  }
  return parts.length === 0 ? undefined : parts
}

/** What a number without a word is, by what stands before it. */
function implied(
  parts: readonly Part[],
  isOpen: boolean,
  separator: string,
  token: string,
  rest: string,
): Label | undefined {
  const has = (label: Label): boolean => parts.some((part) => part.label === label)
  if (isYear(token) && !has('volume') && !has('date') && /^\s*;/.test(rest)) return 'date'
  // "2003 Jul 16;9(5)", where the year and month are tagged before.
  if (parts.length === 0 && /^(?:[12]?\d|3[01])$/.test(token) && /^\s*;\s*\d+\s*\(/.test(rest)) return 'date'
  if (!has('volume') && !has('issue') && !(isOpen && has('date')))
    return isOpen && !/^\W*$/.test(rest) ? 'issue' : 'volume'
  if (isYear(token) && !has('date') && (isOpen || has('issue'))) return 'date'
  if (!has('issue') && (isOpen || /^[.,:/]?$/.test(separator))) return 'issue'
  return has('issue') && /[:,]/.test(separator) && !has('pages') ? 'pages' : undefined
}
