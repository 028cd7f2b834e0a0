import { type Chunk, chunksOf, few } from './chunks.ts'
import { normalGap, signOf } from './gaps.ts'
import { hashText } from './hash.ts'
import { type Token, tokensOf } from './tokens.ts'
import { isYear, shapeOf, wordOf } from './word-shape.ts'

/** Places before the first and after the last token that features may ask for. */
export const margin = 3

/**
 * A line as the features see it. Arrays by token are `margin` longer at both ends: the token `t` is at `t + margin`.
 * Hashes are unsigned and of 32 bits; 0 stands for what is beyond the line.
 */
export interface Line {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly words: Uint32Array
  readonly shapes: Uint32Array
  /** The gap before each token; that of the first token beyond the end is the gap after the last. */
  readonly gaps: Uint32Array
  /** Index into `signs` of the gap before each token. */
  readonly signs: Uint8Array
  readonly prefixes2: Uint32Array
  readonly prefixes3: Uint32Array
  readonly suffixes2: Uint32Array
  readonly suffixes3: Uint32Array
  readonly suffixes4: Uint32Array
  /** Which brackets or quotation marks are open at the token: bit 0 round, 1 square, 2 quotation marks; bit 3 after a closed quotation. */
  readonly open: Uint8Array
  /** Number of tokens that are digits before each token, at most 4; and after it. */
  readonly numbersBefore: Uint8Array
  readonly numbersAfter: Uint8Array
  /** 0 before the first year, 1 on it, 2 after it; 3 where there is none. The same for the last year, times 4. */
  readonly years: Uint8Array
  /** Clauses end at every sign but blanks, hyphens and the stops of initials; sentences at stops and quotation marks. */
  readonly clauses: readonly Chunk[]
  readonly sentences: readonly Chunk[]
  readonly clauseOf: Uint16Array
  readonly sentenceOf: Uint16Array
  /** What kind of list the line may be from: each a hash of one fact of the whole line. */
  readonly facts: readonly number[]
}

/** Takes a line apart. */
export function lineOf(text: string): Line {
  const tokens = tokensOf(text)
  const count = tokens.length
  const size = count + 2 * margin
  const shapeNames = tokens.map(shapeOf)
  const words = new Uint32Array(size)
  const shapes = new Uint32Array(size)
  const gaps = new Uint32Array(size)
  const signs = new Uint8Array(size)
  const affixes = Array.from({ length: 5 }, () => new Uint32Array(size))
  const [prefixes2, prefixes3, suffixes2, suffixes3, suffixes4] = affixes as [
    Uint32Array,
    Uint32Array,
    Uint32Array,
    Uint32Array,
    Uint32Array,
  ]
  const open = new Uint8Array(size)
  const gapTexts: string[] = []
  let depth = 0
  for (let index = 0; index <= count; index += 1) {
    const token = tokens[index]
    const before = tokens[index - 1]
    const gap = normalGap(text.slice(before?.end ?? 0, token?.start ?? text.length))
    gapTexts.push(gap)
    const at = index + margin
    gaps[at] = hashText(gap)
    signs[at] = signOf(gap, before !== undefined && isInitial(before))
    depth = openAfter(depth, gap)
    open[at] = depth
    if (token === undefined) continue
    const word = wordOf(token)
    words[at] = hashText(word)
    shapes[at] = hashText(shapeNames[index] ?? '')
    if (token.kind !== 'word') continue
    prefixes2[at] = hashText(word.slice(0, 2))
    prefixes3[at] = hashText(word.slice(0, 3))
    suffixes2[at] = hashText(word.slice(-2))
    suffixes3[at] = hashText(word.slice(-3))
    suffixes4[at] = hashText(word.slice(-4))
  }
  const isClauseEdge = (index: number): boolean => {
    const gap = gapTexts[index] ?? ''
    return gap !== '' && gap !== ' ' && gap !== '-' && gap !== "'" && signs[index + margin] !== 4
  }
  const isSentenceEdge = (index: number): boolean =>
    /[.?!"]/.test(gapTexts[index] ?? '') && signs[index + margin] !== 4
  const clauses = chunksOf(tokens, shapeNames, isClauseEdge)
  const sentences = chunksOf(tokens, shapeNames, isSentenceEdge)
  return {
    text,
    tokens,
    words,
    shapes,
    gaps,
    signs,
    prefixes2,
    prefixes3,
    suffixes2,
    suffixes3,
    suffixes4,
    open,
    ...numbersAround(tokens, size),
    years: yearsAround(tokens, size),
    clauses,
    sentences,
    clauseOf: placesOf(clauses, size),
    sentenceOf: placesOf(sentences, size),
    facts: factsOf(tokens, shapeNames, gapTexts),
  }
}

function isInitial({ text, kind }: Token): boolean {
  return kind === 'word' && text.length === 1 && text === text.toUpperCase()
}

function openAfter(open: number, gap: string): number {
  let now = open
  for (const character of gap) {
    if (character === '(') now |= 1
    else if (character === ')') now &= ~1
    else if (character === '[') now |= 2
    else if (character === ']') now &= ~2
    else if (character === '"') now = (now & 4) === 0 ? now | 4 : (now & ~4) | 8
  }
  return now
}

function numbersAround(tokens: readonly Token[], size: number): Pick<Line, 'numbersBefore' | 'numbersAfter'> {
  const numbersBefore = new Uint8Array(size)
  const numbersAfter = new Uint8Array(size)
  let seen = 0
  for (let index = 0; index < tokens.length; index += 1) {
    numbersBefore[index + margin] = Math.min(seen, 4)
    if (tokens[index]?.kind === 'digits') seen += 1
  }
  seen = 0
  for (let index = tokens.length - 1; index >= 0; index -= 1) {
    numbersAfter[index + margin] = Math.min(seen, 4)
    if (tokens[index]?.kind === 'digits') seen += 1
  }
  return { numbersBefore, numbersAfter }
}

function yearsAround(tokens: readonly Token[], size: number): Uint8Array {
  const years = new Uint8Array(size)
  const isYearToken = ({ kind, text }: Token): boolean => kind === 'digits' && isYear(text)
  const first = tokens.findIndex(isYearToken)
  const last = tokens.findLastIndex(isYearToken)
  for (let index = 0; index < tokens.length; index += 1)
    years[index + margin] = first === -1 ? 15 : side(index, first) + 4 * side(index, last)
  return years
}

const side = (index: number, year: number): number => (index < year ? 0 : index === year ? 1 : 2)

function placesOf(chunks: readonly Chunk[], size: number): Uint16Array {
  const places = new Uint16Array(size)
  for (const [place, { first, end }] of chunks.entries()) places.fill(place, first + margin, end + margin)
  return places
}

/** What the style of the list shows: where its years are, how names are written, whether titles are in quotation marks. */
function factsOf(tokens: readonly Token[], shapes: readonly string[], gaps: readonly string[]): number[] {
  const count = tokens.length
  const year = shapes.indexOf('year')
  const last = shapes.lastIndexOf('year')
  const third = (index: number): number =>
    index === -1 ? 4 : index === count - 1 ? 3 : Math.floor((3 * index) / count)
  const early = shapes.slice(0, 12)
  const initials = early.filter((shape) => shape === 'X').length
  const withStop = early.filter(
    (shape, index) => shape === 'X' && (gaps[index + 1] ?? '').startsWith('.'),
  ).length
  const glued = early.filter((shape) => shape === 'XX').length
  const isVolumeIssue = (index: number): boolean =>
    tokens[index]?.kind === 'digits' &&
    /^ ?[([]$/.test(gaps[index + 1] ?? '') &&
    tokens[index + 1]?.kind === 'digits' &&
    /^[)\]]/.test(gaps[index + 2] ?? '')
  const isRange = (index: number): boolean =>
    tokens[index]?.kind === 'digits' && gaps[index + 1] === '-' && tokens[index + 1]?.kind === 'digits'
  const some = (test: (index: number) => boolean): number => (tokens.some((_, index) => test(index)) ? 1 : 0)
  const facts = [
    `year ${third(year)} ${(gaps[year] ?? '').includes('(') ? 1 : 0}`,
    `last year ${third(last)} ${year === last ? 0 : 1}`,
    `names ${few(initials)} ${withStop > 0 ? 1 : 0} ${few(glued)}`,
    `first ${shapes[0] ?? ''} ${gaps[1] ?? ''} ${shapes[1] ?? ''}`,
    `quoted ${gaps.some((gap) => gap.includes('"')) ? 1 : 0}`,
    `volume ${some(isVolumeIssue)} ${some(isRange)}`,
    `length ${few(Math.ceil(count / 5))}`,
    `script ${tokens.filter(({ kind }) => kind === 'ideograph').length * 3 > count ? 'han' : scriptOf(tokens)}`,
  ]
  return facts.map((fact) => hashText(fact))
}

function scriptOf(tokens: readonly Token[]): string {
  const word = tokens.find(({ kind, text }) => kind === 'word' && text.length > 2)?.text ?? ''
  return /^\p{sc=Latin}/u.test(word) ? 'latin' : /^\p{sc=Cyrillic}/u.test(word) ? 'cyrillic' : 'other'
}

/** The look of the chunk that is `by` chunks away from the one at `place`; 0 beyond the line. */
export function lookAt(chunks: readonly Chunk[], place: number, by: number): number {
  return chunks[place + by]?.look ?? 0
}
