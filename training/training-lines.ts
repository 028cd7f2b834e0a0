import { lineKey } from './data/line-key.ts'
import { labelledSets } from './data/sets.ts'
import { type Part, partOf, splitLines } from './data/split.ts'
import type { LabelledLine } from './labelled-line.ts'
import type { Recipe } from './recipe.ts'
import { mostlyUnmarked, unmarked } from './unmarked.ts'
import { syntheticLines } from './synthetic/synthetic-lines.ts'

/** Works of all kinds of samples that are no labelled lines. */
const recordSources = [
  'jats-gold',
  'jats-articles',
  'crossref-records',
  'openalex',
  'csl-json',
  'pubmed',
  'jabref',
]

let sets: ReadonlyMap<string, Readonly<Record<Part, LabelledLine[]>>> | undefined

/** The lines of every set by part. Read once. */
export function splitSets(): ReadonlyMap<string, Readonly<Record<Part, LabelledLine[]>>> {
  sets ??= new Map(labelledSets.map((set) => [set.name, splitLines(set.read())]))
  return sets
}

/**
 * The lines that weights are made of: of each set that allows it the part to train, and made-up ones. Neither these nor the
 * works in them are in a part that is tuned or measured on.
 *
 * @param without sets that are left out, with all lines of others that are equal to one of theirs, and works of theirs.
 */
export function trainingLines(recipe: Recipe, without: ReadonlySet<string> = new Set()): LabelledLine[] {
  const all = splitSets()
  const leftOut = new Set(
    [...without].flatMap((name) => {
      const parts = all.get(name)
      return parts === undefined
        ? []
        : [...parts.train, ...parts.tune, ...parts.score].map(({ text }) => lineKey(text))
    }),
  )
  const real = labelledSets
    .filter(({ name, mayTrain }) => mayTrain && !without.has(name))
    .flatMap(({ name }) => some(all.get(name)?.train ?? [], recipe.most[name]))
    .filter(({ text }) => !leftOut.has(lineKey(text)))
  const references = real.filter(({ kind }) => kind !== 'none')
  const sources = [...new Set([...references.map(({ source }) => source), ...recordSources])]
  const made = syntheticLines({
    seed: recipe.seed,
    count: recipe.syntheticLines,
    sources: new Set(sources.filter((source) => !without.has(source))),
    lines: references,
    keeps: (_, document) => partOf({ group: document }) === 'train',
  })
  const lines = [...real, ...made]
  return mostlyUnmarked(some(lines, Math.round(lines.length * recipe.share)))
}

/** The lines that a model is calibrated on: of each set that may train, the part to tune. */
export function tuningLines(without: ReadonlySet<string> = new Set()): LabelledLine[] {
  return labelledSets
    .filter(({ name, mayTrain }) => mayTrain && !without.has(name))
    .flatMap(({ name }) => splitSets().get(name)?.tune ?? [])
    .map(unmarked)
}

/** So many of a list, evenly spread over it. */
function some<T>(list: readonly T[], most = list.length): T[] {
  return most >= list.length
    ? [...list]
    : list.filter(
        (_, index) =>
          Math.floor(((index + 1) * most) / list.length) > Math.floor((index * most) / list.length),
      )
}
