import { latexOf } from './latex-text.ts'

/**
 * Writes a title as LaTeX whose braces keep only the capitals that a style must not change: words with capitals inside
 * ("{BDNF}", "{mRNA}"), single letters ("vitamin {D}"), and names ("{A}lzheimer"). A capitalized word is taken for a name
 * where most other words are not capitalized, or where the language capitalizes no other words; in an English title in
 * title case it is left to the style, and so are titles all in capitals. What styles keep anyway, the first letter of the
 * title and that behind ": ", needs no braces.
 *
 * @param language BCP 47, where known.
 * @see btxdoc 4, "change.case$"; biblatex manual 4.6.4, `\MakeSentenceCase`
 * @example latexTitle('Effects of BDNF in Alzheimer disease', 'en') // 'Effects of {BDNF} in {A}lzheimer disease'
 */
export function latexTitle(title: string, language?: string): string {
  if (title.length > longestTitle) return latexOf(title)
  const words = Array.from(title.matchAll(word), ({ 0: text, index }) => ({ text, index }))
  if (!words.some(({ text }) => upper.test(text)) || isAllCapitals(title, words.length)) return latexOf(title)
  const keepsCapitals = areNames(title, words, language)
  let latex = ''
  let done = 0
  for (const { text, index } of words) {
    const length = protectedLength(title, text, index, keepsCapitals)
    if (length === 0) continue
    latex += `${latexOf(title.slice(done, index))}{${latexOf(title.slice(index, index + length))}}`
    done = index + length
  }
  return latex + latexOf(title.slice(done))
}

/** What is longer is no title. */
const longestTitle = 10_000

interface Word {
  readonly text: string
  readonly index: number
}

/** A word with its apostrophes; a hyphen ends it. */
const word = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|['’](?=\p{L}))*/gu
const upper = /[\p{Lu}\p{Lt}]/u
const lower = /\p{Ll}/u
const capitalInside = /^.[^]*[\p{Lu}\p{Lt}]/u
/** Words that are long enough to be capitalized in title case. */
const longWord = /^\p{L}{4}/u

function isAllCapitals(title: string, words: number): boolean {
  return words > 3 && !lower.test(title)
}

/** How much of a word braces must keep: all of it, its first letter, or nothing. */
function protectedLength(title: string, text: string, index: number, keepsCapitals: boolean): number {
  if (capitalInside.test(text)) return text.length
  if (!upper.test(text) || isKept(title, index)) return 0
  const first = String.fromCodePoint(text.codePointAt(0) ?? 0)
  // "Vitamin D"; in title case "A" is the article.
  const isSingle = text === first && (keepsCapitals || text !== 'A')
  return isSingle || keepsCapitals || beginsSentence(title, index) ? first.length : 0
}

/** Styles keep the case of the first character, and of that behind a colon and a blank. */
function isKept(title: string, index: number): boolean {
  return index === 0 || /:\s+$/.test(title.slice(Math.max(0, index - 3), index))
}

function beginsSentence(title: string, index: number): boolean {
  return /[.?!]["”’»)\]]?\s+["“‘«([¿¡]?$/.test(title.slice(Math.max(0, index - 6), index))
}

/** Is a capital at the beginning of a word meant, as in names, or is it the case of the whole title? */
function areNames(title: string, words: readonly Word[], language: string | undefined): boolean {
  const tongue = language?.split('-', 1)[0]?.toLowerCase()
  if (tongue === undefined ? isGerman(words) : tongue !== 'en') return true
  const telling = words.filter(
    ({ text, index }) =>
      longWord.test(text) &&
      !capitalInside.test(text) &&
      !isKept(title, index) &&
      !beginsSentence(title, index),
  )
  const capitalized = telling.filter(({ text }) => upper.test(text)).length
  // "Depression in Sweden": one word tells nothing, and a brace too many does no harm.
  return capitalized <= 1 || capitalized * 2 <= telling.length
}

const germanWords = new Set('der die das und von für bei mit zur zum im des den dem eine einer'.split(' '))

/** German capitalizes nouns, and titles often come without their language. */
function isGerman(words: readonly Word[]): boolean {
  return words.filter(({ text }) => germanWords.has(text)).length >= 2
}
