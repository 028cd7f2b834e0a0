import type { ArticleRecord } from '../../domain/record.ts'
import { bibtexKeys } from '../bibtex/bibtex-key.ts'
import { type CslCustom, customAuthors } from './csl-custom.ts'
import { type CslItem, toCslItem } from './csl-item.ts'
import { recordOfCslItem } from './csl-record.ts'
import { keptFields } from '../kept-fields.ts'
import { present } from '../../domain/present.ts'
import { type RecordWriter, writeAll, type WriterOptions } from '../record-writer.ts'

/**
 * Writes a CSL-JSON list (schema 1.0.2), one item a line. Ids are those that BibTeX keys would be.
 *
 * ORCID iDs, corresponding authors, affiliations, and fields that CSL's variables would not give back (a second DOI, an
 * OpenAlex id, open access …) stand, where it is to be lossless, in `custom.refgraph`, the place that the schema has for
 * such: programs leave it alone, or keep it without knowing what it is. Lost in any case: the references
 * with their count and status. The printed form of an author becomes the name as one would say it.
 */
export function cslJsonWriter({ lossless = false }: WriterOptions = {}): RecordWriter {
  const keyOf = bibtexKeys()
  let isFirst = true
  return {
    head: '[',
    write(record) {
      const item = toCslItem(record, keyOf(record))
      const custom = lossless ? customOf(record, item) : {}
      const line = JSON.stringify(
        Object.keys(custom).length === 0 ? item : { ...item, custom: { refgraph: custom } },
      )
      const separator = isFirst ? '\n' : ',\n'
      isFirst = false
      return separator + line
    },
    tail: '\n]\n',
  }
}

function customOf(record: ArticleRecord, item: CslItem): CslCustom {
  const kept = keptFields(record, recordOfCslItem(item).record)
  return present({ record: kept, authors: customAuthors(record.authors) })
}

/** The records as one text, see `cslJsonWriter`. */
export function writeCslJson(records: Iterable<ArticleRecord>, options?: WriterOptions): string {
  return writeAll(cslJsonWriter(options), records)
}
