import type { ArticleRecord } from '../../domain/record.ts'
import { type KeptFields, keptFields } from '../kept-fields.ts'
import { markupSafe } from '../values/markup-safe.ts'
import { isInPeriodical, isInSeries } from '../../domain/work-types.ts'
import { exchangedType } from '../exchanged-type.ts'
import { updateNote } from '../values/update-notes.ts'
import { type RecordWriter, writeAll, type WriterOptions } from '../record-writer.ts'
import { keptMark, recordOfRis } from './ris.ts'
import { writeRisName } from './ris-names.ts'
import { editorTags, risTypes, seriesTags } from './ris-types.ts'

/**
 * Writes RIS with tags that both the standard of 2001 and that of 2011 know, lines ended by CR LF, UTF-8.
 *
 * Lost, because RIS has no place for them: affiliations, ORCID iDs, who is corresponding, the references with their
 * count and status. The printed form of an author becomes "Family, Given, Suffix", of a collective its name and a
 * comma. What else RIS would not give back (a second PubMed id, an OpenAlex id, open access …) stands, where it is to be
 * lossless, as JSON in the first user field, `U1  - refgraph:{"access":"OPEN"}`: programs show it as a note.
 *
 * @see RIS Format Specifications (Thomson ResearchSoft 2001; 2011)
 */
export function risWriter({ lossless = false }: WriterOptions = {}): RecordWriter {
  return {
    head: '',
    write(record) {
      const lines = risLines(record)
      if (!lossless) return printed(lines)
      const kept = keptFields(record, recordOfRis(printed(lines)).record)
      return printed(kept === undefined ? lines : [...lines, keptLine(kept)])
    },
    tail: '',
  }
}

/** The records as one text, see `risWriter`. */
export function writeRis(records: Iterable<ArticleRecord>, options?: WriterOptions): string {
  return writeAll(risWriter(options), records)
}

type Line = readonly [tag: string, value: string | undefined]

function risLines(record: ArticleRecord): Line[] {
  const { journal, published } = record
  const identifiers = (scheme: string): string[] =>
    record.identifiers.filter((one) => one.scheme === scheme).map(({ value }) => value)
  const [pmid] = identifiers('pmid')
  const [pmcid] = identifiers('pmcid')
  const { type } = record
  const isArticle = isInPeriodical(type)
  const isSerial = isInSeries(type)
  const series = record.series ?? (isSerial ? journal?.title : undefined)
  const container = isArticle ? journal?.title : record.containerTitle
  const seriesTag = seriesTags(type)[0] ?? 'T3'
  const editorTag = editorTags(type)[0]?.[0] ?? 'A2'
  return [
    ['TY', risTypes.find(([, known]) => known === exchangedType(record))?.[0] ?? 'GEN'],
    ['TI', record.title],
    ...record.authors.map(({ name }): Line => ['AU', writeRisName(name)]),
    ...(record.editors ?? []).map((name): Line => [editorTag, writeRisName(name)]),
    ...(record.translators ?? []).map((name): Line => ['A4', writeRisName(name)]),
    ['PY', published?.slice(0, 4)],
    ['DA', published === undefined || published.length === 4 ? undefined : risDate(published)],
    ['T2', seriesTag === 'T2' ? series : container],
    ['C3', type === 'CONFERENCE_PAPER' ? container : undefined],
    ['T3', seriesTag === 'T3' ? series : undefined],
    ['JF', isSerial ? undefined : journal?.title],
    ['JA', isSerial ? undefined : journal?.abbreviation],
    ['ET', record.edition],
    ['VL', record.volume],
    ['IS', record.issue],
    // Many programs know only pages, EndNote C7.
    ['SP', record.firstPage ?? (record.lastPage === undefined ? record.articleNumber : undefined)],
    ['EP', record.lastPage],
    ['C7', isArticle ? record.articleNumber : undefined],
    ['CY', record.publisherPlace],
    ['PB', isArticle ? (journal?.publisher ?? record.publisher) : record.publisher],
    ...(journal?.issns ?? []).map((issn): Line => ['SN', issn]),
    ...identifiers('isbn').map((isbn): Line => ['SN', isbn]),
    ...identifiers('doi').map((doi): Line => ['DO', doi]),
    ['AN', pmid],
    ['DB', pmid === undefined ? undefined : 'PubMed'],
    ['C2', pmcid],
    ...identifiers('arxiv').map((id): Line => ['UR', `https://arxiv.org/abs/${id}`]),
    ['LA', record.language],
    ...record.keywords.map((keyword): Line => ['KW', keyword]),
    ['AB', record.abstract],
    ...(record.updates ?? []).map((update): Line => ['N1', updateNote(update)]),
  ]
}

/** `YYYY/MM/DD/other`: the slashes are obligatory. */
function risDate(published: string): string {
  const [year = '', month = '', day = ''] = published.split('-')
  return `${year}/${month}/${day}/`
}

function keptLine(kept: KeptFields): Line {
  return ['U1', keptMark + JSON.stringify(kept)]
}

/** In a DOI no reader looks for mark-up: old ones have "<l::aid-abc>" in them. */
const asItStands: ReadonlySet<string> = new Set(['DO', 'U1'])

function printed(lines: readonly Line[]): string {
  const texts = lines.flatMap(([tag, value]) => {
    if (value === undefined) return []
    return [`${tag}  - ${asItStands.has(tag) ? value : markupSafe(value)}\r\n`]
  })
  return `${texts.join('')}ER  - \r\n\r\n`
}
