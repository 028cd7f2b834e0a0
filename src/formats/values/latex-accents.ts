import { accents } from '../bibtex/latex-symbols.ts'

/** What nothing but LaTeX writes: "\'{o}", "\'\i", "\c{c}", "\~n", "\^o". */
const sure = String.raw`\\(["'\x60^~=.])(?:\{\\?([A-Za-z])\}|\\([ij])(?:\s+|(?![A-Za-z])))|\\([cvuHrk])\{\\?([A-Za-z])\}|\\(~)([nNaAoO])|\\([\x60^])([aeiouAEIOU])`
/** "\'o", "\"u": also how programs escape quotes, "L\'enfant", "Alzheimer\'s". */
const unsure = String.raw`\\(["'])([A-Za-z])`
/** "{\'o}", which only LaTeX writes. */
const inBraces = new RegExp(String.raw`\{(?:${sure}|${unsure})\}`, 'g')
const alone = new RegExp(sure, 'g')
const ambiguous = new RegExp(unsure, 'g')
/** "Exposici\'on": no quote stands there in any language. */
const spanish = /[cs]i\\'on(?:es)?(?!\p{L})/u

/**
 * A text without LaTeX in which only the letters with accents are written as in LaTeX, as by programs that took it out of
 * BibTeX as it was. Nothing else is taken for LaTeX, and of this only what makes one character; "\'" and "\"" before a
 * letter only where the text has other signs of LaTeX, for they may be quotes.
 *
 * @example withoutLatexAccents(String.raw`Exposici\'on`) // 'Exposición'
 * @example withoutLatexAccents(String.raw`Alzheimer\'s`) // String.raw`Alzheimer\'s`
 */
export function withoutLatexAccents(text: string): string {
  if (!text.includes('\\')) return text
  const read = text.replace(inBraces, composed).replace(alone, composed)
  return read !== text || spanish.test(text) ? read.replace(ambiguous, composed) : text
}

/** @param parts the accent and the letter, among the groups that did not match. */
function composed(whole: string, ...parts: readonly (string | number | undefined)[]): string {
  // The last two are the place of the match and the whole text.
  const [accent = '', base = ''] = parts.slice(0, -2).filter((part) => typeof part === 'string')
  const char = (base + (accents[accent] ?? '')).normalize('NFC')
  return char.length === 1 && char !== base ? char : whole
}
