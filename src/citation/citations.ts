import { LRUCache } from 'lru-cache'
import { UserError } from '../domain/errors.ts'
import type { ArticleRecord } from '../domain/record.ts'
import { written } from './citeproc-item.ts'
import { type CitationEngine, createEngine } from './engine.ts'
import { shippedLocales, shippedName, shippedStyles } from './shipped.ts'
import { parentName } from './single-style.ts'
import { listStyles, readStyleFile } from './style-folder.ts'
import { giveTurn } from './turns.ts'
import { UnknownChoice, unknownChoice } from './unknown-choice.ts'

export interface CitationChoice {
  /** Name of a style: `vancouver`, `apa`, `harvard`, or a `.csl` file of the user's. */
  readonly style: string
  /** Language tag: `en-US`; `en` is taken for the first that begins so. */
  readonly locale: string
  readonly format: 'text' | 'html'
}

/** Writes works as styles have it. */
export interface Citations {
  /**
   * The work as the bibliography of this style prints it, without a number. As HTML it is one line of safe mark-up, without
   * an element around it.
   *
   * @throws UnknownChoice
   */
  cite(record: ArticleRecord, choice: CitationChoice): Promise<string>
  /** What of a choice is not known, or cannot be used: nothing where `cite` will do. */
  check(choice: Pick<CitationChoice, 'style' | 'locale'>): Promise<readonly UnknownChoice[]>
}

export const defaultStyle = 'vancouver'
export const defaultLocale = 'en-US'

/** An engine is some megabytes. */
const mostEngines = 24
/** Dependent styles name independent ones; a chain is a mistake. */
const longestChain = 3

/**
 * Makes the citations of a service. Styles are read, and engines set up, when they are first asked for.
 *
 * @param folder where `.csl` files and `locales-*.xml` are, besides those that are shipped. Its names are read once.
 * @throws UserError where that folder cannot be read.
 */
export async function createCitations(folder: string | undefined): Promise<Citations> {
  const own = await listStyles(folder)
  const engines = new LRUCache<string, Promise<CitationEngine>>({ max: mostEngines })
  let shipped: Promise<Library> | undefined
  const library = async (): Promise<Library> => {
    shipped ??= Promise.all([shippedStyles(), shippedLocales()]).then(([styles, locales]) => ({
      styles,
      locales,
    }))
    return shipped
  }

  async function styleXml(name: string, chain = 0): Promise<string> {
    const { styles } = await library()
    const path = own.styles.get(name)
    const xml = path === undefined ? styles.get(name) : await readStyleFile(path)
    if (xml === undefined) throw unknownChoice('style', name, [...styles.keys(), ...own.styles.keys()])
    const parent = parentName(xml)
    if (parent === undefined) return xml
    if (chain === longestChain) throw new UserError('Its parents are a chain of styles.')
    return styleXml(own.styles.has(parent) ? parent : (shippedName(parent) ?? parent), chain + 1)
  }

  async function localeTag(given: string): Promise<string> {
    const { locales } = await library()
    const known = [...new Set([...own.locales.keys(), ...locales.keys()])]
    const wanted = given.replace('_', '-').toLowerCase()
    const found =
      known.find((tag) => tag.toLowerCase() === wanted) ??
      [defaultLocale, ...known].find((tag) => tag.toLowerCase().startsWith(`${wanted}-`))
    if (found === undefined) throw unknownChoice('locale', given, known)
    return found
  }

  async function makeEngine(style: string, locale: string): Promise<CitationEngine> {
    const { locales } = await library()
    const path = own.locales.get(locale)
    const all = path === undefined ? locales : new Map([...locales, [locale, await readStyleFile(path)]])
    try {
      return await createEngine(await styleXml(style), locale, all)
    } catch (error) {
      if (error instanceof UnknownChoice && error.message.startsWith(JSON.stringify(style))) throw error
      throw new UnknownChoice(
        'style',
        `${JSON.stringify(style)} cannot be used: its file is no CSL style, or that of a style that is not here.`,
        {
          cause: error,
        },
      )
    }
  }

  async function engineOf(style: string, locale: string): Promise<CitationEngine> {
    const key = keyOf(style, locale)
    const known = engines.get(key)
    if (known !== undefined) return known
    const made = makeEngine(style, locale)
    engines.set(key, made)
    // What failed is tried again: the file may have been mended.
    made.catch(() => engines.delete(key))
    return made
  }

  return {
    check: async ({ style, locale }) => {
      const unknown: UnknownChoice[] = []
      const unless = (error: unknown): undefined => {
        if (!(error instanceof UnknownChoice)) throw error
        unknown.push(error)
      }
      const tag = await localeTag(locale).catch(unless)
      await engineOf(style, tag ?? defaultLocale).catch(unless)
      return unknown
    },
    cite: async (record, { style, locale, format }) => {
      const tag = await localeTag(locale)
      const engine = await engineOf(style, tag)
      await giveTurn()
      try {
        return engine.render(record, format) || written(nameOf(record), format)
      } catch (error) {
        // Nobody knows what it left behind.
        engines.delete(keyOf(style, tag))
        throw error
      }
    },
  }
}

function keyOf(style: string, locale: string): string {
  return `${locale} ${style}`
}

interface Library {
  readonly styles: ReadonlyMap<string, string>
  readonly locales: ReadonlyMap<string, string>
}

/** A work of which nothing is known that a style prints still has a name. */
function nameOf({ identifiers, title }: ArticleRecord): string {
  const [first] = identifiers
  return title ?? (first === undefined ? '' : `${first.scheme}:${first.value}`)
}
