import { plainText } from './plain-text.ts'

/**
 * A plain text as it must stand where readers look for mark-up: `plainText` of the result is the text, but where the text
 * itself has what looks like a character reference ("&amp;"). Most texts are themselves; only where a "<" or "&" of the text would be taken for mark-up are all of them written as HTML's
 * character references.
 *
 * @param text with its white space folded, as records have it.
 * @example markupSafe('p < 0.05 & more') // 'p < 0.05 & more'
 * @example markupSafe('the <b> element') // 'the &lt;b> element'
 */
export function markupSafe(text: string): string {
  return plainText(text) === text ? text : text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
