import { decodeHTML } from 'entities'

/** Elements after which a new word begins. */
const block =
  /<\/?(?:[a-z]+:)?(?:p|br|div|sec|title|li|ul|ol|list|list-item|h\d|tr|td|hr|section|label)\b[^<>]*>/gi
/** Any other element or comment: "p < 0.05" is none. */
const tag = /<!--[\s\S]*?-->|<\/?[a-z][a-z\d:._-]*(?:\s[^<>]*)?\/?>/gi

/**
 * The plain text of a value that may hold mark-up of HTML or JATS, as titles and abstracts at Crossref, OpenAlex and on
 * pages do: elements taken out, character references resolved once, white space folded. A "<" that begins no element
 * stays.
 *
 * @returns `undefined` where nothing is left.
 * @example plainText('Role of <i>BDNF</i> &amp; TrkB (p < 0.05)') // 'Role of BDNF & TrkB (p < 0.05)'
 */
export function plainText(markup: string): string | undefined {
  const bare = markup.includes('<') ? markup.replace(block, ' ').replace(tag, '') : markup
  const text = bare.includes('&') ? decodeHTML(bare) : bare
  return text.replace(/\s+/g, ' ').trim() || undefined
}
