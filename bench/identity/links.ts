/*
 * Which work a reference is to: references whose identifiers are taken out, against records that have them.
 *
 *   A record is made of the first reference to each DOI in the JATS articles, as it is printed there. The references of other
 *   articles to the same DOI come afterwards, without identifiers. Half of the works (by a hash of the DOI) are left out
 *   of the collection: a link to another work's record is wrong there, too.
 *
 * node bench/identity/links.ts [--show N]
 */
import type { ArticleRecord, RecordReference, ReferenceParts } from '../../src/domain/record.ts'
import { hash32 } from '../../src/identity/people/traits/hash.ts'
import { jatsFiles, jatsRecords, withCollection } from './collection.ts'

const show = process.argv.includes('--show') ? Number(process.argv.at(-1)) : 0

const articles = await jatsRecords(jatsFiles)
const firsts = new Map<string, { parts: ReferenceParts; citing: number }>()
/** By citing article, the references to works that another article cites first. */
const later = new Map<number, { doi: string; reference: RecordReference }[]>()
for (const [citing, { references }] of articles.entries()) {
  for (const reference of references) {
    const doi = reference.parts?.identifiers.find(({ scheme }) => scheme === 'doi')?.value
    if (doi === undefined || reference.parts === undefined) continue
    const first = firsts.get(doi)
    if (first === undefined) firsts.set(doi, { parts: reference.parts, citing })
    else if (first.citing !== citing) later.set(citing, [...(later.get(citing) ?? []), { doi, reference }])
  }
}
const isThere = (doi: string): boolean => hash32(doi) % 2 === 0
const known = [...firsts].flatMap(([doi, { parts }]) => (isThere(doi) ? [recordOf(doi, parts)] : []))
const citing = [...later].map(([index, references]) => citingRecord(index, references))

await withCollection([...known, ...citing], async (client) => {
  const rows = await client.sql<{ citing: string; ordinal: number; method: string; cited: string | null }[]>`
    select i.value as citing, r.ordinal, r.match_method as method,
           (select value from article_identifiers c where c.article_id = r.cited_id and c.scheme = 'doi') as cited
      from article_references r join article_identifiers i on i.article_id = r.citing_id and i.scheme = 'doi'
     where i.value like '10.5555/citing.%'`
  const found = new Map(rows.map((row) => [`${row.citing} ${row.ordinal}`, row]))
  const counts = { right: 0, wrong: 0, missed: 0, absent: 0, falseToAbsent: 0 }
  const faults: string[] = []
  for (const [index, references] of later) {
    for (const [place, { doi, reference }] of references.entries()) {
      const row = found.get(`10.5555/citing.${index} ${place + 1}`)
      const fault = isThere(doi)
        ? faultOfKnown(doi, row?.cited ?? undefined, counts)
        : faultOfAbsent(row?.cited ?? undefined, counts)
      if (fault !== undefined)
        faults.push(
          `${fault} ${doi} → ${row?.cited ?? 'none'} (${row?.method}): ${reference.text}\n    ${printed(firsts.get(doi)?.parts)}`,
        )
    }
  }
  const { right, wrong, missed, absent, falseToAbsent } = counts
  const digits = (value: number): string => value.toFixed(3).replace(/^0/, '')
  console.log(
    `${known.length} works known, of ${firsts.size}; ${right + wrong + missed} references to them, ${absent} to others`,
  )
  console.log(
    `links P ${digits(right / (right + wrong + falseToAbsent))} R ${digits(right / (right + wrong + missed))}: ${right} right, ${wrong} wrong, ${missed} missed; ${falseToAbsent} false to absent works (${((100 * falseToAbsent) / absent).toFixed(2)} %)`,
  )
  for (const fault of faults.slice(0, show)) console.log(fault)
})

type Counts = Record<'right' | 'wrong' | 'missed' | 'absent' | 'falseToAbsent', number>

function faultOfKnown(doi: string, cited: string | undefined, counts: Counts): string | undefined {
  const kind = cited === doi ? 'right' : cited === undefined ? 'missed' : 'wrong'
  counts[kind] += 1
  return kind === 'right' ? undefined : kind
}

function faultOfAbsent(cited: string | undefined, counts: Counts): string | undefined {
  counts.absent += 1
  if (cited === undefined) return undefined
  counts.falseToAbsent += 1
  return 'false'
}

function recordOf(doi: string, parts: ReferenceParts): ArticleRecord {
  const { title, year, containerTitle, volume, issue, firstPage, lastPage, articleNumber, type, authors } =
    parts
  return {
    type: type ?? 'JOURNAL_ARTICLE',
    identifiers: [{ scheme: 'doi', value: doi }],
    ...(title === undefined ? {} : { title }),
    ...(year === undefined ? {} : { published: String(year) }),
    ...(containerTitle === undefined ? {} : { journal: { title: containerTitle, issns: [] } }),
    ...(volume === undefined ? {} : { volume }),
    ...(issue === undefined ? {} : { issue }),
    ...(firstPage === undefined ? {} : { firstPage }),
    ...(lastPage === undefined ? {} : { lastPage }),
    ...(articleNumber === undefined ? {} : { articleNumber }),
    keywords: [],
    access: 'UNKNOWN',
    authors: authors.map((name) => ({
      name,
      printed: [name.family ?? name.literal, name.given ?? name.initials].filter(Boolean).join(' ') || '?',
      corresponding: false,
      affiliations: [],
    })),
    referenceListStatus: 'UNKNOWN',
    references: [],
  }
}

function citingRecord(index: number, references: readonly { reference: RecordReference }[]): ArticleRecord {
  return {
    type: 'JOURNAL_ARTICLE',
    identifiers: [{ scheme: 'doi', value: `10.5555/citing.${index}` }],
    title: `Citing article number ${index}`,
    keywords: [],
    access: 'UNKNOWN',
    authors: [],
    referenceListStatus: 'UNKNOWN',
    references: references.map(({ reference: { text, parts } }, place) => ({
      ordinal: place + 1,
      text,
      links: [],
      ...(parts === undefined ? {} : { parts: { ...parts, identifiers: [] } }),
    })),
  }
}

function printed(parts: ReferenceParts | undefined): string {
  return JSON.stringify({ ...parts, authors: parts?.authors[0], identifiers: undefined })
}
