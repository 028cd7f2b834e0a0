import { type ReferenceBody, withoutAbsent } from './reference-body.ts'
import { credible } from './reference-credible.ts'
import { readChapter } from './reference-chapter.ts'
import { readNameList } from './reference-name-list.ts'
import { readNames, type ReferenceNames } from './reference-names.ts'
import { month } from './reference-source.ts'
import { readAfterYear, readVancouver } from './reference-vancouver.ts'

/** The year right after the names: "(2006). ", "(2006, March 3). ", "2006a, ", ": 1986, ". */
const yearFirst = new RegExp(
  String.raw`^[\s.,:;]{0,3}[([]?(?:c\. ?|${month} )?(?<year>(?:1[5-9]|20)\d\d)(?!\d|[–-]\d)(?: ?[a-z])?(?:[,/] ?(?:${month}|\d)[^()[\]]{0,40}(?=[)\]]))?[)\]]?(?:[\s.,:;]{1,4}|$)`,
  'u',
)
/** "IPCC (2006)", "Bruker (2009)": a body or a person, by one word. A title there has its stop, "Dune. (1984)". */
const oneWord = /^(\p{Lu}[\p{L}\d-]{1,30}) (?=\((?:1[5-9]|20)\d\d)/u
/** The first year of a text, with what may stand before it. */
const anyYear = new RegExp(
  String.raw`(?<=[\s.,:;])[([]?(?:c\. ?|${month} )?(?:1[5-9]|20)\d\d[a-z]?(?=[\s).,:;\]]|$)`,
  'u',
)

/**
 * Reads a reference that has the year after its authors: APA ("Zarate, C. A., Jr., & Singh, J. B. (2006). A randomized
 * trial. Archives of General Psychiatry, 63(8), 856–864.") and Harvard ("Zarate, C.A. and Singh, J.B. 2006. …"), with
 * chapters ("In A. Editor (Ed.), Book (pp. 1–20). Publisher.") and books.
 *
 * @see Publication Manual of the American Psychological Association, 7th edition, chapters 9 and 10
 */
export function readAuthorDate(text: string): ReferenceBody | undefined {
  const lead = leadOf(text)
  if (lead === undefined) return readVancouver(text)
  const rest = text.slice(lead.end)
  const dated = yearFirst.exec(rest)
  const year = dated?.groups?.['year']
  if (dated === null || year === undefined) return readVancouver(text, lead)
  const described = rest.slice(dated[0].length)
  const chapter = readChapter(described)
  if (chapter === undefined) return readAfterYear(lead, Number(year), described)
  return credible(
    withoutAbsent({
      authors: lead.names,
      authorsTruncated: lead.truncated,
      ...chapter,
      year: Number(year),
    }),
  )
}

/** The names, where they reach to the year. */
function leadOf(text: string): ReferenceNames | undefined {
  const lead = readNames(text)
  if (lead.names.length > 0 && yearFirst.test(text.slice(lead.end))) return lead
  const word = oneWord.exec(text)
  if (word?.[1] !== undefined) return { names: [{ literal: word[1] }], truncated: false, end: word[0].length }
  const year = anyYear.exec(text.slice(0, 3000))
  if (year === null) return undefined
  const list = readNameList(text.slice(0, year.index))
  return list === undefined ? undefined : { ...list, end: year.index }
}
