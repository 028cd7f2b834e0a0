import type { LabelledLine } from '../labelled-line.ts'
import { openArticles } from './articles.ts'
import { jsonLines, readData } from './files.ts'
import { readProse } from './prose.ts'
import { readAnyStyle } from './sets/anystyle.ts'
import { readGrobid } from './sets/grobid.ts'
import { readJatsArticle } from './sets/jats-articles.ts'
import { readCrossrefStrings, readPdfStrings, readUnlabelled } from './sets/projected.ts'
import { readJatsGold } from './sets/jats-gold.ts'
import { readSegmented } from './sets/more.ts'

/** A set of labelled lines. Its name is the `source` of its lines. */
export interface LabelledSet {
  readonly name: string
  /** The file in the folder of references. */
  readonly file: string
  readonly licence: string
  /** False where the licence does not allow weights made of it: such a set only measures. */
  readonly mayTrain: boolean
  readonly read: () => LabelledLine[]
}

const ofSource = (lines: readonly LabelledLine[], name: string): LabelledLine[] =>
  lines.filter(({ source }) => source === name)

/** A file is read once, however many sets are in it. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: make() }).value
}

const grobid = once(() => readGrobid(jsonLines(readData('grobid-citation.jsonl.gz'))))
const jatsGold = once(() => readJatsGold(jsonLines(readData('jats-gold.jsonl.gz'))))

function inMore(name: string, file: string, licence: string, mayTrain: boolean): LabelledSet {
  const path = `more/${file}.jsonl.gz`
  return { name, file: path, licence, mayTrain, read: () => readSegmented(jsonLines(readData(path)), name) }
}

/** Every set of real lines, those whose licence is not stated with `mayTrain: false`. */
export const labelledSets: readonly LabelledSet[] = [
  {
    name: 'anystyle',
    file: 'anystyle-core.xml',
    licence: 'BSD-2-Clause',
    mayTrain: true,
    read: () => readAnyStyle(readData('anystyle-core.xml'), 'anystyle'),
  },
  {
    name: 'anystyle-good',
    file: 'anystyle-good.xml.gz',
    licence: 'BSD-2-Clause',
    mayTrain: true,
    read: () => readAnyStyle(readData('anystyle-good.xml.gz'), 'anystyle-good'),
  },
  ...['grobid-journals', 'grobid-books'].map((name) => ({
    name,
    file: 'grobid-citation.jsonl.gz',
    licence: 'CC-BY-4.0',
    mayTrain: true,
    read: () => ofSource(grobid(), name),
  })),
  ...['jats-vanc', 'jats-other', 'jats-restricted'].map((name) => ({
    name,
    file: 'jats-gold.jsonl.gz',
    licence:
      name === 'jats-restricted'
        ? 'CC-BY-NC, CC-BY-ND or none stated, by article'
        : 'CC-BY-4.0 or CC0, by article',
    mayTrain: name !== 'jats-restricted',
    read: () => ofSource(jatsGold(), name),
  })),
  // The rows do not say which of the articles it is.
  inMore('jats-preprints', 'jats_preprints', 'CC-BY-4.0, and one article CC-BY-NC-ND', false),
  inMore('jats-plos', 'jats_plos', 'CC-BY-4.0', true),
  {
    name: 'jats-articles',
    file: '../records/jats-europepmc.tar.gz',
    licence: 'CC-BY-4.0 or CC0, by article',
    mayTrain: true,
    read: once(() => [...openArticles()].flatMap(readJatsArticle)),
  },
  {
    name: 'pmc1943',
    file: 'pmc1943.jsonl.gz',
    licence: 'Apache-2.0',
    mayTrain: true,
    read: () => readPdfStrings(jsonLines(readData('pmc1943.jsonl.gz'))),
  },
  {
    name: 'crossref-references',
    file: 'crossref-references.jsonl.gz',
    licence: 'MIT',
    mayTrain: true,
    read: () => readCrossrefStrings(jsonLines(readData('crossref-references.jsonl.gz'))),
  },
  {
    name: 'crossref-unstructured',
    file: 'crossref-unstructured.jsonl.gz',
    licence: 'MIT; no labels',
    mayTrain: false,
    read: () => readUnlabelled(jsonLines(readData('crossref-unstructured.jsonl.gz'))),
  },
  {
    name: 'prose',
    file: '../records and ../landing-pages',
    licence: 'CC-BY-4.0 or CC0 by article; public domain; facts',
    mayTrain: true,
    read: once(readProse),
  },
  inMore('linkedbooks', 'linkedbooks_it', 'MIT', true),
  inMore('excite-en', 'excite_en', 'none stated', false),
  inMore('excite-de', 'excite_de_end', 'none stated', false),
  inMore('umass', 'umass_arxiv', 'none stated', false),
]

/**
 * The lines of a set.
 *
 * @throws Error where there is no such set, naming those that are, or where its file is absent.
 */
export function readSet(name: string): LabelledLine[] {
  const set = labelledSets.find((one) => one.name === name)
  if (set === undefined)
    throw new Error(`There is no set ${name}; there are ${labelledSets.map((one) => one.name).join(', ')}.`)
  return set.read()
}
