import { type Label, labels } from '../model/labels.ts'
import { edgeWords, type EdgeWords } from './edge-words.ts'

/** The words of a part's edges as patterns, each for one end of its stretch. */
export interface EdgePatterns {
  /** Announcing words, at the beginning. */
  readonly front?: RegExp
  /** What belongs to the part before, at the beginning, and words that announce in small letters alone. */
  readonly left?: RegExp
  /** Words at the end. */
  readonly back?: RegExp
}

function alternatives(rows: readonly (readonly string[])[]): string {
  return [...new Set(rows.flatMap(([, ...words]) => words))]
    .toSorted((a, b) => b.length - a.length)
    .map((word) =>
      word
        .replace(/[.\\()/]/g, '\\$&')
        .replace(/\\\. ?/g, '\\.?\\s?')
        .replaceAll(' ', '\\s'),
    )
    .join('|')
}

/** A word is trimmed with its stop or bracket; without one, only before a blank, a digit or a letter of another script. */
const end = String.raw`(?:\s?\.\s?[:)\],]*|\s?[:)\]）：]+[,.:]?|,(?=[\s\d])|(?=[\s(\[“"№°])|(?<=\p{L}{2}|[pv])(?=\d)|(?<=[\p{Script=Han}\p{Script=Hangul}°º#№]))`
const markedEnd = String.raw`(?:\s?\.?\s?[:)\]]+[,.:]?|\s?\.?\s?,)`
const leftEnd = String.raw`(?:\s?\.?\s?[)\]]+[,.:]?|(?<=^\p{Ll}{0,30})(?:\.?[,;]|\.)(?=\s))`
const smallEnd = String.raw`\s(?=[\p{Lu}“"«‘„])`

function patternsOf({ front, marked, small, left, back }: EdgeWords): EdgePatterns {
  const fronts = (
    [
      [front, end],
      [marked, markedEnd],
    ] as const
  ).flatMap(([rows, behind]) => (rows === undefined ? [] : [`(?:${alternatives(rows)})${behind}`]))
  const smalls = small === undefined ? [] : [`(?:${alternatives(small)})${smallEnd}`]
  const lefts = left === undefined ? [] : [`[([]?(?:${bothCases(alternatives(left))})${leftEnd}`]
  return {
    ...(fronts.length === 0 ? {} : { front: new RegExp(`^[([]?(?:${fronts.join('|')})`, 'iu') }),
    ...(lefts.length + smalls.length === 0
      ? {}
      : { left: new RegExp(`^(?:${[...smalls, ...lefts].join('|')})`, 'u') }),
    ...(back === undefined
      ? {}
      : {
          back: new RegExp(
            String.raw`(?:[\s,;([（]|(?<=[\d\p{Script=Han}\p{Script=Hangul}]))(?:${alternatives(back)})[\s.)\]）,:;]*$`,
            'iu',
          ),
        }),
  }
}

const bothCases = (words: string): string =>
  words.replace(/(?<=^|\|)\p{Ll}/gu, (letter) => `[${letter}${letter.toUpperCase()}]`)

/** Of every label: see `edge-words.ts`. */
export const edgePatterns: ReadonlyMap<Label, EdgePatterns> = new Map(
  labels.map((label) => [label, patternsOf(edgeWords[label] ?? {})]),
)
