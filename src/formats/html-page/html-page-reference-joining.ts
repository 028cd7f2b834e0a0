import type { ReferenceParts } from '../../domain/record.ts'
import { familyKey, textKey } from '../../domain/text-key.ts'
import type { ReferenceItem } from './html-page-reference-item.ts'
import type { ReferenceTag } from './html-page-reference-tags.ts'

/** Tags leave out fewer references in a row than this. */
const furthest = 30

/** What is known of one reference, from its tag, from the page's list, or from both. */
export interface Source {
  readonly tag?: ReferenceTag
  readonly item?: ReferenceItem
}

interface KeyedItem {
  readonly item: ReferenceItem
  /** The keys of its words with blanks between them: `textKey` alone has no more than the beginning. */
  readonly key: string
  readonly words: ReadonlySet<string>
}

/** Characters of a reference that are looked at. */
const longest = 3000

/**
 * Gives each tag to the item of the printed list that it means. Both stand in the same order; an item without a tag stays
 * alone, and a tag that fits none is lost.
 *
 * An identifier or the title tells it. A tag that has neither is given the item in its place where there are as many of one
 * as of the other, or else the one item between its neighbours' that has the first author, the year, the volume and the page
 * that the tag names, two of them at least; in either case nothing may speak against it.
 */
export function joinReferences(
  items: readonly ReferenceItem[],
  tags: readonly ReferenceTag[],
): readonly Source[] {
  if (tags.length === 0) return items.map((item) => ({ item }))
  const known = items.map(keyed)
  const places = placesByTitle(known, tags)
  const taken = new Set(places.values())
  let before = -1
  for (const [at, tag] of tags.entries()) {
    const sure = places.get(at)
    if (sure !== undefined) {
      before = sure
      continue
    }
    const after = tags.slice(at + 1, at + furthest).findIndex((_, more) => places.has(at + 1 + more))
    const end = after === -1 ? before + furthest + 1 : (places.get(at + 1 + after) ?? 0)
    const isFree = (place: number): boolean => place > before && place < end && !taken.has(place)
    const place = items.length === tags.length && isFree(at) ? inItsPlace(known, tag, at) : undefined
    const found = place ?? onlyOne(known, tag, before + 1, Math.min(end, known.length), isFree)
    if (found === undefined) continue
    places.set(at, found)
    taken.add(found)
    before = found
  }
  const tagAt = new Map([...places].map(([tag, place]) => [place, tags[tag]]))
  return items.map((item, place) => {
    const tag = tagAt.get(place)
    return tag === undefined ? { item } : { item, tag }
  })
}

function keyed(item: ReferenceItem): KeyedItem {
  const text = item.text.slice(0, longest)
  const key = text.split(/\s+/).map(textKey).join(' ').replace(/ +/g, ' ')
  return { item, key, words: new Set(key.split(' ')) }
}

/** The places of the items, by those of the tags. */
function placesByTitle(known: readonly KeyedItem[], tags: readonly ReferenceTag[]): Map<number, number> {
  const places = new Map<number, number>()
  let from = 0
  for (const [at, tag] of tags.entries()) {
    const title = textKey(tag.parts?.title ?? tag.text ?? '')
    const place = known.slice(from, from + furthest).findIndex((item) => isSame(item, tag, title))
    if (place === -1) continue
    places.set(at, from + place)
    from += place + 1
  }
  return places
}

function isSame({ item, key }: KeyedItem, { parts }: ReferenceTag, title: string): boolean {
  const own = parts?.identifiers ?? []
  if (
    own.some(({ scheme, value }) => item.identifiers.some((id) => id.scheme === scheme && id.value === value))
  ) {
    return true
  }
  return title.length > 15 && key.includes(title)
}

function inItsPlace(known: readonly KeyedItem[], tag: ReferenceTag, place: number): number | undefined {
  const item = known[place]
  return item !== undefined && agreement(item, tag.parts) !== undefined ? place : undefined
}

function onlyOne(
  known: readonly KeyedItem[],
  { parts }: ReferenceTag,
  from: number,
  end: number,
  isFree: (place: number) => boolean,
): number | undefined {
  const found: number[] = []
  for (let place = from; place < end; place += 1) {
    const item = known[place]
    if (item !== undefined && isFree(place) && (agreement(item, parts) ?? 0) > 1) found.push(place)
  }
  return found.length === 1 ? found[0] : undefined
}

/**
 * How many of first author, year, volume and page both name.
 *
 * @returns `undefined` where one of them is not in the text, or another DOI or title is.
 */
function agreement({ item, key, words }: KeyedItem, parts: ReferenceParts | undefined): number | undefined {
  if (parts === undefined) return undefined
  const family = familyKey(parts.authors[0]?.family ?? '')
  const isOther = parts.identifiers.some(({ scheme, value }) =>
    item.identifiers.some((id) => id.scheme === scheme && id.value !== value),
  )
  const title = textKey(parts.title ?? '')
  if (isOther || (title.length > 15 && !key.includes(title.slice(0, 15)))) return undefined
  const signs = [
    family === '' ? undefined : key.replaceAll(' ', '').includes(family),
    parts.year === undefined ? undefined : [...words].some((word) => word.startsWith(String(parts.year))),
    ...[parts.volume, parts.firstPage].map((number) =>
      number === undefined ? undefined : words.has(textKey(number)),
    ),
  ]
  return signs.includes(false) ? undefined : signs.filter((sign) => sign === true).length
}
