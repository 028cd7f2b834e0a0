import type { Label } from '../model/labels.ts'
import { writtenTitle } from '../../values/written-title.ts'
import { repaired } from '../cleaned-line.ts'
import { trimmed } from './trimmed.ts'

const quotes: readonly (readonly [open: string, close: string])[] = [
  ['“', '”'],
  ['"', '"'],
  ['‘', '’'],
  ['«', '»'],
  ['»', '«'],
  ['„', '“'],
  ['„', '”'],
  ['‚', '‘'],
  ["'", "'"],
  ['``', "''"],
  ['`', "'"],
  ['`', '’'],
  ['”', '”'],
  ['‹', '›'],
  ['¨', '¨'],
]

/**
 * The title of a work, or of the book that it is in, without quotation marks around it, the stop that ends its sentence,
 * and the words before it. A question mark stays, and so does the stop of an abbreviation.
 *
 * @returns `undefined` where no letter or digit is left.
 */
export function titleIn(label: Label, text: string): string | undefined {
  const value = unquoted(trimmed(label, tidy(text), true))
  // A title in another language than the work's stands in brackets.
  const title = writtenTitle(unquoted(value))
    .replace(/^\[([^[\]]*)\]$/, '$1')
    .trim()
  return /[\p{L}\d]/u.test(title) ? title : undefined
}

/** A journal, the name of which keeps its last stop where it has others: "Nat. Genet.". */
export function containerIn(text: string): string | undefined {
  const whole = tidy(text)
  const printed = inVitro.test(whole) ? trimmed('title', whole, true) : trimmed('container', whole, true)
  const name = inThe.test(whole) ? printed.replace(/^the /, '') : printed
  const title = withoutStop(unquoted(name))
    .replace(/[\s,]+$/, '')
    .replace(arxivNumber, '')
  return /[\p{L}\d]/u.test(title) ? title : undefined
}

/** The number in "arXiv preprint arXiv:1810.04805" and "arXiv:1810.04805 [cs.CL]", which is no part of the server's name. */
const arxivNumber =
  /(?<=^arXiv(?: preprint)?)(?: ?arXiv)? ?[:/.]? ?(?:\d{4}\.\d{4,5}|[a-z-]+\/\d{7})(?:v\d+)?(?: ?\[[^\]]*\]?)?$/iu

/** "in the Proceedings"; "In The Book of Acts" begins with its article. */
const inThe = /^[^\p{L}]*[Ii]n:? the /u
/** Journals whose names begin with "In". */
const inVitro = /^\s*In (?:Vitro|Vivo|Silico|Situ|Practice)\b/

/** Blanks before stops, and what deposits and mark-up leave behind. */
function tidy(text: string): string {
  const value = text.replace(/\s+/g, ' ').replace(/ ([,;.:])/g, '$1')
  return /[*?([]/.test(value) ? repaired(value) : value
}

const quoteSign = /[“”"‘’'«»„‚`‹›¨]/

/** Without quotation marks at the ends that are a pair, or of which the other is lost. */
function unquoted(value: string): string {
  let end = value.length
  while (end > 0 && ' .,;:'.includes(value.charAt(end - 1))) end -= 1
  if (!quoteSign.test(value.charAt(0)) && !quoteSign.test(value.charAt(end - 1))) return value
  const body = value.slice(0, end)
  for (const [open, close] of quotes) {
    const opens = value.startsWith(open)
    const closes = body.endsWith(close) && body.length > open.length
    const inside = body.slice(opens ? open.length : 0, closes ? -close.length : undefined).trim()
    // “A” and “B”
    const isPair = open === close ? !inside.includes(open) : !reopens(inside, open, close)
    if (opens && closes && isPair) return inside.replace(/[\s,;:]$/, '')
    // An apostrophe may stand at either end.
    if (!isApostrophe(open) && opens && !closes && !inside.includes(close))
      return value.slice(open.length).trim()
    if (!isApostrophe(close) && closes && !opens && !opensFor(close, inside)) return inside
  }
  return value
}

/** Does a text open a quotation that the sign would close? */
function opensFor(close: string, text: string): boolean {
  return quotes.some(([open, other]) => other === close && text.includes(open))
}

const isApostrophe = (sign: string): boolean => sign === "'" || sign === '‘' || sign === '’'

/** Does the text close a quotation before it opens another? */
function reopens(inside: string, open: string, close: string): boolean {
  const closing = inside.indexOf(close)
  const opening = inside.indexOf(open)
  return closing !== -1 && opening !== -1 && closing < opening
}

/**
 * A journal's name without the full stop of its sentence, which belongs to the name where the name has others, and
 * without the part of it ("Computer, Special Issue on Mice") that is named after it.
 *
 * @example withoutStop('Circulation.') // 'Circulation'
 * @example withoutStop('Nat. Genet.') // 'Nat. Genet.'
 */
export function withoutStop(printed: string): string {
  const name = printed.replace(/,? (?:Special Issue\b.*|\(Suppl[^()]*\))$/, '')
  let end = name.length
  while (name.charAt(end - 1) === '.') end -= 1
  const bare = name.slice(0, end)
  return end < name.length && bare.includes('.') ? `${bare}.` : bare
}
