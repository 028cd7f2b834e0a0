import { type ReferenceBody, withoutAbsent } from './reference-body.ts'
import { readChapter } from './reference-chapter.ts'
import { credible } from './reference-credible.ts'
import { readNames } from './reference-names.ts'

/** The editors of the book stand before its title, and say so. */
const edited = /\bIn: .{3,300}?\b(?:[Ee]ditors?|[Ee]ds?)\b/u
/** After the publisher: "London: Penguin; 2003", "Penguin, 2003". */
const yearAfterPublisher = /[;,] ?(?<year>(?:1[5-9]|20)\d\d)(?=[\s.;:,)]|$)/u

/**
 * Reads a chapter in the Vancouver style, which the rules for articles leave alone: "Roe A. Tails. In: Doe B, Poe C,
 * editors. Mice. 2nd ed. London: Penguin; 2003. p. 3-20."
 *
 * @returns `undefined` where no editors are named, or no year.
 * @see Citing Medicine (NLM), chapter 2, "Contributions to books"
 */
export function readVancouverChapter(text: string): ReferenceBody | undefined {
  if (!edited.test(text.slice(0, 2000))) return undefined
  const { names, truncated, end } = readNames(text)
  const rest = text.slice(end)
  const chapter = names.length === 0 ? undefined : readChapter(rest)
  if (chapter?.editors === undefined) return undefined
  const year =
    chapter.year ?? Number(yearAfterPublisher.exec(rest.slice(chapter.title.length))?.groups?.['year'])
  if (Number.isNaN(year)) return undefined
  return credible(withoutAbsent({ authors: names, authorsTruncated: truncated, ...chapter, year }))
}
