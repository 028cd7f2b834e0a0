import { present } from '../../domain/present.ts'
import type { ArticleType } from '../../domain/record.ts'
import type { ReferenceBody } from './reference-body.ts'
import { readPrintedImprint } from './reference-imprint.ts'
import { readEdition } from '../values/written-edition.ts'

/** The title of proceedings. */
const proceedings =
  /^(?:In )?Proc(?:\.|eedings)|\b(?:Conference|Symposium|Workshop|Congress) (?:on|of)\b|\b(?:Conf|Symp)\./u
/** What follows the title of a thesis. */
const thesis =
  /\b(?:Ph\.? ?D\.?|[Dd]octoral|[Mm]aster(?:[’']?s)?|M\.? ?Sc?\.?|Diploma)[ ,]{0,2}(?:[Tt]hes[ie]s|[Dd]issertation|[Dd]iss\b)|^[\s.,([]{0,3}(?:[Tt]hesis|[Dd]issertation)\b/u
const university =
  /(?<name>(?:\p{Lu}[\p{L}\p{M}.'’-]* ){0,4}Universit(?:y|ät|é|e|eit|à|at)\b(?: (?:of|de|di|zu)(?: \p{Lu}[\p{L}\p{M}'’-]*){1,3})?)/u
const report = /\b(?:[Tt]echnical|Tech\.?|[Rr]esearch) [Rr]ep(?:ort|\.)/u
/** The page that an address is of, as Vancouver, APA and others introduce it. */
const onWeb =
  /\[(?:[^\][]{0,40} )?(?:[Ii]nternet|[Oo]nline|homepage|web ?page|web ?site)\b|\b(?:Available|Accessed|Retrieved|Cited)\b/iu
const address = /\bhttps?:\/\/(?!(?:dx\.|www\.)?doi\.org\/)|\bwww\.\w/iu
const edition =
  /^[\s.,(]{1,3}(?<edition>(?:\d{1,2}\w{0,2}|[Rr]ev(?:ised|\.)?|(?:Fir|Seco|Thi|Four|Fif|Six|Seven|Eigh|Nin|Ten)(?:st|nd|rd|th|h)) (?:edn?|[Ee]dition))\b/u

/**
 * What kind of work a printed reference shows, where its reader has not told, and for books what stands beside the
 * title: edition, place and publisher. Only what can be nothing else: a journal with a volume, proceedings, an imprint, a
 * thesis that says so, a page with its address and no publisher.
 *
 * @param printed the reference with its remarks and addresses.
 * @param bare the same without them.
 */
export function withKind(body: ReferenceBody, printed: string, bare: string): ReferenceBody {
  if (body.type !== undefined) return body
  if (body.containerTitle !== undefined) {
    const type = typeInHost(body)
    return type === undefined ? body : { ...body, type }
  }
  const { title } = body
  if (title === undefined || body.volume !== undefined || body.firstPage !== undefined) return body
  const at = bare.indexOf(title)
  if (at === -1) return body
  const after = bare.slice(at + title.length)
  // "[PhD thesis]" is taken out as a remark.
  const place = printed.indexOf(title)
  if (thesis.test(after) || (place !== -1 && thesis.test(printed.slice(place + title.length)))) {
    const { publisher, publisherPlace } = readPrintedImprint(after) ?? {}
    const name = university.exec(after)?.groups?.['name'] ?? publisher
    return { ...body, type: 'THESIS', ...present({ publisher: name, publisherPlace }) }
  }
  if (report.test(after)) return { ...body, type: 'REPORT' }
  const found = readPrintedImprint(after)
  const isPage = isOnWeb(printed, title)
  const ofEdition = readEdition(edition.exec(after)?.groups?.['edition'])
  if (found === undefined) {
    if (isPage) return { ...body, type: 'WEB_PAGE' }
    return ofEdition === undefined ? body : { ...body, type: 'BOOK', edition: ofEdition }
  }
  const { start, ...imprint } = found
  // What else stands between title and imprint may be the title of a host.
  const isBook = !isPage && !isSentence(after.slice(0, start))
  return {
    ...body,
    ...(isBook ? { type: 'BOOK' } : {}),
    ...imprint,
    ...(ofEdition === undefined ? {} : { edition: ofEdition }),
  }
}

/** The address follows right after the title: between them a newspaper or an institution may stand. */
function isOnWeb(printed: string, title: string): boolean {
  const at = printed.indexOf(title)
  const rest = at === -1 ? '' : printed.slice(at + title.length)
  const sign = onWeb.exec(rest)
  return sign !== null && address.test(rest) && !isSentence(rest.slice(0, sign.index))
}

/** Who edited or translated a book, and what was done to it, stands between its title and its imprint. */
const remark =
  /^[\s.,(]{0,3}(?:Edited|Translated|Revised|Reprint(?:ed)?|Illustrated|With an?|Foreword|Introduction)\b/u

/** More than a remark, an edition, a series in brackets or a date. */
function isSentence(between: string): boolean {
  if (remark.test(between)) return false
  return (between.replace(/\([^()]*\)/g, '').match(/\p{L}/gu) ?? []).length > 15
}

function typeInHost({ containerTitle, volume, firstPage, year }: ReferenceBody): ArticleType | undefined {
  if (volume !== undefined && (firstPage !== undefined || year !== undefined)) return 'JOURNAL_ARTICLE'
  return proceedings.test(containerTitle ?? '') ? 'CONFERENCE_PAPER' : undefined
}
