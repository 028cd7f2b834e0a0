/** Most texts: nothing but Latin letters with and without accents, dashes and quotation marks. */
const plain = /^[\t\n\r\x20-\x7E\u00A0-\u00AC\u00AE-\u024F\u2010-\u2027]*$/
/** Characters that print nothing: what the fast look is for. Controls other than white space are among them. */
const suspect = /[^\P{Cc}\t\n\v\f\r\0]|\p{Cf}|[\u2028\u2029\uFFFC]|\u034F/u
/** A hyphen that is only there where a line ends, with the line's end. */
const softHyphen = /\u00AD(?:[ \t]*\r?\n[ \t]*)?/g
/** Next line, line and paragraph separator: white space. */
const lineEnds = /[\u0085\u2028\u2029]/g
/** What means nothing in any script: marks of formatting, joiners of words, embeddings and overrides of direction, controls. */
const meaningless = /[^\P{Cc}\t\n\v\f\r\0]|[\u180E\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFC]|\u034F/gu
/** A zero-width space divides words where a script writes no blanks, and is left over anywhere else. */
const spaces =
  /(?<![\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}])\u200B|\u200B(?![\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}])/gu
/** Scripts in which a joiner or non-joiner is a part of the spelling (Unicode, chapters 9 and 12). */
const joining =
  '\\p{Script=Arabic}\\p{Script=Syriac}\\p{Script=Nko}\\p{Script=Mongolian}\\p{Script=Devanagari}\\p{Script=Bengali}\\p{Script=Gurmukhi}\\p{Script=Gujarati}\\p{Script=Oriya}\\p{Script=Tamil}\\p{Script=Telugu}\\p{Script=Kannada}\\p{Script=Malayalam}\\p{Script=Sinhala}\\p{Script=Khmer}\\p{Script=Tibetan}'
/** A non-joiner stands within a word; a joiner also at its end, and between the parts of an emoji. */
const joiners = new RegExp(
  `(?<![${joining}])\\u200C|\\u200C(?![${joining}])|(?<![${joining}\\p{Extended_Pictographic}\\uFE0F\\u{1F3FB}-\\u{1F3FF}])\\u200D`,
  'gu',
)
const rightToLeft =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u
const directions = /[\u200E\u200F\u061C]/g
const directionsAtEnds = /^[\s\u200E\u200F\u061C]+|[\s\u200E\u200F\u061C]+$/g

/**
 * A text as a reader sees it: characters that print nothing left out, white space folded and trimmed. What has no width and
 * yet a meaning stays: joiners and non-joiners in the scripts that are spelt with them ("می‌شود") and in emoji, spaces
 * without width in scripts without blanks, marks of direction within texts that run from right to left.
 *
 * @example visibleText('Neuro\u00ADscience\u200E  today\uFEFF') // 'Neuroscience today'
 */
export function visibleText(text: string): string {
  return withoutInvisible(text).replace(/\s+/g, ' ').trim()
}

/** As `visibleText`, with the white space as it is, but for the ends of lines that are characters of their own. */
export function withoutInvisible(text: string): string {
  if (plain.test(text) || !suspect.test(text)) return text
  const bare = text
    .replace(softHyphen, '')
    .replace(lineEnds, ' ')
    .replace(meaningless, '')
    .replace(spaces, '')
    .replace(joiners, '')
  return bare.replace(rightToLeft.test(bare) ? directionsAtEnds : directions, '')
}
