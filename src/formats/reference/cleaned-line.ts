/* What pages, their extraction and deposits do to the text of a reference, undone. */

const compoundEnd =
  '(?:associated|based|binding|blind|blinded|controlled|dependent|derived|driven|free|guided|headed|independent|induced|infected|level|like|line|linked|mediated|negative|old|positive|related|releasing|resistant|response|scale|sensitive|specific|stage|term|treated|type|up|wide|year)'
/** A word that the printer divided. */
const brokenWord = new RegExp(
  String.raw`(\p{Ll})[-\u00AD\u2010] ?\r?\n\s{0,20}(?=\p{Ll})(?!${compoundEnd}\b)`,
  'gu',
)

/** Without empty brackets, blanks at brackets and asterisks as mark-up, and with what a deposit lost to question marks. */
export function repaired(text: string): string {
  let result = text
  if (/[([]/.test(text)) result = result.replace(/ ?\( ?\)/g, '').replace(/(?<=[([]) | (?=[)\]])/g, '')
  // A DOI goes on behind its stroke.
  if (text.includes('/ ')) result = result.replace(/(\b10\.\d{4,9}\/) (?=\S)/g, '$1')
  if (text.includes('*'))
    result = result.replace(/(?<=[\s(]|^)\*(?=\p{L})|(?<=[\p{L}.,)])\*(?=[\s.,]|$)/gu, '')
  result = withLostBlanks(result)
  // Dashes and quotation marks: "?Mice of the north,? Cell Res. 31, 509?520".
  if (text.includes('?'))
    result = result
      .replace(/(?<=\d)\?(?=\d)/g, '–')
      .replace(/(?<=^|[\s(.,])\?(?=\p{Lu}\p{Ll})([^?]{5,400})\?(?=[\s,.;)]|$)/gu, '“$1”')
  return result
}

/** Blanks that extraction loses or moves where no word can be meant: "et alSynthesis", "QuebecIn: Cairns", "Phys .Lett .B". */
const lostBlanks: readonly (readonly [found: RegExp, repaired: string])[] = [
  [/(?<=[\s,]et al)(?=\p{Lu}\p{Ll})/gu, '. '],
  [/(?<=[\s,]et al\.)(?=\p{Lu}\p{Ll})/gu, ' '],
  [/(?<=[,.;”"]\s)in(?=\p{Lu}\p{Ll}{3})(?!Vitro|Vivo)/gu, 'in '],
  [/(?<=\p{Ll}{3})In: (?=\p{Lu})/gu, '. In: '],
  [/(?<=\p{L}) \.(?=\p{Lu}\p{Ll}+[ .]|\p{Lu}\d)/gu, '. '],
]

function withLostBlanks(text: string): string {
  return lostBlanks.reduce((result, [found, repaired]) => result.replace(found, repaired), text)
}

/** Deposited references may hold the mark-up of the page: "<i>JAK2</i>". */
export function withoutTags(text: string): string {
  return text.includes('<')
    ? text.replace(
        /<\/?(?:i|b|u|em|strong|sub|sup|sc|span|italic|bold|ext-link|uri|xref|comment|named-content|monospace)\b[^<>]{0,300}>/gi,
        '',
      )
    : text
}

/**
 * Joins what the lines of a page divide. A hyphen between two small letters is the printer's, unless what follows is
 * the usual end of a compound ("lead-induced"); one before a capital or digit belongs to the word. An identifier goes on after a line that ends in the middle of it.
 */
export function acrossLines(text: string): string {
  if (!text.includes('\n')) return text
  return text
    .replace(brokenWord, '$1')
    .replace(/([\p{L}\d][-\u2010-\u2015]) ?\r?\n\s{0,20}(?=[\p{L}\d])/gu, '$1')
    .replace(
      /(\b10\.\d{4,9}\/[^\s\n]{0,60}[/.(_]|\b10\.\d{4,9}[/.]?|https?:\/\/[^\s\n]{0,120}\/) ?\r?\n\s{0,20}(?=\S)/gu,
      '$1',
    )
}
