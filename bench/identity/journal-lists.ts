import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { textKey } from '../../src/domain/text-key.ts'
import { csvCells } from '../../src/formats/csv/csv.ts'

/** A title of a list of journals, and what the list abbreviates it to. */
export interface ListedPair {
  readonly title: string
  readonly short: string
  readonly issns: readonly string[]
}

/** What the lists say, under the keys of names. */
export interface JournalTruth {
  /** Every pair whose abbreviation is of one title only, each once. */
  readonly pairs: readonly ListedPair[]
  /** Every title, by its key. */
  readonly titles: ReadonlyMap<string, string>
  /** By the key of an abbreviation, the keys of the titles that have it. */
  readonly titlesOf: ReadonlyMap<string, ReadonlySet<string>>
  /** By the key of a title, the ISSNs that are said to be its own. */
  readonly issnsOf: ReadonlyMap<string, ReadonlySet<string>>
}

/** The files of a folder that are lists of journals. */
export function listFiles(folder: string): string[] {
  return readdirSync(folder)
    .filter((file) => /\.(?:csv|tsv\.gz)$/.test(file))
    .toSorted()
    .map((file) => join(folder, file))
}

/** Reads the lists without the importer, so that its mistakes are not taken for the truth. */
export function readTruth(files: readonly string[]): JournalTruth {
  const all = files.flatMap(pairsIn)
  const titles = new Map(all.map(({ title }) => [textKey(title), title]))
  const titlesOf = new Map<string, Set<string>>()
  for (const { title, short } of all) {
    const key = textKey(short)
    titlesOf.set(key, (titlesOf.get(key) ?? new Set()).add(textKey(title)))
  }
  const issnsOf = new Map<string, Set<string>>()
  for (const { title, issns } of all) {
    const key = textKey(title)
    issnsOf.set(key, new Set([...(issnsOf.get(key) ?? []), ...issns]))
  }
  const isOther = (a: string, b: string): boolean => {
    const [own, others] = [issnsOf.get(a) ?? new Set(), issnsOf.get(b) ?? new Set()]
    return !areOneTitle(a, b) || (own.size > 0 && others.size > 0 && own.isDisjointFrom(others))
  }
  const once = new Map(all.map((pair) => [`${textKey(pair.short)}\n${textKey(pair.title)}`, pair]))
  const pairs = [...once.values()].filter(({ title, short }) => {
    const [key, own] = [textKey(short), textKey(title)]
    return key !== own && ![...(titlesOf.get(key) ?? [])].some((other) => isOther(other, own))
  })
  return { pairs, titles, titlesOf, issnsOf }
}

function pairsIn(file: string): ListedPair[] {
  const bytes = readFileSync(file)
  const isTable = file.endsWith('.gz')
  const lines = (isTable ? gunzipSync(bytes) : bytes).toString('utf8').split(/\r?\n/)
  return (isTable ? lines.slice(1) : lines).flatMap((line) => {
    const [title = '', short = '', ...more] = isTable ? line.split('\t') : csvCells(line, ',')
    if (textKey(title) === '' || textKey(short) === '') return []
    const issns = isTable ? more.slice(0, 2).filter((issn) => issn !== '') : []
    return [{ title: title.replaceAll('\\&', '&'), short, issns }]
  })
}

const articles = new Set(['the', 'la', 'le', 'les', 'der', 'die', 'das', 'il', 'el'])

/** Are two keys of titles one but for an article in front, "and", and a subtitle that only one has? */
export function areOneTitle(a: string, b: string): boolean {
  const [one, two] = [bare(a), bare(b)]
  return one === two || one.startsWith(`${two} `) || two.startsWith(`${one} `)
}

/** A key without an article in front and without "and". */
export function bare(key: string): string {
  const words = key.split(' ')
  return words
    .filter(
      (word, index) =>
        !(index === 0 && words.length > 2 && articles.has(word)) && word !== 'and' && word !== 'et',
    )
    .join(' ')
}
