import { rawTextOf, type XmlElement } from '../xml/xml-tree.ts'
import { printedText } from '../values/plain-text.ts'
import { nameElements } from './jats-names.ts'

/** Parts of a citation. Emphasis is none: it may stand in the middle of a word. */
const parts = new Set([
  ...nameElements,
  'anonymous',
  'article-title',
  'chapter-title',
  'comment',
  'conf-date',
  'conf-loc',
  'conf-name',
  'data-title',
  'date',
  'date-in-citation',
  'day',
  'edition',
  'elocation-id',
  'etal',
  'fpage',
  'given-names',
  'isbn',
  'issn',
  'issue',
  'issue-part',
  'issue-title',
  'lpage',
  'month',
  'object-id',
  'page-range',
  'part-title',
  'patent',
  'person-group',
  'prefix',
  'pub-id',
  'publisher-loc',
  'publisher-name',
  'role',
  'season',
  'series',
  'size',
  'source',
  'string-date',
  'suffix',
  'supplement',
  'surname',
  'trans-source',
  'trans-title',
  'version',
  'volume',
  'year',
])
const names = new Set(nameElements)

/**
 * Has the citation text of its own, as a printed reference has between its parts? Otherwise its parts are all there
 * is: so it is in `element-citation` and `nlm-citation`, and at some publishers in the others too.
 */
export function isPrinted(citation: XmlElement): boolean {
  return citation.children.some((child) => typeof child === 'string' && /\S/.test(child))
}

/**
 * A citation as it is printed: all its text in order, white space folded. Two parts that touch get the blank between
 * them that no mark-up is needed for, two names a comma, and an empty `etal` its words. A label is not part of it.
 *
 * @param without names of further elements to leave out.
 * @see JATS 1.3, `<mixed-citation>`
 */
export function printedCitation(citation: XmlElement, ...without: readonly string[]): string {
  const text = new CitationPrinter(['label', 'institution-id', ...without]).print(citation)
  let folded = ''
  for (const line of text.split('\n').map((line) => line.trim())) {
    // A line break before punctuation is the layout of the file.
    const isGlued = folded === '' || line === '' || ',;.:)]'.includes(line.charAt(0))
    folded += isGlued ? line : ` ${line}`
  }
  return printedText(folded)
}

class CitationPrinter {
  readonly #texts: string[] = []
  /** The part that ended where the text now ends, or none. */
  #before: XmlElement | undefined
  readonly #without: readonly string[]

  constructor(without: readonly string[]) {
    this.#without = without
  }

  print(citation: XmlElement): string {
    this.#addAll(citation)
    return this.#texts.join('')
  }

  #addAll(parent: XmlElement): void {
    for (const child of parent.children) {
      if (typeof child === 'string') {
        if (child === '') continue
        this.#texts.push(child)
        this.#before = undefined
      } else if (!this.#without.includes(child.name)) {
        this.#add(child)
      }
    }
  }

  #add(element: XmlElement): void {
    const isPart = parts.has(element.name)
    const separator = isPart ? this.#separator(element) : ''
    if (separator !== '') this.#texts.push(separator)
    if (element.name === 'etal' && !/\S/.test(rawTextOf(element))) this.#texts.push('et al.')
    else this.#addAll(element)
    if (isPart) this.#before = element
  }

  #separator(element: XmlElement): string {
    const last = this.#texts.at(-1)?.slice(-1) ?? ''
    if (this.#before === undefined) {
      // An identifier that was only added for linking: "9.<pub-id>".
      return element.name === 'pub-id' && /[\p{L}\d.,;)\]”"]/u.test(last) ? ' ' : ''
    }
    const isNext = names.has(element.name) || element.name === 'etal'
    return isNext && names.has(this.#before.name) && last !== ',' && last !== ';' ? ', ' : ' '
  }
}
