import type { ArticleType, ReferenceParts } from '../../domain/record.ts'
import { present } from '../../domain/present.ts'
import { jatsText, trimmed } from './jats-text.ts'
import type { XmlElement } from '../xml/xml-tree.ts'
import { readEdition } from '../values/written-edition.ts'

/** Where a cited book, report or thesis was published, and in which form. */
export type CitedImprint = Pick<ReferenceParts, 'publisher' | 'publisherPlace' | 'edition' | 'series'>

/**
 * Publisher, place, edition and series of a citation. Of a thesis or report the institution is the publisher, where no
 * other is named; the version of software or data is its edition.
 *
 * @param source the element that was taken for the title of the host, which `series` may be.
 * @see JATS 1.3, `<publisher-name>`, `<publisher-loc>`, `<edition>`, `<series>`, `<institution>`, `<version>`
 */
export function readImprint(
  fields: readonly XmlElement[],
  type: ArticleType | undefined,
  source: XmlElement | undefined,
): CitedImprint {
  const all = (name: string): string | undefined => {
    const texts = fields.filter((field) => field.name === name).flatMap((field) => bare(field) ?? [])
    return texts.length === 0 ? undefined : [...new Set(texts)].join('; ')
  }
  const isInstitutional = type === 'THESIS' || type === 'REPORT'
  const isVersioned = type === 'SOFTWARE' || type === 'DATASET'
  const series = fields.find(({ name }) => name === 'series')
  return present({
    publisher: all('publisher-name') ?? (isInstitutional ? all('institution') : undefined),
    publisherPlace: all('publisher-loc'),
    edition: readEdition(all('edition') ?? (isVersioned ? all('version') : undefined)),
    series: series === source ? undefined : bare(series),
  })
}

/** Without the punctuation that was tagged with it; the stop of "Inc." stays. */
function bare(element: XmlElement | undefined): string | undefined {
  return trimmed(jatsText(element), ' ,;:(', ' ,;:')?.replace(/(?<=\p{L}{4})\.$/u, '')
}
