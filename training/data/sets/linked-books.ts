import type { Label, Segment } from '../../../src/formats/reference/model/labels.ts'

/** Our label for a tag of LinkedBooks, where it is another than the set's own. */
export function linkedBooksLabel(
  tag: string,
  value: string,
  label: string,
  before: string,
): Label | undefined {
  if (
    label === 'author' &&
    /(?:\bedd?\.?|a cura di|\bcur\.?|ed\. by|eds\.?|hrsg\. von|éd\.?)[\s,(]*$/iu.test(before)
  )
    return 'editor'
  if (tag === 'publicationspecifications') {
    if (/^\W*\S{1,6}\s*ed\b/iu.test(value)) return 'edition'
    if (/^\W*\w{1,4}\s*vol/iu.test(value)) return 'other'
  }
  return tag === 'folder' ? 'issue' : undefined
}

/** Places that the scans of the set name most; where a line has no place, one at the end of its title is none of the title. */
const places =
  /,\s*((?:in )?(?:ve-?ne-?zia|milano|roma|firenze|paris|torino|padova|bologna|vicenza|london|verona|udine|venice|bari|napoli|treviso|trieste|oxford|milan|münchen|cambridge|rome|berlin|parigi|brescia|venetiis|venetia|leipzig|wien|bergamo|trento|florence|padua|modena|genova|pisa|belluno|mantova|parma|ravenna|ferrara|palermo)(?:-\p{L}+)?)$/iu

/**
 * LinkedBooks has one label for titles of every kind, and takes what follows into them: "Venezia e Pola, «Archeografo
 * Triestino»" is a title and its journal, "I banchi privati, Venezia" a title and its place.
 *
 * @returns `undefined` where the labels are no use.
 */
export function mendLinkedBooks(text: string, segments: readonly Segment[]): Segment[] | undefined {
  const mended: Segment[] = []
  for (const segment of segments) {
    const value = text.slice(segment.start, segment.end)
    if (segment.label === 'date' && (/\d{4}\.\s*\d/.test(value) || value.replace(/\D/g, '').length > 9))
      return undefined
    if (segment.label === 'author' && /\d/.test(value)) return undefined
    if (segment.label !== 'title') {
      mended.push(segment)
      continue
    }
    const journal = /[,.]\s+(?:in\s+)?(?=«[^«»]+(?:»\W*)?$)/iu.exec(value)
    const place = segments.some(({ label }) => label === 'place') ? null : places.exec(value.trimEnd())
    const cut = journal ?? place
    if (cut === null && /[«»]|, in /u.test(value)) return undefined
    mended.push(cut === null ? segment : { ...segment, end: segment.start + cut.index })
    if (cut !== null) {
      const label = journal === null ? 'place' : 'container'
      mended.push({
        label,
        start: segment.start + cut.index + cut[0].length - (cut[1]?.length ?? 0),
        end: segment.end,
      })
    }
  }
  const titles = mended.filter(({ label }) => label === 'title')
  return text.length < 25 || titles.length !== 1 ? undefined : mended
}
