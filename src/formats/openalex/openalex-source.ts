import type { ArticleRecord } from '../../domain/record.ts'
import { type JsonObject, listIn, objectIn, plainTextIn, textIn } from '../json-value.ts'

/** Types of what is in a journal: OpenAlex's own, Crossref's and those of repositories, all of which `raw_type` has. */
const inJournal =
  /^(?:journal[- ]?article|(?:info:eu-repo\/semantics\/)?article|review|letter|editorial|erratum|retraction)$/i
/** Works that are in nothing: whatever source they come with is the place of a copy. */
const notInOthers = /^(?:preprint|dissertation|dataset|software|book)$/

/** Of the primary location; where that has not even a name, the first journal among the other places. */
export function sourceOf(work: JsonObject): JsonObject | undefined {
  const primary = objectIn(work['primary_location'])
  const source = objectIn(primary?.['source'])
  if (source !== undefined || plainTextIn(primary?.['raw_source_name']) !== undefined) return source
  return listIn(work['locations'])
    .map((place) => objectIn(objectIn(place)?.['source']))
    .find((other) => textIn(other?.['type']) === 'journal')
}

/** What a work is in by the name alone that its place came with; a journal for an article. */
export function containerOfUnknown(work: JsonObject): Pick<ArticleRecord, 'journal' | 'containerTitle'> {
  const places = [objectIn(work['primary_location']), ...listIn(work['locations']).map(objectIn)]
  const place = places.find((one) => plainTextIn(one?.['raw_source_name']) !== undefined)
  const title = plainTextIn(place?.['raw_source_name'])
  const kind = textIn(place?.['raw_type']) ?? textIn(work['type_crossref']) ?? textIn(work['type']) ?? ''
  if (title === undefined || notInOthers.test(textIn(work['type']) ?? '')) return {}
  return inJournal.test(kind) ? { journal: { title, issns: [] } } : { containerTitle: title }
}
