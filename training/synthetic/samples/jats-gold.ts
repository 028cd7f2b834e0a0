import type { CslName } from '../csl/csl-item.ts'
import { pageRange, year } from './values.ts'
import { sampleRows } from './sample-files.ts'
import type { SampleWork } from './sample-work.ts'

interface Row {
  readonly pmcid: string
  readonly lic?: string
  readonly authors?: readonly {
    readonly family?: string
    readonly given?: string
    readonly suffix?: string
  }[]
  readonly title?: string
  readonly source?: string
  readonly year?: string
  readonly volume?: string
  readonly issue?: string
  readonly fpage?: string
  readonly lpage?: string
  readonly doi?: string
  readonly pmid?: string
  readonly type?: string
}

/** The journal articles of the strings with publishers' own tags. */
export function readJatsGold(): SampleWork[] {
  return sampleRows<Row>('references/jats-gold.jsonl.gz').flatMap((row) => {
    if (row.title === undefined || row.type !== 'journal' || /n[cd]/.test(row.lic ?? '')) return []
    const page = pageRange(row.fpage, row.lpage)
    return [
      {
        source: 'jats-gold',
        document: row.pmcid,
        item: {
          type: 'article-journal',
          title: row.title,
          ...(row.authors === undefined ? {} : { author: row.authors.flatMap(nameOf) }),
          ...(row.source === undefined ? {} : { 'container-title': row.source }),
          ...year(row.year),
          ...(row.volume === undefined ? {} : { volume: row.volume }),
          ...(row.issue === undefined ? {} : { issue: row.issue }),
          ...(page === undefined ? {} : { page }),
          ...(row.doi === undefined ? {} : { DOI: row.doi }),
          ...(row.pmid === undefined ? {} : { PMID: row.pmid }),
        },
      },
    ]
  })
}

function nameOf(author: NonNullable<Row['authors']>[number]): CslName[] {
  if (author.family === undefined) return []
  const suffix = author.suffix?.replace(/[.,\s]+$/, '')
  return [
    {
      family: author.family,
      ...(author.given === undefined ? {} : { given: author.given }),
      ...(suffix === undefined ? {} : { suffix }),
    },
  ]
}
