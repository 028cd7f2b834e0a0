import { arabic, czech, greek, hebrew, nordic, polish, russian, turkish } from './words-eastern.ts'
import { dutch, english, french, german, italian, portuguese, spanish } from './words-western.ts'

/** The words that a house style prints around parts, by language. The first of each list are the most common. */
export interface HouseWords {
  /** Before the book or journal that a work is in. */
  readonly in: readonly string[]
  readonly and: readonly string[]
  readonly others: readonly string[]
  readonly volume: readonly string[]
  readonly issue: readonly string[]
  readonly pages: readonly string[]
  /** Behind the number of pages of a whole book. */
  readonly pageCount: readonly string[]
  /** Behind the names of editors, and before them. */
  readonly editors: readonly string[]
  readonly editedBy: readonly string[]
  readonly translatedBy: readonly string[]
  /** "#" is the number. */
  readonly edition: readonly string[]
  readonly quotes: readonly (readonly [open: string, close: string])[]
  readonly accessed: readonly string[]
  readonly available: readonly string[]
  readonly noDate: string
}

const byLanguage: Readonly<Record<string, HouseWords>> = {
  en: english,
  de: german,
  fr: french,
  es: spanish,
  it: italian,
  pt: portuguese,
  nl: dutch,
  pl: polish,
  cs: czech,
  sv: nordic,
  da: nordic,
  tr: turkish,
  ru: russian,
  el: greek,
  ar: arabic,
  he: hebrew,
}

/** Those of English where a language has none of its own. */
export function houseWords(language: string): HouseWords {
  return byLanguage[language] ?? english
}
