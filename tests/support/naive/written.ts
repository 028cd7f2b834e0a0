import type {
  ArticleRecord,
  Identifier,
  JournalMention,
  PersonName,
  RecordAuthor,
  RecordUpdate,
} from '../../../src/domain/record.ts'
import { identifierSchemes } from '../../../src/domain/record.ts'
import { type WrittenFormat, writeFile, writeOne } from '../../../src/formats/written-formats.ts'
import { citations } from '../execute.ts'
import { type Article, type Data, getRow } from './data.ts'
import { compareTexts } from './pages.ts'
import { sortTexts } from './resolver.ts'

export interface CitationArguments {
  readonly style?: string | null
  readonly format?: string | null
  readonly locale?: string | null
}

const formats: Readonly<Record<string, Exclude<WrittenFormat, 'jsonl'>>> = {
  BIBTEX: 'bibtex',
  RIS: 'ris',
  CSL_JSON: 'csl-json',
  ENDNOTE_XML: 'endnote-xml',
  MODS: 'mods',
}

export async function citationOf(
  record: ArticleRecord,
  { style, format, locale }: CitationArguments,
): Promise<string> {
  const file = formats[format ?? '']
  if (file !== undefined) return writeOne(file, record)
  return (await citations()).cite(record, {
    style: style ?? 'vancouver',
    locale: locale ?? 'en-US',
    format: format === 'HTML' ? 'html' : 'text',
  })
}

export async function exportOf(records: readonly ArticleRecord[], format: string): Promise<string> {
  return writeFile(formats[format] ?? 'jsonl', records)
}

/** The record that an article's rows amount to, without its references; keys in the order in which the service has them. */
export function recordOfArticle(data: Data, article: Article): ArticleRecord {
  const journal = article.journalId === null ? undefined : journalOf(data, article.journalId)
  const { containerTitle } = article
  return {
    type: article.type,
    identifiers: identifiersOf(data, article.id),
    ...present({
      title: article.title,
      abstract: article.abstract,
      language: article.language,
      published: article.published,
      volume: article.volume,
      issue: article.issue,
      firstPage: article.firstPage,
      lastPage: article.lastPage,
      articleNumber: article.articleNumber,
      journal,
      publisher: article.publisher,
      publisherPlace: article.publisherPlace,
      edition: article.edition,
      series: article.series,
    }),
    keywords: article.keywords,
    access: article.access,
    ...present({ license: article.license }),
    authors: data.authorshipsOf(article.id).map((authorship): RecordAuthor => ({
      // The graph has no other names there.
      name: authorship.name as PersonName,
      printed: authorship.nameAsPrinted,
      ...present({ orcid: getRow(data.authors, authorship.authorId).orcid }),
      corresponding: authorship.corresponding,
      affiliations: authorship.affiliations,
    })),
    ...present({
      editors: filled(article.editors),
      translators: filled(article.translators),
      updates: filled(updatesOf(data, article.id)),
    }),
    referenceListStatus: 'UNKNOWN',
    references: [],
    ...(containerTitle === null || containerTitle === journal?.title ? {} : { containerTitle }),
  }
}

function filled<T>(list: readonly T[]): readonly T[] | null {
  return list.length === 0 ? null : list
}

/** What sources say, each once, in the order in which they first said it. */
function updatesOf(data: Data, articleId: number): RecordUpdate[] {
  const said = data.rows.updates
    .filter((row) => row.articleId === articleId)
    .sort((a, b) => a.id - b.id)
    .map(({ kind, role, scheme, value, text, date, assertedBy }): RecordUpdate => ({
      kind,
      role,
      ...(scheme !== null && value !== null && { identifier: { scheme, value } as Identifier }),
      ...present({ text, date }),
      assertedBy,
    }))
  return [...new Map(said.map((one) => [JSON.stringify(one), one])).values()]
}

function identifiersOf(data: Data, articleId: number): Identifier[] {
  return identifierSchemes.flatMap((scheme) =>
    data
      .identifiersOf(articleId)
      .filter((row) => row.scheme === scheme)
      .sort((a, b) => compareTexts(a.value, b.value))
      .map(({ value }) => ({ scheme, value })),
  )
}

function journalOf(data: Data, id: number): JournalMention {
  const journal = getRow(data.journals, id)
  const issns = data.rows.journalIssns.filter(({ journalId }) => journalId === id).map(({ issn }) => issn)
  return {
    title: journal.title,
    ...present({ abbreviation: journal.abbreviation }),
    issns: sortTexts(issns),
    ...present({ publisher: journal.publisher }),
  }
}

type Present<T> = { [K in keyof T]?: NonNullable<T[K]> }

function present<T extends object>(properties: T): Present<T> {
  const entries = Object.entries(properties).filter(([, value]) => value !== null && value !== undefined)
  return Object.fromEntries(entries) as Present<T>
}
