import { cslTypes } from '../../../src/formats/csl/csl-types.ts'
import type { ArticleType } from '../../../src/domain/record.ts'
import type { LabelledLine } from '../../labelled-line.ts'
import type { Random } from '../../random.ts'
import type { CslItem } from './csl-item.ts'
import type { MadeWork } from '../works/make-work.ts'
import { segmentsOf } from './csl-line.ts'
import { createMarkedEngine, type MarkedText } from './marked-engine.ts'
import type { StyleFile } from './style-folder.ts'

/** Of languages that texts are cited in; where a style forces its own, it has it. */
export const locales: Readonly<Record<string, readonly string[]>> = {
  en: ['en-US', 'en-GB'],
  de: ['de-DE', 'de-AT', 'de-CH'],
  fr: ['fr-FR', 'fr-CA'],
  es: ['es-ES', 'es-MX', 'es-CL', 'ca-AD'],
  it: ['it-IT'],
  pt: ['pt-BR', 'pt-PT'],
  nl: ['nl-NL', 'af-ZA'],
  pl: ['pl-PL'],
  cs: ['cs-CZ', 'sk-SK', 'hu-HU', 'sl-SI', 'hr-HR'],
  sv: ['sv-SE', 'fi-FI', 'is-IS'],
  da: ['da-DK', 'nb-NO', 'nn-NO'],
  tr: ['tr-TR', 'ro-RO', 'id-ID', 'vi-VN'],
  ru: ['ru-RU', 'uk-UA', 'bg-BG', 'sr-RS'],
  zh: ['zh-CN', 'zh-TW'],
  ja: ['ja-JP'],
  ko: ['ko-KR'],
  el: ['el-GR'],
  ar: ['ar', 'fa-IR'],
  he: ['he-IL'],
}

/** Prints works in one style and language. */
export class CslPrinter {
  readonly #engine: ReturnType<typeof createMarkedEngine>

  /** @throws Error of any kind where citeproc does not take the style. */
  constructor(style: StyleFile, language: string, locale: (language: string) => string) {
    this.#engine = createMarkedEngine(style.xml, language, locale)
  }

  /** Undefined where the style prints next to nothing of the work, or fails on it. */
  print(work: MadeWork): LabelledLine | undefined {
    const marked = this.#printed(work.item)
    if (marked === undefined) return undefined
    const segments = segmentsOf(marked, work.item)
    const { text } = marked
    // A date alone, or a work without a title or a container, is what styles make of types that they do not know.
    const labels = new Set(segments.map(({ label }) => label))
    if (labels.size < 3 || (!labels.has('title') && !labels.has('container')) || text.length < 20)
      return undefined
    return { source: 'synthetic', group: work.group, text, segments, kind: kindOf(work) }
  }

  #printed(item: CslItem): MarkedText | undefined {
    try {
      return this.#engine(item)
    } catch {
      // A few styles have names on which citeproc itself fails, with marks or without.
      return undefined
    }
  }
}

/** What kind of work a made-up item is. */
export function kindOf({ item }: MadeWork): ArticleType {
  return cslTypes.find(([csl]) => csl === item.type)?.[1] ?? 'OTHER'
}

/** The language that a style prints works of a language in: its own, the works', or English. */
export function printedLanguage(style: StyleFile, language: string, random: Random): string {
  if (style.language !== undefined && random.chance(0.9)) return style.language
  if (random.chance(0.15)) return random.pick(['en-US', 'en-GB'])
  return random.pick(locales[language] ?? ['en-US'])
}

/** Undefined where citeproc does not take the style. */
export function createPrinter(...given: ConstructorParameters<typeof CslPrinter>): CslPrinter | undefined {
  try {
    return new CslPrinter(...given)
  } catch {
    return undefined
  }
}
