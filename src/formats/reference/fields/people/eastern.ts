import { isEastAsian, isTranscribed } from '../../../../domain/east-asian.ts'
import type { PersonName } from '../../../../domain/record.ts'
import { namesBody } from './bodies.ts'

/** Family names of two characters; all others of Chinese and Korean have one. */
const longFamilies: ReadonlySet<string> = new Set(
  (
    '欧阳 歐陽 司马 司馬 上官 诸葛 諸葛 夏侯 皇甫 尉迟 公孙 公孫 慕容 令狐 端木 东方 東方 司徒 独孤 宇文 ' +
    '남궁 황보 제갈 선우 독고 사공 서문'
  ).split(' '),
)
const separators =
  /[,，、;；،]|\s(?:和|与|與|及|と|및|와|과|and|&)\s|(?<=[\p{Script=Hangul}\p{Script=Han}])[·・‧.．]\s?(?=[\p{Script=Hangul}\p{Script=Han}])/u
const hangul = /^\p{Script=Hangul}+$/u
const han = /^\p{Script=Han}+$/u
/** Writers of Japanese put a blank between the names of one person, or nothing that tells where the family name ends. */
const japanese = /[\p{Script=Hiragana}\p{Script=Katakana}]/u

/** Is a list of names in the writing of Chinese, Japanese or Korean? */
export function isEasternList(list: string): boolean {
  return isEastAsian(list.slice(0, 200).replace(/[,，、;；·&.\d]|and/g, ' '))
}

/**
 * The names of a list in Chinese, Japanese or Korean writing: "李明，王芳", "山田 太郎、鈴木 花子", "김철수·이영희". Chinese and
 * Korean names without blanks are cut behind the family name; Japanese ones, which do not say where that ends, are literals.
 *
 * @param line the whole reference, which shows by its syllables that it is Japanese.
 */
export function easternNames(list: string, line: string): PersonName[] {
  const isJapanese = japanese.test(line)
  const parts = list.split(separators).map((part) => part.replace(/^[\s.。．]+|[\s.。．:：]+$/gu, ''))
  const printed = parts.length > 1 ? parts : atBlanks(parts[0] ?? '', isJapanese)
  return printed.filter((name) => /\p{L}/u.test(name)).map((name) => easternName(name, isJapanese))
}

/** Without commas a blank divides people where each of the words can be a whole name. */
function atBlanks(text: string, isJapanese: boolean): string[] {
  const words = text.split(/\s+/)
  if (words.length < 2 || namesBody(text)) return [text]
  if (!isJapanese && words.every((word) => word.length > 1)) return words
  if (words.length % 2 === 1 || words.length === 2) return words.length === 2 ? [text] : words
  return words.flatMap((word, at) => (at % 2 === 0 ? [`${word} ${words[at + 1] ?? ''}`] : []))
}

function easternName(text: string, isJapanese: boolean): PersonName {
  const words = text.split(/\s+/)
  const [first = '', ...others] = words
  const literal = { literal: text }
  if (namesBody(text) || isTranscribed(text)) return literal
  if (others.length > 0) return { family: first, given: others.join('') }
  const length = first.length
  const canBeCut = hangul.test(first) || (!isJapanese && han.test(first))
  const family = longFamilies.has(first.slice(0, 2)) && length > 2 ? 2 : 1
  if (!canBeCut || length < 2 || length > family + (hangul.test(first) ? 3 : 2)) return literal
  return { family: first.slice(0, family), given: first.slice(family) }
}
