import { decodeHTML, decodeHTMLStrict } from 'entities'
import { visibleText } from '../../domain/visible-text.ts'

/** Elements after which a new word begins. */
const block =
  /<\/?(?:[a-z]+:)?(?:p|br|div|sec|title|li|ul|ol|list|list-item|h\d|tr|td|hr|section|label)\b[^<>]*>/gi
/** Any other element or comment: "p < 0.05" is none. */
const tag = /<!--[\s\S]*?-->|<\/?[a-z][a-z\d:._-]*(?:\s[^<>]*)?\/?>/gi

/**
 * The plain text of a value that may hold mark-up of HTML or JATS, as titles and abstracts at Crossref, OpenAlex and on
 * pages do: elements taken out, character references resolved, also those that were escaped once too often, and what prints
 * nothing left out. A "<" that begins no element stays.
 *
 * @returns `undefined` where nothing is left.
 * @example plainText('Role of <i>BDNF</i> &amp; TrkB (p < 0.05)') // 'Role of BDNF & TrkB (p < 0.05)'
 */
export function plainText(markup: string): string | undefined {
  const bare = markup.includes('<') ? markup.replace(block, ' ').replace(tag, '') : markup
  return printedText(bare.includes('&') ? decodeHTML(bare) : bare) || undefined
}

/** Escapes that are still there after a text was unescaped are rarely more than two deep. */
const deepest = 3
const reference = /&(?:[a-z][a-z\d]{1,30}|#\d{1,7}|#x[\da-f]{1,6});/i
/** Elements within a line, as titles have them. */
const inline = /<\/?(?:i|b|u|em|strong|sub|sup|sc|scp|small|tt|span|italic|bold|p|br)\b[^<>]{0,200}>/gi

/**
 * A text out of which mark-up and character references are resolved, as it is printed: what its source escaped twice is
 * resolved too ("&amp;amp;" is left as "&amp;", "&amp;lt;i&amp;gt;" as "&lt;i&gt;"), and what prints nothing left out, see
 * `visibleText`.
 *
 * @example printedText('Cells &amp; tissues') // 'Cells & tissues'
 */
export function printedText(text: string): string {
  if (!text.includes('&')) return visibleText(text)
  let resolved = text
  for (let round = 0; round < deepest && reference.test(resolved); round += 1) {
    const next = decodeHTMLStrict(resolved)
    if (next === resolved) break
    resolved = next.replace(inline, '')
  }
  return visibleText(resolved)
}
