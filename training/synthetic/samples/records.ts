import { cslTypes } from '../../../src/formats/csl/csl-types.ts'
import type { ArticleRecord, ArticleType, PersonName, ReferenceParts } from '../../../src/domain/record.ts'
import { formats } from '../../../src/formats/registry.ts'
import { toCslItem } from '../../../src/formats/csl/csl-item.ts'
import type { CslItem, CslName } from '../csl/csl-item.ts'
import { pageRange, plain, year } from './values.ts'
import { mayShip } from '../../data/articles.ts'
import { sampleArchive, sampleText } from './sample-files.ts'
import type { SampleWork } from './sample-work.ts'

/** The archives and files of records, read by the project's own readers, and what they cite. */
const archives: readonly (readonly [path: string, source: string])[] = [
  ['records/jats-europepmc.tar.gz', 'jats-articles'],
  ['records/crossref-unixsd.tar.gz', 'crossref-records'],
  ['records/jabref-samples.tar.gz', 'jabref'],
]
const files: readonly (readonly [path: string, source: string])[] = [
  ['records/crossref_works.jsonl.gz', 'crossref-records'],
  ['records/openalex_works.jsonl.gz', 'openalex'],
  ['records/csl-json.json', 'csl-json'],
  ['records/pubmed.xml.gz', 'pubmed'],
]

const records = formats.filter(({ name }) => name !== 'reference-list')

/** The works of all records, and the works in their lists of references that the source itself takes apart. */
export function* readRecordSamples(): Generator<SampleWork> {
  for (const [path, source] of archives) {
    for (const [name, content] of sampleArchive(path))
      yield* worksOf(content, source, name.replace(/\.xml$/, ''))
  }
  for (const [path, source] of files) yield* worksOf(sampleText(path), source, path)
}

function* worksOf(content: string, source: string, document: string): Generator<SampleWork> {
  const head = content.slice(0, 65_536)
  const [format] = content === '' ? [] : records.toSorted((a, b) => b.sniff(head) - a.sniff(head))
  if (format === undefined || format.sniff(head) === 0) return
  const splitter = format.splitter()
  for (const piece of [...splitter.push(content), ...splitter.end()]) {
    if (piece.broken !== undefined) continue
    for (const record of recordsOf(format.read, piece.text)) {
      // What other formats hold are facts.
      if (format.name === 'jats' && !mayShip(record.license)) continue
      const own = recordItem(record)
      const group = format.name === 'jats' ? document : `${document}/${piece.index}`
      if (own !== undefined) yield { source, document: group, item: own }
      for (const reference of record.references) {
        const { parts } = reference
        // Parts with a confidence are guesses from a printed line.
        if (parts?.title === undefined || parts.confidence !== undefined) continue
        yield { source, document: group, item: referenceItem(parts, parts.title) }
      }
    }
  }
}

function recordsOf(
  read: (text: string) => { records: readonly ArticleRecord[] },
  text: string,
): readonly ArticleRecord[] {
  try {
    return read(text).records
  } catch {
    // Samples of importers hold broken records on purpose.
    return []
  }
}

function recordItem(record: ArticleRecord): CslItem | undefined {
  if (record.title === undefined) return undefined
  const written = toCslItem(record, 'work')
  const { type, author, issued } = written
  return {
    type,
    title: plain(record.title),
    ...(author === undefined ? {} : { author }),
    ...(issued === undefined ? {} : { issued }),
    ...Object.fromEntries(
      takenOver.flatMap((name) => (written[name] === undefined ? [] : [[name, plain(written[name])]])),
    ),
  }
}

const takenOver = [
  'container-title',
  'container-title-short',
  'collection-title',
  'volume',
  'issue',
  'page',
  'publisher',
  'publisher-place',
  'edition',
  'DOI',
] as const

function referenceItem(parts: ReferenceParts, title: string): CslItem {
  const page = parts.articleNumber ?? pageRange(parts.firstPage, parts.lastPage)
  const doi = parts.identifiers.find(({ scheme }) => scheme === 'doi')?.value
  return {
    type: cslTypeOf(parts.type),
    title: plain(title),
    author: parts.authors.map(cslName),
    ...(parts.containerTitle === undefined ? {} : { 'container-title': plain(parts.containerTitle) }),
    ...year(parts.year),
    ...(parts.volume === undefined ? {} : { volume: parts.volume }),
    ...(parts.issue === undefined ? {} : { issue: parts.issue }),
    ...(page === undefined ? {} : { page }),
    ...(parts.publisher === undefined ? {} : { publisher: plain(parts.publisher) }),
    ...(parts.publisherPlace === undefined ? {} : { 'publisher-place': plain(parts.publisherPlace) }),
    ...(parts.series === undefined ? {} : { 'collection-title': plain(parts.series) }),
    ...(parts.edition === undefined ? {} : { edition: parts.edition }),
    ...(parts.editors === undefined ? {} : { editor: parts.editors.map(cslName) }),
    ...(doi === undefined ? {} : { DOI: doi }),
  }
}

function cslTypeOf(type: ArticleType | undefined): string {
  return cslTypes.find(([, known]) => known === type)?.[0] ?? 'article-journal'
}

function cslName(name: PersonName): CslName {
  if (name.literal !== undefined || name.family === undefined) return { literal: name.literal ?? 'Anonymous' }
  const given = name.given ?? (name.initials === undefined ? undefined : dotted(name.initials))
  return {
    family: name.family,
    ...(given === undefined ? {} : { given }),
    ...(name.suffix === undefined ? {} : { suffix: name.suffix }),
  }
}

/** "JP" is "J. P.", "J-P" is "J.-P.". */
export function dotted(initials: string): string {
  return initials.replace(/\p{Lu}(?=\p{Lu})/gu, '$&. ').replace(/\p{Lu}(?=-|$)/gu, '$&.')
}
