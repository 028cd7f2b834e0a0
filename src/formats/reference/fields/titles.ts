import type { Label } from '../model/labels.ts'
import { writtenTitle } from '../../values/written-title.ts'
import { repaired } from '../reference-repair.ts'
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
  ['”', '”'],
  ['‹', '›'],
]

/**
 * The title of a work, or of the book that it is in, without quotation marks around it, the stop that ends its sentence,
 * and the words before it. A question mark stays, and so does the stop of an abbreviation.
 *
 * @returns `undefined` where no letter or digit is left.
 */
export function titleIn(label: Label, text: string): string | undefined {
  const value = unquoted(trimmed(label, tidy(text), true))
  const title = writtenTitle(unquoted(value)).trim()
  return /[\p{L}\d]/u.test(title) ? title : undefined
}

/** A journal, the name of which keeps its last stop where it has others: "Nat. Genet.". */
export function containerIn(text: string): string | undefined {
  const whole = tidy(text)
  const printed = inVitro.test(whole) ? trimmed('title', whole, true) : trimmed('container', whole, true)
  const name = inThe.test(whole) ? printed.replace(/^the /, '') : printed
  const title = withoutStop(unquoted(name)).replace(/[\s,]+$/, '')
  return /[\p{L}\d]/u.test(title) ? title : undefined
}

/** "in the Proceedings"; "In The Book of Acts" begins with its article. */
const inThe = /^[^\p{L}]*[Ii]n:? the /u
/** Journals whose names begin with "In". */
const inVitro = /^\s*In (?:Vitro|Vivo|Silico|Situ|Practice)\b/

/** Blanks before stops, and what deposits and mark-up leave behind. */
function tidy(text: string): string {
  const value = text.replace(/\s+/g, ' ').replace(/ ([,;.:])/g, '$1')
  return /[*?([]/.test(value) ? repaired(value) : value
}

/** Without quotation marks at the ends that are a pair, or of which the other is lost. */
function unquoted(value: string): string {
  for (const [open, close] of quotes) {
    const opens = value.startsWith(open)
    const body = value.replace(/[\s.,;:]+$/, '')
    const closes = body.endsWith(close) && body.length > open.length
    if (opens && closes) {
      const inside = body.slice(open.length, -close.length)
      // “A” and “B”
      if (
        !inside.includes(open === close ? open : close) ||
        (open !== close && inside.includes(open) && !reopens(inside, open, close))
      )
        return inside.trim().replace(/[\s,;:]+$/, '')
      if (open !== close && !reopens(inside, open, close)) return inside.trim().replace(/[\s,;:]+$/, '')
    } else if (opens && open !== "'" && open !== '‘' && !value.slice(open.length).includes(close))
      return value.slice(open.length).trim()
    else if (closes && close !== "'" && close !== '’' && open !== close && !body.includes(open))
      return body.slice(0, -close.length).trim()
  }
  return value
}

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
