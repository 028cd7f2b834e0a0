import type { ReferenceBody } from './reference-body.ts'
import { house, imprintName, imprintOf, placeName } from './reference-imprint.ts'
import { readNameList } from './reference-name-list.ts'
import { readNames, type ReferenceNames } from './reference-names.ts'
import { readEdition } from '../values/written-edition.ts'

const year = String.raw`(?<year>(?:1[5-9]|20)\d\d)`
/** "(Oxford: Clarendon Press, 1989)", "(Cornell University Press, 2006)", "(Reading, MA: Addison-Wesley 1974)". */
const inBrackets = new RegExp(
  String.raw`,? \((?:(?<place>${imprintName}) ?[:：] ?(?<publisher>${imprintName})|(?<alone>${imprintName})),? ${year}\)`,
  'u',
)
/** After the title's stop: "Oxford: Clarendon Press, 1989"; ACS: "; Wiley: London, 2003". */
const afterTitle = new RegExp(
  String.raw`(?:(?<=\p{L}{2}|[\d)”"’?!])\. ?|[?!] |(?<turned> ?; ))(?:(?<place>${placeName}) ?[:：] ?(?<publisher>${imprintName})),? ${year}(?![\d/:-])`,
  'u',
)
/** Commas throughout: "Digital System Design, Prentice Hall, Englewood Cliffs, NJ, 1987". */
const inCommas = new RegExp(
  String.raw`, (?<publisher>(?:\p{Lu}[\p{L}&.-]* ){0,4}${house}\b)(?<place>(?:,? (?:\p{Lu}[\p{L}.-]*|&|and|of)){0,8}),? ${year}(?![\d/:-])`,
  'u',
)
/** What stands before a title's end where the numbers of a journal do: "Phys. Lett. 44 (New York, 1986)". */
const numbered = /\d$|\b(?:[Vv]ol|[Nn]o|pp?)[. ]\S*$/u
/** Part of a book and its host, or another's words about it. */
const isPart = /[.,;”"’»] ?[Ii]n:? |\b(?:[Ee]ds?|[Tt]rans|[Tt]ranslated|[Rr]eview of|[Uu]npublished|Diss)\b/u
/** After a title proper: "2nd ed.", "vol. 3", "8 vols.". */
const edition =
  /,? (?:\((?:[^()]{0,30}\b)?(?:[Ee]d|edn|[Ee]dition|[Vv]ols?|[Ss]eries)\b[^()]{0,40}\)|(?:\d\w{0,2}|[Rr]ev\.?) (?:[Ee]dn?|[Ee]dition|[Vv]ols?)\b\.?|[Vv]ol(?:ume)?s?\. ?[\dIVX]{1,6})[\s.,;]*$/u
const longest = 1200

/**
 * Reads a book by its imprint, the place, the publisher and the year of which stand together: Chicago and MLA ("Forster,
 * E. M. Howards End. New York: Penguin, 2003."), their notes ("Orland Figes, Peasant Russia (Oxford: Clarendon Press,
 * 1989), 12.") and ACS ("Roe, A.; Doe, B. Effects of Air; Wiley: London, 2003."). ACS has the publisher before
 * the place.
 *
 * @returns `undefined` where there is no imprint, for a part of a book, and where names and title cannot be told apart.
 * @see The Chicago Manual of Style, 14.100–14.163; ACS Style Guide, chapter 14
 * @example readBook('Roe, A. M. The North. London: Penguin, 2003.')?.title // 'The North'
 */
export function readBook(text: string): ReferenceBody | undefined {
  const head = text.slice(0, longest)
  const noted = inBrackets.exec(head)
  const printedOut = noted === null ? afterTitle.exec(head) : null
  const imprint = noted ?? printedOut ?? inCommas.exec(head)
  const printed = imprint?.groups?.['year']
  if (imprint === null || printed === undefined) return undefined
  const front = head.slice(0, imprint.index)
  if (isPart.test(front) || numbered.test(front)) return undefined
  const found = printedOut === null ? note(front) : sentences(front)
  if (found === undefined) return undefined
  const title = found.title.replace(edition, '').replace(/^[\s“"‘']+|[\s.,;:”"]+$/g, '')
  // Of commas only the publisher's is certain: another may begin a series.
  if (!isTitle(title) || (noted === null && printedOut === null && title.includes(','))) return undefined
  const { names, truncated } = found.lead
  return {
    type: 'BOOK',
    authors: names,
    authorsTruncated: truncated,
    title,
    year: Number(printed),
    ...imprintOfGroups(imprint.groups ?? {}),
    ...editionOf(found.title),
  }
}

function imprintOfGroups(found: Readonly<Record<string, string | undefined>>): Partial<ReferenceBody> {
  const { place, publisher, alone, turned } = found
  const names = turned === undefined ? imprintOf(place, publisher ?? alone) : imprintOf(publisher, place)
  return names ?? {}
}

/** "2nd ed.", but no volumes and no series. */
function editionOf(printedTitle: string): Partial<ReferenceBody> {
  const printed = edition.exec(printedTitle)?.[0]
  const read = printed !== undefined && /[Ee]d/.test(printed) && !/[Vv]ol|[Ss]eries/.test(printed)
  const value = read ? readEdition(printed.replace(/[\s.,;]+$/, '')) : undefined
  return value === undefined ? {} : { edition: value }
}

interface NamesAndTitle {
  readonly lead: Pick<ReferenceNames, 'names' | 'truncated'>
  readonly title: string
}

/** A note has commas only: "Max Roe and Bo Doe, The North". */
function note(front: string): NamesAndTitle | undefined {
  const stop = /^(?:(?:[^.]{3,80}\p{Ll}{2}|.{3,80}\p{Lu}\.)[.:]|.{3,80}?\p{Ll}{2}:) (?=\p{Lu})/u.exec(front)
  const found = stop === null ? undefined : cut(front, stop[0].length)
  // "Kubik, Reinhold, Händels Rinaldo: Werk" has a stop, and the title's first words look like a name.
  const isClear = found?.lead.names.every((name) => name.given === undefined) ?? false
  return isClear ? found : atComma(front)
}

/** Names, full stop, title. */
function sentences(front: string): NamesAndTitle | undefined {
  const lead = readNames(front)
  if (lead.names.length > 0 && /[.:]\s*$/.test(front.slice(0, lead.end)))
    return { lead, title: front.slice(lead.end) }
  for (const stop of front.slice(0, 400).matchAll(/(?<=\p{Ll}\)?|[ .]\p{Lu})[.:] (?=[\p{Lu}\d])/gu)) {
    const found = cut(front, stop.index + stop[0].length)
    if (found !== undefined) return found
  }
  return undefined
}

function cut(front: string, end: number): NamesAndTitle | undefined {
  const list = readNameList(
    front.slice(0, end).replace(/[\s.,:]+$/, (stops) => (stops.includes('.') ? '.' : '')),
  )
  return list === undefined ? undefined : { lead: list, title: front.slice(end) }
}

/**
 * The first commas at which only names stand before. A name in full may as well begin a title ("Peasant Russia"): where
 * the next part could be one more, nothing is certain.
 */
function atComma(front: string): NamesAndTitle | undefined {
  const commas = [...front.slice(0, 400).matchAll(/, /g)].map((match) => match.index)
  for (const [at, comma] of commas.entries()) {
    const list = readNameList(front.slice(0, comma))
    if (list === undefined || list.names.length === 0) continue
    const title = front.slice(comma + 2)
    const next = commas[at + 1] ?? front.length
    const more = readNameList(front.slice(0, next))
    if (/^(?:and|&) /.test(title)) continue
    // A family name alone waits for its given name.
    if (list.names.some((name) => name.family === undefined && !/ /.test(name.literal ?? ''))) continue
    if (more === undefined) return { lead: list, title }
    // Initials are no title: the list goes on.
    if (more.names.some((name) => name.given !== undefined || name.literal !== undefined)) return undefined
  }
  return undefined
}

/** Words, and no source of an article. */
function isTitle(title: string): boolean {
  return (
    title.length > 2 &&
    title.length < 300 &&
    /^[\p{Lu}\d¿¡]/u.test(title) &&
    /\p{L}{3}/u.test(title) &&
    title.split('(').length === title.split(')').length &&
    !/https?:|[“”"«»]|\d[:(]\d|[.!?] \p{Lu}[\p{L} ]*$/u.test(title)
  )
}
