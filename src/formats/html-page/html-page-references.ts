import { confidenceBeside } from '../../domain/reading-confidence.ts'
import type { Problem } from '../../domain/errors.ts'
import type { RecordReference, ReferenceListStatus, ReferenceParts } from '../../domain/record.ts'
import { textKey } from '../../domain/text-key.ts'
import { type ReferenceItem, readReferenceItem } from './html-page-reference-item.ts'
import { joinReferences, type Source } from './html-page-reference-joining.ts'
import { findReferenceItems } from './html-page-reference-list.ts'
import { readReferenceTag, type ReferenceTag } from './html-page-reference-tags.ts'
import { referenceLine } from '../reference/reference-line.ts'
import { readReferenceText } from '../reference/reference-text.ts'
import type { XmlElement } from '../xml/xml-tree.ts'

export interface HtmlReferences {
  readonly references: readonly RecordReference[]
  readonly status: ReferenceListStatus
  readonly problems: readonly Problem[]
}

/**
 * The references of a page. The list that the page prints counts where it is found and not shorter than the tags, or these say hardly anything: it has
 * the texts and links, and tags leave references out; a tag then adds its parts to the item that it means
 * (`joinReferences`). Otherwise the `citation_reference` tags count, and where there are neither, the texts of the
 * JSON-LD.
 *
 * Parts of tags win over what is read from the text. The list is COMPLETE unless its printed numbers have gaps.
 *
 * @param base the page's own address.
 */
export function readHtmlReferences(
  page: XmlElement,
  tagContents: readonly string[],
  citations: readonly string[],
  base: string | undefined,
): HtmlReferences {
  const tags = tagContents.flatMap((content) => readReferenceTag(content) ?? [])
  const items = findReferenceItems(page).flatMap((item) => readReferenceItem(item, base) ?? [])
  const sources: readonly Source[] =
    items.length > 0 && items.length >= tags.length * (tags.filter(isBare).length > tags.length / 2 ? 0.5 : 1)
      ? joinReferences(items, tags)
      : tags.length > 0
        ? tags.map((tag) => ({ tag }))
        : citations.map((text) => ({ item: { text, links: [], identifiers: [] } }))
  const problems: Problem[] = []
  const keys = new Map<string, number>()
  for (const { tag } of sources) {
    if (tag?.key !== undefined) keys.set(tag.key, (keys.get(tag.key) ?? 0) + 1)
  }
  const references: RecordReference[] = []
  for (const source of sources) {
    const reference = referenceOf(source, references.length + 1, keys)
    if (reference !== undefined) references.push(reference)
  }
  if (references.length === 0) return { references, status: 'UNKNOWN', problems }
  const gap = gapIn(references)
  if (gap !== undefined) {
    problems.push({
      severity: 'warning',
      where: `reference ${gap}`,
      message: 'The printed numbers jump here.',
    })
  }
  return { references, status: gap === undefined ? 'COMPLETE' : 'PARTIAL', problems }
}

/** Of such a tag no line can be made that anybody could read: the printed list is better, even a shorter one. */
function isBare({ text, parts }: ReferenceTag): boolean {
  return text === undefined && parts?.title === undefined && parts?.identifiers.length === 0
}

function referenceOf(
  { tag, item }: Source,
  ordinal: number,
  keys: ReadonlyMap<string, number>,
): RecordReference | undefined {
  const printed = item?.text ?? tag?.text
  const read = printed === undefined ? undefined : readReferenceText(item?.readable ?? printed)
  const parts = joinedParts(tag?.parts, read, item)
  const text = printed ?? (parts === undefined ? undefined : referenceLine(parts))
  if (text === undefined) return undefined
  const key = tag?.key
  const isUnique = key !== undefined && keys.get(key) === 1
  const hasDoi = parts?.identifiers.some(({ scheme }) => scheme === 'doi') === true
  return {
    ordinal,
    ...(item?.label === undefined ? {} : { label: item.label }),
    ...(isUnique ? { key } : {}),
    ...(hasDoi ? { doiAssertedBy: 'PUBLISHER' } : {}),
    text,
    ...(parts === undefined ? {} : { parts }),
    links: item?.links ?? [],
  }
}

/** Identifiers of the tag win over those of the links, and these over those in the text. */
function joinedParts(
  tag: ReferenceParts | undefined,
  read: ReferenceParts | undefined,
  item: ReferenceItem | undefined,
): ReferenceParts | undefined {
  const all = [...(tag?.identifiers ?? []), ...(item?.identifiers ?? []), ...(read?.identifiers ?? [])]
  const identifiers = all.filter(({ scheme }, place) => all.findIndex((id) => id.scheme === scheme) === place)
  if (tag === undefined && read === undefined && identifiers.length === 0) return undefined
  const people = tag !== undefined && tag.authors.length > 0 ? tag : read
  const { confidence, ...others } = read ?? {}
  return {
    ...others,
    ...tag,
    ...confidenceBeside(confidence, tag ?? {}),
    ...(read?.title !== undefined && runsOn(tag?.title, read) ? { title: read.title } : {}),
    authors: people?.authors ?? [],
    authorsTruncated: people?.authorsTruncated ?? false,
    identifiers,
  }
}

/** PLOS deposits titles that run on into the journal: "Amber of India. Proc Natl Acad Sci". */
function runsOn(title: string | undefined, read: ReferenceParts): boolean {
  const journal = textKey(read.containerTitle ?? '')
  return (
    title !== undefined &&
    journal !== '' &&
    textKey(title) === textKey(`${read.title} ${read.containerTitle}`)
  )
}

/** The place where the printed numbers do not go on. */
function gapIn(references: readonly RecordReference[]): number | undefined {
  const numbers = references.map(({ label }) =>
    label === undefined || !/^\d+$/.test(label) ? undefined : Number(label),
  )
  if (numbers.some((number) => number === undefined)) return undefined
  const place = numbers.findIndex((number, at) => number !== at + 1)
  return place === -1 ? undefined : place + 1
}
