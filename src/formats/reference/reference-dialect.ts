import { quotedTitle } from './reference-quotation.ts'

/**
 * How a reference is printed:
 * - `quoted`: the title in quotation marks, as IEEE, Chicago, MLA and some Harvard styles have it;
 * - `author-date`: names turned round, the year after them: APA, Harvard;
 * - `full-names`: names in full or not turned round, the year at the end: computer science, books in Chicago and MLA;
 * - `nature`: names turned round, the year in brackets at the end: Nature, Springer;
 * - `vancouver`: names as "Zarate CA", and all that shows no other sign.
 */
export const dialects = ['quoted', 'author-date', 'full-names', 'nature', 'vancouver'] as const
export type Dialect = (typeof dialects)[number]

/** Signs stand at the beginning: names of some hundred authors are longer, but show the form at once. */
const reach = 400
/** "Zarate CA", "Bray M. A.,": the family name and initials without a comma. */
const vancouverName =
  /^(?:\p{Ll}+[ '’]){0,3}\p{Lu}[\p{L}'’\u2010\u2011-]+(?: (?!(?:and|und) )\p{Lu}?[\p{L}'’\u2010\u2011-]+){0,2}? (?:\p{Lu}{1,4}(?:-\p{Lu})?(?=[ ,;:.&]|$)|(?:\p{Lu}\.[ -]?){1,4}(?=[,;:& (]|\p{Lu}\p{Ll}|et al|\d|$))/u
/** "Zarate, C. A.", "Lakoff, George", "Press, WH". */
const invertedName =
  /^(?:\p{Ll}+[ '’]){0,3}\p{Lu}[\p{L}'’. \u2010\u2011-]{0,40}, ?(?:\p{Lu}\.|\p{Lu}{1,3}(?=[;,. ])|\p{Lu}\p{Ll})/u
const fullName =
  /^(?:\p{Lu}\p{Ll}+(?:-\p{L}\p{Ll}+)?|\p{Lu}\.(?:[ -]?\p{Lu}\.){0,3}) ?(?:\p{Lu}\.? ?){0,2}(?:\p{Ll}{1,3} ){0,3}(?:\p{Lu}\p{Ll}*['’])?\p{Lu}[\p{L}'’\u2010\u2011-]+(?=,| and |[.:] | & | \()/u
/** "David R. Cheriton, Hendrik A. Goosen", "Lisa F. Rau. Extracting", "Adam DI Kramer, Jamie E Guillory". */
const fullWithInitial =
  /^\p{Lu}\p{Ll}+ (?:\p{Lu}{1,2}\.? ){1,2}\p{Lu}[\p{L}'’-]+(?:\. \p{Lu}| and \p{Lu}\p{Ll}+ |, (?:and )?\p{Lu}\p{Ll}+ (?:\p{Lu}{1,2}\.? ){0,2}\p{Lu}\p{Ll}+)/u
/** The year, volume and pages of the Vancouver style: no other has the semicolon. */
const vancouverSource = /(?:19|20)\d\d[^;]{0,15};\s?\d/u
/** Later names of that form, where the first is odd: "Guedes JdA, Jiang M, He K". */
const laterVancouverName = /^[^.]{2,60}?[,;] \p{Lu}[\p{L}'’\u2010\u2011-]+ \p{Lu}{1,3}(?=[,:])/u
const yearInFront = /^[^\d]{3,3000}?[\s.,(:;[](?:1[5-9]|20)\d\d[a-z]?[\s).,:;\]].{10}/u
/** A sentence that ends before the year is no list of names. */
const sentenceEnd = /\p{Ll}{3}[.?!:] \p{Lu}\p{Ll}/u
const yearInBracketsAtEnd = /\((?:1[89]|20)\d\d[a-z]?\)[\s.,;]*$/

/**
 * Decides in which dialect a reference is printed, by signs that it has or has not.
 *
 * @param text as `separateRemarks` leaves it; with identifiers and remarks the answer is nearly always the same.
 * @example dialectOf('Zarate, C. A., & Singh, J. B. (2006). A randomized trial. …') // 'author-date'
 */
export function dialectOf(text: string): Dialect {
  const head = text.slice(0, reach)
  if (/[“"„«»`‘]/.test(text) && quotedTitle(text) !== undefined) return 'quoted'
  const isVancouver = vancouverName.test(head)
  if (isVancouver && vancouverSource.test(text.slice(-120))) return 'vancouver'
  if (fullWithInitial.test(head) && !isDatedInFront(text)) return 'full-names'
  if (isVancouver || laterVancouverName.test(head)) return 'vancouver'
  if (!yearInBracketsAtEnd.test(text) && isDatedInFront(text)) return 'author-date'
  if (invertedName.test(head) && yearInBracketsAtEnd.test(text)) return 'nature'
  return fullName.test(head) || invertedName.test(head) ? 'full-names' : 'vancouver'
}

function isDatedInFront(text: string): boolean {
  const front = yearInFront.exec(text.slice(0, 3000))
  return front !== null && !sentenceEnd.test(front[0])
}
