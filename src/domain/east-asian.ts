const letters = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}ー々・·`
const onlyEastAsian = new RegExp(String.raw`^[${letters}\s]*[${letters}]\s*$`, 'u')

/**
 * Is a name, or a part of one, in the writing of Chinese, Japanese or Korean and in no other? Those put the family name
 * first, without a blank, and make no initials. Names from there in Latin letters are in whichever order they were given.
 *
 * @example isEastAsian('小明') // true
 */
export function isEastAsian(text: string | undefined): boolean {
  return text !== undefined && text.length <= 200 && onlyEastAsian.test(text)
}

/** A foreign name in Japanese writing, which keeps its own order: "ジョン・スミス". */
export function isTranscribed(text: string): boolean {
  return /^[\p{Script=Katakana}ー・\s]+$/u.test(text)
}
