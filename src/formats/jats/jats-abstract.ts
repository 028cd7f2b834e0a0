import { jatsText, trimmed } from './jats-text.ts'
import { distinctKeywords, keywordsIn } from '../values/keywords.ts'
import { printedText } from '../values/plain-text.ts'
import { childrenOf, type XmlElement } from '../xml/xml-tree.ts'

/** `@abstract-type` of what is no summary of the article, or not the first one to read. */
const others =
  /graphical|teaser|toc|highlight|key-?points?|web-summary|precis|plain-language|editor|video|stereochemical|object|executive-summary|author-summary/i
/** Figures of a graphical abstract, keywords: no part of its text. */
const notText = ['fig', 'fig-group', 'table-wrap', 'supplementary-material', 'kwd-group'] as const

/**
 * The abstract as plain text, its sections led by their titles ("Background: … Methods: …"). Its own heading,
 * "Abstract", is not part of it. Graphical abstracts, teasers and highlights are none.
 *
 * @param articleMeta `<article-meta>`.
 * @see JATS 1.3, `<abstract>`, `@abstract-type`
 */
export function readAbstract(articleMeta: XmlElement): string | undefined {
  const abstracts = childrenOf(articleMeta, 'abstract')
  const typeOf = ({ attributes }: XmlElement): string => attributes['abstract-type'] ?? ''
  const plain = abstracts.filter((abstract) => typeOf(abstract) === '')
  const typed = abstracts.filter((abstract) => typeOf(abstract) !== '' && !others.test(typeOf(abstract)))
  for (const abstract of [...plain, ...typed]) {
    const text = sectionText({ ...abstract, children: abstract.children.filter((child) => !isTitle(child)) })
    if (text !== undefined) return text
  }
  return undefined
}

function sectionText(section: XmlElement): string | undefined {
  const title = jatsText(childrenOf(section, 'title')[0])
  const parts = section.children.flatMap((child) => {
    if (typeof child === 'string') return child.trim() || []
    if (isTitle(child)) return []
    return (child.name === 'sec' ? sectionText(child) : jatsText(child, ...notText)) ?? []
  })
  const text = printedText(parts.join(' '))
  if (text === '') return undefined
  return title === undefined ? text : `${title}${/[:.?!]$/.test(title) ? '' : ':'} ${text}`
}

function isTitle(child: XmlElement | string): boolean {
  return typeof child !== 'string' && child.name === 'title'
}

/**
 * The keywords of an article, each once. Lists of abbreviations count only where there is nothing else; the parts of a
 * compound keyword are joined by a colon.
 *
 * @see JATS 1.3, `<kwd-group>`, `<compound-kwd>`
 */
export function readKeywords(articleMeta: XmlElement): string[] {
  const groups = childrenOf(articleMeta, 'kwd-group')
  const proper = groups.filter((group) => !isOfAbbreviations(group))
  const keywords = (proper.length > 0 ? proper : groups).flatMap(keywordsOf)
  return distinctKeywords(keywords)
}

function isOfAbbreviations(group: XmlElement): boolean {
  const title = jatsText(childrenOf(group, 'title')[0] ?? childrenOf(group, 'label')[0])
  return /\babbr|^abr$/i.test(group.attributes['kwd-group-type'] ?? '') || /abbreviation/i.test(title ?? '')
}

function keywordsOf(group: XmlElement): string[] {
  const found = childrenOf(group, 'kwd', 'compound-kwd', 'nested-kwd', 'unstructured-kwd-group').flatMap(
    (element) => {
      if (element.name === 'nested-kwd') return keywordsOf(element)
      if (element.name === 'unstructured-kwd-group') {
        const parts = keywordsIn(jatsText(element) ?? '', 'never')
        return parts.flatMap((part) => keywordsIn(part, 'always'))
      }
      const parts = childrenOf(element, 'compound-kwd-part').flatMap((part) => jatsText(part) ?? [])
      return parts.length > 0 ? [parts.join(': ')] : keywordsIn(jatsText(element) ?? '', 'never')
    },
  )
  return found.flatMap((keyword) => trimmed(keyword, ' ,;', ' ,;.') ?? [])
}
