/* References whose parts are known, in three files of different makers, brought to one shape for the measurement. */
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { parseDoi } from '../src/domain/doi.ts'
import { expandLastPage, parsePageRange } from '../src/domain/page-range.ts'

/** What a field should read: its text, `undefined` where it is not there; fields that the file does not tag are not keys. */
export type Gold = Readonly<Partial<Record<FieldName, string | undefined>>>
export interface GoldRow {
  readonly text: string
  readonly style: string
  readonly gold: Gold
}
export const fieldNames = [
  'families',
  'authors',
  'authorLetters',
  'title',
  'container',
  'year',
  'volume',
  'issue',
  'firstPage',
  'lastPage',
  'doi',
] as const
export type FieldName = (typeof fieldNames)[number]

const folder = fileURLToPath(new URL('../../shared/data/references/', import.meta.url))
const dataFolder = process.env['REFERENCE_DATA'] ?? folder

/** Only what is typographic: dashes, quotation marks, white space, punctuation at the ends. Case counts. */
export function plain(text: string | undefined): string | undefined {
  const value = text
    ?.normalize('NFC')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[\s\u200B]+/g, ' ')
    .replace(/ ([,;.:])/g, '$1')
    .replace(/^[\s"'`*«]+|[\s"'.,;:`*»]+$/g, '')
  return value === '' ? undefined : value
}

export const lettersOf = (text: string | undefined): string => (text ?? '').replace(/[^\p{L}]/gu, '')
export const listOf = (values: readonly string[]): string | undefined =>
  values.length === 0 ? undefined : values.join(' | ')

/** The rows of one of the files, by its name without ending. */
export function readGold(name: string): GoldRow[] {
  const reader = readers[name]
  if (reader === undefined) throw new Error(`Known are ${Object.keys(readers).join(', ')}`)
  const path = `${dataFolder}${reader.file}`
  if (!existsSync(path)) throw new Error(`There is no ${path}; REFERENCE_DATA names the folder it is in`)
  const bytes = readFileSync(path)
  return reader.read((path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8'))
}

const printedDoi = (text: string): string | undefined => {
  const found = /\b10\.\d{4,9}\/\S+/.exec(text.replace(/(?<=10\.\d{4,9}\/\S*)\s*\n\s*/g, ''))?.[0]
  return found === undefined ? undefined : parseDoi(found)
}
const lines = (text: string): unknown[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line): unknown => JSON.parse(line))

interface JatsRow {
  readonly raw: string
  readonly style: string
  readonly authors: readonly { readonly family: string; readonly given?: string; readonly suffix?: string }[]
  readonly title?: string
  readonly source?: string
  readonly year?: string
  readonly volume?: string
  readonly issue?: string
  readonly fpage?: string
  readonly lpage?: string
  readonly elocation?: string
}

const suffixOf = (text: string | undefined): string => lettersOf(text?.replace(/\d/g, ''))

function jatsRow(row: JatsRow): GoldRow {
  const { raw, authors, fpage, lpage } = row
  return {
    text: raw,
    style: row.style,
    gold: {
      families: listOf(authors.map(({ family }) => plain(family) ?? '')),
      // Initials are capitals in the neutral record, also where "Liu W-h" is printed.
      authors: listOf(
        authors.map(({ family, given, suffix }) =>
          [plain(family), lettersOf(given).toUpperCase(), suffixOf(suffix)].join(' ').trim(),
        ),
      ),
      title: plain(row.title),
      container: plain(row.source),
      // "2012b" is the year 2012 with a letter that the citing text refers by.
      year: plain(row.year)?.replace(/[a-z]$/, ''),
      volume: plain(row.volume),
      issue: plain(row.issue),
      firstPage: plain(fpage ?? row.elocation),
      // Publishers tag the last page as printed, "281–5"; the reader writes it out: both are compared written out.
      lastPage: lpage === undefined ? undefined : plain(expandLastPage(fpage ?? '', lpage)),
      // The file tags DOIs that are not printed, and not those that are: what is printed counts.
      doi: printedDoi(raw),
    },
  }
}

interface PdfRow {
  readonly reference: string
  readonly atitle?: string
  readonly jtitle?: string
  readonly volume?: string
  readonly firstPage?: string
}

const yearsIn = (text: string): readonly string[] => [
  ...new Set(text.match(/(?<![\d/.])(?:1[89]|20)\d\d(?!\d)/g) ?? []),
]

function pdfRow({ reference, atitle, jtitle, volume, firstPage }: PdfRow): GoldRow {
  const years = yearsIn(reference.replace(/10\.\d{4,9}\/\S+/g, ''))
  return {
    text: reference,
    style: 'pdf',
    gold: {
      title: plain(atitle),
      container: plain(jtitle),
      volume: plain(volume),
      firstPage: plain(firstPage),
      // The file has no year: where the text has one alone, it is the year.
      ...(years.length === 1 ? { year: years[0] } : {}),
      doi: printedDoi(reference),
    },
  }
}

interface CrossrefRow {
  readonly ref_string: string
}

function crossrefRow({ ref_string: text }: CrossrefRow): GoldRow {
  const years = yearsIn(text.replace(/10\.\d{4,9}\/\S+/g, ''))
  return {
    text,
    style: 'deposited',
    gold: { doi: printedDoi(text), ...(years.length === 1 ? { year: years[0] } : {}) },
  }
}

/** Names as a bag of letters, which does not depend on their order: the file does not take them apart. */
export const bagOf = (text: string): string =>
  text.normalize('NFC').toLowerCase().split('').toSorted().join('')

function segmentedRow(sequence: string): GoldRow {
  const segments = [...sequence.matchAll(/<([a-z-]+)>([^<]*)<\/\1>/g)].map(
    ([, tag = '', text = '']) =>
      [
        tag,
        text.replace(/&(amp|lt|gt|quot);/g, (_, name: string) => entities[name] ?? '').replace(/\s+/g, ' '),
      ] as const,
  )
  const first = (...tags: string[]): string | undefined => segments.find(([tag]) => tags.includes(tag))?.[1]
  const numbers = first('volume') ?? ''
  const numbering =
    /^\W*(?:vols?\.?|v\.)?\s*([A-Z]?\d+)?\W*(?:(?:\(|nos?\.?|n°|issue|\.)\s*([\dA-Za-z. -]+)\)?)?[\s,.:;]*$/i.exec(
      numbers,
    )
  const pages = parsePageRange(
    (first('pages') ?? '').replace(/^[\s(]*(?:pages?|pp?|S)?\.?\s*|[\s).,;:]+$/g, ''),
  )
  const author = first('author')
    ?.replace(/,?\s*(?:\bet al\b|\band others\b|\bu\. a\b|…|\.\.\.).*$/i, '')
    .replace(/(?<![\p{L}.])(?:and|und|et|eds?|y)(?!\p{L})|\(.*\)/gu, '')
  const year = first('date')?.match(/(?:1[5-9]|20)\d\d/)?.[0]
  return {
    text: segments
      .map(([, text]) => text)
      .join(' ')
      .trim(),
    style:
      first('journal') === undefined
        ? first('container-title') === undefined
          ? 'book'
          : 'chapter'
        : 'journal',
    gold: {
      authorLetters: author === undefined || lettersOf(author) === '' ? undefined : bagOf(lettersOf(author)),
      title: plain(first('title'))?.replace(/[\s"']+$/, ''),
      container: plain(first('journal', 'container-title'))?.replace(/^[Ii]n:? (?:the )?/, ''),
      year,
      ...(numbers === '' || numbering !== null
        ? { volume: numbering?.[1], issue: plain(numbering?.[2]) }
        : {}),
      firstPage: pages?.firstPage,
      lastPage: pages?.lastPage,
      doi: printedDoi(first('doi') ?? first('url') ?? ''),
    },
  }
}
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' }

/* The shapes are the files', described in the README beside them. */
const readers: Readonly<
  Record<string, { readonly file: string; readonly read: (text: string) => GoldRow[] }>
> = {
  jats: {
    file: 'jats-gold.jsonl.gz',
    read: (text) => lines(text).map((row) => jatsRow(row as JatsRow)),
  },
  anystyle: {
    file: 'anystyle-core.xml',
    read: (text) => text.split('</sequence>').slice(0, -1).map(segmentedRow),
  },
  crossref: {
    file: 'crossref-unstructured.jsonl.gz',
    read: (text) => lines(text).map((row) => crossrefRow(row as CrossrefRow)),
  },
  pdf: {
    file: 'pmc1943.jsonl.gz',
    read: (text) => lines(text).map((row) => pdfRow(row as PdfRow)),
  },
}
