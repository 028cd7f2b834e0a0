import type { Label } from './labels.ts'
import { tokensOf } from './text/tokens.ts'

/** Tokens at the beginning and at the end of a line that are read. What makes a reference longer is its list of names. */
const read = 350

/** A line of which the middle was left out. */
export interface Shortened {
  readonly text: string
  /** Where the middle was, and how many UTF-16 units it had; 0 where nothing was left out. */
  readonly cut: number
  readonly removed: number
}

/**
 * A line without what is between its first and last tokens, so that time does not grow with a list of thousands of names,
 * nor with a book that was pasted. It is cut behind commas where there are some, between two names.
 */
export function shortened(text: string): Shortened {
  const whole = { text, cut: 0, removed: 0 }
  // Every token has a character.
  if (text.length <= 2 * read) return whole
  const tokens = tokensOf(text)
  if (tokens.length <= 2 * read) return whole
  const cut = behindComma(text, tokens[read]?.start ?? 0)
  const next = behindComma(text, tokens[tokens.length - read]?.start ?? 0)
  if (next <= cut) return whole
  return { text: text.slice(0, cut) + text.slice(next), cut, removed: next - cut }
}

/** Behind the last comma or semicolon that is not far before a place. */
function behindComma(text: string, place: number): number {
  const near = text.slice(Math.max(0, place - 100), place)
  const sign = Math.max(...[', ', '; ', '、', '，'].map((comma) => near.lastIndexOf(comma)))
  if (sign === -1) return place
  const behind = place - near.length + sign + 1
  return text.charAt(behind) === ' ' ? behind + 1 : behind
}

/** The labels that the stretch across the cut may have: those of lists of names. */
export const lists: ReadonlySet<Label> = new Set(['author', 'editor', 'collaboration'])
