import type { Label, Segment } from '../../../src/formats/reference/model/labels.ts'
import { edgeWords } from './edge-words.ts'
import { wrapping } from './quotation.ts'

/**
 * Narrows a segment to its value: without white space, punctuation, brackets and quotation marks around it, nor the words
 * that only announce it (`edge-words.ts`). A bracket or mark stays where its partner is inside the value. Full stops go
 * also after abbreviations ("Phys. Rev" of "Phys. Rev."), since sources differ in this.
 *
 * @returns `undefined` where nothing is left.
 */
export function trimEdges(text: string, segment: Segment): Segment | undefined {
  const { label } = segment
  let { start, end } = segment
  // Dashes for "the same author" are all that is printed of the names.
  const dashes = label === 'author' ? /[-\u2010-\u2015_]+/u.exec(text.slice(start, end)) : null
  if (dashes !== null && /^[\s.,:;()_\u2010-\u2015-]*$/u.test(text.slice(start, end))) {
    return { label, start: start + dashes.index, end: start + dashes.index + dashes[0].length }
  }
  for (;;) {
    const length = end - start
    while (start < end && goes(text.charAt(start), label)) start++
    while (end > start && goes(text.charAt(end - 1), label)) end--
    if (isQuotedFromBefore(text, start, end)) end--
    const [open, close] = wrapping(text.slice(start, end))
    start += open
    end = Math.max(start, end - close)
    start += wordsBefore(text.slice(start, end), label)
    end -= wordsAfter(text.slice(start, end), label)
    if (end <= start) return undefined
    if (end - start === length) return { label, start, end }
  }
}

/** "`value'", where the mark that opens is outside: its partner is then no apostrophe. */
const isQuotedFromBefore = (text: string, start: number, end: number): boolean =>
  /[’']/.test(text.charAt(end - 1)) && /[`‘'‚]\s?$/.test(text.slice(Math.max(0, start - 2), start))

function goes(sign: string, label: Label): boolean {
  if (/[\s\p{Cf}.,;:。，；：、．]/u.test(sign)) return true
  if (label === 'identifier') return sign === '<' || sign === '>'
  return /[·•∙*|_\u2010-\u2015\u2212-]/u.test(sign)
}

const sets = new Map(
  Object.entries(edgeWords).map(([label, { before = [], after = [] }]) => [
    label,
    { before: new Set(before), after: new Set(after) },
  ]),
)
const longestWords = 5
/** Titles that begin with what looks like a word before. */
const latinTitles = /^in (?:vitro|vivo|silico|situ|practice|touch|medias|memoriam)\b/i

const folded = (words: readonly string[]): string =>
  words
    .map((word) => word.replace(/^[^\p{L}\p{N}°№#]+|[^\p{L}\p{N}°º№#]+$/gu, ''))
    .join(' ')
    .toLowerCase()

/** How many units at the start are words that announce the value; with the sign between, where they stand without a blank. */
function wordsBefore(value: string, label: Label): number {
  const known = sets.get(label)?.before
  if (known === undefined || latinTitles.test(value)) return 0
  if (label === 'identifier') {
    const server = /^arxiv\s?\.\s?org\s?[:/]\s?(?:abs\s?\/\s?)?/iu.exec(value)
    if (server !== null) return server[0].length
  }
  const found = [...value.matchAll(/\S+/g)].slice(0, longestWords)
  for (let count = found.length; count > 0; count--) {
    const last = found[count - 1]
    if (last !== undefined && known.has(folded(found.slice(0, count).map(([word]) => word))))
      return last.index + last[0].length
  }
  const glued = /^([\p{L}°º№#]+)\s?([.:>;]*)/u.exec(value)
  if (glued === null || !known.has((glued[1] ?? '').toLowerCase())) return 0
  const [whole, word = '', stop] = glued
  const next = value.charAt(whole.length)
  // "S12" is a page of a supplement, "S.12" is page 12 in German.
  const isNumber =
    /[\p{Nd}([]/u.test(next) && (word.length > 1 || label !== 'pages' || word === 'p') && label !== 'date'
  return (stop !== '' &&
    (/\p{Nd}/u.test(next) || label !== 'pages') &&
    label !== 'container' &&
    label !== 'edition') ||
    isNumber
    ? whole.length
    : 0
}

function wordsAfter(value: string, label: Label): number {
  const known = sets.get(label)?.after
  if (known === undefined) return 0
  const found = [...value.matchAll(/\S+/g)].slice(-longestWords)
  for (let count = found.length; count > 0; count--) {
    const words = found.slice(-count).map(([word]) => word)
    const [first] = found.slice(-count)
    if (first !== undefined && known.has(folded(words))) return value.length - first.index
  }
  const glued = /(?<=[\p{Nd})])[\p{L}]+$/u.exec(value)
  const isKnown =
    glued !== null && known.has(glued[0].toLowerCase()) && /^(?:pages|date|volume|issue|edition)$/.test(label)
  return isKnown ? glued[0].length : 0
}
