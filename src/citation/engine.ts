import type { Engine } from 'citeproc'
import type { ArticleRecord } from '../domain/record.ts'
import { citeprocItem, itemId, unshielded } from './citeproc-item.ts'
import { singleStyle } from './single-style.ts'

/** Renders single works in one style and language. */
export interface CitationEngine {
  /** Empty where the style finds nothing to print. */
  render(record: ArticleRecord, format: 'text' | 'html'): string
}

/**
 * Sets citeproc up, which takes some 50 ms.
 *
 * @param locales XML by language tag; American English is among them.
 * @throws Error of any kind where the XML is no CSL style.
 */
export async function createEngine(
  style: string,
  locale: string,
  locales: ReadonlyMap<string, string>,
): Promise<CitationEngine> {
  // A megabyte of script that a service without citations never needs.
  const { default: CSL } = await import('citeproc')
  const { xml, dotted, hasBibliography } = singleStyle(style)
  let item: object = {}
  const system = {
    retrieveLocale: (language: string) => locales.get(language) ?? locales.get('en-US') ?? '',
    retrieveItem: () => item,
  }
  const engine = new CSL.Engine(system, xml, locale, true)
  engine.opt.development_extensions.wrap_url_and_doi = false
  return {
    render: (record, format) => {
      item = citeprocItem(record, dotted)
      engine.setOutputFormat(format)
      engine.updateItems([itemId])
      const text = hasBibliography ? bibliographyEntry(engine) : citationText(engine)
      // The next work has the same id: citeproc must not remember this one.
      engine.updateItems([])
      return unshielded(tidy(text, format), format)
    },
  }
}

function bibliographyEntry(engine: Engine): string {
  const bibliography = engine.makeBibliography()
  return bibliography === false ? '' : (bibliography[1][0] ?? '')
}

/** Styles of footnotes have citations only. */
function citationText(engine: Engine): string {
  return engine.makeCitationCluster([{ id: itemId }])
}

function tidy(text: string, format: 'text' | 'html'): string {
  const folded = text.replace(/\s+/g, ' ').trim()
  return format === 'html' ? folded.replace(/^<div class="csl-entry">(.*)<\/div>$/, '$1').trim() : folded
}
