import { yearOf } from '../../domain/partial-date.ts'
import { present } from '../../domain/present.ts'
import type { ArticleRecord, RecordReference, ReferenceParts } from '../../domain/record.ts'
import { describedWork, describesWork } from '../describes-work.ts'
import type { Format, ReadResult } from '../format.ts'
import { referenceLine } from '../reference/reference-line.ts'
import { xmlElements } from '../split/xml-elements.ts'
import { withoutForbidden } from '../xml/xml-characters.ts'
import { parseXml, textOf, childrenOf, type XmlElement } from '../xml/xml-tree.ts'
import { recordOfMods, relatedItems } from './mods-record.ts'
import { tidyRecord } from '../tidy-record.ts'

/** MODS of the Library of Congress, version 3: records, collections, in METS, and in answers of SRU and OAI-PMH. */
export const modsFormat: Format = {
  name: 'mods',
  label: 'MODS XML',
  version: 1,
  sniff: looksLikeMods,
  splitter: () => xmlElements(['mods']),
  read: readMods,
}

function looksLikeMods(head: string): number {
  if (!/^[\s\uFEFF]*</.test(head) || !/<(?:[\w.-]+:)?mods(?:Collection)?[\s>]/.test(head)) return 0
  return /["']https?:\/\/www\.loc\.gov\/mods\/v3["']/.test(head) ? 0.97 : 0.6
}

/** @throws UserError where it is no XML, or describes no work. */
function readMods(text: string): ReadResult {
  const mods = parseXml(withoutForbidden(text))
  const { record, problems } = recordOfMods(mods)
  const references = referencesOf(mods)
  const whole: ArticleRecord =
    references.length === 0 ? record : { ...record, referenceListStatus: 'PARTIAL', references }
  return { records: [describedWork(tidyRecord(whole))], problems }
}

/** The works that a record says this one refers to, which few do; their text is as printed where a note has it. */
function referencesOf(mods: XmlElement): RecordReference[] {
  const found = relatedItems(mods, 'references').flatMap((item): Omit<RecordReference, 'ordinal'>[] => {
    const { record } = recordOfMods(item)
    if (!describesWork(record)) return []
    const parts = partsOf(record)
    const text = textOf(childrenOf(item, 'note')[0]) ?? referenceLine(parts)
    return text === undefined ? [] : [{ text, parts, links: [] }]
  })
  return found.map((reference, index) => ({ ordinal: index + 1, ...reference }))
}

function partsOf(record: ArticleRecord): ReferenceParts {
  const { type, title, volume, issue, firstPage, lastPage, articleNumber } = record
  const { editors, publisher, publisherPlace, edition, series } = record
  const own = { title, volume, issue, firstPage, lastPage, articleNumber, editors, publisher, publisherPlace }
  return {
    ...present({ ...own, edition, series }),
    ...present({
      type: type === 'OTHER' ? undefined : type,
      containerTitle: record.journal?.title ?? record.journal?.abbreviation ?? record.containerTitle,
      year: yearOf(record.published),
    }),
    authors: record.authors.map(({ name }) => name),
    authorsTruncated: false,
    identifiers: record.identifiers,
  }
}
