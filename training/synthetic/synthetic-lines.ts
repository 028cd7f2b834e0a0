import type { LabelledLine } from '../labelled-line.ts'
import { createPrinter, printedLanguage } from './csl/csl-lines.ts'
import { localeReader, readStyles } from './csl/style-folder.ts'
import { addPrintersWords } from './print/additions.ts'
import { damageLine } from './print/damage.ts'
import { LineText } from './print/line-text.ts'
import { renumber } from './print/numbering.ts'
import { houseLine } from './house/house-lines.ts'
import { Random, type Weighted } from '../random.ts'
import type { Side } from './side.ts'
import { makeWork } from './works/make-work.ts'
import { readPool, type PoolOptions } from './works/pool.ts'

export interface SyntheticOptions extends Omit<PoolOptions, 'side'> {
  readonly seed: number
  readonly count: number
  /** "unseen": styles and works that lines of "train" never have. Default "train". */
  readonly styles?: Side
  /** Of all lines, so many are in styles outside CSL. Default 0.4; none of "unseen" lines, as such styles are drawn alike. */
  readonly houseShare?: number
  /** Do lines get what printers add and PDFs lose? Default true; false for "unseen" lines. */
  readonly asFound?: boolean
}

/** The languages of works. */
const languages: Weighted<string> = [
  [56, 'en'],
  [9, 'de'],
  [7.5, 'fr'],
  [5, 'es'],
  [5, 'it'],
  [3.5, 'pt'],
  [2.2, 'nl'],
  [2, 'ru'],
  [1.7, 'zh'],
  [1.3, 'pl'],
  [1.2, 'ja'],
  [0.9, 'ko'],
  [0.9, 'sv'],
  [0.9, 'da'],
  [0.8, 'cs'],
  [0.8, 'tr'],
  [0.5, 'el'],
  [0.4, 'ar'],
  [0.4, 'he'],
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
  const pool = readPool({ ...options, side })
  const houseShare = options.houseShare ?? (side === 'unseen' ? 0 : 0.4)
  const isFound = options.asFound ?? side === 'train'
  const styles = random.shuffled(readStyles(side))
  const locale = localeReader()
  const each = Math.min(Math.max(Math.ceil(options.count / styles.length), 8), linesOfStyle)
  let made = 0
  for (let turn = 0; made < options.count; turn++) {
    const style = styles[turn % styles.length]
    if (style === undefined) return
    const language = styleLanguage(style.language, random)
    const printer = createPrinter(style, printedLanguage(style, language, random), locale)
    let isLonger = false
    for (let left = each; left > 0 && made < options.count; left--) {
      const printed = random.chance(houseShare)
        ? houseLine(random, makeWork(random, pool, random.weighted(languages)))
        : printer?.print(makeWork(random, pool, random.chance(0.75) ? language : 'en'))
      if (printed === undefined) continue
      made++
      if (!isLonger && isTitleless(printed)) {
        // Physics and chemistry print no titles of articles: few styles, many references.
        left += each
        isLonger = true
      }
      yield isFound ? asFound(printed, random) : asPrinted(printed, random)
    }
  }
}

function isTitleless({ kind, segments }: LabelledLine): boolean {
  return kind === 'JOURNAL_ARTICLE' && !segments.some(({ label }) => label === 'title')
}

/** A line as it is found in a list, on a page, in a PDF. */
function asFound(printed: LabelledLine, random: Random): LabelledLine {
  const line = new LineText(asPrinted(printed, random))
  addPrintersWords(line, random)
  damageLine(line, random)
  return line.line()
}

function asPrinted(printed: LabelledLine, random: Random): LabelledLine {
  const line = new LineText(printed)
  renumber(line, random)
  return line.line()
}

function styleLanguage(forced: string | undefined, random: Random): string {
  const language = forced?.slice(0, 2)
  const known = languages.some(([, name]) => name === language)
  // Styles in English print works in all languages; those in another, mostly works in it.
  const share = language === 'en' ? 0.3 : 0.8
  return language !== undefined && known && random.chance(share) ? language : random.weighted(languages)
}
