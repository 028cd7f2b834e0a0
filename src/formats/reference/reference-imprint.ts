import type { ReferenceBody } from './reference-body.ts'

/** A place, a publisher: capitals with small words among them, no sentence. */
export const imprintName = String.raw`\p{Lu}[\p{L}\p{M}.&'’()/ -]{1,60}(?:, (?:\p{Lu}[\p{L}.]{1,20}|\p{Lu}\.)(?: \p{Lu}[\p{L}.]{1,20})?){0,2}`
/** "Oxford", "St. Louis", "Lexington, MA", "Philadelphia (PA)", "New York ; Oxford". */
export const placeName = String.raw`(?:St\. )?\p{Lu}[\p{L}\p{M}'’/-]+(?:[ -](?:\p{Lu}[\p{L}\p{M}'’-]+|am|an|der|de|del|sur|upon|and|&|;|u\.a\.)){0,4}(?:, \p{Lu}[\p{L}.]{1,20}(?: \p{Lu}[\p{L}.]{1,20})?){0,2}(?: \(\p{Lu}[\p{L}., ]{1,20}\))?`
/** Houses whose name alone stands before the year. */
export const house =
  '(?:Press|Publish(?:ers|ing)|Verlag|Wiley|Elsevier|Springer|Addison[- ]Wesley|Prentice[- ]Hall|McGraw[- ]Hill|Kluwer|North[- ]Holland|Birkhäuser|Macmillan|Routledge|Penguin|Blackwell|Publications)'

/** Who published a book, and where. */
export type Imprint = Pick<ReferenceBody, 'publisher' | 'publisherPlace'>

const start = String.raw`(?:^|[.,;(\])] ?|[?!] )`
const end = String.raw`(?=[\s.,;)]*(?:$|\(?(?:1[5-9]|20)\d\d|ISBN|pp?\.))`
/** "Oxford: Clarendon Press, 1989"; "(Berlin: Springer)". */
const placed = new RegExp(
  String.raw`${start}(?<place>${placeName}) ?[:：] ?(?<publisher>${imprintName})${end}`,
  'u',
)
/** "MIT Press, Cambridge, MA"; "Springer." */
const housed = new RegExp(
  String.raw`${start}(?<publisher>(?:(?:\p{Lu}[\p{L}\p{M}.'’-]*|&|of|and) ){0,5}${house}(?:[- ]Verlag)?(?: (?:&|and) \p{Lu}\p{Ll}+|,? (?:Inc|Ltd|Co)\b\.?)*)(?:, (?<place>${placeName}))?${end}`,
  'u',
)
/** The long pattern is only tried where it can match. */
const anyHouse = new RegExp(house, 'u')
/** "Springer, September 1995". */
const month = /^(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?$/u
const isHouse = new RegExp(
  String.raw`\b${house}|\b(?:Books|Univ|University|Company|Society|Institut\w*|Ltd|Inc)\b`,
  'u',
)

/**
 * The imprint that stands in what follows a book's title: a place and a publisher with a colon between them, or a
 * publisher that its name shows to be one; and where it starts.
 *
 * @example readPrintedImprint(' (2nd ed.). London: Penguin.') // { publisherPlace: 'London', publisher: 'Penguin', start: 10 }
 */
export function readPrintedImprint(text: string): (Imprint & { readonly start: number }) | undefined {
  const tail = text.slice(0, 600)
  const found =
    (/[:：]/.test(tail) ? placed.exec(tail) : null) ?? (anyHouse.test(tail) ? housed.exec(tail) : null)
  const imprint = imprintOf(found?.groups?.['place'], found?.groups?.['publisher'])
  return found === null || imprint === undefined ? undefined : { ...imprint, start: found.index }
}

/** Name by name, without the punctuation around them. What stands alone is a publisher where it is named like one. */
export function imprintOf(place: string | undefined, publisher: string | undefined): Imprint | undefined {
  const [where, who] = [place, publisher].map((text) =>
    text?.replace(/^[\s,;:(]+|[\s,;:(]+$/g, '').replace(/(?<=\p{L}{4})\.$/u, ''),
  )
  if ((!where && !who) || month.test(who ?? '') || where?.startsWith('Reprint') === true) return undefined
  if (where && month.test(where)) return imprintOf(undefined, who)
  if (!where && who && !isHouse.test(who)) return { publisherPlace: who }
  return { ...(who ? { publisher: who } : {}), ...(where ? { publisherPlace: where } : {}) }
}
