import type { CslItem } from '../csl/csl-item.ts'
import { plain } from './values.ts'
import { sampleRows, sampleText } from './sample-files.ts'
import type { SampleWork } from './sample-work.ts'

/** The parts of one printed reference by what they are, with their punctuation. */
type Parts = ReadonlyMap<string, string>

/** Sets of printed references whose parts are tagged. Names are too varied there to be taken apart: other samples have them. */
export function* readSegmentedSamples(): Generator<SampleWork> {
  yield* works('anystyle', anystyle())
  yield* works('grobid', grobid())
  yield* works('jats-preprints', rows('references/more/jats_preprints.jsonl.gz'))
  yield* works('jats-plos', rows('references/more/jats_plos.jsonl.gz'))
  yield* works('linkedbooks', rows('references/more/linkedbooks_it.jsonl.gz'))
}

type Tagged = readonly [document: string, parts: Parts]

function* works(source: string, tagged: Iterable<Tagged>): Generator<SampleWork> {
  for (const [document, parts] of tagged) {
    const item = itemOf(parts)
    if (item !== undefined) yield { source, document, item }
  }
}

function itemOf(parts: Parts): CslItem | undefined {
  const value = (name: string): string | undefined => {
    const text = parts.get(name)
    return text === undefined ? undefined : bare(text)
  }
  const title = value('title')
  if (title === undefined || title.length < 4) return undefined
  const container = value('container')
  const publisher = value('publisher')
  const place = value('place')
  const series = value('series')
  return {
    type: typeOf(parts),
    title,
    ...(container === undefined ? {} : { 'container-title': container }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(place === undefined ? {} : { 'publisher-place': place }),
    ...(series === undefined ? {} : { 'collection-title': series }),
  }
}

function typeOf(parts: Parts): string {
  if (/thesis|diss/i.test(parts.get('genre') ?? '')) return 'thesis'
  if (!parts.has('container')) return 'book'
  if (parts.has('journal')) return 'article-journal'
  return parts.has('publisher') || parts.has('editor') ? 'chapter' : 'article-journal'
}

/** Without the words and signs that announce a part, and a full stop at its end. */
function bare(text: string): string | undefined {
  const value = plain(text)
    .replace(/^(?:in|dans|en|nel|im|aus)\s*:?\s+(?=\p{Lu})/iu, '')
    .replace(/(?<=\p{Ll}{3})\.$/u, '')
  return value === '' ? undefined : value
}

function* anystyle(): Generator<Tagged> {
  for (const path of ['references/anystyle-core.xml', 'references/anystyle-good.xml.gz']) {
    const sequences = sampleText(path).matchAll(/<sequence>([^]*?)<\/sequence>/g)
    let count = 0
    for (const [, sequence = ''] of sequences) {
      const parts = new Map<string, string>()
      for (const [, tag = '', text = ''] of sequence.matchAll(/<([a-z-]+)>([^<]*)</g)) {
        const name = anystyleParts[tag]
        if (name !== undefined && !parts.has(name)) parts.set(name, text)
        if (tag === 'journal') parts.set('journal', '')
      }
      yield [`${path.replace(/^.*-|\..*$/g, '')}/${count++}`, parts]
    }
  }
}

const anystyleParts: Readonly<Record<string, string>> = {
  title: 'title',
  'container-title': 'container',
  journal: 'container',
  publisher: 'publisher',
  location: 'place',
  'collection-title': 'series',
  genre: 'genre',
  editor: 'editor',
}

function* grobid(): Generator<Tagged> {
  for (const { file, bibl } of sampleRows<{ file: string; bibl: string }>(
    'references/grobid-citation.jsonl.gz',
  )) {
    const parts = new Map<string, string>()
    for (const [, tag = '', kind = '', text = ''] of bibl.matchAll(
      /<(title|publisher|pubPlace|editor)(?: (?:level|type)="(\w+)")?>([^]*?)<\/\1>/g,
    )) {
      const name = grobidParts[`${tag} ${kind}`.trim()]
      if (name !== undefined && !parts.has(name)) parts.set(name, text)
      if (kind === 'j') parts.set('journal', '')
    }
    const book = parts.get('book')
    if (book !== undefined) parts.set(parts.has('title') ? 'container' : 'title', book)
    yield [file, parts]
  }
}

const grobidParts: Readonly<Record<string, string>> = {
  'title a': 'title',
  'title j': 'container',
  'title m': 'book',
  'title s': 'series',
  publisher: 'publisher',
  pubPlace: 'place',
  editor: 'editor',
}

interface Row {
  readonly text: string
  readonly segments: readonly (readonly [label: string, start: number, end: number, tag: string])[]
  readonly doc?: string
}

function* rows(path: string): Generator<Tagged> {
  for (const [index, { text, segments, doc }] of sampleRows<Row>(path).entries()) {
    const parts = new Map<string, string>()
    // Offsets there count characters, not UTF-16 units.
    const signs = Array.from(text)
    for (const [label, start, end] of segments) {
      const value = signs
        .slice(start, end)
        .join('')
        .replace(/(\p{L})-\s*(?=\p{Ll})/gu, '$1-')
      if (!parts.has(label)) parts.set(label, value)
      if (label === 'volume') parts.set('journal', '')
    }
    yield [doc ?? String(index), parts]
  }
}
