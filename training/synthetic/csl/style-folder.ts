import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { sideOf, type Side } from '../side.ts'

/** Where Debian puts the packages `citation-style-language-styles` and `citation-style-language-locales`. */
const debianFolder = '/usr/share/citation-style-language'

/** A style that prints bibliographies by itself. */
export interface StyleFile {
  /** The file's name without `.csl`. */
  readonly name: string
  readonly xml: string
  /** The language that the style forces, where it does. */
  readonly language?: string
}

export function hasStyles(folder: string = stylesFolder()): boolean {
  return existsSync(`${folder}/styles`) && existsSync(`${folder}/locales`)
}

/** The folder with `styles` and `locales`: `CSL_FOLDER`, or where Debian has it. */
export function stylesFolder(): string {
  return process.env['CSL_FOLDER'] ?? debianFolder
}

/**
 * The independent styles with a bibliography that stand on one side of the split, by name.
 *
 * @throws Error that says which packages are needed where the folder is absent.
 */
export function readStyles(side: Side, folder: string = stylesFolder()): StyleFile[] {
  if (!hasStyles(folder)) {
    throw new Error(
      `There are no citation styles in ${folder}: install Debian's packages citation-style-language-styles and citation-style-language-locales, or name another folder in CSL_FOLDER.`,
    )
  }
  return readdirSync(`${folder}/styles`)
    .filter((file) => file.endsWith('.csl'))
    .toSorted()
    .filter((file) => sideOf(styleFamily(file)) === side)
    .flatMap((file) => {
      const xml = readFileSync(`${folder}/styles/${file}`, 'utf8')
      if (!/<bibliography\b/.test(xml)) return []
      const language = /\bdefault-locale="([^"]+)"/.exec(xml)?.[1]
      return [{ name: file.slice(0, -4), xml, ...(language === undefined ? {} : { language }) }]
    })
}

/** Reads locales by their tag; for one that is not there, American English. */
export function localeReader(folder: string = stylesFolder()): (language: string) => string {
  const known = new Map<string, string>()
  return (language) => {
    const held = known.get(language)
    if (held !== undefined) return held
    const path = `${folder}/locales/locales-${language}.xml`
    const xml = readFileSync(existsSync(path) ? path : `${folder}/locales/locales-en-US.xml`, 'utf8')
    known.set(language, xml)
    return xml
  }
}

/** Words that begin the names of styles that have nothing else in common. */
const commonBeginnings = new Set([
  'journal',
  'the',
  'universite',
  'university',
  'universidad',
  'revue',
  'revista',
  'international',
  'acta',
  'american',
  'annals',
  'archives',
  'european',
  'institut',
  'institute',
  'national',
  'new',
  'clinical',
  'canadian',
  'australian',
  'bulletin',
  'current',
  'applied',
  'advances',
  'frontiers',
  'society',
  'studies',
  'zeitschrift',
  'college',
  'ecole',
  'center',
  'de',
  'la',
  'environmental',
  'molecular',
  'medical',
  'plant',
  'research',
  'annual',
  'advanced',
  'human',
  'marine',
  'cell',
  'biological',
  'social',
  'world',
  'global',
  'health',
  'hochschule',
  'universitat',
])

/**
 * Near-identical styles have names that begin alike ("apa-fr-provost", "apa-old-doi-prefix"): a family is the first word,
 * or the first three where the first says nothing.
 */
export function styleFamily(file: string): string {
  const words = file.replace(/\.csl$/, '').split('-')
  return words.slice(0, commonBeginnings.has(words[0] ?? '') ? 3 : 1).join('-')
}
