import { isNobodysName } from '../../domain/nobody.ts'
import type { ReferenceParts } from '../../domain/record.ts'
import { withoutInvisible } from '../../domain/visible-text.ts'
import { readAuthorDate } from './reference-author-date.ts'
import type { ReferenceBody } from './reference-body.ts'
import { readBook } from './reference-book.ts'
import { type Dialect, dialectOf } from './reference-dialect.ts'
import { readFullNames } from './reference-full-names.ts'
import { withKind } from './reference-kind.ts'
import { readQuoted } from './reference-quoted.ts'
import { acrossLines, repaired, withoutTags } from './reference-repair.ts'
import { separateRemarks } from './reference-remarks.ts'
import { readVancouver } from './reference-vancouver.ts'
import { readVancouverChapter } from './reference-vancouver-chapter.ts'

/** No printed reference is longer, even with some thousand authors. */
const longest = 60_000
/** "12. ", "[12] ", "(12) ", "12) " before the reference; "(1984) " and "1984. " are its year. */
const ordinal =
  /^\s*(?:\[\d{1,4}\]|(?!\(?(?:1[5-9]|20)\d\d[).])(?:\(\d{1,4}\)|\d{1,4}[.)](?=\s))|\d{1,4}\t)\s*/
/** Dashes for the names of the reference before, and what a deposit that lost its names has between them. */
const withoutNames = /^(?:[\s,.;:&_\u2010-\u2015-]|and (?=\())+(?=\(?(?:1[5-9]|20)\d\d[).,: ])/
/** A line stands for the author of the reference before: what follows begins with the title. */
const sameAuthor = /^\s*(?:[_\u2010-\u2015-]{2,}|\u2014)[\s.,:]+/
const nobody = { names: [], truncated: false, end: 0 }
/** A work that is not out yet has no year. */
const notOut = /in press|forthcoming|ahead of print/i

const readers: Readonly<Record<Dialect, (text: string) => ReferenceBody | undefined>> = {
  quoted: readQuoted,
  'author-date': readAuthorDate,
  'full-names': readFullNames,
  nature: readVancouver,
  vancouver: readVancouver,
}

/**
 * Reads one printed reference into its parts. Read are the Vancouver/NLM family ("Authors: Title. Journal 2005,
 * 7:281–285."), APA and Harvard ("Authors (2005). Title. Journal, 7, 281–285."), those with the title in quotation marks
 * (IEEE, Chicago, MLA) and those of computer science; which one it is, `dialectOf` says.
 *
 * A part that is not certain is absent rather than guessed; `undefined` where too little is left to speak of a work:
 * neither a title, a journal nor authors with volume and page, or neither a year nor an identifier nor a remark that it
 * is yet to appear. The kind of work is given where the print shows it. Last pages printed short are written out ("1193–207" ends
 * at "1207"). A list number in front is passed over; a word that the end of a line divides is read whole.
 *
 * @example readReferenceText('Huxley N, Baldessarini RJ: Disability and its treatment. Bipolar Disord 2007, 9:183–196.')
 */
export function readReferenceText(text: string): ReferenceParts | undefined {
  if (text.length > longest) return undefined
  const whole = acrossLines(withoutTags(withoutInvisible(text))).replace(ordinal, '')
  const isSameAuthor = sameAuthor.test(whole)
  const printed = repaired(whole.replace(sameAuthor, '').replace(withoutNames, '').replace(/\s+/g, ' '))
    .replace(/ ([,;.:])/g, '$1')
    .trim()
  const { text: bare, identifiers, notes } = separateRemarks(printed)
  const dialect = dialectOf(bare)
  const read = isSameAuthor && dialect !== 'quoted' ? readVancouver(bare, nobody) : readers[dialect](bare)
  const isKnown = identifiers.length > 0 || notes.some((note) => notOut.test(note))
  const known = read !== undefined && (isKnown || read.year !== undefined) ? read : readBook(bare)
  const body = known?.containerTitle === undefined ? (readVancouverChapter(bare) ?? known) : known
  if (body === undefined) return undefined
  const note = notes.join('; ')
  const authors = body.authors.filter((name) => !isNobodysName(name))
  const parts = unquoted(withKind(body, printed, bare))
  return { ...parts, authors, identifiers, ...(note === '' ? {} : { note }) }
}

/** Harvard prints 'a title' so. */
function unquoted(body: ReferenceBody): ReferenceBody {
  const title = /^(?:'([^']+)'|‘([^‘’]+)’)$/.exec(body.title ?? '')
  const inside = title?.[1] ?? title?.[2]
  return inside === undefined ? body : { ...body, title: inside }
}
