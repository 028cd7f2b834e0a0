import type { ArticleType } from '../../../domain/record.ts'
import { few } from './text/chunks.ts'
import { hashText, mixed } from './text/hash.ts'
import { type Label, labels } from './labels.ts'
import { type Line, margin } from './text/line.ts'
import type { Model } from './model.ts'
import type { Labelled } from './chain/segments.ts'

/** What a line can be: a reference to a work of some kind, or none. The order is that of the weights. */
export const lineKinds = [
  'none',
  'JOURNAL_ARTICLE',
  'BOOK',
  'BOOK_CHAPTER',
  'CONFERENCE_PAPER',
  'PREPRINT',
  'THESIS',
  'REPORT',
  'DATASET',
  'SOFTWARE',
  'PATENT',
  'WEB_PAGE',
  'NEWS',
  'OTHER',
] as const satisfies readonly (ArticleType | 'none')[]
export type LineKind = (typeof lineKinds)[number]

/** More words than these say nothing new of what a line is. */
const wordsRead = 120

/** The parts whose presence together tells most. */
const telling: readonly Label[] = [
  'author',
  'collaboration',
  'editor',
  'title',
  'container',
  'volume',
  'issue',
  'pages',
  'date',
  'publisher',
  'place',
  'identifier',
  'genre',
  'accessed',
]

/** The features of a line as a whole, each once: what parts it has, in which order, with which words, and how surely. */
export function lineFeatures(line: Line, { segments, logProbability }: Labelled): Uint32Array {
  const features = new Set<number>()
  const add = (template: number, value: number): void => void features.add(mixed(template, value) >>> 8)
  const count = Math.max(1, line.tokens.length)
  const present = new Set(segments.map(({ label }) => label))
  let before: number = labels.length
  for (const { label, first, end, probability } of segments) {
    const now = labels.indexOf(label)
    add(1, now)
    add(2, mixed(before, now))
    add(3, mixed(now, few(end - first)))
    add(4, mixed(now, Math.floor(probability * 4)))
    for (let token = first; token < Math.min(end, wordsRead); token += 1)
      add(5, mixed(now, line.words[token + margin] ?? 0))
    add(6, mixed(now, line.words[first + margin] ?? 0))
    before = now
  }
  add(2, mixed(before, labels.length))
  for (let token = 0; token < Math.min(line.tokens.length, wordsRead); token += 1) {
    add(7, line.words[token + margin] ?? 0)
    add(8, mixed(line.words[token + margin - 1] ?? 0, line.words[token + margin] ?? 0))
  }
  add(
    9,
    telling.reduce<number>((mask, label, index) => mask + (present.has(label) ? 2 ** index : 0), 0),
  )
  for (const [index, first] of telling.entries())
    for (const second of telling.slice(index + 1))
      add(
        10,
        mixed(
          present.has(first) ? index + 1 : 0,
          mixed(index, mixed(present.has(second) ? 1 : 0, labels.indexOf(second))),
        ),
      )
  const share = (label: Label): number =>
    segments.reduce((sum, { label: other, first, end }) => sum + (other === label ? end - first : 0), 0) /
    count
  for (const label of ['author', 'title', 'other', 'note'] as const)
    add(11, mixed(labels.indexOf(label), Math.floor(share(label) * 5)))
  add(12, Math.max(-12, Math.floor((logProbability / count) * 20)) + 20)
  add(13, few(Math.ceil(count / 4)))
  add(14, mixed(few(line.sentences.length), few(Math.ceil(count / 10))))
  add(15, hashText(line.text.trimEnd().slice(-1)))
  for (const fact of line.facts) add(16, fact)
  add(17, 0)
  return Uint32Array.from(features)
}

/** The probability of each of `lineKinds`. */
export function kindsOf({ lines }: Pick<Model, 'lines'>, features: Uint32Array): Float64Array {
  const sums = lines.sums(features, features.length)
  const greatest = Math.max(...sums)
  const powers = Float64Array.from(sums, (sum) => Math.exp((sum - greatest) * lines.unit))
  const total = powers.reduce((sum, power) => sum + power, 0)
  return powers.map((power) => power / total)
}
