import { doiUrl } from '../../domain/doi.ts'
import type { ArticleRecord } from '../../domain/record.ts'
import { authorAnnotations } from './annotations.ts'
import { keptField, recordOfEntry } from './entry.ts'
import { keywordsField } from './keywords.ts'
import { latexOf } from './latex-text.ts'
import { writeBibtexName } from './names.ts'
import { readStatements } from './statements.ts'
import { bibtexTypes } from './types.ts'
import { bibtexKeys } from './bibtex-key.ts'
import { keptFields } from '../kept-fields.ts'
import { markupSafe } from '../markup-safe.ts'
import { type RecordWriter, writeAll } from '../record-writer.ts'

/**
 * Writes BibTeX that BibLaTeX reads too, UTF-8 with the characters that LaTeX has a meaning for escaped.
 *
 * Titles, journals and books stand in braces of their own, so that no style changes their case: records have titles as
 * printed, and cannot tell which capitals are names. A date is `year` and `month`, with its day also `date`. ORCID iDs and
 * corresponding authors are biblatex's data annotations. A DOI with braces or a backslash is written as its address.
 *
 * Lost: affiliations, and the references with their count and status. The printed form of an author becomes "Family,
 * Suffix, Given", of a collective its name. What else BibTeX's fields would not give back (a second DOI, an OpenAlex id,
 * open access …) stands as JSON in a field `refgraph`, which every style ignores; most records have none.
 *
 * @see btxdoc; biblatex manual 2
 */
export function bibtexWriter(): RecordWriter {
  const keyOf = bibtexKeys()
  return {
    head: '',
    write(record) {
      const key = keyOf(record)
      const fields = bibtexFields(record)
      const [entry] = readStatements(printed(record, key, fields))
      const kept = entry === undefined ? undefined : keptFields(record, recordOfEntry(entry).record)
      if (kept === undefined) return `${printed(record, key, fields)}\n`
      return `${printed(record, key, [...fields, [keptField, `{${balanced(JSON.stringify(kept))}}`]])}\n`
    },
    tail: '',
  }
}

/** The records as one text, see `bibtexWriter`. */
export function writeBibtex(records: Iterable<ArticleRecord>): string {
  return writeAll(bibtexWriter(), records)
}

/** A field's name and its value with its delimiters. */
type Field = readonly [name: string, value: string]

function bibtexFields(record: ArticleRecord): Field[] {
  const { journal, published } = record
  const isArticle = record.type === 'JOURNAL_ARTICLE'
  const identifier = (scheme: string): string | undefined =>
    record.identifiers.find((one) => one.scheme === scheme)?.value
  const text = (name: string, value: string | undefined, isTitle = false): Field[] => {
    if (value === undefined) return []
    const latex = latexOf(markupSafe(value))
    return [[name, isTitle ? `{{${latex}}}` : `{${latex}}`]]
  }
  const plain = (name: string, value: string | undefined): Field[] =>
    value === undefined ? [] : [[name, `{${value}}`]]
  const names = record.authors.flatMap(({ name }) => writeBibtexName(name) ?? [])
  const arxiv = identifier('arxiv')
  const isbns = record.identifiers.filter(({ scheme }) => scheme === 'isbn').map(({ value }) => value)
  const publisher = (isArticle ? journal?.publisher : undefined) ?? record.publisher
  const issns = journal?.issns ?? []
  return [
    ...text('title', record.title, true),
    ...plain('author', names.join(' and ') || undefined),
    ...authorAnnotations(record.authors).map(([name, value]): Field => [name, `{${value}}`]),
    ...text('journal', journal?.title, true),
    ...text('shortjournal', journal?.abbreviation),
    ...text('booktitle', record.containerTitle, true),
    ...plain('year', published?.slice(0, 4)),
    ...month(published),
    ...plain('date', published?.length === 10 ? published : undefined),
    ...text('volume', record.volume),
    ...text(isArticle ? 'number' : 'issue', record.issue),
    ...plain('pages', pages(record)),
    ...text(publisherField[record.type] ?? 'publisher', publisher),
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
  ]
}

/** Where the classic styles look for who brought it out. */
const publisherField: Readonly<Record<string, string>> = { THESIS: 'school', REPORT: 'institution' }

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

function month(published: string | undefined): Field[] {
  const name = months[Number(published?.slice(5, 7)) - 1]
  return name === undefined ? [] : [['month', name]]
}

function pages({ firstPage, lastPage }: ArticleRecord): string | undefined {
  const printedPages = [firstPage, lastPage]
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
  const type = preprint ? 'misc' : (bibtexTypes.find(([, known]) => known === record.type)?.[0] ?? 'misc')
  const lines = fields.map(([name, value]) => `  ${name} = ${value},\n`)
  return `@${type}{${key},\n${lines.join('')}}\n`
}
