import type { ArticleRecord } from '../domain/record.ts'
import { isInPeriodical } from '../domain/work-types.ts'
import { type RecordWriter, writeAll, type WriterOptions } from './record-writer.ts'

/** The formats that records can be written in, by the names that the commands take. */
export const writtenFormats = ['bibtex', 'ris', 'csl-json', 'endnote-xml', 'mods', 'jsonl'] as const
export type WrittenFormat = (typeof writtenFormats)[number]

/** Writers are read in when they are first needed: BibTeX's brings a parser along, which no start should wait for. */
const writers: Readonly<Record<WrittenFormat, () => Promise<(options: WriterOptions) => RecordWriter>>> = {
  bibtex: async () => (await import('./bibtex/write-bibtex.ts')).bibtexWriter,
  ris: async () => (await import('./ris/write-ris.ts')).risWriter,
  'csl-json': async () => (await import('./csl/write-csl-json.ts')).cslJsonWriter,
  'endnote-xml': async () => (await import('./endnote-xml/write-endnote-xml.ts')).endNoteXmlWriter,
  mods: async () => (await import('./mods/write-mods.ts')).modsWriter,
  jsonl: async () => (await import('./refgraph-jsonl/write-jsonl.ts')).jsonlWriter,
}

/**
 * A writer for one file of this format; it writes nothing of our own unless it is to be lossless.
 *
 * In all but our own format, an article's container is its journal: a spelling of its own is not written beside the
 * journal's title, and where the journal is not known, the container's title is the journal's.
 */
export async function recordWriter(
  format: WrittenFormat,
  options: WriterOptions = {},
): Promise<RecordWriter> {
  const writer = (await writers[format]())(options)
  if (format === 'jsonl') return writer
  return { ...writer, write: (record) => writer.write(inJournal(record)) }
}

/** The records as the text of one file. */
export async function writeFile(format: WrittenFormat, records: Iterable<ArticleRecord>): Promise<string> {
  return writeAll(await recordWriter(format), records)
}

/** Formats whose records are no file by themselves. */
const documents: readonly WrittenFormat[] = ['endnote-xml', 'mods']

/** One record by itself: the same as a file of one, but in CSL-JSON the item without the list around it. */
export async function writeOne(
  format: Exclude<WrittenFormat, 'jsonl'>,
  record: ArticleRecord,
): Promise<string> {
  const writer = await recordWriter(format)
  if (documents.includes(format)) return writeAll(writer, [record])
  const text = writer.write(record).trim()
  return format === 'csl-json' ? text : `${text}\n`
}

function inJournal(record: ArticleRecord): ArticleRecord {
  const { containerTitle, ...rest } = record
  if (!isInPeriodical(record.type) || containerTitle === undefined) return record
  if (record.journal === undefined) return { ...rest, journal: { title: containerTitle, issns: [] } }
  return record.journal.title === undefined ? record : rest
}
