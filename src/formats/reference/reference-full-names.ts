import { type ReferenceBody, withoutAbsent } from './reference-body.ts'
import { credible } from './reference-credible.ts'
import { readChapter } from './reference-chapter.ts'
import { readLabelledSource } from './reference-labelled-source.ts'
import { readNameList } from './reference-name-list.ts'
import { readNames, type ReferenceNames } from './reference-names.ts'
import { splitTitle } from './reference-title.ts'
import { readVancouver } from './reference-vancouver.ts'

/** The full stop after the names is none of an initial: "W. Bruce Croft. Inference …". */
const sentenceEnd = /(?<=\p{Ll}\)?|\p{Lu}{2}|[ .]\p{Lu}\.(?=:))[.:] (?=[\p{Lu}\d“‘"'([])/gu
/** One name turned round and in full, the stop of whose initial ends the list: "Ackoff, Russell L. Scientific method". */
const fullInverted =
  /^\p{Lu}[\p{L}'’-]{1,30}, \p{Lu}\p{Ll}{1,20} (?:\p{Lu}\. ?){1,2}(?=[\p{Lu}\d“"‘'][\p{L}\d’' ])/u
/** EndNote prints all numbers before the pages, and only these with a label: "Cell, 1984. 123(1): p. 178-85." */
const endNote = /(?:19|20)\d\d\. \d{1,4}(?:\([^()]{1,20}\))?: pp?\. \w/
/** A year that is no page. */
const anyYear = /(?<=[\s(,.])(?<!pp?\. ?|pages? )(?:1[89]|20)\d\d(?=[a-z]?[).,;]|\s|$)(?!-)/gu

/**
 * Reads a reference whose names are in full or not turned round and end in a full stop: "Albert R. Meyer and Mitchell
 * Wand. Continuation semantics. In Rohit Parikh, editor, Logics of Programs, pages 219–224. Springer, 1985."
 *
 * One name of two words alone may as well be a title: it is taken for the author only where title and journal, or
 * title and book, follow.
 */
export function readFullNames(text: string): ReferenceBody | undefined {
  const lead = leadOf(text)
  if (lead === undefined) return readVancouver(text)
  const rest = text.slice(lead.end)
  const body = chapterOf(rest, lead) ?? labelledArticle(rest, lead) ?? readVancouver(text, lead)
  if (body === undefined || lead.names.length > 1 || !lead.single) return body
  return body.containerTitle === undefined || body.title === undefined ? undefined : body
}

function chapterOf(rest: string, lead: ReferenceNames): ReferenceBody | undefined {
  const chapter = readChapter(rest)
  if (chapter === undefined) return undefined
  const years = new Set(rest.slice(chapter.title.length).match(anyYear))
  const year = chapter.year ?? (years.size === 1 ? [...years][0] : undefined)
  if (year === undefined) return undefined
  const { names, truncated } = lead
  return credible(
    withoutAbsent({ authors: names, authorsTruncated: truncated, ...chapter, year: Number(year) }),
  )
}

/** "Journal, v. 435, n. 7039, p. 198. 2005": only with the labels are the commas of the numbers told from others. */
function labelledArticle(rest: string, { names, truncated }: ReferenceNames): ReferenceBody | undefined {
  const source = readLabelledSource(rest)
  if (source === undefined || endNote.test(rest.slice(-100))) return undefined
  const { start, yearOnly: _, ...numbers } = source
  const described = splitTitle(rest.slice(0, start))
  if (described.containerTitle === undefined) return undefined
  return credible({ authors: names, authorsTruncated: truncated, ...described, ...numbers })
}

interface Lead extends ReferenceNames {
  /** One name in full without an initial. */
  readonly single: boolean
}

function leadOf(text: string): Lead | undefined {
  for (const match of text.slice(0, 3000).matchAll(sentenceEnd)) {
    const list = readNameList(text.slice(0, match.index))
    if (list === undefined) break
    const single = list.names.length === 1 && !/\p{Lu}\.|,/u.test(text.slice(0, match.index))
    return { ...list, end: match.index + match[0].length, single }
  }
  const inverted = fullInverted.exec(text)?.[0]
  const names = inverted === undefined ? undefined : readNameList(inverted)?.names
  if (inverted !== undefined && names?.length === 1)
    return { names, truncated: false, end: inverted.length, single: false }
  const lead = readNames(text)
  return lead.names.length > 0 ? { ...lead, single: false } : undefined
}
