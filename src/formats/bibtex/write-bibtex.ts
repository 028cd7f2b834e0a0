import { doiUrl } from '../../domain/doi.ts'
import type { ArticleRecord, PersonName, UpdateKind } from '../../domain/record.ts'
import { authorAnnotations } from './annotations.ts'
import { keptField, recordOfEntry } from './entry.ts'
import { keywordsField } from './keywords.ts'
import { latexOf } from './latex-text.ts'
import { writeBibtexName } from './names.ts'
import { readStatements } from './statements.ts'
import { bibtexTypes } from './types.ts'
import { bibtexKeys } from './bibtex-key.ts'
import { keptFields } from '../kept-fields.ts'
import { markupSafe } from '../values/markup-safe.ts'
import { isInPeriodical, isInSeries } from '../../domain/work-types.ts'
import { exchangedType } from '../exchanged-type.ts'
import { updateNote } from '../values/update-notes.ts'
import { latexTitle } from './title-case.ts'
import { type RecordWriter, writeAll, type WriterOptions } from '../record-writer.ts'

/**
 * Writes BibTeX that BibLaTeX reads too, UTF-8 with the characters that LaTeX has a meaning for escaped.
 *
 * In titles and titles of books, braces keep the capitals that no style may change, see `latexTitle`. An article number is
 * the `eid` of biblatex and of many styles; where there are no pages it is also `pages`, the only field for it that the
 * classic styles print. That a work is retracted, withdrawn or corrected stands in `note`, in PubMed's words, which
 * bibliographies print; comments and new versions stand in `annote`, which they do not. A date is `year` and `month`, with its day also `date`. ORCID iDs and
 * corresponding authors are biblatex's data annotations. A DOI with braces or a backslash is written as its address.
 *
 * Lost: affiliations, and the references with their count and status. The printed form of an author becomes "Family,
 * Suffix, Given", of a collective its name. What else BibTeX's fields would not give back (a second DOI, an OpenAlex id,
 * open access …) stands, where it is to be lossless, as JSON in a field `refgraph`, which every style ignores.
 *
 * @see btxdoc; biblatex manual 2
 */
export function bibtexWriter({ lossless = false }: WriterOptions = {}): RecordWriter {
  const keyOf = bibtexKeys()
  return {
    head: '',
    write(record) {
      const key = keyOf(record)
      const fields = bibtexFields(record)
      if (!lossless) return `${printed(record, key, fields)}\n`
      const [entry] = readStatements(printed(record, key, fields))
      const kept = entry === undefined ? undefined : keptFields(record, recordOfEntry(entry).record)
      if (kept === undefined) return `${printed(record, key, fields)}\n`
      return `${printed(record, key, [...fields, [keptField, `{${balanced(JSON.stringify(kept))}}`]])}\n`
    },
    tail: '',
  }
}

/** The records as one text, see `bibtexWriter`. */
export function writeBibtex(records: Iterable<ArticleRecord>, options?: WriterOptions): string {
  return writeAll(bibtexWriter(options), records)
}

/** A field's name and its value with its delimiters. */
type Field = readonly [name: string, value: string]

function bibtexFields(record: ArticleRecord): Field[] {
  const { journal, published } = record
  const isArticle = isInPeriodical(record.type)
  const isSerial = isInSeries(record.type)
  const identifier = (scheme: string): string | undefined =>
    record.identifiers.find((one) => one.scheme === scheme)?.value
  const text = (name: string, value: string | undefined, isTitle = false): Field[] => {
    if (value === undefined) return []
    const safe = markupSafe(value)
    return [[name, `{${isTitle ? latexTitle(safe, record.language) : latexOf(safe)}}`]]
  }
  const plain = (name: string, value: string | undefined): Field[] =>
    value === undefined ? [] : [[name, `{${value}}`]]
  const names = (people: readonly PersonName[] = []): string | undefined =>
    people.flatMap((name) => writeBibtexName(name) ?? []).join(' and ') || undefined
  const arxiv = identifier('arxiv')
  const isbns = record.identifiers.filter(({ scheme }) => scheme === 'isbn').map(({ value }) => value)
  const publisher = (isArticle ? journal?.publisher : undefined) ?? record.publisher
  const issns = journal?.issns ?? []
  return [
    ...text('title', record.title, true),
    ...plain('author', names(record.authors.map(({ name }) => name))),
    ...authorAnnotations(record.authors).map(([name, value]): Field => [name, `{${value}}`]),
    ...plain('editor', names(record.editors)),
    ...plain('translator', names(record.translators)),
    ...text('journal', isSerial ? undefined : journal?.title),
    ...text('shortjournal', isSerial ? undefined : journal?.abbreviation),
    ...plain('entrysubtype', exchangedType(record) === 'NEWS' ? 'newspaper' : undefined),
    ...text('booktitle', record.containerTitle, true),
    ...text('series', record.series ?? (isSerial ? journal?.title : undefined)),
    ...text('edition', record.edition),
    ...plain('year', published?.slice(0, 4)),
    ...month(published),
    ...plain('date', published?.length === 10 ? published : undefined),
    ...text('volume', record.volume),
    ...text(isArticle ? 'number' : 'issue', record.issue),
    ...text('eid', record.articleNumber),
    ...plain('pages', pages(record)),
    ...text(publisherField[record.type] ?? 'publisher', publisher),
    ...text('address', record.publisherPlace),
    ...plain('issn', issns.length === 0 ? undefined : issns.join(', ')),
    ...plain('isbn', isbns.length === 0 ? undefined : isbns.join(', ')),
    ...plain('doi', doi(identifier('doi'))),
    ...plain('eprint', arxiv),
    ...plain('archiveprefix', arxiv === undefined ? undefined : 'arXiv'),
    ...plain('pmid', identifier('pmid')),
    ...plain('pmcid', identifier('pmcid')),
    ...plain('pubstate', record.type === 'PREPRINT' ? 'prepublished' : undefined),
    ...plain('language', record.language),
    ...plain('keywords', keywords(record.keywords)),
    ...text('abstract', record.abstract),
    ...text('copyright', record.license),
    ...text('note', notes(record, true)),
    ...text('annote', notes(record, false)),
  ]
}

/** Updates that nobody who cites a work should miss. */
const printedUpdates: ReadonlySet<UpdateKind> = new Set<UpdateKind>([
  'RETRACTION',
  'WITHDRAWAL',
  'CONCERN',
  'CORRECTION',
])

function notes({ updates = [] }: ArticleRecord, arePrinted: boolean): string | undefined {
  const told = updates.filter(({ kind }) => printedUpdates.has(kind) === arePrinted)
  return told.flatMap((update) => updateNote(update) ?? []).join('; ') || undefined
}

/** Where the classic styles look for who brought it out. */
const publisherField: Readonly<Record<string, string>> = { THESIS: 'school', REPORT: 'institution' }

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

function month(published: string | undefined): Field[] {
  const name = months[Number(published?.slice(5, 7)) - 1]
  return name === undefined ? [] : [['month', name]]
}

function pages({ firstPage, lastPage, articleNumber }: ArticleRecord): string | undefined {
  const hasPages = firstPage !== undefined || lastPage !== undefined
  const printedPages = (hasPages ? [firstPage, lastPage] : [articleNumber])
    .flatMap((page) => page ?? [])
    .map((page) => latexOf(markupSafe(page)))
  return printedPages.length === 0 ? undefined : printedPages.join('--')
}

function doi(value: string | undefined): string | undefined {
  return value !== undefined && /[{}\\]/.test(value) ? doiUrl(value) : value
}

function keywords(words: readonly string[]): string | undefined {
  return keywordsField(words.map((word) => latexOf(markupSafe(word))))
}

/** JSON whose braces are all its own: those within texts would count for BibTeX. */
function balanced(json: string): string {
  return json.replace(/"(?:[^"\\]|\\.)*"/g, (text) =>
    text.replaceAll('{', String.raw`\u007b`).replaceAll('}', String.raw`\u007d`),
  )
}

function printed(record: ArticleRecord, key: string, fields: readonly Field[]): string {
  const preprint = record.type === 'PREPRINT'
  const wanted = exchangedType(record) === 'NEWS' ? 'JOURNAL_ARTICLE' : exchangedType(record)
  const type = preprint ? 'misc' : (bibtexTypes.find(([, known]) => known === wanted)?.[0] ?? 'misc')
  const lines = fields.map(([name, value]) => `  ${name} = ${value},\n`)
  return `@${type}{${key},\n${lines.join('')}}\n`
}
