import type { ArticleRecord } from '../../domain/record.ts'
import { type KeptFields, keptFields } from '../kept-fields.ts'
import { markupSafe } from '../markup-safe.ts'
import { type RecordWriter, writeAll } from '../record-writer.ts'
import { keptMark, recordOfRis } from './ris.ts'
import { writeRisName } from './ris-names.ts'
import { risTypes } from './ris-types.ts'

/**
 * Writes RIS with tags that both the standard of 2001 and that of 2011 know, lines ended by CR LF, UTF-8.
 *
 * Lost, because RIS has no place for them: affiliations, ORCID iDs, who is corresponding, the references with their
 * count and status. The printed form of an author becomes "Family, Given, Suffix", of a collective its name and a
 * comma. What else RIS would not give back (a second DOI, an OpenAlex id, open access …) stands as JSON in the first
 * user field, `U1  - refgraph:{"access":"OPEN"}`; most records have none.
 *
 * @see RIS Format Specifications (Thomson ResearchSoft 2001; 2011)
 */
export function risWriter(): RecordWriter {
  return {
    head: '',
    write(record) {
      const lines = risLines(record)
      const kept = keptFields(record, recordOfRis(printed(lines)).record)
      return printed(kept === undefined ? lines : [...lines, keptLine(kept)])
    },
    tail: '',
  }
}

/** The records as one text, see `risWriter`. */
export function writeRis(records: Iterable<ArticleRecord>): string {
  return writeAll(risWriter(), records)
}

type Line = readonly [tag: string, value: string | undefined]

function risLines(record: ArticleRecord): Line[] {
  const { journal, published } = record
  const identifiers = (scheme: string): string[] =>
    record.identifiers.filter((one) => one.scheme === scheme).map(({ value }) => value)
  const [pmid] = identifiers('pmid')
  const [pmcid] = identifiers('pmcid')
  const isArticle = record.type === 'JOURNAL_ARTICLE'
  return [
    ['TY', risTypes.find(([, type]) => type === record.type)?.[0] ?? 'GEN'],
    ['TI', record.title],
    ...record.authors.map(({ name }): Line => ['AU', writeRisName(name)]),
    ['PY', published?.slice(0, 4)],
    ['DA', published === undefined || published.length === 4 ? undefined : risDate(published)],
    ['T2', isArticle ? journal?.title : record.containerTitle],
    ['JF', journal?.title],
    ['JA', journal?.abbreviation],
    ['VL', record.volume],
    ['IS', record.issue],
    ['SP', record.firstPage],
    ['EP', record.lastPage],
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

function printed(lines: readonly Line[]): string {
  const texts = lines.flatMap(([tag, value]) => {
    if (value === undefined) return []
    return [`${tag}  - ${tag === 'U1' ? value : markupSafe(value)}\r\n`]
  })
  return `${texts.join('')}ER  - \r\n\r\n`
}
