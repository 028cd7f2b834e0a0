/** A reference whose title stands in quotation marks, taken apart there. */
export interface QuotedTitle {
  readonly before: string
  readonly title: string
  readonly after: string
}

const closing: Readonly<Record<string, string>> = {
  '“': '”',
  '„': '“',
  '«': '»',
  '»': '«',
  '``': "''",
  '"': '"',
  '‘': '’',
}
/** After a blank, a bracket, or at the start. */
const opening = /(?:^|[\s(,.])(“|„|«|»|``|"|‘)(?=\S| )/u
/** What can stand before a title: names and a year, no more than this many characters. */
const longestLead = 2000
const longestTitle = 600

/**
 * Finds the title of a reference in quotation marks: the first ones in it, with the title's own stop inside them or one
 * right after them. Marks that only stress a word of a title have none.
 *
 * @example quotedTitle('C. A. Zarate, "A trial," Arch. Psychiatry').title // 'A trial'
 */
export function quotedTitle(text: string): QuotedTitle | undefined {
  const found = opening.exec(text.slice(0, longestLead))
  const mark = found?.[1]
  if (found === null || mark === undefined) return undefined
  const start = found.index + found[0].length
  const end = closingPlace(text, start, closing[mark] ?? mark)
  if (end === undefined) return undefined
  const inside = text.slice(start, end.at)
  const after = text.slice(end.at + end.length)
  const isEnded = /[.,?!]$/.test(inside) || /^ ?[.,;(]|^:? (?:In|in|IEEE)\b|^$/.test(after)
  const title = inside.replace(/^\s+|[\s.,;]+$/g, '')
  if (!isEnded || title.length < 3) return undefined
  return { before: text.slice(0, start - mark.length), title, after: after.replace(/^[\s.,;]+/, '') }
}

/** The mark that closes: an apostrophe is followed by a letter, and titles may quote in their turn. */
function closingPlace(
  text: string,
  start: number,
  mark: string,
): { readonly at: number; readonly length: number } | undefined {
  const limit = Math.min(text.length, start + longestTitle)
  let at = text.indexOf(mark, start)
  while (at !== -1 && at < limit) {
    const next = text.charAt(at + mark.length)
    if (!/[\p{L}\d]/u.test(next)) return { at, length: mark.length }
    at = text.indexOf(mark, at + mark.length)
  }
  return undefined
}
