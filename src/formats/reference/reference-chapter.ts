import { parsePageRange } from '../../domain/page-range.ts'
import { isJournalWord } from '../journals/journal-words.ts'
import type { ArticleType, PersonName } from '../../domain/record.ts'
import { readPrintedImprint } from './reference-imprint.ts'
import { readNameList } from './reference-name-list.ts'
import { readEdition } from '../values/written-edition.ts'

/** A part of a book or proceedings: what stands before and after its "In". */
export interface ReferenceChapter {
  readonly type: ArticleType
  readonly title: string
  readonly containerTitle?: string
  readonly volume?: string
  readonly firstPage?: string
  readonly lastPage?: string
  /** Those whose names stand before the book's title. */
  readonly editors?: readonly PersonName[]
  readonly publisher?: string
  readonly publisherPlace?: string
  readonly edition?: string
  /** The year, where the proceedings have it: "…, pages 233–246, 1990". */
  readonly year?: number
}

/** After the end of a title: "In Kanal, L. (Ed.), …", "In: …", also "in Proc. …". */
const boundary =
  /(?<=[.?!,)”"’'] ?)(?:In(?:: ?| (?=[\p{Lu}\d“"‘'*]))|in(?:: ?| (?=(?:Proc|\p{Lu}[^.]{0,80}?(?:Conf|Symp|Workshop)|\p{Lu}.{0,200}?(?:\([Ee]ds?\b|, [Ee]ds?\b|, editors?\b)))))/gu
/** Editors before the book's title. */
const editorsBefore =
  /^(?<names>.{3,400}?)(?:\((?:[Ee]ds?|EDS?|[Ee]ditors?|Hrsg|Hgg?|Hrg)\b\.?(?: ?,? (?:and|&) [Tt]rans\.?)?\)|,? (?:[Ee]ds?\.?|[Ee]ditors?)(?=[,.:]? ))[.,:]? ?/u
const venue =
  /^(?:The |\d{4} )?(?:Proc|\p{Lu}[^.,]{0,80}(?:Conference|Symposium|Workshop|Congress|Meeting)\b)/u
/** The title of proceedings, wherever in it the word stands. */
const isVenue = /^(?:Proc\b|Proceedings\b)|\b(?:Proceedings|Conference|Symposium|Workshop|Congress)\b/u
/** "(2nd ed., pp. 3–20)", ", 3rd edn". */
const editionShape =
  /^[\s.,(]{1,3}(?<edition>(?:\d{1,2}\w{0,2}|[Rr]ev(?:ised|\.)?|\p{Lu}\p{Ll}{2,8}) (?:edn?|[Ee]dition))\b/u
/** What can follow the title of a book: the first of these ends it. */
const afterTitle =
  /\s?\((?:pp?\.|pages?|[Vv]ol|\d|[^()]{0,120}\b(?:[Ee]ds?|edn|[Ee]dition)\b)|,? (?:pp?\.|pages? ?\d|[Vv]ol(?:ume|s)?\b|[Ee]dited by|[Ee]ds?\b\.?|[Ss]eries\b)|[.?!](?= \P{Ll}|$)|\s\((?=[^()]{0,60}(?:Press|:|\d{4}))/gu
const pagesShape =
  /(?:\(|\b)(?:pp?\.?|pages?|S\.) ?(?<range>[\dA-Zivx]{1,8}(?: ?[-\u2010-\u2015\u2212]{1,2} ?[\dA-Zivx]{1,8})?)(?![\p{L}\d])|\((?<bare>(?!(?:1[5-9]|20)\d\d\D)\d{1,5}[-\u2010-\u2015]\d{1,5})\)|[,.:)] (?<last>(?!(?:1[5-9]|20)\d\d\D)\d{1,5}[-\u2010-\u2015]\d{1,5})[\s.]*$/u
const volumeShape = /^[\s,.(]{1,3}[Vv]ol(?:ume|s)?\.? ?(?<volume>\d{1,4}|[IVX]{1,6})\b(?!\s?:)/u
const yearAtEnd = /[\s,(]{1,2}(?:[A-Z][a-z]{2,8}\.? )?(?<year>(?:1[89]|20)\d\d)\)?$/u

/**
 * Reads what follows authors and year where it is a part of a book or of proceedings: "Title. In A. Editor (Ed.), Book
 * (pp. 1–20). Publisher", "Title. In Proceedings of …, pages 3–20". The host's title is given only where its end is
 * beyond doubt.
 *
 * @returns `undefined` where no "In" of a host is seen: "In" may begin the second sentence of a title.
 * @example readChapter('FOIL. In P. Brazdil (Ed.), Machine learning (pp. 3–20). Springer.')?.containerTitle // 'Machine learning'
 */
export function readChapter(rest: string): ReferenceChapter | undefined {
  for (const match of rest.slice(0, 2000).matchAll(boundary)) {
    const title = trimmed(rest.slice(0, match.index))
    const found = readHost(rest.slice(match.index + match[0].length), match[0].includes(':'))
    if (title.length > 2 && found !== undefined) return { title, ...found }
  }
  return undefined
}

/**
 * Reads the book or proceedings that stand after "In".
 *
 * @param certain a host it is beyond doubt, so that it needs no sign of its own.
 */
export function readHost(text: string, certain: boolean): Omit<ReferenceChapter, 'title'> | undefined {
  const host = text.slice(0, 1000)
  const marked = editorsBefore.exec(host)
  const list = marked === null ? undefined : readNameList(marked.groups?.['names'] ?? '')
  const editors = list === undefined ? null : marked
  const book = editors === null ? host : host.slice(editors[0].length)
  const pages = pagesShape.exec(book)
  if (!certain && editors === null && pages === null && !venue.test(book)) return undefined
  const end = titleEnd(book)
  const after = book.slice(end.index)
  const printed = book.slice(0, end.index)
  const dated = yearAtEnd.exec(printed)
  const title = trimmed(dated === null ? printed : printed.slice(0, dated.index))
  const year = dated?.groups?.['year'] ?? yearAtEnd.exec(after.replace(/[\s.,;]+$/, ''))?.groups?.['year']
  const range = pages?.groups?.['range'] ?? pages?.groups?.['bare'] ?? pages?.groups?.['last']
  const printedEdition = editionShape.exec(after)?.groups?.['edition']
  const edition = readEdition(printedEdition)
  const { start: _start, ...imprint } = readPrintedImprint(after) ?? { start: 0 }
  const volume = volumeShape.exec(after)?.groups?.['volume']
  return {
    type: isVenue.test(title) ? 'CONFERENCE_PAPER' : 'BOOK_CHAPTER',
    ...(isOfPeople(list?.names ?? []) ? { editors: list?.names ?? [] } : {}),
    ...imprint,
    ...(edition === undefined ? {} : { edition }),
    ...(!end.people && isTitle(title, end.strong, editors !== null) ? { containerTitle: title } : {}),
    ...(volume === undefined ? {} : { volume }),
    ...(range === undefined ? {} : parsePageRange(range)),
    ...(year === undefined ? {} : { year: Number(year) }),
  }
}

/** "Famulus Christi, ed." has the book's title before the sign: names that are whole are names. */
function isOfPeople(names: readonly PersonName[]): boolean {
  return (
    names.length > 0 && names.every(({ family, initials }) => family !== undefined && initials !== undefined)
  )
}

interface TitleEnd {
  readonly index: number
  readonly strong: boolean
  /** "(eds.)" follows, so that the editors stand before it. */
  readonly people: boolean
}

/** Where the book's title ends, and whether at a sign that can be nothing else. */
function titleEnd(book: string): TitleEnd {
  for (const match of book.matchAll(afterTitle)) {
    const isStop = /^[.?!]/.test(match[0])
    if (match.index < 3) continue
    // Before "eds" stand the editors, and where their names begin is not to be seen.
    if (!isStop) {
      const people =
        /^\s?\((?:[Ee]ds?|[Hh]rsg|[Hh]gg?)\.?\)?/.test(book.slice(match.index)) &&
        !/^\s?\([Ee]d\.? [^)]/.test(book.slice(match.index))
      return { index: match.index, strong: !/^,? [Ee]ds?\b/.test(match[0]), people }
    }
    const last = /[\p{L}\d]+$/u.exec(book.slice(Math.max(0, match.index - 30), match.index))?.[0] ?? ''
    const isAbbreviation = isJournalWord(last) || /^(?:\p{Lu}|Intl?|Symp|Ann|Conf|Proc|\d+th)$/u.test(last)
    const isLast = match.index >= book.trimEnd().length - 1
    if (isLast || !isAbbreviation) return { index: match.index, strong: false, people: false }
  }
  return { index: book.length, strong: false, people: false }
}

/** A comma may be one before a place or a publisher, names before it editors without their mark. */
function isTitle(title: string, strong: boolean, afterEditors: boolean): boolean {
  if (title.length < 3 || title.length > 300 || /[“”"]|https?:/.test(title)) return false
  if (!afterEditors && /^(?:\p{Lu}\. ?)+ ?\p{Lu}\p{L}+|^\p{Lu}\p{L}+, \p{Lu}\./u.test(title)) return false
  return strong || !/,/.test(title)
}

function trimmed(text: string): string {
  return text.replace(/^[\s“"‘'*]+|[\s.,;:“”"’'*(]+$/g, '')
}
