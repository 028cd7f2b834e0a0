import type { LabelledLine } from '../labelled-line.ts'
import { createPrinter, printedLanguage } from './csl/csl-lines.ts'
import { localeReader, readStyles } from './csl/style-folder.ts'
import { Random, type Weighted } from './random.ts'
import type { Side } from './side.ts'
import { makeWork } from './works/make-work.ts'
import { readPool } from './works/pool.ts'

export interface SyntheticOptions {
  readonly seed: number
  readonly count: number
  /** The sets of samples that works are made from: all where absent. */
  readonly sources?: ReadonlySet<string>
  /** "unseen": styles and works that lines of "train" never have. Default "train". */
  readonly styles?: Side
}

/** The languages of works. */
const languages: Weighted<string> = [
  [62, 'en'],
  [10, 'de'],
  [9, 'fr'],
  [6, 'es'],
  [6, 'it'],
  [4, 'pt'],
]

/** A style is set up once for so many lines at most: setting up takes as long as some twenty of them. */
const linesOfStyle = 24

/**
 * Made-up printed references whose parts are known: works put together from real ones, in the styles of CSL.
 * The same options give the same lines.
 */
export function* syntheticLines(options: SyntheticOptions): Generator<LabelledLine> {
  const side = options.styles ?? 'train'
  const random = new Random(options.seed)
  const pool = readPool(side, options.sources)
  const styles = random.shuffled(readStyles(side))
  const locale = localeReader()
  const each = Math.min(Math.max(Math.ceil(options.count / styles.length), 8), linesOfStyle)
  let made = 0
  for (let turn = 0; made < options.count; turn++) {
    const style = styles[turn % styles.length]
    if (style === undefined) return
    const language = styleLanguage(style.language, random)
    const printer = createPrinter(style, printedLanguage(style, language, random), locale)
    for (let left = each; left > 0 && made < options.count; left--) {
      const line = printer?.print(makeWork(random, pool, random.chance(0.75) ? language : 'en'))
      if (line === undefined) continue
      made++
      yield line
    }
  }
}

function styleLanguage(forced: string | undefined, random: Random): string {
  const language = forced?.slice(0, 2)
  const known = languages.some(([, name]) => name === language)
  return language !== undefined && known && random.chance(0.8) ? language : random.weighted(languages)
}
