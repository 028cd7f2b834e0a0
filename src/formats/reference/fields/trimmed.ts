import type { Label } from '../model/labels.ts'
import { edgePatterns } from './edge-patterns.ts'

/** No announcement is longer. */
const longestEdge = 60
const mostRounds = 6
const frontMarks = /^[\s,;:.!?·•|/)\]}，。、；：）】」』>_=*-]+|^[\u2010-\u2015\u2212](?!\d)\s*/u
const backMarks = /[\s,;:•([{|/（【「『，；：、。<_=*\u2010-\u2015\u2212-]+$/u
const backStop = /[\s.,;:([{|/（，；：、。>\u2010-\u2015\u2212-]+$/u
const pairs: readonly (readonly [open: string, close: string])[] = [
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
  ['（', '）'],
  ['【', '】'],
  ['「', '」'],
  ['『', '』'],
  ['《', '》'],
  ['〈', '〉'],
]

/** "Weinberg ED" is nobody's editor. */
const initials = /^ ?\p{Lu}{2,3}\.?$/u

/**
 * A stretch of a line without the punctuation, the loose brackets and the announcing words at its edges: "(Vol. 12," as a
 * volume is "12". White space is folded. Brackets that close within the stretch stay, but for a pair around all of it.
 *
 * @param keepsStop whether a full stop at the end stays, which may be an abbreviation's.
 */
export function trimmed(label: Label, text: string, keepsStop = false): string {
  const { front, left, back } = edgePatterns.get(label) ?? {}
  let value = text.replace(/\s+/g, ' ')
  const behind = keepsStop ? backMarks : backStop
  for (let round = 0; round < mostRounds; round += 1) {
    const before = value
    value = balanced(value.replace(frontMarks, '')).trimEnd()
    if (/[\s.,;:•([{|/（【「『，；：、。<>_=*\u2010-\u2015\u2212-]$/.test(value))
      value = withoutBack(value, behind)
    const edge = value.slice(0, longestEdge)
    const found = front?.exec(edge) ?? left?.exec(edge)
    if (found !== null && found !== undefined && found[0].length < value.length)
      value = value.slice(found[0].length)
    if (back !== undefined) {
      const start = Math.max(0, value.length - longestEdge)
      const word = back.exec(value.slice(start))
      if (word !== null && start + word.index > 0 && !initials.test(word[0]))
        value = value.slice(0, start + word.index)
    }
    if (value === before) break
  }
  return value.trim()
}

/** The pattern is tried at the end only: it would try every blank of a long text. */
function withoutBack(value: string, pattern: RegExp): string {
  const start = Math.max(0, value.length - longestEdge)
  return value.slice(0, start) + value.slice(start).replace(pattern, '')
}

/** Without an opening bracket that does not close, a closing one that does not open, and a pair around everything. */
function balanced(value: string): string {
  for (const [open, close] of pairs) {
    const opens = value.startsWith(open)
    // "Penguin Press)." has one that belongs to a bracket before.
    const end = value.endsWith(`${close}.`) ? value.length - 1 : value.length
    const closes = value.startsWith(close, end - 1)
    if (!opens && !closes) continue
    const surplus = count(value, open) - count(value, close)
    if (opens && surplus > 0) return value.slice(1)
    if (closes && surplus < 0) return value.slice(0, end - 1)
    if (opens && closes && surplus === 0 && value.indexOf(close) === end - 1) return value.slice(1, end - 1)
  }
  return withoutLooseQuote(value)
}

function count(text: string, character: string): number {
  return text.split(character).length - 1
}

/** A quotation mark in front that closes the part before, or is not closed. */
function withoutLooseQuote(value: string): string {
  const first = value.charAt(0)
  if (first === '"' && count(value, '"') % 2 === 1) return value.slice(1).replace(frontMarks, '')
  if (first === '”' && !value.endsWith('”')) return value.slice(1).replace(frontMarks, '')
  if (/^(?:''|['’](?=[\s,.;:]))/.test(value)) return value.replace(/^'+|^’/, '').replace(frontMarks, '')
  return /^['‘](?=[\p{L}\d])/u.test(value) && !closesSingle.test(value) ? value.slice(1) : value
}

const closesSingle = /(?<=\S)['’](?=[\s,.;:)]|$)/
