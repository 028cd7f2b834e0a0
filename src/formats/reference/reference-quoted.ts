import { type ReferenceBody, withoutAbsent } from './reference-body.ts'
import { credible } from './reference-credible.ts'
import { readHost } from './reference-chapter.ts'
import { readLabelledSource } from './reference-labelled-source.ts'
import { type NameList, readNameList } from './reference-name-list.ts'
import { readNames } from './reference-names.ts'
import { quotedTitle } from './reference-quotation.ts'
import { month, readSource } from './reference-source.ts'
import { withoutStop } from './fields/titles.ts'
import { readVancouver } from './reference-vancouver.ts'

/** The year between names and title: "(2006) ", "2006. ", "(2006, March 3). ". */
const yearBefore = new RegExp(
  String.raw`[\s.,]{0,2}[([]?(?:${month} )?((?:1[5-9]|20)\d\d)[a-z]?(?:, [^()]{1,30})?[)\]]?[\s.,:]{0,3}$`,
  'u',
)
/** "New York Times, June 21, 1998, 11": a newspaper has no volumes. */
const dayAtEnd = new RegExp(String.raw`,? ?\(?(?:\d{1,2} )?${month}(?: \d{1,2})?$`, 'u')
/** What stands after a title and is no journal. */
const noJournal =
  /\b(?:Press|Review of|Publish\w*|Verlag|University|Thesis|thesis|[Dd]issertation|Unpublished|[Mm]anuscript|[Pp]resented|Translated|[Ee]dited|Accessed|Web|Ph\.? ?D|Tech(?:nical)?\.? Rep|Available|Retrieved|edn?|trans)\b|https?:/u

/**
 * Reads a reference whose title stands in quotation marks: IEEE ('C. A. Zarate and J. B. Singh, "A trial," Arch. Gen.
 * Psychiatry, vol. 63, no. 8, pp. 856–864, Aug. 2006'), Chicago, MLA, and Harvard with a quoted title.
 *
 * @returns what the Vancouver family would read where something else than names stands before the title.
 * @see IEEE Reference Guide; The Chicago Manual of Style, chapter 14; MLA Handbook, chapter 5
 */
export function readQuoted(text: string): ReferenceBody | undefined {
  const quoted = quotedTitle(text)
  if (quoted === undefined) return readVancouver(text)
  // A title may only begin with a quotation: "'The North'. A study of mice. In: …".
  if (/^[^.]{10,200}\.\s(?:In:|in:|In )/.test(quoted.after)) return undefined
  const dated = yearBefore.exec(quoted.before.slice(-60))
  const names = quoted.before.slice(0, quoted.before.length - (dated?.[0].length ?? 0))
  const lead = wholeNames(names)
  if (lead === undefined) return readVancouver(text)
  const front = dated?.[1] === undefined ? undefined : Number(dated[1])
  const { year = front ?? onlyYear(quoted.after), ...place } = placeOf(quoted.after, front !== undefined)
  return credible(
    withoutAbsent({
      authors: lead.names,
      authorsTruncated: lead.truncated,
      title: quoted.title,
      ...place,
      year: front ?? year,
    }),
  )
}

/** Everything before the title are names, or nothing is. */
function wholeNames(text: string): NameList | undefined {
  if (!/\p{L}/u.test(text)) return { names: [], truncated: false }
  const { names, truncated, end } = readNames(text)
  return names.length > 0 && end >= text.trimEnd().length ? { names, truncated } : readNameList(text)
}

type Place = Partial<Omit<ReferenceBody, 'authors' | 'authorsTruncated' | 'title'>>

/** Journal or book, and where in it. */
function placeOf(after: string, hasYear: boolean): Place {
  const host = /^(?:In|in)(?:: ?| )(?:the )?(?=[\p{L}\d“"‘'*])/u.exec(after)
  if (host !== null) return readHost(after.slice(host[0].length), true) ?? {}
  const labelled = readLabelledSource(after)
  const source = labelled ?? readSource(after, hasYear)
  if (source === undefined) return {}
  const { start, yearOnly, ...numbers } = source
  const printed = after.slice(0, start).replace(/[\s,;:(]+$/, '')
  const name = printed.replace(dayAtEnd, '')
  const isArticle = (source.volume !== undefined || source.issue !== undefined) && name === printed
  // Without a number it may be a conference and its town, or a publisher.
  const isName = name.length > 1 && name.length < 200 && !noJournal.test(name)
  const isCertain =
    isName && (isArticle || (!name.includes(',') && (!yearOnly || /^(?:Proc|Journal|Trans)/.test(name))))
  return {
    ...(isCertain ? { containerTitle: withoutStop(name) } : {}),
    ...(isArticle || isCertain ? numbers : yearOf(numbers)),
  }
}

/** The year of a host whose form is unknown, where no other number of the text could be it. */
function onlyYear(after: string): number | undefined {
  if (/[Aa]ccessed|Retrieved|\bWeb\b|https?:/.test(after)) return undefined
  const years = new Set(after.match(/(?<![\d–-]|pp?\. ?)(?:1[5-9]|20)\d\d(?![\d–-])/g))
  return years.size === 1 ? Number([...years][0]) : undefined
}

function yearOf({ year }: Place): Place {
  return year === undefined ? {} : { year }
}
